import EventModel
import Testing

@testable import EntityResolution

@Suite struct GazetteerOfficesTests {
  private static func person(_ name: String, _ offices: [Office]) -> GazetteerEntry {
    GazetteerEntry(names: [name], kind: .person, offices: offices)
  }

  private static func office(
    _ title: String, _ body: String?, _ from: String? = nil, _ to: String? = nil
  ) -> Office {
    Office(
      title: title, of: body, from: from.flatMap { EventTime(edtf: $0) },
      to: to.flatMap { EventTime(edtf: $0) })
  }

  private let gazetteer = Gazetteer([
    person("Barack Obama", [office("president", "United States", "2009-01-20", "2017-01-20")]),
    person(
      "Donald Trump",
      [
        office("President of the United States", "Q30", "2017-01-20", "2021-01-20"),
        office("president", "US", "2025-01-20"),
      ]),
    person("Mike Pence", [office("vice president", "US", "2017-01-20", "2021-01-20")]),
    person(
      "Kim Jong Un",
      [
        office("supreme leader", "North Korea", "2011-12-17"),
        office("General Secretary", "Workers' Party of Korea", "2012-04-11"),
      ]),
    person(
      "Theresa May", [office("Prime Minister of the United Kingdom", nil, "2016-07", "2019-07")]),
    person("Elizabeth II", [office("queen", "United Kingdom", "1952-02-06", "2022-09-08")]),
    person("Ru Ritan", [office("king", "Ruritania")]),
    GazetteerEntry(
      names: ["Ruritania", "Kingdom of Ruritania"], kind: .country, ids: ["wikidata": "Q2736417"]),
    GazetteerEntry(names: ["Workers' Party of Korea", "WPK"], kind: .organization),
  ])

  private static func day(_ text: String) -> CivilDate? { EventTime(edtf: text)?.day }

  @Test(arguments: [
    ("president", "United States", "2018-06-12", [1]),
    ("President", "US", "2018-06-12", [1]),
    ("president", "USA", "2018-06-12", [1]),
    ("president", "Q30", "2018-06-12", [1]),
    ("president", "American", "2018-06-12", [1]),
    ("the U.S. president", "the United States", "2018-06-12", [1]),
    ("president", "United States", "2017-01-20", [0, 1]),
    ("president", "United States", "2010-01-01", [0]),
    ("president", "United States", "2023-01-01", []),
    ("president", "United States", "2030-01-01", [1]),
    ("former president", "United States", "2018-06-12", []),
    ("vice president", "United States", "2018-06-12", [2]),
    ("leader", "US", "2018-06-12", [1]),
    ("leader", "North Korea", "2018-06-12", [3]),
    ("leader", "DPRK", "2018-06-12", [3]),
    ("supreme leader", "KP", "2018-06-12", [3]),
    ("leader", "South Korea", "2018-06-12", []),
    ("general secretary", "WPK", "2018-06-12", [3]),
    ("premier", "UK", "2018-06-12", [4]),
    ("leader", "Britain", "2018-06-12", [4, 5]),
    ("head of state", "GB", "2018-06-12", [5]),
    ("head of government", "GB", "2018-06-12", [4]),
    ("monarch", "GB", "2018-06-12", [5]),
    ("prime minister", "GB", "2016-07-01", [4]),
    ("king", "Kingdom of Ruritania", "2018-06-12", [6]),
    ("king", "Q2736417", "1018-06-12", [6]),
    ("president", "Moscow", "2018-06-12", []),
    ("", "", "2018-06-12", []),
  ])
  func `the holder of an office on a day is found`(
    title: String, country: String, day: String, holders: [Int]
  ) {
    #expect(gazetteer.holders(of: title, in: country, on: Self.day(day)) == holders)
  }

  @Test func `without a day all who ever held an office are found`() {
    #expect(gazetteer.holders(of: "president", in: "US", on: nil) == [0, 1])
  }

  @Test func `a gazetteer without offices finds nobody`() {
    #expect(Gazetteer.empty.holders(of: "president", in: "US", on: nil) == [])
  }
}
