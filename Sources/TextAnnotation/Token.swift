public import SourceDocuments

/// A word, number or mark of a text.
public struct Token: Hashable, Sendable {
  /// Where it stands.
  public let range: TextRange
  /// The characters as written.
  public let form: String

  /// Makes a token.
  public init(_ range: TextRange, form: String) {
    self.range = range
    self.form = form
  }
}
