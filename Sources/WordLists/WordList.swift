internal import CWordLists

/// A tab-separated table that is part of the program: the facts of the world and of English that the
/// stages read by.
///
/// The first row names the columns. A cell may hold several values, separated by `|`.
public struct WordList: Sendable {
  /// The columns' names.
  public let columns: [String]
  /// The rows below the header, each with a cell for every column.
  public let rows: [[String]]

  /// Reads an embedded list.
  ///
  /// - Parameter name: the file's name in `Sources/CWordLists/Lists` without its extension.
  /// - Precondition: there is such a list, and each of its rows has a cell for every column.
  public init(_ name: String) {
    var count = 0
    guard let bytes = entente_word_list(name, &count) else {
      preconditionFailure("no word list is called \(name)")
    }
    self.init(
      tabSeparated: String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self),
      name: name)
  }

  init(tabSeparated text: String, name: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: true)[...]
    columns = (lines.popFirst() ?? "").split(separator: "\t").map(String.init)
    let width = columns.count
    rows = lines.enumerated().map { number, line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      precondition(
        cells.count == width, "\(name).tsv:\(number + 2): \(cells.count) cells, not \(width)")
      return cells
    }
  }

  /// The values of a cell.
  public static func values(_ cell: String) -> [String] {
    cell.split(separator: "|").map(String.init)
  }
}
