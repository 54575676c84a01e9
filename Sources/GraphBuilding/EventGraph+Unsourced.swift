public import EventModel
public import SourceDocuments

extension EventGraph {
  /// What in the graph does not lead back to its documents' words: nothing, if the graph is sound.
  ///
  /// Every entity has to have a mention, every event and relation a claim, and every mention and
  /// claim a range that gives back exactly its words; every id that is named has to exist.
  ///
  /// - Parameter documents: the texts; documents of which the text is not given are not checked.
  /// - Returns: one diagnostic for each fault, in order.
  /// - Complexity: O(*n*), n = mentions and claims, each with the words before it in its text.
  public func unsourced(in documents: [Document]) -> [Diagnostic] {
    let texts = Dictionary(documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(entities.map(\.id))
    var faults: [Diagnostic] = []
    for entity in entities {
      if entity.mentions.isEmpty { faults.append(Self.fault("\(entity.id)", "has no mention")) }
      for place in entity.mentions {
        faults += Self.check(
          place.mention.text, place.mention.range, in: texts[place.document], of: "\(entity.id)")
      }
    }
    for event in events + incomplete.map(\.event) {
      faults += Self.check(event.claims, texts, known, of: "\(event.id)")
      let named = event.participants.map(\.entity) + (event.place.map { [$0] } ?? [])
      faults += Self.dangling(named, known, of: "\(event.id)")
    }
    for relation in relations {
      faults += Self.check(relation.claims, texts, known, of: "\(relation.id)")
      faults += Self.dangling([relation.from, relation.to], known, of: "\(relation.id)")
    }
    for match in possibleMatches { faults += Self.dangling(match.entities, known, of: match.rule) }
    return faults.sorted()
  }

  private static func check(
    _ claims: [Evidence], _ texts: [Document.ID: Document], _ known: Set<Entity.ID>, of id: String
  ) -> [Diagnostic] {
    guard !claims.isEmpty else { return [fault(id, "has no claim")] }
    return claims.flatMap { claim in
      let quote = claim.quote.map { check($0, claim.range, in: texts[claim.document], of: id) }
      return (quote ?? []) + dangling(claim.speaker.map { [$0] } ?? [], known, of: id)
    }
  }

  private static func check(
    _ words: String, _ range: TextRange, in document: Document?, of id: String
  ) -> [Diagnostic] {
    guard let document else { return [] }
    guard range.end <= document.text.utf8.count else {
      return [fault(id, "points behind the end of \(document.id)")]
    }
    let found = document.quote(range)
    return found == words
      ? [] : [fault(id, "\(document.id) has \"\(found)\" where \"\(words)\" should stand")]
  }

  private static func dangling(
    _ ids: [Entity.ID], _ known: Set<Entity.ID>, of id: String
  ) -> [Diagnostic] {
    ids.filter { !known.contains($0) }.map { fault(id, "names \($0), which is not in the graph") }
  }

  private static func fault(_ id: String, _ message: String) -> Diagnostic {
    Diagnostic(.error, at: id, message)
  }
}
