import EventModel
import SourceDocuments
import Testing

@testable import GraphBuilding

/// When two claims are one event, and when they stay two.
@Suite struct EventMergerTests {
  /// A claim for a case: `type role=tag ...`, with what else it says.
  struct Saying: CustomTestStringConvertible {
    var type: EventType
    var roles: [(Role, String)]
    var time: String?
    var modality: Modality = .asserted
    var speaker: String?
    var published: String?

    init(
      _ text: String, _ time: String? = nil, _ modality: Modality = .asserted,
      by speaker: String? = nil,
      published: String? = nil
    ) {
      let words = text.split(separator: " ").map(String.init)
      type = EventType.named(words[0]) ?? .meet
      roles = words.dropFirst().map { word in
        let parts = word.split(separator: "=").map(String.init)
        return (Role(rawValue: parts[0]), parts[1])
      }
      self.time = time
      self.modality = modality
      self.speaker = speaker
      self.published = published
    }

    var testDescription: String {
      "\(type.name) \(roles.map { "\($0.0.rawValue)=\($0.1)" }) \(time ?? "") \(modality.rawValue)"
    }
  }

  private static let people = """
    [Putin|person] and [Lavrov|person] of [Russia|country], [Kim|person] of [NK|country] and \
    [Xi|person] with [Moon|person], [Tass|organization], [Iran|country], [pact|agreement], \
    [deal|agreement], [limousine|gift], [sword|gift], [shells|item], [drones|item], \
    [Pyongyang|place], [Square|place], [Vladivostok|place], they say:
    """

  /// One document for every saying, or one for all.
  static func accounts(_ sayings: [Saying], inOneDocument: Bool) -> [Account] {
    func account(_ id: String, _ own: [Saying]) -> Account {
      let triggers = own.indices.map { "It happened (\($0))." }
      let start = Account(
        .init(id), published: own.first?.published, people + "\n" + triggers.joined(separator: "\n")
      )
      let placed =
        start
        .saying(.office, from: "Putin", to: "Russia", label: "president", trigger: "say")
        .saying(.office, from: "Lavrov", to: "Russia", label: "minister", trigger: "say")
        .saying(.office, from: "Kim", to: "NK", label: "leader", trigger: "say")
        .saying(.locatedIn, from: "Square", to: "Pyongyang", trigger: "say")
        .saying(.locatedIn, from: "Pyongyang", to: "NK", trigger: "say")
        .saying(.locatedIn, from: "Vladivostok", to: "Russia", trigger: "say")
      return own.enumerated().reduce(placed) { account, saying in
        account.saying(saying.element, trigger: "(\(saying.offset))")
      }
    }
    if inOneDocument { return [account("a", sayings)] }
    return sayings.enumerated().map { account("doc\($0.offset)", [$0.element]) }
  }

  private func count(_ sayings: [Saying], inOneDocument: Bool) -> Int {
    let built = Built(Self.accounts(sayings, inOneDocument: inOneDocument))
    #expect(built.faults.isEmpty)
    return built.graph.events.count
  }

  @Test(arguments: [
    [
      Saying("meet participant=Putin participant=Kim", "2024-06-19"),
      Saying("meet participant=Kim participant=Putin", "2024-06-19"),
    ],
    [
      Saying("meet participant=Putin participant=Kim", "2024-06-19"),
      Saying("meet participant=Putin participant=Kim", "2024-06"),
    ],
    [
      Saying("meet participant=Putin participant=Kim", "2024-06-19"),
      Saying("meet participant=Putin participant=Kim"),
    ],
    [
      Saying("meet participant=Putin participant=Kim", "2024-06-19"),
      Saying("meet participant=Putin participant=Kim participant=Lavrov", "2024-06-19"),
    ],
    [
      Saying("meet participant=Putin participant=Lavrov", "2024-06-19"),
      Saying("meet participant=Putin participant=Kim participant=Lavrov", "2024-06-19"),
    ],
    [
      Saying("sign signatory=Putin signatory=Kim agreement=pact", "2024-06-19"),
      Saying("sign signatory=Russia signatory=NK agreement=pact", "2024-06-19"),
    ],
    [
      Saying("visit visitor=Putin destination=Pyongyang", "2024-06-19"),
      Saying("visit visitor=Putin destination=NK", "2024-06-19"),
    ],
    [
      Saying("visit visitor=Putin destination=NK", "2024-06-19"),
      Saying("visit visitor=Putin host=Kim", "2024-06-19"),
    ],
    [
      Saying("meet participant=Putin participant=Kim place=Pyongyang"),
      Saying("meet participant=Putin participant=Kim place=Square"),
    ],
    [
      Saying("meet participant=Putin participant=Kim place=NK"),
      Saying("meet participant=Putin participant=Kim place=Square"),
    ],
    [
      Saying("meet participant=Putin participant=Kim place=Pyongyang", "2024-06-19"),
      Saying("meet participant=Putin participant=Kim place=Vladivostok", "2024-06-19"),
    ],
    [
      Saying("give giver=Putin recipient=Kim gift=limousine"),
      Saying("give giver=Putin gift=limousine gift=sword recipient=Kim"),
    ],
    [
      Saying("visit visitor=Putin destination=NK", "2024-06-19"),
      Saying("visit visitor=Putin destination=NK", "2024-06-19", .planned),
    ],
    [
      Saying("supply supplier=NK recipient=Russia item=shells"),
      Saying("supply supplier=NK recipient=Russia item=shells", nil, .negated, by: "Tass"),
    ],
    [
      Saying("supply supplier=NK recipient=Russia item=shells"),
      Saying("supply supplier=NK recipient=Russia"),
    ],
  ])
  func `two reports of one event are one event with two claims`(sayings: [Saying]) throws {
    let built = Built(Self.accounts(sayings, inOneDocument: false))
    #expect(built.graph.events.map(\.claims.count) == [2], "\(built.events)")
    #expect(count(sayings, inOneDocument: true) == 1)
  }

  @Test(arguments: [
    [
      Saying("meet participant=Putin participant=Kim", "2024-06-19"),
      Saying("meet participant=Putin participant=Kim", "2023-09-13"),
    ],
    [
      Saying("meet participant=Putin participant=Kim"),
      Saying("meet participant=Putin participant=Xi"),
    ],
    [
      Saying("meet participant=Putin participant=Kim"),
      Saying("call participant=Putin participant=Kim"),
    ],
    [
      Saying("meet participant=Putin participant=Kim", "2024"),
      Saying("meet participant=Lavrov participant=Kim", "2024"),
    ],
    [
      Saying("meet participant=Putin participant=Kim place=Pyongyang"),
      Saying("meet participant=Putin participant=Kim place=Vladivostok"),
    ],
    [
      Saying("give giver=Putin recipient=Kim gift=limousine"),
      Saying("give giver=Putin recipient=Kim gift=sword"),
    ],
    [
      Saying("sign signatory=Putin signatory=Kim agreement=pact", "2024-06-19"),
      Saying("sign signatory=Putin signatory=Kim agreement=deal", "2024-06-19"),
    ],
    [
      Saying("supply supplier=NK recipient=Russia item=shells"),
      Saying("supply supplier=Russia recipient=NK item=shells"),
    ],
    [Saying("visit visitor=Putin destination=NK"), Saying("visit visitor=Putin destination=Iran")],
    [
      Saying("visit visitor=Putin destination=NK"),
      Saying("visit visitor=Putin destination=NK", nil, .planned),
    ],
    [
      Saying("visit visitor=Putin destination=NK", "2024-06-19"),
      Saying("visit visitor=Putin destination=NK", nil, .planned),
    ],
    [
      Saying("supply supplier=NK recipient=Russia item=shells"),
      Saying("supply supplier=NK recipient=Russia item=shells", nil, .possible),
    ],
    [
      Saying("supply supplier=NK recipient=Russia item=shells", nil, .asserted, by: "Tass"),
      Saying("supply supplier=NK recipient=Russia item=shells", nil, .negated, by: "Tass"),
    ],
    [Saying("accuse accuser=Putin accused=Kim"), Saying("accuse accuser=Kim accused=Putin")],
  ])
  func `two events of the same pair stay two`(sayings: [Saying]) {
    #expect(count(sayings, inOneDocument: false) == 2)
    #expect(count(sayings, inOneDocument: true) == 2)
  }

  @Test func `presidents and their countries do not make ministers of one country one`() {
    let sayings = [
      Saying("meet participant=Putin participant=Kim", "2024"),
      Saying("meet participant=Russia participant=NK", "2024"),
      Saying("meet participant=Lavrov participant=Kim", "2024"),
    ]
    let built = Built(Self.accounts(sayings, inOneDocument: false))
    for event in built.graph.events {
      #expect(
        !Set(event.fillers(of: "participant")).isSuperset(of: ["person/putin", "person/lavrov"]))
    }
  }

  @Test func `the person stands for the country, with both claims`() {
    let sayings = [
      Saying("sign signatory=Putin signatory=Kim agreement=pact", "2024-06-19"),
      Saying("sign signatory=Russia signatory=NK agreement=pact", "2024-06"),
    ]
    let built = Built(Self.accounts(sayings, inOneDocument: false))
    #expect(
      built.events == [
        "sign signatory=kim signatory=putin agreement=pact 2024-06-19 [asserted,asserted]"
      ])
  }

  @Test func `of those who cooperate the country stands`() {
    let sayings = [
      Saying("cooperate partner=Putin partner=Kim"), Saying("cooperate partner=Russia partner=NK"),
    ]
    let built = Built(Self.accounts(sayings, inOneDocument: false))
    #expect(built.events == ["cooperate partner=nk partner=russia [asserted,asserted]"])
  }

  @Test func `to thank a leader and to thank his country are two deeds`() {
    let sayings = [Saying("thank speaker=Xi target=Kim"), Saying("thank speaker=Xi target=NK")]
    #expect(count(sayings, inOneDocument: false) == 2)
  }

  @Test func `an undated claim that fits two events joins neither`() {
    let sayings = [
      Saying("meet participant=Putin participant=Kim", "2019-04-25"),
      Saying("meet participant=Putin participant=Kim", "2023-09-13"),
      Saying("meet participant=Putin participant=Kim"),
      Saying("meet participant=Putin participant=Kim"),
    ]
    let built = Built(Self.accounts(sayings, inOneDocument: false))
    #expect(built.graph.events.map(\.claims.count).sorted() == [1, 1, 2])
  }

  @Test(arguments: [("2024-06-19", "2024-06-20", 1), ("2019-04-25", "2024-06-20", 2)])
  func `undated claims are of one event if they were reported together`(
    one: String, other: String, events: Int
  ) {
    let sayings = [one, other].map {
      Saying("meet participant=Putin participant=Kim", published: $0)
    }
    #expect(count(sayings, inOneDocument: false) == events)
  }

  @Test func `nobody reports what has yet to happen`() {
    let sayings = [
      Saying("meet participant=Putin participant=Kim", "2024-06-19", published: "2024-06-20"),
      Saying("meet participant=Putin participant=Kim", published: "2019-04-25"),
    ]
    #expect(count(sayings, inOneDocument: false) == 2)
  }

  @Test func `a sentence that leaves out the parties belongs to the signing of that pact`() {
    let sayings = [
      Saying("sign signatory=Putin signatory=Kim agreement=pact", "2024-06-19"),
      Saying("sign agreement=pact", "2024-06-19", .asserted, by: "Tass"),
    ]
    let one = Built(Self.accounts(sayings, inOneDocument: true))
    #expect(one.graph.events.map(\.claims.count) == [2] && one.graph.incomplete.isEmpty)
    let two = Built(Self.accounts(sayings, inOneDocument: false))
    #expect(two.graph.events.map(\.claims.count) == [1] && two.graph.incomplete.count == 1)
  }

  @Test(arguments: [
    (Saying("accuse accuser=Putin accused=Putin"), "accused"),
    (Saying("meet participant=Putin"), "2 fillers of participant"),
    (Saying("meet participant=Putin participant=Putin"), "2 fillers of participant"),
    (Saying("sign signatory=Putin"), "agreement"), (Saying("sign agreement=pact"), "signatory"),
    (Saying("visit visitor=Russia destination=Russia"), "destination or host"),
    (Saying("withdraw withdrawer=Russia"), "place"), (Saying("die"), "deceased"),
  ])
  func `what lacks a needed role is kept as incomplete`(saying: Saying, missing: String) {
    let built = Built(Self.accounts([saying], inOneDocument: true))
    #expect(built.graph.events.isEmpty)
    #expect(built.graph.incomplete.map(\.missing) == [missing])
    #expect(built.faults.isEmpty)
  }

  @Test(arguments: [
    Saying("invite inviter=Russia invitee=Kim destination=Russia"),
    Saying("withdraw withdrawer=Russia place=Iran"), Saying("die deceased=Kim"),
    Saying("attack target=Russia"), Saying("visit visitor=Putin destination=NK host=NK"),
  ])
  func `what has all that it needs is an event`(saying: Saying) {
    #expect(Built(Self.accounts([saying], inOneDocument: true)).graph.events.count == 1)
  }

  @Test func `disagreeing sources stay side by side in one event`() throws {
    let sayings = [
      Saying("supply supplier=NK recipient=Russia item=shells", nil, .asserted, by: "Xi"),
      Saying("supply supplier=NK recipient=Russia item=shells", nil, .negated, by: "Kim"),
    ]
    let event = try #require(Built(Self.accounts(sayings, inOneDocument: true)).graph.events.first)
    #expect(event.modality == .asserted)
    #expect(event.claims.map(\.speaker) == ["person/xi", "person/kim"])
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `the order of documents changes nothing, and every claim is kept once`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let sayings = (0..<Int.random(in: 2...20, using: &generator)).map { _ in
      Self.random(using: &generator)
    }
    let accounts = Self.accounts(sayings, inOneDocument: false)
    let expected = Built(accounts)
    #expect(expected.faults.isEmpty)
    let events = expected.graph.events + expected.graph.incomplete.map(\.event)
    #expect(events.map(\.claims.count).reduce(0, +) == sayings.count)
    #expect(Set(events.map(\.id)).count == events.count)
    for _ in 0..<2 { #expect(Built(accounts.shuffled(using: &generator)).graph == expected.graph) }
  }

  private static func random(using generator: inout SeededGenerator) -> Saying {
    let texts = [
      "meet participant=Putin participant=Kim", "meet participant=Russia participant=NK",
      "meet participant=Putin participant=Kim participant=Xi", "meet participant=Putin",
      "meet participant=Lavrov participant=Kim place=Square", "visit visitor=Putin host=Kim",
      "visit visitor=Putin destination=Pyongyang", "visit visitor=Russia destination=NK",
      "sign signatory=Putin signatory=Kim agreement=pact", "sign agreement=pact",
      "sign signatory=Russia signatory=NK agreement=deal",
      "give giver=Putin recipient=Kim gift=sword",
      "give recipient=Kim gift=sword gift=limousine", "accuse accuser=Putin accused=Putin",
    ]
    let times = [nil, "2024-06-19", "2024-06", "2024", "2019-04-25", "../2024-06-19"]
    return Saying(
      texts.randomElement(using: &generator) ?? texts[0],
      times.randomElement(using: &generator) ?? nil,
      Modality.allCases.randomElement(using: &generator) ?? .asserted,
      by: [nil, "Tass", "Xi"].randomElement(using: &generator) ?? nil,
      published: [nil, "2024-06-20", "2019-04-26"].randomElement(using: &generator) ?? nil)
  }
}

extension Account {
  /// The same account with the claim of a saying more.
  fileprivate func saying(_ saying: EventMergerTests.Saying, trigger: String) -> Account {
    self.saying(
      saying.type, roles: saying.roles, trigger: trigger, modality: saying.modality,
      speaker: saying.speaker, time: saying.time)
  }
}
