public import SourceDocuments

/// Words of a text that stand for somebody or something.
public struct Mention: Hashable, Sendable, Comparable {
  /// How the words do it.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// A name: "Kim Jong Un", "Pyongyang".
    case name
    /// A description: "the Russian president", "a tea set".
    case nominal
    /// A pronoun: "he", "they".
    case pronoun
  }

  /// Where the words stand.
  public let range: TextRange
  /// The words.
  public let text: String
  /// How they stand for it.
  public let form: Form

  /// Makes a mention.
  public init(_ range: TextRange, text: String, form: Form) {
    self.range = range
    self.text = text
    self.form = form
  }

  /// By place.
  public static func < (a: Mention, b: Mention) -> Bool {
    (a.range, a.form.rawValue) < (b.range, b.form.rawValue)
  }
}
