import SourceDocuments

/// Tokens put together to the words that they are written as, where a hyphen joins them.
///
///     Kim  Jong  -  un  met      joints 2, 3      Kim  Jong-un  met
///
/// Words have a form, a range and `spaceAfter`; tags, heads and lemmas of tokens do not fit them and
/// are left out.
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
    var words: [Token] = []
    var ranges: [Range<Int>] = []
    var wordAt: [Int] = []
    for (index, token) in tokens.enumerated() {
      if joints.contains(index), let last = words.last, let range = ranges.last {
        words[words.count - 1] = Token(
          last.range.union(token.range), form: last.form + token.form,
          spaceAfter: token.spaceAfter)
        ranges[ranges.count - 1] = range.lowerBound..<index + 1
      } else {
        words.append(Token(token.range, form: token.form, spaceAfter: token.spaceAfter))
        ranges.append(index..<index + 1)
      }
      wordAt.append(words.count - 1)
    }
    self.words = words
    self.tokens = ranges
    self.wordAt = wordAt
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
