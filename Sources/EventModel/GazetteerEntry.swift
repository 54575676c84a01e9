/// Somebody or something that a user's list knows: its names, what it is, its identifiers and offices.
public struct GazetteerEntry: Hashable, Sendable {
  /// The names, the one to show first.
  public let names: [String]
  /// What it is.
  public let kind: EntityKind
  /// Identifiers by scheme: `iso3166`, `wikidata`.
  public let ids: [String: String]
  /// The offices that it holds or held, in the order of the list; only persons have any.
  public let offices: [Office]

  /// Makes an entry.
  public init(
    names: [String], kind: EntityKind, ids: [String: String] = [:], offices: [Office] = []
  ) {
    self.names = names
    self.kind = kind
    self.ids = ids
    self.offices = offices
  }
}
