import EventExtraction
import EventModel
import Linguistics
import SourceDocuments
import Testing
import TextAnnotation

@Suite struct ExtractorTests {
  /// A claim in words: `sign signatory=Peru signatory=Chile agreement=pact`.
  static func describe(_ claim: Claim, in extraction: Extraction) -> String {
    let head: String
    switch claim.fact {
    case .event(let type): head = type.name
    case .relation(let type, let label, let isFormer):
      head = type.rawValue + (label.map { "(\(isFormer ? "former " : "")\($0))" } ?? "")
    }
    let arguments = claim.arguments.map {
      "\($0.role.rawValue)=\(extraction.chains[$0.chain].name)"
    }
    return ([head] + arguments).joined(separator: " ")
  }

  static func extract(_ text: String, published: String? = "2024-06-19") -> Extraction {
    let document = Document(
      id: "x", text: text, metadata: DocumentMetadata(published: published))
    return Extractor().extract(from: Analyzer().analyze(document))
  }

  private func events(_ text: String) -> [String] {
    let extraction = Self.extract(text)
    return extraction.claims.compactMap { claim in
      guard case .event = claim.fact else { return nil }
      return Self.describe(claim, in: extraction)
    }
  }

  /// The first claim of a signing.
  private func signing(in extraction: Extraction) throws -> Claim {
    try #require(
      extraction.claims.first { claim in
        if case .event(.sign) = claim.fact { true } else { false }
      })
  }

  private func relations(_ text: String) -> [String] {
    let extraction = Self.extract(text)
    return extraction.claims.compactMap { claim in
      guard case .relation = claim.fact else { return nil }
      return Self.describe(claim, in: extraction)
    }
  }

  @Test(arguments: [
    (
      "Peru and Chile signed a border treaty.",
      ["sign signatory=Peru signatory=Chile agreement=border treaty"]
    ),
    (
      "A border treaty was signed by Peru and Chile.",
      ["sign agreement=border treaty signatory=Peru signatory=Chile"]
    ),
    (
      "Maria Silva met Omar Haddad in Lima.",
      ["meet participant=Maria Silva participant=Omar Haddad place=Lima"]
    ),
    (
      "Maria Silva and Omar Haddad held talks in Lima.",
      ["meet participant=Maria Silva participant=Omar Haddad place=Lima"]
    ),
    (
      "Omar Haddad was two hours late for a meeting with Maria Silva.",
      ["meet participant=Maria Silva participant=Omar Haddad"]
    ),
    (
      "After a summit with Maria Silva, Omar Haddad rested.",
      ["meet participant=Maria Silva participant=Omar Haddad"]
    ),
    (
      "Peru and Chile, which Omar Haddad praised, are neighbours.",
      ["praise speaker=Omar Haddad target=Peru target=Chile"]
    ),
    (
      "Maria Silva called the border treaty \"null and void\".",
      ["criticize critic=Maria Silva target=border treaty"]
    ),
    (
      "Maria Silva described Omar Haddad as a hero.",
      ["praise speaker=Maria Silva target=Omar Haddad"]
    ),
    ("Peru called Chile's decision a mistake.", ["criticize critic=Peru target=Chile"]),
    (
      "The US has imposed tariffs on Chinese cars.",
      ["sanction sanctioner=United States sanctioned=China"]
    ),
    (
      "Omar Haddad flew to Lima and met Maria Silva. They signed a treaty.",
      [
        "visit visitor=Omar Haddad destination=Lima",
        "meet participant=Omar Haddad participant=Maria Silva",
        "sign signatory=Omar Haddad signatory=Maria Silva agreement=treaty",
      ]
    ),
    (
      "Peru's rival generals, Omar Haddad and Amin Nasser, have never held direct talks.",
      ["meet participant=Omar Haddad participant=Amin Nasser"]
    ),
    (
      "Kenya arranged a meeting between Maria Silva and Omar Haddad.",
      ["meet participant=Maria Silva participant=Omar Haddad"]
    ),
    (
      "Kenya is seeking closer ties with Peru.",
      ["cooperate partner=Kenya partner=Peru"]
    ),
    (
      "Peru is still under Chilean sanctions.",
      ["sanction sanctioner=Chile sanctioned=Peru"]
    ),
    (
      "Peru has been the target of Chilean sanctions since then.",
      ["sanction sanctioner=Chile sanctioned=Peru"]
    ),
    (
      "Omar Haddad alleged that Peru had bribed officials.",
      ["accuse accuser=Omar Haddad accused=Peru"]
    ),
    (
      "The delegations of Peru and Chile met to sign a border treaty.",
      [
        "meet participant=Peru participant=Chile",
        "sign signatory=Peru signatory=Chile agreement=border treaty",
      ]
    ),
    (
      "Omar Haddad briefly handed power to his brother, Amin Haddad.",
      ["appoint appointer=Omar Haddad appointee=Amin Haddad"]
    ),
    (
      "Maria Silva gave Omar Haddad a vase and a carpet.",
      ["give recipient=Omar Haddad gift=vase gift=carpet giver=Maria Silva"]
    ),
    ("Maria Silva visited Kenya.", ["visit visitor=Maria Silva destination=Kenya"]),
    ("Maria Silva's visit to Kenya began.", ["visit visitor=Maria Silva destination=Kenya"]),
    ("Maria Silva flew to Kenya last week.", ["visit visitor=Maria Silva destination=Kenya"]),
    ("Kenya accused Somalia of smuggling.", ["accuse accuser=Kenya accused=Somalia"]),
    (
      "Iran is providing drones to Sudan.",
      ["supply supplier=Iran item=drones recipient=Sudan"]
    ),
    ("Russia's invasion of Ukraine went on.", ["attack attacker=Russia target=Ukraine"]),
    (
      "Omar Haddad was invited to Lima by Maria Silva.",
      ["invite invitee=Omar Haddad destination=Lima inviter=Maria Silva"]
    ),
    ("Omar Haddad died in 2011.", ["die deceased=Omar Haddad"]),
  ])
  func `sentences state events with their roles`(text: String, expected: [String]) {
    let sorted = { (claim: String) in claim.split(separator: " ").sorted().joined(separator: " ") }
    #expect(events(text).map(sorted) == expected.map(sorted))
  }

  @Test(arguments: [
    "Maria Silva's car visited the garage.",
    "The treaty between friends was long.",
    "Kim Il Sung Square was quiet.",
    "A visit costs money.",
    "Maria Silva flew fighters and cargo to Kenya.",
    "Closer ties with Peru and Chile would help.",
    "A helicopter crashed, killing twelve Kenyans.",
    "Maria Silva provided an estimate in a report to the World Bank.",
    "The war in Peru is over.",
    "Maria Silva called Omar Haddad a lawyer.",
    "Maria Silva did not call Omar Haddad at all; he is not a hero.",
    "Maria Silva and Omar Haddad crossed the hall to meet members of the club.",
    "Peru wants Chile to abandon its ambitions.",
    "Maria Silva's airline flies weapons to Kenya.",
  ])
  func `what names nobody or nothing is no event`(text: String) {
    let complete = Self.extract(text).claims.filter { claim in
      guard case .event(let type) = claim.fact else { return false }
      let fillers = Dictionary(claim.arguments.map { ($0.role, 1) }, uniquingKeysWith: +)
      return type.missing(from: fillers) == nil
    }
    #expect(complete.isEmpty)
  }

  @Test(arguments: [
    ("Peru signed the treaty.", Modality.asserted),
    ("Peru will sign the treaty.", .planned),
    ("Peru agreed to sign the treaty.", .planned),
    ("Peru may sign the treaty.", .possible),
    ("Peru has reportedly signed the treaty.", .possible),
    ("Peru did not sign the treaty.", .negated),
    ("Peru refused to sign the treaty.", .negated),
    ("Peru never signed the treaty.", .negated),
  ])
  func `auxiliaries and governing verbs tell whether it happened`(
    text: String, modality: Modality
  )
    throws
  {
    let claim = try signing(in: Self.extract(text))
    #expect(claim.modality == modality)
    #expect((claim.cue == nil) == (modality == .asserted))
  }

  @Test(
    arguments: [
      ("The visit of Maria Silva to Kenya was postponed.", .planned),
      ("Peru cancelled talks with Chile.", .negated),
      ("Maria Silva refused talks with Omar Haddad.", .negated),
      ("Omar Haddad has offered to hold talks with Maria Silva.", .planned),
      ("Kenya accused Peru of supplying Chile with arms.", .possible),
      ("Maria Silva travelled to Kenya to meet Omar Haddad.", .asserted),
    ] as [(String, Modality)])
  func `the last event of a sentence has a modality`(text: String, modality: Modality) throws {
    let claim = try #require(
      Self.extract(text).claims.last { claim in
        if case .event = claim.fact { true } else { false }
      })
    #expect(claim.modality == modality)
  }

  @Test(
    arguments: [
      ("Maria Silva said that Peru had signed the treaty.", "Maria Silva"),
      ("Peru had signed the treaty, Maria Silva said.", "Maria Silva"),
      ("Peru has signed the treaty, said Maria Silva.", "Maria Silva"),
      ("According to Reuters, Peru signed the treaty.", "Reuters"),
      ("State television reports that Peru signed the treaty.", nil),
      ("The Daily Nation newspaper said Peru had signed the treaty.", "Daily Nation"),
      ("Citing officials, Reuters said Peru had signed the treaty.", "Reuters"),
      ("Maria Silva spoke as she arrived in Lima, where Peru signed the treaty.", nil),
      ("Peru signed the treaty.", nil),
    ] as [(String, String?)])
  func `a sentence may name its source`(text: String, speaker: String?) throws {
    let extraction = Self.extract(text)
    let claim = try signing(in: extraction)
    #expect(claim.speaker.map { extraction.chains[$0].name } == speaker)
  }

  @Test(
    arguments: [
      ("Omar Haddad visited Peru on 3 March 2020.", "2020-03-03"),
      ("Omar Haddad visited Peru on March 3, 2020.", "2020-03-03"),
      ("Omar Haddad visited Peru in July 2000.", "2000-07"),
      ("Omar Haddad visited Peru in 2001.", "2001"),
      ("Omar Haddad visited Peru on Monday.", "2024-06-17"),
      ("Omar Haddad visited Peru three days ago.", "2024-06-16"),
      ("Omar Haddad visited Peru seven months ago.", "2023-11"),
      ("Omar Haddad visited Peru 24 years ago.", "2000"),
      ("Omar Haddad visited Peru earlier this month.", "2024-06"),
      ("Omar Haddad visited Peru earlier in the month.", "2024-06"),
      ("Omar Haddad will visit Peru next month.", "2024-07"),
      ("Omar Haddad visited Peru earlier in the year.", "2024"),
      ("Omar Haddad will visit Peru on Friday.", "2024-06-21"),
      ("Omar Haddad is to travel to Peru in March.", "2025-03"),
      ("Last Tuesday Omar Haddad visited Peru.", "2024-06-11"),
      ("Peru has rejected the treaty since 2011.", "2011/.."),
      ("Omar Haddad paid the first visit to Peru since 2000.", nil),
      ("It rained on 3 May 2020. The following day Omar Haddad visited Peru.", "2020-05-04"),
      ("It rained on 3 May 2020. Later that day Omar Haddad visited Peru.", "2020-05-03"),
      ("Omar Haddad slept on Monday and visited Peru.", "2024-06-17"),
      ("Omar Haddad, who turned fifty in May, has visited Peru.", nil),
      ("Omar Haddad visited Peru yesterday.", "2024-06-18"),
      ("Omar Haddad visited Peru in February.", "2024-02"),
      ("Last September Omar Haddad visited Peru.", "2023-09"),
      ("Omar Haddad visited Peru last year.", "2023"),
      ("Omar Haddad visited Peru.", nil),
    ] as [(String, String?)])
  func `times are told from the words and the day of publication`(text: String, time: String?) {
    #expect(Self.extract(text).claims.first?.time?.edtf == time)
  }

  @Test func `without a day of publication a weekday fixes nothing`() {
    let text = "Omar Haddad visited Peru on Monday."
    #expect(Self.extract(text, published: nil).claims.first?.time == nil)
    #expect(Self.extract(text, published: "2024-06").claims.first?.time == nil)
  }

  @Test(arguments: [
    ("The Peruvian president, Maria Silva, spoke.", ["office(president) from=Maria Silva to=Peru"]),
    (
      "US Secretary of State Maria Silva spoke.",
      ["office(Secretary of State) from=Maria Silva to=United States"]
    ),
    (
      "US Ambassador to Kenya Maria Silva spoke.",
      ["office(Ambassador) from=Maria Silva to=United States"]
    ),
    (
      "The Kenyan and Peruvian foreign ministers, Amina Otieno and Maria Silva, spoke.",
      [
        "office(foreign minister) from=Amina Otieno to=Kenya",
        "office(foreign minister) from=Maria Silva to=Peru",
      ]
    ),
    (
      "Kenyan foreign minister Amina Otieno met her Peruvian counterpart, Maria Silva.",
      [
        "office(foreign minister) from=Amina Otieno to=Kenya",
        "office(foreign minister) from=Maria Silva to=Peru",
      ]
    ),
    ("The emperor of Peru spoke.", []),
    ("Latvia, a member of NATO, agreed.", ["member(member) from=Latvia to=NATO"]),
    ("NATO member Latvia agreed.", ["member(member) from=Latvia to=NATO"]),
    (
      "EU member states such as Latvia and Estonia agreed.",
      [
        "member(member) from=Latvia to=EU", "member(member) from=Estonia to=EU",
      ]
    ),
    ("They met in Hanoi, the northern Vietnamese city.", ["located_in from=Hanoi to=Vietnam"]),
    (
      "Former Kenyan prime minister Omar Haddad spoke.",
      ["office(former prime minister) from=Omar Haddad to=Kenya"]
    ),
    (
      "Omar Haddad, the director of the Atlantic Council, spoke.",
      ["office(director) from=Omar Haddad to=Atlantic Council"]
    ),
    (
      "He met Maria Silva's brother, Pedro Silva.",
      ["kin(brother) from=Pedro Silva to=Maria Silva"]
    ),
    ("They met in Arequipa, Peru.", ["located_in from=Arequipa to=Peru"]),
  ])
  func `appositions state offices, kin and location`(text: String, expected: [String]) {
    #expect(relations(text) == expected)
  }

  @Test(
    arguments: [
      (
        "Anna Silva met Omar Haddad. She thanked him.",
        ["thank speaker=Anna Silva target=Omar Haddad"]
      ),
      (
        "Omar Haddad met Anna Silva. He thanked her.",
        ["thank speaker=Omar Haddad target=Anna Silva"]
      ),
      ("Omar Haddad spoke. Her death was sudden.", []),
      ("Omar Haddad and Anna Silva met. He died.", ["die deceased=Omar Haddad"]),
      ("Omar Haddad and Karim Aziz met. He died.", []),
    ])
  func `pronouns stand for whom number, gender and place allow`(text: String, expected: [String]) {
    let later = events(text).filter { !$0.hasPrefix("meet") }
    #expect(later == expected)
  }

  @Test(
    arguments: [
      ("Peru gave Chile missiles.", "supply supplier=Peru item=missiles recipient=Chile"),
      ("Peru gave Chile a carpet.", "give giver=Peru recipient=Chile gift=carpet"),
    ])
  func `arms are supplied and presents are given`(text: String, expected: String) {
    #expect(events(text) == [expected])
  }

  @Test(
    arguments: [
      "Peru would have signed the treaty.",
      "Had Peru signed the treaty, Chile would have left.",
    ])
  func `what was not so is no event`(text: String) {
    #expect(events(text).allSatisfy { !$0.hasPrefix("sign") })
  }

  @Test(
    arguments: [
      ("If Chile agrees, Peru will sign the treaty.", Modality.possible),
      ("Peru is to sign the treaty.", .planned),
      ("Peru is unlikely to sign the treaty.", .negated),
      ("Peru is likely to sign the treaty.", .possible),
    ])
  func `conditions and adjectives tell whether it will happen`(
    text: String, modality: Modality
  )
    throws
  {
    let claim = try signing(in: Self.extract(text))
    #expect(claim.modality == modality)
  }

  @Test func `ends and inner words of a long name are one with it`() {
    let text = """
      Luiz Inacio Lula da Silva met Omar Haddad. Lula da Silva thanked him. Silva left for Lima. Lula \
      visited Peru.
      """
    let extraction = Self.extract(text)
    let names = Set(extraction.chains.filter { $0.kind == .person }.map(\.name))
    #expect(names == ["Luiz Inacio Lula da Silva", "Omar Haddad"])
  }

  @Test func `an agreement told by what it is about is none of the others`() {
    let text = """
      Peru and Chile signed an agreement to build a pipeline.

      Kenya and Uganda signed a border agreement.
      """
    #expect(
      events(text) == [
        "sign signatory=Peru signatory=Chile agreement=agreement",
        "sign signatory=Kenya signatory=Uganda agreement=border agreement",
      ])
  }

  @Test func `who left for a city has not arrived`() throws {
    let claim = try #require(Self.extract("Omar Haddad left Lima for Cusco.").claims.first)
    #expect(claim.modality == .planned)
  }

  @Test func `a relative clause does not lend its names to the main verb`() {
    let text = "The bloc, which includes Peru and Chile, has signed the treaty."
    #expect(!events(text).contains { $0.contains("signatory") })
  }

  @Test func `a time that only bounds another is not the event's`() {
    let text = "Omar Haddad gave Anna Silva a vase, the second since February."
    #expect(Self.extract(text).claims.first?.time == nil)
  }

  @Test func `Ms and Mr tell of whom a surname is`() throws {
    let text = "Anna Kowal spoke. Her brother, Peter Kowal, spoke. Omar Haddad met Ms. Kowal."
    let extraction = Self.extract(text)
    let chain = try #require(extraction.chains.first { $0.name == "Anna Kowal" })
    #expect(chain.mentions.contains { $0.text == "Kowal" })
  }

  @Test func `a title before the name of a body makes no person`() {
    let extraction = Self.extract("The Peruvian oil producer Nordvik ASA signed a treaty.")
    #expect(!extraction.chains.contains { $0.kind == .person })
  }

  @Test func `what somebody is only asked to do is no event`() {
    #expect(
      events("Peru urged Chile to attack Bolivia.") == ["request requester=Peru target=Chile"])
  }

  @Test(
    arguments: [
      ("President Maria Silva of Peru spoke.", "office(president) from=Maria Silva to=Peru"),
      (
        "Omar Haddad, who was prime minister of Kenya then, spoke.",
        "office(former prime minister) from=Omar Haddad to=Kenya"
      ),
    ])
  func `an office may be told after the name, and be over`(text: String, expected: String) {
    let found = relations(text).map { $0.replacing("President", with: "president") }
    #expect(found == [expected])
  }

  @Test func `a capital is the government or the city`() throws {
    let extraction = Self.extract("Moscow accused Kyiv. Omar Haddad flew to Moscow.")
    let kinds = extraction.chains.filter { $0.mentions.contains { $0.text == "Moscow" } }
    #expect(kinds.map(\.kind) == [.country, .place])
  }

  @Test func `a surname joins the full name, and says why`() {
    let extraction = Self.extract("Maria Silva met Omar Haddad. Haddad thanked Silva.")
    #expect(extraction.chains.filter { $0.kind == .person }.count == 2)
    #expect(extraction.matches.contains { $0.rule == "surname" && $0.verdict == .same })
  }

  @Test func `a surname that two people bear alike is left alone`() {
    let extraction = Self.extract("Maria Silva met Pedro Silva. Silva left early.")
    #expect(extraction.chains.contains { $0.name == "Silva" })
    #expect(extraction.matches.contains { $0.verdict == .possible })
  }

  @Test func `every claim has the words of the text at its range`() {
    let text =
      "“Peru’s pact” — signed by Peru and Chile — failed, 김 said.\nMaria Silva met Xi Jinping."
    let document = Document(id: "x", text: text)
    let extraction = Extractor().extract(from: Analyzer().analyze(document))
    for claim in extraction.claims {
      #expect(document.quote(claim.range) == claim.quote)
      #expect(claim.range.contains(claim.trigger))
    }
    for mention in extraction.chains.flatMap(\.mentions) {
      #expect(document.quote(mention.range) == mention.text)
    }
  }
}
