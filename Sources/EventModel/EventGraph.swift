public import SourceDocuments

/// Who did what with whom: entities, events and relations, each backed by claims, each claim by a
/// range of a document.
///
/// Everything is in a fixed order: documents, entities, events and relations by id. So the same
/// documents give the same graph, in whatever order they were read.
public struct EventGraph: Hashable, Sendable {
  /// A name that fills no role: kept, listed, not drawn.
  public struct UnusedName: Hashable, Sendable {
    /// The name to show.
    public let name: String
    /// What it is taken for.
    public let kind: EntityKind
    /// Where it stands, in order.
    public let mentions: [Entity.Place]

    /// Makes an unused name; the mentions are put in order.
    public init(name: String, kind: EntityKind, mentions: [Entity.Place]) {
      self.name = name
      self.kind = kind
      self.mentions = mentions.sorted()
    }
  }

  /// Two entities that might be one and stay two.
  public struct PossibleMatch: Hashable, Sendable {
    /// The entities, in order.
    public let entities: [Entity.ID]
    /// The rule that saw it.
    public let rule: String
    /// The reason for people.
    public let reason: String
    /// The evidence that was weighed, as in ``Match/weights``.
    public let weights: [Match.Weight]

    /// The log-odds that the two are one, in thousandths of a nat; nil if nothing was weighed.
    public var score: Int? { weights.isEmpty ? nil : weights.reduce(0) { $0 + $1.value } }

    /// Makes a possible match.
    public init(
      _ one: Entity.ID, _ other: Entity.ID, rule: String, reason: String,
      weights: [Match.Weight] = []
    ) {
      entities = [min(one, other), max(one, other)]
      self.rule = rule
      self.reason = reason
      self.weights = weights
    }
  }

  /// Furniture of one of several documents, with its words.
  public struct SetAside: Hashable, Sendable {
    /// The document.
    public let document: Document.ID
    /// Where and why.
    public let furniture: Furniture
    /// The words.
    public let quote: String

    /// Makes a piece set aside.
    public init(_ document: Document.ID, _ furniture: Furniture, quote: String) {
      self.document = document
      self.furniture = furniture
      self.quote = quote
    }
  }

  /// An event of which the text leaves a needed role open: kept, listed, never drawn.
  public struct IncompleteEvent: Hashable, Sendable {
    /// What there is of the event.
    public let event: Event
    /// What it lacks: "agreement", "destination or host".
    public let missing: String

    /// Makes an incomplete event.
    public init(_ event: Event, missing: String) {
      self.event = event
      self.missing = missing
    }
  }

  /// The documents, by id.
  public let documents: [DocumentRecord]
  /// The entities, by id: all that take part in an event (also an incomplete one) or relation, are
  /// the place of an event, or speak.
  public let entities: [Entity]
  /// The events, by id.
  public let events: [Event]
  /// The relations, by id.
  public let relations: [Relation]
  /// What might be one and was left two.
  public let possibleMatches: [PossibleMatch]
  /// Every merge and refusal of names, with its reason.
  public let decisions: [Match]
  /// What was set aside as belonging to the page.
  public let furniture: [SetAside]
  /// Events that lack a needed role, by id.
  public let incomplete: [IncompleteEvent]
  /// Names that fill no role.
  public let unusedNames: [UnusedName]
  /// What was met on the way.
  public let diagnostics: [Diagnostic]
  /// Fields of a file that the program does not know, kept as they were.
  public let unknown: [String: OpenValue]

  /// Makes a graph; documents, entities, events and relations are put in order.
  public init(
    documents: [DocumentRecord] = [], entities: [Entity] = [], events: [Event] = [],
    relations: [Relation] = [], possibleMatches: [PossibleMatch] = [], decisions: [Match] = [],
    furniture: [SetAside] = [], incomplete: [IncompleteEvent] = [],
    unusedNames: [UnusedName] = [], diagnostics: [Diagnostic] = [],
    unknown: [String: OpenValue] = [:]
  ) {
    self.documents = documents.sorted { $0.id < $1.id }
    self.entities = entities.sorted { $0.id < $1.id }
    self.events = events.sorted { $0.id < $1.id }
    self.relations = relations.sorted { $0.id < $1.id }
    self.possibleMatches = possibleMatches
    self.decisions = decisions
    self.furniture = furniture
    self.incomplete = incomplete.sorted { $0.event.id < $1.event.id }
    self.unusedNames = unusedNames
    self.diagnostics = diagnostics
    self.unknown = unknown
  }
}
