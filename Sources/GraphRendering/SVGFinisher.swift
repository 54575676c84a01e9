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
      let drawn = Set(
        graph.children.filter { $0["class"]?.hasPrefix(kind) == true }.map { $0["id"] })
      guard expected.allSatisfy(drawn.contains) else {
        throw RenderingError(
          .unreadablePicture,
          "layout: the picture lacks a \(kind) of the graph; check the layout program")
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
      style="max-width:100%;height:auto" font-family="\(theme.fontFamily)">
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

  func id(_ name: String) -> String {
    let prefix = options.idPrefix.unicodeScalars.filter { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        || "-_".unicodeScalars.contains(scalar)
    }
    return "\(String(String.UnicodeScalarView(prefix)))-\(name)"
  }

  private static func numbers(_ text: String) -> [Double] {
    text.split { $0 == " " || $0 == "," }.compactMap { Double($0) }.filter(\.isFinite)
  }

  /// What stands in the brackets of `translate(...)`.
  private static func translation(_ text: String) -> String? {
    guard let start = text.firstRange(of: "translate("),
      let end = text[start.upperBound...].firstIndex(of: ")")
    else { return nil }
    return String(text[start.upperBound..<end])
  }
}
