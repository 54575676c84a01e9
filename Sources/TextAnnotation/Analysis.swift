public import SourceDocuments

/// A reading of one document: its sentences with their tokens and names.
public struct Analysis: Hashable, Sendable {
  /// The document that was read.
  public let document: Document
  /// The sentences of the story, in order; furniture has none.
  public let sentences: [Sentence]
  /// What could not be read as it should be, in order.
  public let diagnostics: [Diagnostic]

  /// Makes an analysis.
  public init(document: Document, sentences: [Sentence], diagnostics: [Diagnostic] = []) {
    self.document = document
    self.sentences = sentences
    self.diagnostics = diagnostics
  }
}
