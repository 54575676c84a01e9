public import SourceDocuments

/// A stretch written as one word that is several tokens: "don't", "Putin's".
public struct MultiwordToken: Hashable, Sendable {
  /// Its tokens: indices into the sentence's tokens; at least two.
  public let tokens: Range<Int>
  /// Where it stands.
  public let range: TextRange
  /// The characters as written.
  public let form: String

  /// Makes a multiword token.
  public init(tokens: Range<Int>, range: TextRange, form: String) {
    self.tokens = tokens
    self.range = range
    self.form = form
  }
}
