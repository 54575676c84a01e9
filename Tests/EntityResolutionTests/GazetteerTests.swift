import EventModel
import SourceDocuments
import Testing

@testable import EntityResolution

@Suite struct GazetteerTests {
  private let ali = GazetteerEntry(
    names: ["Muhammad Ali", "Cassius Clay"], kind: .person, ids: ["wikidata": "Q36107"])

  @Test func `names of one entry are one entity and get its ids`() throws {
    let resolved = Resolved(
      [
        Account("a", "[Muhammad Ali|person:x]"), Account("b", "[CASSIUS CLAY|person:x]"),
        Account("c", "[Cassius Clay|place:x]"),
      ], gazetteer: [ali])
    #expect(resolved.resolution.clusters.map(\.members.count) == [2, 1])
    #expect(try resolved.cluster("b", "x").ids == ["wikidata": "Q36107"])
    #expect(try resolved.cluster("c", "x").ids.isEmpty)
    #expect(try resolved.cluster("a", "x").name == "Muhammad Ali")
  }

  @Test func `entries keep apart what has one name, and a name of two entries joins nothing`() {
    let smiths = ["Q1", "Q2"].map {
      GazetteerEntry(names: ["John Smith", "John Smith of \($0)"], kind: .person, ids: ["w": $0])
    }
    let resolved = Resolved(
      [
        Account("a", "[John Smith of Q1|person]"), Account("b", "[John Smith of Q2|person]"),
        Account("c", "[John Smith|person]"),
      ], gazetteer: smiths)
    #expect(resolved.resolution.clusters.count == 3)
    #expect(resolved.resolution.clusters.map(\.ids) == [["w": "Q1"], ["w": "Q2"], [:]])
  }

  @Test func `the entry's name is shown only where no document has a full one`() throws {
    let lula = GazetteerEntry(
      names: ["Luiz Inácio Lula da Silva", "Lula"], kind: .person, ids: [:])
    let bare = [Account("a", "[Lula|person:x]"), Account("b", "[Lula|person:x]")]
    let resolved = Resolved(bare, gazetteer: [lula])
    #expect(resolved.isOne)
    #expect(try resolved.cluster("a", "x").name == "Luiz Inácio Lula da Silva")
    let named = Resolved(
      bare + [Account("c", "[Luiz Inacio Lula da Silva|person:x]")], gazetteer: [lula])
    #expect(named.isOne)
    #expect(try named.cluster("a", "x").name == "Luiz Inacio Lula da Silva")
  }

  @Test func `a chain whose own id speaks against the entry keeps its own`() throws {
    let entry = GazetteerEntry(names: ["Korea"], kind: .country, ids: ["iso3166": "KR"])
    let resolved = Resolved(
      [Account("a", "[Korea|country@KP:x]"), Account("b", "[Korea|country:x]")], gazetteer: [entry])
    #expect(try resolved.cluster("a", "x").ids == ["iso3166": "KP"])
    #expect(try resolved.cluster("b", "x").ids == ["iso3166": "KR"])
  }

  @Test(arguments: [
    ("2018-06-13", true), ("2022-06-13", false), ("2021", false), (nil, false),
  ])
  func `who held an office when an article was published is meant by it`(
    published: String?, isMeant: Bool
  ) throws {
    let entry = GazetteerEntry(
      names: ["Juan Carrera"], kind: .person, ids: ["wikidata": "Q1234"],
      offices: [
        Office(
          title: "president", of: "Peru", from: EventTime(edtf: "2017-01-20"),
          to: EventTime(edtf: "2021-01-20"))
      ])
    let resolved = Resolved(
      [
        Account("a", published: published, "The [president of Peru|person:p:nominal] left."),
        Account("b", published: "2018", "We saw [Juan Carrera|person]."),
      ], gazetteer: [entry])
    let cluster = try resolved.cluster("a", "p")
    #expect((cluster.ids["wikidata"] == "Q1234") == isMeant)
    #expect((cluster.name == "Juan Carrera") == isMeant)
    #expect((cluster.members.count == 2) == isMeant)
  }
}
