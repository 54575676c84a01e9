internal import EventModel
internal import SourceDocuments

/// How an event is drawn: as lines between entities, or as a node that joins them.
///
/// docs/decisions/004-events-as-edges-or-nodes.md says when it is which, and why.
enum EventShape {
  /// A line of an event.
  struct Line: Hashable {
    let source: Entity.ID
    let target: Entity.ID
    let isDirected: Bool
    /// The words; empty for the second half of a line through a node.
    let words: String
  }

  /// Lines between entities.
  case lines([Line])
  /// A node with the words, the entities that it joins, and whether it is drawn beside one entity.
  case node(title: String, joins: [Entity.ID], place: Entity.ID?)

  /// The entities that it connects.
  var entities: [Entity.ID] {
    switch self {
    case .lines(let lines): lines.flatMap { [$0.source, $0.target] }
    case .node(_, let joins, let place): joins + (place.map { [$0] } ?? [])
    }
  }
}

/// Finds the shape of an event for a choice of entities.
struct EventShaper {
  /// The entities that may be nodes.
  let isDrawn: (Entity.ID) -> Bool
  /// The names of all entities of the graph.
  let names: [Entity.ID: String]

  /// How an event is drawn, or nil if it cannot be without an entity that is left out.
  func shape(of event: Event) -> EventShape? {
    switch event.type {
    case .sign, .agree: agreement(event)
    case .give: gift(event)
    case .visit: visit(event)
    case .meet, .call, .cooperate: gathering(event, "participant", "partner")
    case .supply: action(event, "supplier", "recipient", with: things(event, "item"))
    case .aid: action(event, "donor", "recipient", with: things(event, "item", after: "with"))
    case .request: action(event, "requester", "target", with: things(event, "item", after: "for"))
    case .invite:
      action(event, "inviter", "invitee", with: things(event, "destination", after: "to"))
    case .appoint: appointment(event)
    case .withdraw: withdrawal(event)
    default: other(event)
    }
  }

  // MARK: Types with a shape of their own

  private func agreement(_ event: Event) -> EventShape? {
    let role: Role = event.type == .sign ? "signatory" : "party"
    let parties = drawn(event, role)
    if let agreement = drawn(event, "agreement").first {
      let words = phrase(event, event.type == .sign ? "" : "to")
      let lines = parties.filter { $0 != agreement }.map { party in
        EventShape.Line(source: party, target: agreement, isDirected: true, words: words)
      }
      return lines.isEmpty ? nil : .lines(lines)
    }
    let subject = names(event, "agreement") + names(event, "matter")
    let preposition = event.type == .sign ? "" : "on"
    return gathering(event, role, with: list(subject, after: preposition))
  }

  /// A gift hangs between giver and recipient.
  private func gift(_ event: Event) -> EventShape? {
    let (givers, recipients) = (drawn(event, "giver"), drawn(event, "recipient"))
    let gifts = drawn(event, "gift")
    guard !gifts.isEmpty else {
      return action(event, "giver", "recipient", with: things(event, "gift"))
    }
    var lines: [EventShape.Line] = []
    for gift in gifts {
      lines += givers.map { line($0, gift, phrase(event)) }
      lines += recipients.map { line(gift, $0, givers.isEmpty ? "given to" : "") }
    }
    lines.removeAll { $0.source == $0.target }
    return lines.isEmpty ? nil : .lines(lines)
  }

  private func visit(_ event: Event) -> EventShape? {
    let (visitors, hosts) = (drawn(event, "visitor"), drawn(event, "host"))
    let destinations = drawn(event, "destination")
    var lines: [EventShape.Line] = []
    for visitor in visitors {
      lines += destinations.map { line(visitor, $0, phrase(event)) }
      let complement = destinations.isEmpty ? things(event, "destination", after: "in") : ""
      lines += hosts.map { line(visitor, $0, phrase(event, complement)) }
    }
    lines.removeAll { $0.source == $0.target }
    return lines.isEmpty ? nil : .lines(lines)
  }

  private func appointment(_ event: Event) -> EventShape? {
    let institution = things(event, "institution", after: "to")
    if !drawn(event, "appointer").isEmpty {
      return action(event, "appointer", "appointee", with: institution)
    }
    return action(event, "appointee", "institution", with: "", words: "appointed to")
  }

  private func withdrawal(_ event: Event) -> EventShape? {
    guard let place = event.place ?? event.fillers(of: .place).first, isDrawn(place) else {
      return nil
    }
    let lines = drawn(event, "withdrawer").filter { $0 != place }.map {
      line($0, place, phrase(event))
    }
    return lines.isEmpty ? nil : .lines(lines)
  }

  private func other(_ event: Event) -> EventShape? {
    let roles = event.type.roles.map(\.role)
    if roles.count == 1, event.type.isRepeatable(roles[0]) { return gathering(event, roles[0]) }
    guard roles.count <= 2 else { return joined(event) }
    guard let first = roles.first else { return joined(event) }
    guard let second = roles.last, second != first else { return alone(event, first) }
    return action(event, first, second, with: "")
  }

  // MARK: Shapes

  /// Entities in one role, among equals: a line for two, a node for more or with a place.
  private func gathering(
    _ event: Event, _ roles: Role..., with complement: String = ""
  ) -> EventShape? {
    let joins = roles.first { !drawn(event, $0).isEmpty }.map { drawn(event, $0) } ?? []
    let place = event.place.flatMap { isDrawn($0) && !joins.contains($0) ? $0 : nil }
    if joins.count == 2, place == nil {
      let words = phrase(event, complement)
      return .lines([.init(source: joins[0], target: joins[1], isDirected: false, words: words)])
    }
    guard joins.count >= 2 else { return nil }
    let title = EventWords(event).title(event.modality)
    return .node(
      title: complement.isEmpty ? title : "\(title) \(complement)", joins: joins, place: place)
  }

  /// One entity acts on another; what it acts with is said in words.
  private func action(
    _ event: Event, _ actor: Role, _ target: Role, with complement: String, words: String? = nil
  ) -> EventShape? {
    let (actors, targets) = (drawn(event, actor), drawn(event, target))
    let lines = actors.flatMap { actor in
      targets.filter { $0 != actor }.map { line(actor, $0, words ?? phrase(event, complement)) }
    }
    if !lines.isEmpty { return .lines(lines) }
    guard actors.isEmpty || targets.isEmpty else { return nil }
    // A thing that is no node stands in the words; an entity that is left out takes the event along.
    let rest = event.fillers(of: target)
    guard !actors.isEmpty || event.fillers(of: actor).isEmpty,
      rest.allSatisfy({ Self.isThing($0) || targets.contains($0) })
    else { return nil }
    let things = list(rest.filter { !targets.contains($0) }.compactMap { names[$0] }, after: "")
    return alone(event, actors.isEmpty ? target : actor, with: things + complement)
  }

  /// An event of one entity: a node beside it.
  private func alone(_ event: Event, _ role: Role, with complement: String = "") -> EventShape? {
    let joins = drawn(event, role)
    guard !joins.isEmpty else { return nil }
    let isPassive = event.type.roles.count > 1 && event.type.roles.first?.role != role
    var words = phrase(event, complement)
    if isPassive, event.modality == .asserted { words = "was \(words)" }
    if words.hasSuffix(" against") || words.hasSuffix(" from") {
      words = words.split(separator: " ").dropLast().joined(separator: " ")
    }
    let place = event.place.flatMap { isDrawn($0) && !joins.contains($0) ? $0 : nil }
    return .node(
      title: words.prefix(1).uppercased() + words.dropFirst(), joins: joins, place: place)
  }

  private func joined(_ event: Event) -> EventShape? {
    var joins: [Entity.ID] = []
    for participant in event.participants
    where isDrawn(participant.entity) && !joins.contains(participant.entity) {
      joins.append(participant.entity)
    }
    guard !joins.isEmpty else { return nil }
    if joins.count == 2, event.place.map(isDrawn) != true {
      return .lines([line(joins[0], joins[1], phrase(event))])
    }
    let title = EventWords(event).title(event.modality)
    let place = event.place.flatMap { isDrawn($0) && !joins.contains($0) ? $0 : nil }
    return .node(title: title, joins: joins, place: place)
  }

  // MARK: Words

  private func line(_ source: Entity.ID, _ target: Entity.ID, _ words: String) -> EventShape.Line {
    EventShape.Line(source: source, target: target, isDirected: true, words: words)
  }

  private func phrase(_ event: Event, _ complement: String = "") -> String {
    EventWords(event).phrase(event.modality, cue: event.cue, complement: complement)
  }

  private func drawn(_ event: Event, _ role: Role) -> [Entity.ID] {
    var seen: Set<Entity.ID> = []
    return event.fillers(of: role).filter { isDrawn($0) && seen.insert($0).inserted }
  }

  private func names(_ event: Event, _ role: Role) -> [String] {
    event.fillers(of: role).compactMap { names[$0] }
  }

  /// The fillers of a role as words: "munitions, drones and 2 more".
  private func things(_ event: Event, _ role: Role, after preposition: String = "") -> String {
    list(names(event, role), after: preposition)
  }

  private func list(_ names: [String], after preposition: String) -> String {
    guard !names.isEmpty else { return "" }
    var words = names.prefix(2).map { $0.plain(most: 60) }.joined(separator: ", ")
    if names.count > 2 { words += " and \(names.count - 2) more" }
    return preposition.isEmpty ? words : "\(preposition) \(words)"
  }

  private static func isThing(_ id: Entity.ID) -> Bool { id.rawValue.hasPrefix("thing/") }
}

extension Event {
  /// The word of the text that gives the modality, where the quote still holds it.
  var cue: String? {
    for claim in claims where claim.modality == modality {
      guard let cue = claim.cue, let quote = claim.quote, claim.range.contains(cue),
        quote.utf8.count == claim.range.count
      else { continue }
      let bytes = Array(quote.utf8)
      let words = bytes[(cue.start - claim.range.start)..<(cue.end - claim.range.start)]
      return String(decoding: words, as: UTF8.self)
    }
    return nil
  }
}
