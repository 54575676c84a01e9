import EventModel
import Testing

@testable import GraphRendering

/// Measures finished pictures: boxes and words keep off each other.
@Suite struct LayoutGeometryTests {
  struct Box: CustomStringConvertible {
    var left = Double.infinity
    var top = Double.infinity
    var right = -Double.infinity
    var bottom = -Double.infinity
    let name: String
    var description: String { "\(name) (\(left), \(top), \(right), \(bottom))" }

    mutating func add(_ x: Double, _ y: Double) {
      (left, right) = (min(left, x), max(right, x))
      (top, bottom) = (min(top, y), max(bottom, y))
    }

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    func contains(_ other: Box) -> Bool {
      left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
    }
  }

  /// The boxes of nodes and of words, those of nodes and those on lines.
  private func boxes(_ graph: EventGraph) throws -> (nodes: [Box], inside: [[Box]], labels: [Box]) {
    let svg = try Renderer(engine: InProcessLayout()).svg(graph)
    var (nodes, inside, labels): ([Box], [[Box]], [Box]) = ([], [], [])
    var isNode = false
    for element in try StrictXML.elements(of: svg) where element.path.contains("g") {
      if element.name == "g" { isNode = element.attributes["class"]?.hasPrefix("node") == true }
      if element.name == "g", isNode {
        nodes.append(Box(name: element.attributes["id"] ?? ""))
        inside.append([])
      }
      let isLabel = element.attributes["class"]?.hasPrefix("label") == true
      if element.name == "g", isLabel { labels.append(Box(name: "label")) }
      if element.name == "text", let box = text(element) {
        if isNode { inside[inside.count - 1].append(box) } else { extend(&labels, by: box) }
      }
      guard isNode else { continue }
      for point in points(element) { nodes[nodes.count - 1].add(point.0, point.1) }
    }
    return (nodes, inside, labels.filter { $0.right > $0.left })
  }

  private func extend(_ labels: inout [Box], by box: Box) {
    guard !labels.isEmpty, labels[labels.count - 1].name == "label" else { return }
    labels[labels.count - 1].add(box.left, box.top)
    labels[labels.count - 1].add(box.right, box.bottom)
  }

  private func text(_ element: StrictXML.Element) -> Box? {
    let value = { (name: String) in element.attributes[name].flatMap { Double($0) } }
    guard let x = value("x"), let y = value("y"), let size = value("font-size"),
      element.attributes["text-anchor"] == "middle"
    else { return nil }
    let isBold = element.attributes["font-weight"] == "bold"
    let half = TextMetrics.width(element.text, size: size, isBold: isBold) / 2
    var box = Box(name: element.text)
    box.add(x - half, y - 0.72 * size)
    box.add(x + half, y + 0.1 * size)
    return box
  }

  private func points(_ element: StrictXML.Element) -> [(Double, Double)] {
    let value = { (name: String) in element.attributes[name].flatMap { Double($0) } ?? 0 }
    if element.name == "ellipse" {
      let (x, y, rx, ry) = (value("cx"), value("cy"), value("rx"), value("ry"))
      return [(x - rx, y - ry), (x + rx, y + ry)]
    }
    let text = element.attributes["points"] ?? element.attributes["d"] ?? ""
    let numbers = text.split { "MCLHV, ".contains($0) }.compactMap { Double($0) }
    return stride(from: 0, to: numbers.count - 1, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
  }

  @Test(arguments: SampleGraphs.all.map(\.name))
  func `no box lies on another, no words on a box, and words fit their box`(name: String) throws {
    try check(#require(SampleGraphs.all.first { $0.name == name }).graph)
  }

  @Test func `nor in graphs of two parties with random events`() throws {
    for seed in 0..<40 { try check(SampleGraphs.parties(seed: UInt64(seed))) }
  }

  private func check(_ graph: EventGraph) throws {
    let (nodes, inside, labels) = try boxes(graph)
    #expect(!nodes.isEmpty)
    for (index, node) in nodes.enumerated() {
      for other in nodes[(index + 1)...] { #expect(!node.overlaps(other), "\(node) \(other)") }
      for label in labels { #expect(!node.overlaps(label), "\(node) \(label)") }
      for words in inside[index] { #expect(node.contains(words), "\(node) \(words)") }
    }
    for (index, label) in labels.enumerated() {
      for other in labels[(index + 1)...] { #expect(!label.overlaps(other), "\(label) \(other)") }
    }
  }
}
