import WordLists

/// A syllable of a Korean name as all spellings of it allow: 정, Jong, Jeong, Chung.
///
/// Onsets and codas stand in classes, for romanizations disagree on voice and breath; vowels are the set of those that a spelling
/// can mean: the "u" of "Un" is ㅜ, ㅡ or ㅓ.
struct KoreanSyllable: Hashable {
  /// The class of the first consonant; 0 for none.
  let onset: UInt8
  /// The medial vowels that it can have, a bit for each of the 21.
  let vowels: UInt32
  /// The class of the last consonant; 0 for none.
  let coda: UInt8

  /// Whether two spellings can be of one syllable; `isFirst` if it begins a name, where ㄹ, ㄴ and nothing
  /// stand for each other: Ri, Lee, Yi.
  func fits(_ other: KoreanSyllable, isFirst: Bool) -> Bool {
    guard vowels & other.vowels != 0, coda == other.coda else { return false }
    if onset == other.onset { return true }
    return isFirst && Self.softOnsets.contains(onset) && Self.softOnsets.contains(other.onset)
  }

  /// The onsets that stand for each other at the beginning of a name: ㄹ, ㄴ and none, as in Ri, Lee, Yi.
  static let softOnsets: Set<UInt8> = [0, n, r]

  // MARK: Hangul

  /// The syllables of a name in Hangul; nil if it has other letters.
  static func hangul(_ letters: [UInt32]) -> [KoreanSyllable]? {
    let syllables = letters.compactMap(hangul)
    return syllables.count == letters.count && !syllables.isEmpty ? syllables : nil
  }

  /// One precomposed syllable.
  static func hangul(_ letter: UInt32) -> KoreanSyllable? {
    guard (0xAC00...0xD7A3).contains(letter) else { return nil }
    let index = letter - 0xAC00
    return KoreanSyllable(
      onset: onsets[Int(index / 588)], vowels: 1 << (index % 588 / 28),
      coda: codas[Int(index % 28)])
  }

  private static let (k, n, t, r, m, p, s, j, h, l, ng):
    (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) =
      (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
  private static let onsets: [UInt8] = [
    k, k, n, t, t, r, m, p, p, s, s, 0, j, j, j, k, t, p, h,
  ]
  private static let codas: [UInt8] = [
    0, k, k, k, n, n, n, t, l, k, m, l, l, l, p, l, m, p, p, t, t, ng, t, t, k, t, p, t,
  ]

  // MARK: Latin

  /// All ways to read some words in Latin letters as Korean syllables, at most ``mostReadings``.
  static func latin(_ words: [[UInt8]]) -> [[KoreanSyllable]] {
    let hasSwapped = words.contains { $0.starts(with: "wh".utf8) }
    let words = hasSwapped ? words.map(ordered) : words
    guard words.allSatisfy(isReadable) else { return [] }
    var readings: [[KoreanSyllable]] = [[]]
    for word in words {
      var own: [[KoreanSyllable]] = []
      read(word, from: 0, [], &own)
      guard !own.isEmpty else { return [] }
      readings =
        readings.count == 1 && readings[0].isEmpty
        ? own : Array(readings.flatMap { one in own.map { one + $0 } }.prefix(mostReadings))
    }
    return readings
  }

  static let mostReadings = 48

  /// A word in Russian letters, by the system of Kontsevich, in those that syllables are read from.
  ///
  /// In "Ким Чен Ын" the "е", the "ы" and a last "н" stand for more than a Latin letter does and have signs of
  /// their own.
  static func transliterated(_ word: String) -> [UInt8]? {
    var letters: [UInt8] = []
    for scalar in word.unicodeScalars {
      guard let letter = russian[scalar] else { return nil }
      letters += letter
    }
    return letters
  }

  private static let russian: [Unicode.Scalar: [UInt8]] = {
    let pairs: [(Unicode.Scalar, String)] = [
      ("к", "k"), ("г", "g"), ("н", "N"), ("д", "d"), ("т", "t"), ("р", "r"), ("л", "l"),
      ("м", "m"),
      ("б", "b"), ("п", "p"), ("с", "s"), ("ч", "ch"), ("ж", "j"), ("х", "h"), ("в", "w"),
      ("й", "i"),
      ("а", "a"), ("я", "ya"), ("о", "o"), ("ё", "yo"), ("у", "u"), ("ю", "yu"), ("ы", "Y"),
      ("и", "i"), ("е", "E"), ("э", "e"), ("ь", ""), ("ъ", ""), ("ц", "ts"),
    ]
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0, Array($1.utf8)) })
  }()

  /// "whan" is "hwan".
  private static func ordered(_ word: [UInt8]) -> [UInt8] {
    word.starts(with: "wh".utf8) ? Array("hw".utf8) + word.dropFirst(2) : word
  }

  /// Whether a word can be read at all, told without making any list.
  private static func isReadable(_ word: [UInt8]) -> Bool {
    guard word.count < 32 else { return false }
    // A bit for each place at which a syllable can begin.
    var starts: UInt32 = 1
    for start in word.indices where starts & 1 << UInt32(start) != 0 {
      latinOnsets.match(word, start) { _, afterOnset in
        latinVowels.match(word, afterOnset) { _, afterVowel in
          latinCodas.match(word, afterVowel) { _, end in starts |= 1 << UInt32(end) }
        }
      }
    }
    return starts & 1 << UInt32(word.count) != 0
  }

  /// Adds all ways to read a word from a letter on.
  private static func read(
    _ word: [UInt8], from start: Int, _ before: [KoreanSyllable],
    _ found: inout [[KoreanSyllable]]
  ) {
    if start == word.count {
      found.append(before)
      return
    }
    guard before.count < mostSyllables, found.count < mostReadings else { return }
    latinOnsets.match(word, start) { onset, afterOnset in
      latinVowels.match(word, afterOnset) { vowels, afterVowel in
        latinCodas.match(word, afterVowel) { coda, end in
          let syllable = KoreanSyllable(
            onset: UInt8(onset), vowels: UInt32(vowels), coda: UInt8(coda))
          read(word, from: end, before + [syllable], &found)
        }
      }
    }
  }

  /// The most syllables that are read of one word.
  private static let mostSyllables = 4

  /// Spellings by their first letters.
  private struct Spellings: Sendable {
    private let begin: [[(letters: [UInt8], value: Int)]]
    /// What nothing at all can stand for.
    private let empty: Int?

    init(_ entries: [(String, Int)]) {
      var begin = [[(letters: [UInt8], value: Int)]](repeating: [], count: 128)
      for (letters, value) in entries {
        guard let first = letters.utf8.first else { continue }
        begin[Int(first & 127)].append((Array(letters.utf8), value))
      }
      self.begin = begin
      empty = entries.first { $0.0.isEmpty }?.1
    }

    private static func stands(_ letters: [UInt8], in word: [UInt8], at start: Int) -> Bool {
      guard start + letters.count <= word.count else { return false }
      for index in letters.indices where word[start + index] != letters[index] { return false }
      return true
    }

    /// Calls with each spelling that stands at a place, and the place behind it.
    func match(_ word: [UInt8], _ start: Int, _ body: (Int, Int) -> Void) {
      if start < word.count {
        for (letters, value) in begin[Int(word[start] & 127)]
        where letters.count == 1 || Self.stands(letters, in: word, at: start) {
          body(value, start + letters.count)
        }
      }
      if let empty { body(empty, start) }
    }
  }

  /// The bits of medial vowels, in the order of Unicode: a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i.
  private static func vowels(_ indices: Int...) -> Int { indices.reduce(0) { $0 | 1 << $1 } }

  private static let latinOnsets = Spellings(
    spelled([
      (k, "kk k g gg c q kh"), (n, "n N"), (t, "d t dt tt th"), (r, "r l rh"), (m, "m"),
      (p, "b p pp v f ph"), (s, "s sh ss"), (j, "j ch jj tch dj ts z tj"), (h, "h"),
    ]) + [("", 0)])

  private static let latinVowels = Spellings([
    ("a", vowels(0, 2)), ("ah", vowels(0)), ("ar", vowels(0)), ("ae", vowels(1, 5)),
    ("ai", vowels(1)), ("ay", vowels(1)), ("ya", vowels(2)), ("yae", vowels(3)),
    ("eo", vowels(4, 6)), ("e", vowels(5, 1)), ("eh", vowels(5)), ("ei", vowels(5)),
    ("yeo", vowels(6)), ("yo", vowels(12, 6)), ("you", vowels(6, 17)), ("ye", vowels(7, 6, 5)),
    ("o", vowels(8, 4)), ("oh", vowels(8)), ("ou", vowels(4, 13)), ("wa", vowels(9)),
    ("wae", vowels(10, 15)), ("oe", vowels(11)), ("oi", vowels(11)), ("we", vowels(15, 10, 11)),
    ("wei", vowels(15)), ("u", vowels(13, 18, 4)), ("uh", vowels(4)), ("ur", vowels(4)),
    ("oo", vowels(13, 8)), ("woo", vowels(13)), ("wo", vowels(14)), ("weo", vowels(14)),
    ("wi", vowels(16)), ("ui", vowels(19, 16)), ("eui", vowels(19)), ("yu", vowels(17, 6)),
    ("yoo", vowels(17)), ("yew", vowels(17)), ("eu", vowels(18)), ("eau", vowels(18)),
    ("i", vowels(20, 19)), ("ee", vowels(20, 19)), ("yi", vowels(20, 19)), ("y", vowels(20)),
    ("ie", vowels(20)), ("E", vowels(4, 5, 6, 1, 7)), ("Y", vowels(18, 19)),
  ])

  private static let latinCodas = Spellings(
    spelled([
      (0, "h"), (k, "k g ck"), (n, "n N"), (ng, "N ng"), (t, "t d s"), (l, "l r ll"), (m, "m"),
      (p, "p b"),
    ]) + [("", 0)])

  private static func spelled(_ classes: [(UInt8, String)]) -> [(String, Int)] {
    classes.flatMap { value, all in all.split(separator: " ").map { (String($0), Int(value)) } }
  }
}
