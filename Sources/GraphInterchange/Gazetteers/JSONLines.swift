/// Cuts a file into its lines, piece by piece.
struct JSONLines: Sendable {
  /// A line with its number, counted from 1; nil bytes where it is too long to be read.
  typealias Line = (number: Int, bytes: [UInt8]?)

  /// The most bytes of a line: the largest entities of Wikidata have some 4 MB.
  static let longest = 1 << 25

  private var line: [UInt8] = []
  private var isTooLong = false
  private var number = 1

  /// Reads a piece of the file, and calls `body` with each line that it completes, line ends left out.
  mutating func append(_ bytes: ArraySlice<UInt8>, _ body: (Line) -> Void) {
    var rest = bytes
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      take(rest[..<end])
      endLine(body)
      rest = rest[(end + 1)...]
    }
    take(rest)
  }

  /// Reads the end of the file.
  mutating func finish(_ body: (Line) -> Void) {
    if !line.isEmpty || isTooLong { endLine(body) }
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>) {
    isTooLong = isTooLong || line.count + bytes.count > Self.longest
    if isTooLong { line = [] } else { line += bytes }
  }

  private mutating func endLine(_ body: (Line) -> Void) {
    body((number, isTooLong ? nil : line))
    line.removeAll(keepingCapacity: line.capacity < 1 << 20)
    isTooLong = false
    number += 1
  }
}
