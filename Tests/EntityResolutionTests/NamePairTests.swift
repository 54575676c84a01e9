import EventModel
import Testing

@testable import EntityResolution

/// Whether two names are one, by names alone.
@Suite struct NamePairTests {
  private func judge(
    _ one: String, _ other: String, _ kind: EntityKind? = .person
  ) -> NamePairJudge.Judgment {
    NamePairJudge().judge(NameKey(one, kind: kind), NameKey(other, kind: kind), kind: kind)
  }

  @Test(arguments: [
    ("Kim Jong Un", "Kim Jong-un"), ("Kim Jong Un", "Kim Jŏng-ŭn"), ("Kim Jong Un", "김정은"),
    ("Kim Jong Un", "金正恩"), ("Kim Jong Un", "Ким Чен Ын"), ("Kim Jong Il", "Ким Чен Ир"),
    ("Lee Myung-bak", "Ли Мён Бак"), ("Ri Yong-ho", "리용호"), ("Vladimir Putin", "Владимир Путин"),
    ("Wladimir Putin", "Vladimir Poutine"), ("Xi Jinping", "习近平"), ("Xi Jinping", "習近平"),
    ("Bashar al-Assad", "بشار الأسد"), ("Robert Gates", "Bob Gates"),
    ("Alexis Tsipras", "Αλέξης Τσίπρας"), ("Mikheil Saakashvili", "მიხეილ სააკაშვილი"),
    ("Shinzo Abe", "Abe Shinzo"), ("President Vladimir Putin", "Vladimir Putin"),
    ("Patricia Godman", "Trish Godman"), ("S.I. Hayakawa", "S. I. Hayakawa"),
    ("Anders Christian Sjaastad", "Anders C. Sjaastad"), ("Paul van Meenen", "Paul H van Meenen"),
    ("Al Muzzammil Yusuf", "Drs. Al Muzzammil Yusuf, M.Si."),
    ("Nguyễn Xuân Phúc", "Nguyen Xuan Phuc"),
    ("Vladimir Putin", "ভ্লাদিমির পুতিন"),
  ])
  func `spellings of one person are one`(one: String, other: String) {
    let found = judge(one, other)
    #expect(found.verdict == .same, "\(found)")
    #expect(judge(other, one).score == found.score)
  }

  @Test(arguments: [
    ("Kim Jong Un", "Kim Jong Il"), ("Kim Jong Un", "Kim Yo Jong"), ("Kim Jong Il", "Kim Yong Il"),
    ("Kim Jong Un", "김정일"), ("Kim Jong Un", "Ким Чен Ир"), ("Kim Jong Il", "Ким Чен Ын"),
    ("Donald Trump", "Donald Trump Jr."), ("George H. W. Bush", "George W. Bush"),
    ("Vladimir Putin", "Lyudmila Putina"), ("Shinzo Abe", "Shintaro Abe"),
    ("Nguyễn Văn Thanh", "Nguyễn Văn Thịnh"), ("Nguyễn Thị Thu Hằng", "Nguyễn Thị Thanh"),
    ("Mohammed bin Salman", "Salman bin Mohammed"), ("King Hussein", "Saddam Hussein"),
    ("George H. W. Bush", "George Walker Bush"),
    ("Barack Obama", "Saddam Hussein"), ("Putin", "Рutin"), ("", "Putin"), ("😀", "🎉"),
    ("—", "..."),
  ])
  func `others are not`(one: String, other: String) {
    #expect(judge(one, other).verdict != .same, "\(judge(one, other))")
  }

  @Test(arguments: [
    ("Kim Il Sung", "Kim Il Sung Square"), ("Mao Zedong", "Mao Zedong Mausoleum"),
    ("Lenin", "Leninsk"), ("Michael Jordan", "Jordan"), ("Xi Jinping", "Xi Jinping Thought"),
  ])
  func `what is called after a person is not he, without a kind`(one: String, other: String) {
    #expect(judge(one, other, nil).verdict != .same)
  }

  @Test(arguments: [
    ("Germany", "Германия", EntityKind.country), ("Korea, South", "South Korea", .country),
    ("NATO", "North Atlantic Treaty Organization", .organization), ("Kyiv", "Kiev", .place),
    ("Ulaanbaatar", "Ulan Bator", .place), ("Social Democratic Party", "PSD", .organization),
    ("Progress Party", "Fremskrittspartiet", .organization),
  ])
  func `names of bodies and places are compared too`(
    one: String, other: String, kind: EntityKind
  ) {
    #expect(judge(one, other, kind).verdict == .same, "\(judge(one, other, kind))")
  }

  @Test(arguments: [
    ("Siemens AG", "Volkswagen AG", EntityKind.organization), ("Hunan", "Henan", .place),
    ("Guangzhou", "Hangzhou", .place), ("Rodong Sinmun", "Minju Choson", .organization),
  ])
  func `other bodies and places stay two`(one: String, other: String, kind: EntityKind) {
    #expect(judge(one, other, kind).verdict != .same, "\(judge(one, other, kind))")
  }

  @Test func `a forged letter is told`() {
    let found = judge("Vladimir Рutin", "Vladimir Putin")
    #expect(found.verdict == .possible)
    #expect(found.reason.contains("two scripts"))
  }

  /// Names that nobody has.
  private static let odd = [
    "", " ", "...", "—–-·・", "😀🎉👩‍👩‍👧", "\u{202E}nituP\u{200D} \u{2066}x\u{2069}", "\u{FEFF}", "\u{0}",
    "\u{200D}\u{200C}", "\u{301}\u{301}\u{301}", "@", "1", "2024", "&&&", ",,,", ", MBA", "Jr.",
    "bin", "x bin",
    "J. K.", "Ma", "王", "市", "ー", "김", "\u{1100}\u{1161}", "한 한 한 한 한 한 한 한 한 한 한 한", "ا",
    "\u{10FFFF}",
    String(repeating: "Abracadabra ", count: 850), String(repeating: "a", count: 10_000),
    String(repeating: "김", count: 10_000), String(repeating: "王", count: 10_000),
    String(repeating: "a b ", count: 2500), String(repeating: ".", count: 10_000),
    String(repeating: "e\u{301}", count: 5000), String(repeating: "i", count: 23) + " Wang",
    String(repeating: "a", count: 13) + " Li", String(repeating: "я", count: 10_000),
  ]

  @Test func `odd names are no trouble`() {
    let kinds: [EntityKind?] = [nil, .person, .organization, .country, .place]
    for kind in kinds {
      for one in Self.odd {
        for other in Self.odd + ["Kim Jong Un", "Wang Yi", "Путин"] {
          let found = judge(one, other, kind)
          #expect(
            judge(other, one, kind).score == found.score, "\(one.prefix(9)), \(other.prefix(9))")
        }
      }
    }
    #expect(judge(Self.odd[29], Self.odd[29]).verdict == .same)
  }

  @Test func `what has no letter is nobody`() {
    for name in ["", " ", "...", "😀🎉", "\u{200D}\u{200C}", "\u{FEFF}"] {
      #expect(judge(name, name).verdict == .different)
    }
  }

  @Test func `marks that turn or join the text make no difference`() {
    #expect(
      judge("Vladimir\u{200B} Pu\u{AD}tin", "\u{202A}Vladimir Putin\u{202C}").verdict == .same)
    #expect(judge("\u{2066}Kim Jong Un\u{2069}", "Kim\u{200D} Jong Un").verdict == .same)
  }

  @Test func `reasons say what weighs`() {
    #expect(judge("Kim Jong Un", "김정은").reason.contains("the same Korean syllables (+"))
    #expect(judge("Kim Jong Un", "Kim Jong Il").reason == "their syllables differ")
  }

  @Test(arguments: [
    ("jong", "정", true), ("jeong", "정", true), ("chung", "정", true), ("un", "은", true),
    ("eun", "은", true), ("il", "일", true), ("un", "일", false), ("yo", "정", false),
    ("ri", "이", true), ("lee", "리", true), ("park", "박", true), ("choe", "최", true),
    ("kwon", "권", true), ("hyon", "현", true), ("myung", "명", true), ("whan", "환", true),
  ])
  func `syllables are read in every romanization`(latin: String, hangul: String, fits: Bool) {
    let own = KoreanSyllable.hangul(hangul.unicodeScalars.map(\.value)) ?? []
    let readings = KoreanSyllable.latin([Array(latin.utf8)])
    #expect(
      readings.contains { $0.count == 1 && $0[0].fits(own[0], isFirst: true) } == fits,
      "\(readings)")
  }
}
