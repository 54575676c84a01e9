/// The name of one thing among its kind: unique in a graph, stable from run to run.
///
/// The type parameter keeps the ids of documents, entities, events and relations apart.
public struct Identifier<Subject>: RawRepresentable, Hashable, Sendable, Comparable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  /// The id as written.
  public let rawValue: String

  /// Makes an id.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Makes an id.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// Makes an id from a literal.
  public init(stringLiteral value: String) { rawValue = value }

  /// The id as written.
  public var description: String { rawValue }

  /// In the order of Unicode scalars.
  public static func < (a: Identifier, b: Identifier) -> Bool { a.rawValue < b.rawValue }
}
