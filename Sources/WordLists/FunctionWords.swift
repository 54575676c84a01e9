/// The closed classes of English: words whose meaning is grammar.
public struct FunctionWords: Sendable {
  /// A closed class.
  public struct Class: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: Int

    /// Makes a set of classes.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Words such as the, a, every.
    public static let determiner = Class(rawValue: 1 << 0)
    /// Words such as his, their.
    public static let possessive = Class(rawValue: 1 << 1)
    /// Words such as he, them.
    public static let pronoun = Class(rawValue: 1 << 2)
    /// Words such as who, which.
    public static let relative = Class(rawValue: 1 << 3)
    /// Words such as when, although.
    public static let subordinator = Class(rawValue: 1 << 4)
    /// Words such as and, or.
    public static let conjunction = Class(rawValue: 1 << 5)
    /// Words such as of, during.
    public static let preposition = Class(rawValue: 1 << 6)
    /// Words such as up, out.
    public static let particle = Class(rawValue: 1 << 7)
    /// Words such as be, have, do in all their forms.
    public static let auxiliary = Class(rawValue: 1 << 8)
    /// Words such as will, might.
    public static let modal = Class(rawValue: 1 << 9)
    /// Words such as not, never.
    public static let negation = Class(rawValue: 1 << 10)
    /// Words such as also, reportedly.
    public static let adverb = Class(rawValue: 1 << 11)
    /// Words such as the 's of "Putin's".
    public static let possessiveMark = Class(rawValue: 1 << 12)
    /// Words such as Mr.
    public static let honorific = Class(rawValue: 1 << 13)
  }

  private static let classes: [String: Class] = [
    "determiner": .determiner, "possessive": .possessive, "pronoun": .pronoun,
    "relative": .relative, "subordinator": .subordinator, "conjunction": .conjunction,
    "preposition": .preposition, "particle": .particle, "auxiliary": .auxiliary, "modal": .modal,
    "negation": .negation, "adverb": .adverb, "possessive-mark": .possessiveMark,
    "honorific": .honorific,
  ]

  private let words: [String: Class]

  /// The list that is part of the program.
  public static let standard = FunctionWords(WordList("function-words"))

  init(_ list: WordList) {
    words = Dictionary(
      list.rows.map { row in
        (
          row[0],
          WordList.values(row[1]).reduce(into: Class()) { $0.formUnion(Self.classes[$1] ?? []) }
        )
      }, uniquingKeysWith: { $0.union($1) })
  }

  /// The classes of a word in lower case; empty if it has none.
  public subscript(word: String) -> Class { words[word] ?? [] }

  /// Whether a word in lower case belongs to a closed class.
  public func isFunctionWord(_ word: String) -> Bool { words[word] != nil }
}
