import ArgumentParser
import Entente

/// `entente compare`: whether the two names of each row of a table are one.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Tell which names of a table are one.",
    discussion: """
      The table is tab-separated, with a header row; the first three columns are a name, another and their kind: \
      person, organization, country or place (PERSON, ORG ... will do as well); any other kind is none. All rows and columns come out in their order, \
      with three more columns:

        verdict   same, possible or different
        score     the log-odds that they are one, in thousandths; from 1 on they are
        reason    what weighs most, or what forbids it

      Names of any script are compared by how they sound, Korean ones by their syllables. Without a kind only names that are all but equal are one.

        entente compare pairs.tsv > judged.tsv
        cut -f1,2,3 lists.tsv | entente compare -
      """)

  @Argument(help: ArgumentHelp("The table, or - for standard input.", valueName: "file"))
  var file: String

  func run() throws {
    let bytes = try file == "-" ? FileBytes.standardInput() : FileBytes.all(of: file)
    var table = PairTable(bytes, place: file == "-" ? "standard input" : file)
    guard table.width >= 2 else {
      throw CommandFailure(
        at: "\(table.place):1",
        "no two columns; write a header row and rows of name, name, kind with tabs between")
    }
    while let chunk = table.next() { try StandardOutput.write(chunk) }
    Console().warn(table.diagnostics, advice: "rows with no verdict")
    try LoadedGraph.finish(hasFailures: !table.diagnostics.isEmpty, isEmpty: table.rowCount == 0)
  }
}

/// A table of pairs of names, judged some rows at a time.
struct PairTable {
  let place: String
  /// How many columns the header has.
  let width: Int
  /// How many rows were judged.
  private(set) var rowCount = 0
  /// The rows that have no two names.
  private(set) var diagnostics: [Diagnostic] = []

  private let lines: [ArraySlice<UInt8>]
  private var at = 0
  private let judge = NamePairJudge()
  /// The names met so far, by kind.
  private var keys: [EntityKind?: [Bytes: NameKey]] = [:]
  /// The kinds of the words met so far in the third column.
  private var kinds: [Bytes: EntityKind?] = [:]

  /// The most rows that come out at once.
  private static let chunk = 4096
  /// The most names of a kind that are remembered.
  private static let mostKeys = 1 << 16
  /// The most words for kinds that are remembered.
  private static let mostKinds = 64

  init(_ bytes: [UInt8], place: String) {
    self.place = place
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines
    width = lines.first.map { Self.cells($0).count } ?? 0
  }

  /// The next rows as bytes; nil at the end.
  mutating func next() -> [UInt8]? {
    guard at < lines.count else { return nil }
    var out: [UInt8] = []
    let end = min(lines.count, at + Self.chunk)
    for number in at..<end { add(lines[number], number: number, to: &out) }
    at = end
    return out
  }

  private mutating func add(_ line: ArraySlice<UInt8>, number: Int, to out: inout [UInt8]) {
    let hasReturn = line.last == UInt8(ascii: "\r")
    let row = hasReturn ? line.dropLast() : line
    out += row
    let cells = Self.cells(row)
    if cells.count < width {
      out += [UInt8](repeating: UInt8(ascii: "\t"), count: width - cells.count)
    }
    out += (number == 0 ? "\tverdict\tscore\treason" : judged(cells, number: number)).utf8
    if hasReturn { out.append(UInt8(ascii: "\r")) }
    out.append(UInt8(ascii: "\n"))
  }

  private mutating func judged(_ cells: [ArraySlice<UInt8>], number: Int) -> String {
    guard cells.count >= 2 else {
      diagnostics.append(
        Diagnostic(
          .warning, at: "\(place):\(number + 1)",
          "no two names; left as it is, write name, name and kind with tabs between"))
      return "\t\t\t"
    }
    let kind = cells.count > 2 ? kind(cells[2]) : nil
    let verdict = judge.judge(key(cells[0], kind), key(cells[1], kind), kind: kind)
    rowCount += 1
    return "\t\(verdict.verdict.rawValue)\t\(verdict.score)\t\(verdict.reason)"
  }

  private mutating func kind(_ cell: ArraySlice<UInt8>) -> EntityKind? {
    if let known = kinds[Bytes(cell)] { return known }
    let kind = NameKind.kind(named: String(decoding: cell, as: UTF8.self))
    if kinds.count < Self.mostKinds { kinds[Bytes(cell)] = .some(kind) }
    return kind
  }

  private mutating func key(_ cell: ArraySlice<UInt8>, _ kind: EntityKind?) -> NameKey {
    if let known = keys[kind]?[Bytes(cell)] { return known }
    if let count = keys[kind]?.count, count >= Self.mostKeys { keys[kind] = [:] }
    let key = NameKey(String(decoding: cell, as: UTF8.self), kind: kind)
    keys[kind, default: [:]][Bytes(cell)] = key
    return key
  }

  private static func cells(_ row: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    row.isEmpty
      ? [] : row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
  }
}

/// Bytes of the table, equal if they are the same bytes.
private struct Bytes: Hashable {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
