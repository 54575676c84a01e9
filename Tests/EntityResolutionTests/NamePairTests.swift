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
    ("Barack Obama", "Saddam Hussein"), ("Putin", "Рutin"), ("", "Putin"), ("😀", "🎉"),
    ("—", "..."),
  ])
  func `others are not`(one: String, other: String) {
    #expect(judge(one, other).verdict != .same, "\(judge(one, other))")
  }

  @Test(arguments: [
    ("Kim Il Sung", "Kim Il Sung Square"), ("Mao Zedong", "Mao Zedong Mausoleum"),
    ("Lenin", "Leninsk"), ("Michael Jordan", "Jordan"),
  ])
  func `what is called after a person is not he, without a kind`(one: String, other: String) {
    #expect(judge(one, other, nil).verdict != .same)
  }

  @Test(arguments: [
    ("Germany", "Германия", EntityKind.country), ("Korea, South", "South Korea", .country),
    ("NATO", "North Atlantic Treaty Organization", .organization), ("Kyiv", "Kiev", .place),
  ])
  func `names of bodies and places are compared too`(
    one: String, other: String, kind: EntityKind
  ) {
    #expect(judge(one, other, kind).verdict == .same, "\(judge(one, other, kind))")
  }

  @Test func `a forged letter is told`() {
    let found = judge("Vladimir Рutin", "Vladimir Putin")
    #expect(found.verdict == .possible)
    #expect(found.reason.contains("two scripts"))
  }

  @Test func `long and odd names are no trouble`() {
    let long = String(repeating: "Abracadabra ", count: 1000)
    #expect(judge(long, long).verdict == .same)
    _ = judge("\u{202E}nituP\u{200D} \u{2066}x", "Putin")
    _ = judge(String(repeating: "김", count: 5000), "Kim Jong Un")
    _ = judge(String(repeating: "a b ", count: 5000), String(repeating: "c d ", count: 5000))
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
