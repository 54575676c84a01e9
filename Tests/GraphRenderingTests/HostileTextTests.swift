import EventModel
import SourceDocuments
import Testing

@testable import GraphRendering

@Suite struct HostileTextTests {
  private static let hostile = [
    "\"]; node [URL=\"javascript:alert(1)", "<b>bold</b>", "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<script>alert(1)</script>", "\\N \\G \\E \\L \\\\", "a\u{0}b\u{1}c\u{1B}[31m", "\u{202E}evil",
    "]]> --> <!-- <![CDATA[", "' onload='x", "\" onload=\"x", "<TABLE><TR><TD>x</TD></TR></TABLE>",
    "<IMG SRC=\"/etc/passwd\"/>", "}; digraph { x", "// comment", "/* comment", "# line",
    "\\", "\"", "&", "&#0;", "&#x1;", "", " ", "\n\n", "\u{FFFE}\u{FFFF}", "\u{FEFF}", "%s%n",
    "${x}",
    "<FONT FACE=\"x' onclick='\">y</FONT>", "HTML\\", "end\\\"",
  ]

  /// A graph in which the text is everything that a text can be.
  private func graph(_ text: String) -> EventGraph {
    let script = GraphScript(
      documents: [("d", text, text, nil, text)],
      entities: ["person/a A", "person/b B", "agreement/c C", "thing/d=item D"]
    ).graph
    let entities = script.entities.map { entity in
      Entity(id: entity.id, kind: entity.kind, name: text, mentions: entity.mentions)
    }
    let type = EventType(name: text, root: nil, roles: [.init("x"), .init("y")], need: .all([]))
    let evidence = Evidence(document: "d", range: .init(0, 5), quote: text, speaker: "person/a")
    let events = [
      Event(
        id: "e1", type: type, participants: [.init("x", "person/a"), .init("y", "person/b")],
        claims: [evidence]),
      Event(
        id: "e2", type: .supply,
        participants: [
          .init("supplier", "person/a"), .init("recipient", "agreement/c"),
          .init("item", "thing/d"),
        ],
        place: "agreement/c", claims: [evidence]),
    ]
    let relation = Relation(
      id: "r", type: "office", from: "person/b", to: "person/a", label: text, claims: [evidence])
    return EventGraph(
      documents: script.documents, entities: entities, events: events, relations: [relation])
  }

  private func check(_ text: String) throws {
    let options = DrawingOptions(title: text, language: text, idPrefix: text)
    let renderer = Renderer(engine: InProcessLayout())
    let svg = try renderer.svg(graph(text), options: options)
    let elements = try StrictXML.elements(of: svg)
    let allowed: Set = [
      "svg", "title", "desc", "style", "rect", "g", "a", "path", "polygon", "polyline", "ellipse",
      "text",
    ]
    let attributes: Set = [
      "xmlns", "class", "role", "aria-roledescription", "aria-labelledby", "lang", "viewBox",
      "width",
      "height", "style", "font-family", "id", "fill", "stroke", "stroke-width", "stroke-dasharray",
      "stroke-linecap", "stroke-linejoin", "paint-order", "transform", "d", "points", "cx", "cy",
      "rx",
      "ry", "x", "y", "text-anchor", "font-size", "font-weight", "data-entity", "href", "target",
      "rel",
    ]
    for element in elements {
      #expect(allowed.contains(element.name), "\(element.name)")
      #expect(attributes.isSuperset(of: element.attributes.keys), "\(element.attributes.keys)")
    }
    #expect(!elements.contains { $0.name == "a" })
    #expect(elements.filter { $0.attributes["data-entity"] != nil }.count == 3)
    let head = text.plain().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !head.isEmpty, head.count < 12 else { return }
    #expect(
      elements.contains { $0.name == "text" && $0.text == head }, "\(head) is not shown as it is")
  }

  @Test(arguments: hostile)
  func `any text is shown as text and nothing else`(text: String) throws {
    try check(text)
  }

  @Test func `a name of ten thousand characters is cut`() throws {
    for text in ["x", "word ", "é", "김", "<&>"] {
      try check(String(repeating: text, count: 10_000 / text.count))
    }
  }

  @Test func `random text of marks that mean something somewhere is harmless`() throws {
    var generator = SeededGenerator(seed: 2024)
    let marks = Array("<>&\"'\\[]{}();=/-!#%\u{0}\u{7}\n\t NGLlr김ж\u{202E}\u{301}😀ab")
    for _ in 0..<60 {
      let text = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        marks[Int.random(in: 0..<marks.count, using: &generator)]
      }
      try check(String(text))
    }
  }

  @Test func `what a foreign layout adds is not carried over`() throws {
    let engine = Spiteful()
    let svg = try Renderer(engine: engine).svg(SampleGraphs.three)
    let names = Set(try StrictXML.elements(of: svg).map(\.name))
    #expect(!names.contains("script") && !names.contains("image") && !svg.contains("evil"))
  }

  @Test func `a layout nested too deep is no picture`() {
    struct Deep: LayoutEngine {
      func svg(of dot: String) throws(RenderingError) -> String {
        "<svg viewBox=\"0 0 9 9\">" + String(repeating: "<g>", count: 200_000)
      }
    }
    #expect(throws: RenderingError.self) { try Renderer(engine: Deep()).svg(SampleGraphs.three) }
  }
}

/// Lays out well and adds what no one asked for.
private struct Spiteful: LayoutEngine {
  func svg(of dot: String) throws(RenderingError) -> String {
    try InProcessLayout().svg(of: dot)
      .replacing(
        "<polygon ",
        with: "<script>evil()</script><image href=\"evil\"/><polygon onclick=\"evil()\" "
      )
      .replacing("<text ", with: "<text style=\"evil\" ")
  }
}
