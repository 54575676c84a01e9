internal import EventModel

/// Headline above the diagram; legend, notes and sources below it.
struct PictureFrame {
  let view: DiagramView
  let theme: Theme
  let width: Double
  /// Notes besides those of the view.
  let notes: [String]
  /// The height used so far.
  var y = 0.0

  init(view: DiagramView, theme: Theme, width: Double, notes: [String]) {
    self.view = view
    self.theme = theme
    self.width = width
    self.notes = notes
  }

  private var left: Double { SVGFinisher.margin }
  private var room: Double { width - 2 * SVGFinisher.margin }

  /// Title and the line under it.
  mutating func header(id: String) -> [String] {
    var elements: [String] = []
    y = SVGFinisher.margin - 6
    let size = theme.sizes.title
    for line in TextMetrics.lines(view.title, width: room, size: size, isBold: true, most: 3) {
      y += size * 1.2
      elements.append(text(line, at: left, size: size, color: theme.ink, isBold: true))
    }
    for line in TextMetrics.lines(view.subtitle, width: room, size: theme.sizes.subtitle, most: 2)
    where !line.isEmpty {
      y += theme.sizes.subtitle * 1.5
      elements.append(text(line, at: left, size: theme.sizes.subtitle, color: theme.muted))
    }
    y += 20
    return ["<g class=\"headline\">"] + elements + ["</g>"]
  }

  /// A line in the place of the diagram.
  mutating func message(_ words: String) -> String {
    y += 24
    return text(words, at: left, size: theme.sizes.name, color: theme.muted)
  }

  /// Legend, notes and sources, each only if there is something to say.
  mutating func footer() -> [String] {
    y += 12
    var elements: [String] = []
    let legend = Legend(view: view, theme: theme)
    if !legend.rows.isEmpty {
      elements.append(rule())
      elements.append("<g class=\"legend\">")
      for row in legend.rows { elements += place(row) }
      elements.append("</g>")
    }
    let lines = (view.notes + notes + [view.sources]).filter { !$0.isEmpty }
    if !lines.isEmpty {
      elements += [rule(), "<g class=\"notes\">"] + lines.flatMap { note($0) } + ["</g>"]
    }
    y += SVGFinisher.margin - 8
    return elements
  }

  /// The samples of a row, on as many lines as they need.
  private mutating func place(_ row: [Legend.Entry]) -> [String] {
    var x = left
    y += Legend.height
    var elements: [String] = []
    for entry in row {
      if x > left, x + entry.width > left + room {
        x = left
        y += Legend.height
      }
      let place = "translate(\(Decimal.text(x)) \(Decimal.text(y)))"
      elements.append("<g transform=\"\(place)\">\(entry.markup)</g>")
      x += entry.width + Legend.gap
    }
    return elements
  }

  private mutating func rule() -> String {
    y += 14
    let y = Decimal.text(self.y)
    self.y += 2
    return "<path d=\"M\(Decimal.text(left)) \(y)H\(Decimal.text(left + room))\""
      + " stroke=\"\(theme.rule.light)\" stroke-width=\"1\" fill=\"none\"/>"
  }

  private mutating func note(_ words: String) -> [String] {
    let size = theme.sizes.note
    return TextMetrics.lines(words, width: room, size: size, most: 3).map { line in
      y += size * 1.55
      return text(line, at: left, size: size, color: theme.muted)
    }
  }

  private func text(
    _ words: String, at x: Double, size: Double, color: Theme.Color, isBold: Bool = false
  ) -> String {
    let weight = isBold ? " font-weight=\"bold\"" : ""
    return "<text x=\"\(Decimal.text(x))\" y=\"\(Decimal.text(y))\""
      + " font-size=\"\(Decimal.text(size))\"\(weight) fill=\"\(color.light)\">"
      + "\(words.escapedForXML)</text>"
  }
}
