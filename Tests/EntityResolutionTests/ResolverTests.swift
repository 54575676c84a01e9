import EventModel
import SourceDocuments
import Testing

@testable import EntityResolution

/// The resolution of some documents, with questions to it.
struct Resolved {
  let resolution: Resolution
  private let accounts: [Account]

  init(_ accounts: [Account], gazetteer: [GazetteerEntry] = [], _ judgements: [Judgement] = []) {
    self.accounts = accounts
    resolution = Resolver(gazetteer: Gazetteer(gazetteer))
      .resolve(accounts.map(\.extraction), judgements: judgements)
  }

  /// The cluster of the chain with a tag in a document.
  func cluster(_ document: Document.ID, _ tag: String) throws -> Resolution.Cluster {
    let account = try #require(accounts.first { $0.document.id == document })
    let reference = account.reference(tag)
    return try #require(resolution.clusters.first { $0.members.contains(reference) })
  }

  /// Whether two names, each alone in its document, are one.
  var isOne: Bool { resolution.clusters.count == 1 }

  /// The rules of the refusals and of the possible matches.
  var refusals: [String] {
    resolution.matches.filter { $0.verdict == .different }.map(\.rule)
  }
  var possible: [String] { resolution.possibleMatches.map(\.match.rule) }

  /// Two documents, each with one name.
  static func names(_ one: String, _ other: String, _ kind: EntityKind) -> Resolved {
    Resolved([
      Account("a", "We saw [\(one)|\(kind.rawValue)] there."),
      Account("b", "They know [\(other)|\(kind.rawValue)] well."),
    ])
  }
}

@Suite struct ResolverTests {
  @Test(arguments: [
    ("Kim Jong Un", "Kim Jong-un", EntityKind.person), ("Kim Jong Un", "KIM JONG UN", .person),
    ("Kim Jong Un", "Kim Jongun", .person), ("Choe Son Hui", "Choe Son-hui", .person),
    ("Kim Jong Un", "김정은", .person), ("Kim Jong Un", "Ким Чен Ын", .person),
    ("Vladimir Putin", "Владимир Путин", .person), ("Xi Jinping", "习近平", .person),
    ("Choe Son Hui", "Choi Son Hui", .person), ("Kim Jong Un", "Kim Jong Eun", .person),
    ("Muammar Gaddafi", "Moammar Gadhafi", .person), ("Mao Zedong", "Mao Tse-tung", .person),
    ("Chiang Ching-kuo", "Jiang Jingguo", .person),
    ("Vladimir Putin", "Vladimir Vladimirovich Putin", .person),
    ("President Vladimir Putin", "Vladimir Putin", .person),
    ("José Ramos-Horta", "Jose Ramos Horta", .person), ("Shinzō Abe", "Shinzo Abe", .person),
    ("Bashar al-Assad", "Bashar Assad", .person), ("Pope Francis", "Pope Francis", .person),
    ("John F. Kennedy", "John Fitzgerald Kennedy", .person),
    ("J.F. Kennedy", "J. F. Kennedy", .person),
    ("Tass", "TASS", .organization), ("Nato", "NATO", .organization),
    ("NATO", "North Atlantic Treaty Organization", .organization),
    ("U.N.E.S.C.O.", "UNESCO", .organization), ("Boeing", "Boeing Co.", .organization),
    ("the Wilson Centre", "Wilson Center", .organization),
    ("Kim Il Sung square", "Kim Il-sung Square", .place), ("São Paulo", "Sao Paulo", .place),
    ("munitions", "the munitions", .item), ("drone", "drones", .item),
    (
      "Comprehensive Strategic Partnership agreement", "comprehensive strategic partnership",
      .agreement
    ),
    ("the Paris Agreement", "Paris agreement", .agreement),
  ])
  func `spellings of one name are one entity`(one: String, other: String, kind: EntityKind) {
    let resolved = Resolved.names(one, other, kind)
    #expect(resolved.isOne)
    #expect(resolved.resolution.matches.count == 1)
    #expect(resolved.resolution.matches.allSatisfy { $0.verdict == .same && !$0.reason.isEmpty })
  }

  @Test(arguments: [
    ("Kim Jong Un", "Kim Jong Il", EntityKind.person, "given-names-differ"),
    ("Kim Jong Un", "Kim Yo-jong", .person, "given-names-differ"),
    ("Kim Jong Un", "Kim Yong Un", .person, "given-names-differ"),
    ("Kim Jong Un", "Kim Un", .person, "given-names-differ"),
    ("George W. Bush", "George H. W. Bush", .person, "middle-names-differ"),
    ("John Smith Jr.", "John Smith Sr.", .person, "generations-differ"),
    ("Queen Elizabeth II", "Queen Elizabeth I", .person, "generations-differ"),
    ("Donald Trump", "Melania Trump", .person, "given-names-differ"),
    ("J. Robert Smith", "John Thomas Smith", .person, "initials-differ"),
    ("Xi Jinping", "Xi Zhongxun", .person, "given-names-differ"),
    ("Mao Zedong", "Mao Yuanxin", .person, "given-names-differ"),
    ("Daniel Ushakov", "Daniela Ushakov", .person, "gender-differs"),
    ("Carnegie Endowment", "Carnegie Center", .organization, "names-differ"),
    ("Pyongyang Station", "Pyongyang Square", .place, "names-differ"),
  ])
  func `names that differ where it counts are two, and the reason is told`(
    one: String, other: String, kind: EntityKind, rule: String
  ) {
    let resolved = Resolved.names(one, other, kind)
    #expect(!resolved.isOne)
    #expect(resolved.refusals == [rule])
    #expect(resolved.possible.isEmpty)
  }

  @Test(arguments: [
    ("George W. Bush", "George Bush", EntityKind.person, "middle-missing"),
    ("Kim Jong Hoon", "Kim Jung Hoon", .person, "syllables"),
    ("Vladimir Рutin", "Vladimir Putin", .person, "mixed-scripts"),
    ("J. Smith", "John Smith", .person, "initials"),
    ("John Smith", "John Smith Jr.", .person, "generation-missing"),
    ("Jong-un Kim", "Kim Jong Un", .person, "order"),
    ("Hugo Chávez", "Hugo Chávez Frías", .person, "longer-name"),
    ("Vladimir Putin", "Putin", .person, "part-of-name"),
    ("Putin", "Mr. Putin", .person, "half-name"),
    ("Acme", "Acme News", .organization, "longer-name"),
    ("MR", "Medical Research", .organization, "acronym"),
    ("Acme Inc.", "Acme Ltd.", .organization, "legal-form"),
  ])
  func `what might be one stays two and is listed`(
    one: String, other: String, kind: EntityKind, rule: String
  ) {
    let resolved = Resolved.names(one, other, kind)
    #expect(!resolved.isOne)
    #expect(resolved.possible == [rule])
    #expect(resolved.refusals.isEmpty)
  }

  @Test(arguments: [
    ("pact", "pact", EntityKind.agreement), ("the deal", "the deal", .agreement),
    ("limousine", "limousine", .gift), ("Xi Jinping", "Angela Merkel", .person),
  ])
  func `words that name nothing by themselves join nothing`(
    one: String, other: String, kind: EntityKind
  ) {
    let resolved = Resolved.names(one, other, kind)
    #expect(!resolved.isOne)
    #expect(resolved.resolution.matches.isEmpty && resolved.possible.isEmpty)
  }

  @Test func `a half name goes with the full name of its own document`() throws {
    let resolved = Resolved([
      Account("a", "[Kim Jong Un|person:un] came. [Kim|person:un] smiled."),
      Account("b", "[Kim Yo-jong|person:yo] came. [Kim|person:yo] smiled."),
      Account("c", "[Kim Jong-un|person:un] spoke."),
    ])
    #expect(resolved.resolution.clusters.count == 2)
    #expect(try resolved.cluster("a", "un") == resolved.cluster("c", "un"))
  }

  @Test func `a half name that fits two people is a possible match of neither`() {
    let resolved = Resolved([
      Account("a", "[Kim Jong Un|person] came."), Account("b", "[Kim Yo-jong|person] came."),
      Account("c", "[Kim|person] spoke."),
    ])
    #expect(resolved.resolution.clusters.count == 3)
    #expect(resolved.possible.isEmpty)
  }

  @Test func `a place named after a person is a place`() {
    let resolved = Resolved([
      Account("a", "[Kim Il Sung|person] ruled."), Account("b", "On [Kim Il-sung Square|place]."),
    ])
    #expect(resolved.resolution.clusters.map(\.kind) == [.person, .place])
    #expect(resolved.refusals == ["eponym"])
  }

  @Test func `a capital and the country it stands for are two`() {
    let resolved = Resolved([
      Account("a", "[Pyongyang|country@KP] said."), Account("b", "In [Pyongyang|place]."),
    ])
    #expect(resolved.resolution.clusters.count == 2)
    #expect(resolved.refusals == ["kinds-differ"])
  }

  @Test func `countries are one by their ids, whatever they are called`() {
    let resolved = Resolved([
      Account("a", "[North Korea|country@KP] said."), Account("b", "[Pyongyang|country@KP] said."),
      Account("c", "[the DPRK|country@KP] said."), Account("d", "[South Korea|country@KR] said."),
    ])
    #expect(resolved.resolution.clusters.map(\.members.count) == [3, 1])
    #expect(resolved.resolution.clusters[0].ids == ["iso3166": "KP"])
  }

  @Test func `a name that fits two entities with different ids joins neither`() {
    let resolved = Resolved([
      Account("a", "[Congo|country@CG] said."), Account("b", "[Congo|country@CD] said."),
      Account("c", "[Congo|country] said."),
    ])
    #expect(resolved.resolution.clusters.count == 3)
    #expect(resolved.refusals == ["ids-differ"])
    #expect(resolved.possible == ["equal-name", "equal-name"])
  }

  @Test func `a short name that fits two long ones joins neither`() {
    let resolved = Resolved([
      Account("a", "[George Walker Bush|person]"), Account("b", "[George Herbert Bush|person]"),
      Account("c", "[George Bush|person]"), Account("d", "[George W. Bush|person]"),
    ])
    #expect(resolved.resolution.clusters.map(\.members.count) == [2, 1, 1])
    #expect(resolved.resolution.clusters[0].members.map(\.document) == ["a", "d"])
  }

  @Test func `what a document keeps apart is two`() {
    let resolved = Resolved([
      Account("a", "[Maria Garcia|person] met [Maria Luisa Garcia|person]."),
      Account("b", "[Maria Garcia|person]"), Account("c", "[Maria Luisa Garcia|person]"),
    ])
    #expect(resolved.resolution.clusters.map(\.members.count) == [2, 2])
    #expect(resolved.refusals == ["apart-in-document"])
  }

  @Test func `the name shown is the fullest that most documents use`() throws {
    let resolved = Resolved([
      Account("a", "[PUTIN|person:p] and [VLADIMIR PUTIN|person:p]"),
      Account("b", "[Vladimir Putin|person:p] and [Putin|person:p] and [Putin|person:p]"),
      Account("c", "[Vladimir Vladimirovich Putin|person:p]"),
      Account("d", "[Vladimir Putin|person:p]"),
    ])
    #expect(try resolved.cluster("a", "p").name == "Vladimir Putin")
    #expect(resolved.isOne)
  }

  @Test(arguments: [
    ("Kim Jong Un", "Kim Jong Un", "the same name"),
    ("Kim Jong Un", "Kim Jong-un", "equal but for case and hyphens"),
    ("José Ramos", "Jose Ramos", "equal but for accents"),
    (
      "President Xi Jinping", "Xi Jinping",
      "equal but for a title, an article or a way to spell a word"
    ),
  ])
  func `the reason says what was overlooked`(one: String, other: String, reason: String) {
    let resolved = Resolved.names(one, other, .person)
    #expect(resolved.resolution.matches.map(\.reason) == [reason])
  }

  @Test func `no document at all gives nothing`() {
    #expect(Resolved([]).resolution.clusters.isEmpty)
  }
}
