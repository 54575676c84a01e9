import EventModel
import GraphInterchange
import SourceDocuments
import Testing

@Suite struct GazetteerReaderTests {
  @Test func `an entry has names, a kind and ids`() throws {
    let text = """
      # what everybody here knows
      - names: [Kim Jong Un, Kim Jong-un, Kim Jong Un]
        kind: person
        ids: {wikidata: Q56226, viaf: 123}
      - names: No
        kind: organization
      """
    let (values, problems) = try GazetteerReader().read(text.utf8, from: "names.yaml")
    #expect(
      values == [
        GazetteerEntry(
          names: ["Kim Jong Un", "Kim Jong-un"], kind: .person,
          ids: ["wikidata": "Q56226", "viaf": "123"]),
        GazetteerEntry(names: ["No"], kind: .organization),
      ])
    #expect(problems.isEmpty)
  }

  @Test(arguments: ["", "# nothing yet\n", "---\n", "[]"])
  func `a file without entries has none`(text: String) throws {
    let (values, problems) = try GazetteerReader().read(text.utf8, from: "names.yaml")
    #expect(values.isEmpty && problems.isEmpty)
  }

  @Test(arguments: [
    ("- Kim", "expected an entry with names and kind, found \"Kim\""),
    ("- names: [A]", "expected both names and kind"),
    ("- {}", "expected both names and kind"),
    (
      "- {name: A, kind: person}",
      "no field is called \"name\"; there are names, kind, ids, offices"
    ),
    ("- {names: [], kind: person}", "expected a name or a list of names, found an empty list"),
    ("- {names: [A, [B]], kind: person}", "expected a name, found a list"),
    ("- {names: ~, kind: person}", "expected a name or a list of names, found \"~\""),
    ("- {names: '  ', kind: person}", "expected a name or a list of names, found \"  \""),
    (
      "- {names: A, kind: human}",
      "expected one of person, country, organization, place, agreement, gift, item, found \"human\""
    ),
    (
      "- {names: A, kind: person, ids: Q1}", "expected ids such as {wikidata: Q56226}, found \"Q1\""
    ),
    ("- {names: A, kind: person, ids: {q: [1]}}", "expected an identifier, found a list"),
    ("- {names: A, names: B}", "\"names\" comes twice; keep one"),
  ])
  func `a wrong entry is left out with its line, the others stay`(
    entry: String, message: String
  )
    throws
  {
    let text = "- {names: First, kind: place}\n\(entry)\n- {names: Last, kind: place}\n"
    let (values, problems) = try GazetteerReader().read(text.utf8, from: "names.yaml")
    #expect(values.map(\.names) == [["First"], ["Last"]])
    let expected = Diagnostic(.warning, at: "names.yaml:2", message + "; the entry is left out")
    #expect(problems == [expected])
  }

  @Test(arguments: [
    ("- names: [A\n", GraphFormatError.Code.syntax, "names.yaml:2:1: no YAML: "),
    (
      "[{names: A, names: B}]", .syntax, "names.yaml:1:3: no YAML: \"names\" comes twice; keep one"
    ),
    ("\tnames: A", .syntax, "names.yaml:1:1: no YAML: "),
    ("- *unknown", .syntax, "names.yaml:1:"),
    (
      "names: A", .value,
      "names.yaml:1: expected a list, found fields; begin each entry with \"- \""
    ),
    ("A", .value, "names.yaml:1: expected a list, found \"A\"; begin each entry with \"- \""),
    (String(repeating: "[", count: 200_000), .syntax, "names.yaml"),
    (String(repeating: "- ", count: 200_000), .syntax, "names.yaml"),
  ])
  func `a file that is no list in YAML is refused`(
    text: String, code: GraphFormatError.Code, message: String
  ) {
    let error = #expect(throws: GraphFormatError.self) {
      try GazetteerReader().read(text.utf8, from: "names.yaml")
    }
    #expect(error?.code == code)
    #expect(error?.description.hasPrefix(message) == true, "\(String(describing: error))")
  }

  @Test func `aliases that multiply are not unfolded`() throws {
    var text = "- &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "- &a\(level) [\(aliases)]\n"
    }
    text += "- {names: *a29, kind: person}\n- {names: Kim, kind: person}\n"
    let (values, problems) = try GazetteerReader().read(text.utf8, from: "names.yaml")
    #expect(values.map(\.names) == [["Kim"]])
    #expect(problems.count == 31)
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    let error = #expect(throws: GraphFormatError.self) {
      try GazetteerReader().read([0x2D, 0x20, 0xFF], from: "names.yaml")
    }
    #expect(error?.description == "names.yaml: not UTF-8; save the file as UTF-8")
  }
}
