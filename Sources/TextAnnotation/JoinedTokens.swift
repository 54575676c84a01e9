import SourceDocuments

/// Tokens put together to the words that they are written as, where a hyphen joins them.
///
///     Kim  Jong  -  un  met      joints 2, 3      Kim  Jong-un  met
///
/// A word of several tokens has the tags of the one that governs the others, and no lemma. Heads are
/// words.
public struct JoinedTokens: Hashable, Sendable {
  /// The words in order.
  public let words: [Token]
  /// For each word its tokens: indices into the tokens given.
  public let tokens: [Range<Int>]
  private let wordAt: [Int]

  /// Joins tokens.
  ///
  /// - Parameters:
  ///   - tokens: those of one sentence.
  ///   - joints: the tokens that go on the word before them.
  public init(_ tokens: [Token], joints: Set<Int>) {
    var ranges: [Range<Int>] = []
    var wordAt: [Int] = []
    for index in tokens.indices {
      if joints.contains(index), let last = ranges.last {
        ranges[ranges.count - 1] = last.lowerBound..<index + 1
      } else {
        ranges.append(index..<index + 1)
      }
      wordAt.append(ranges.count - 1)
    }
    words = ranges.map { Self.word(tokens, $0, wordAt: wordAt) }
    self.tokens = ranges
    self.wordAt = wordAt
  }

  private static func word(_ tokens: [Token], _ range: Range<Int>, wordAt: [Int]) -> Token {
    let parts = tokens[range]
    let top =
      parts.first { token in token.head.map { !range.contains($0) } ?? true }
      ?? tokens[range.lowerBound]
    return Token(
      tokens[range.lowerBound].range.union(tokens[range.upperBound - 1].range),
      form: parts.map(\.form).joined(), lemma: range.count == 1 ? top.lemma : "", upos: top.upos,
      xpos: top.xpos, feats: top.feats,
      head: top.head.flatMap { range.contains($0) ? nil : wordAt[$0] }, deprel: top.deprel,
      spaceAfter: tokens[range.upperBound - 1].spaceAfter)
  }

  /// The words that have some of the tokens.
  ///
  /// - Precondition: the range is not empty.
  public func words(of tokens: Range<Int>) -> Range<Int> {
    wordAt[tokens.lowerBound]..<wordAt[tokens.upperBound - 1] + 1
  }

  /// Whether a token is a hyphen between two others, with no space on either side.
  public static func isHyphen(_ index: Int, in tokens: [Token]) -> Bool {
    index > 0 && index + 1 < tokens.count && hyphens.contains(tokens[index].form)
      && !tokens[index].spaceAfter && !tokens[index - 1].spaceAfter
  }

  private static let hyphens: Set<String> = ["-", "\u{2010}", "\u{2011}"]
}
