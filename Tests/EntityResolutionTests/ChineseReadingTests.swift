import EventModel
import Testing

@testable import EntityResolution

/// Chinese names by their syllables.
@Suite struct ChineseReadingTests {
  private func bin(_ one: String, _ other: String, kind: EntityKind = .person) -> UInt8 {
    PairEvidence(NameKey(one, kind: kind), NameKey(other, kind: kind), kind: kind).bin(.chinese)
  }

  private func verdict(_ one: String, _ other: String) -> Match.Verdict {
    let kind = EntityKind.person
    return NamePairJudge().judge(NameKey(one, kind: kind), NameKey(other, kind: kind), kind: kind)
      .verdict
  }

  @Test(arguments: [
    ("Mao Zedong", "Mao Tse-tung"), ("Zhou Enlai", "Chou En-lai"),
    ("Deng Xiaoping", "Teng Hsiao-p'ing"),
    ("Xi Jinping", "Hsi Chin-p'ing"), ("Xi Jinping", "Си Цзиньпин"), ("Mao Zedong", "Мао Цзэдун"),
    ("Tsai Ing-wen", "Cai Yingwen"), ("Tsai Ing-wen", "蔡英文"), ("Ma Ying-jeou", "馬英九"),
    ("Ma Ying-jeou", "Ma Yingjiu"), ("Chiang Ching-kuo", "蔣經國"),
    ("Chiang Ching-kuo", "Jiang Jingguo"),
    ("Lai Ching-te", "賴清德"), ("Ko Wen-je", "柯文哲"), ("Chih-Hsiung Huang", "黃志雄"),
    ("Leung Chun-ying", "梁振英"), ("Tsang Yam-kuen", "曾蔭權"),
    ("Tony Tse Wai-chuen", "謝偉銓"), ("Ho Iat Seng", "賀一誠"), ("Lau Wong-fat", "劉皇發"),
    ("Hu Jintao", "胡锦涛"), ("Wen Jiabao", "温家宝"), ("Ouyang Xiu", "歐陽修"), ("Li Keqiang", "李克强"),
  ])
  func `one name in two spellings has the same syllables`(one: String, other: String) {
    #expect(bin(one, other) == 1)
    #expect(bin(other, one) == 1)
    #expect(verdict(one, other) == .same)
  }

  @Test(arguments: [
    ("Xi Jinping", "Xi Zhongxun"), ("Mao Zedong", "Mao Zemin"), ("Mao Zedong", "Mao Yuanxin"),
    ("Mao Tse-tung", "Mao Zemin"), ("Li Keqiang", "Li Qiang"), ("Chiang Ching-kuo", "蔣介石"),
    ("Mao Zedong", "毛泽民"), ("Xi Jinping", "习仲勋"), ("Leung Chun-ying", "梁國雄"),
    ("Jiang Zemin", "Jiang Jieshi"), ("Си Цзиньпин", "Xi Zhongxun"),
  ])
  func `other given names are other people`(one: String, other: String) {
    #expect((2...4).contains(bin(one, other)), "\(bin(one, other))")
    #expect(verdict(one, other) != .same)
  }

  @Test(arguments: [
    ("Jason Chan", "陳志全", UInt8(5)), ("Jason Chan", "林志全", 6), ("Kim Jong Un", "金正恩", 0),
    ("Donald Trump", "特朗普", 0), ("Vladimir Putin", "Владимир Путин", 0),
  ])
  func `what is not Chinese says little or nothing`(one: String, other: String, expected: UInt8) {
    #expect(bin(one, other) == expected)
  }

  @Test(arguments: [
    ("Zhengzhou", "Cheng-chou", UInt8(1)), ("Guangzhou", "广州市", 1), ("Guangzhou", "Hangzhou", 2),
    ("Changsha", "Ch'ang-sha-hsien", 1),
  ])
  func `places are read too`(one: String, other: String, expected: UInt8) {
    #expect(bin(one, other, kind: .place) == expected)
  }
}
