import EventModel
import SourceDocuments
import Testing

@testable import GraphInterchange

@Suite struct GazetteerTableTests {
  private func read(
    _ text: String, from name: String = "names.csv"
  ) throws -> (values: [GazetteerEntry], problems: [Diagnostic]) {
    try GazetteerReader().read(text.utf8, from: name)
  }

  @Test func `a row is an entry with names, aliases, a kind and ids`() throws {
    let (values, problems) = try read(
      "\u{FEFF}Name,kind,aliases,wikidata,id:staff\r\n"
        + "\"Pole, Ada\",Person,Ada Pole; A. Pole|Pole ,Q42,7\r\n"
        + "\"The \"\"Tower\"\"\",place,,,\r\n\r\nPeru,country")
    #expect(problems.isEmpty)
    #expect(
      values == [
        GazetteerEntry(
          names: ["Pole, Ada", "Ada Pole", "A. Pole", "Pole"], kind: .person,
          ids: ["wikidata": "Q42", "staff": "7"]),
        GazetteerEntry(names: ["The \"Tower\""], kind: .place),
        GazetteerEntry(names: ["Peru"], kind: .country),
      ])
  }

  @Test func `tabs separate too, by the ending of the name or by the header`() throws {
    for name in ["names.tsv", "names"] {
      let (values, _) = try read("names\tkind\nA, B|C\tperson\n", from: name)
      #expect(values.map(\.names) == [["A, B", "C"]])
    }
    #expect(try read("name,kind\nA,person", from: "names").values.count == 1)
  }

  @Test func `rows of one entry add offices`() throws {
    let (values, problems) = try read(
      """
      name,kind,wikidata,office,of,from,to
      Ada Pole,person,Q1,president,Peru,2017-01-20,2021-01-20
      Ada Pole,person,Q1,mayor,Lima,2012,
      Ada Pole,person,Q2,mayor,Lima,2012,2011
      Bo,person,,,Peru,,
      """)
    #expect(values.map(\.offices.count) == [2, 0, 0])
    #expect(
      values.first?.offices.last
        == Office(title: "mayor", of: "Lima", from: EventTime(edtf: "2012")))
    #expect(
      problems == [
        Diagnostic(
          .warning, at: "names.csv:4",
          "expected an office that begins before it ends, found 2012 and 2011; the office is left out"
        ),
        Diagnostic(.warning, at: "names.csv:5", "no office for \"Peru\"; fill the column office"),
      ])
  }

  @Test(arguments: [
    (
      "B,dog",
      "expected one of person, country, organization, place, agreement, gift, item, found \"dog\"; the row is left out"
    ),
    (
      "B",
      "expected one of person, country, organization, place, agreement, gift, item, found \"\"; the row is left out"
    ),
    (",person", "expected a name; the entry is left out"),
    (
      "B,person,x",
      "expected 2 cells as in the header, found 3; put cells with a separator in quotes; the row is left out"
    ),
    (
      "\"B\"b,person",
      "expected a separator behind the quote that closes a cell; write quotes in it twice; the row is left out"
    ),
  ])
  func `a wrong row is left out with its line, the others stay`(row: String, message: String) throws
  {
    let (values, problems) = try read("name,kind\nA,person\n\(row)\nC,person")
    #expect(values.map(\.names) == [["A"], ["C"]])
    #expect(problems == [Diagnostic(.warning, at: "names.csv:3", message)])
  }

  @Test func `a quote that is never closed takes only its own line`() throws {
    let (values, problems) = try read("name,kind\nA,person\n\"B,person\nC,person\nD,person\n")
    #expect(values.map(\.names) == [["A"], ["C"], ["D"]])
    #expect(problems.map(\.place) == ["names.csv:3"])
    let rows = String(repeating: "C,person\n", count: 60_000)
    let long = try read("name,kind\n\"B,person\n\(rows)")
    #expect(long.values.count == 60_000)
    #expect(long.problems.map(\.place) == ["names.csv:2"])
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}"])
  func `a file without a row has no entries`(text: String) throws {
    let (values, problems) = try read(text)
    #expect(values.isEmpty && problems.isEmpty)
  }

  @Test(arguments: [
    (
      "kind,person\nA,b",
      "names.csv:1: expected a header with the columns name and kind, found \"kind, person\"; write one"
    ),
    ("name,names,kind", "names.csv:1: two columns are \"names\"; keep one"),
    (
      "\nname,\"kind",
      "names.csv:2: no header: expected a quote (\") that closes the cell, found the end of the file"
    ),
  ])
  func `a wrong header is refused`(text: String, message: String) {
    let error = #expect(throws: GraphFormatError.self) { try read(text) }
    #expect(error?.description == message)
  }

  @Test func `a column of nothing known is told, and is no identifier`() throws {
    let (values, problems) = try read("name,kind,country\nA,person,US\nB,person,US\n")
    #expect(values.map(\.ids) == [[:], [:]])
    #expect(
      problems == [
        Diagnostic(
          .note, at: "names.csv",
          "the column \"country\" is not used; if it holds identifiers, begin its name with id:")
      ])
  }

  @Test func `bytes that are no UTF-8 take only their row`() throws {
    let bytes = Array("name,kind\nA,person\n".utf8) + [0xFF] + Array(",person\nC,person\n".utf8)
    let (values, problems) = try GazetteerReader().read(bytes, from: "names.csv")
    #expect(values.map(\.names) == [["A"], ["C"]])
    #expect(problems.map(\.place) == ["names.csv:3"])
  }

  @Test func `rows do not depend on where the pieces of the file end`() {
    var random = SeededRandom(seed: 7)
    let letters: [UInt8] = Array("ab,,\"\"\"\n\r\n \u{FEFF}é".utf8)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
        letters.randomElement(using: &random) ?? 0
      }
      var whole = SeparatedRows(separator: UInt8(ascii: ","))
      let expected = (whole.append(bytes[...]) + whole.finish()).map { "\($0)" }
      var pieces = SeparatedRows(separator: UInt8(ascii: ","))
      var rows: [String] = []
      for byte in bytes { rows += pieces.append([byte]).map { "\($0)" } }
      rows += pieces.finish().map { "\($0)" }
      #expect(rows == expected, "\(bytes)")
    }
  }
}

/// The same numbers every time.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
