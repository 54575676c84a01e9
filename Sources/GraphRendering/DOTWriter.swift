internal import EventModel

/// Writes a view as DOT.
///
/// Node names are opaque, every label is an HTML-like one with escaped text (libgvc would take a plain
/// label for HTML if its bytes were those of another's HTML), and only attributes chosen here are
/// written: nothing that a name contains can become markup or an attribute.
struct DOTWriter {
  /// How much the layout may do; a later rung takes less time and shows less.
  enum Rung: Int, CaseIterable, Comparable {
    /// Everything.
    case full
    /// Fewer rounds of the layout's optimizer.
    case hasty
    /// No words on lines.
    case wordless
    /// No ranks: nodes float by springs.
    case floating

    static func < (a: Rung, b: Rung) -> Bool { a.rawValue < b.rawValue }
  }

  let view: DiagramView
  let theme: Theme
  let rung: Rung

  /// The DOT text.
  var text: String {
    var lines = ["// \(view.title.plain().replacing("\n", with: " "))", "digraph entente {"]
    lines.append("  graph [\(graphAttributes)];")
    lines.append("  node [fontname=\"Helvetica\", fontsize=\(size(theme.sizes.name))];")
    lines.append(
      "  edge [fontname=\"Helvetica\", fontsize=\(size(theme.sizes.label)), arrowsize=0.7];")
    let grouped = rung < .floating ? view.groups : []
    let column = rung < .floating ? view.shared : []
    let members = Set(grouped.flatMap(\.members) + column)
    for group in grouped { lines += cluster(group) }
    lines += shared(column)
    for node in view.nodes where !members.contains(node.name) { lines.append("  " + line(node)) }
    for edge in view.edges { lines.append("  " + line(edge)) }
    return (lines + ["}", ""]).joined(separator: "\n")
  }

  // MARK: Graph and groups

  private var graphAttributes: String {
    var attributes = [
      "charset=\"UTF-8\"", "bgcolor=\"\(theme.background.light)\"", "pad=0.1",
      "outputorder=edgesfirst",
    ]
    if rung == .floating {
      attributes += ["layout=sfdp", "overlap=prism", "splines=line", "sep=\"+6\"", "K=0.8"]
    } else {
      // Without newrank, clusters with labelled edges made dot free memory twice in 36 of 600 random
      // graphs; with it, in none.
      attributes += [
        "rankdir=LR", "newrank=true", "nodesep=0.22", "ranksep=0.4", "splines=spline", "mclimit=4",
      ]
    }
    if rung == .hasty || rung == .wordless { attributes += ["nslimit=1", "nslimit1=1"] }
    return attributes.joined(separator: ", ")
  }

  private func cluster(_ group: DiagramView.Group) -> [String] {
    let ground = theme.ground.light
    var lines = ["  subgraph \(group.name) {"]
    let caption = group.caption.map { caption in
      let text = caption.uppercased()
      return html([[font(text, theme.sizes.detail, theme.muted, isBold: true)]])
    }
    lines.append(
      "    graph [id=\"\(group.name)\", style=\"rounded,filled\", color=\"\(ground)\","
        + " fillcolor=\"\(ground)\", penwidth=0, margin=11, labelloc=t,"
        + " labeljust=\(group.side == .right ? "r" : "l"), label=\(caption ?? "\"\"")];")
    let nodes = view.nodes.filter { group.members.contains($0.name) }
    lines += nodes.map { "    " + line($0) }
    if let first = group.members.first, group.caption == nil, group.side != .none {
      for other in group.members.dropFirst() {
        let ends = group.side == .right ? "\(other) -> \(first)" : "\(first) -> \(other)"
        lines.append("    \(ends) [style=invis, weight=3, minlen=1];")
      }
    }
    return lines + ["  }"]
  }

  /// A column whose order is kept by lines that are not seen.
  private func shared(_ names: [String]) -> [String] {
    guard !names.isEmpty else { return [] }
    let nodes = Dictionary(view.nodes.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
    let joined = Set(
      view.edges.flatMap { ["\($0.source) \($0.target)", "\($0.target) \($0.source)"] })
    // No cluster: inside one, the layout does not keep the order.
    var lines = ["  subgraph shared {", "    graph [rank=same];"]
    lines += names.compactMap { nodes[$0] }.map { "    " + line($0) }
    for (upper, lower) in zip(names, names.dropFirst()) where !joined.contains("\(upper) \(lower)")
    {
      lines.append("    \(upper) -> \(lower) [style=invis];")
    }
    return lines + ["  }"]
  }

  // MARK: Nodes

  private func line(_ node: DiagramView.Node) -> String {
    let style = theme.style(node.subject)
    let size = node.isLead ? theme.sizes.lead : theme.sizes.name
    let words = NodeWords(node, theme)
    let rows =
      words.title.map { [font($0, size, style.text, isBold: true)] }
      + words.details.map { [font($0, theme.sizes.detail, style.detail)] }
    var attributes = [
      "id=\"\(node.name)\"", "class=\"\(node.className)\"", outline(style.shape, node.modality),
      "color=\"\(style.border.light)\"", "fillcolor=\"\(style.fill.light)\"",
      "penwidth=\(node.isLead ? "2" : "1.3")", "label=\(html(rows))",
      "tooltip=\(node.tooltip.quotedForDOT)",
    ]
    if let link = node.link { attributes.append("URL=\(link.quotedForDOT)") }
    return "\(node.name) [\(attributes.joined(separator: ", "))];"
  }

  private func outline(_ shape: Theme.Shape, _ modality: Modality) -> String {
    let line = DOTWriter.style(modality).map { ",\($0)" } ?? ""
    return switch shape {
    case .rounded: "shape=box, style=\"rounded,filled\(line)\", margin=\"0.17,0.085\""
    case .box: "shape=box, style=\"filled\(line)\", margin=\"0.2,0.1\""
    case .octagon: "shape=octagon, style=\"filled\(line)\", margin=\"0.08,0.045\""
    case .ellipse: "shape=ellipse, style=\"filled\(line)\", margin=\"0.03,0.015\""
    case .note: "shape=note, style=\"filled\(line)\", margin=\"0.18,0.09\""
    case .box3d: "shape=box3d, style=\"filled\(line)\", margin=\"0.17,0.085\""
    case .hexagon: "shape=hexagon, style=\"filled\(line)\", margin=\"0.04,0.04\", sides=6"
    }
  }

  // MARK: Lines

  private func line(_ edge: DiagramView.Edge) -> String {
    let color = theme.color(edge.family)
    let isReversed = view.reversed.contains(edge.name)
    let ends = isReversed ? "\(edge.target) -> \(edge.source)" : "\(edge.source) -> \(edge.target)"
    var attributes = [
      "id=\"\(edge.name)\"", "class=\"\(edge.className)\"", "color=\"\(color.light)\"",
      "penwidth=\(size(edge.width))", arrows(edge, isReversed: isReversed),
      "weight=\(weight(edge))",
    ]
    if let style = DOTWriter.style(edge.modality) { attributes.append("style=\(style)") }
    let words = EdgeWords(edge, theme)
    if !words.rows.isEmpty, rung < .wordless {
      let rows = words.rows.map { row in
        [
          font(
            row.text, row.isDetail ? theme.sizes.labelDetail : theme.sizes.label,
            row.isDetail ? theme.muted : color)
        ]
      }
      attributes.append("label=\(html(rows, padding: 1, below: 4))")
    }
    attributes.append("tooltip=\(edge.tooltip.quotedForDOT)")
    if let link = edge.link { attributes.append("URL=\(link.quotedForDOT)") }
    return "\(ends) [\(attributes.joined(separator: ", "))];"
  }

  private func arrows(_ edge: DiagramView.Edge, isReversed: Bool) -> String {
    guard edge.isDirected else { return "dir=none" }
    let head = edge.modality == .negated ? "tee" : edge.family == .relation ? "vee" : "normal"
    return isReversed ? "dir=back, arrowtail=\(head)" : "dir=forward, arrowhead=\(head)"
  }

  /// What ties the parties to what they share runs straight.
  private func weight(_ edge: DiagramView.Edge) -> Int {
    switch edge.family {
    case .agreement: 6
    case .transfer, .contact: 2
    default: 1
    }
  }

  /// The style of a line or border that does not simply hold.
  static func style(_ modality: Modality) -> String? {
    switch modality {
    case .asserted, .negated: nil
    case .planned: "dashed"
    case .possible: "dotted"
    }
  }

  // MARK: Text

  private func html(_ rows: [[String]], padding: Int = 0, below: Int = 0) -> String {
    let space = below > 0 ? "<TR><TD HEIGHT=\"\(below)\"></TD></TR>" : ""
    let rows = rows.map { "<TR><TD>\($0.joined())</TD></TR>" }.joined() + space
    return "<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"\(padding)\">"
      + "\(rows)</TABLE>>"
  }

  private func font(
    _ text: String, _ size: Double, _ color: Theme.Color, isBold: Bool = false
  ) -> String {
    let escaped = text.escapedForHTMLLabel
    let words = isBold ? "<B>\(escaped)</B>" : escaped
    return "<FONT POINT-SIZE=\"\(self.size(size))\" COLOR=\"\(color.light)\">\(words)</FONT>"
  }

  private func size(_ value: Double) -> String { Decimal.text(value) }
}

extension String {
  /// The text inside an HTML-like label.
  ///
  /// libgvc resolves references twice and backslashes once more.
  fileprivate var escapedForHTMLLabel: String {
    let text = self.isEmpty ? " " : self
    return text.replacing("&", with: "&amp;").escapedForXML.replacing("\\", with: "\\\\")
  }
}
