internal import CWordLists

/// A tab-separated table that is part of the program: the facts of the world and of English that the
/// stages read by.
///
/// The first row names the columns. A cell may hold several values, separated by `|`. The typed lists
/// (``Countries``, ``Titles`` ...) are made of such tables, each read once, on its first use.
public struct WordList: Sendable {
  /// The file's name without its extension.
  public let name: String
  /// The columns' names.
  public let columns: [String]
  /// The rows below the header, each with a cell for every column.
  public let rows: [[String]]

  /// Reads an embedded list.
  ///
  /// - Parameter name: the file's name in `Sources/CWordLists/Lists` without its extension.
  /// - Precondition: there is such a list, and each of its rows has a cell for every column.
  /// - Complexity: O(*n*), n = bytes of the list.
  public init(_ name: String) {
    var count = 0
    guard let bytes = entente_word_list(name, &count) else {
      preconditionFailure("no word list is called \(name)")
    }
    self.init(bytes: UnsafeBufferPointer(start: bytes, count: count), name: name)
  }

  init(tabSeparated text: String, name: String) {
    self = Array(text.utf8).withUnsafeBufferPointer { WordList(bytes: $0, name: name) }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, name: String) {
    var lines: [[String]] = []
    var cells: [String] = []
    var start = 0
    for (index, byte) in bytes.enumerated()
    where byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") {
      cells.append(
        String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self))
      start = index + 1
      if byte == UInt8(ascii: "\t") { continue }
      let width = lines.first?.count ?? cells.count
      precondition(
        cells.count == width, "\(name).tsv:\(lines.count + 1): \(cells.count) cells, not \(width)")
      lines.append(cells)
      cells.removeAll(keepingCapacity: true)
    }
    precondition(start == bytes.count, "\(name).tsv: the last line has no end")
    self.name = name
    columns = lines.first ?? []
    rows = Array(lines.dropFirst())
  }

  /// The place of a column.
  ///
  /// - Precondition: the list has such a column.
  public func column(_ title: String) -> Int {
    guard let index = columns.firstIndex(of: title) else {
      preconditionFailure("\(name).tsv:1: no column is called \(title)")
    }
    return index
  }

  /// The values of a cell.
  public static func values(_ cell: String) -> [String] {
    if cell.isEmpty { return [] }
    return cell.utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
  }

  /// The value of a cell that holds a word of a closed vocabulary.
  ///
  /// - Precondition: the vocabulary has the word.
  static func word<Word: RawRepresentable<String>>(_ cell: String, as type: Word.Type) -> Word {
    guard let word = Word(rawValue: cell) else {
      preconditionFailure("\"\(cell)\" is no \(type)")
    }
    return word
  }
}
