import EventModel
import Testing

@testable import GraphRendering

@Suite struct RendererTests {
  private let renderer = Renderer(engine: InProcessLayout())

  private func elements(
    _ graph: EventGraph, _ options: DrawingOptions = DrawingOptions()
  ) throws -> [StrictXML.Element] {
    try StrictXML.elements(of: renderer.svg(graph, options: options))
  }

  private func words(_ elements: [StrictXML.Element]) -> [String] {
    elements.filter { $0.name == "text" }.map(\.text)
  }

  @Test(arguments: SampleGraphs.all.map(\.name))
  func `the same graph gives the same bytes, and they are well formed`(name: String) throws {
    let graph = try #require(SampleGraphs.all.first { $0.name == name }).graph
    let svg = try renderer.svg(graph)
    #expect(try renderer.svg(graph) == svg)
    #expect(renderer.dot(graph) == renderer.dot(graph))
    let elements = try StrictXML.elements(of: svg)
    #expect(
      elements[0].name == "svg" && elements[0].attributes["role"] == "graphics-document document")
    let ids = elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let labelled = elements[0].attributes["aria-labelledby"]?.split(separator: " ").map(String.init)
    #expect(try #require(labelled).allSatisfy(ids.contains))
  }

  @Test func `eight tasks draw what one draws`() async throws {
    let svg = try renderer.svg(SampleGraphs.three)
    let same = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<8 { group.addTask { try renderer.svg(SampleGraphs.three) } }
      return try await group.reduce(into: true) { $0 = $0 && $1 == svg }
    }
    #expect(same)
  }

  @Test func `a graph without events gives a picture that says so`() throws {
    let words = words(try elements(EventGraph()))
    #expect(words.contains("Nothing found"))
    #expect(words.contains { $0.hasPrefix("No event") })
    #expect(try renderer.png(EventGraph()).starts(with: [0x89, 0x50, 0x4E, 0x47]))
  }

  @Test func `the legend has what occurs and nothing else`() throws {
    let all = [
      "person", "country", "organization", "place", "agreement", "gift", "event", "contact",
      "giving, supplying", "support", "opposition", "other", "place of an event", "relation",
      "planned",
      "possible or alleged", "did not happen",
    ]
    let shown = { (graph: EventGraph) in
      Set(words(try elements(graph).filter { $0.path.contains("g") })).intersection(all)
    }
    #expect(try shown(SampleGraphs.three) == ["person", "country", "contact"])
    #expect(try shown(SampleGraphs.one) == ["person", "event", "other"])
    #expect(try shown(SampleGraphs.star) == ["country", "opposition"])
    #expect(try shown(SummitGraph.graph) == Set(all).subtracting(["relation"]))
  }

  @Test func `forty entities are drawn and a line says what was left out`() throws {
    let graph = SampleGraphs.random(entities: 120, events: 220, seed: 5)
    let shown = try elements(graph)
    #expect(shown.filter { $0.attributes["data-entity"] != nil }.count == 40)
    let note = try #require(words(shown).first { $0.hasPrefix("Shown: ") })
    #expect(note.hasPrefix("Shown: the 40 best-backed of "))
    let everything = try elements(graph, DrawingOptions(maxEntities: nil))
    #expect(everything.filter { $0.attributes["data-entity"] != nil }.count > 100)
    #expect(!words(everything).contains { $0.hasPrefix("Shown: ") })
  }

  @Test(arguments: [
    ("", nil, false), (" !will", "8 4", false), (" ?may", "1 3.6", false), (" ~not", nil, true),
  ])
  func `each modality has a line of its own`(mark: String, dashes: String?, isCrossed: Bool) throws
  {
    let graph = GraphScript(
      entities: ["person/a Ann", "person/b Bob"],
      events: ["accuse - - accuser=person/a accused=person/b\(mark)"]
    ).graph
    let elements = try elements(graph)
    let edge = try #require(
      elements.firstIndex { $0.attributes["class"]?.hasPrefix("edge ") == true })
    let inside = elements[(edge + 1)...].prefix { $0.path.count > elements[edge].path.count }
    let line = try #require(inside.first { $0.name == "path" })
    #expect(line.attributes["stroke-dasharray"] == dashes)
    #expect(inside.contains { $0.attributes["class"] == "cross" } == isCrossed)
    let said = [
      "": "accused", " !will": "to accuse", " ?may": "may accuse", " ~not": "did not accuse",
    ]
    #expect(words(elements).contains(try #require(said[mark])))
  }

  @Test func `a node of an event shows its modality in its border`() throws {
    let graph = GraphScript(
      entities: ["person/a Ann", "person/b Bob", "person/c Cid"],
      events: ["meet - - participant=person/a participant=person/b participant=person/c !will"]
    ).graph
    let elements = try elements(graph)
    let node = try #require(elements.firstIndex { $0.attributes["class"] == "node event planned" })
    let outline = try #require(elements[node...].first { $0.name == "polygon" })
    #expect(outline.attributes["stroke-dasharray"] == "8 4")
    #expect(words(elements).contains("Planned meeting") || words(elements).contains("Planned"))
  }

  @Test(arguments: [
    ("https://news.example/a?x=1&y=2", true), ("http://news.example", true),
    ("javascript:alert(1)", false), ("JAVASCRIPT:alert(1)", false), ("data:text/html,x", false),
    ("https://news.example/\" onload=\"x", false), ("https://a b", false), ("/local/file", false),
    ("https://new\u{1}s", false), ("ftp://x", false), (" https://x", false), ("", false),
  ])
  func `only plain addresses of the web are links`(url: String, isLink: Bool) throws {
    let graph = GraphScript(
      documents: [("d", nil, nil, nil, url)], entities: ["person/a Ann", "person/b Bob"],
      events: ["accuse - - accuser=person/a accused=person/b"]
    ).graph
    let links = try elements(graph).filter { $0.name == "a" }.compactMap { $0.attributes["href"] }
    #expect(links == (isLink ? [url, url] : []))
    #expect(renderer.dot(graph).contains("URL=") == isLink)
  }

  @Test func `an id prefix keeps two pictures of one page apart`() throws {
    let ids = { (prefix: String) in
      Set(
        try elements(SampleGraphs.three, DrawingOptions(idPrefix: prefix)).compactMap {
          $0.attributes["id"]
        })
    }
    #expect(try ids("one").isDisjoint(with: ids("two")))
    #expect(try ids("\" onload=\"x").allSatisfy { $0.hasPrefix("onloadx-") })
  }

  @Test func `a graph too large for words says so, and a time-out steps down`() throws {
    let words = words(
      try StrictXML.elements(of: Renderer(engine: Impatient()).svg(SampleGraphs.chain)))
    #expect(!words.contains("accused"))
    #expect(words.contains { $0.hasPrefix("The diagram is too large") })
    let large = SampleGraphs.random(entities: 400, events: 700, seed: 1)
    #expect(
      Renderer.firstRung(DiagramView(large, options: DrawingOptions(maxEntities: nil))) == .wordless
    )
  }

  @Test func `a PNG has the size of the picture times the scale`() throws {
    let size = { (scale: Double) in
      let png = try renderer.png(SampleGraphs.three, options: DrawingOptions(scale: scale))
      return [png[16..<20], png[20..<24]].map { $0.reduce(0) { $0 << 8 | Int($1) } }
    }
    let (one, two) = (try size(1), try size(2))
    #expect(one[0] == 600 && abs(two[0] - 2 * one[0]) <= 2 && abs(two[1] - 2 * one[1]) <= 2)
    let large = try #require(PNGWriter.size(of: renderer.svg(SampleGraphs.chain), scale: 1e9))
    #expect(large.width <= 32_000 && large.width * large.height <= 100_000_000)
    for scale in [0, -1, .nan, .infinity] {
      #expect(throws: RenderingError.self) { try size(scale) }
    }
  }
}

/// Takes only graphs without words on their lines, as if the others took too long.
private struct Impatient: LayoutEngine {
  func svg(of dot: String) throws(RenderingError) -> String {
    let isWordy = dot.split(separator: "\n").contains { line in
      line.contains(" -> ") && line.contains("label=")
    }
    guard !isWordy else { throw RenderingError(.timedOut, "test: too slow") }
    return try InProcessLayout().svg(of: dot)
  }
}
