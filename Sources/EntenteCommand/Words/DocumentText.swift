import Entente

/// An article as `entente read --json` prints it.
struct DocumentText {
  private let document: Document
  private let lines: LineTable

  init(_ document: Document) {
    self.document = document
    lines = LineTable(document.text)
  }

  /// The article as an object.
  var json: JSONText {
    let metadata = document.metadata
    return .object(
      [
        ("id", .string(document.id.rawValue)), ("title", .string(metadata.title)),
        ("publisher", .string(metadata.publisher)), ("published", .string(metadata.published)),
        ("url", .string(metadata.url)), ("sha256", .string(document.record.sha256)),
        ("metadata", .object(JSONText.sorted(metadata.other), .fitting)),
        ("text", .string(document.text)),
        ("furniture", .array(document.furniture.map(piece), .lines)),
        (
          "diagnostics",
          .array(document.diagnostics.map(GraphEncoder(EventGraph()).diagnostic), .lines)
        ),
      ], .lines)
  }

  private func piece(_ piece: Furniture) -> JSONText {
    let table = document.record.codePoints
    return .object(
      [
        ("line", .integer(lines.line(atByte: piece.range.start))),
        ("start", .integer(table.codePoint(atByte: piece.range.start))),
        ("end", .integer(table.codePoint(atByte: piece.range.end))),
        ("quote", .string(document.quote(piece.range))), ("reason", .string(piece.reason.rawValue)),
      ], .line)
  }
}
