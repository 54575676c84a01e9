import EventModel
import WordLists

/// A way to read a name as Chinese: the family name, and all syllables, the family's first.
///
///     毛泽东           mao ze dong
///     Mao Tse-tung    mao, ze or ce, dong or tong
///     Chih-Hsiung Huang  huang, zhi or chi, xiong
struct ChineseReading: Hashable, Sendable {
  /// The family names that its first word can be; nil if none is listed, and for places.
  let family: ChineseFamilies.Set?
  /// The syllables; empty where only the family name can be read, as of "Jason Chan".
  let syllables: [ChineseSpellings.Syllable]
  /// How exactly it is written.
  let form: Form

  /// How exactly a name is written, the least exact first.
  enum Form: Int, Comparable, Sendable {
    /// In Latin letters of no system, or with the family name behind.
    case free
    /// In Wade-Giles, family name first.
    case wadeGiles
    /// In Pinyin, family name first.
    case pinyin
    case characters

    static func < (one: Form, other: Form) -> Bool { one.rawValue < other.rawValue }
  }

  /// How two readings of two names compare, in the bins of the feature: 1 the same, 2 one syllable differs, 3 several do, 4 their
  /// number differs, 5 only the family names can be read and are the same, 6 these differ; 0 they say nothing.
  ///
  /// Where a name can be Korean too, the family name has to be read as Chinese: Ma and Ho are both, Kim is 金 in Penang alone.
  static func compare(
    _ one: [ChineseReading], _ other: [ChineseReading], atLeast form: Form = .free,
    isFamilyRead: Bool = false
  ) -> Int {
    var best = 7
    for a in one {
      for b in other where max(a.form, b.form) >= form {
        let bin = a.compared(to: b, isFamilyRead: isFamilyRead)
        if bin > 0, bin < best { best = bin }
        if best == 1 { return 1 }
      }
    }
    return best == 7 ? 0 : best
  }

  private func compared(to other: ChineseReading, isFamilyRead: Bool) -> Int {
    let isOneFamily: Bool? =
      if let family, let others = other.family { family.meets(others) } else { nil }
    guard !syllables.isEmpty, !other.syllables.isEmpty else {
      return isOneFamily.map { $0 ? 5 : 6 } ?? 0
    }
    guard syllables.count == other.syllables.count else { return 4 }
    var misses = 0
    for (index, (a, b)) in zip(syllables, other.syllables).enumerated() {
      if index == 0, isOneFamily == true, !isFamilyRead || a.fits(b) { continue }
      guard a.isComparable(to: b) || index == 0 && isOneFamily == false else { return 0 }
      if !a.fits(b) { misses += 1 }
    }
    return misses == 0 ? 1 : misses == 1 ? 2 : 3
  }

  // MARK: Reading

  /// The ways to read a person's or place's name; none for others.
  ///
  /// The words are folded; they come as bytes too if they are in Latin or Russian letters, and as characters if they are in
  /// Chinese ones.
  static func readings(
    _ words: [String], _ bytes: [[UInt8]], _ characters: [UInt32], kind: EntityKind?
  ) -> [ChineseReading] {
    let isPlace = kind == .place
    guard isPlace || kind == nil || kind == .person else { return [] }
    if !characters.isEmpty { return han(characters, isPlace: isPlace) }
    guard !bytes.isEmpty else { return [] }
    return isPlace ? place(bytes) : person(words, bytes, isSurely: kind == .person)
  }

  private static func han(_ characters: [UInt32], isPlace: Bool) -> [ChineseReading] {
    guard (2...4).contains(characters.count) else { return [] }
    let syllables = characters.compactMap(ChineseSpellings.standard.syllable)
    guard syllables.count == characters.count else { return [] }
    let family = isPlace ? nil : self.family(characters)
    return [ChineseReading(family: family, syllables: syllables, form: .characters)]
  }

  /// The family name, as written or in traditional characters: 余 is one, and stands for 餘 too.
  private static func family(_ characters: [UInt32]) -> ChineseFamilies.Set? {
    let traditional = characters.map(HanReadings.standard.traditional)
    return ChineseFamilies.standard.name(startOf: characters)?.names
      ?? ChineseFamilies.standard.name(startOf: traditional)?.names
  }

  private static func place(_ words: [[UInt8]]) -> [ChineseReading] {
    guard words.count <= 4, words.allSatisfy({ $0.count < 20 }) else { return [] }
    return [ChineseSpellings.System.pinyin, .wadeGiles].flatMap { system -> [ChineseReading] in
      let form = form(system, isFamilyFirst: true)
      return read(words, in: system).filter { (2...4).contains($0.count) }
        .map { ChineseReading(family: nil, syllables: $0, form: form) }
    }
  }

  private static func person(
    _ words: [String], _ bytes: [[UInt8]], isSurely: Bool
  ) -> [ChineseReading] {
    let count = words.count
    guard (2...5).contains(count), bytes.allSatisfy({ $0.count < 14 }) else { return [] }
    let (first, last) = (
      ChineseFamilies.standard.names(words[0]), ChineseFamilies.standard.names(words[count - 1])
    )
    var found: [ChineseReading] = []
    if let first { found += named(first, bytes[0], Array(bytes[1...]), isFirst: true) }
    if let last { found += named(last, bytes[count - 1], Array(bytes[..<(count - 1)])) }
    // Tony Tse Wai-chuen, Leung Chun-ying C.Y.
    if found.isEmpty, count > 2, isSurely {
      if let names = ChineseFamilies.standard.names(words[1]) {
        found += named(names, bytes[1], Array(bytes[2...]))
      }
      if let first { found += named(first, bytes[0], Array(bytes[1..<(count - 1)])) }
    }
    guard found.isEmpty else { return found }
    return [first, last].compactMap { $0 }
      .map { ChineseReading(family: $0, syllables: [], form: .free) }
  }

  /// The readings of a family name with a given name of one or two syllables, in each system that has them.
  private static func named(
    _ names: ChineseFamilies.Set, _ family: [UInt8], _ given: [[UInt8]], isFirst: Bool = false
  ) -> [ChineseReading] {
    systems(given).flatMap { system, readings -> [ChineseReading] in
      // Cantonese names have a word for each syllable: "Jason" is none.
      let givens = readings.filter {
        $0.count < 3 && (system != .cantonese || $0.count == given.count)
      }
      guard !givens.isEmpty else { return [] }
      let own = ChineseSpellings.standard.readings(of: family, in: system).min {
        $0.count < $1.count
      }
      let form = own == nil ? .free : form(system, isFamilyFirst: isFirst)
      return givens.map {
        ChineseReading(family: names, syllables: (own ?? [.none]) + $0, form: form)
      }
    }
  }

  private static func form(_ system: ChineseSpellings.System, isFamilyFirst: Bool) -> Form {
    switch system {
    case .pinyin where isFamilyFirst: .pinyin
    case .wadeGiles where isFamilyFirst: .wadeGiles
    case .cyrillic where isFamilyFirst: .pinyin
    default: .free
    }
  }

  /// The most ways to read some words that are kept.
  private static let mostReadings = 6

  /// The syllables of some words in each system in which all of them can be read.
  ///
  /// What is Pinyin is taken at its word, unless it can be Wade-Giles too: "chen".
  private static func systems(
    _ words: [[UInt8]]
  ) -> [(system: ChineseSpellings.System, readings: [[ChineseSpellings.Syllable]])] {
    if let first = words.first?.first, first >= 0x80 {
      return [(.cyrillic, read(words, in: .cyrillic))]
    }
    let (pinyin, wadeGiles) = (read(words, in: .pinyin), read(words, in: .wadeGiles))
    return [
      (.pinyin, pinyin), (.wadeGiles, wadeGiles),
      (.free, pinyin.isEmpty ? read(words, in: .free) : []),
      (.cantonese, read(words, in: .cantonese)),
    ]
  }

  private static func read(
    _ words: [[UInt8]], in system: ChineseSpellings.System
  ) -> [[ChineseSpellings.Syllable]] {
    var readings: [[ChineseSpellings.Syllable]] = [[]]
    for word in words {
      let own = ChineseSpellings.standard.readings(of: word, in: system)
      guard !own.isEmpty else { return [] }
      readings = Array(
        readings.flatMap { one in own.map { one + $0 } }.prefix(mostReadings))
    }
    return readings
  }
}
