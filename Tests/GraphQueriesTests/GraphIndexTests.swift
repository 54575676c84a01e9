import EventModel
import GraphQueries
import SourceDocuments
import Testing

private typealias Talks = TalksGraph

@Suite struct GraphIndexTests {
  private let index = GraphIndex(TalksGraph.graph)

  @Test(arguments: [
    ("Zoë O'Brien", [Talks.zoe]), ("zoe obrien", [Talks.zoe]), ("ZOE O’BRIEN", [Talks.zoe]),
    ("O'Brien", [Talks.zoe]), ("ana dvorak", [Talks.ana]), ("port-moss", [Talks.port]),
    ("Port Moss", [Talks.port]), ("tea set", [Talks.teaSet]), ("a tea set", [Talks.teaSet]),
    ("person/ana-dvorak", [Talks.ana]), ("person/zoe", [Talks.liam, Talks.zoe]),
    ("Nora Quill", []), ("nobody", []), ("", []), ("-", []), ("person/ANA-DVORAK", []),
  ])
  func `any variant of a name finds its entities`(name: String, ids: [Entity.ID]) {
    #expect(index.entities(named: name).map(\.id) == ids)
  }

  @Test func `a kind narrows the entities, or lists them`() {
    #expect(index.entities(ofKind: .place, named: "O'Brien").isEmpty)
    #expect(index.entities(ofKind: .person).map(\.id) == [Talks.ana, Talks.liam, Talks.zoe])
    #expect(index.entities().count == 5)
  }

  @Test func `a name in no role has a bearer`() {
    let bearers = index.bearers(of: "nora quill")
    #expect(bearers.map(\.description) == ["Nora Quill (person, in no role)"])
    #expect(bearers.first?.mentions.count == 1)
  }

  @Test(arguments: [
    ("Zoe O'Brian", ["Zoe O’Brien", "Zoë O'Brien"]), ("Quill", ["Nora Quill"]), ("xyz", []),
    ("", []), ("Ana Dvorzak", ["Ana Dvorak", "Ana Dvořák"]),
  ])
  func `names that look alike are suggested`(name: String, suggestions: [String]) {
    #expect(Array(index.suggestions(for: name).prefix(2)) == suggestions)
  }

  @Test func `an id leads to its thing`() {
    #expect(index.document("herald")?.metadata.publisher == "Example Herald")
    #expect(index.document("x") == nil)
    #expect(index.entity(Talks.zoe)?.name == "Zoë O'Brien")
    #expect(index.event("meet/1") == Talks.meeting)
    #expect(index.event("thank/1") == Talks.thanks)
    #expect(index.relation("kin/1") == Talks.kinship)
    #expect(index.event("x") == nil && index.relation("x") == nil && index.entity("x") == nil)
  }

  @Test func `relations are found from both ends`() {
    #expect(index.relations(of: Talks.zoe) == [Talks.kinship])
    #expect(index.relations(of: Talks.liam, type: .kin) == [Talks.kinship])
    #expect(index.relations(of: Talks.liam, type: .office).isEmpty)
    #expect(index.relations(of: "x").isEmpty)
  }

  @Test func `neighbours come with what ties them`() {
    let neighbours = index.neighbours(of: Talks.zoe)
    #expect(
      neighbours.map(\.description) == [
        "Ana Dvořák: give, meet", "Liam O’Brien: kin \"brother\"", "Port Moss: meet, visit",
        "tea set: give",
      ])
    #expect(index.neighbours(of: "x").isEmpty)
  }

  @Test func `evidence gives back the words of the text`() {
    let ids = ["meet/1", "visit/1", "kin/1", "thank/1"] + index.graph.entities.map(\.id.rawValue)
    for id in ids {
      let quotations = index.evidence(of: id)
      #expect(!quotations.isEmpty)
      for quotation in quotations {
        let text = [Talks.herald, Talks.courier].map(\.document).first {
          $0.id == quotation.document
        }
        #expect(text?.quote(quotation.range) == quotation.text)
        let scalars = text.map { Array($0.text.unicodeScalars)[quotation.codePoints] }
        #expect(scalars.map { String(String.UnicodeScalarView($0)) } == quotation.text)
      }
    }
    #expect(index.evidence(of: Talks.visit.id) == index.evidence(of: "visit/1"))
    #expect(index.evidence(of: "x").isEmpty)
  }

  @Test func `a quotation says where, how sure and who`() {
    #expect(
      index.evidence(of: "visit/1").map(\.description) == [
        "courier:0-50: ““Zoe O’Brien may visit Port-Moss”, said Ana Dvorak” "
          + "(possible, says person/ana-dvorak)"
      ])
  }
}

@Suite struct EventFilterTests {
  private let index = GraphIndex(TalksGraph.graph)

  @Test func `without a condition all events come in the order of the graph`() {
    #expect(index.events() == [Talks.gift, Talks.meeting, Talks.visit])
  }

  @Test func `a type, a participant and a role narrow the events`() {
    #expect(index.events(ofType: .meet) == [Talks.meeting])
    #expect(index.events(participant: Talks.ana) == [Talks.gift, Talks.meeting])
    #expect(index.events(participant: Talks.port) == [Talks.meeting, Talks.visit])
    #expect(index.events(participant: Talks.port, role: .place) == [Talks.meeting])
    #expect(index.events(participant: Talks.zoe, role: "giver") == [Talks.gift])
    #expect(index.events(participant: Talks.ana, role: "giver").isEmpty)
    #expect(index.events(role: "visitor") == [Talks.visit])
    #expect(index.events(ofType: .sign, participant: Talks.zoe).isEmpty)
  }

  @Test(arguments: [
    ("2024-06-19", ["meet/1"]), ("2024-06", ["give/1", "meet/1"]), ("2024", ["give/1", "meet/1"]),
    ("2024-06-01/2024-06-18", []), ("2023", []), ("../2024-06-30", ["give/1", "meet/1"]),
  ])
  func `a time holds what cannot have been outside of it`(edtf: String, ids: [Event.ID]) throws {
    let time = try #require(EventTime(edtf: edtf))
    #expect(index.events(within: time).map(\.id) == ids)
  }

  @Test func `a source is a document, a publisher or a speaker`() {
    #expect(index.events(document: "courier") == [Talks.visit])
    #expect(index.events(publisher: "example herald") == [Talks.gift, Talks.meeting])
    #expect(index.events(publisher: "Daily Courier") == [Talks.visit])
    #expect(index.events(speaker: Talks.ana) == [Talks.visit])
    #expect(index.events(document: "herald", speaker: Talks.ana).isEmpty)
    #expect(index.events(publisher: "").isEmpty)
  }

  @Test func `a modality is that of the strongest claim`() {
    #expect(index.events(modality: .possible) == [Talks.visit])
    #expect(index.events(modality: .asserted) == [Talks.gift, Talks.meeting])
    #expect(index.events(modality: .negated).isEmpty)
  }
}
