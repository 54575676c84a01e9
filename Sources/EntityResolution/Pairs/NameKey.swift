public import EventModel
import WordLists

/// A name taken apart once for all comparisons: what it is written in, its words and how they sound.
///
///     Kim Jong-un    latin   kim jong un     three Korean syllables
///     김정은           hangul  gimjeongeun     the same three
///     Путин          cyrillic putin
///     毛泽东          han     maozedong       three Chinese syllables
public final class NameKey: Sendable {
  /// A word of a name.
  struct Token: Hashable, Sendable {
    /// The folded letters; of other scripts than Latin in their shape.
    let letters: String
    /// How they sound, in the alphabet of ``NameSounds``.
    let sounds: [UInt8]
    /// Whether it stands for a longer word.
    let isInitial: Bool
    /// The given names for which it can be short, itself among them, by their numbers in the list.
    let fullNames: [Int]
    /// A word of a name that can be Japanese in the Hepburn system; empty for others.
    let japanese: [UInt8]
  }

  /// What is asked first of a word, by value.
  struct Mark: Sendable {
    /// Where its sounds stand among all.
    let sounds: Range<Int>
    /// Where its letters stand among all.
    let letters: Range<Int>
    /// Its first letter.
    let first: UInt32
    let isInitial: Bool
    /// Whether more than its sounds can make it one with another word.
    let isSpecial: Bool

    /// Whether it is in Chinese characters.
    var isHan: Bool { 0x3400...0x9FFF ~= first }

    init(_ token: Token, soundsAt start: Int, lettersAt place: Int) {
      sounds = start..<start + token.sounds.count
      letters = place..<place + token.letters.utf8.count
      first = token.letters.unicodeScalars.first?.value ?? 0
      isInitial = token.isInitial
      isSpecial = !token.fullNames.isEmpty || !token.japanese.isEmpty || token.sounds.isEmpty
    }
  }

  /// The name as written.
  public let surface: String
  /// The script of most of its letters; nil if it has none.
  let system: WritingSystem?
  /// Whether letters of several scripts stand in one of its words, as in a forged "Рutin".
  public let isMixed: Bool
  /// The words without titles, articles, legal forms and generation.
  let tokens: [Token]
  /// The same, for quick comparisons.
  let marks: [Mark]
  /// Whether a word is an initial.
  let hasInitial: Bool
  /// Who is whose son in a name that says so: "Mohammed bin Salman".
  let sonAndFather: (son: String, father: String)?
  /// What tells a father from a son: "jr", "2".
  let generation: String?
  /// Whether it is one word behind the title of a throne or church: "King Hussein".
  let isRegnal: Bool
  /// All sounds in one.
  let sounds: [UInt8]
  /// The letters of all words, in UTF-8.
  let letters: [UInt8]
  /// The words folded, with single spaces.
  let folded: String
  /// The ways to read it as Korean; empty if there is none.
  let korean: [[KoreanSyllable]]
  /// The ways to read it as Chinese; empty if there is none.
  let chinese: [ChineseReading]
  /// The numbers in it.
  let numbers: [String]
  /// The characters of a name in Chinese characters, in traditional form.
  let characters: [UInt32]

  /// Whether its first word is a Korean family name.
  let hasKoreanFamily: Bool
  /// Whether its first word is a Vietnamese family name.
  let hasVietnameseFamily: Bool
  /// The noun of a place or body in which it ends.
  let headNoun: String?
  /// What the lists of the world have it for: codes of countries, names of organizations.
  public let entries: [String]

  /// The code of the country whose capital it is.
  let capitalOf: String?

  /// The longest name that is looked at; the rest is cut off, for nobody is called so.
  public static let longest = 240

  /// Takes a name apart.
  public init(_ surface: String, kind: EntityKind? = nil) {
    self.surface = surface
    let script = NameScript(surface, atMost: Self.longest)
    let system = script.system
    (self.system, isMixed) = (system, script.isMixed)
    let words = NameWords(script.text, kind: kind)
    (generation, isRegnal) = (words.generation, words.isRegnal)
    folded = words.words.joined(separator: " ")
    let (letters, isPerson) = (words.words, kind == nil || kind == .person)
    let bytes = system == .latin ? letters.map { Array($0.utf8) } : []
    let tokens = Self.tokens(letters, bytes, system, isPerson: isPerson)
    self.tokens = tokens
    (marks, sounds, self.letters) = Self.marks(tokens)
    hasInitial = tokens.contains(where: \.isInitial)
    sonAndFather = Self.sonAndFather(letters)
    numbers = letters.filter {
      $0.utf8.first.map { $0 < 0x3A } == true && $0.allSatisfy(\.isNumber)
    }
    let scalars = system == .han || system == .hangul ? Self.scalars(letters) : []
    characters = system == .han ? scalars.map(HanReadings.standard.traditional) : []
    korean = isPerson ? Self.korean(letters, bytes, scalars, system) : []
    let russian = system == .cyrillic ? letters.compactMap(ChineseSpellings.bytes) : []
    chinese = ChineseReading.readings(
      letters, russian.count == letters.count && system == .cyrillic ? russian : bytes,
      Self.withoutNoun(system == .han ? scalars : [], kind: kind), kind: kind)
    let family = KnownNames.families[letters.first ?? ""]
    hasKoreanFamily = family?.isKorean == true
    hasVietnameseFamily = system == .latin && family?.isVietnamese == true
    headNoun =
      isPerson && letters.count > 1
        && HeadNouns.standard.noun(named: letters[letters.count - 1]) != nil
      ? letters.last : nil
    entries = Self.entries(surface, kind: kind)
    capitalOf = entries.isEmpty || kind != .place ? nil : KnownNames.capitals[surface]
  }

  // MARK: Parts

  private static func tokens(
    _ words: [String], _ bytes: [[UInt8]], _ system: WritingSystem?, isPerson: Bool
  ) -> [Token] {
    let japanese = isPerson && words.count > 1 ? JapaneseWord.hepburn(bytes) : []
    return words.indices.map { index in
      let word = words[index]
      return Token(
        letters: word,
        sounds: bytes.isEmpty
          ? sounds(of: word, in: system)
          : NameSounds.standard.sounds(ofLatin: bytes[index]),
        isInitial: isInitial(word, in: system),
        fullNames: isPerson ? Nicknames.standard.fullNames(of: word) : [],
        japanese: japanese.isEmpty ? [] : japanese[index])
    }
  }

  private static func marks(_ tokens: [Token]) -> ([Mark], [UInt8], [UInt8]) {
    var (marks, sounds, letters): ([Mark], [UInt8], [UInt8]) = ([], [], [])
    marks.reserveCapacity(tokens.count)
    sounds.reserveCapacity(tokens.reduce(0) { $0 + $1.sounds.count })
    letters.reserveCapacity(tokens.reduce(0) { $0 + $1.letters.utf8.count })
    for token in tokens {
      marks.append(Mark(token, soundsAt: sounds.count, lettersAt: letters.count))
      sounds += token.sounds
      letters += token.letters.utf8
    }
    return (marks, sounds, letters)
  }

  private static func sonAndFather(_ words: [String]) -> (son: String, father: String)? {
    guard words.count > 2 else { return nil }
    for place in 1..<words.count - 1 where words[place - 1] != words[place + 1] {
      if ["bin", "ibn", "bint", "binti"].contains(words[place]) {
        return (words[place - 1], words[place + 1])
      }
    }
    return nil
  }

  private static func isInitial(_ word: String, in system: WritingSystem?) -> Bool {
    var scalars = word.unicodeScalars.makeIterator()
    return scalars.next() != nil && scalars.next() == nil && system != .han && system != .hangul
  }

  private static func scalars(_ words: [String]) -> [UInt32] {
    words.flatMap { $0.unicodeScalars.map(\.value) }
  }

  private static func entries(_ surface: String, kind: EntityKind?) -> [String] {
    switch kind {
    case .country:
      if let own = Countries.standard.country(named: surface) { return [own.country.code] }
      return CountryNames.standard.codes(of: surface).sorted()
    case .organization:
      return Organizations.standard.organization(named: surface).map { [$0.organization.name] }
        ?? []
    case .place:
      return Places.standard.lexicon[surface].map { $0.name + ", " + ($0.country ?? "") }
    default: return []
    }
  }

  private static func sounds(of word: String, in system: WritingSystem?) -> [UInt8] {
    guard let system else { return Array(word.utf8.prefix(24)) }
    if system == .hangul {
      return NameSounds.standard.sounds(ofLatin: Array(HangulLetters.revised(word).utf8))
    }
    return NameSounds.standard.sounds(of: word.unicodeScalars, in: system)
  }

  private static func korean(
    _ words: [String], _ bytes: [[UInt8]], _ letters: [UInt32], _ system: WritingSystem?
  ) -> [[KoreanSyllable]] {
    switch system {
    case .hangul: return KoreanSyllable.hangul(letters).map { [$0] } ?? []
    case .han where (2...4).contains(letters.count):
      var readings: [[KoreanSyllable]] = [[]]
      for letter in letters {
        let own = HanReadings.standard.korean(letter).compactMap(KoreanSyllable.hangul)
        guard !own.isEmpty else { return [] }
        readings = Array(readings.flatMap { one in own.map { one + [$0] } }.prefix(16))
      }
      return readings
    case .latin
    where (2...3).contains(words.count) && bytes.allSatisfy({ $0.count < 12 })
      && words.contains { KnownNames.families[$0]?.isKorean == true }:
      return KoreanSyllable.latin(bytes).filter { (2...4).contains($0.count) }
    case .cyrillic where (2...3).contains(words.count) && words.allSatisfy({ $0.count < 12 }):
      let letters = words.compactMap(KoreanSyllable.transliterated)
      return letters.count == words.count
        ? KoreanSyllable.latin(letters).filter { (2...4).contains($0.count) } : []
    default: return []
    }
  }

  /// The characters of a place without the noun for city or county in which it ends: 沈阳市.
  private static func withoutNoun(_ characters: [UInt32], kind: EntityKind?) -> [UInt32] {
    guard kind == .place, characters.count > 2, let last = characters.last,
      "市縣县區区省府郡州道町村".unicodeScalars.contains(where: { $0.value == last })
    else { return characters }
    return characters.dropLast()
  }
}
