import EventModel

/// Graphs of several shapes.
enum SampleGraphs {
  /// Every shape by name.
  static let all: [(name: String, graph: EventGraph)] = [
    ("summit", SummitGraph.graph), ("star", star), ("one", one), ("three", three), ("chain", chain),
    ("dense", random(entities: 40, events: 90, seed: 3)), ("scripts", scripts),
    ("sparse", random(entities: 40, events: 25, seed: 8)),
  ]

  static let star = GraphScript(
    entities: ["country/us United States"] + (1...20).map { "country/c\($0) Country \($0)" },
    events: (1...20).map { number in
      number % 3 == 0
        ? "accuse 2024-01-10 - accuser=country/c\(number) accused=country/us"
        : "sanction 2024 - sanctioner=country/us sanctioned=country/c\(number)"
    }
  ).graph

  static let one = GraphScript(
    entities: ["person/a Alice Example"], events: ["die 2011 - deceased=person/a"]
  ).graph

  static let three = GraphScript(
    entities: ["person/a Alice Example", "person/b Bob Sample", "country/c Ruritania"],
    relations: ["office king person/b country/c"],
    events: [
      "meet 2011 - participant=person/a participant=person/b",
      "visit 2011-03 - visitor=person/a destination=country/c",
    ]
  ).graph

  static let chain = GraphScript(
    entities: (1...7).map { "person/p\($0) Person Number \($0)" },
    events: (1...6).map { "accuse 2024 - accuser=person/p\($0) accused=person/p\($0 + 1)" }
  ).graph

  static let scripts = GraphScript(
    entities: [
      "person/a 김정은", "person/b Владимир Владимирович Путин", "person/c محمد بن سلمان",
      "country/d 中华人民共和国中央人民政府代表团及随行人员名单全体成员",
      "organization/e Bundesverfassungsgerichtspräsidentschaftskandidatenauswahlkommission",
      "agreement/f accord on the mutual recognition of qualifications and the movement of workers",
      "person/g Ṛṣi Ĺuḃoš Þór", "person/h שלום ישראל",
    ],
    events: [
      "meet 2011 - participant=person/a participant=person/b",
      "sign 2011 - signatory=person/a signatory=person/b agreement=agreement/f",
      "praise - - speaker=person/c target=country/d",
      "accuse - - accuser=organization/e accused=country/d",
      "visit - - visitor=person/a destination=country/d",
      "meet - - participant=person/g participant=person/h participant=person/a",
    ]
  ).graph

  /// A graph of random events, the first entities more often than the last.
  static func random(entities: Int, events: Int, seed: UInt64) -> EventGraph {
    var generator = SeededGenerator(seed: seed)
    let types = [
      "accuse accuser accused", "praise speaker target", "visit visitor destination",
      "meet participant participant", "supply supplier recipient", "invite inviter invitee",
    ].map { $0.split(separator: " ") }
    let kinds = ["person", "country", "organization", "person"]
    let ids = (0..<entities).map { "\(kinds[$0 % 4])/e\($0)" }
    let script = (0..<events).map { _ in
      let type = types[Int.random(in: 0..<types.count, using: &generator)]
      let pick = { (generator: inout SeededGenerator) in
        Int.random(in: 0..<entities, using: &generator)
      }
      let first = min(pick(&generator), pick(&generator))
      let second = (first + Int.random(in: 1..<entities, using: &generator)) % entities
      let mark = ["", "", "", " ?may", " !will", " ~not"][Int.random(in: 0..<6, using: &generator)]
      let claims = Int.random(in: 1...3, using: &generator)
      return
        "\(type[0]) 2024 - \(type[1])=\(ids[first]) \(type[2])=\(ids[second]) x\(claims)\(mark)"
    }
    return GraphScript(
      documents: [("d", nil, "The Daily", "2024-05-03", nil)],
      entities: ids.enumerated().map { "\($1) Entity Named \($0)" }, events: script
    ).graph
  }

  /// A graph of two countries with people, gifts, agreements, meetings at places, and outsiders.
  static func parties(seed: UInt64) -> EventGraph {
    var generator = SeededGenerator(seed: seed)
    let people = (0..<Int.random(in: 2...9, using: &generator)).map { "person/p\($0)" }
    let places = (0..<4).map { "place/l\($0)" }
    let others = ["country/x", "country/y", "organization/z"]
    let actors = people + ["country/a", "country/b"] + others
    let types = [
      "give giver recipient gift=thing/g", "sign signatory signatory agreement=agreement/t",
      "meet participant participant participant=", "visit visitor destination",
      "accuse accuser accused", "supply supplier recipient", "criticize critic target",
    ].map { $0.split(separator: " ") }
    let events = (0..<Int.random(in: 3...40, using: &generator)).map { _ in
      let type = types[Int.random(in: 0..<types.count, using: &generator)]
      let picks = (0..<3).map { _ in actors[Int.random(in: 0..<actors.count, using: &generator)] }
      let number = Int.random(in: 0..<4, using: &generator)
      let place = ["-", places[number]][Int.random(in: 0...1, using: &generator)]
      var line =
        "\(type[0]) 20\(10 + number) \(place) \(type[1])=\(picks[0]) \(type[2])=\(picks[1])"
      if type.count > 3 {
        line += " \(type[3])\(type[3].hasSuffix("=") ? picks[2] : String(number))"
      }
      return line + ["", " ?may", " !will", " ~not"][Int.random(in: 0..<4, using: &generator)]
    }
    let things = (0..<4).flatMap {
      ["thing/g\($0)=gift Present \($0)", "agreement/t\($0) Treaty \($0)"]
    }
    let homes = people.enumerated().map {
      "office minister \($1) country/\($0 % 2 == 0 ? "a" : "b")"
    }
    return GraphScript(
      entities: (actors + places).map { "\($0) Name of \($0.split(separator: "/")[1])" } + things,
      relations: homes, events: events
    ).graph
  }
}
