public import SourceDocuments

/// Somebody or something, with every place where it is mentioned.
public struct Entity: Hashable, Sendable {
  /// The name of an entity: kind and slug, `person/kim-jong-un`.
  public typealias ID = Identifier<Entity>

  /// A mention in one of several documents.
  public struct Place: Hashable, Sendable, Comparable {
    /// The document.
    public let document: Document.ID
    /// The words and where they stand.
    public let mention: Mention

    /// Makes a place.
    public init(_ document: Document.ID, _ mention: Mention) {
      self.document = document
      self.mention = mention
    }

    /// By document, then place.
    public static func < (a: Place, b: Place) -> Bool {
      (a.document, a.mention) < (b.document, b.mention)
    }
  }

  /// The id.
  public let id: ID
  /// What it is.
  public let kind: EntityKind
  /// The name to show.
  public let name: String
  /// Identifiers elsewhere, by scheme: `iso3166`, `wikidata`.
  public let ids: [String: String]
  /// Ids that the entity had before entities were merged or split.
  public let formerly: [ID]
  /// Every mention, in order; never empty in a graph that the program made.
  public let mentions: [Place]
  /// Fields of a file that the program does not know, kept as they were.
  public let unknown: [String: OpenValue]

  /// Makes an entity; the mentions are put in order.
  public init(
    id: ID, kind: EntityKind, name: String, ids: [String: String] = [:], formerly: [ID] = [],
    mentions: [Place], unknown: [String: OpenValue] = [:]
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.ids = ids
    self.formerly = formerly
    self.mentions = mentions.sorted()
    self.unknown = unknown
  }

  /// The distinct names and descriptions under which it is mentioned, the most frequent first.
  public var surfaces: [String] {
    var counts: [String: Int] = [:]
    for place in mentions where place.mention.form != .pronoun {
      counts[place.mention.text, default: 0] += 1
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
