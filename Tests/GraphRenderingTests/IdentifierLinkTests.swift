import EventModel
import SourceDocuments
import Testing

@testable import GraphRendering

@Suite struct IdentifierLinkTests {
  private let renderer = Renderer(engine: InProcessLayout())

  /// Ann accuses Bob, and has these ids.
  private func graph(_ ids: [String: String], url: String? = nil) -> EventGraph {
    let script = GraphScript(
      documents: [("d", nil, nil, nil, url)], entities: ["person/a Ann", "person/b Bob"],
      relations: ["office king person/a person/b"],
      events: ["accuse - - accuser=person/a accused=person/b"]
    ).graph
    let entities = script.entities.map { entity in
      Entity(
        id: entity.id, kind: entity.kind, name: entity.name,
        ids: entity.name == "Ann" ? ids : [:], mentions: entity.mentions)
    }
    return EventGraph(
      documents: script.documents, entities: entities, events: script.events,
      relations: script.relations)
  }

  private func links(_ graph: EventGraph) throws -> Set<String> {
    let elements = try StrictXML.elements(of: renderer.svg(graph))
    let links = elements.filter { $0.name == "a" }
    #expect(links.allSatisfy { $0.attributes["rel"] == "noopener" })
    #expect(links.allSatisfy { $0.attributes["target"] == "_blank" })
    return Set(links.compactMap { $0.attributes["href"] })
  }

  @Test func `an entity with an id is a link to its page, and the tooltip says which`() throws {
    let graph = graph(["wikidata": "Q423", "iso3166": "KP", "own": "x"])
    #expect(try links(graph) == ["https://www.wikidata.org/wiki/Q423"])
    #expect(renderer.dot(graph).contains("URL=\"https://www.wikidata.org/wiki/Q423\""))
    let node = try #require(DiagramView(graph).nodes.first { $0.title == "Ann" })
    #expect(node.tooltip.contains("\niso3166 KP, own x, wikidata Q423"))
  }

  @Test func `the page of an id comes before the source, which lines still lead to`() throws {
    let source = "https://news.example/a"
    #expect(
      try links(graph(["geonames": "7"], url: source)) == [source, "https://www.geonames.org/7"])
    #expect(try links(graph([:], url: source)) == [source])
  }

  @Test(arguments: [
    "javascript:alert(1)", "Q1\" onload=\"x", "Q1/../../evil", "https://evil.example", "Q1 ", "Q１",
    "",
    "Q1\n", "Q1#x", "Q1?x", "//evil.example",
  ])
  func `a text that is no id is no link`(id: String) throws {
    for scheme in IdentifierScheme.all.map(\.name) + ["own", "url"] {
      #expect(try links(graph([scheme: id])).isEmpty)
    }
  }
}
