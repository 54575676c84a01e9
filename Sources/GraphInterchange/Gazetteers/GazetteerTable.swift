internal import EventModel
internal import SourceDocuments

/// Reads gazetteers that are tables: a header row, then a row for each entry, or for each of its offices.
struct GazetteerTable: Sendable {
  private var draft: GazetteerDraft
  private var rows: SeparatedRows
  private var columns: [Column]?
  /// The entries so far by kind, first name and ids: a second row of one adds an office or names.
  private var known: [String: Int] = [:]

  init(of file: String, separator: UInt8) {
    draft = GazetteerDraft(of: file)
    rows = SeparatedRows(separator: separator)
  }

  /// Reads a piece of the table.
  mutating func append(_ bytes: ArraySlice<UInt8>) throws(GraphFormatError) {
    for row in rows.append(bytes) { try read(row) }
  }

  /// Reads the end of the table.
  mutating func finish() throws(GraphFormatError) -> (
    values: [GazetteerEntry], problems: [Diagnostic]
  ) {
    for row in rows.finish() { try read(row) }
    return (draft.values, draft.problems)
  }

  private mutating func read(_ row: SeparatedRows.Row) throws(GraphFormatError) {
    if let columns {
      if let problem = row.problem {
        return draft.report(row.line, problem + "; the row is left out")
      }
      if row.cells.contains(where: { !$0.allSatisfy(\.isWhitespace) }) { add(row, columns) }
    } else if let problem = row.problem {
      throw GraphFormatError(.syntax, at: "\(draft.file):\(row.line)", "no header: " + problem)
    } else {
      columns = try header(row)
    }
  }

  // MARK: The header

  /// What a column holds.
  private enum Column: Hashable {
    case names, aliases, kind, title, body, from, to, unused
    case id(String)

    init(_ header: String) {
      let name = CheckedNames.trimmed(header).lowercased()
      switch name {
      case "name", "names": self = .names
      case "alias", "aliases": self = .aliases
      case "kind": self = .kind
      case "office": self = .title
      case "of": self = .body
      case "from": self = .from
      case "to": self = .to
      default:
        if name.hasPrefix("id:"), name.utf8.count > 3 {
          self = .id(String(name.dropFirst(3)))
        } else {
          let scheme = name.hasSuffix("_id") ? String(name.dropLast(3)) : name
          self = GazetteerTable.schemes.contains(scheme) ? .id(scheme) : .unused
        }
      }
    }
  }

  /// Headers that are schemes of identifiers.
  ///
  /// Others are not taken for one: a column "country" with the same country in each row would make one
  /// entity of all.
  private static let schemes = Set(
    IdentifierScheme.all.map(\.name) + [
      "bic", "duns", "freebase", "gnd", "grid", "imo", "inn", "musicbrainz", "ogrn",
      "opencorporates",
      "opensanctions", "orcid", "osm", "permid", "registration", "ror",
    ])

  private mutating func header(_ row: SeparatedRows.Row) throws(GraphFormatError) -> [Column] {
    let columns = row.cells.map(Column.init)
    let place = "\(draft.file):\(row.line)"
    guard columns.contains(.names), columns.contains(.kind) else {
      let found = JSONText.quoted(row.cells.joined(separator: ", "), atMost: 80)
      throw GraphFormatError(
        .value, at: place,
        "expected a header with the columns name and kind, found \(found); write one")
    }
    for (index, column) in columns.enumerated() where column != .unused && column != .aliases {
      guard let first = columns.firstIndex(of: column), first < index else { continue }
      throw GraphFormatError(
        .value, at: place,
        "two columns are \(JSONText.quoted(row.cells[index], atMost: 40)); keep one")
    }
    for (cell, column) in zip(row.cells, columns) where column == .unused {
      let name = JSONText.quoted(cell, atMost: 40)
      draft.note(
        "the column \(name) is not used; if it holds identifiers, begin its name with id:")
    }
    return columns
  }

  // MARK: Rows

  private mutating func add(_ row: SeparatedRows.Row, _ columns: [Column]) {
    guard row.cells.count <= columns.count else {
      return draft.report(
        row.line,
        "expected \(columns.count) cells as in the header, found \(row.cells.count); put cells with "
          + "a separator in quotes; the row is left out")
    }
    var texts: [Column: String] = [:]
    for (column, cell) in zip(columns, row.cells) where column != .unused {
      let text = CheckedNames.trimmed(cell)
      guard !text.isEmpty else { continue }
      texts[column] = texts[column].map { "\($0)|\(text)" } ?? text
    }
    let word = texts[.kind] ?? ""
    guard let kind = EntityKind(rawValue: word.lowercased()) else {
      let kinds = EntityKind.allCases.map(\.rawValue).joined(separator: ", ")
      return draft.report(
        row.line,
        "expected one of \(kinds), found \(JSONText.quoted(word, atMost: 40)); the row is left out")
    }
    guard let entry = entry(texts, kind, line: row.line) else { return }
    addOffice(texts, to: entry, line: row.line)
  }

  /// The entry of a row, added now or before.
  private mutating func entry(_ texts: [Column: String], _ kind: EntityKind, line: Int) -> Int? {
    let names = [texts[.names], texts[.aliases]].flatMap { text in
      text?.split { $0 == ";" || $0 == "|" }.map(String.init) ?? []
    }
    var ids: [String: String] = [:]
    for case (.id(let scheme), let id) in texts { ids[scheme] = id }
    let first = names.first ?? ""
    let key =
      ([kind.rawValue, first] + ids.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
      .joined(separator: "\u{1F}")
    if let entry = known[key], texts[.title] != nil { return entry }
    let entry = draft.add(names, kind, ids: ids, line: line)
    if let entry, texts[.title] != nil { known[key] = entry }
    return entry
  }

  private mutating func addOffice(_ texts: [Column: String], to entry: Int, line: Int) {
    guard let title = texts[.title] else {
      let odd = [Column.body, .from, .to].compactMap { texts[$0] }.first
      if let odd {
        draft.report(
          line, "no office for \(JSONText.quoted(odd, atMost: 40)); fill the column office")
      }
      return
    }
    let read = OfficeDate.office(title, of: texts[.body], from: texts[.from], to: texts[.to])
    guard let office = read.office else {
      return draft.report(line, read.problem + "; the office is left out")
    }
    draft.add(office, to: entry)
  }
}
