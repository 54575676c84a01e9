import Entente

/// A name as it is written, with whom or what it stands for.
struct ListedName: Hashable {
  /// The name as written.
  let name: String
  /// What it stands for is.
  let kind: EntityKind
  /// Whom or what it stands for; nil if that fills no role.
  let entity: Entity.ID?
  /// How often it is written.
  let mentions: Int

  /// All names of a graph, by name, then entity.
  static func all(in graph: EventGraph) -> [ListedName] {
    let named = graph.entities.flatMap { all(of: $0.mentions, kind: $0.kind, entity: $0.id) }
    let unused = graph.unusedNames.flatMap { all(of: $0.mentions, kind: $0.kind, entity: nil) }
    return (named + unused).sorted {
      ($0.name, $0.entity?.rawValue ?? "", $0.kind) < ($1.name, $1.entity?.rawValue ?? "", $1.kind)
    }
  }

  /// The name as an object.
  var json: JSONText {
    .object(
      [
        ("name", .string(name)), ("kind", .string(kind.rawValue)),
        ("entity", .string(entity?.rawValue)), ("mentions", .integer(mentions)),
      ], .line)
  }

  private static func all(
    of mentions: [Entity.Place], kind: EntityKind, entity: Entity.ID?
  ) -> [ListedName] {
    let names = mentions.map(\.mention).filter { $0.form == .name }.map(\.text)
    return Dictionary(grouping: names, by: \.self).map { name, uses in
      ListedName(name: name, kind: kind, entity: entity, mentions: uses.count)
    }
  }
}
