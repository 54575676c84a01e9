import EventModel
import SourceDocuments
import Testing

@testable import GraphBuilding

/// The graph of some accounts, in which chains of one kind and tag are one entity.
struct Built {
  let graph: EventGraph
  private let accounts: [Account]

  init(_ accounts: [Account], hiding hidden: Set<String> = [], names: [String: String] = [:]) {
    self.accounts = accounts
    graph = GraphBuilder().build(
      from: accounts.map(\.extraction),
      resolution: Self.resolution(accounts, hiding: hidden, names: names))
  }

  /// Joins chains by tag; a thing is one whether it is an item or a gift.
  static func resolution(
    _ accounts: [Account], hiding hidden: Set<String> = [], names: [String: String] = [:]
  ) -> Resolution {
    var members: [String: [ChainReference]] = [:]
    var chains: [String: (tag: String, chain: Chain)] = [:]
    for account in accounts.sorted(by: { $0.document.id < $1.document.id }) {
      for (number, tag) in account.tags.enumerated() {
        let chain = account.extraction.chains[number]
        let key = "\(chain.kind.idPrefix) \(tag)"
        members[key, default: []].append(ChainReference(account.document.id, number))
        chains[key] = chains[key] ?? (tag, chain)
      }
    }
    let clusters = members.compactMap { key, members -> Resolution.Cluster? in
      guard let (tag, chain) = chains[key] else { return nil }
      return Resolution.Cluster(
        members: members, kind: chain.kind, name: names[tag] ?? chain.name, ids: chain.ids,
        isHidden: hidden.contains(tag))
    }
    return Resolution(clusters: clusters.sorted { $0.members[0] < $1.members[0] }, matches: [])
  }

  /// Events as `type role=entity ... @place time [modalities]`, in order.
  var events: [String] { graph.events.map(Self.line).sorted() }

  /// Incomplete events with what they lack.
  var incomplete: [String] {
    graph.incomplete.map { "\(Self.line($0.event)) lacks \($0.missing)" }.sorted()
  }

  /// What is unsound in the graph.
  var faults: [String] { graph.unsourced(in: accounts.map(\.document)).map(\.line) }

  private static func line(_ event: Event) -> String {
    let who = event.participants.map { "\($0.role.rawValue)=\(short($0.entity))" }
    let rest = [event.place.map { "@" + short($0) }, event.time?.edtf].compactMap { $0 }
    let modalities = event.claims.map(\.modality.rawValue).sorted().joined(separator: ",")
    return ([event.type.name] + who + rest + ["[\(modalities)]"]).joined(separator: " ")
  }

  private static func short(_ id: Entity.ID) -> String {
    id.rawValue.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
      .joined(separator: "/")
  }
}

@Suite struct GraphBuilderTests {
  private let text = """
    [Vladimir Putin|person:putin], the president of [Russia|country], came.
    [Kim Jong Un|person:kim], the leader of [North Korea|country:nk], met him in [Pyongyang|place].
    They signed [a pact|agreement:pact:nominal]. [Xi Jinping|person:xi] slept.
    """

  @Test func `a graph has what takes part, with its words`() throws {
    let built = Built([
      Account("a", published: "2024-06-19", text)
        .saying(
          .meet, ["participant": "putin", "participant": "kim", .place: "Pyongyang"],
          trigger: "met", time: "2024-06-19"
        )
        .saying(
          .sign, ["signatory": "putin", "signatory": "kim", "agreement": "pact"], trigger: "signed"
        )
        .saying(.office, from: "putin", to: "Russia", label: "president", trigger: "president")
    ])
    #expect(
      built.events == [
        "meet participant=kim-jong-un participant=vladimir-putin @pyongyang 2024-06-19 [asserted]",
        "sign signatory=kim-jong-un signatory=vladimir-putin agreement=a-pact [asserted]",
      ])
    #expect(
      built.graph.entities.map(\.id.rawValue) == [
        "agreement/a-pact", "country/russia", "person/kim-jong-un", "person/vladimir-putin",
        "place/pyongyang",
      ])
    #expect(built.graph.unusedNames.map(\.name) == ["Xi Jinping", "North Korea"])
    let office = try #require(built.graph.relations.first)
    #expect(office.label == "president" && office.to == "country/russia")
    #expect(office.claims.first?.quote == "Vladimir Putin, the president of Russia, came.")
    #expect(built.faults.isEmpty)
  }

  @Test func `an item becomes a gift when it is given, and keeps its id`() {
    let account = Account("a", "[Kim|person] got [a sword|item:sword:nominal] from [Putin|person].")
    let sought = account.saying(
      .request, ["requester": "Kim", "target": "Putin", "item": "sword"], trigger: "got")
    let given = account.saying(
      .give, ["giver": "Putin", "recipient": "Kim", "gift": "sword"], trigger: "got")
    #expect(Built([sought]).graph.entities.first { $0.id == "thing/a-sword" }?.kind == .item)
    #expect(Built([given]).graph.entities.first { $0.id == "thing/a-sword" }?.kind == .gift)
  }

  @Test func `namesakes have ids of their own that later documents do not change`() {
    func meeting(_ id: String, _ tag: String) -> Account {
      Account(.init(id), "[John Smith|person:\(tag)] met [Ann Lee|person:ann].")
        .saying(.meet, ["participant": tag, "participant": "ann"], trigger: "met")
    }
    func people(_ accounts: [Account]) -> Set<Entity.ID> {
      Set(Built(accounts).graph.entities.map(\.id))
    }
    let two = people([meeting("a", "one"), meeting("b", "two")])
    #expect(two.contains("person/john-smith"))
    #expect(two.count == 3)
    #expect(two.filter { $0.rawValue.hasPrefix("person/john-smith~") }.count == 1)
    let three = people([meeting("a", "one"), meeting("b", "two"), meeting("c", "three")])
    #expect(three.isSuperset(of: two) && three.count == 4)
  }

  @Test(arguments: [
    ("Kim Jong-un", "kim-jong-un"), ("São Paulo", "sao-paulo"), ("김정은", "김정은"), ("Ким", "ким"),
    ("…", ""), ("", ""), ("AT&T", "at-and-t"), ("../../etc", "etc"), ("\"]; node [", "node"),
    ("a\nb", "a-b"),
  ])
  func `a slug has words and hyphens only`(name: String, slug: String) {
    #expect(EntityNaming.slug(name) == slug)
  }

  @Test func `long names have short slugs`() {
    let long = String(repeating: "comprehensive partnership ", count: 40)
    #expect(EntityNaming.slug(long).count <= EntityNaming.longestSlug)
    #expect(
      EntityNaming.slug(String(repeating: "x", count: 5000)).count == EntityNaming.longestSlug)
  }

  @Test func `names without a letter have a digest`() {
    let built = Built([
      Account("a", "[…|person:x] met [—|person:y].")
        .saying(.meet, ["participant": "x", "participant": "y"], trigger: "met")
    ])
    let ids = built.graph.entities.map(\.id.rawValue)
    #expect(ids.count == 2 && Set(ids).count == 2)
    #expect(ids.allSatisfy { $0.hasPrefix("person/~") && $0.count == 16 })
  }

  @Test func `what was judged hidden is left out with its events, relations and words`() {
    let account = Account("a", text + "\n[Tass|organization] said: they met again.")
      .saying(
        .meet, ["participant": "putin", "participant": "kim", .place: "Pyongyang"],
        trigger: "met him"
      )
      .saying(.praise, ["speaker": "kim", "target": "pact"], trigger: "signed")
      .saying(.office, from: "putin", to: "Russia", label: "president", trigger: "president")
      .saying(
        .meet, ["participant": "xi", "participant": "kim"], trigger: "met again", speaker: "Tass")
    #expect(Built([account]).events.count == 3)
    let noPutin = Built([account], hiding: ["putin"])
    #expect(noPutin.events.map { $0.prefix(5) } == ["meet ", "prais"])
    #expect(noPutin.graph.relations.isEmpty)
    #expect(
      !(noPutin.graph.entities.map(\.name) + noPutin.graph.unusedNames.map(\.name)).contains(
        "Vladimir Putin"))
    #expect(
      noPutin.graph.diagnostics.map(\.message) == [
        "2 claims of entities that were judged hidden are left out"
      ])
    let noTass = Built([account], hiding: ["Tass"])
    #expect(noTass.events.count == 2)
    let noPlace = Built([account], hiding: ["Pyongyang"])
    #expect(noPlace.events.count == 3 && noPlace.graph.events.allSatisfy { $0.place == nil })
    #expect(noPutin.faults.isEmpty && noTass.faults.isEmpty && noPlace.faults.isEmpty)
  }

  @Test func `possible matches, decisions and furniture are carried over`() throws {
    let accounts = [
      Account("a", "[Kim Jong Un|person:kim] met [Xi|person].")
        .saying(.meet, ["participant": "kim", "participant": "Xi"], trigger: "met"),
      Account("b", "[Kim|person:bare] met [Xi|person].")
        .saying(.meet, ["participant": "bare", "participant": "Xi"], trigger: "met"),
    ]
    let plain = Built.resolution(accounts)
    let places = ["a", "b"].map {
      NamePlace(document: .init($0), range: TextRange(0, 3), text: "Kim")
    }
    let match = Match(places[0], places[1], verdict: .possible, rule: "r", reason: "why")
    let ends = plain.clusters.indices.filter { plain.clusters[$0].name.hasPrefix("Kim") }
    let resolution = Resolution(
      clusters: plain.clusters, matches: [match],
      possibleMatches: [.init(ends[1], ends[0], match)],
      diagnostics: [Diagnostic(.note, at: "j", "m")])
    let bases = accounts.map(\.extraction)
    let extractions = bases.map { base in
      Extraction(
        document: base.document, chains: base.chains, matches: [match], claims: base.claims,
        furniture: [Furniture(TextRange(0, 3), .label)], furnitureQuotes: ["Kim"],
        diagnostics: [Diagnostic(.note, at: base.document.id.rawValue, "n")])
    }
    let graph = GraphBuilder().build(from: extractions, resolution: resolution)
    let possible = try #require(graph.possibleMatches.first)
    #expect(possible.entities == ["person/kim", "person/kim-jong-un"])
    #expect(graph.decisions.count == 3)
    #expect(graph.furniture.map(\.document) == ["a", "b"])
    #expect(graph.diagnostics.map(\.place) == ["a", "b", "j"])
  }

  @Test func `nothing gives an empty graph`() {
    #expect(Built([]).graph == EventGraph())
  }
}
