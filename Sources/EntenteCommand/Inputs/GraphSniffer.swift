import Entente

/// Tells graphs from articles.
enum GraphSniffer {
  /// How many bytes are looked at: a graph says what it is in its first field.
  static let window = 4096

  /// Whether a file is to be read as a graph.
  ///
  /// A file whose name ends in `.json` is one unless it holds an article per line; so a damaged graph
  /// is reported as such.
  static func isGraph(path: String) -> Bool {
    guard let head = FileBytes.head(of: path, count: window) else { return false }
    return isGraph(head) || path.lowercased().hasSuffix(".json") && !hasObjectPerLine(head)
  }

  /// Whether bytes begin as a graph does: an object with a `format` that is `eventgraph/...`.
  static func isGraph(_ bytes: some Collection<UInt8>) -> Bool {
    let text = String(decoding: bytes.prefix(window), as: UTF8.self)
      .filter { !$0.isWhitespace && $0 != "\u{FEFF}" }
    return text.hasPrefix("{") && text.contains("\"format\":\"eventgraph/")
  }

  private static func hasObjectPerLine(_ head: [UInt8]) -> Bool {
    let line = head.split(separator: UInt8(ascii: "\n"), maxSplits: 1).first ?? []
    let text = String(decoding: line, as: UTF8.self).filter { !$0.isWhitespace }
    return text.hasPrefix("{\"") && (text.hasSuffix("}") || line.count == window)
  }
}
