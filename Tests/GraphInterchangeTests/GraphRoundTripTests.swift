import EventModel
import GraphInterchange
import SourceDocuments
import Testing

@Suite struct GraphRoundTripTests {
  @Test(arguments: UInt64(0)..<200)
  func `what is written is read as it was, and written again byte for byte`(seed: UInt64) throws {
    let graph = RandomGraph.make(seed: seed)
    let text = GraphWriter().json(graph)
    let read = try GraphReader().read(text.utf8, from: "graph.json")
    #expect(read == graph)
    #expect(GraphWriter().json(read).utf8.elementsEqual(text.utf8))
  }

  @Test func `the random graphs hold what they are meant to hold`() {
    let graphs = (UInt64(0)..<200).map(RandomGraph.make)
    #expect(graphs.contains { $0.documents.contains { !$0.codePoints.runs.isEmpty } })
    #expect(graphs.contains { $0.events.contains { $0.type.name == "sing" && $0.plover != nil } })
    #expect(graphs.contains { $0.events.contains { !$0.unknown.isEmpty && !$0.claims.isEmpty } })
    #expect(graphs.contains { $0.decisions.count > 1 && !$0.incomplete.isEmpty })
    #expect(graphs.contains { !$0.furniture.isEmpty && !$0.unusedNames.isEmpty })
  }

  @Test func `fields of others are kept where they were`() throws {
    let text = """
      {"format": "eventgraph/1", "note": [1, 2.0, "x", null, {"b": true, "a": -0.0}],
       "documents": [{"id": "d", "lang": "en", "metadata": {"page": 3}}],
       "entities": [{"id": "person/a", "kind": "person", "name": "A", "born": 1984},
                    {"id": "person/b", "kind": "person", "name": "B"}],
       "events": [{"id": "e", "type": "sing", "plover": "ACCUSE", "mood": "gay",
                   "participants": [{"role": "tenor", "entity": "person/b", "weight": 0.5},
                                    {"role": "bass", "entity": "person/a"}],
                   "claims": [{"document": "d", "start": 0, "end": 3, "score": 12345678901234567}]}],
       "relations": [{"id": "r", "type": "rival", "from": "person/a", "to": "person/b", "since": "y"}]}
      """
    let graph = try GraphReader().read(text.utf8, from: "graph.json")
    let again = try GraphReader().read(GraphWriter().json(graph).utf8, from: "again.json")
    #expect(again == graph)
    #expect(
      graph.unknown["note"]
        == .array([
          .integer(1), .number(2), .string("x"), .null,
          .object(["b": .bool(true), "a": .number(-0.0)]),
        ]))
    #expect(graph.documents.first?.unknown == ["lang": .string("en")])
    #expect(graph.documents.first?.metadata.other == ["page": .integer(3)])
    #expect(graph.entities.first?.unknown == ["born": .integer(1984)])
    let event = try #require(graph.events.first)
    #expect(event.unknown == ["mood": .string("gay")])
    #expect(event.plover == .accuse)
    #expect(event.participants.map(\.role) == ["tenor", "bass"])
    #expect(event.participants.first?.unknown == ["weight": .number(0.5)])
    #expect(event.claims.first?.unknown == ["score": .integer(12_345_678_901_234_567)])
    #expect(graph.relations.first?.unknown == ["since": .string("y")])
    #expect(GraphWriter().json(graph).contains(#""weight": 0.5"#))
  }

  @Test func `a user's own event type comes back with its roles`() throws {
    let own = EventType(
      name: "sing", root: .support, roles: [.init("singer"), .init("song")], need: .all([]))
    let text = """
      {"format": "eventgraph/1", "entities": [{"id": "person/a", "kind": "person", "name": "A"}],
       "events": [{"id": "e", "type": "sing", "participants": [
         {"role": "song", "entity": "person/a"}, {"role": "singer", "entity": "person/a"}]}]}
      """
    let graph = try GraphReader(eventTypes: [own]).read(text.utf8, from: "graph.json")
    #expect(graph.events.first?.participants.map(\.role) == ["singer", "song"])
    #expect(graph.events.first?.plover == .support)
  }

  @Test func `a field of others that has a name of ours is not written`() throws {
    let graph = EventGraph(unknown: ["format": .string("other"), "events": .null, "x": .null])
    let read = try GraphReader().read(GraphWriter().json(graph).utf8, from: "graph.json")
    #expect(read.unknown == ["x": .null])
  }

  @Test func `the order in which a graph was put together does not show`() {
    let graph = RandomGraph.make(seed: 5)
    let turned = EventGraph(
      documents: graph.documents.reversed(), entities: graph.entities.reversed(),
      events: graph.events.reversed(), relations: graph.relations.reversed(),
      possibleMatches: graph.possibleMatches, decisions: graph.decisions,
      furniture: graph.furniture, incomplete: graph.incomplete.reversed(),
      unusedNames: graph.unusedNames, diagnostics: graph.diagnostics, unknown: graph.unknown)
    #expect(GraphWriter().json(turned) == GraphWriter().json(graph))
  }
}
