internal import EventModel

/// Where people belong: the country, or else the organization, in which they hold an office; their
/// aides and kin belong there too.
struct Homes {
  /// The country or organization by person.
  let home: [Entity.ID: Entity.ID]

  init(_ graph: EventGraph) {
    let kinds = Dictionary(graph.entities.map { ($0.id, $0.kind) }, uniquingKeysWith: { a, _ in a })
    let relations = graph.relations.filter { !$0.isFormer && $0.modality == .asserted }
    var home: [Entity.ID: Entity.ID] = [:]
    func settle(in kind: EntityKind) {
      for relation in relations where relation.type == .office && home[relation.from] == nil {
        if kinds[relation.to] == kind { home[relation.from] = relation.to }
      }
      // Twice, for the aide of an aide.
      for _ in 0..<2 {
        for relation in relations where [.office, .kin].contains(relation.type) {
          guard kinds[relation.from] == .person, home[relation.from] == nil else { continue }
          home[relation.from] = home[relation.to]
        }
      }
    }
    settle(in: .country)
    settle(in: .organization)
    self.home = home
  }
}

/// Who belongs with whom among the nodes of a diagram.
struct Parties {
  /// The nodes of each party, the country first; people without one stand alone.
  private(set) var units: [[String]] = []
  /// The name of each party whose country or organization is no node itself.
  private(set) var captions: [String?] = []

  init(_ builder: DiagramBuilder) {
    var units: [Entity.ID: [String]] = [:]
    var order: [Entity.ID] = []
    for node in builder.nodes {
      guard case .entity(let id, let kind) = node.subject,
        [.person, .country, .organization].contains(kind)
      else { continue }
      let root = builder.homes.home[id] ?? id
      if units[root] == nil { order.append(root) }
      units[root, default: []].insert(node.name, at: root == id ? 0 : units[root]?.count ?? 0)
    }
    for root in order {
      self.units.append(units[root] ?? [])
      captions.append(
        builder.nodeOfEntity[root] == nil ? builder.names[root]?.plain(most: 60) : nil)
    }
  }
}
