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
    func close() {
      if let paragraph = open { paragraphs.append(paragraph) }
      open = nil
    }
    for line in lines() {
      if !isHardWrapped { close() }
      while let first = pieces.first, first.end <= line.start { pieces.removeFirst() }
      var rest = line
      for piece in pieces.prefix(while: { $0.start < line.end }) {
        // What precedes the piece on its line ends a paragraph, and what follows begins one.
        let before = TextRange(rest.start, max(piece.start, rest.start))
        if !isBlank(before) { open = open?.union(before) ?? before }
        close()
        rest = TextRange(min(max(piece.end, rest.start), line.end), line.end)
      }
      if isBlank(rest) {
        close()
      } else {
        open = open?.union(rest) ?? rest
      }
    }
    close()
    return paragraphs
  }

  private func isBlank(_ range: TextRange) -> Bool {
    bytes[range.start..<range.end].allSatisfy { $0 <= 0x20 }
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
