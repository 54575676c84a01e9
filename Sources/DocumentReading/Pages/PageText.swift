/// Writes the text of an article: blocks parted by an empty line, `<br>` as a line end, white space
/// folded.
struct PageText {
  private var output = ""
  private var block = ""
  private var needsSpace = false
  private var needsLines = 0

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "nav", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]

  /// The text of the article of a page, its headline first.
  ///
  /// - Complexity: O(*n*), n = nodes and bytes of the page.
  static func text(of parts: PageParts) -> String {
    guard let root = parts.articleRoot else { return "" }
    var text = PageText()
    let range = root..<parts.tree.nodes[root].end
    let hasHeadline = range.contains { parts.tree.nodes[$0].name == "h1" && !parts.isLeftOut[$0] }
    if !hasHeadline, let headline = parts.headline { text.add(headline, of: parts) }
    text.add(root, of: parts)
    return text.output
  }

  private mutating func add(_ root: Int, of parts: PageParts) {
    let nodes = parts.tree.nodes
    var open: [Int] = []
    for index in root..<nodes[root].end where !parts.isLeftOut[index] {
      let node = nodes[index]
      while let last = open.last, nodes[last].end <= index {
        open.removeLast()
        endBlock()
      }
      if node.isText {
        append(node.text)
      } else if node.name == "br" {
        breakLine()
      } else if Self.blocks.contains(node.name) {
        endBlock()
        open.append(index)
      }
    }
    endBlock()
  }

  private mutating func append(_ text: String) {
    for scalar in text.unicodeScalars {
      if scalar.value <= 0x20 || scalar.value >= 0x80 && scalar.properties.isWhitespace {
        needsSpace = true
      } else if !Self.isInvisible(scalar) {
        if needsLines > 0 && !block.isEmpty {
          block += needsLines > 1 ? "\n\n" : "\n"
        } else if needsSpace && !block.isEmpty {
          block += " "
        }
        (needsSpace, needsLines) = (false, 0)
        block.unicodeScalars.append(scalar)
      }
    }
  }

  private mutating func breakLine() {
    needsLines += 1
    needsSpace = false
  }

  private mutating func endBlock() {
    if !block.isEmpty {
      if !output.isEmpty { output += "\n\n" }
      output += block
      block.removeAll(keepingCapacity: true)
    }
    (needsSpace, needsLines) = (false, 0)
  }

  /// Soft hyphens, zero-width spaces and marks, which part words that are one.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B, 0x2060, 0xFEFF: true
    default: false
    }
  }
}
