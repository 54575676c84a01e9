/// Cuts a table into rows and cells as RFC 4180 has it, with commas or with tabs, piece by piece.
///
/// Cells in double quotes may hold separators, line ends and, written twice, quotes. Lines end with LF,
/// CRLF or CR. Our own, because a message needs the line of a row, and a library (SwiftCSV 0.10) gives
/// rows without their lines, of a text that must be there as a whole.
///
/// A wrong row is left out, and reading goes on in the line below the one in which it begins.
///
/// - SeeAlso: Y. Shafranovich, Common Format and MIME Type for Comma-Separated Values (CSV) Files, RFC
///   4180, 2005.
struct SeparatedRows: Sendable {
  /// A row with the line in which it begins, counted from 1.
  struct Row: Sendable {
    let line: Int
    let cells: [String]
    /// What is wrong with it; the cells are empty then.
    var problem: String?
  }

  /// Where in a row the next byte stands.
  private enum Place {
    /// At the first byte of a cell.
    case start
    /// In a cell without quotes.
    case plain
    /// Between quotes.
    case quoted
    /// Behind a quote that closes the cell, or is the first half of two.
    case closing
    /// In what is left of a line that is left out.
    case skipped
  }

  /// The most bytes of a row: a quote that is never closed would take the rest of the file else.
  static let longest = 1 << 18

  private let separator: UInt8
  /// The rows that are complete, until they are taken.
  private var rows: [Row] = []
  private var place = Place.start
  private var cell: [UInt8] = []
  private var cells: [String] = []
  private var isUnicode = true
  /// The bytes of the row so far, to begin anew in its second line.
  private var row: [UInt8] = []
  private var line = 1
  private var rowLine = 1
  private var isAfterReturn = false
  /// How many bytes were read, and whether all of them are a byte order mark.
  private var count = 0
  private var isMark = true

  init(separator: UInt8) { self.separator = separator }

  /// Reads a piece of the table.
  ///
  /// - Returns: the rows that it completes; a line without a character is none.
  mutating func append(_ bytes: ArraySlice<UInt8>) -> [Row] {
    // What is still to be read, the next last: a wrong row is put back without its first line.
    var pending = [bytes]
    while var slice = pending.popLast() {
      while let byte = slice.popFirst() {
        guard let problem = step(byte) else { continue }
        pending.append(slice)
        pending.append(recover(problem))
        break
      }
    }
    defer { rows = [] }
    return rows
  }

  /// Reads the end of the table.
  mutating func finish() -> [Row] {
    var last: [Row] = []
    while place == .quoted {
      let rest = recover("expected a quote (\") that closes the cell, found the end of the file")
      last += append(rest)
    }
    if !row.isEmpty { endRow() }
    defer { rows = [] }
    return last + rows
  }

  // MARK: Bytes

  /// Reads a byte; what is wrong, if something is.
  private mutating func step(_ byte: UInt8) -> String? {
    count += 1
    if isMark, count <= byteOrderMark.count, byte == byteOrderMark[count - 1] { return nil }
    isMark = false
    let isBreak = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    let isSecond = byte == UInt8(ascii: "\n") && isAfterReturn
    isAfterReturn = byte == UInt8(ascii: "\r")
    if isBreak, !isSecond { line += 1 }
    if isSecond, place != .quoted { return nil }
    if isBreak, place != .quoted {
      endRow()
      return nil
    }
    guard place != .skipped else { return nil }
    row.append(byte)
    guard row.count <= Self.longest else {
      return place == .quoted
        ? "expected a quote (\") that closes the cell within \(Self.longest) bytes"
        : "expected a row of at most \(Self.longest) bytes"
    }
    return add(byte)
  }

  private mutating func add(_ byte: UInt8) -> String? {
    let isQuote = byte == UInt8(ascii: "\"")
    switch place {
    case .quoted:
      if isQuote { place = .closing } else { cell.append(byte) }
    case .closing where isQuote:
      cell.append(byte)
      place = .quoted
    case .start where isQuote: place = .quoted
    case _ where byte == separator: endCell()
    case .closing where byte != UInt8(ascii: " "):
      return "expected a separator behind the quote that closes a cell; write quotes in it twice"
    case .closing, .skipped: break
    case .start, .plain:
      place = .plain
      cell.append(byte)
    }
    return nil
  }

  private mutating func endCell() {
    if let text = String(validating: cell, as: UTF8.self) {
      cells.append(text)
    } else {
      isUnicode = false
    }
    cell.removeAll(keepingCapacity: true)
    place = .start
  }

  private mutating func endRow() {
    if !row.isEmpty, place != .skipped {
      endCell()
      if isUnicode {
        rows.append(Row(line: rowLine, cells: cells))
      } else {
        rows.append(Row(line: rowLine, cells: [], problem: "not UTF-8; save the file as UTF-8"))
      }
    }
    beginRow(at: line)
  }

  private mutating func beginRow(at line: Int) {
    rowLine = line
    row.removeAll(keepingCapacity: true)
    cell.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    isUnicode = true
    place = .start
  }

  /// Leaves a row out.
  ///
  /// - Returns: what was read of it below its first line, to be read again.
  private mutating func recover(_ problem: String) -> ArraySlice<UInt8> {
    rows.append(Row(line: rowLine, cells: [], problem: problem))
    let ends = row.firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    guard let end = ends else {
      beginRow(at: rowLine)
      place = .skipped
      return []
    }
    var rest = row[(end + 1)...]
    if row[end] == UInt8(ascii: "\r"), rest.first == UInt8(ascii: "\n") { rest = rest.dropFirst() }
    line = rowLine + 1
    beginRow(at: line)
    isAfterReturn = false
    return rest
  }
}
