import ArgumentParser
import Entente

/// Makes the graph of the inputs: reads it, if it is one, or builds it of articles.
struct GraphLoader {
  private let arguments: SourceArguments
  private let console: Console

  init(_ arguments: SourceArguments) {
    self.arguments = arguments
    console = arguments.reading.console
  }

  /// Makes the graph.
  ///
  /// Inputs that fail are reported, and the graph is that of the others.
  ///
  /// - Throws: ``ValidationError`` if graphs are mixed with others, ``CommandFailure`` or
  ///   ``GraphFormatError`` if a graph or list cannot be read, `ExitCode` if no article is left.
  func load(_ inputs: [String]) async throws -> LoadedGraph {
    let standardInput = try inputs.contains("-") ? DocumentReader.standardInput() : []
    let graphs = inputs.filter { input in
      input == "-" ? GraphSniffer.isGraph(standardInput) : GraphSniffer.isGraph(path: input)
    }
    guard let path = graphs.first else { return try await build(of: inputs, standardInput) }
    guard Set(inputs).count == 1 else { throw Self.mixture(graphs, inputs) }
    guard !arguments.speakOfArticles else {
      throw ValidationError(
        "\(path) is a graph already: --corpus, --published, --gazetteer, --judgements, --patterns and --analysis speak"
          + " of articles; give the articles that it was built of")
    }
    let graph =
      path == "-"
      ? try GraphReader().read(standardInput, from: "standard input")
      : try GraphReader().read(FileBytes.all(of: path), from: path)
    return LoadedGraph(
      graph: graph, documents: [], analyses: [], patterns: [], diagnostics: graph.diagnostics,
      hasFailures: false)
  }

  private func build(of inputs: [String], _ standardInput: [UInt8]) async throws -> LoadedGraph {
    let (options, problems) = try arguments.pipelineOptions()
    let reader = DocumentReader(options: arguments.reading.options)
    let (result, annotated) = await ProgressLine(console).show("opening articles") {
      let articles = inputs.filter { !AnnotatedFile.isOne($0) }
      let result = reader.read(articles, standardInput: { standardInput })
      let annotated = AnnotatedInputs(
        inputs.filter(AnnotatedFile.isOne) + arguments.analysis,
        besides: result.documents.map(\.id), reading: arguments.reading)
      return (result, annotated)
    }
    for failure in result.failures { console.fail(failure) }
    let documents = result.documents + annotated.analyses.map(\.document)
    guard !documents.isEmpty else { throw ExitCode.inputOrOutput }
    let graph = await graph(of: result.documents, annotated.analyses, options)
    let diagnostics =
      (problems + result.diagnostics + annotated.diagnostics + graph.diagnostics).sorted()
    console.warn(diagnostics)
    return LoadedGraph(
      graph: graph, documents: documents, analyses: annotated.analyses, patterns: options.patterns,
      diagnostics: diagnostics,
      hasFailures: !result.failures.isEmpty || annotated.hasFailures
        || diagnostics.contains { $0.severity == .error })
  }

  private func graph(
    of documents: [Document], _ analyses: [Analysis], _ options: PipelineOptions
  ) async -> EventGraph {
    let count = documents.count + analyses.count
    let (progress, total) = (ProgressLine(console), GraphWords.count(count, "article"))
    return await progress.show("reading \(total)") {
      let pipeline = Pipeline(options: options)
      let read = await pipeline.extractions(of: documents) {
        progress.show("reading \($0.done) of \(total)")
      }
      let given = await pipeline.extractions(of: analyses) {
        progress.show("reading \(documents.count + $0.done) of \(total)")
      }
      return pipeline.graph(of: read + given)
    }
  }

  private static func mixture(_ graphs: [String], _ inputs: [String]) -> ValidationError {
    let others = Set(inputs).subtracting(graphs).sorted()
    let what =
      others.isEmpty
      ? "\(graphs.sorted().joined(separator: " and ")) are graphs"
      : "\(graphs[0]) is a graph and \(others[0]) is not"
    return ValidationError(
      what + ", and graphs cannot be joined: who is who is decided over all articles at once;"
        + " give one graph, or all articles")
  }
}
