internal import EventModel

/// The lines of text in a node, broken.
struct NodeWords {
  /// The lines in large type, at most three.
  let title: [String]
  /// The lines in small type.
  let details: [String]

  /// The width of a line of names; some 18 characters.
  static let width = 136.0
  /// The width of a line of a name that is too long for three lines; some 24 characters.
  static let wideWidth = 182.0

  init(_ node: DiagramView.Node, _ theme: Theme) {
    let size = node.isLead ? theme.sizes.lead : theme.sizes.name
    func lines(_ width: Double) -> [String] {
      TextMetrics.lines(
        node.title, width: width * size / theme.sizes.name, size: size, isBold: true, most: 3)
    }
    let narrow = lines(Self.width)
    let isCut = narrow.last?.hasSuffix("…") ?? false
    title = isCut ? lines(Self.wideWidth) : narrow
    details = node.details.flatMap { detail in
      TextMetrics.lines(detail, width: Self.width, size: theme.sizes.detail, most: 2)
    }
  }
}

/// The lines of text on a line of the diagram, broken.
struct EdgeWords {
  struct Row {
    let text: String
    let isDetail: Bool
  }

  /// The rows from top to bottom.
  let rows: [Row]

  /// The width of a row; some 20 characters.
  static let width = 120.0

  init(_ edge: DiagramView.Edge, _ theme: Theme) {
    var rows: [Row] = []
    for label in edge.labels {
      let words = TextMetrics.lines(
        label.words, width: Self.width, size: theme.sizes.label, most: 3)
      rows += words.map { Row(text: $0, isDetail: false) }
      let detail = label.detail.map {
        TextMetrics.lines($0, width: Self.width, size: theme.sizes.labelDetail, most: 2)
      }
      rows += (detail ?? []).map { Row(text: $0, isDetail: true) }
    }
    self.rows = rows
  }
}

extension DiagramView.Node {
  /// The classes in the SVG: `person lead`, `event planned`.
  var className: String {
    switch subject {
    case .entity(_, let kind): isLead ? "\(kind.rawValue) lead" : kind.rawValue
    case .event(_, let modality): "event \(modality.rawValue)"
    }
  }
}

extension DiagramView.Edge {
  /// The classes in the SVG: `contact planned`.
  var className: String { "\(family.rawValue) \(modality.rawValue)" }

  /// More claims, a thicker line, up to double.
  var width: Double {
    if family == .relation || family == .place { return 1 }
    let width = 1.2 + 0.25 * (Double(claims).squareRoot() - 1)
    return min(width, 2.4)
  }
}
