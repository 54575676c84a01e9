import Entente

/// All that a graph knows of somebody or something.
struct Portrait {
  private let bearer: NameBearer
  private let entity: Entity?
  private let events: [Event]
  private let relations: [Relation]
  private let neighbours: [Neighbour]
  private let merges: [Match]
  private let words: GraphWords
  private let loaded: LoadedGraph

  init(of bearer: NameBearer, in index: GraphIndex, _ loaded: LoadedGraph) {
    self.bearer = bearer
    self.loaded = loaded
    entity = bearer.entity.flatMap(index.entity)
    events = bearer.entity.map { index.events(participant: $0) } ?? []
    relations = bearer.entity.map { index.relations(of: $0) } ?? []
    neighbours = bearer.entity.map(index.neighbours) ?? []
    merges = index.merges(of: bearer)
    words = GraphWords(loaded, index)
  }
}

// MARK: - For people

extension Portrait {
  /// The portrait in lines, with a line end last.
  var text: String {
    let sections = [
      ("Mentions", mentionLines), ("Events", eventLines), ("Relations", relationLines),
      ("Neighbours", neighbourLines), ("Why one", mergeLines),
    ]
    let lines =
      headLines
      + sections.flatMap { title, lines in
        lines.isEmpty ? [] : ["", title] + lines
      }
    return lines.map { $0 + "\n" }.joined()
  }

  private var headLines: [String] {
    let role = bearer.entity.map { "(\($0))" } ?? "in no role"
    var table = Table()
    let others = Set(bearer.mentions.filter { $0.mention.form == .name }.map(\.mention.text))
      .subtracting([bearer.name]).sorted()
    if !others.isEmpty { table.add("also called", others.joined(separator: ", ")) }
    for (scheme, id) in (entity?.ids ?? [:]).sorted(by: { $0.key < $1.key }) {
      table.add(scheme, id)
    }
    let former = entity?.formerly.map(\.rawValue) ?? []
    if !former.isEmpty { table.add("formerly", former.joined(separator: ", ")) }
    return ["\(bearer.name), \(bearer.kind.rawValue) \(role)".printable] + table.lines(indent: 2)
  }

  /// A line for each article, with how often and in which lines.
  private var mentionLines: [String] {
    var table = Table()
    let byDocument = Dictionary(grouping: bearer.mentions, by: \.document)
    for (document, places) in byDocument.sorted(by: { $0.key < $1.key }) {
      let lines = Set(places.compactMap { words.line(document, $0.mention.range) }).sorted()
      let shown = lines.prefix(12).map(String.init).joined(separator: ", ")
      let more = lines.count > 12 ? " ..." : ""
      table.add(
        document.rawValue, GraphWords.count(places.count, "mention"),
        lines.isEmpty ? "" : "\(lines.count == 1 ? "line" : "lines") \(shown)\(more)")
    }
    return table.lines(indent: 2)
  }

  private var eventLines: [String] {
    var table = Table()
    for event in events { words.add(event, to: &table) }
    return zip(table.lines(indent: 2), events).flatMap { [$0] + quotes($1.claims) }
  }

  private var relationLines: [String] {
    var table = Table()
    for relation in relations { words.add(relation, to: &table) }
    return zip(table.lines(indent: 2), relations).flatMap { [$0] + quotes($1.claims) }
  }

  private var neighbourLines: [String] {
    var table = Table()
    for neighbour in neighbours {
      let ties =
        neighbour.events.map(\.type.name) + neighbour.relations.map { $0.label ?? $0.type.rawValue }
      let counted = Dictionary(grouping: ties, by: \.self).sorted { $0.key < $1.key }
        .map { $1.count == 1 ? $0 : "\($0) (\($1.count) times)" }
      table.add(
        neighbour.entity.name, counted.joined(separator: ", "), neighbour.entity.id.rawValue)
    }
    return table.lines(indent: 2)
  }

  /// The decisions that made the names one, the surest first.
  private var mergeLines: [String] {
    var table = Table()
    for match in merges.prefix(Self.mostMerges) {
      let sum = match.score.map { " (\(Explanation.nats($0)))" } ?? ""
      table.add("“\(match.left.text)” = “\(match.right.text)”", match.reason + sum)
    }
    let more = merges.count - Self.mostMerges
    return table.lines(indent: 2)
      + (more > 0 ? ["  ... and \(more) more; --json has them all"] : [])
  }

  private static let mostMerges = 20

  private func quotes(_ claims: [Evidence]) -> [String] {
    claims.map { claim in
      let speaker = claim.speaker.map { words.name($0) + ": " } ?? ""
      let quote = claim.quote.map { "“\($0)”" } ?? "(the words are not in the file)"
      return "      "
        + "\(speaker)\(quote) [\(words.place(claim.document, claim.range))]\(words.mark(claim.modality))"
        .printable
    }
  }
}

// MARK: - For programs

extension Portrait {
  /// The portrait as an object.
  var json: JSONText {
    let encoder = GraphEncoder(loaded.graph)
    return .object(
      [
        ("id", .string(bearer.entity?.rawValue)), ("kind", .string(bearer.kind.rawValue)),
        ("name", .string(bearer.name)),
        ("ids", .object(JSONText.sorted((entity?.ids ?? [:]).mapValues { .string($0) }), .fitting)),
        ("formerly", .array((entity?.formerly ?? []).map { .string($0.rawValue) }, .fitting)),
        ("mentions", .array(bearer.mentions.map(encoder.mention), .lines)),
        ("events", .array(events.map(encoder.event), .lines)),
        ("relations", .array(relations.map(encoder.relation), .lines)),
        ("neighbours", .array(neighbours.map(Self.json), .lines)),
        ("decisions", .array(merges.map(encoder.decision), .lines)),
      ], .lines)
  }

  private static func json(_ neighbour: Neighbour) -> JSONText {
    .object(
      [
        ("entity", .string(neighbour.entity.id.rawValue)), ("name", .string(neighbour.entity.name)),
        ("events", .array(neighbour.events.map { .string($0.id.rawValue) }, .fitting)),
        ("relations", .array(neighbour.relations.map { .string($0.id.rawValue) }, .fitting)),
      ], .lines)
  }
}
