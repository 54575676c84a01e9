import SourceDocuments

/// Finds the headline of a text that came without a title: its first line, if that looks like one.
enum Headline {
  /// The longest line that is taken for a headline, in bytes.
  static let mostBytes = 200
  /// The fewest words of one.
  static let fewestWords = 3

  /// The headline of a text, without the marks of Markdown.
  ///
  /// - Parameters:
  ///   - text: the text as read.
  ///   - furniture: what of it belongs to the page, in order.
  /// - Returns: nil if the first line of the story is a sentence, is very short or long, or if
  ///   nothing follows it.
  static func headline(of text: String, furniture: [Furniture]) -> String? {
    let utf8 = text.utf8
    var start = utf8.startIndex
    var offset = 0
    var pieces = furniture[...]
    while start < utf8.endIndex {
      let rest = utf8[start...]
      let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? utf8.endIndex
      let count = utf8.distance(from: start, to: end)
      while let first = pieces.first, first.range.end <= offset { pieces.removeFirst() }
      let isStory =
        !(pieces.first.map { $0.range.overlaps(TextRange(offset, offset + count)) } ?? false)
      if isStory, utf8[start..<end].contains(where: { $0 > 0x20 }) {
        guard count <= mostBytes, utf8[end...].contains(where: { $0 > 0x20 }) else { return nil }
        return cleaned(String(text[start..<end]))
      }
      guard end < utf8.endIndex else { return nil }
      start = utf8.index(after: end)
      offset += count + 1
    }
    return nil
  }

  private static func cleaned(_ line: String) -> String? {
    let words = line.drop { $0 == "#" }.split(whereSeparator: \.isWhitespace)
    guard words.count >= fewestWords, let first = words.first?.first, let last = words.last?.last,
      first.isUppercase || first.isNumber || "“‘\"'".contains(first), !".:;,".contains(last)
    else { return nil }
    return words.joined(separator: " ")
  }
}
