import Entente

/// What stands behind an event or a relation: who and what takes part, and every claim.
struct Grounds {
  private let title: String
  private let rows: [(label: String, value: String)]
  private let claims: [Evidence]
  private let words: GraphWords
  private let loaded: LoadedGraph
  /// Who takes part, and the ways to them in the trees.
  private let participants: [Entity]
  private let paths: ClaimPaths
  /// The event or relation as an object of `eventgraph/1`.
  let json: JSONText

  init(of event: Event, in index: GraphIndex, _ loaded: LoadedGraph) async {
    words = GraphWords(loaded, index)
    self.loaded = loaded
    participants = event.participants.compactMap { index.entity($0.entity) }
    paths = await ClaimPaths(of: event.claims, in: loaded.documents, loaded.analyses)
    claims = event.claims
    json = GraphEncoder(loaded.graph).event(event)
    let plover = event.plover.map { ", PLOVER \($0.rawValue)" } ?? ""
    title = "\(event.id): \(words.type(event))\(plover)"
    var rows: [(label: String, value: String)] = []
    for participant in event.participants {
      rows.append((participant.role.rawValue, words.nameAndID(participant.entity)))
    }
    if let place = event.place { rows.append(("place", words.nameAndID(place))) }
    rows.append(("time", event.time?.edtf ?? "not said"))
    let incomplete = loaded.graph.incomplete.first { $0.event.id == event.id }
    if let incomplete { rows.append(("lacks", incomplete.missing + ", so it is not drawn")) }
    self.rows = rows
  }

  init(of relation: Relation, in index: GraphIndex, _ loaded: LoadedGraph) async {
    words = GraphWords(loaded, index)
    self.loaded = loaded
    participants = [relation.from, relation.to].compactMap(index.entity)
    paths = await ClaimPaths(of: relation.claims, in: loaded.documents, loaded.analyses)
    claims = relation.claims
    json = GraphEncoder(loaded.graph).relation(relation)
    title = "\(relation.id): \(relation.type.rawValue)"
    rows = [
      ("from", words.nameAndID(relation.from)), ("is", words.link(relation)),
      ("to", words.nameAndID(relation.to)),
    ]
  }

  /// The grounds in lines, with a line end last.
  var text: String {
    var table = Table()
    for row in rows { table.add(row.label, row.value) }
    let lines = [title.printable] + table.lines(indent: 2) + claims.flatMap { [""] + section($0) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func section(_ claim: Evidence) -> [String] {
    var table = Table()
    table.add("in", words.place(claim.document, claim.range))
    if let pattern = claim.pattern {
      let trigger = claim.words(at: claim.trigger).map { "“\($0)”, " } ?? ""
      table.add("read by", trigger + pattern)
      if let slots = loaded.pattern(named: pattern)?.slots {
        table.add("", slots.map(\.description).joined(separator: " "))
      }
    }
    let ways = participants.compactMap { paths.path(of: claim, to: $0) }
    for (index, path) in ways.enumerated() {
      table.add(index == 0 ? "tree" : "", path.description)
    }
    let cue = claim.words(at: claim.cue).map { ", for it says “\($0)”" } ?? ""
    table.add("modality", claim.modality.rawValue + cue)
    table.add("said by", claim.speaker.map(words.nameAndID) ?? "the article itself")
    table.add("time", claim.time?.edtf ?? "not said")
    let quote = claim.quote.map { "“\($0)”" } ?? "(the words are not in the file)"
    return ["  " + quote.printable] + table.lines(indent: 4)
  }
}

extension GraphWords {
  /// A name with its id: "Kim Jong Un (person/kim-jong-un)".
  func nameAndID(_ id: Entity.ID) -> String { "\(name(id)) (\(id))" }
}

extension Evidence {
  /// The words at a range of the document that lies in the quote; nil if the quote lacks them.
  func words(at range: TextRange?) -> String? {
    guard let range, let quote = quote?.utf8, quote.count == self.range.count,
      self.range.contains(range)
    else { return nil }
    let bytes = quote.dropFirst(range.start - self.range.start).prefix(range.count)
    return String(validating: bytes, as: UTF8.self)
  }
}
