import ArgumentParser
import Entente

/// Makes analyses of inputs, some documents at a time: articles are read, files in CoNLL-U taken as
/// they are, or read afresh with their tokens kept.
struct AnalysisSource {
  /// How many documents are read before the first is written.
  private static let batch = 32
  /// The longest document that is read as a whole, in bytes; longer ones are read section by section.
  private static let longestWhole = 1 << 20

  let inputs: [String]
  /// Whether all but the tokens of files in CoNLL-U is read afresh.
  let keepsTokens: Bool
  let reading: ReadingArguments
  let progress: ProgressLine
  private let pipeline = Pipeline()

  init(
    _ inputs: [String], keepsTokens: Bool, reading: ReadingArguments, progress: ProgressLine
  ) {
    self.inputs = inputs
    self.keepsTokens = keepsTokens
    self.reading = reading
    self.progress = progress
  }

  private func isAnnotated(_ input: String) -> Bool {
    AnnotatedFile.isOne(input) || keepsTokens && input == "-"
  }

  /// Gives the documents in order to a function.
  ///
  /// Inputs that fail are reported, and the others are done.
  ///
  /// - Returns: whether an input failed.
  /// - Throws: `ValidationError` if tokens are to be kept where none are given, `ExitCode` if no document
  ///   is left, and what the function throws.
  func forEach(_ body: (AnnotatedFile.Document) throws -> Void) async throws -> Bool {
    let articles = inputs.filter { !isAnnotated($0) }
    if keepsTokens, let article = articles.first {
      throw ValidationError(
        "\(article) gives no tokens; --tokens given goes with files in CoNLL-U (.conllu) alone")
    }
    var hasFailures = false
    var isEmpty = true
    let count = { (document: AnnotatedFile.Document) in
      isEmpty = false
      try body(document)
    }
    if !articles.isEmpty { hasFailures = try await readArticles(articles, count) }
    var seen: Set<String> = []
    for input in inputs where isAnnotated(input) && seen.insert(input).inserted {
      guard let file = open(input) else {
        hasFailures = true
        continue
      }
      try await readAnnotated(file, count)
    }
    guard !isEmpty else { throw ExitCode.inputOrOutput }
    return hasFailures
  }

  // MARK: Articles

  private func readArticles(
    _ articles: [String], _ body: (AnnotatedFile.Document) throws -> Void
  ) async throws -> Bool {
    let graphs = articles.filter { $0 != "-" && GraphSniffer.isGraph(path: $0) }
    for graph in graphs {
      reading.console.fail(
        CommandFailure(at: graph, "a graph, which holds no texts; give its articles"))
    }
    let result = DocumentReader(options: reading.options)
      .read(articles.filter { !graphs.contains($0) })
    for failure in result.failures { reading.console.fail(failure) }
    reading.console.warn(result.diagnostics + result.documents.flatMap(\.diagnostics))
    var doubts: [Diagnostic] = []
    var rest = result.documents[...]
    while let first = rest.first {
      let batch = rest.prefix(Self.batch).prefix { $0.text.utf8.count <= Self.longestWhole }
      if batch.isEmpty {
        try readSections(of: first) {
          doubts += $0.analysis.diagnostics
          try body($0)
        }
      } else {
        for analysis in await pipeline.analyses(of: Array(batch)) {
          doubts += analysis.diagnostics
          try body(
            AnnotatedFile.Document(
              analysis: analysis, sentences: CoNLLUSentence.sentences(of: analysis)))
        }
      }
      rest = rest.dropFirst(max(1, batch.count))
      let (done, total) = (result.documents.count - rest.count, result.documents.count)
      progress.show("analyzing \(done) of \(GraphWords.count(total, "article"))")
    }
    reading.console.warn(doubts)
    return !result.failures.isEmpty || !graphs.isEmpty
  }

  /// Gives the sections of a long document, one after the other.
  private func readSections(
    of document: Document, _ body: (AnnotatedFile.Document) throws -> Void
  ) throws {
    var written = 0
    try pipeline.forEachSection(of: document) { section in
      let sentences = CoNLLUSentence.sentences(of: section, after: written)
      written += sentences.count
      try body(AnnotatedFile.Document(analysis: section, sentences: sentences))
      progress.show("analyzing \(document.id): \(GraphWords.count(written, "sentence"))")
    }
  }

  // MARK: CoNLL-U

  private func open(_ input: String) -> AnnotatedFile? {
    do {
      guard input == "-" else { return try AnnotatedFile(path: input) }
      return try AnnotatedFile(DocumentReader.standardInput(), path: nil)
    } catch {
      reading.console.fail("\(error)")
      return nil
    }
  }

  private func readAnnotated(
    _ file: AnnotatedFile, _ body: (AnnotatedFile.Document) throws -> Void
  ) async throws {
    var file = file
    var done = 0
    var doubts: [Diagnostic] = []
    while let first = try file.next() {
      var batch = [first]
      while batch.count < Self.batch, let next = try file.next() { batch.append(next) }
      for document in keepsTokens ? await filled(batch) : batch {
        doubts += document.analysis.diagnostics
        try body(document)
      }
      done += batch.count
      progress.show("analyzing \(file.path ?? "standard input"): \(done) done")
    }
    reading.console.warn(doubts)
  }

  private func filled(_ batch: [AnnotatedFile.Document]) async -> [AnnotatedFile.Document] {
    let analyses = await pipeline.analyses(keepingTokensOf: batch.map(\.analysis))
    return zip(batch, analyses).map { document, analysis in
      AnnotatedFile.Document(
        analysis: analysis,
        sentences: zip(document.sentences, analysis.sentences).map { $0.filled(from: $1) })
    }
  }
}
