import EventModel
import WordLists

/// What forbids that two names are one, however alike they look.
enum NameVeto {
  static func veto(
    _ evidence: PairEvidence, _ one: NameKey, _ other: NameKey, kind: EntityKind?
  ) -> NameVerdict? {
    if one.isMixed || other.isMixed, one.surface != other.surface {
      return .possible("mixed-scripts", "letters of two scripts stand in one word, as in a forgery")
    }
    if evidence.bin(.head) == 1, kind == nil || evidence.bin(.uncovered) > 0 {
      return .different("head", "one ends in a noun that makes it a place or body")
    }
    if evidence.bin(.listed) == 2 { return .different("listed", "two of the list of the world") }
    if evidence.bin(.numbers) == 2, kind != .person, kind != nil {
      return .possible("numbers", "they have other numbers")
    }
    if let kind, kind != .person, one.system == other.system, evidence.bin(.second) < 5,
      evidence.bin(.whole) < 5, evidence.bin(.acronym) == 0, evidence.bin(.listed) != 1
    {
      return .possible("unlike", "they have no word in common")
    }
    if kind == nil {
      return evidence.bin(.uncovered) == 0 && evidence.bin(.weakest) > 8
        ? nil : .possible("no-kind", "their kind is not told, and they are not equal")
    }
    return kind == .person ? personVeto(evidence, one, other) : nil
  }

  private static func personVeto(
    _ evidence: PairEvidence, _ one: NameKey, _ other: NameKey
  ) -> NameVerdict? {
    switch evidence.bin(.generation) {
    case 2: return .possible("generation-missing", "only one says which generation")
    case 3: return .different("generations-differ", "of different generations")
    default: break
    }
    if evidence.bin(.gender) == 1, evidence.bin(.first) < 7 {
      return .different("gender", "a man and a woman of one family")
    }
    if let veto = syllableVeto(evidence, one, other) { return veto }
    let areLatin = one.system == .latin && other.system == .latin
    if areLatin, one.tokens.count == 2, other.tokens.count == 2, evidence.bin(.weakest) < 5,
      evidence.bin(.second) > 8, evidence.bin(.initials) == 0
    {
      return .possible("word-differs", "one of two words differs")
    }
    if one.isRegnal != other.isRegnal, evidence.bin(.uncovered) > 0 {
      return .possible("throne", "only one is named by a throne or church")
    }
    if let a = one.sonAndFather, let b = other.sonAndFather, a.son == b.father, a.father == b.son {
      return .different("sons", "one is the son of whom the other is named as")
    }
    if evidence.bin(.uncovered) > 0, min(one.tokens.count, other.tokens.count) > 2,
      one.hasInitial && other.hasInitial || evidence.bin(.initials) > 0
    {
      return .possible("initials", "one has an initial more")
    }
    return nil
  }

  /// What syllables forbid: Korean and Chinese ones, and the words of Vietnamese names.
  private static func syllableVeto(
    _ evidence: PairEvidence, _ one: NameKey, _ other: NameKey
  ) -> NameVerdict? {
    let areLatin = one.system == .latin && other.system == .latin
    if (2...4).contains(evidence.bin(.chinese)), one.isWrittenChinese, other.isWrittenChinese {
      // Some characters have two readings.
      return areLatin || evidence.bin(.chinese) > 2
        ? .different("syllables-differ", "their syllables differ")
        : .possible("syllable-differs", "one of their syllables differs")
    }
    if evidence.bin(.vietnamese) == 2 {
      return .different("words-differ", "Vietnamese names of other words")
    }
    if areLatin, (2...4).contains(evidence.bin(.korean)), areSyllables(one), areSyllables(other) {
      return .different("syllables-differ", "their syllables differ")
    }
    // Ким Чен Ир is not Kim Jong Un, however close.
    if one.system == .cyrillic || other.system == .cyrillic,
      (2...3).contains(evidence.bin(.korean)),
      areSyllables(one) || areSyllables(other)
    {
      return .different("syllables-differ", "their syllables differ")
    }
    if areLatin, evidence.bin(.korean) == 1, one.hasKoreanFamily, other.hasKoreanFamily,
      haveDoubtfulVowels(one, other)
    {
      return .possible("vowels", "their vowels can be one or two: Jong, Jung; Yong, Young")
    }
    return nil
  }

  /// Whether vowels differ that one way to write Korean keeps apart: "Jong" and "Jung" are 종 and 정 to most.
  private static func haveDoubtfulVowels(_ one: NameKey, _ other: NameKey) -> Bool {
    func vowels(_ key: NameKey) -> [Substring] {
      key.tokens.map(\.letters).joined(separator: "-").split { !"aeiouyw".contains($0) }
    }
    let (a, b) = (vowels(one), vowels(other))
    return a.count == b.count
      && zip(a, b).contains { ["o u", "u o", "yo you", "you yo"].contains("\($0.0) \($0.1)") }
  }

  /// Whether a name is a family name that stands first and no more than two syllables behind it.
  private static func areSyllables(_ key: NameKey) -> Bool {
    key.hasKoreanFamily && key.korean.contains { (2...3).contains($0.count) }
  }
}

extension NameKey {
  /// Whether it is a Chinese name in Pinyin or Wade-Giles, family name first.
  fileprivate var isWrittenChinese: Bool { chinese.contains { $0.form > .free } }
}
