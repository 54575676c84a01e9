internal import EventModel
internal import TextAnnotation

/// A sentence with its arcs as elements of SVG, from the point 0 0 to the right and down.
struct ArcFigure {
  private let sentence: Sentence
  private let theme: Theme
  private let layout: ArcLayout
  private let forms: [String]
  /// The line on which arcs end.
  private let floor: Double

  /// Between two levels of arcs.
  private static let step = 25.0
  private static let radius = 9.0
  private static let formSize = 15.0
  private static let tagSize = 9.5
  private static let labelSize = 10.5
  /// What stands below the words: tags, names, multiword tokens.
  private static let rowHeight = 21.0

  init(_ sentence: Sentence, theme: Theme) {
    self.sentence = sentence
    self.theme = theme
    forms = sentence.tokens.map { $0.form.plain(most: 60) }
    let widths = zip(forms, sentence.tokens).map { form, token in
      max(
        TextMetrics.width(form, size: Self.formSize),
        TextMetrics.width(token.upos.rawValue, size: Self.tagSize))
    }
    layout = ArcLayout(sentence, widths: widths) {
      TextMetrics.width($0, size: Self.labelSize)
    }
    let hasRoot = layout.words.contains { $0.rootOffset != nil }
    floor = Double(layout.levels) * Self.step + (hasRoot ? 30 : 0) + 10
  }

  var width: Double { layout.width }

  var height: Double { floor + 44 + Double(rows) * Self.rowHeight }

  private var rows: Int {
    (sentence.names.isEmpty ? 0 : 1) + (sentence.multiwordTokens.isEmpty ? 0 : 1)
  }

  /// The elements: lines, then words, then the words on lines.
  var elements: [String] {
    let arcs = layout.arcs.sorted { $0.level > $1.level }
    let roots = layout.words.flatMap { word in
      word.rootOffset.map { root(at: word.x + $0) } ?? []
    }
    return arcs.map(line) + roots + words + names + multiwordTokens + arcs.map(label)
  }

  // MARK: Arcs

  private func top(_ arc: ArcLayout.Arc) -> Double { floor - Double(arc.level) * Self.step }

  private func color(_ arc: ArcLayout.Arc) -> Theme.Color {
    arc.label == "punct" ? theme.muted : theme.color(.relation)
  }

  private func line(_ arc: ArcLayout.Arc) -> String {
    let (from, to, top) = (arc.headX, arc.dependentX, top(arc))
    let turn = from < to ? Self.radius : -Self.radius
    let path =
      "M\(Decimal.text(from)) \(Decimal.text(floor))V\(Decimal.text(top + Self.radius))"
      + "Q\(Decimal.text(from)) \(Decimal.text(top)) \(Decimal.text(from + turn)) \(Decimal.text(top))"
      + "H\(Decimal.text(to - turn))"
      + "Q\(Decimal.text(to)) \(Decimal.text(top)) \(Decimal.text(to)) \(Decimal.text(top + Self.radius))"
      + "V\(Decimal.text(floor - 6))"
    return stroke(path, color(arc)) + arrow(at: to, color(arc))
  }

  private func stroke(_ path: String, _ color: Theme.Color, width: String = "1.2") -> String {
    "<path d=\"\(path)\" fill=\"none\" stroke=\"\(color.light)\" stroke-width=\"\(width)\"/>"
  }

  private func arrow(at x: Double, _ color: Theme.Color) -> String {
    let (left, right) = (Decimal.text(x - 3.4), Decimal.text(x + 3.4))
    let (top, tip) = (Decimal.text(floor - 7), Decimal.text(floor))
    return
      "<path d=\"M\(left) \(top)H\(right)L\(Decimal.text(x)) \(tip)Z\" fill=\"\(color.light)\"/>"
  }

  private func label(_ arc: ArcLayout.Arc) -> String {
    // A seam in the colour of the page keeps the arc off the letters.
    let seam =
      " stroke=\"\(theme.background.light)\" stroke-width=\"5\" stroke-linejoin=\"round\""
      + " paint-order=\"stroke\""
    return text(
      arc.label, (arc.headX + arc.dependentX) / 2, top(arc) + 3.5, size: Self.labelSize,
      color(arc), seam)
  }

  private func root(at x: Double) -> [String] {
    let color = theme.ink
    return [
      stroke("M\(Decimal.text(x)) 16V\(Decimal.text(floor - 6))", color),
      arrow(at: x, color), text("root", x, 11, size: Self.labelSize, color),
    ]
  }

  // MARK: Words

  private func text(
    _ words: String, _ x: Double, _ y: Double, size: Double, _ color: Theme.Color,
    _ more: String = ""
  ) -> String {
    "<text x=\"\(Decimal.text(x))\" y=\"\(Decimal.text(y))\" text-anchor=\"middle\""
      + " font-size=\"\(Decimal.text(size))\" fill=\"\(color.light)\"\(more)>"
      + "\(words.escapedForXML)</text>"
  }

  private var words: [String] {
    layout.words.indices.flatMap { index in
      let x = layout.words[index].x
      return [
        text(forms[index], x, floor + 18, size: Self.formSize, theme.ink),
        text(
          sentence.tokens[index].upos.rawValue, x, floor + 33, size: Self.tagSize, theme.muted),
      ]
    }
  }

  /// A bar below the words of each name.
  private var names: [String] {
    sentence.names.compactMap { name in
      guard let (left, right) = sides(name.tokens) else { return nil }
      let style = kind(name.label).flatMap { theme.kinds[$0] } ?? theme.event
      let label = name.label.rawValue
      let width = max(right - left, TextMetrics.width(label, size: Self.tagSize) + 10)
      let (x, y) = ((left + right - width) / 2, floor + 40)
      return
        "<rect x=\"\(Decimal.text(x))\" y=\"\(Decimal.text(y))\" width=\"\(Decimal.text(width))\""
        + " height=\"15\" rx=\"4\" fill=\"\(style.fill.light)\" stroke=\"\(style.border.light)\""
        + " stroke-width=\"0.8\"/>"
        + text(label, (left + right) / 2, y + 11, size: Self.tagSize, style.text)
    }
  }

  private func kind(_ label: EntitySpan.Label) -> EntityKind? {
    switch label {
    case .person: .person
    case .country, .nationality: .country
    case .organization: .organization
    case .place: .place
    case .other: nil
    }
  }

  /// A bracket below the words of each multiword token, with what is written.
  private var multiwordTokens: [String] {
    sentence.multiwordTokens.compactMap { token in
      guard let (left, right) = sides(token.tokens) else { return nil }
      let y = floor + 40 + (sentence.names.isEmpty ? 0 : Self.rowHeight)
      let path =
        "M\(Decimal.text(left)) \(Decimal.text(y))v4H\(Decimal.text(right))v-4"
      return stroke(path, theme.muted, width: "0.8")
        + text(
          token.form.plain(most: 60), (left + right) / 2, y + 15, size: Self.tagSize, theme.muted)
    }
  }

  private func sides(_ tokens: Range<Int>) -> (left: Double, right: Double)? {
    let tokens = tokens.clamped(to: 0..<layout.words.count)
    guard let first = tokens.first, let last = tokens.last else { return nil }
    let (one, other) = (layout.words[first], layout.words[last])
    return (one.x - one.width / 2, other.x + other.width / 2)
  }
}
