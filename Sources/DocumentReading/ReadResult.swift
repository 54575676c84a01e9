public import SourceDocuments

/// What came of reading: the documents, and the inputs that gave none.
public struct ReadResult: Hashable, Sendable {
  /// The documents, sorted by id; the ids are unique.
  public let documents: [Document]
  /// Why inputs, or parts of them, gave no document; in the order in which they were met.
  public let failures: [DocumentReadingError]
  /// What was met that belongs to no single document: wrong entries of sidecars.
  public let diagnostics: [Diagnostic]

  /// Makes a result.
  public init(
    documents: [Document], failures: [DocumentReadingError], diagnostics: [Diagnostic] = []
  ) {
    self.documents = documents
    self.failures = failures
    self.diagnostics = diagnostics
  }
}
