public import SourceDocuments

/// A sentence, heading or caption of a text.
public struct Sentence: Hashable, Sendable {
  /// Where it stands, without the space around it.
  public let range: TextRange
  /// Its tokens in order; never empty.
  public let tokens: [Token]
  /// The stretches written as one word that are several tokens, in order, without overlaps.
  public let multiwordTokens: [MultiwordToken]
  /// The names in it, in order, without overlaps.
  public let names: [EntitySpan]
  /// Whether it stands on a line of its own without a full stop: a heading or caption.
  public let isHeading: Bool

  /// Makes a sentence.
  public init(
    range: TextRange, tokens: [Token], multiwordTokens: [MultiwordToken] = [],
    names: [EntitySpan] = [], isHeading: Bool = false
  ) {
    self.range = range
    self.tokens = tokens
    self.multiwordTokens = multiwordTokens
    self.names = names
    self.isHeading = isHeading
  }
}
