internal import EventModel
internal import SourceDocuments

extension GraphDecoder {
  func event(
    _ cursor: JSONCursor, _ known: [String]
  ) throws(GraphFormatError) -> Event {
    let record = try cursor.object()
    let participants = try record.list("participants", participant)
    return Event(
      id: Event.ID(rawValue: try record.string("id")),
      type: try type(of: record, participants), participants: participants,
      place: try entityID("place", of: record), time: try time(of: record),
      claims: try record.list("claims", claim), unknown: record.unknown(besides: known))
  }

  /// The type of an event.
  ///
  /// One that nobody declared has the roles that the event uses, in their
  /// order, and the root that the file gives.
  private func type(
    of record: JSONRecord, _ participants: [Event.Participant]
  ) throws(GraphFormatError) -> EventType {
    let name = try record.string("type")
    if let type = eventTypes[name] { return type }
    var roles: [Role] = []
    for participant in participants where !roles.contains(participant.role) {
      roles.append(participant.role)
    }
    let root = try record["plover"]?.word(of: PloverRoot.self)
    return EventType(
      name: name, root: root, roles: roles.map { .init($0, isRepeatable: true) }, need: .all([]))
  }

  private func participant(_ cursor: JSONCursor) throws(GraphFormatError) -> Event.Participant {
    let record = try cursor.object()
    return Event.Participant(
      Role(rawValue: try record.string("role")), try entityID(try record.required("entity")),
      unknown: record.unknown(besides: GraphFields.participant))
  }

  func incompleteEvent(
    _ cursor: JSONCursor
  ) throws(GraphFormatError) -> EventGraph.IncompleteEvent {
    EventGraph.IncompleteEvent(
      try event(cursor, GraphFields.incompleteEvent),
      missing: try cursor.object().string("missing"))
  }

  func relation(_ cursor: JSONCursor) throws(GraphFormatError) -> Relation {
    let record = try cursor.object()
    return Relation(
      id: Relation.ID(rawValue: try record.string("id")),
      type: RelationType(rawValue: try record.string("type")),
      from: try entityID(try record.required("from")), to: try entityID(try record.required("to")),
      label: try record.text("label"), isFormer: try record["former"]?.bool() ?? false,
      claims: try record.list("claims", claim),
      unknown: record.unknown(besides: GraphFields.relation))
  }

  private func claim(_ cursor: JSONCursor) throws(GraphFormatError) -> Evidence {
    let record = try cursor.object()
    let document = try documentID(record)
    return Evidence(
      document: document, range: try range(record, in: document), quote: try record.text("quote"),
      trigger: try range("trigger", of: record, in: document), pattern: try record.text("pattern"),
      modality: try record["modality"]?.word(of: Modality.self) ?? .asserted,
      cue: try range("cue", of: record, in: document), speaker: try entityID("speaker", of: record),
      time: try time(of: record), unknown: record.unknown(besides: GraphFields.claim))
  }

  private func range(
    _ key: String, of record: JSONRecord, in document: Document.ID
  ) throws(GraphFormatError) -> TextRange? {
    guard let field = record[key] else { return nil }
    return try range(try field.object(), in: document)
  }

  private func time(of record: JSONRecord) throws(GraphFormatError) -> EventTime? {
    guard let field = record["time"] else { return nil }
    guard let time = EventTime(edtf: try field.string()) else {
      throw field.expected("a date of EDTF such as 2024-06-19 or 2006-08")
    }
    return time
  }
}

// MARK: - What was decided, set aside and met

extension GraphDecoder {
  func possibleMatch(_ cursor: JSONCursor) throws(GraphFormatError) -> EventGraph.PossibleMatch {
    let record = try cursor.object()
    let field = try record.required("entities")
    let entities = try field.array()
    guard entities.count == 2 else { throw field.expected("two ids") }
    return EventGraph.PossibleMatch(
      try entityID(entities[0]), try entityID(entities[1]), rule: try record.string("rule"),
      reason: try record.string("reason"), weights: try weights(record))
  }

  /// What was weighed, in thousandths of a nat; absent where nothing was.
  private func weights(_ record: JSONRecord) throws(GraphFormatError) -> [Match.Weight] {
    try record.list("weights") { cursor throws(GraphFormatError) in
      let record = try cursor.object()
      return Match.Weight(try record.string("ground"), try record.required("value").integer())
    }
  }

  func decision(_ cursor: JSONCursor) throws(GraphFormatError) -> Match {
    let record = try cursor.object()
    return Match(
      try words(try record.required("left").object()),
      try words(try record.required("right").object()),
      verdict: try record.required("verdict").word(of: Match.Verdict.self),
      rule: try record.string("rule"), reason: try record.string("reason"),
      weights: try weights(record))
  }

  func setAside(_ cursor: JSONCursor) throws(GraphFormatError) -> EventGraph.SetAside {
    let record = try cursor.object()
    let document = try documentID(record)
    let reason = try record.required("reason").word(of: Furniture.Reason.self)
    return EventGraph.SetAside(
      document, Furniture(try range(record, in: document), reason),
      quote: try record.string("quote"))
  }

  func unusedName(_ cursor: JSONCursor) throws(GraphFormatError) -> EventGraph.UnusedName {
    let record = try cursor.object()
    return EventGraph.UnusedName(
      name: try record.string("name"),
      kind: try record.required("kind").word(of: EntityKind.self),
      mentions: try record.list("mentions", mention))
  }

  func diagnostic(_ cursor: JSONCursor) throws(GraphFormatError) -> Diagnostic {
    let record = try cursor.object()
    return Diagnostic(
      try record.required("severity").word(of: Diagnostic.Severity.self),
      at: try record.string("place"), try record.string("message"))
  }
}
