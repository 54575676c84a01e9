internal import EventModel
import SourceDocuments

extension SVGFinisher {
  /// Grounds, then lines, then nodes, then the words on lines: nothing runs over words.
  func diagram(_ graph: XMLElement) -> [String] {
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
    let cross = edge.modality == .negated ? self.cross(parts.shapes, theme.color(edge.family)) : ""
    let body =
      title(edge.tooltip) + shapes(parts.shapes, dashes: Self.dashes(edge.modality)).joined()
      + cross
    return linked(
      "<g id=\"\(id(edge.name))\" class=\"edge \(edge.className)\" role=\"img\">\(body)</g>",
      edge.link)
  }

  /// A cross on the middle of a curve: it did not happen.
  private func cross(_ shapes: [XMLElement], _ color: Theme.Color) -> String {
    guard let curve = shapes.first(where: { $0.name == "path" })?["d"] else { return "" }
    let numbers = curve.split { "MC, ".contains($0) }.compactMap { Double($0) }
    let points = stride(from: 0, to: numbers.count - 1, by: 2).map {
      (numbers[$0], numbers[$0 + 1])
    }
    // A start, then three points for each piece; the middle piece at its half.
    let pieces = (points.count - 1) / 3
    guard pieces > 0 else { return "" }
    let start = pieces / 2 * 3
    let isEven = pieces.isMultiple(of: 2)
    let middle = { (part: KeyPath<(Double, Double), Double>) in
      let values = points[start...(start + 3)].map { $0[keyPath: part] }
      return isEven ? values[0] : (values[0] + 3 * values[1] + 3 * values[2] + values[3]) / 8
    }
    return Self.cross(at: middle(\.0), middle(\.1), color.light)
  }

  /// Two short strokes.
  static func cross(at x: Double, _ y: Double, _ color: String) -> String {
    let (left, right) = (Decimal.text(x - 4), Decimal.text(x + 4))
    let (top, bottom) = (Decimal.text(y - 4), Decimal.text(y + 4))
    return
      "<path class=\"cross\" d=\"M\(left) \(top)L\(right) \(bottom)M\(left) \(bottom)L\(right) \(top)\""
      + " fill=\"none\" stroke=\"\(color)\" stroke-width=\"1.8\"/>"
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
      "stroke=\"\(theme.background.light)\" stroke-width=\"5\" stroke-linejoin=\"round\""
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
        attributes.append(
          "\(name)=\"\(value == "transparent" ? "none" : value.lowercased().escapedForXML)\"")
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
      return
        "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"middle\" font-size=\"\(Decimal.text(size))\""
        + "\(weight) fill=\"\(fill)\">\(words.escapedForXML)</text>"
    }.joined()
  }

  private func title(_ text: String) -> String { "<title>\(text.escapedForXML)</title>" }

  private func linked(_ element: String, _ link: String?) -> String {
    guard let link = safeLink(link) else { return element }
    return "<a href=\"\(link.escapedForXML)\" target=\"_blank\" rel=\"noopener\">\(element)</a>"
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
