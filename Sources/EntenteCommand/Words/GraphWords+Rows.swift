import Entente

/// Rows of lists: what identifies a thing first, then what it is in the order in which one says it.
extension GraphWords {
  func add(_ entity: Entity, to table: inout Table) {
    let others = entity.surfaces(.name).filter { $0 != entity.name }
    table.add(
      entity.id.rawValue, entity.kind.rawValue, entity.name,
      Self.count(entity.mentions.count, "mention"),
      others.isEmpty ? "" : "also " + others.joined(separator: ", "))
  }

  func add(_ event: Event, to table: inout Table) {
    table.add(
      event.id.rawValue, event.time?.edtf ?? "undated", type(event), actors(event), others(event),
      sources(event.claims))
  }

  func add(_ incomplete: EventGraph.IncompleteEvent, to table: inout Table) {
    let event = incomplete.event
    table.add(
      event.id.rawValue, event.time?.edtf ?? "undated", type(event), actors(event), others(event),
      "lacks \(incomplete.missing)")
  }

  func add(_ relation: Relation, to table: inout Table) {
    table.add(
      relation.id.rawValue, name(relation.from), link(relation), name(relation.to),
      sources(relation.claims))
  }

  func add(_ document: DocumentRecord, to table: inout Table) {
    let metadata = document.metadata
    table.add(
      document.id.rawValue, metadata.published ?? "undated", metadata.publisher ?? "",
      metadata.title ?? "", metadata.url ?? "")
  }

  func add(_ listed: ListedName, to table: inout Table) {
    table.add(
      listed.name, listed.kind.rawValue, listed.entity?.rawValue ?? "in no role",
      Self.count(listed.mentions, "mention"))
  }

  func add(_ piece: EventGraph.SetAside, to table: inout Table) {
    table.add(
      place(piece.document, piece.furniture.range), piece.furniture.reason.rawValue, piece.quote)
  }

  func add(_ match: EventGraph.PossibleMatch, to table: inout Table) {
    let ids = match.entities.map(\.rawValue)
    table.add(ids.first ?? "", "perhaps \(ids.last ?? "")", "\(match.reason) [\(match.rule)]")
  }

  func add(_ match: Match, to table: inout Table) {
    let verdict =
      switch match.verdict {
      case .same: "is"
      case .possible: "may be"
      case .different: "is not"
      }
    table.add(
      match.left.text, verdict, match.right.text, "\(match.reason) [\(match.rule)]",
      "\(place(match.left.document, match.left.range)); \(place(match.right.document, match.right.range))"
    )
  }
}

extension Entity {
  /// The distinct words of the mentions in one form, the most frequent first.
  func surfaces(_ form: Mention.Form) -> [String] {
    let words = Set(mentions.filter { $0.mention.form == form }.map(\.mention.text))
    return surfaces.filter(words.contains)
  }
}
