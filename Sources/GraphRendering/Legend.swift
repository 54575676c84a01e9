internal import EventModel

/// The key to the picture: only what occurs in it.
struct Legend {
  /// A sample with its words.
  struct Entry {
    let words: String
    let markup: String
    let width: Double
  }

  /// The kinds of nodes; the colours and styles of lines.
  let rows: [[Entry]]

  /// The height of a row, and the space between entries.
  static let height = 24.0
  static let gap = 20.0

  private let theme: Theme

  init(view: DiagramView, theme: Theme) {
    self.theme = theme
    rows = [
      Self.nodes(view, theme), Self.lines(view, theme) + Self.modalities(view, theme),
    ].filter { !$0.isEmpty }
  }

  private static func nodes(_ view: DiagramView, _ theme: Theme) -> [Entry] {
    var kinds: Set<EntityKind> = []
    var hasEvents = false
    for node in view.nodes {
      if case .entity(_, let kind) = node.subject { kinds.insert(kind) } else { hasEvents = true }
    }
    var entries = kinds.sorted().compactMap { kind in
      theme.kinds[kind].map { entry(kind.rawValue, outline($0), sample: 28, theme) }
    }
    if hasEvents { entries.append(entry("event", outline(theme.event), sample: 28, theme)) }
    return entries
  }

  private static func lines(_ view: DiagramView, _ theme: Theme) -> [Entry] {
    Set(view.edges.map(\.family)).sorted().map { family in
      let color = theme.color(family).light
      let width = family == .relation || family == .place ? "1" : "1.8"
      let line = stroke(color, width: width)
      return entry(family.legend, line, sample: 28, theme)
    }
  }

  private static func modalities(_ view: DiagramView, _ theme: Theme) -> [Entry] {
    let occurring = Set(view.edges.map(\.modality) + view.nodes.map(\.modality))
    return occurring.sorted().compactMap { modality in
      guard modality != .asserted else { return nil }
      let ink = theme.ink.light
      let mark = modality == .negated ? SVGFinisher.cross(at: 14, -4, ink) : ""
      let line = stroke(ink, width: "1.6", dashes: SVGFinisher.dashes(modality)) + mark
      return entry(words(modality), line, sample: 28, theme)
    }
  }

  private static func words(_ modality: Modality) -> String {
    switch modality {
    case .asserted: "happened"
    case .planned: "planned"
    case .possible: "possible or alleged"
    case .negated: "did not happen"
    }
  }

  private static func entry(
    _ words: String, _ markup: String, sample: Double, _ theme: Theme
  ) -> Entry {
    let size = theme.sizes.note
    let x = sample + 7
    let text =
      "<text x=\"\(Decimal.text(x))\" y=\"0\" font-size=\"\(Decimal.text(size))\""
      + " fill=\"\(theme.ink.light)\">\(words.escapedForXML)</text>"
    return Entry(
      words: words, markup: markup + text, width: x + TextMetrics.width(words, size: size))
  }

  private static func stroke(_ color: String, width: String, dashes: String? = nil) -> String {
    let dash = dashes.map { " stroke-dasharray=\"\($0)\"" } ?? ""
    let cap = dashes?.hasPrefix("1 ") == true ? " stroke-linecap=\"round\"" : ""
    return
      "<path d=\"M1 -4H27\" fill=\"none\" stroke=\"\(color)\" stroke-width=\"\(width)\"\(dash)\(cap)/>"
  }

  /// A small outline in a box of 28 by 16.
  private static func outline(_ style: Theme.NodeStyle) -> String {
    let paint =
      "fill=\"\(style.fill.light)\" stroke=\"\(style.border.light)\" stroke-width=\"1.2\""
    switch style.shape {
    case .rounded: return "<rect x=\"1\" y=\"-12\" width=\"26\" height=\"16\" rx=\"5\" \(paint)/>"
    case .box: return "<rect x=\"1\" y=\"-12\" width=\"26\" height=\"16\" \(paint)/>"
    case .ellipse: return "<ellipse cx=\"14\" cy=\"-4\" rx=\"13\" ry=\"8\" \(paint)/>"
    case .octagon:
      return "<polygon points=\"7,-12 21,-12 27,-7 27,-1 21,4 7,4 1,-1 1,-7\" \(paint)/>"
    case .hexagon: return "<polygon points=\"7,-12 21,-12 27,-4 21,4 7,4 1,-4\" \(paint)/>"
    case .note:
      return "<polygon points=\"1,-12 22,-12 27,-7 27,4 1,4\" \(paint)/>"
        + "<polyline points=\"22,-12 22,-7 27,-7\" fill=\"none\" stroke=\"\(style.border.light)\"/>"
    case .box3d:
      return "<polygon points=\"4,-12 27,-12 27,1 24,4 1,4 1,-9\" \(paint)/>"
        + "<polyline points=\"1,-9 24,-9 24,4\" fill=\"none\" stroke=\"\(style.border.light)\"/>"
        + "<polyline points=\"24,-9 27,-12\" fill=\"none\" stroke=\"\(style.border.light)\"/>"
    }
  }
}
