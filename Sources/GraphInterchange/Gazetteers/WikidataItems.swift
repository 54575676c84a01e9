internal import EventModel
internal import SourceDocuments

/// Reads items of Wikidata, as the lines of its dumps have them.
///
/// The labels and aliases of all languages become names, the English label first. What an item is an
/// instance of (P31) tells its kind (``WikidataKinds``); the positions that it held (P39) become offices,
/// where the file has the item of the position too, for the title is that item's label.
///
/// - SeeAlso: <https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html>
struct WikidataItems: Sendable {
  /// A position that somebody held.
  private struct Holding: Sendable {
    let entry: Int
    let position: String
    let body: String?
    let from: String?
    let to: String?
    let line: Int
  }

  /// An item that is no entry: a position, mostly.
  private struct Label: Sendable {
    let text: String
    /// The item of the state or body whose it is.
    let body: String?
  }

  private var entries: [String: Int] = [:]
  private var labels: [String: Label] = [:]
  private var holdings: [Holding] = []
  private var passedOver = 0

  /// Schemes by the property that gives their ids.
  private static let schemes = [
    "P297": "iso3166", "P1566": "geonames", "P214": "viaf", "P213": "isni", "P1278": "lei",
  ]

  /// Reads an item.
  mutating func add(_ item: JSONNode, line: Int, to draft: inout GazetteerDraft) {
    if item["type"]?.text == "property" { return }
    guard let id = item["id"]?.text, IdentifierScheme.wikidata.isValid(id) else {
      return draft.report(
        line, "expected \(IdentifierScheme.wikidata.form) as id; the line is left out")
    }
    let claims = WikidataClaims(item)
    let names = Self.names(item)
    guard let kind = WikidataKinds.kind(claims.items("P31")) else {
      passedOver += 1
      let body = claims.items("P1001").first ?? claims.items("P17").first
      if let name = names.first { labels[id] = Label(text: name, body: body) }
      return
    }
    var ids = ["wikidata": id]
    for (property, scheme) in Self.schemes {
      // Spaces group the digits of an ISNI.
      ids[scheme] = claims.texts(property).first?.filter { $0 != " " }
    }
    guard let entry = draft.add(names, kind, ids: ids, line: line) else { return }
    entries[id] = entry
    for claim in claims.claims("P39") {
      guard let position = claim.item else { continue }
      let body = claim.qualifier("P642")?.item ?? claim.qualifier("P1001")?.item
      holdings.append(
        Holding(
          entry: entry, position: position, body: body, from: claim.qualifier("P580")?.date,
          to: claim.qualifier("P582")?.date, line: line))
    }
  }

  /// Gives the persons their offices: the item of a position may stand below those who held it.
  mutating func finish(_ draft: inout GazetteerDraft) {
    var lost: [String] = []
    for holding in holdings {
      guard let position = labels[holding.position] else {
        lost.append(holding.position)
        continue
      }
      add(holding, position, to: &draft)
    }
    if !lost.isEmpty {
      let items = Set(lost).sorted().prefix(3).joined(separator: ", ")
      draft.note(
        "the file lacks the items of positions such as \(items), which say their titles; add their "
          + "lines; offices left out: \(lost.count)", .warning)
    }
    let others = passedOver - Set(holdings.map(\.position)).count { labels[$0] != nil }
    if others > 0 {
      draft.note("items that are instances of nothing that is read, passed over: \(others)")
    }
  }

  private func add(_ holding: Holding, _ position: Label, to draft: inout GazetteerDraft) {
    let body = (holding.body ?? position.body).map { item in
      entries[item].map { draft.name(of: $0) } ?? labels[item]?.text ?? item
    }
    let read = OfficeDate.office(position.text, of: body, from: holding.from, to: holding.to)
    guard let office = read.office else {
      return draft.report(holding.line, read.problem + "; the office is left out")
    }
    draft.add(office, to: holding.entry)
  }

  // MARK: Names

  /// Labels and aliases, the English label first, or the one for all languages.
  private static func names(_ item: JSONNode) -> [String] {
    let labels = (item["labels"]?.fields ?? [:]).sorted { a, b in
      (rank(a.key), a.key) < (rank(b.key), b.key)
    }
    let aliases = (item["aliases"]?.fields ?? [:]).sorted { a, b in
      (rank(a.key), a.key) < (rank(b.key), b.key)
    }
    return labels.compactMap { text($0.value) }
      + aliases.flatMap { ($0.value.elements ?? []).compactMap(text) }
  }

  private static func rank(_ language: String) -> Int {
    ["en", "mul"].firstIndex(of: language) ?? 2
  }

  private static func text(_ label: JSONNode) -> String? { label["value"]?.text ?? label.text }
}
