public import SourceDocuments

/// Something that happened, will, may or did not happen, with who took part and who says so.
public struct Event: Hashable, Sendable {
  /// The name of an event, made of its type and first claim: stable while that stands.
  public typealias ID = Identifier<Event>

  /// An entity in a role.
  public struct Participant: Hashable, Sendable {
    /// The role.
    public let role: Role
    /// The entity.
    public let entity: Entity.ID
    /// Fields of a file that the program does not know, kept as they were.
    public let unknown: [String: OpenValue]

    /// Makes a participant.
    public init(_ role: Role, _ entity: Entity.ID, unknown: [String: OpenValue] = [:]) {
      self.role = role
      self.entity = entity
      self.unknown = unknown
    }
  }

  /// The id.
  public let id: ID
  /// The type.
  public let type: EventType
  /// Who and what took part, in the order of the type's roles, then by entity.
  public let participants: [Participant]
  /// Where.
  public let place: Entity.ID?
  /// When, as far as the claims together fix it.
  public let time: EventTime?
  /// The claims in order; never empty in a graph that the program made.
  public let claims: [Evidence]
  /// Fields of a file that the program does not know, kept as they were.
  public let unknown: [String: OpenValue]

  /// Makes an event; participants and claims are put in order.
  public init(
    id: ID, type: EventType, participants: [Participant], place: Entity.ID? = nil,
    time: EventTime? = nil, claims: [Evidence], unknown: [String: OpenValue] = [:]
  ) {
    let ranks = Dictionary(
      type.roles.enumerated().map { ($1.role, $0) }, uniquingKeysWith: { first, _ in first })
    self.id = id
    self.type = type
    self.participants = participants.sorted { a, b in
      (ranks[a.role] ?? ranks.count, a.role, a.entity)
        < (ranks[b.role] ?? ranks.count, b.role, b.entity)
    }
    self.place = place
    self.time = time
    self.claims = claims.sorted()
    self.unknown = unknown
  }

  /// The modality of the strongest claim.
  public var modality: Modality { claims.map(\.modality).min() ?? .asserted }

  /// The PLOVER root under that modality.
  public var plover: PloverRoot? { type.root?.under(modality) }

  /// The entities in a role, in order.
  public func fillers(of role: Role) -> [Entity.ID] {
    participants.filter { $0.role == role }.map(\.entity)
  }
}
