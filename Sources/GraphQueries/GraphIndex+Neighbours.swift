public import EventModel

/// An entity with all that ties it to another.
public struct Neighbour: Hashable, Sendable, CustomStringConvertible {
  /// The entity.
  public let entity: Entity
  /// The events in which both take part, or of which one is the place, in the order of the graph.
  public let events: [Event]
  /// The relations between the two, in the order of the graph.
  public let relations: [Relation]

  /// The name and what ties: `Vladimir Putin: meet, sign, kin "father"`.
  public var description: String {
    let ties =
      events.map(\.type.name)
      + relations.map { relation in
        relation.type.rawValue + (relation.label.map { " \"\($0)\"" } ?? "")
      }
    return "\(entity.name): \(ties.joined(separator: ", "))"
  }
}

extension GraphIndex {
  /// Returns the entities that an event or relation ties to an entity.
  ///
  ///     kim ── sign ── putin        neighbours(of: kim): pact (sign), pyongyang (sign),
  ///           │    │                                     putin (sign)
  ///         pact  pyongyang
  ///
  /// - Returns: by id; empty if there is no such entity.
  /// - Complexity: O(*n* log *n*), n = participants of the entity's events and its relations.
  public func neighbours(of entity: Entity.ID) -> [Neighbour] {
    var events: [Entity.ID: [Event]] = [:]
    for event in self.events(participant: entity) {
      for other in Set(event.everybody) where other != entity {
        events[other, default: []].append(event)
      }
    }
    var relations: [Entity.ID: [Relation]] = [:]
    for relation in self.relations(of: entity) {
      let other = relation.from == entity ? relation.to : relation.from
      if other != entity { relations[other, default: []].append(relation) }
    }
    return Set(events.keys).union(relations.keys).sorted().compactMap { id in
      self.entity(id).map {
        Neighbour(entity: $0, events: events[id] ?? [], relations: relations[id] ?? [])
      }
    }
  }
}
