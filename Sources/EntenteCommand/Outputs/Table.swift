/// Rows in aligned columns.
struct Table {
  private var rows: [[String]] = []

  /// Adds a row; cells at the end may be left out.
  mutating func add(_ cells: String...) { rows.append(cells.map(\.printable)) }

  /// The rows as lines, two spaces between the columns and none at the end of a line.
  ///
  /// - Parameter indent: how many spaces stand before each line.
  /// - Returns: a line for each row.
  func lines(indent: Int = 0) -> [String] {
    let widths = widths
    return rows.map { row in
      var line = String(repeating: " ", count: indent)
      for (column, cell) in row.enumerated() where widths[column] > 0 {
        line += cell + String(repeating: " ", count: widths[column] - cell.count + 2)
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  /// The rows as a text that ends with a line end; empty without rows.
  var text: String { lines().map { $0 + "\n" }.joined() }

  /// Whether there is no row.
  var isEmpty: Bool { rows.isEmpty }

  /// The width of each column in characters; a column that is empty in all rows takes no room.
  private var widths: [Int] {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column < widths.count {
          widths[column] = max(widths[column], cell.count)
        } else {
          widths.append(cell.count)
        }
      }
    }
    return widths
  }
}
