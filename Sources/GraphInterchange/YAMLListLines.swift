/// The lines of a YAML list as a person wrote them, entry by entry.
///
///     # a remark         belongs to no entry
///     - same: [A, B]     an entry begins at a dash in the column of the first one
///       who: a reader
///     # the end          belongs to no entry, for it stands at the margin
///
/// Only lists with a line of their own for each entry are seen, none in brackets.
struct YAMLListLines {
  private let bytes: [UInt8]
  /// Where each line begins, and the end of the last.
  private let bounds: [Int]
  /// How many spaces stand before a dash; nil if there is no entry.
  let column: Int?
  /// The lines, counted from 0, at which the entries begin.
  let starts: [Int]
  /// Whether the last line has no line end.
  let isOpen: Bool

  /// How many lines there are.
  var count: Int { bounds.count - 1 }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let ends = bytes.indices.filter { Self.isLineEnd($0, in: bytes) }.map { $0 + 1 }
    isOpen = ends.last ?? 0 < bytes.count
    let bounds = [0] + ends + (isOpen ? [bytes.count] : [])
    let dashes = zip(bounds, bounds.dropFirst()).map { Self.dash(in: bytes[$0..<$1]) }
    let column = dashes.lazy.compactMap(\.self).first
    self.bounds = bounds
    self.column = column
    starts = column == nil ? [] : dashes.indices.filter { dashes[$0] == column }
  }

  /// The bytes of the entry that stands last, without the blank lines and remarks after it.
  var last: Range<Int>? {
    guard let start = starts.last else { return nil }
    var end = count
    while end > start + 1, isBetweenEntries(end - 1) { end -= 1 }
    return bounds[start]..<bounds[end]
  }

  /// The bytes of each entry, to where the next begins, and the line of its dash, counted from 1.
  var entries: [(bytes: Range<Int>, line: Int)] {
    let ends = starts.dropFirst().map { bounds[$0] } + [bytes.count]
    return zip(starts, ends).map { (bytes: bounds[$0]..<$1, line: $0 + 1) }
  }

  /// The bytes with nothing but the line ends of some ranges.
  func blanking(_ ranges: [Range<Int>]) -> [UInt8] {
    var result = bytes
    for index in ranges.joined() where !"\r\n".utf8.contains(result[index]) {
      result[index] = UInt8(ascii: " ")
    }
    return result
  }

  /// Whether a line ends with a byte: with a line feed, or a return that none follows.
  private static func isLineEnd(_ index: Int, in bytes: [UInt8]) -> Bool {
    let isFollowed = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
    return bytes[index] == UInt8(ascii: "\n")
      || bytes[index] == UInt8(ascii: "\r") && !isFollowed
  }

  /// Whether a line is blank, ends the document, or is a remark that stands no deeper than the dashes.
  private func isBetweenEntries(_ line: Int) -> Bool {
    let text = bytes[bounds[line]..<bounds[line + 1]]
    let content = text.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    guard let first = content.first, first != UInt8(ascii: "\n"), first != UInt8(ascii: "\r") else {
      return true
    }
    let depth = content.startIndex - text.startIndex
    return first == UInt8(ascii: "#") && depth <= column ?? 0
      || depth == 0 && content.starts(with: "...".utf8)
  }

  /// The spaces before the dash that a line begins with; nil if it begins with none.
  private static func dash(in line: ArraySlice<UInt8>) -> Int? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = line.startIndex == 0 && line.starts(with: mark) ? line.dropFirst(3) : line
    let content = text.drop { $0 == UInt8(ascii: " ") }
    guard content.first == UInt8(ascii: "-") else { return nil }
    let gaps = [" ", "\t", "\r", "\n"].map { UInt8(ascii: $0) }
    guard content.dropFirst().first.map(gaps.contains) ?? true else { return nil }
    return content.startIndex - text.startIndex
  }
}
