internal import CLibXML2

/// Reads a page with libxml2, which forgives what browsers forgive.
///
/// libxml2 calls back with elements and texts, and the tree is Swift's: no C object lives longer than
/// the call, nothing is fetched, and no limit on the size of a text applies.
enum HTMLParser {
  /// The tree of a page.
  ///
  /// - Throws: ``DocumentReadingError`` if libxml2 cannot begin (out of memory).
  static func tree(of page: String, place: String) throws(DocumentReadingError) -> HTMLTree {
    xmlInitParser()
    let builder = HTMLTreeBuilder()
    guard let context = htmlNewParserCtxt(), let handlers = context.pointee.sax else {
      throw DocumentReadingError(
        .unreadableFile, at: place, "libxml2 gave no parser, free some memory")
    }
    defer { htmlFreeParserCtxt(context) }
    handlers.pointee = callbacks
    context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
    var page = page
    page.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        let options =
          HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
          | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_RECOVER.rawValue
        let document = htmlCtxtReadMemory(
          context, characters.baseAddress, Int32(clamping: characters.count), nil, "UTF-8",
          Int32(options))
        xmlFreeDoc(document)
      }
    }
    return withExtendedLifetime(builder) { $0.finished() }
  }

  private static var callbacks: htmlSAXHandler {
    var handlers = htmlSAXHandler()
    handlers.startElement = { builder, name, attributes in
      HTMLTreeBuilder.of(builder)?.open(
        HTMLParser.text(name), attributes: HTMLParser.pairs(attributes))
    }
    handlers.endElement = { builder, name in
      HTMLTreeBuilder.of(builder)?.close(HTMLParser.text(name))
    }
    handlers.characters = { builder, bytes, count in
      HTMLTreeBuilder.of(builder)?.append(HTMLParser.text(bytes, count: count))
    }
    handlers.ignorableWhitespace = handlers.characters
    handlers.cdataBlock = handlers.characters
    handlers.comment = { builder, comment in
      HTMLTreeBuilder.of(builder)?.note(HTMLParser.text(comment))
    }
    return handlers
  }

  private static func text(_ bytes: UnsafePointer<xmlChar>?) -> String {
    bytes.map { String(cString: $0) } ?? ""
  }

  private static func text(_ bytes: UnsafePointer<xmlChar>?, count: Int32) -> String {
    String(decoding: UnsafeBufferPointer(start: bytes, count: Int(max(0, count))), as: UTF8.self)
  }

  private static func pairs(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> [String: String] {
    guard var next = attributes else { return [:] }
    var pairs: [String: String] = [:]
    while let name = next.pointee {
      pairs[text(name).lowercased()] = text(next.advanced(by: 1).pointee)
      next = next.advanced(by: 2)
    }
    return pairs
  }
}

/// Takes the calls of libxml2.
private final class HTMLTreeBuilder {
  private var tree = HTMLTree()
  private var open: [Int] = []
  /// Open elements by name, so that an end tag without its start is told at once.
  private var openCounts: [String: Int] = [:]

  static func of(_ pointer: UnsafeMutableRawPointer?) -> HTMLTreeBuilder? {
    pointer.map { Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  func open(_ name: String, attributes: [String: String]) {
    let name = name.lowercased()
    add(name, attributes: attributes, text: "")
    open.append(tree.nodes.count - 1)
    openCounts[name, default: 0] += 1
  }

  func close(_ name: String) {
    let name = name.lowercased()
    guard openCounts[name, default: 0] > 0 else { return }
    while let index = open.popLast() {
      let closed = tree.nodes[index].name
      tree.nodes[index].end = tree.nodes.count
      openCounts[closed, default: 1] -= 1
      if closed == name { return }
    }
  }

  func append(_ text: String) {
    let last = tree.nodes.count - 1
    if last >= 0, tree.nodes[last].isText, tree.nodes[last].parent == open.last ?? -1 {
      tree.nodes[last].text += text
    } else if !text.isEmpty {
      add("", attributes: [:], text: text)
    }
  }

  func note(_ comment: String) {
    if tree.nodes.count <= 1 { tree.headComments.append(comment) }
  }

  func finished() -> HTMLTree {
    while let index = open.popLast() { tree.nodes[index].end = tree.nodes.count }
    return tree
  }

  private func add(_ name: String, attributes: [String: String], text: String) {
    let index = tree.nodes.count
    tree.nodes.append(
      HTMLTree.Node(
        name: name, attributes: attributes, text: text, parent: open.last ?? -1, end: index + 1))
  }
}
