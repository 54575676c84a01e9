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
    var readings: [[KoreanSyllable]] = [[]]
    for word in words {
      let own = latin(ordered(word)[...])
      guard !own.isEmpty else { return [] }
      readings = Array(readings.flatMap { one in own.map { one + $0 } }.prefix(mostReadings))
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

  private static func latin(_ rest: ArraySlice<UInt8>) -> [[KoreanSyllable]] {
    guard !rest.isEmpty else { return [[]] }
    var found: [[KoreanSyllable]] = []
    for (onset, onsetClass) in latinOnsets where rest.starts(with: onset) {
      let afterOnset = rest.dropFirst(onset.count)
      for (vowel, vowels) in latinVowels where afterOnset.starts(with: vowel) {
        let afterVowel = afterOnset.dropFirst(vowel.count)
        for (coda, codaClass) in latinCodas where afterVowel.starts(with: coda) {
          let syllable = KoreanSyllable(onset: onsetClass, vowels: vowels, coda: codaClass)
          for tail in latin(afterVowel.dropFirst(coda.count)) {
            found.append([syllable] + tail)
            if found.count >= mostReadings { return found }
          }
        }
      }
    }
    return found
  }

  private static func table<Value>(_ entries: [(String, Value)]) -> [([UInt8], Value)] {
    entries.map { (Array($0.0.utf8), $0.1) }
  }

  private static let latinOnsets = table([
    ("kk", k), ("k", k), ("g", k), ("gg", k), ("c", k), ("q", k), ("kh", k), ("n", n), ("N", n),
    ("d", t),
    ("t", t), ("dt", t), ("tt", t), ("th", t), ("r", r), ("l", r), ("rh", r), ("m", m), ("b", p),
    ("p", p), ("pp", p), ("v", p), ("f", p), ("ph", p), ("s", s), ("sh", s), ("ss", s), ("", 0),
    ("j", j), ("ch", j), ("jj", j), ("tch", j), ("dj", j), ("ts", j), ("z", j),
    ("tj", j), ("h", h),
  ])

  /// The bits of medial vowels, in the order of Unicode: a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i.
  private static func vowels(_ indices: Int...) -> UInt32 { indices.reduce(0) { $0 | 1 << $1 } }

  private static let latinVowels = table([
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

  private static let latinCodas = table([
    ("", UInt8(0)), ("h", 0), ("k", k), ("g", k), ("ck", k), ("n", n), ("N", n), ("N", ng),
    ("t", t), ("d", t),
    ("s", t), ("l", l), ("r", l), ("ll", l), ("m", m), ("p", p), ("b", p), ("ng", ng),
  ])
}
