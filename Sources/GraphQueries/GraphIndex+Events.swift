public import EventModel
public import SourceDocuments

extension GraphIndex {
  /// Returns the events that meet all conditions given.
  ///
  /// - Parameters:
  ///   - type: of this type.
  ///   - participant: in which this entity fills a role or is the place; several calls intersected
  ///     give several participants.
  ///   - role: in which this role is filled, by the participant if there is one; ``Role/place`` is
  ///     the event's place.
  ///   - time: that cannot have been outside of this time; events without a time are left out.
  ///   - document: of which this document has a claim.
  ///   - publisher: of which a document of this publisher has a claim; compared like names.
  ///   - modality: of which the strongest claim has this modality.
  ///   - speaker: which a claim ascribes to this entity. Document, publisher and speaker are met by
  ///     one and the same claim.
  /// - Returns: the events in the order of the graph; incomplete ones are not among them.
  /// - Complexity: O(*n*), n = claims and participants of the participant's events, or of all.
  public func events(
    ofType type: EventType? = nil, participant: Entity.ID? = nil, role: Role? = nil,
    within time: EventTime? = nil, document: Document.ID? = nil, publisher: String? = nil,
    modality: Modality? = nil, speaker: Entity.ID? = nil
  ) -> [Event] {
    let candidates =
      participant.map { (eventsByEntity[$0] ?? []).map { graph.events[$0] } } ?? graph.events
    let source = Source(document: document, publisher: publisher, speaker: speaker)
    return candidates.filter { event in
      (type == nil || event.type == type)
        && (modality == nil || event.modality == modality)
        && role.map { event.fills($0, with: participant) } ?? true
        && time.map { time in event.time.map(time.contains) ?? false } ?? true
        && (source.isOpen || event.claims.contains { matches($0, source) })
    }
  }

  /// Returns the relations of an entity, at either end.
  ///
  /// - Returns: in the order of the graph.
  /// - Complexity: O(*n*), n = relations of the entity.
  public func relations(of entity: Entity.ID, type: RelationType? = nil) -> [Relation] {
    (relationsByEntity[entity] ?? []).map { graph.relations[$0] }
      .filter { type == nil || $0.type == type }
  }

  /// Where a claim must come from.
  private struct Source {
    let document: Document.ID?
    let publisher: FoldedName?
    let speaker: Entity.ID?

    init(document: Document.ID?, publisher: String?, speaker: Entity.ID?) {
      self.document = document
      self.publisher = publisher.map(FoldedName.init)
      self.speaker = speaker
    }

    var isOpen: Bool { document == nil && publisher == nil && speaker == nil }
  }

  private func matches(_ claim: Evidence, _ source: Source) -> Bool {
    (source.document == nil || claim.document == source.document)
      && (source.speaker == nil || claim.speaker == source.speaker)
      && (source.publisher == nil
        || document(claim.document)?.metadata.publisher.map(FoldedName.init) == source.publisher)
  }
}

extension Event {
  /// Whether an entity, or anybody, fills a role.
  fileprivate func fills(_ role: Role, with entity: Entity.ID?) -> Bool {
    let fillers = fillers(of: role) + (role == .place ? place.map { [$0] } ?? [] : [])
    return entity.map(fillers.contains) ?? !fillers.isEmpty
  }
}
