/// A state that holds between two entities.
///
/// An open vocabulary, like ``EventType``.
public struct RelationType: RawRepresentable, Hashable, Sendable, Comparable,
  ExpressibleByStringLiteral
{
  /// The ontology's word.
  public let rawValue: String

  /// Makes a type.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Makes a type from a literal.
  public init(stringLiteral value: String) { rawValue = value }

  /// By word.
  public static func < (a: RelationType, b: RelationType) -> Bool { a.rawValue < b.rawValue }

  /// A person holds or held an office in a country or organization; the label is the title.
  public static let office: RelationType = "office"
  /// The label says what the first person is to the second.
  public static let kin: RelationType = "kin"
  /// A place lies in a place or country.
  public static let locatedIn: RelationType = "located_in"
  /// A country, organization or person belongs to an organization.
  public static let member: RelationType = "member"

  /// The types of the ontology, in its order.
  public static let ontology: [RelationType] = [.office, .kin, .locatedIn, .member]
}
