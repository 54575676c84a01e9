import EventModel
import SourceDocuments
import Testing

@testable import GraphRendering

@Suite struct DiagramViewTests {
  private static let entities = [
    "person/a Ann", "person/b Bob", "person/c Cid", "country/r Ruritania", "country/s Syldavia",
    "place/p Strelsau", "agreement/t Treaty", "thing/g=gift golden clock", "thing/i=item rifles",
    "thing/j=item shells", "thing/k=item boots", "organization/o Guild",
  ]

  /// The lines and nodes of a graph as words: `Ann -met 2019- Bob`, `Ann -gave-> Golden clock`.
  private func words(_ events: [String], relations: [String] = []) -> [String] {
    let view = DiagramView(
      GraphScript(entities: Self.entities, relations: relations, events: events).graph)
    let titles = Dictionary(uniqueKeysWithValues: view.nodes.map { ($0.name, $0.title) })
    return view.edges.map { edge in
      let said = edge.labels.map {
        [$0.words, $0.detail ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
      }
      let line = said.isEmpty ? "-" : "-\(said.joined(separator: "; "))-"
      return
        "\(titles[edge.source] ?? "?") \(line)\(edge.isDirected ? ">" : "") \(titles[edge.target] ?? "?")"
    }
  }

  @Test(arguments: [
    (
      "sign 2024-06-19 place/p signatory=person/a signatory=person/b agreement=agreement/t",
      [
        "Ann -signed, Strelsau, 19 Jun 2024-> Treaty",
        "Bob -signed, Strelsau, 19 Jun 2024-> Treaty",
      ]
    ),
    ("agree - - party=person/a party=person/b matter=thing/i", ["Ann -agreed on rifles- Bob"]),
    ("agree - - party=person/a agreement=agreement/t", ["Ann -agreed to-> Treaty"]),
    ("meet 2019-04 - participant=person/a participant=person/b", ["Ann -met, Apr 2019- Bob"]),
    (
      "meet 2019-04 place/p participant=person/a participant=person/b",
      ["Ann - Meeting", "Bob - Meeting", "Meeting - Strelsau"]
    ),
    (
      "call - - participant=person/a participant=person/b participant=person/c",
      ["Ann - Call", "Bob - Call", "Cid - Call"]
    ),
    (
      "visit - - visitor=person/a visitor=person/b destination=country/r",
      ["Ann -visited-> Ruritania", "Bob -visited-> Ruritania"]
    ),
    ("visit - - visitor=person/a host=person/b", ["Ann -visited-> Bob"]),
    (
      "invite - - inviter=person/a invitee=person/b destination=place/p !will",
      ["Ann -to invite to Strelsau-> Bob"]
    ),
    (
      "give - - giver=person/a recipient=person/b gift=thing/g",
      ["Ann -gave-> Golden clock", "Golden clock -> Bob"]
    ),
    ("give - - recipient=person/b gift=thing/g", ["Golden clock -given to-> Bob"]),
    (
      "supply - - supplier=country/r recipient=country/s item=thing/i item=thing/j item=thing/k",
      ["Ruritania -supplied rifles, shells and 1 more-> Syldavia"]
    ),
    ("supply - - supplier=country/r item=thing/i ?may", ["Ruritania - May supply rifles"]),
    (
      "supply - - supplier=country/r recipient=country/s item=thing/i ?believed",
      ["Ruritania -possibly supplied rifles-> Syldavia"]
    ),
    (
      "request - - requester=country/r target=country/s item=thing/i",
      ["Ruritania -asked for rifles-> Syldavia"]
    ),
    (
      "appoint - - appointer=person/a appointee=person/b institution=organization/o",
      ["Ann -appointed to Guild-> Bob"]
    ),
    ("appoint - - appointee=person/b institution=organization/o", ["Bob -appointed to-> Guild"]),
    ("withdraw 2020 place/p withdrawer=country/r", ["Ruritania -withdrew from, 2020-> Strelsau"]),
    ("attack - - target=country/s", ["Syldavia - Was attacked"]),
    (
      "attack - - attacker=country/r target=country/s ~never",
      ["Ruritania -did not attack-> Syldavia"]
    ),
    ("die 2011 - deceased=person/a", ["Ann - Died"]),
    ("mobilize - - mobilizer=country/r", ["Ruritania - Mobilized"]),
    ("reject - - rejecter=country/r target=thing/i", ["Ruritania - Rejected rifles"]),
    ("oust - - hero=person/a villain=person/b", ["Ann -oust-> Bob"]),
    ("accuse - - accuser=person/a accused=person/a", []),
  ])
  func `an event is drawn by its type`(event: String, drawn: [String]) {
    #expect(words([event]) == drawn)
  }

  @Test func `lines between the same two are one, with counts and dates`() {
    let events = [
      "meet 2018 - participant=person/a participant=person/b",
      "meet 2019 - participant=person/b participant=person/a",
      "meet 2021-02 - participant=person/a participant=person/b",
      "praise 2020 - speaker=person/a target=person/b",
      "thank 2020 - speaker=person/a target=person/b",
      "praise 2020 - speaker=person/b target=person/a",
      "meet 2025 - participant=person/a participant=person/b !will",
    ]
    #expect(
      words(events) == [
        "Ann -met (3), 2018–2021- Bob", "Ann -praised; thanked, 2020-> Bob",
        "Bob -praised, 2020-> Ann", "Ann -to meet, 2025- Bob",
      ])
  }

  @Test func `a line says four things and counts the rest`() {
    let types = [
      "accuse accuser accused", "criticize critic target", "reject rejecter target",
      "threaten threatener target", "sanction sanctioner sanctioned", "coerce coercer target",
    ]
    let events = types.map { type in
      let words = type.split(separator: " ")
      return "\(words[0]) - - \(words[1])=country/r \(words[2])=country/s"
    }
    #expect(
      words(events) == [
        "Ruritania -accused; coerced; criticized; rejected; and 2 more-> Syldavia"
      ])
  }

  @Test func `relations stand under the name of who has events, else they are lines`() {
    let relations = [
      "office king person/a country/r", "kin sister person/c person/a",
      "office former_aide person/b person/a", "member member country/s organization/o",
    ]
    let graph = GraphScript(
      entities: Self.entities, relations: relations,
      events: [
        "visit - - visitor=person/a destination=country/s",
        "meet - - participant=person/a participant=person/b",
      ]
    ).graph
    let view = DiagramView(graph)
    let details = Dictionary(uniqueKeysWithValues: view.nodes.map { ($0.title, $0.details) })
    #expect(details["Ann"] == ["king of Ruritania"])
    #expect(details["Bob"] == ["former aide to Ann"])
    #expect(details["Syldavia"] == ["member of Guild"])
    #expect(
      view.edges.filter { $0.family == .relation }.map { $0.labels.map(\.words) } == [["sister"]])
  }

  @Test func `a country and its people share a ground, and its name is not repeated`() {
    let graph = GraphScript(
      entities: Self.entities, relations: ["office king person/a country/r"],
      events: [
        "visit - - visitor=person/a destination=country/s",
        "attack - - attacker=country/r target=country/s",
      ]
    ).graph
    let view = DiagramView(graph)
    let titles = Dictionary(uniqueKeysWithValues: view.nodes.map { ($0.name, $0) })
    #expect(
      view.groups.map { $0.members.compactMap { titles[$0]?.title } } == [["Ruritania", "Ann"]])
    #expect(view.nodes.first { $0.title == "Ann" }?.details == ["king"])
  }

  @Test func `two parties take the sides and what they share the middle`() {
    let view = DiagramView(SummitGraph.graph)
    let titles = Dictionary(uniqueKeysWithValues: view.nodes.map { ($0.name, $0.title) })
    let sides = view.groups.filter { $0.side != .none }.map { $0.members.compactMap { titles[$0] } }
    #expect(sides.contains(["Russia", "Vladimir Putin", "Yuri Ushakov"]))
    #expect(sides.contains(["North Korea", "Kim Jong Il", "Kim Jong Un", "Kim Yo-jong"]))
    #expect(Set(view.nodes.filter(\.isLead).map(\.title)) == ["Vladimir Putin", "Kim Jong Un"])
    let shared = view.shared.compactMap { titles[$0] }
    #expect(shared.first == "Meeting" && shared.contains("Aurus limousine"))
    #expect(shared.last == "Comprehensive Strategic Partnership")
  }

  @Test func `the best backed come first, ties by id, and the isolated give way`() {
    let events = [
      "accuse - - accuser=person/a accused=person/b x5",
      "praise - - speaker=person/c target=country/r x4",
      "praise - - speaker=organization/o target=country/s x4",
    ]
    let graph = GraphScript(entities: Self.entities, events: events).graph
    let drawn = { (most: Int?) in
      DiagramView(graph, options: DrawingOptions(maxEntities: most)).nodes.map(\.title)
    }
    #expect(drawn(2) == ["Ann", "Bob"])
    // Ruritania and Syldavia come before Cid by id, but Syldavia alone has nothing.
    #expect(drawn(4) == ["Ruritania", "Ann", "Bob", "Cid"])
    #expect(drawn(nil).count == 6)
    #expect(drawn(0).isEmpty)
  }

  @Test(arguments: [1, 2, 3, 7, 20, 39])
  func `no more entities than asked are drawn, none of them alone`(most: Int) {
    let graph = SampleGraphs.random(entities: 60, events: 100, seed: 4)
    let view = DiagramView(graph, options: DrawingOptions(maxEntities: most))
    let connected = Set(view.edges.flatMap { [$0.source, $0.target] })
    #expect(view.nodes.count <= most)
    #expect(view.nodes.allSatisfy { connected.contains($0.name) })
    #expect(view.notes.count == 1)
  }

  @Test func `what is incomplete, unused or an item is no node`() {
    let event = Event(
      id: "x", type: .meet, participants: [.init("participant", "person/a")], claims: [])
    let graph = EventGraph(
      entities: SummitGraph.graph.entities, incomplete: [.init(event, missing: "participant")])
    #expect(DiagramView(graph).isEmpty)
    let kinds = DiagramView(SummitGraph.graph, options: DrawingOptions(maxEntities: nil)).nodes
    #expect(kinds.allSatisfy { if case .entity(_, .item) = $0.subject { false } else { true } })
  }

  @Test func `evidence stands in tooltips: three quotes with their source, then a count`() throws {
    let view = DiagramView(
      GraphScript(
        documents: [
          ("d", "A headline", "The Daily", "2024-06-19", "https://news.example/a?b=1&c=2")
        ],
        entities: Self.entities, events: ["accuse 2024 - accuser=person/a accused=person/b x5"]
      ).graph)
    let edge = try #require(view.edges.first)
    let lines = edge.tooltip.split(separator: "\n")
    #expect(lines[0] == "Ann — accused (2024) — Bob")
    #expect(
      lines[1] == "“ words that say event 0” (A headline, The Daily)"
        || lines[1].contains("(A headline, The Daily)"))
    #expect(lines.count == 5 && lines[4] == "and 2 more")
    #expect(edge.link == "https://news.example/a?b=1&c=2")
    #expect(view.nodes.first?.tooltip.contains("person, 1 mention in 1 document") == true)
  }

  @Test func `the headline is the only document's title, else those with most lines`() {
    let events = [
      "accuse - - accuser=person/a accused=person/b",
      "accuse - - accuser=person/c accused=person/b",
      "accuse - - accuser=person/c accused=country/r",
    ]
    let script = GraphScript(entities: Self.entities, events: events)
    #expect(DiagramView(script.graph).title == "Bob, Cid and 2 others")
    var titled = script
    titled.documents = [("d", "Quarrel in Ruritania", "The Daily", "2024-06-19", nil)]
    let view = DiagramView(titled.graph)
    #expect(view.title == "Quarrel in Ruritania")
    #expect(view.subtitle == "1 article, 19 Jun 2024")
    #expect(view.sources == "Sources: The Daily, 19 Jun 2024")
    #expect(
      DiagramView(titled.graph, options: DrawingOptions(title: "Mine", subtitle: "Yes")).title
        == "Mine")
    #expect(DiagramView(EventGraph()).title == "Nothing found")
  }
}
