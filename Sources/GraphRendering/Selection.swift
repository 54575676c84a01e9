internal import EventModel

/// Which entities and events of a graph are drawn.
///
/// The best backed entities come first: those with the most claims in events and relations, ties by
/// id. An entity that nothing drawn connects gives up its place to the next.
struct Selection {
  /// The entities that are nodes, by id.
  let entities: [Entity]
  /// The events that are drawn, by id, with their shapes.
  let events: [(event: Event, shape: EventShape)]
  /// The relations that are lines, by id.
  let lines: [Relation]
  /// The relations that are words under a name, by id.
  let words: [Relation]
  /// How many entities could have been nodes.
  let eligibleEntities: Int
  /// How many events could have been drawn with all entities.
  let eligibleEvents: Int

  /// Chooses at most `most` entities; all if nil.
  init(_ graph: EventGraph, most: Int?) {
    let chooser = Chooser(graph)
    let all = chooser.connected(Set(chooser.ranking))
    eligibleEntities = all.entities.count
    eligibleEvents = all.events.count
    let chosen = most.map { chooser.choose($0) } ?? all
    entities = graph.entities.filter { chosen.entities.contains($0.id) }
    events = chosen.events
    (lines, words) = chooser.relations(chosen)
  }
}

/// Tries choices of entities and sees what they leave connected.
private struct Chooser {
  struct Choice {
    let entities: Set<Entity.ID>
    let events: [(event: Event, shape: EventShape)]
  }

  let graph: EventGraph
  let names: [Entity.ID: String]
  /// The entities that may be nodes, the best backed first.
  let ranking: [Entity.ID]

  init(_ graph: EventGraph) {
    self.graph = graph
    names = Dictionary(graph.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
    let backing = Self.backing(graph)
    ranking = graph.entities.filter { $0.kind != .item }.map(\.id).sorted { a, b in
      (backing[b] ?? 0, a) < (backing[a] ?? 0, b)
    }
  }

  /// The number of claims behind each entity.
  private static func backing(_ graph: EventGraph) -> [Entity.ID: Int] {
    var backing: [Entity.ID: Int] = [:]
    for event in graph.events {
      let participants = event.participants.map(\.entity) + (event.place.map { [$0] } ?? [])
      for id in Set(participants) { backing[id, default: 0] += max(1, event.claims.count) }
    }
    for relation in graph.relations {
      for id in Set([relation.from, relation.to]) {
        backing[id, default: 0] += max(1, relation.claims.count)
      }
    }
    return backing
  }

  /// How often the last of those that are alone gives way before all of them do at once.
  private static let rounds = 200

  /// The choice of the first that stay connected among themselves.
  ///
  /// - Complexity: O(*r* · *e*), r = entities that give way, at most 200 and a few; e = events.
  func choose(_ most: Int) -> Choice {
    guard most > 0 else { return Choice(entities: [], events: []) }
    var lonely: Set<Entity.ID> = []
    var round = 0
    while true {
      let candidates = Array(ranking.filter { !lonely.contains($0) }.prefix(most))
      let choice = connected(Set(candidates))
      let isolated = candidates.filter { !choice.entities.contains($0) }
      if isolated.isEmpty || ranking.count - lonely.count <= most { return choice }
      lonely.formUnion(round < Self.rounds ? isolated.suffix(1) : isolated[...])
      round += 1
    }
  }

  /// What the entities have with each other, and who of them has anything.
  func connected(_ candidates: Set<Entity.ID>) -> Choice {
    let shaper = EventShaper(isDrawn: candidates.contains, names: names)
    var connected: Set<Entity.ID> = []
    var events: [(event: Event, shape: EventShape)] = []
    for event in graph.events {
      guard let shape = shaper.shape(of: event) else { continue }
      events.append((event, shape))
      connected.formUnion(shape.entities)
    }
    for relation in graph.relations where isLine(relation, candidates, connected) {
      connected.formUnion([relation.from, relation.to])
    }
    return Choice(entities: connected.intersection(candidates), events: events)
  }

  /// A relation is a line where nothing else would show whom it is about; else it stands in words
  /// under the name.
  private func isLine(
    _ relation: Relation, _ candidates: Set<Entity.ID>, _ connected: Set<Entity.ID>
  ) -> Bool {
    relation.from != relation.to && candidates.contains(relation.from)
      && candidates.contains(relation.to) && !connected.contains(relation.from)
      && relation.type != .locatedIn
  }

  func relations(_ choice: Choice) -> (lines: [Relation], words: [Relation]) {
    let inEvents = Set(choice.events.flatMap(\.shape.entities))
    var lines: [Relation] = []
    var words: [Relation] = []
    for relation in graph.relations where choice.entities.contains(relation.from) {
      if !inEvents.contains(relation.from), choice.entities.contains(relation.to),
        relation.from != relation.to, relation.type != .locatedIn
      {
        lines.append(relation)
      } else {
        words.append(relation)
      }
    }
    return (lines, words)
  }
}
