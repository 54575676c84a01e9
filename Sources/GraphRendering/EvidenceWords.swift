internal import EventModel
internal import SourceDocuments

/// Says evidence: the quotes behind a node or line, with where they stand.
struct EvidenceWords {
  private let documents: [Document.ID: DocumentRecord]
  private let names: [Entity.ID: String]

  /// How many quotes a tooltip shows, and how much of each.
  static let quotes = 3
  static let quoteLength = 280
  /// How many ids a tooltip shows.
  static let ids = 6

  init(_ graph: EventGraph) {
    documents = Dictionary(graph.documents.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    names = Dictionary(graph.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
  }

  /// The first quotes, each on a line, and how many more there are.
  func lines(_ claims: [Evidence]) -> [String] {
    var seen: Set<String> = []
    let distinct = claims.sorted().filter { claim in
      seen.insert("\(claim.document.rawValue) \(claim.range.start) \(claim.range.end)").inserted
    }
    var lines = distinct.prefix(Self.quotes).map(line)
    if distinct.count > Self.quotes { lines.append("and \(distinct.count - Self.quotes) more") }
    return lines
  }

  /// The name, kind, number of mentions and ids of an entity.
  func lines(_ entity: Entity) -> [String] {
    let sources = Set(entity.mentions.map(\.document)).count
    var lines = [entity.name.plain(most: 400)]
    lines.append(
      "\(entity.kind.rawValue), \(Self.count(entity.mentions.count, "mention"))"
        + " in \(Self.count(sources, "document"))")
    let others = entity.surfaces.filter { $0 != entity.name }.prefix(4).map { $0.plain(most: 60) }
    if !others.isEmpty { lines.append("also: " + others.joined(separator: ", ")) }
    let ids = entity.ids.sorted { $0.key < $1.key }.prefix(Self.ids)
      .map { "\($0.key.plain(most: 20)) \($0.value.plain(most: 40))" }
    if !ids.isEmpty { lines.append(ids.joined(separator: ", ")) }
    return lines
  }

  /// The first address among the documents of the claims.
  func link(_ claims: [Evidence]) -> String? {
    for claim in claims.sorted() {
      if let link = safeLink(documents[claim.document]?.metadata.url) { return link }
    }
    return nil
  }

  /// "1 article", "2 articles".
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private func line(_ claim: Evidence) -> String {
    let quote = (claim.quote ?? "").plain(most: Self.quoteLength)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let speaker = claim.speaker.flatMap { names[$0] }.map { "\($0.plain(most: 80)): " } ?? ""
    return "\(speaker)“\(quote)” (\(source(of: claim.document)))"
  }

  /// The title and house of a document, or its id.
  private func source(of id: Document.ID) -> String {
    let metadata = documents[id]?.metadata
    let parts = [metadata?.title, metadata?.publisher].compactMap { $0?.plain(most: 120) }
    return parts.isEmpty ? id.rawValue.plain(most: 120) : parts.joined(separator: ", ")
  }
}
