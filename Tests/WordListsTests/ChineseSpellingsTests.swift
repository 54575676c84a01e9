import Testing

@testable import WordLists

@Suite struct ChineseSpellingsTests {
  private let spellings = ChineseSpellings.standard

  private func fits(
    _ latin: String, _ system: ChineseSpellings.System, _ character: Character
  )
    -> Bool
  {
    guard let code = character.unicodeScalars.first?.value,
      let own = spellings.syllable(of: code)
    else { return false }
    return spellings.readings(of: Array(latin.utf8), in: system).contains {
      $0.count == 1 && $0[0].fits(own)
    }
  }

  @Test(arguments: [
    ("ze", ChineseSpellings.System.pinyin, Character("泽"), true), ("tse", .wadeGiles, "澤", true),
    ("tse", .pinyin, "澤", false), ("hsiao", .wadeGiles, "小", true), ("jeou", .free, "九", true),
    ("leung", .cantonese, "梁", true), ("ying", .cantonese, "英", true),
    ("chee", .cantonese, "志", true), ("qiang", .pinyin, "强", true),
    ("chiang", .wadeGiles, "强", true), ("kuo", .wadeGiles, "國", true),
    ("kwok", .cantonese, "國", true), ("guo", .pinyin, "国", true), ("ma", .pinyin, "毛", false),
  ])
  func `spellings fit characters`(
    latin: String, system: ChineseSpellings.System, character: Character, expected: Bool
  ) {
    #expect(fits(latin, system, character) == expected)
  }

  @Test func `all syllables of Mandarin can be read in each system`() {
    let list = WordList("chinese-syllables")
    let rows = list.rows.filter { $0[list.column("system")] == "mandarin" }
    #expect(rows.count > 400)
    for row in rows {
      let (pinyin, wadeGiles) = (row[list.column("syllable")], row[list.column("spellings")])
      #expect(!spellings.readings(of: Array(pinyin.utf8), in: .pinyin).isEmpty)
      #expect(!spellings.readings(of: Array(wadeGiles.utf8), in: .wadeGiles).isEmpty)
      let russian = ChineseSpellings.bytes(ofCyrillic: row[list.column("cyrillic")])
      #expect(russian.map { !spellings.readings(of: $0, in: .cyrillic).isEmpty } == true)
    }
  }

  @Test func `words are parted in all ways`() {
    #expect(
      spellings.readings(of: Array("xian".utf8), in: .pinyin).map(\.count).sorted() == [1, 2])
    #expect(spellings.readings(of: Array("jinping".utf8), in: .pinyin).map(\.count) == [2])
    #expect(spellings.readings(of: Array("trump".utf8), in: .pinyin).isEmpty)
    #expect(spellings.readings(of: [], in: .pinyin).map(\.count) == [0])
  }

  @Test func `family names are known by characters and by letters`() {
    let families = ChineseFamilies.standard
    let chen = families.name(startOf: "陳水扁".unicodeScalars.map(\.value))
    #expect(chen?.length == 1)
    for word in ["chen", "chan", "tan", "чэнь"] {
      #expect(families.names(word).flatMap { chen?.names.meets($0) } == true, "\(word)")
    }
    #expect(families.names("smith") == nil)
    #expect(families.name(startOf: "歐陽修".unicodeScalars.map(\.value))?.length == 2)
  }

  @Test func `titles, degrees and words of bodies are listed`() {
    #expect(Honorifics.standard.titles.contains("datuk"))
    #expect(Honorifics.standard.isDegree("mba") && !Honorifics.standard.isDegree("smith"))
    #expect(BodyWords.standard.english("partido") == ["party"])
    #expect(BodyWords.standard.english("fremskrittspartiet") == ["progress", "party"])
    #expect(BodyWords.standard.english("xyz") == nil)
  }
}
