import EventModel
import Testing

@testable import EntityResolution

@Suite struct JapaneseWordTests {
  private func hepburn(_ word: String) -> String? {
    let words = JapaneseWord.hepburn([Array(NameFolding.fold(word).utf8)])
    return words.first.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("Shinzo", "Sinzo"), ("Shinzo", "Shinzō"), ("Ono", "Ohno"), ("Ono", "Ōno"), ("Ono", "Oono"),
    ("Junichiro", "Jun'ichirō"), ("Junichiro", "Zyun'itiro"), ("Ryutaro", "Ryūtarō"),
    ("Ryutaro", "Ryuutarou"), ("Tetsuro", "Teturo"), ("Fumio", "Humio"), ("Nambu", "Nanbu"),
    ("Taro", "Taroh"), ("Chiyo", "Tiyo"),
  ])
  func `the systems meet`(one: String, other: String) {
    #expect(hepburn(one) != nil)
    #expect(hepburn(one) == hepburn(other))
  }

  @Test(arguments: ["Robert", "Xi", "Putin9", "Smith", "Trump", "b", "q", "Kant"])
  func `other words are none`(word: String) {
    #expect(hepburn(word) == nil)
  }

  @Test func `names are one in either order`() {
    let pairs = [
      ("Shinzo Abe", "Abe Sinzō"), ("Junichiro Koizumi", "Koizumi Zyun'itirô"),
      ("Fumio Kishida", "Kisida Humio"),
    ]
    for (one, other) in pairs {
      let judgment = NamePairJudge().judge(
        NameKey(one, kind: .person), NameKey(other, kind: .person), kind: .person)
      #expect(judgment.verdict == .same, "\(one), \(other): \(judgment)")
    }
  }
}
