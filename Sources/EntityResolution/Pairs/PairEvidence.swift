public import EventModel
import WordLists

/// What two names say for and against being one, as a bin of each feature.
public struct PairEvidence: Hashable, Sendable {
  /// A question that is asked of two names.
  public enum Feature: Int, CaseIterable, Sendable {
    /// The scripts: 0 one, 1 two, 2 with one that leaves out vowels, 3 Chinese characters, 4 Hangul, 5 kana.
    case scripts
    /// The likeness of the word that fits worst, of the shorter name, in tenths.
    case weakest
    /// The likeness of the word that fits second worst.
    case second
    /// The likeness of all sounds in a row.
    case whole
    /// How many words of the longer name are left over.
    case uncovered
    /// How many words the shorter name has.
    case words
    /// 0 no Korean, 1 syllables fit, 2 one does not, 3 several do not, 4 their number differs.
    case korean
    /// 0 in order, 1 in another order.
    case order
    /// How many initials stand for words.
    case initials
    /// 0 none, 1 equal, 2 one only, 3 different.
    case generation
    /// 0 different, 1 equal when folded.
    case folded
    /// 0 none, 1 equal, 2 different.
    case numbers
    /// Chinese characters: 0 none, 1 equal, 2 some, 3 no more than half.
    case characters
    /// 0 none, 1 one is the acronym of the other, 2 with its letters in another order, as in another language.
    case acronym
    /// 0 no, 1 one ends in a noun that makes it a place or body.
    case head
    /// 0 no, 1 the last words differ by the ending of a woman's name.
    case gender
    /// What the lists of the world say: 0 nothing, 1 one, 2 two, 3 only one is listed.
    case listed
    /// The likeness of the first words, and of the last.
    case first, last
    /// The kind: 0 person, 1 organization, 2 country, 3 place, 4 other.
    case kind
    /// Chinese: 0 none, 1 syllables fit, 2 one does not, 3 several do not, 4 their number differs; where the given name cannot be
    /// read, 5 the family names fit, 6 they do not.
    case chinese
    /// Vietnamese, whose spelling is exact: 0 none, 1 equal words, 2 others.
    case vietnamese
    /// How the words that fit worst are written: 0 equal or in two scripts, 1 one begins as the other, 2 one ends so, 3 one
    /// letter differs, 4 two do, 5 more.
    case letters
  }

  /// The bins, in the order of the features.
  private let packed: SIMD32<UInt8>

  /// The bin of each feature, in their order.
  public var bins: [UInt8] { Feature.allCases.map { bin($0) } }

  /// The bin of a feature.
  public func bin(_ feature: Feature) -> UInt8 { packed[feature.rawValue] }

  /// The bin of a feature by its place.
  func bin(at place: Int) -> UInt8 { packed[place] }

  /// How many features there are.
  static let count = Feature.allCases.count

  /// Compares two names.
  public init(_ one: NameKey, _ other: NameKey, kind: EntityKind?) {
    let (short, long) = one.tokens.count <= other.tokens.count ? (one, other) : (other, one)
    let syllables = Self.syllables(one, other)
    let alignment = Alignment(short, long, areSyllablesEqual: syllables.chinese == 1)
    let isPerson = kind == nil || kind == .person
    var bins = Self.bins(alignment)
    func set(_ feature: Feature, _ bin: Int) {
      bins[feature.rawValue] = UInt8(max(0, min(15, bin)))
    }
    set(.scripts, Self.scripts(one, other))
    set(.words, min(4, short.tokens.count))
    set(.generation, Self.generation(one, other))
    set(.folded, Self.areEqual(one, other) ? 1 : 0)
    set(.numbers, Self.numbers(one, other))
    set(.characters, Self.characters(one, other))
    set(.acronym, Self.acronym(short, long))
    set(
      .head,
      isPerson && one.headNoun != other.headNoun
        && (kind == nil || alignment.uncovered > 0) ? 1 : 0)
    set(.gender, Self.gender(one, other))
    set(.listed, Self.listed(one, other, areAlike: alignment.whole >= Self.spellings))
    set(.kind, Self.kind(kind))
    set(.korean, syllables.korean)
    set(.chinese, syllables.chinese)
    set(.vietnamese, Self.vietnamese(one, other))
    if syllables.korean != 1, syllables.chinese != 1 {
      set(.letters, Self.letters(short, long, at: alignment.worstWords))
    }
    packed = bins
  }

  /// The bins of what the alignment of the words says.
  private static func bins(_ alignment: Alignment) -> SIMD32<UInt8> {
    var bins = SIMD32<UInt8>.zero
    bins[Feature.weakest.rawValue] = UInt8(tenths(alignment.worst))
    bins[Feature.second.rawValue] = UInt8(tenths(alignment.second))
    bins[Feature.whole.rawValue] = UInt8(tenths(alignment.whole))
    bins[Feature.first.rawValue] = UInt8(tenths(alignment.first))
    bins[Feature.last.rawValue] = UInt8(tenths(alignment.last))
    bins[Feature.uncovered.rawValue] = UInt8(min(4, alignment.uncovered))
    bins[Feature.initials.rawValue] = UInt8(min(3, alignment.initials))
    bins[Feature.order.rawValue] = alignment.isInOrder ? 0 : 1
    return bins
  }

  /// Likeness in bins: 0 for less than .5, then by twentieths, 10 for 1.
  private static func tenths(_ likeness: Int) -> Int {
    likeness >= 1000 ? 11 : likeness < 500 ? 0 : (likeness - 450) / 50
  }

  private static func kind(_ kind: EntityKind?) -> Int {
    switch kind {
    case .person, nil: 0
    case .organization: 1
    case .country: 2
    case .place: 3
    default: 4
    }
  }

  private static func scripts(_ one: NameKey, _ other: NameKey) -> Int {
    if one.system == other.system { return 0 }
    let systems = [one.system, other.system]
    if systems.contains(.han) { return 3 }
    if systems.contains(.hangul) { return 4 }
    if systems.contains(.kana) { return 5 }
    return systems.contains { $0?.isConsonantal == true } ? 2 : 1
  }

  /// What syllables say in the two languages that some spellings can be.
  private static func syllables(_ one: NameKey, _ other: NameKey) -> (korean: Int, chinese: Int) {
    let korean = korean(one, other)
    guard korean != 1, !one.chinese.isEmpty, !other.chinese.isEmpty else { return (korean, 0) }
    // Of two names in Chinese characters these tell more.
    if one.system == .han, other.system == .han { return (korean, 0) }
    // Kim, Lee and Chang are Korean first, unless what follows can only be Chinese.
    let areKorean = one.hasKoreanFamily && other.hasKoreanFamily
    let chinese = ChineseReading.compare(
      one.chinese, other.chinese, atLeast: areKorean ? .pinyin : .free,
      isFamilyRead: korean != 0)
    if korean == 0 { return (0, chinese) }
    return chinese == 1 ? (0, 1) : (korean, areKorean || chinese > 4 ? 0 : chinese)
  }

  private static func korean(_ one: NameKey, _ other: NameKey) -> Int {
    // One of them must be Korean beyond doubt: others have names that look so.
    let isKorean =
      one.system == .hangul || other.system == .hangul || one.hasKoreanFamily
      || other.hasKoreanFamily
    guard isKorean, !one.korean.isEmpty, !other.korean.isEmpty else { return 0 }
    var best = 4
    for a in one.korean {
      for b in other.korean where a.count == b.count {
        var misses = 0
        for index in a.indices where !a[index].fits(b[index], isFirst: index == 0) { misses += 1 }
        best = min(best, misses == 0 ? 1 : misses == 1 ? 2 : 3)
        if best == 1 { return 1 }
      }
    }
    return best
  }

  private static func vietnamese(_ one: NameKey, _ other: NameKey) -> Int {
    guard one.hasVietnameseFamily, other.hasVietnameseFamily, one.tokens.count > 2,
      other.tokens.count > 2
    else { return 0 }
    if one.tokens.count == other.tokens.count { return one.folded == other.folded ? 1 : 2 }
    let (short, long) = one.tokens.count < other.tokens.count ? (one, other) : (other, one)
    let words = long.tokens.map(\.letters)
    return short.tokens.allSatisfy { words.contains($0.letters) } ? 0 : 2
  }

  /// Whether two names have the same words.
  private static func areEqual(_ one: NameKey, _ other: NameKey) -> Bool {
    one.marks.count == other.marks.count && one.letters == other.letters
      && one.folded == other.folded
  }

  /// How two words at their places are written.
  private static func letters(_ one: NameKey, _ other: NameKey, at places: (Int, Int)?) -> Int {
    guard let (i, j) = places, one.system == other.system else { return 0 }
    return one.letters.withUnsafeBufferPointer { a in
      other.letters.withUnsafeBufferPointer { b in
        LetterDistance.bin(
          LetterDistance.Letters(rebasing: a[one.marks[i].letters]),
          LetterDistance.Letters(rebasing: b[other.marks[j].letters]))
      }
    }
  }

  private static func numbers(_ one: NameKey, _ other: NameKey) -> Int {
    one.numbers.isEmpty && other.numbers.isEmpty ? 0 : one.numbers == other.numbers ? 1 : 2
  }

  private static func generation(_ one: NameKey, _ other: NameKey) -> Int {
    switch (one.generation, other.generation) {
    case (nil, nil): 0
    case (let a?, let b?): a == b ? 1 : 3
    default: 2
    }
  }

  private static func characters(_ one: NameKey, _ other: NameKey) -> Int {
    guard !one.characters.isEmpty, !other.characters.isEmpty else { return 0 }
    if one.characters == other.characters { return 1 }
    let shared = Set(one.characters).intersection(other.characters).count
    return shared * 2 > max(one.characters.count, other.characters.count) ? 2 : 3
  }

  private static func acronym(_ short: NameKey, _ long: NameKey) -> Int {
    guard short.tokens.count == 1, long.tokens.count > 1 else { return 0 }
    let letters = Array(short.tokens[0].letters.utf8)
    guard (2...7).contains(letters.count) else { return 0 }
    let all = long.tokens.compactMap(\.letters.utf8.first)
    let full = long.tokens.filter { !NameVocabulary.acronymGaps.contains($0.letters) }
      .compactMap(\.letters.utf8.first)
    if full == letters || all == letters { return 1 }
    return letters.count > 2 && full.sorted() == letters.sorted() ? 2 : 0
  }

  private static func gender(_ one: NameKey, _ other: NameKey) -> Int {
    guard let a = one.marks.last?.sounds, let b = other.marks.last?.sounds else { return 0 }
    if a.count > b.count { return gender(other, one) }
    guard b.count == a.count + 1, a.count > 3, other.sounds[b].last == UInt8(ascii: "a") else {
      return 0
    }
    return other.sounds[b].starts(with: one.sounds[a]) ? 1 : 0
  }

  /// From this likeness on two capitals of one country are two spellings: Ulaanbaatar, Ulan Bator.
  private static let spellings = 900

  private static func listed(_ one: NameKey, _ other: NameKey, areAlike: Bool) -> Int {
    if one.entries.isEmpty && other.entries.isEmpty { return 0 }
    if one.entries.isEmpty || other.entries.isEmpty { return 3 }
    if one.entries.contains(where: other.entries.contains) { return 1 }
    return areAlike && one.capitalOf != nil && one.capitalOf == other.capitalOf ? 1 : 2
  }
}
