/// The part that an entity plays in an event, or an end of a relation.
///
/// An open vocabulary: the ontology's roles are static members, a user's stand beside them.
public struct Role: RawRepresentable, Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
  /// The ontology's word.
  public let rawValue: String

  /// Makes a role.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Makes a role from a literal.
  public init(stringLiteral value: String) { rawValue = value }

  /// By word.
  public static func < (a: Role, b: Role) -> Bool { a.rawValue < b.rawValue }

  /// Where an event happens; may be added to every type.
  public static let place: Role = "place"
  /// The end of a relation that the label speaks of.
  public static let from: Role = "from"
  /// The other end of a relation.
  public static let to: Role = "to"
}
