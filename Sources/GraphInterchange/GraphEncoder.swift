package import EventModel
package import SourceDocuments

/// A graph on its way to JSON, with the offset tables of its documents.
///
/// The parts of a graph have the same shape alone as in a file.
package struct GraphEncoder {
  private let graph: EventGraph
  private let codePoints: [Document.ID: CodePointTable]

  /// Makes the encoder of a graph.
  package init(_ graph: EventGraph) {
    self.graph = graph
    codePoints = Dictionary(
      graph.documents.map { ($0.id, $0.codePoints) }, uniquingKeysWith: { first, _ in first })
  }

  var text: JSONText {
    record(
      [
        ("format", .string(GraphFormat.json.name)),
        ("documents", list(graph.documents, document)),
        ("entities", list(graph.entities, entity)),
        ("events", list(graph.events, event)),
        ("relations", list(graph.relations, relation)),
        ("possibleMatches", list(graph.possibleMatches, possibleMatch)),
        ("decisions", list(graph.decisions, decision)),
        ("furniture", list(graph.furniture, setAside)),
        ("incomplete", list(graph.incomplete, incompleteEvent)),
        ("names", list(graph.unusedNames, unusedName)),
        ("diagnostics", list(graph.diagnostics, diagnostic)),
      ], GraphFields.graph, graph.unknown)
  }
}

// MARK: - Documents and entities

extension GraphEncoder {
  /// An element of `documents`.
  package func document(_ record: DocumentRecord) -> JSONText {
    let metadata = record.metadata
    var fields: [(key: String, value: JSONText)] = [
      ("id", .string(record.id.rawValue)),
      ("title", .string(metadata.title)),
      ("publisher", .string(metadata.publisher)),
      ("published", .string(metadata.published)),
      ("url", .string(metadata.url)),
      ("sha256", .string(record.sha256.isEmpty ? nil : record.sha256)),
    ]
    if !record.codePoints.runs.isEmpty {
      let widths = record.codePoints.runs.map { run in
        JSONText.array([.integer(run.codePoint), .integer(run.width)], .line)
      }
      fields.append(("widths", .array(widths, .line)))
    }
    fields.append(("metadata", .object(JSONText.sorted(metadata.other), .fitting)))
    return self.record(fields, GraphFields.document, record.unknown)
  }

  /// An element of `entities`.
  package func entity(_ entity: Entity) -> JSONText {
    record(
      [
        ("id", .string(entity.id.rawValue)),
        ("kind", .string(entity.kind.rawValue)),
        ("name", .string(entity.name)),
        ("ids", .object(JSONText.sorted(entity.ids.mapValues { .string($0) }), .fitting)),
        ("formerly", .array(entity.formerly.map { .string($0.rawValue) }, .fitting)),
        ("mentions", list(entity.mentions, mention)),
      ], GraphFields.entity, entity.unknown)
  }

  /// An element of `mentions`.
  package func mention(_ place: Entity.Place) -> JSONText {
    line(
      words(place.document, place.mention.range, place.mention.text)
        + [("form", .string(place.mention.form.rawValue))])
  }

  private func unusedName(_ name: EventGraph.UnusedName) -> JSONText {
    .object(
      [
        ("name", .string(name.name)), ("kind", .string(name.kind.rawValue)),
        ("mentions", list(name.mentions, mention)),
      ], .lines)
  }
}

// MARK: - Events, relations and their claims

extension GraphEncoder {
  /// An element of `events`.
  package func event(_ event: Event) -> JSONText {
    record(fields(event), GraphFields.event, event.unknown)
  }

  private func fields(_ event: Event) -> [(key: String, value: JSONText)] {
    [
      ("id", .string(event.id.rawValue)),
      ("type", .string(event.type.name)),
      ("plover", .string(event.plover?.rawValue)),
      ("time", .string(event.time?.edtf)),
      ("place", .string(event.place?.rawValue)),
      ("participants", list(event.participants, participant)),
      ("claims", list(event.claims, claim)),
    ]
  }

  /// An element of `incomplete`.
  package func incompleteEvent(_ incomplete: EventGraph.IncompleteEvent) -> JSONText {
    record(
      fields(incomplete.event) + [("missing", .string(incomplete.missing))],
      GraphFields.incompleteEvent, incomplete.event.unknown)
  }

  private func participant(_ participant: Event.Participant) -> JSONText {
    record(
      [
        ("role", .string(participant.role.rawValue)),
        ("entity", .string(participant.entity.rawValue)),
      ], GraphFields.participant, participant.unknown, .line)
  }

  /// An element of `relations`.
  package func relation(_ relation: Relation) -> JSONText {
    record(
      [
        ("id", .string(relation.id.rawValue)),
        ("type", .string(relation.type.rawValue)),
        ("from", .string(relation.from.rawValue)),
        ("to", .string(relation.to.rawValue)),
        ("label", .string(relation.label)),
        ("former", .literal(relation.isFormer ? "true" : "false")),
        ("claims", list(relation.claims, claim)),
      ], GraphFields.relation, relation.unknown)
  }

  private func claim(_ claim: Evidence) -> JSONText {
    record(
      [("document", .string(claim.document.rawValue))] + offsets(claim.document, claim.range) + [
        ("quote", .string(claim.quote)),
        ("trigger", claim.trigger.map { line(offsets(claim.document, $0)) } ?? .null),
        ("pattern", .string(claim.pattern)),
        ("modality", .string(claim.modality.rawValue)),
        ("cue", claim.cue.map { cue($0, of: claim) } ?? .null),
        ("speaker", .string(claim.speaker?.rawValue)),
        ("time", .string(claim.time?.edtf)),
      ], GraphFields.claim, claim.unknown)
  }

  /// The cue with its words, if the quote holds them.
  private func cue(_ cue: TextRange, of claim: Evidence) -> JSONText {
    var fields = offsets(claim.document, cue)
    if let quote = claim.quote?.utf8, quote.count == claim.range.count, claim.range.contains(cue),
      let text = String(
        validating: quote.dropFirst(cue.start - claim.range.start).prefix(cue.count), as: UTF8.self)
    {
      fields.append(("text", .string(text)))
    }
    return line(fields)
  }
}

// MARK: - What was decided, set aside and met

extension GraphEncoder {
  /// An element of `possibleMatches`.
  package func possibleMatch(_ match: EventGraph.PossibleMatch) -> JSONText {
    line(
      [
        ("entities", .array(match.entities.map { .string($0.rawValue) }, .line)),
        ("rule", .string(match.rule)), ("reason", .string(match.reason)),
      ] + weights(match.weights))
  }

  /// The evidence that was weighed; no field where nothing was.
  private func weights(_ weights: [Match.Weight]) -> [(key: String, value: JSONText)] {
    guard !weights.isEmpty else { return [] }
    let list = weights.map {
      line([("ground", .string($0.ground)), ("value", .integer($0.value))])
    }
    return [("weights", .array(list, .line))]
  }

  /// An element of `decisions`.
  package func decision(_ match: Match) -> JSONText {
    .object(
      [
        ("left", line(words(match.left.document, match.left.range, match.left.text))),
        ("right", line(words(match.right.document, match.right.range, match.right.text))),
        ("verdict", .string(match.verdict.rawValue)),
        ("rule", .string(match.rule)), ("reason", .string(match.reason)),
      ] + weights(match.weights), .lines)
  }

  /// An element of `furniture`.
  package func setAside(_ piece: EventGraph.SetAside) -> JSONText {
    line(
      [("document", .string(piece.document.rawValue))]
        + offsets(piece.document, piece.furniture.range)
        + [
          ("quote", .string(piece.quote)), ("reason", .string(piece.furniture.reason.rawValue)),
        ])
  }

  /// An element of `diagnostics`.
  package func diagnostic(_ diagnostic: Diagnostic) -> JSONText {
    line([
      ("severity", .string(diagnostic.severity.rawValue)), ("place", .string(diagnostic.place)),
      ("message", .string(diagnostic.message)),
    ])
  }
}

// MARK: - Parts

extension GraphEncoder {
  private func list<Element>(_ elements: [Element], _ text: (Element) -> JSONText) -> JSONText {
    .array(elements.map(text), .lines)
  }

  private func line(_ fields: [(key: String, value: JSONText)]) -> JSONText {
    .object(fields, .line)
  }

  /// An object with fields of others behind ours; one of theirs that has a name of ours is not
  /// written, for it could not be read back.
  private func record(
    _ fields: [(key: String, value: JSONText)], _ known: [String],
    _ unknown: [String: OpenValue], _ layout: JSONText.Layout = .lines
  ) -> JSONText {
    guard !unknown.isEmpty else { return .object(fields, layout) }
    let others = unknown.filter { !known.contains($0.key) }
    return .object(fields + JSONText.sorted(others), layout)
  }

  private func words(
    _ document: Document.ID, _ range: TextRange, _ text: String
  ) -> [(key: String, value: JSONText)] {
    [("document", .string(document.rawValue))] + offsets(document, range) + [
      ("text", .string(text))
    ]
  }

  private func offsets(
    _ document: Document.ID, _ range: TextRange
  ) -> [(key: String, value: JSONText)] {
    let table = codePoints[document]
    return [
      ("start", .integer(table?.codePoint(atByte: range.start) ?? range.start)),
      ("end", .integer(table?.codePoint(atByte: range.end) ?? range.end)),
    ]
  }
}
