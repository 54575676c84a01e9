import EventModel
import GraphInterchange
import SourceDocuments
import Testing

@Suite struct GraphWriterTests {
  private let text = GraphWriter().json(SummitGraph.graph)

  @Test(arguments: [
    #"      "widths": [[0, 3], [1, 1], [60, 3], [61, 1]],"#,
    #"        {"document": "summit", "start": 1, "end": 12, "text": "Kim Jong Un", "form": "name"}"#,
    #"      "ids": {"wikidata": "Q56226"},"#,
    #"        {"role": "signatory", "entity": "person/kim-jong-un"},"#,
    #"      "plover": "SUPPORT","#,
    #"          "cue": {"start": 78, "end": 81, "text": "may"},"#,
    #"          "speaker": "organization/tass","#,
    #"  "incomplete": [],"#,
  ])
  func `each mention and participant is a line, ranges are code points`(line: String) {
    #expect(text.split(separator: "\n").contains(Substring(line)), "\(text)")
  }

  @Test func `the fields stand in the order of the format`() throws {
    let order = [
      "format", "documents", "entities", "events", "relations", "possibleMatches", "decisions",
      "furniture", "incomplete", "names", "diagnostics",
    ]
    let found = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }.compactMap {
      $0.split(separator: "\"").dropFirst().first.map(String.init)
    }
    #expect(found == order)
    #expect(text.hasSuffix("}\n") && text.hasPrefix("{\n  \"format\": \"eventgraph/1\","))
  }

  @Test func `a range in the file leads to its words in the text`() throws {
    let scalars = Array(SummitGraph.text.unicodeScalars)
    var count = 0
    for line in text.split(separator: "\n") where line.contains(#""form": "#) {
      let numbers = line.split { !$0.isNumber }.compactMap { Int($0) }
      let quoted = line.split(separator: #""text": ""#).last?.split(separator: "\"").first
      let words = String(String.UnicodeScalarView(scalars[numbers[0]..<numbers[1]]))
      #expect(words == quoted.map(String.init))
      count += 1
    }
    #expect(count == 6)
  }

  @Test func `the root of a planned visit is an agreement`() {
    let visit = SummitGraph.visit
    let claims = visit.claims.map {
      Evidence(document: $0.document, range: $0.range, quote: $0.quote, modality: .planned)
    }
    let planned = Event(
      id: visit.id, type: visit.type, participants: visit.participants, claims: claims)
    let text = GraphWriter().json(
      EventGraph(
        documents: SummitGraph.graph.documents, entities: SummitGraph.graph.entities,
        events: [planned]))
    #expect(text.contains(#""plover": "AGREE""#))
  }

  @Test func `an ASCII text needs no widths, an unknown digest is null`() {
    let record = DocumentRecord(
      id: "d", metadata: DocumentMetadata(), sha256: "", codePoints: CodePointTable("plain"))
    let text = GraphWriter().json(EventGraph(documents: [record]))
    #expect(!text.contains("widths"))
    #expect(text.contains(#""sha256": null"#))
  }

  @Test func `what JSON cannot say is null`() {
    let values: OpenValue = .array([.number(.nan), .number(.infinity), .number(1)])
    let text = GraphWriter().json(EventGraph(unknown: ["x": values]))
    #expect(text.contains(#""x": [null, null, 1.0]"#))
  }

  @Test func `deep values of others take no longer than they are long`() throws {
    let word = String(repeating: "x", count: 120)
    var value = OpenValue.array([.string(word)])
    for _ in 0..<250 { value = .array([value, .integer(1)]) }
    let graph = EventGraph(unknown: ["deep": value])
    let text = GraphWriter().json(graph)
    #expect(text.contains(word))
    #expect(try GraphReader().read(text.utf8, from: "g.json") == graph)
  }

  @Test func `long values of others are broken into lines`() {
    let words = OpenValue.array((0..<30).map { .string("word \($0)") })
    let text = GraphWriter().json(EventGraph(unknown: ["x": .object(["b": words, "a": .null])]))
    #expect(text.contains("  \"x\": {\n    \"a\": null,\n    \"b\": [\n      \"word 0\",\n"))
    #expect(text.hasSuffix("      \"word 29\"\n    ]\n  }\n}\n"))
  }
}
