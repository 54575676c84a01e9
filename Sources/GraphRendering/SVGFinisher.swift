internal import EventModel

/// Makes the finished picture of the SVG that libgvc wrote.
///
/// From libgvc come outlines, curves and the places of words; everything else is written anew from the
/// view: words, titles, classes, ids, links, style sheet, headline, legend. So nothing in the picture
/// depends on how libgvc escapes, and what it adds (comments, DOCTYPE, scripts of a hostile DOT) is
/// not carried over.
struct SVGFinisher {
  let view: DiagramView
  let theme: Theme
  let options: DrawingOptions
  /// What the layout left out, said in the notes.
  let notes: [String]

  /// The space around the picture.
  static let margin = 30.0
  /// The width below which headline and legend would be cramped.
  static let leastWidth = 600.0

  /// The finished picture.
  ///
  /// - Throws: ``RenderingError`` if the text is not an SVG of libgvc.
  func picture(from layout: String) throws(RenderingError) -> String {
    guard let svg = XMLElement.root(of: layout), svg.name == "svg", let graph = svg.child("g"),
      let box = svg["viewBox"].map(Self.numbers), box.count == 4, box[2] > 0, box[3] > 0,
      box[2] < 1e6, box[3] < 1e6
    else {
      throw RenderingError(
        .unreadablePicture, "layout: what came back is no SVG of libgvc; check the layout program")
    }
    let shift = Self.numbers(graph["transform"].flatMap(Self.translation) ?? "0 0")
    let names = ["node": view.nodes.map(\.name), "edge": view.edges.map(\.name)]
    for (kind, expected) in names {
      let drawn = Set(graph.children.filter { $0["class"]?.hasPrefix(kind) == true }.map { $0["id"] })
      guard expected.allSatisfy(drawn.contains) else {
        throw RenderingError(
          .unreadablePicture, "layout: the picture lacks a \(kind) of the graph; check the layout program")
      }
    }
    return compose(graph, width: box[2], height: box[3], shift: shift)
  }

  /// A picture that says that nothing was found.
  func emptyPicture() -> String {
    compose(nil, width: Self.leastWidth - 2 * Self.margin, height: 60, shift: [0, 0])
  }

  // MARK: The whole

  private func compose(
    _ graph: XMLElement?, width: Double, height: Double, shift: [Double]
  ) -> String {
    let total = max(width + 2 * Self.margin, Self.leastWidth)
    var frame = PictureFrame(view: view, theme: theme, width: total, notes: notes)
    let header = frame.header(id: id("title-text"))
    let top = frame.y
    let left = (total - width) / 2 + (shift.first ?? 0)
    let body: [String]
    if let graph {
      let place = "\(Decimal.text(left)) \(Decimal.text(top + (shift.last ?? 0)))"
      body = ["<g class=\"diagram\" transform=\"translate(\(place))\">"] + diagram(graph) + ["</g>"]
    } else {
      body = [frame.message("No event with its needed participants was found in the text.")]
    }
    frame.y = top + height
    let footer = frame.footer()
    let lines = [open(width: total, height: frame.y)] + header + body + footer + ["</svg>", ""]
    return lines.joined(separator: "\n")
  }

  private func open(width: Double, height: Double) -> String {
    let (width, height) = (Decimal.text(width), Decimal.text(height))
    let title = view.title.escapedForXML
    let language = options.language.escapedForXML
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="entente" role="graphics-document document" \
      aria-roledescription="relationship diagram" aria-labelledby="\(id("title")) \(id("desc"))" \
      lang="\(language)" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" \
      style="max-width:100%;height:auto" font-family="\(fonts)">
      <title id="\(id("title"))">\(title)</title>
      <desc id="\(id("desc"))">\(description.escapedForXML)</desc>
      \(StyleSheet(theme: theme).element)
      <rect class="page" width="\(width)" height="\(height)" fill="\(theme.background.light)"/>
      """
  }

  /// How many sentences of the text alternative are kept.
  private static let sentences = 60

  private var description: String {
    var sentences = Array(view.sentences.prefix(Self.sentences))
    if view.sentences.count > Self.sentences {
      sentences.append("And \(view.sentences.count - Self.sentences) more.")
    }
    return sentences.isEmpty ? "Nothing was found." : sentences.joined(separator: " ")
  }

  private var fonts: String {
    theme.fonts.map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: ", ")
      .replacing("&", with: "").replacing("<", with: "").replacing("\"", with: "")
  }

  private func id(_ name: String) -> String {
    let prefix = options.idPrefix.unicodeScalars.filter { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        || "-_".unicodeScalars.contains(scalar)
    }
    return "\(String(String.UnicodeScalarView(prefix)))-\(name)"
  }

  // MARK: The diagram

  /// Grounds, then lines, then nodes, then the words on lines: nothing runs over words.
  private func diagram(_ graph: XMLElement) -> [String] {
    let drawn = Dictionary(
      graph.children.compactMap { child in child["id"].map { ($0, child) } },
      uniquingKeysWith: { first, _ in first })
    var lines: [String] = []
    for group in view.groups {
      if let element = drawn[group.name] { lines.append(self.group(group, element)) }
    }
    for edge in view.edges {
      if let element = drawn[edge.name] { lines.append(line(edge, element)) }
    }
    for node in view.nodes {
      if let element = drawn[node.name] { lines.append(self.node(node, element)) }
    }
    for edge in view.edges {
      if let element = drawn[edge.name], let words = words(edge, element) { lines.append(words) }
    }
    return lines
  }

  private func group(_ group: DiagramView.Group, _ element: XMLElement) -> String {
    let parts = Parts(element)
    let words = texts(
      parts.texts, [group.caption?.uppercased() ?? ""], sizes: [theme.sizes.detail], bold: [true])
    return "<g class=\"group\">\(shapes(parts.shapes).joined())\(words)</g>"
  }

  private func node(_ node: DiagramView.Node, _ element: XMLElement) -> String {
    let parts = Parts(element)
    let words = NodeWords(node, theme)
    let size = node.isLead ? theme.sizes.lead : theme.sizes.name
    let lines = words.title + words.details
    let body =
      title(node.tooltip)
      + shapes(parts.shapes, dashes: Self.dashes(node.modality)).joined()
      + texts(
        parts.texts, lines,
        sizes: words.title.map { _ in size } + words.details.map { _ in theme.sizes.detail },
        bold: words.title.map { _ in true } + words.details.map { _ in false })
    let data: String
    if case .entity(let id, _) = node.subject {
      data = " data-entity=\"\(id.rawValue.plain(most: 200).escapedForXML)\""
    } else {
      data = ""
    }
    return linked(
      "<g id=\"\(id(node.name))\" class=\"node \(node.className)\" role=\"img\"\(data)>\(body)</g>",
      node.link)
  }

  private func line(_ edge: DiagramView.Edge, _ element: XMLElement) -> String {
    let parts = Parts(element)
    let body =
      title(edge.tooltip) + shapes(parts.shapes, dashes: Self.dashes(edge.modality)).joined()
    return linked(
      "<g id=\"\(id(edge.name))\" class=\"edge \(edge.className)\" role=\"img\">\(body)</g>",
      edge.link)
  }

  private func words(_ edge: DiagramView.Edge, _ element: XMLElement) -> String? {
    let parts = Parts(element)
    let rows = EdgeWords(edge, theme).rows
    guard !parts.texts.isEmpty, !rows.isEmpty else { return nil }
    let words = texts(
      parts.texts, rows.map(\.text),
      sizes: rows.map { $0.isDetail ? theme.sizes.labelDetail : theme.sizes.label },
      bold: rows.map { _ in false })
    // A seam in the colour of the page keeps lines off the letters.
    let seam =
      "stroke=\"\(theme.background.light)\" stroke-width=\"3\" stroke-linejoin=\"round\""
      + " paint-order=\"stroke\""
    return linked(
      "<g class=\"label \(edge.className)\" \(seam)>\(title(edge.tooltip))\(words)</g>", edge.link)
  }

  /// Long dashes for what is planned, dots for what is possible.
  static func dashes(_ modality: Modality) -> String? {
    switch modality {
    case .asserted, .negated: nil
    case .planned: "8 4"
    case .possible: "1 3.6"
    }
  }

  // MARK: Parts

  private func shapes(_ elements: [XMLElement], dashes: String? = nil) -> [String] {
    elements.map { element in
      var attributes: [String] = []
      for name in ["fill", "stroke"] {
        guard let value = element[name] else { continue }
        attributes.append("\(name)=\"\(value == "transparent" ? "none" : value.lowercased().escapedForXML)\"")
      }
      for name in ["stroke-width", "cx", "cy", "rx", "ry", "points", "d"] {
        guard let value = element[name] else { continue }
        attributes.append("\(name)=\"\(Decimal.rounded(value).escapedForXML)\"")
      }
      // An arrowhead is filled and stays whole.
      let isOutline = element["fill"] != element["stroke"] || element.name == "path"
      if let dashes, isOutline {
        let cap = dashes.hasPrefix("1 ") ? " stroke-linecap=\"round\"" : ""
        attributes.append("stroke-dasharray=\"\(dashes)\"\(cap)")
      }
      return "<\(element.name) \(attributes.joined(separator: " "))/>"
    }
  }

  /// The words of the view at the places that libgvc found, each line around its middle, so that a face
  /// of another width stays inside its box.
  private func texts(
    _ elements: [XMLElement], _ lines: [String], sizes: [Double], bold: [Bool]
  ) -> String {
    zip(elements, zip(lines, zip(sizes, bold))).map { element, line in
      let (words, (size, isBold)) = line
      let start = Double(element["x"] ?? "") ?? 0
      let width = TextMetrics.width(words, size: size, isBold: isBold)
      let x = Decimal.text(element["text-anchor"] == "middle" ? start : start + width / 2)
      let y = Decimal.text(Double(element["y"] ?? "") ?? 0)
      let weight = isBold ? " font-weight=\"bold\"" : ""
      let fill = (element["fill"] ?? theme.ink.light).lowercased().escapedForXML
      return "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"middle\" font-size=\"\(Decimal.text(size))\""
        + "\(weight) fill=\"\(fill)\">\(words.escapedForXML)</text>"
    }.joined()
  }

  private func title(_ text: String) -> String { "<title>\(text.escapedForXML)</title>" }

  private func linked(_ element: String, _ link: String?) -> String {
    guard let link = safeLink(link) else { return element }
    return "<a href=\"\(link.escapedForXML)\" target=\"_blank\" rel=\"noopener\">\(element)</a>"
  }

  private static func numbers(_ text: String) -> [Double] {
    text.split { $0 == " " || $0 == "," }.compactMap { Double($0) }.filter(\.isFinite)
  }

  /// What stands in the brackets of `translate(...)`.
  private static func translation(_ text: String) -> String? {
    guard let start = text.firstRange(of: "translate("), let end = text[start.upperBound...].firstIndex(of: ")")
    else { return nil }
    return String(text[start.upperBound..<end])
  }
}

/// The outlines and words inside a group of libgvc's SVG, wherever they are nested.
private struct Parts {
  var shapes: [XMLElement] = []
  var texts: [XMLElement] = []

  init(_ element: XMLElement) { collect(element) }

  private mutating func collect(_ element: XMLElement) {
    switch element.name {
    case "polygon", "path", "ellipse", "polyline": shapes.append(element)
    case "text": texts.append(element)
    default: for child in element.children { collect(child) }
    }
  }
}
