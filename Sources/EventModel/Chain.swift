/// The mentions of one entity in one document.
public struct Chain: Hashable, Sendable {
  /// What the entity is.
  public let kind: EntityKind
  /// Its fullest name in the document, or the words for a thing without a name.
  public let name: String
  /// Its mentions by place; never empty.
  public let mentions: [Mention]
  /// Identifiers of which the stage is sure, by scheme: `iso3166: KP`.
  public let ids: [String: String]

  /// Makes a chain; the mentions are put in order.
  ///
  /// - Precondition: there is a mention.
  public init(kind: EntityKind, name: String, mentions: [Mention], ids: [String: String] = [:]) {
    precondition(!mentions.isEmpty, "a chain without a mention: \(name)")
    self.kind = kind
    self.name = name
    self.mentions = mentions.sorted()
    self.ids = ids
  }

  /// Whether one of the mentions is a name.
  public var isNamed: Bool { mentions.contains { $0.form == .name } }
}
