public import EventModel

/// Somebody or something that a name stands for: an entity, or a name that fills no role.
public struct NameBearer: Hashable, Sendable, CustomStringConvertible {
  /// The entity; nil if the name fills no role.
  public let entity: Entity.ID?
  /// The name to show.
  public let name: String
  /// What it is.
  public let kind: EntityKind
  /// Every mention, in order.
  public let mentions: [Entity.Place]

  /// The name with the id, or with the kind.
  public var description: String {
    entity.map { "\(name) (\($0))" } ?? "\(name) (\(kind.rawValue), in no role)"
  }

  init(_ entity: Entity) {
    self.entity = entity.id
    name = entity.name
    kind = entity.kind
    mentions = entity.mentions
  }

  init(_ unused: EventGraph.UnusedName) {
    entity = nil
    name = unused.name
    kind = unused.kind
    mentions = unused.mentions
  }

  /// The distinct words of the mentions in one of two forms, in order; the name to show is one of
  /// the names.
  func surfaces(_ form: Mention.Form) -> [String] {
    var surfaces = Set(mentions.filter { $0.mention.form == form }.map(\.mention.text))
    if form == .name { surfaces.insert(name) }
    return surfaces.sorted()
  }
}
