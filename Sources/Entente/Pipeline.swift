import EntityResolution
import EventExtraction
public import EventModel
import GraphBuilding
import Linguistics
public import SourceDocuments
public import TextAnnotation

/// The whole flow: documents in, a resolved and sourced graph out.
///
///     let articles = DocumentReader().read(["seeds"]).documents
///     let graph = await Pipeline().graph(of: articles)
///
/// The same documents give the same graph, in whatever order they come and however many are read at
/// once.
public struct Pipeline: Sendable {
  /// How far the reading has come.
  public struct Progress: Hashable, Sendable {
    /// The documents that have been read.
    public let done: Int
    /// The documents in all.
    public let total: Int
  }

  private let options: PipelineOptions
  private let analyzer = Analyzer()
  private let extractor: Extractor

  /// Makes a pipeline.
  public init(options: PipelineOptions = PipelineOptions()) {
    self.options = options
    extractor = Extractor(patterns: options.patterns)
  }

  /// Reads documents and ties them into one graph.
  ///
  /// - Parameters:
  ///   - documents: articles with distinct ids.
  ///   - onProgress: called after each document, from any thread, never twice at once.
  /// - Returns: a graph in which everything leads to words of the documents.
  /// - Complexity: reading is linear in the text and runs on all processors.
  public func graph(
    of documents: [Document], onProgress: (@Sendable (Progress) -> Void)? = nil
  ) async -> EventGraph {
    let extractions = await extractions(of: documents, onProgress: onProgress)
    return graph(of: extractions)
  }

  /// What each document says, in the order of the documents.
  public func extractions(
    of documents: [Document], onProgress: (@Sendable (Progress) -> Void)? = nil
  ) async -> [Extraction] {
    await documents.concurrentMap(
      width: options.width,
      onElement: { onProgress?(Progress(done: $0, total: documents.count)) },
      { extractor.extract(from: analyzer.analyze($0)) })
  }

  /// Ties documents that have been analyzed into one graph.
  ///
  /// - Parameters:
  ///   - analyses: of documents with distinct ids.
  ///   - onProgress: called after each document, from any thread, never twice at once.
  /// - Returns: a graph in which everything leads to words of the documents.
  public func graph(
    of analyses: [Analysis], onProgress: (@Sendable (Progress) -> Void)? = nil
  ) async -> EventGraph {
    let extractions = await extractions(of: analyses, onProgress: onProgress)
    return graph(of: extractions)
  }

  /// What each document says, in the order of the analyses.
  public func extractions(
    of analyses: [Analysis], onProgress: (@Sendable (Progress) -> Void)? = nil
  ) async -> [Extraction] {
    await analyses.concurrentMap(
      width: options.width,
      onElement: { onProgress?(Progress(done: $0, total: analyses.count)) },
      { extractor.extract(from: $0) })
  }

  /// The sentences, tokens and names of each document, in the order of the documents.
  public func analyses(of documents: [Document]) async -> [Analysis] {
    await documents.concurrentMap(
      width: options.width, onElement: { _ in }, { analyzer.analyze($0) })
  }

  /// Reads a long document section by section, so that it needs no more memory than a short one.
  ///
  /// - SeeAlso: ``Analyzer/forEachSection(of:_:)``
  public func forEachSection(
    of document: Document, _ body: (Analysis) throws -> Void
  ) rethrows {
    try analyzer.forEachSection(of: document, body)
  }

  /// The analyses with their sentences and tokens kept and all else read afresh.
  public func analyses(keepingTokensOf given: [Analysis]) async -> [Analysis] {
    await given.concurrentMap(
      width: options.width, onElement: { _ in }, { analyzer.analyze(tokensOf: $0) })
  }

  /// The graph of what documents say; a function of their set.
  public func graph(of extractions: [Extraction]) -> EventGraph {
    let resolver = Resolver(gazetteer: options.gazetteer)
    let resolution = resolver.resolve(extractions, judgements: options.judgements)
    return GraphBuilder().build(from: extractions, resolution: resolution)
  }
}
