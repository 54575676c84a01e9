import SourceDocuments

/// The stretches of a text between line ends (or blank lines, where lines are wrapped) and furniture.
struct Paragraphs {
  /// The longest line of a text whose lines were broken by its editor, in bytes.
  private static let longestWrappedLine = 100
  /// The shortest line that an editor breaks before the next word, in bytes.
  private static let shortestWrappedLine = 50

  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The paragraphs outside of furniture, in order.
  func ranges(furniture: [Furniture]) -> [TextRange] {
    let isHardWrapped = isHardWrapped
    var paragraphs: [TextRange] = []
    var open: TextRange?
    var pieces = furniture.map(\.range)[...]
    for line in lines() {
      while let first = pieces.first, first.end <= line.start { pieces.removeFirst() }
      let isSetAside = pieces.first.map { $0.overlaps(line) } ?? false
      let isBlank = bytes[line.start..<line.end].allSatisfy { $0 <= 0x20 }
      if isSetAside || isBlank || !isHardWrapped {
        if let open { paragraphs.append(open) }
        open = isSetAside || isBlank ? nil : line
      } else {
        open = open.map { $0.union(line) } ?? line
      }
    }
    if let open { paragraphs.append(open) }
    return paragraphs
  }

  /// The lines without their ends.
  private func lines() -> [TextRange] {
    var lines: [TextRange] = []
    var start = 0
    for (at, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
      lines.append(TextRange(start, at))
      start = at + 1
    }
    lines.append(TextRange(start, bytes.count))
    return lines
  }

  /// Whether line ends stand inside paragraphs: no line is long, and most lines that have a line
  /// below them are nearly full.
  private var isHardWrapped: Bool {
    var inner = 0
    var full = 0
    var previous = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.count > Self.longestWrappedLine { return false }
      let isBlank = line.allSatisfy { $0 <= 0x20 }
      if previous > 0, !isBlank {
        inner += 1
        full += previous >= Self.shortestWrappedLine ? 1 : 0
      }
      previous = isBlank ? 0 : line.count
    }
    return inner > 0 && full * 10 >= inner * 7
  }
}
