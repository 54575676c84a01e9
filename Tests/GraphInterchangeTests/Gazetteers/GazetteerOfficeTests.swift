import EventModel
import GraphInterchange
import SourceDocuments
import Testing

@Suite struct GazetteerOfficeTests {
  private func read(
    _ text: String
  ) throws -> (values: [GazetteerEntry], problems: [Diagnostic]) {
    try GazetteerReader().read(text.utf8, from: "names.yaml")
  }

  @Test func `offices have a title, a country and dates, open or no more than years`() throws {
    let (values, problems) = try read(
      """
      - names: Ada Pole
        kind: person
        offices:
          - {title: president, of: Peru, from: 2017-01-20, to: 2021-01}
          - {title: mayor of Lima, from: 2012}
          - {title: pope, to: ..}
      """)
    #expect(problems.isEmpty)
    #expect(
      values.first?.offices == [
        Office(
          title: "president", of: "Peru", from: EventTime(edtf: "2017-01-20"),
          to: EventTime(edtf: "2021-01")),
        Office(title: "mayor of Lima", from: EventTime(edtf: "2012")), Office(title: "pope"),
      ])
  }

  @Test(arguments: [
    (
      "[{title: king, from: 2017-02-30}]",
      "expected a date such as 2017-01-20, 2017-01 or 2017, found \"2017-02-30\"; the office is left out"
    ),
    (
      "[{title: king, from: 2017, to: 2016-12-31}]",
      "expected an office that begins before it ends, found 2017 and 2016-12-31; the office is left out"
    ),
    (
      "[{title: king, to: 2016/2017}]",
      "expected a date such as 2017-01-20, 2017-01 or 2017, found \"2016/2017\"; the office is left out"
    ),
    ("[{of: Peru}]", "expected a title; the office is left out"),
    ("[{title: [king]}]", "expected a title, found a list; the office is left out"),
    (
      "[{title: king, until: 2017}]",
      "no field is called \"until\"; there are title, of, from, to; the office is left out"
    ),
    (
      "[king]",
      "expected an office such as {title: president, of: Peru}, found \"king\"; the office is left out"
    ),
    (
      "king",
      "expected offices such as [{title: president, of: Peru, from: 2021-07-28}], found \"king\"; the list of offices is left out"
    ),
  ])
  func `a wrong office is named with its line, and the entry stays`(
    offices: String, message: String
  ) throws {
    let (values, problems) = try read("- names: Ada Pole\n  kind: person\n  offices: \(offices)\n")
    #expect(values == [GazetteerEntry(names: ["Ada Pole"], kind: .person)])
    #expect(problems == [Diagnostic(.warning, at: "names.yaml:3", message)])
  }

  @Test func `an id that its scheme does not have is left out, an address of its page is one`()
    throws
  {
    let (values, problems) = try read(
      """
      - names: [A]
        kind: person
        ids: {wikidata: "javascript:alert(1)", geonames: 0123, own: "any thing"}
      - names: [B]
        kind: person
        ids: {wikidata: https://www.wikidata.org/wiki/Q42}
      """)
    #expect(values.map(\.ids) == [["own": "any thing"], ["wikidata": "Q42"]])
    #expect(problems.map(\.place) == ["names.yaml:3", "names.yaml:3"])
    #expect(
      problems.last?.message.hasPrefix("expected Q and a number, as Q423 for wikidata") == true)
  }

  @Test func `a name that is too long is left out, marks of direction are kept as written`() throws
  {
    let long = String(repeating: "x", count: 10_000)
    let (values, problems) = try read(
      "- {names: [\(long), \"A\u{202E}B\"], kind: person}\n- {names: \(long), kind: person}\n")
    #expect(values.map(\.names) == [["A\u{202E}B"]])
    #expect(problems.map(\.place) == ["names.yaml:1", "names.yaml:2", "names.yaml:2"])
    #expect(problems.allSatisfy { $0.message.utf8.count < 200 })
  }

  @Test func `a long file is read some entries at a time, with its lines`() throws {
    let entry =
      "- names: [Somebody With A Name, \(String(repeating: "y", count: 90))]\n  kind: person\n"
    let text =
      String(repeating: entry, count: 30_000) + "- {names: A, kind: dog}\n- {names: B, kind: place}"
    let (values, problems) = try read(text)
    #expect(values.count == 30_001)
    #expect(problems.map(\.place) == ["names.yaml:60001"])
    // An alias that leads to another part of the file.
    let (aliased, _) = try read(
      "- {names: &a Kim, kind: person}\n" + text + "\n- {names: *a, kind: place}\n")
    #expect(aliased.count == 30_003)
    #expect(aliased.last?.names == ["Kim"])
  }
}
