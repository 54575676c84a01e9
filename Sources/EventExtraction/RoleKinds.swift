import EventModel

/// Which kinds of entity can fill a role.
enum RoleKinds {
  /// Whether an entity of a kind can fill a role of a type.
  static func allows(_ kind: EntityKind, in role: Role, of type: EventType) -> Bool {
    type.kinds(of: role)?.contains(kind) ?? allows(kind, in: role)
  }

  /// Whether an entity of a kind can fill the ontology's role.
  static func allows(_ kind: EntityKind, in role: Role) -> Bool {
    switch role.rawValue {
    case "agreement": kind == .agreement
    case "gift", "item", "matter": kind == .item || kind == .gift
    case "place": kind == .place || kind == .country
    case "destination": kind == .place || kind == .country
    case "deceased", "appointee", "guest": kind == .person
    case "target", "supported", "recipient": kind != .gift
    case "sanctioned": actors.contains(kind)
    case "accused", "beneficiary": kind != .item && kind != .gift
    case "institution": kind == .country || kind == .organization
    default: actors.contains(kind)
    }
  }

  /// Those who can do something.
  static let actors: Set<EntityKind> = [.person, .country, .organization]
}
