import EventModel
import GraphInterchange
import SourceDocuments
import Testing

@Suite struct GraphReaderTests {
  @Test(arguments: [
    ("", "g.json:1:1: no JSON: expected a value, found the end of the file"),
    ("{\n  \"format\": x}", "g.json:2:13: no JSON: expected a value, found \"x\""),
    ("{\"a\": 1,}", "g.json:1:9: no JSON: expected a key in double quotes, found \"}\""),
    ("[1 2]", "g.json:1:4: no JSON: expected \",\" or \"]\", found \"2\""),
    ("{\"é\": 1, \"é\": 2}", "g.json:1:10: no JSON: the key \"é\" comes twice; keep one"),
    ("{} {}", "g.json:1:4: no JSON: expected the end of the file after the value, found \"{\""),
    ("[01]", "g.json:1:2: no JSON: a number that begins with 0; leave the 0 out"),
    ("[1e999]", "g.json:1:2: no JSON: a number beyond 1.8e308; make it a text"),
    ("[\"\\ud800\"]", "g.json:1:3: no JSON: half a surrogate pair; write the character itself"),
    ("[\"\\x\"]", "g.json:1:3: no JSON: no such escape; write \\\\ for a backslash"),
    ("[\"open", "g.json:1:2: no JSON: a text without its closing quote"),
    ("[nul]", "g.json:1:2: no JSON: expected a value, found \"n\""),
    ("[-]", "g.json:1:3: no JSON: expected a digit, found \"]\""),
    ("\u{0}", "g.json:1:1: no JSON: expected a value, found the byte 0x0"),
  ])
  func `what is no JSON is refused with its place`(text: String, message: String) {
    expectError(text, .syntax, message)
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    let bytes = Array("{\"format\": \"".utf8) + [0xC3, 0x28] + Array("\"}".utf8)
    let error = #expect(throws: GraphFormatError.self) {
      try GraphReader().read(bytes, from: "g.json")
    }
    #expect(
      error?.description
        == "g.json:1:12: no JSON: a text that is not UTF-8; save the file as UTF-8")
  }

  @Test func `deep nesting is refused before the stack ends`() {
    for opening in ["[", "{\"a\":"] {
      let text = String(repeating: opening, count: 1_000_000)
      let error = #expect(throws: GraphFormatError.self) {
        try GraphReader().read(text.utf8, from: "g.json")
      }
      #expect(error?.message == "no JSON: nested more than 256 deep; flatten it")
    }
  }

  @Test(arguments: ["[]", "{}", "3", "{\"format\": null}", "{\"events\": []}"])
  func `another JSON is no graph`(text: String) {
    expectError(
      text, .notAGraph,
      "g.json:1:1: not an eventgraph; a graph is an object with \"format\": \"eventgraph/1\"")
  }

  @Test func `another format is no graph`() {
    expectError(
      "{\"format\": \"geojson\"}", .notAGraph,
      "g.json:1:12: format: not an eventgraph: expected \"eventgraph/1\", found \"geojson\"")
  }

  @Test func `another version says which one this program reads`() {
    expectError(
      "{\"format\": \"eventgraph/2\"}", .version,
      "g.json:1:12: format: \"eventgraph/2\": this program reads eventgraph/1; build the graph anew"
        + " from its articles, or use the version of entente that wrote it")
  }

  @Test func `a graph may have no lists and a byte order mark`() throws {
    let graph = try GraphReader().read("\u{FEFF}{\"format\":\"eventgraph/1\"}".utf8, from: "g")
    #expect(graph == EventGraph())
  }

  /// Changes of one line of the summit's file, and what the reader says to each.
  @Test(arguments: [
    (
      #""entity": "person/vladimir-putin""#, #""entity": "person/x""#,
      GraphFormatError.Code.reference,
      #"events[0].participants[1].entity: no entity "person/x"; add it to "entities" or correct the id"#
    ),
    (
      #""place": "place/pyongyang""#, #""place": "place/x""#, .reference,
      #"events[0].place: no entity "place/x"; add it to "entities" or correct the id"#
    ),
    (
      #""speaker": "organization/tass""#, #""speaker": "x""#, .reference,
      #"events[0].claims[0].speaker: no entity "x"; add it to "entities" or correct the id"#
    ),
    (
      #"{"document": "summit", "start": 1,"#, #"{"document": "x", "start": 1,"#, .reference,
      #"entities[2].mentions[0].document: no document "x"; add it to "documents" or correct the id"#
    ),
    (
      #""id": "visit/1""#, #""id": "sign/1""#, .reference,
      #"events[1]: the id "sign/1" is that of events[0] too; rename one"#
    ),
    (
      #""kind": "agreement""#, #""kind": "treaty""#, .value,
      "entities[0].kind: expected one of person, country, organization, place, agreement, gift, item,"
        + #" found "treaty""#
    ),
    (
      #""modality": "possible""#, #""modality": "maybe""#, .value,
      "events[1].claims[0].modality: expected one of asserted, planned, possible, negated, found"
        + #" "maybe""#
    ),
    (
      #""time": "2024-06-19","#, #""time": "June 2024","#, .value,
      "events[0].time: expected a date of EDTF such as 2024-06-19 or 2006-08, found \"June 2024\""
    ),
    (
      #""start": 78, "end": 81"#, #""start": 81, "end": 78"#, .value,
      "events[1].claims[0].cue: the range ends at 78, before its start 81; exchange or correct them"
    ),
    (
      #""start": 78, "end": 81"#, #""start": -1, "end": 81"#, .value,
      "events[1].claims[0].cue.start: expected an offset of 0 or more in code points, found the"
        + " number -1"
    ),
    (
      #""start": 78, "end": 81"#, #""start": 78, "end": 9223372036854775807"#, .value,
      "events[1].claims[0].cue.end: expected an offset of 0 or more in code points, found the number"
        + " 9223372036854775807"
    ),
    (
      #""start": 78, "end": 81"#, #""start": 78.5, "end": 81"#, .value,
      "events[1].claims[0].cue.start: expected a whole number, found the number 78.5"
    ),
    (
      #""name": "Tass""#, #""nom": "Tass""#, .value,
      #"entities[1]: the field "name" is missing; add it"#
    ),
    (
      #""name": "Tass""#, #""name": ["Tass"]"#, .value,
      "entities[1].name: expected a text, found a list"
    ),
    (
      #"[[0, 3], [1, 1]"#, #"[[0, 3], [0, 1]"#, .value,
      "documents[0].widths: expected code points that rise, each with a width of 1 to 4 bytes; drop"
        + " the graph and build it anew"
    ),
    (
      #""verdict": "same""#, #""verdict": "equal""#, .value,
      #"decisions[0].verdict: expected one of same, possible, different, found "equal""#
    ),
    (
      #""reason": "pointer""#, #""reason": "junk""#, .value,
      "furniture[0].reason: expected one of label, byline, dateline, pointer, form, teaser, notice,"
        + #" found "junk""#
    ),
    (
      #""relations": []"#, #""relations": {}"#, .value,
      "relations: expected a list, found an object"
    ),
  ])
  func `what contradicts itself is refused with file, line and path`(
    old: String, new: String, code: GraphFormatError.Code, message: String
  ) throws {
    let text = GraphWriter().json(SummitGraph.graph)
    let range = try #require(text.ranges(of: old).first, "the file has no \(old)")
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    let error = #expect(throws: GraphFormatError.self) {
      try GraphReader().read(changed.utf8, from: "g.json")
    }
    #expect(error?.message == message)
    #expect(error?.code == code)
    let line = text[..<range.lowerBound].filter { $0 == "\n" }.count + 1
    let place = try #require(error?.place.split(separator: ":"))
    let found = try #require(Int(place[1]))
    #expect(place[0] == "g.json" && abs(found - line) <= 3, "\(place), not line \(line)")
  }

  @Test func `cutting a file anywhere is an error, never a crash`() {
    let bytes = Array(GraphWriter().json(SummitGraph.graph).utf8)
    for length in stride(from: 0, to: bytes.count - 2, by: 37) {
      #expect(throws: GraphFormatError.self) {
        try GraphReader().read(bytes.prefix(length), from: "g.json")
      }
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func `changing a byte anywhere is read or refused, never a crash`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes = Array(GraphWriter().json(SummitGraph.graph).utf8)
    bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
      in: .min ... .max, using: &random)
    do {
      let graph = try GraphReader().read(bytes, from: "g.json")
      let again = try GraphReader().read(GraphWriter().json(graph).utf8, from: "g.json")
      #expect(again == graph)
    } catch {
      #expect(error.description.hasPrefix("g.json:"))
    }
  }

  private func expectError(_ text: String, _ code: GraphFormatError.Code, _ message: String) {
    let error = #expect(throws: GraphFormatError.self) {
      try GraphReader().read(text.utf8, from: "g.json")
    }
    #expect(error?.description == message)
    #expect(error?.code == code)
  }
}
