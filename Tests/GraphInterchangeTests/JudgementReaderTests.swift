import EventModel
import GraphInterchange
import SourceDocuments
import Testing

@Suite struct JudgementReaderTests {
  @Test(arguments: [
    ("same: [Kyiv, Kiev]", [Judgement.Verdict.same(.init("Kyiv"), .init("Kiev"))]),
    (
      "same: [A, B, C]",
      [.same(.init("A"), .init("B")), .same(.init("B"), .init("C"))]
    ),
    (
      "different: [A, B, C]",
      [
        .different(.init("A"), .init("B")), .different(.init("A"), .init("C")),
        .different(.init("B"), .init("C")),
      ]
    ),
    (
      "different: [{name: Kim, document: first, kind: person}, Kim]",
      [.different(.init("Kim", kind: .person, document: "first"), .init("Kim"))]
    ),
    ("kind: {name: Aurus, kind: organization}", [.kind(.init("Aurus"), .organization)]),
    ("kind: {of: Aurus, as: organization}", [.kind(.init("Aurus"), .organization)]),
    (
      "kind: {name: Aurus, kind: gift, document: first}",
      [.kind(.init("Aurus", document: "first"), .gift)]
    ),
    (
      "kind: {of: {name: Aurus, kind: gift}, as: organization}",
      [.kind(.init("Aurus", kind: .gift), .organization)]
    ),
    ("name: {of: Kim, as: Kim Jong Un}", [.name(.init("Kim"), "Kim Jong Un")]),
    ("hide: 'Some: Name'", [.hide(.init("Some: Name"))]),
    ("hide: {name: A, kind: item}", [.hide(.init("A", kind: .item))]),
  ])
  func `a judgement says who is who`(entry: String, verdicts: [Judgement.Verdict]) throws {
    let (values, problems) = try JudgementReader().read("\n- \(entry)\n".utf8, from: "j.yaml")
    #expect(values.map(\.verdict) == verdicts)
    #expect(values.allSatisfy { $0.place == "j.yaml:2" && $0.note == nil })
    #expect(problems.isEmpty)
  }

  @Test(arguments: [
    ("who: a reader, when: 2024-06-20, why: two spellings", "a reader, 2024-06-20: two spellings"),
    ("who: a reader", "a reader"),
    ("why: two spellings", "two spellings"),
    ("when: 2024-06-20", "2024-06-20"),
  ])
  func `who, when and why make a note`(fields: String, note: String) throws {
    let text = "- {same: [A, B], \(fields)}"
    let (values, _) = try JudgementReader().read(text.utf8, from: "j.yaml")
    #expect(values.map(\.note) == [note])
  }

  @Test func `who, when and why are fields of their own`() throws {
    let text = "- {same: [A, B], who: a reader, when: 2024-06-20T15:30Z, why: two spellings}"
    let judgement = try #require(try JudgementReader().read(text.utf8, from: "j.yaml").values.first)
    #expect(judgement.who == "a reader" && judgement.why == "two spellings")
    #expect(judgement.when == EventTime(edtf: "2024-06-20T15:30Z"))
  }

  @Test(arguments: [
    ("when: 2024-13-01", "expected a day such as 2024-06-20, found \"2024-13-01\""),
    ("when: yesterday", "expected a day such as 2024-06-20, found \"yesterday\""),
    ("when: [2024]", "expected a day such as 2024-06-20, found a list"),
  ])
  func `a judgement with a wrong date counts, and the date is reported`(
    field: String, message: String
  ) throws {
    let (values, problems) = try JudgementReader()
      .read("- same: [A, B]\n  who: me\n  \(field)\n".utf8, from: "j.yaml")
    #expect(values.map(\.verdict) == [.same(.init("A"), .init("B"))])
    #expect(values.map(\.note) == ["me"])
    let expected = Diagnostic(
      .warning, at: "j.yaml:3", message + "; the judgement counts without it")
    #expect(problems == [expected])
  }

  @Test func `a why that is no text is left out, and an empty one is none`() throws {
    let text = "- {hide: A, why: [x]}\n- {hide: B, who: , when: ~, why: }\n"
    let (values, problems) = try JudgementReader().read(text.utf8, from: "j.yaml")
    #expect(values.map(\.note) == [nil, nil])
    #expect(
      problems == [Diagnostic(.warning, at: "j.yaml:1", "expected a text after why; left out")])
  }

  @Test func `of many entries only those are left out in which a key comes twice`() throws {
    let text = """
      # judgements
      - hide: A
      - hide: B
        why: one

        why: two
      # between
      - same: [C, {name: D, name: E}]
      - hide: F
      """
    let (values, problems) = try JudgementReader().read(text.utf8, from: "j.yaml")
    #expect(values.map(\.place) == ["j.yaml:2", "j.yaml:9"])
    #expect(
      problems == [
        Diagnostic(
          .warning, at: "j.yaml:4", "\"why\" comes twice; keep one; the entry is left out"),
        Diagnostic(
          .warning, at: "j.yaml:8", "\"name\" comes twice; keep one; the entry is left out"),
      ])
  }

  @Test(arguments: [
    ("same: Kyiv", "expected a list of two or more names such as [Kyiv, Kiev]"),
    ("same: [Kyiv]", "expected a list of two or more names such as [Kyiv, Kiev]"),
    ("different: [A, A]", "the name \"A\" comes twice"),
    ("same: [A, ~]", "expected a name, or {name:, kind:, document:}, found \"~\""),
    ("same: [A, {kind: person}]", "expected a name, or {name:, kind:, document:}, found no name"),
    ("hide: [A, B]", "expected a name, or {name:, kind:, document:}, found a list"),
    ("hide: {nom: A}", "no field is called \"nom\"; there are name, kind, document"),
    ("kind: A", "expected {of: a name, as: a kind}, found \"A\""),
    (
      "kind: {of: A, kind: person}",
      "expected {of: a name, as: a kind}; a document goes into of: {name:, document:}"
    ),
    (
      "kind: {of: A, as: person, document: d}",
      "expected {of: a name, as: a kind}; a document goes into of: {name:, document:}"
    ),
    (
      "kind: {of: A, as: human}",
      "expected one of person, country, organization, place, agreement, gift, item, found \"human\""
    ),
    ("name: {of: A}", "expected {of: a name, as: the name to show}"),
    ("name: Kim", "expected {of: a name, as: the name to show}, found \"Kim\""),
    ("why: because", "expected one of same, different, kind, name, hide, found none"),
    (
      "{same: [A, B], hide: A}",
      "expected one of same, different, kind, name, hide, found same and hide"
    ),
    (
      "{hide: A, document: d}",
      "no field is called \"document\"; there are same, different, kind, name, hide, who, when, why"
    ),
    ("{hide: A, hide: B}", "\"hide\" comes twice; keep one"),
    ("{hide: {name: A, name: B}}", "\"name\" comes twice; keep one"),
    ("Kyiv", "expected a judgement: one of same, different, kind, name, hide, found \"Kyiv\""),
  ])
  func `a wrong judgement is left out with its line, the others stay`(
    entry: String, message: String
  ) throws {
    let text = "- hide: First\n- \(entry)\n- hide: Last\n"
    let (values, problems) = try JudgementReader().read(text.utf8, from: "j.yaml")
    #expect(values.map(\.verdict) == [.hide(.init("First")), .hide(.init("Last"))])
    let expected = Diagnostic(.warning, at: "j.yaml:2", message + "; the entry is left out")
    #expect(problems == [expected])
  }
}
