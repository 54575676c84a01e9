internal import EventModel
internal import SourceDocuments

/// A graph on its way from JSON: what was read so far, for the references of what comes.
struct GraphDecoder {
  let eventTypes: [String: EventType]
  var codePoints: [Document.ID: CodePointTable] = [:]
  var entities: Set<Entity.ID> = []

  init(eventTypes: [String: EventType]) { self.eventTypes = eventTypes }

  /// Reads documents, then entities, then all that refers to them.
  mutating func graph(_ record: JSONRecord) throws(GraphFormatError) -> EventGraph {
    let documents = try record.list("documents", document)
    try checkDistinct(documents.map(\.id.rawValue), in: "documents", of: record)
    for document in documents { codePoints[document.id] = document.codePoints }
    let entities = try record.list("entities", entity)
    try checkDistinct(entities.map(\.id.rawValue), in: "entities", of: record)
    self.entities = Set(entities.map(\.id))
    let events = try record.list("events") { cursor throws(GraphFormatError) in
      try event(cursor, GraphFields.event)
    }
    try checkDistinct(events.map(\.id.rawValue), in: "events", of: record)
    let relations = try record.list("relations", relation)
    try checkDistinct(relations.map(\.id.rawValue), in: "relations", of: record)
    let incomplete = try record.list("incomplete", incompleteEvent)
    try checkDistinct(incomplete.map(\.event.id.rawValue), in: "incomplete", of: record)
    return EventGraph(
      documents: documents, entities: entities, events: events, relations: relations,
      possibleMatches: try record.list("possibleMatches", possibleMatch),
      decisions: try record.list("decisions", decision),
      furniture: try record.list("furniture", setAside), incomplete: incomplete,
      unusedNames: try record.list("names", unusedName),
      diagnostics: try record.list("diagnostics", diagnostic),
      unknown: record.unknown(besides: GraphFields.graph))
  }

  private func checkDistinct(
    _ ids: [String], in key: String, of record: JSONRecord
  ) throws(GraphFormatError) {
    var places: [String: Int] = [:]
    for (index, id) in ids.enumerated() {
      guard let first = places.updateValue(index, forKey: id) else { continue }
      guard let cursor = try record[key]?.array()[index] else { return }
      throw cursor.failure(
        .reference,
        "the id \(JSONText.quoted(id, atMost: 80)) is that of \(key)[\(first)] too; rename one")
    }
  }
}

// MARK: - Documents and entities

extension GraphDecoder {
  private func document(_ cursor: JSONCursor) throws(GraphFormatError) -> DocumentRecord {
    let record = try cursor.object()
    let metadata = DocumentMetadata(
      title: try record.text("title"), publisher: try record.text("publisher"),
      published: try record.text("published"), url: try record.text("url"),
      other: try record["metadata"]?.object().fields.mapValues(\.open) ?? [:])
    return DocumentRecord(
      id: Document.ID(try record.string("id")), metadata: metadata,
      sha256: try record.text("sha256") ?? "", codePoints: try widths(of: record),
      unknown: record.unknown(besides: GraphFields.document))
  }

  private func widths(of record: JSONRecord) throws(GraphFormatError) -> CodePointTable {
    guard let field = record["widths"] else { return CodePointTable("") }
    var changes: [(codePoint: Int, width: Int)] = []
    for pair in try field.array() {
      let numbers = try pair.array()
      guard numbers.count == 2 else { throw pair.expected("[code point, bytes]") }
      changes.append((codePoint: try numbers[0].integer(), width: try numbers[1].integer()))
    }
    guard let table = CodePointTable(changes: changes) else {
      throw field.failure(
        .value,
        "expected code points that rise, each with a width of 1 to 4 bytes; drop the graph"
          + " and build it anew")
    }
    return table
  }

  private func entity(_ cursor: JSONCursor) throws(GraphFormatError) -> Entity {
    let record = try cursor.object()
    var ids: [String: String] = [:]
    if let field = record["ids"] {
      let schemes = try field.object()
      for key in schemes.fields.keys.sorted() { ids[key] = try schemes.string(key) }
    }
    return Entity(
      id: Entity.ID(rawValue: try record.string("id")),
      kind: try record.required("kind").word(of: EntityKind.self),
      name: try record.string("name"), ids: ids,
      formerly: try record.list("formerly") { cursor throws(GraphFormatError) in
        Entity.ID(rawValue: try cursor.string())
      },
      mentions: try record.list("mentions", mention),
      unknown: record.unknown(besides: GraphFields.entity))
  }

  func mention(_ cursor: JSONCursor) throws(GraphFormatError) -> Entity.Place {
    let record = try cursor.object()
    let place = try words(record)
    let form = try record.required("form").word(of: Mention.Form.self)
    return Entity.Place(place.document, Mention(place.range, text: place.text, form: form))
  }
}

// MARK: - References

extension GraphDecoder {
  /// An entity of the graph.
  func entityID(_ cursor: JSONCursor) throws(GraphFormatError) -> Entity.ID {
    let id = Entity.ID(rawValue: try cursor.string())
    guard entities.contains(id) else {
      throw cursor.failure(
        .reference, "no entity \(cursor.node.kind); add it to \"entities\" or correct the id")
    }
    return id
  }

  /// An entity of the graph, or nil.
  func entityID(_ key: String, of record: JSONRecord) throws(GraphFormatError) -> Entity.ID? {
    guard let field = record[key] else { return nil }
    return try entityID(field)
  }

  /// A document of the graph.
  func documentID(_ record: JSONRecord) throws(GraphFormatError) -> Document.ID {
    let cursor = try record.required("document")
    let id = Document.ID(try cursor.string())
    guard codePoints[id] != nil else {
      throw cursor.failure(
        .reference, "no document \(cursor.node.kind); add it to \"documents\" or correct the id")
    }
    return id
  }

  /// The document, range and text of some words.
  func words(_ record: JSONRecord) throws(GraphFormatError) -> NamePlace {
    let document = try documentID(record)
    let range = try range(record, in: document)
    return NamePlace(document: document, range: range, text: try record.string("text"))
  }

  /// The range from `start` to `end`, in bytes.
  func range(
    _ record: JSONRecord, in document: Document.ID
  ) throws(GraphFormatError) -> TextRange {
    let start = try offset("start", of: record)
    let end = try offset("end", of: record)
    guard start <= end else {
      throw record.cursor.failure(
        .value, "the range ends at \(end), before its start \(start); exchange or correct them")
    }
    let table = codePoints[document]
    return TextRange(
      table?.byte(atCodePoint: start) ?? start, table?.byte(atCodePoint: end) ?? end)
  }

  private func offset(_ key: String, of record: JSONRecord) throws(GraphFormatError) -> Int {
    let cursor = try record.required(key)
    let offset = try cursor.integer()
    guard (0..<Self.offsetLimit).contains(offset) else {
      throw cursor.expected("an offset of 0 or more in code points")
    }
    return offset
  }

  /// No text is longer, in code points; keeps the conversion to bytes from overflowing.
  private static let offsetLimit = 1 << 40
}
