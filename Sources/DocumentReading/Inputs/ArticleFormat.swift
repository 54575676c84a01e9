/// The formats in which articles come.
enum ArticleFormat: Hashable, Sendable, CaseIterable {
  /// Plain text and Markdown, with front matter or without.
  case text
  /// A web page.
  case html
  /// One JSON object per line.
  case jsonLines

  /// The extensions of the format, in lower case.
  var extensions: [String] {
    switch self {
    case .text: ["txt", "text", "md", "markdown"]
    case .html: ["html", "htm", "xhtml"]
    case .jsonLines: ["jsonl", "ndjson"]
    }
  }

  /// All extensions, for messages.
  static var extensionList: String {
    allCases.flatMap(\.extensions).map { "." + $0 }.joined(separator: " ")
  }

  /// The format that the extension of a path names; nil if it names none.
  init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    guard let format = Self.allCases.first(where: { $0.extensions.contains(ending) }) else {
      return nil
    }
    self = format
  }

  /// The format that a text looks like.
  ///
  /// - Parameters:
  ///   - text: the whole text.
  ///   - named: what the extension says; a page that was saved as `.txt` is a page still.
  /// - Returns: nil for JSON that is not one object per line.
  static func of(_ text: String, named: ArticleFormat?) -> ArticleFormat? {
    if let named, named != .text { return named }
    let head = text.prefix(600).drop { $0.isWhitespace }.lowercased()
    if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") { return .html }
    if head.hasPrefix("<?xml") && head.contains("<html") { return .html }
    if let named { return named }
    guard head.hasPrefix("{") || head.hasPrefix("[{") || head.hasPrefix("[\n") else { return .text }
    return hasObjectPerLine(text) ? .jsonLines : nil
  }

  private static func hasObjectPerLine(_ text: String) -> Bool {
    let bytes = text.utf8
    let first = bytes.drop { $0 == 0x20 || (9...13).contains($0) }.prefix { $0 != 0x0A }
    let last = first.last { $0 != 0x20 && !(9...13).contains($0) }
    return first.first == UInt8(ascii: "{") && last == UInt8(ascii: "}")
  }
}
