import Entente

/// The documents of all inputs in CoNLL-U, with what sidecars and options say of them.
struct AnnotatedInputs {
  /// The analyses, sorted by the ids of their documents, which are unique.
  private(set) var analyses: [Analysis] = []
  /// What was met in sidecars.
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether an input failed.
  private(set) var hasFailures = false

  /// Reads the files; those that cannot be read are reported.
  ///
  /// - Parameters:
  ///   - paths: of files in CoNLL-U.
  ///   - taken: the ids that articles have.
  ///   - reading: what is said of the documents.
  init(_ paths: [String], besides taken: [Document.ID], reading: ReadingArguments) {
    var seen = Set(taken)
    var found: [(analysis: Analysis, path: String?)] = []
    var opened: Set<String> = []
    for path in paths where opened.insert(path).inserted {
      do {
        var file = try AnnotatedFile(path: path)
        while let document = try file.next() {
          let id = document.analysis.document.id
          guard seen.insert(id).inserted else {
            throw CommandFailure(
              at: path, "has a document \"\(id)\", as another input has; rename one (# newdoc id)")
          }
          found.append((document.analysis, path))
        }
      } catch {
        reading.console.fail("\(error)")
        hasFailures = true
      }
    }
    guard !found.isEmpty else { return }
    let result = DocumentReader(options: reading.options)
      .described(found.map { ($0.analysis.document, $0.path) })
    for failure in result.failures { reading.console.fail(failure) }
    hasFailures = hasFailures || !result.failures.isEmpty
    diagnostics = result.diagnostics
    analyses = zip(result.documents, found)
      .map { Analysis(document: $0, sentences: $1.analysis.sentences) }
      .sorted { $0.document.id < $1.document.id }
  }
}
