/// Somebody or something that a user's list knows: its names, what it is, and its identifiers.
public struct GazetteerEntry: Hashable, Sendable {
  /// The names, the one to show first.
  public let names: [String]
  /// What it is.
  public let kind: EntityKind
  /// Identifiers by scheme: `iso3166`, `wikidata`.
  public let ids: [String: String]

  /// Makes an entry.
  public init(names: [String], kind: EntityKind, ids: [String: String] = [:]) {
    self.names = names
    self.kind = kind
    self.ids = ids
  }
}
