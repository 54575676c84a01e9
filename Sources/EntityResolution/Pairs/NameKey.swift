public import EventModel
import WordLists

/// A name taken apart once for all comparisons: what it is written in, its words and how they sound.
///
///     Kim Jong-un    latin   kim jong un     three Korean syllables
///     김정은           hangul  gimjeongeun     the same three
///     Путин          cyrillic putin
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
  }

  /// The name as written.
  public let surface: String
  /// The script of most of its letters; nil if it has none.
  let system: WritingSystem?
  /// Whether letters of several scripts stand in one of its words, as in a forged "Рutin".
  public let isMixed: Bool
  /// The words without titles, articles, legal forms and generation.
  let tokens: [Token]
  /// What tells a father from a son: "jr", "2".
  let generation: String?
  /// All sounds in one.
  let sounds: [UInt8]
  /// The words folded, with single spaces.
  let folded: String
  /// The ways to read it as Korean; empty if there is none.
  let korean: [[KoreanSyllable]]
  /// The numbers in it.
  let numbers: [String]
  /// The characters of a name in Chinese characters, in traditional form.
  let characters: [UInt32]

  /// Whether its first word is a Korean family name.
  let hasKoreanFamily: Bool
  /// The noun of a place or body in which it ends.
  let headNoun: String?
  /// What the lists of the world have it for: codes of countries, names of organizations.
  public let entries: [String]

  /// The longest name that is looked at; the rest is cut off, for nobody is called so.
  public static let longest = 240

  /// Takes a name apart.
  public init(_ surface: String, kind: EntityKind? = nil) {
    self.surface = surface
    let written = String(surface.unicodeScalars.prefix(Self.longest))
    isMixed = Self.isMixed(written)
    let text = isMixed ? Self.unmasked(written) : written
    var counts: [WritingSystem: Int] = [:]
    for scalar in text.unicodeScalars {
      if let system = WritingSystem(scalar) { counts[system, default: 0] += 1 }
    }
    if let kana = counts[.kana] { counts[.kana] = kana + (counts[.han] ?? 0) }
    let system = counts.min { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }?.key
    self.system = system
    var words = Self.words(text, kind: kind)
    var generation: String?
    if kind == nil || kind == .person, words.count > 1, let last = words.last,
      let known = NameVocabulary.generations[last], words.count > 2 || known.first?.isLetter == true
    {
      generation = known
      words.removeLast()
    }
    self.generation = generation
    tokens = words.map { word in
      Token(
        letters: word, sounds: Self.sounds(of: word, in: system),
        isInitial: word.unicodeScalars.count == 1 && system != .han && system != .hangul,
        fullNames: Nicknames.standard.fullNames(of: word))
    }
    sounds = tokens.flatMap(\.sounds)
    folded = words.joined(separator: " ")
    numbers = words.filter { $0.allSatisfy(\.isNumber) }
    let letters = words.joined().unicodeScalars.map(\.value)
    characters = system == .han ? letters.map(HanReadings.standard.traditional) : []
    korean = Self.korean(words, letters, system, kind: kind)
    hasKoreanFamily = Self.isKoreanFamily(words.first)
    headNoun =
      words.count > 1 && HeadNouns.standard.noun(named: words[words.count - 1]) != nil
      ? words.last : nil
    entries = Self.entries(surface, kind: kind)
  }

  // MARK: Parts

  private static func isKoreanFamily(_ word: String?) -> Bool {
    guard let word, word.utf8.count < 10 else { return false }
    let written = word.prefix(1).uppercased() + word.dropFirst()
    return Surnames.standard.surname(written)?.cultures.contains("korean") == true
  }

  private static func entries(_ surface: String, kind: EntityKind?) -> [String] {
    switch kind {
    case .country:
      if let own = Countries.standard.country(named: surface) { return [own.country.code] }
      return CountryNames.standard.codes(of: surface).sorted()
    case .organization:
      return Organizations.standard.organization(named: surface).map { [$0.organization.name] }
        ?? []
    default: return []
    }
  }

  private static func words(_ text: String, kind: EntityKind?) -> [String] {
    var words = NameFolding.words(text)
    if kind == nil || kind == .person {
      while words.count > 1, let first = words.first,
        NameVocabulary.titles.contains(first) || NameVocabulary.regnalTitles.contains(first)
      {
        words.removeFirst()
      }
    }
    if kind != .person {
      words = words.map { NameVocabulary.spellings[$0] ?? $0 }
      while words.count > 1, words.first == "the" { words.removeFirst() }
      while words.count > 1, let last = words.last, NameVocabulary.legalForms.contains(last) {
        words.removeLast()
      }
    }
    return words
  }

  private static func sounds(of word: String, in system: WritingSystem?) -> [UInt8] {
    guard let system else { return Array(word.utf8.prefix(24)) }
    if system == .hangul {
      return NameSounds.standard.sounds(
        of: HangulLetters.revised(word).unicodeScalars, in: .latin)
    }
    return NameSounds.standard.sounds(of: word.unicodeScalars, in: system)
  }

  private static func korean(
    _ words: [String], _ letters: [UInt32], _ system: WritingSystem?, kind: EntityKind?
  ) -> [[KoreanSyllable]] {
    guard kind == nil || kind == .person else { return [] }
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
    case .latin where (2...3).contains(words.count) && words.allSatisfy({ $0.utf8.count < 12 }):
      return KoreanSyllable.latin(words.map { Array($0.utf8) })
        .filter { (2...4).contains($0.count) }
    case .cyrillic where (2...3).contains(words.count) && words.allSatisfy({ $0.count < 12 }):
      let letters = words.compactMap(KoreanSyllable.transliterated)
      return letters.count == words.count
        ? KoreanSyllable.latin(letters).filter { (2...4).contains($0.count) } : []
    default: return []
    }
  }

  /// A text with the letters of other scripts that look like Latin ones put into Latin.
  private static func unmasked(_ text: String) -> String {
    var latin = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { latin.append(lookalikes[scalar] ?? scalar) }
    return String(latin)
  }

  /// Letters that the eye takes for Latin ones.
  private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs: [(String, String)] = [
      ("аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅ", "aeopcyxijshdqwABEKMHOPCTYXIJS"),
      ("οαινρυκχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oaivpukxABEZHIKMNOPTYX"), ("օսհոՕՍ", "ouhnOU"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (masks, letters) in pairs {
      for (mask, letter) in zip(masks.unicodeScalars, letters.unicodeScalars) {
        table[mask] = letter
      }
    }
    return table
  }()

  /// Whether a word has letters of scripts that look alike: a Cyrillic "Р" in "Рutin".
  private static func isMixed(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).contains { word in
      var systems: Set<WritingSystem> = []
      for scalar in word.unicodeScalars {
        if let system = WritingSystem(scalar) { systems.insert(system) }
      }
      return systems.intersection([.latin, .cyrillic, .greek, .armenian, .georgian]).count > 1
    }
  }
}

/// Hangul in the letters of the Revised Romanization.
enum HangulLetters {
  static func revised(_ word: String) -> String {
    var text = ""
    for scalar in word.unicodeScalars {
      guard (0xAC00...0xD7A3).contains(scalar.value) else {
        text.unicodeScalars.append(scalar)
        continue
      }
      let index = Int(scalar.value) - 0xAC00
      text += onsets[index / 588] + vowels[index % 588 / 28] + codas[index % 28]
    }
    return text
  }

  private static let onsets = [
    "g", "k", "n", "d", "t", "r", "m", "b", "p", "s", "s", "", "j", "j", "ch", "k", "t", "p", "h",
  ]
  private static let vowels = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we",
    "wi", "yu", "eu", "ui", "i",
  ]
  private static let codas = [
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p",
    "t", "t", "ng", "t", "t", "k", "t", "p", "t",
  ]
}
