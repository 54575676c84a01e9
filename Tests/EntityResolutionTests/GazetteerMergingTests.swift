import EventModel
import SourceDocuments
import Testing

@testable import EntityResolution

@Suite struct GazetteerMergingTests {
  private let own = GazetteerEntry(
    names: ["Vladimir Putin"], kind: .person, ids: ["wikidata": "Q7747"],
    offices: [Office(title: "president", of: "Russia")])
  private let register = GazetteerEntry(
    names: ["Putin, Vladimir", "Vladimir Putin"], kind: .person,
    ids: ["wikidata": "Q7747", "viaf": "9942434"],
    offices: [
      Office(title: "president", of: "Russia"), Office(title: "prime minister", of: "Russia"),
    ])

  @Test func `entries of two lists with one id become one with all they have`() {
    let third = GazetteerEntry(names: ["V. Putin"], kind: .person, ids: ["viaf": "9942434"])
    let gazetteer = Gazetteer(merging: [[own], [register], [third]])
    #expect(
      gazetteer.entries == [
        GazetteerEntry(
          names: ["Vladimir Putin", "Putin, Vladimir", "V. Putin"], kind: .person,
          ids: ["wikidata": "Q7747", "viaf": "9942434"], offices: register.offices)
      ])
    #expect(gazetteer.sharedNames.isEmpty)
  }

  @Test func `another kind, another id and no id keep entries apart`() {
    let others = [
      GazetteerEntry(names: ["Putin"], kind: .place, ids: ["wikidata": "Q7747"]),
      GazetteerEntry(names: ["Vladimir Putin"], kind: .person),
      GazetteerEntry(
        names: ["Vladimir Putin"], kind: .person, ids: ["wikidata": "Q1", "viaf": "9942434"]),
    ]
    let gazetteer = Gazetteer(merging: [[register], others])
    #expect(gazetteer.entries == [register] + others)
    #expect(gazetteer.sharedNames.map(\.entries) == [[0, 2, 3]])
  }

  @Test func `marks of direction in a name make no difference`() {
    let entry = GazetteerEntry(names: ["Ada\u{202E} Pole"], kind: .person, ids: ["wikidata": "Q42"])
    let resolved = Resolved([Account("a", "[Ada Pole|person:x]")], gazetteer: [entry])
    #expect(resolved.resolution.clusters.map(\.ids) == [["wikidata": "Q42"]])
    #expect(resolved.resolution.clusters.map(\.name) == ["Ada Pole"])
  }

  @Test func `the text's full name is shown, not that of a register`() throws {
    let entry = GazetteerEntry(
      names: ["Донецк", "Donetsk", "Donezk"], kind: .place, ids: ["geonames": "709717"])
    let resolved = Resolved([Account("a", "[Donezk|place:x]")], gazetteer: [entry])
    #expect(try resolved.cluster("a", "x").name == "Donezk")
    #expect(try resolved.cluster("a", "x").ids == ["geonames": "709717"])
  }
}
