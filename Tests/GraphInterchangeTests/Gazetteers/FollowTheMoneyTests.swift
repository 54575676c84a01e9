import EventModel
import GraphInterchange
import SourceDocuments
import Testing

@Suite struct FollowTheMoneyTests {
  private func read(
    _ lines: String...
  ) throws -> (values: [GazetteerEntry], problems: [Diagnostic]) {
    try GazetteerReader().read(lines.joined(separator: "\n").utf8, from: "pep.ftm.json")
  }

  @Test func `persons, bodies and territories are entries with all their names but the weak`()
    throws
  {
    let (values, problems) = try read(
      #"{"id": "Q42", "schema": "Person", "caption": "Ada Pole", "properties": {"name": ["Pole Ada", "Ada Pole"], "alias": ["A. Pole"], "previousName": ["Ada Smith"], "weakAlias": ["Addy"]}}"#,
      #"{"id": "x-1", "schema": "Company", "properties": {"name": ["Oil Co"], "leiCode": ["5493001KJTIIGC8Y1R12"], "jurisdiction": ["pe"], "registrationNumber": ["77"]}}"#,
      #"{"id": "x-2", "schema": "Territory", "properties": {"name": ["Peru"], "level": ["country"], "territoryCode": ["pe"], "wikidataId": ["Q419"]}}"#,
      #"{"id": "x-3", "schema": "Address", "properties": {"full": ["1 Way"]}}"#)
    #expect(
      values == [
        GazetteerEntry(
          names: ["Ada Pole", "Pole Ada", "A. Pole", "Ada Smith"], kind: .person,
          ids: ["wikidata": "Q42"]),
        GazetteerEntry(
          names: ["Oil Co"], kind: .organization,
          ids: ["lei": "5493001KJTIIGC8Y1R12", "registration": "PE 77"]),
        GazetteerEntry(
          names: ["Peru"], kind: .country, ids: ["iso3166": "PE", "wikidata": "Q419"]),
      ])
    #expect(problems.map(\.severity) == [.note])
  }

  @Test func `an occupancy gives its holder the office, wherever the position stands`() throws {
    let (values, problems) = try read(
      #"{"id": "o1", "schema": "Occupancy", "properties": {"holder": ["p"], "post": ["s"], "startDate": ["2017-01-20"], "endDate": ["2021"]}}"#,
      #"{"id": "p", "schema": "Person", "properties": {"name": ["Ada Pole"]}}"#,
      #"{"id": "s", "schema": "Position", "properties": {"name": ["President of Peru"], "country": ["pe"]}}"#,
      #"{"id": "o2", "schema": "Occupancy", "properties": {"holder": ["p"], "post": ["none"]}}"#,
      #"{"id": "o3", "schema": "Occupancy", "properties": {"holder": ["p"], "post": [{"id": "s"}], "startDate": ["soon"]}}"#,
      #"{"id": "o4", "schema": "Occupancy", "properties": {"holder": ["p"]}}"#)
    #expect(
      values.first?.offices == [
        Office(
          title: "President of Peru", of: "Peru", from: EventTime(edtf: "2017-01-20"),
          to: EventTime(edtf: "2021"))
      ])
    #expect(
      problems.map(\.line) == [
        "pep.ftm.json:6: warning: expected a holder and a post; the line is left out",
        "pep.ftm.json:4: warning: no entity has the id \"none\"; add its line; the office is left out",
        "pep.ftm.json:5: warning: expected a date such as 2017-01-20, 2017-01 or 2017, found \"soon\"; "
          + "the office is left out",
      ])
  }

  @Test(arguments: [
    (
      "{\"id\": \"a\", \"schema\"",
      "column 21: expected \":\", found the end of the file; the line is left out"
    ),
    (
      "[1, {}]",
      "expected an entity of FollowTheMoney (with schema) or of Wikidata (with labels), found the number 1; the line is left out"
    ),
    ("{\"schema\": \"Person\"}", "expected a text as id; the line is left out"),
    (
      "{\"id\": \"a\", \"schema\": \"Person\", \"properties\": 3}",
      "expected a name; the entry is left out"
    ),
    ("nonsense é", "column 1: expected a value, found \"n\"; the line is left out"),
  ])
  func `a wrong line in the middle is reported, the others count`(
    line: String, message: String
  ) throws {
    let person = #"{"id": "p", "schema": "Person", "properties": {"name": ["Ada Pole"]}}"#
    let (values, problems) = try read(person, line, "", person + "\r")
    #expect(values.count == 2)
    #expect(problems.first == Diagnostic(.warning, at: "pep.ftm.json:2", message))
  }
}
