public import SourceDocuments

/// A name in a text, and what it looks like it names.
public struct EntitySpan: Hashable, Sendable, Comparable {
  /// What a name can name.
  public enum Label: String, Hashable, Sendable, CaseIterable {
    /// An individual.
    case person
    /// A state, by its name or a capital's.
    case country
    /// A people or what belongs to a state: "Russian".
    case nationality
    /// A body of people.
    case organization
    /// A spot on the map or a building.
    case place
    /// A name of something else: an agreement, a work, a programme.
    case other
  }

  /// The tokens of the name: indices into the sentence's tokens.
  public let tokens: Range<Int>
  /// Where it stands.
  public let range: TextRange
  /// What it looks like it names.
  public let label: Label

  /// Makes a span.
  public init(tokens: Range<Int>, range: TextRange, label: Label) {
    self.tokens = tokens
    self.range = range
    self.label = label
  }

  /// By place.
  public static func < (a: EntitySpan, b: EntitySpan) -> Bool {
    (a.range, a.label.rawValue) < (b.range, b.label.rawValue)
  }
}
