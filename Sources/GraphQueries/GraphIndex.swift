public import EventModel
public import SourceDocuments

/// A graph made ready for questions.
///
///     let index = GraphIndex(graph)
///     for kim in index.entities(named: "kim jong un") {
///       for event in index.events(ofType: .sign, participant: kim.id) {
///         print(index.evidence(of: event.id))
///       }
///     }
///
/// Build it once, ask often: building is O(*n*), n = mentions, participants and claims; a question
/// takes time in proportion to what it looks at, as each says. Answers are in the order of the
/// graph, which is that of the ids, and the same from run to run.
public struct GraphIndex: Sendable {
  /// The graph.
  public let graph: EventGraph

  /// Entities, then names in no role, in the order of the graph.
  let bearers: [NameBearer]
  /// The bearers of a name, and of a description.
  let bearersByName: [FoldedName: [Int]]
  let bearersByDescription: [FoldedName: [Int]]
  /// Where in the graph things stand, and what an entity takes part in.
  private let documentsByID: [Document.ID: Int]
  private let entitiesByID: [Entity.ID: Int]
  let entitiesByFormerID: [Entity.ID: [Int]]
  private let eventsByID: [Event.ID: Int]
  private let incompleteByID: [Event.ID: Int]
  private let relationsByID: [Relation.ID: Int]
  let eventsByEntity: [Entity.ID: [Int]]
  let relationsByEntity: [Entity.ID: [Int]]

  /// Makes a graph ready.
  ///
  /// - Complexity: O(*n*), n = mentions, participants and claims.
  public init(_ graph: EventGraph) {
    self.graph = graph
    bearers = graph.entities.map(NameBearer.init) + graph.unusedNames.map(NameBearer.init)
    bearersByName = Self.positions(of: bearers) { $0.surfaces(.name).map(FoldedName.init) }
    bearersByDescription = Self.positions(of: bearers) {
      $0.surfaces(.nominal).map(FoldedName.init)
    }
    documentsByID = Self.position(of: graph.documents) { $0.id }
    entitiesByID = Self.position(of: graph.entities) { $0.id }
    entitiesByFormerID = Self.positions(of: graph.entities) { $0.formerly }
    eventsByID = Self.position(of: graph.events) { $0.id }
    incompleteByID = Self.position(of: graph.incomplete) { $0.event.id }
    relationsByID = Self.position(of: graph.relations) { $0.id }
    eventsByEntity = Self.positions(of: graph.events) { $0.everybody }
    relationsByEntity = Self.positions(of: graph.relations) { [$0.from, $0.to] }
  }

  /// The document of an id, or nil; O(1).
  public func document(_ id: Document.ID) -> DocumentRecord? {
    documentsByID[id].map { graph.documents[$0] }
  }

  /// The entity of an id, or nil; O(1).
  public func entity(_ id: Entity.ID) -> Entity? { entitiesByID[id].map { graph.entities[$0] } }

  /// The event of an id, an incomplete one too, or nil; O(1).
  public func event(_ id: Event.ID) -> Event? {
    eventsByID[id].map { graph.events[$0] } ?? incompleteByID[id].map { graph.incomplete[$0].event }
  }

  /// The relation of an id, or nil; O(1).
  public func relation(_ id: Relation.ID) -> Relation? {
    relationsByID[id].map { graph.relations[$0] }
  }
}

// MARK: - Building

extension GraphIndex {
  private static func position<Element, Key: Hashable>(
    of elements: [Element], _ key: (Element) -> Key
  ) -> [Key: Int] {
    Dictionary(
      elements.enumerated().map { (key($1), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The positions of the elements that have a key, each once, in order.
  private static func positions<Element, Key: Hashable>(
    of elements: [Element], _ keys: (Element) -> [Key]
  ) -> [Key: [Int]] {
    var positions: [Key: [Int]] = [:]
    for (position, element) in elements.enumerated() {
      for key in Set(keys(element)) { positions[key, default: []].append(position) }
    }
    return positions
  }
}

extension Event {
  /// Those that take part, and the place.
  var everybody: [Entity.ID] { participants.map(\.entity) + (place.map { [$0] } ?? []) }
}
