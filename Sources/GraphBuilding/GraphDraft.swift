import EventModel
import SourceDocuments

/// A graph while it is being built: what was read, merged and named.
struct GraphDraft {
  private let extractions: [Extraction]
  private let resolution: Resolution
  private let claims: ResolvedClaims
  private let standing: Standing
  private let events: [EventDraft]
  private let relations: [RelationMerger.Draft]
  private let mentions: [[Entity.Place]]
  private let ids: [Int: Entity.ID]

  init(_ extractions: [Extraction], resolution: Resolution) {
    self.extractions = extractions
    self.resolution = resolution
    var clusters: [ChainReference: Int] = [:]
    for (number, cluster) in resolution.clusters.enumerated() {
      for member in cluster.members { clusters[member] = number }
    }
    let hidden = resolution.clusters.indices.filter { resolution.clusters[$0].isHidden }
    claims = ResolvedClaims(extractions, clusters: clusters, hidden: Set(hidden))
    standing = Standing(claims, kinds: resolution.clusters.map(\.kind))
    events = EventMerger.merge(claims.events, standing: standing)
    relations = RelationMerger.merge(claims)
    mentions = Self.mentions(of: resolution, in: extractions)
    ids = Self.names(
      events: events, relations: relations, standing: standing, resolution: resolution,
      mentions: mentions)
  }

  /// The finished graph.
  func graph() -> EventGraph {
    let (complete, incomplete) = finishedEvents()
    return EventGraph(
      documents: extractions.map(\.document),
      entities: entities(gifts: gifts(complete + incomplete.map(\.event))),
      events: complete,
      relations: finishedRelations(),
      possibleMatches: possibleMatches(),
      decisions: (extractions.flatMap(\.matches) + resolution.matches).sorted(),
      furniture: furniture(),
      incomplete: incomplete,
      unusedNames: unusedNames(),
      diagnostics: (extractions.flatMap(\.diagnostics) + resolution.diagnostics + claims.diagnostics)
        .sorted())
  }
}

extension GraphDraft {
  /// The mentions of each cluster, in order.
  private static func mentions(
    of resolution: Resolution, in extractions: [Extraction]
  ) -> [[Entity.Place]] {
    var chains: [Document.ID: [Chain]] = [:]
    for extraction in extractions { chains[extraction.document.id] = extraction.chains }
    return resolution.clusters.map { cluster in
      cluster.members.flatMap { member -> [Entity.Place] in
        guard let own = chains[member.document], own.indices.contains(member.chain) else {
          return []
        }
        return own[member.chain].mentions.map { Entity.Place(member.document, $0) }
      }.sorted()
    }
  }

  /// The ids of the clusters that take part in something.
  private static func names(
    events: [EventDraft], relations: [RelationMerger.Draft], standing: Standing,
    resolution: Resolution, mentions: [[Entity.Place]]
  ) -> [Int: Entity.ID] {
    var used: Set<Int> = []
    for event in events {
      for fillers in event.participants(standing: standing).values { used.formUnion(fillers) }
      if let place = event.place(standing: standing) { used.insert(place) }
      used.formUnion(event.claims.compactMap(\.speaker))
    }
    for relation in relations {
      used.formUnion([relation.from, relation.to])
      used.formUnion(relation.claims.compactMap(\.speaker))
    }
    let named = used.sorted().compactMap { number in
      mentions[number].first.map {
        (number, resolution.clusters[number].kind, resolution.clusters[number].name, $0)
      }
    }
    return EntityNaming(named).ids
  }

  private func entities(gifts: Set<Entity.ID>) -> [Entity] {
    ids.map { number, id in
      let cluster = resolution.clusters[number]
      let isGift = cluster.kind == .item && gifts.contains(id)
      return Entity(
        id: id, kind: isGift ? .gift : cluster.kind, name: cluster.name, ids: cluster.ids,
        mentions: mentions[number])
    }
  }

  private func gifts(_ events: [Event]) -> Set<Entity.ID> {
    Set(events.flatMap { $0.fillers(of: "gift") })
  }

  private func unusedNames() -> [EventGraph.UnusedName] {
    let unused = resolution.clusters.indices.filter { number in
      ids[number] == nil && !resolution.clusters[number].isHidden && !mentions[number].isEmpty
    }
    let sorted = unused.sorted { a, b in
      let (one, other) = (resolution.clusters[a], resolution.clusters[b])
      return (one.kind, one.name, mentions[a][0]) < (other.kind, other.name, mentions[b][0])
    }
    return sorted.map { number in
      let cluster = resolution.clusters[number]
      return EventGraph.UnusedName(
        name: cluster.name, kind: cluster.kind, mentions: mentions[number])
    }
  }

  private func possibleMatches() -> [EventGraph.PossibleMatch] {
    resolution.possibleMatches.compactMap { possible in
      let ends = possible.clusters.compactMap { ids[$0] }
      guard ends.count == 2 else { return nil }
      return EventGraph.PossibleMatch(
        ends[0], ends[1], rule: possible.match.rule, reason: possible.match.reason,
        weights: possible.match.weights)
    }.sorted { a, b in
      (a.entities[0], a.entities[1], a.rule, a.reason)
        < (b.entities[0], b.entities[1], b.rule, b.reason)
    }
  }

  private func furniture() -> [EventGraph.SetAside] {
    extractions.flatMap { extraction in
      zip(extraction.furniture, extraction.furnitureQuotes)
        .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        .map { EventGraph.SetAside(extraction.document.id, $0.0, quote: $0.1) }
    }
  }
}

extension GraphDraft {
  private func finishedEvents() -> (complete: [Event], incomplete: [EventGraph.IncompleteEvent]) {
    let participants = events.map { event in
      event.participants(standing: standing)
    }
    let digests = StableHash.distinct(
      zip(events, participants).map { event, participants in
        let first = event.firstClaim
        let who = participants.sorted { $0.key < $1.key }.flatMap { role, fillers in
          fillers.compactMap { ids[$0] }.sorted().map { "\(role.rawValue)=\($0)" }
        }
        return ["\(event.type.name) \(first?.placeText ?? "")", who.joined(separator: " ")]
      })
    var complete: [Event] = []
    var incomplete: [EventGraph.IncompleteEvent] = []
    for (index, draft) in events.enumerated() {
      let event = finished(draft, participants[index], digest: digests[index])
      let place = draft.place(standing: standing).map { Set([$0]) } ?? []
      let shape = EventDraft.Shape(fillers: participants[index], places: place)
      if let missing = shape.missing(draft.type) {
        incomplete.append(EventGraph.IncompleteEvent(event, missing: missing))
      } else {
        complete.append(event)
      }
    }
    return (complete, incomplete)
  }

  private func finished(
    _ draft: EventDraft, _ participants: [Role: Set<Int>], digest: String
  ) -> Event {
    Event(
      id: Event.ID(rawValue: "\(draft.type.name)/\(digest)"),
      type: draft.type,
      participants: participants.flatMap { role, fillers in
        fillers.compactMap { ids[$0] }.map { Event.Participant(role, $0) }
      },
      place: draft.place(standing: standing).flatMap { ids[$0] },
      time: draft.time,
      claims: distinct(draft.claims))
  }

  private func finishedRelations() -> [Relation] {
    let digests = StableHash.distinct(
      relations.map { relation in
        let first = relation.claims.min { a, b in
          (a.documentID, a.claim.trigger) < (b.documentID, b.claim.trigger)
        }
        let ends = [relation.from, relation.to].compactMap { ids[$0]?.rawValue }
        return [
          "\(relation.type.rawValue) \(first?.placeText ?? "")", ends.joined(separator: " "),
          "\(relation.label ?? "") \(relation.isFormer)",
        ]
      })
    return zip(relations, digests).compactMap { relation, digest in
      guard let from = ids[relation.from], let to = ids[relation.to] else { return nil }
      return Relation(
        id: Relation.ID(rawValue: "\(relation.type.rawValue)/\(digest)"), type: relation.type,
        from: from, to: to, label: relation.label, isFormer: relation.isFormer,
        claims: distinct(relation.claims))
    }
  }

  /// The evidence of claims, each once, in an order that does not depend on how they were merged.
  private func distinct(_ claims: [ResolvedClaim]) -> [Evidence] {
    var seen: Set<Evidence> = []
    let evidence = claims.map { $0.evidence(ids) }.filter { seen.insert($0).inserted }
    return evidence.sorted { a, b in
      if a != b, a < b || b < a { return a < b }
      return (a.modality, a.speaker?.rawValue ?? "", a.time?.edtf ?? "")
        < (b.modality, b.speaker?.rawValue ?? "", b.time?.edtf ?? "")
    }
  }
}
