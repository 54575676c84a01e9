import EventModel
import SourceDocuments
import Testing

@testable import EntityResolution

/// What holds for every set of documents.
@Suite struct ResolverPropertyTests {
  private static let names: [(String, String)] = [
    ("Kim Jong Un", "person"), ("Kim Jong-un", "person"), ("Kim", "person"),
    ("Kim Yo-jong", "person"),
    ("Kim Jong Il", "person"), ("George Bush", "person"), ("George W. Bush", "person"),
    ("George Herbert Walker Bush", "person"), ("George Walker Bush", "person"), ("Bush", "person"),
    ("Vladimir Putin", "person"), ("Vladimir Vladimirovich Putin", "person"), ("Putin", "person"),
    ("Russia", "country@RU"), ("the Kremlin", "country@RU"), ("Korea", "country"),
    ("South Korea", "country@KR"), ("Korea", "country@KP"), ("NATO", "organization"),
    ("Nato", "organization"), ("North Atlantic Treaty Organization", "organization"),
    ("New American Tea Organization", "organization"), ("Boeing", "organization"),
    ("Boeing Co.", "organization"), ("Kim Il Sung Square", "place"),
    ("Kim Il-sung square", "place"),
    ("Paris Agreement", "agreement"), ("pact", "agreement"), ("Mutual Defence Treaty", "agreement"),
    ("tea set", "gift"), ("a fine set of tea", "gift"), ("drones", "item"), ("…", "item"),
    ("\u{301}", "person"), ("-", "organization"), ("김정은", "person"), ("Ким Чен Ын", "person"),
  ]

  /// A document of random names, some of which sign or give something.
  private static func account(_ number: Int, _ generator: inout SeededGenerator) -> Account {
    let chosen = names.shuffled(using: &generator).prefix(Int.random(in: 1...7, using: &generator))
    let words = chosen.enumerated().map { "[\($1.0)|\($1.1):t\($0)]" }
    var account = Account(
      .init("d\(number)"), words.joined(separator: " and ") + " did it.")
    let times = ["2024-06-19", "2024-06", "2024", nil]
    func tags(_ kinds: Set<String>) -> [String] {
      chosen.enumerated().filter { kinds.contains(String($1.1.prefix(7))) }.map { "t\($0.offset)" }
    }
    let parties = tags(["person", "country"])
    let time = times.randomElement(using: &generator) ?? nil
    guard parties.count > 1 else { return account }
    for agreement in tags(["agreeme"]) {
      account = account.saying(
        .sign, ["signatory": parties[0], "signatory": parties[1], "agreement": agreement],
        trigger: "did", time: time)
    }
    for gift in tags(["gift", "item"]) {
      account = account.saying(
        .give, ["giver": parties[0], "recipient": parties[1], "gift": gift], trigger: "did",
        time: time)
    }
    return account
  }

  private static func extractions(seed: UInt64) -> [Extraction] {
    var generator = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 2...24, using: &generator)).map {
      account($0, &generator).extraction
    }
  }

  private static let judgements = [
    Judgement(.same(.init("Kim"), .init("Kim Yo-jong")), place: "1"),
    Judgement(.different(.init("Nato"), .init("Boeing")), place: "2"),
    Judgement(.different(.init("Vladimir Putin"), .init("Putin")), place: "3"),
  ]

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `the order of documents changes nothing`(seed: UInt64) {
    let extractions = Self.extractions(seed: seed)
    let resolver = Resolver()
    let expected = resolver.resolve(extractions, judgements: Self.judgements)
    var generator = SeededGenerator(seed: seed &* 31)
    for _ in 0..<3 {
      let shuffled = extractions.shuffled(using: &generator)
      #expect(resolver.resolve(shuffled, judgements: Self.judgements) == expected)
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `every chain is in exactly one cluster, and vetoes hold in all`(seed: UInt64) {
    let extractions = Self.extractions(seed: seed)
    let resolution = Resolver().resolve(extractions)
    let members = resolution.clusters.flatMap(\.members)
    #expect(members.count == Set(members).count)
    #expect(members.count == extractions.map(\.chains.count).reduce(0, +))
    let chains = Dictionary(uniqueKeysWithValues: extractions.map { ($0.document.id, $0.chains) })
    for cluster in resolution.clusters {
      let names = cluster.members.compactMap { chains[$0.document]?[$0.chain].name }
      #expect(!Set(["Kim Jong Il", "Kim Jong Un", "Kim Yo-jong"]).isSubset(of: names))
      let people = names.map(PersonName.init).filter { _ in cluster.kind == .person }
      for one in people {
        #expect(
          people.allSatisfy {
            one.isBare || $0.isBare || one.compared(with: $0)?.verdict != .different
          })
      }
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `merges and refusals do not contradict each other`(seed: UInt64) {
    let extractions = Self.extractions(seed: seed)
    let resolution = Resolver().resolve(extractions)
    var clusterOf: [ChainReference: Int] = [:]
    for (number, cluster) in resolution.clusters.enumerated() {
      for member in cluster.members { clusterOf[member] = number }
    }
    func cluster(_ place: NamePlace) -> Int? {
      guard let extraction = extractions.first(where: { $0.document.id == place.document }) else {
        return nil
      }
      let chain = extraction.chains.firstIndex { $0.mentions.contains { $0.range == place.range } }
      return chain.flatMap { clusterOf[ChainReference(place.document, $0)] }
    }
    for match in resolution.matches {
      #expect((cluster(match.left) == cluster(match.right)) == (match.verdict == .same))
    }
    for possible in resolution.possibleMatches {
      #expect(possible.clusters[0] < possible.clusters[1])
    }
  }

  @Test func `of two documents with one id one stands, whatever the order`() {
    let two = ["[Kim Jong Un|person] came.", "[Xi Jinping|person] and [Moon Jae-in|person] came."]
      .map { Account("same", $0).extraction }
    let resolution = Resolver().resolve(two)
    #expect(resolution == Resolver().resolve(two.reversed()))
    #expect(resolution.diagnostics.map(\.place) == ["same"])
  }

  @Test func `two thousand documents of one name are no work`() {
    let accounts = (0..<2000).map { number in
      Account(
        .init("d\(number)"),
        "[Russia|country@RU] [Kim Jong Un|person] [Kim|person:k] [John Smith\(number)|person] [pact|agreement]"
      ).extraction
    }
    let start = ContinuousClock.now
    let resolution = Resolver().resolve(accounts)
    #expect(resolution.clusters.count == 2 + 3 * 2000)
    #expect(ContinuousClock.now - start < .seconds(30))
  }
}
