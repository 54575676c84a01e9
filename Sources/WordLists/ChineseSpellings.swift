/// Syllables of Mandarin and Cantonese, as Chinese characters and as all their Latin spellings.
///
///     Mao Zedong      Pinyin, one reading
///     Mao Tse-tung    Wade-Giles, which has one spelling for "dong" and "tong"
///     Leung Chun-ying Hong Kong, Cantonese
public struct ChineseSpellings: Sendable {
  /// The embedded lists, read on first use.
  public static let standard = ChineseSpellings(
    WordList("chinese-syllables"), HanReadings.standard)

  /// What a spelling or a character can be.
  public struct Syllable: Hashable, Sendable {
    /// A bit for each syllable of Mandarin that it can be.
    let mandarin: SIMD8<UInt64>
    /// A bit for each initial of Cantonese that it can have, and for each final.
    let initials: UInt32
    let finals: UInt64

    /// What cannot be read.
    public static let none = Syllable(mandarin: .zero, initials: 0, finals: 0)

    /// Whether two can be one syllable.
    public func fits(_ other: Syllable) -> Bool {
      mandarin & other.mandarin != .zero
        || initials & other.initials != 0 && finals & other.finals != 0
    }

    /// Whether both are read in one of the two languages, so that they can be compared.
    public func isComparable(to other: Syllable) -> Bool {
      mandarin != .zero && other.mandarin != .zero || finals != 0 && other.finals != 0
    }

    static func cantonese(_ initial: Int, _ final: Int) -> Syllable {
      Syllable(mandarin: .zero, initials: 1 << initial, finals: 1 << final)
    }

    /// The syllables of Mandarin by their numbers.
    var numbers: [Int] {
      (0..<8).flatMap { word in
        (0..<64).filter { mandarin[word] & 1 << $0 != 0 }.map { word * 64 + $0 }
      }
    }

    func union(_ other: Syllable) -> Syllable {
      Syllable(
        mandarin: mandarin | other.mandarin, initials: initials | other.initials,
        finals: finals | other.finals)
    }
  }

  /// A way to write Chinese in Latin letters.
  public enum System: Int, Sendable, CaseIterable {
    case pinyin, wadeGiles
    /// Any spelling of Mandarin, as in Taiwan.
    case free
    case cantonese
    /// Russian letters, by the system of Palladius.
    case cyrillic
  }

  private let spellings: [System: [UInt64: Syllable]]
  /// The same, for quick look-ups.
  private let tables: [PackedTable<Syllable>]
  private let numbers: [String: Int]
  private let initials: [String: Int]
  private let finals: [String: Int]
  private let han: HanReadings

  init(_ list: WordList, _ han: HanReadings) {
    let (system, syllable) = (list.column("system"), list.column("syllable"))
    let (spellings, others) = (list.column("spellings"), list.column("others"))
    let russian = list.column("cyrillic")
    var tables: [System: [UInt64: Syllable]] = [:]
    var numbers: [String: [String: Int]] = [:]
    var parts: [String: [(letters: String, number: Int)]] = [:]
    func insert(_ letters: String, _ value: Syllable, into system: System) {
      let bytes = system == .cyrillic ? Self.bytes(ofCyrillic: letters) : Array(letters.utf8)
      let key = Self.packed(bytes ?? [])
      let known = tables[system]?[key]
      tables[system, default: [:]][key] = known.map { $0.union(value) } ?? value
    }
    for row in list.rows {
      let number = numbers[row[system]]?.count ?? 0
      numbers[row[system], default: [:]][row[syllable]] = number
      guard row[system] == "mandarin" else {
        let letters = WordList.values(row[spellings]).map { ($0 == "-" ? "" : $0, number) }
        parts[row[system], default: []] += letters
        continue
      }
      let value = Self.mandarin(number)
      insert(row[syllable], value, into: .pinyin)
      insert(row[spellings], value, into: .wadeGiles)
      insert(row[russian], value, into: .cyrillic)
      for letters in [row[syllable], row[spellings]] + WordList.values(row[others]) {
        insert(letters, value, into: .free)
      }
    }
    for (initial, first) in parts["initial"] ?? [] {
      for (final, last) in parts["final"] ?? [] {
        insert(initial + final, .cantonese(first, last), into: .cantonese)
      }
    }
    self.spellings = tables
    self.tables = System.allCases.map { PackedTable(tables[$0] ?? [:]) }
    self.numbers = numbers["mandarin"] ?? [:]
    (initials, finals) = (numbers["initial"] ?? [:], numbers["final"] ?? [:])
    self.han = han
  }

  private static func mandarin(_ number: Int) -> Syllable {
    var bits = SIMD8<UInt64>.zero
    bits[number / 64] = 1 << (number % 64)
    return Syllable(mandarin: bits, initials: 0, finals: 0)
  }

  // MARK: Characters

  /// How a character is read in both languages; nil if it is not listed.
  public func syllable(of character: UInt32) -> Syllable? {
    guard let number = numbers[han.mandarin(character)] else { return nil }
    return han.cantonese(character).reduce(Self.mandarin(number)) { syllable, reading in
      cantonese(reading).map(syllable.union) ?? syllable
    }
  }

  /// A syllable in Jyutping without its tone.
  private func cantonese(_ reading: String) -> Syllable? {
    for length in [2, 1, 0] {
      let first = length == 0 ? "-" : String(reading.prefix(length))
      let last = String(reading.dropFirst(length))
      if let initial = initials[first], let final = finals[last] {
        return .cantonese(initial, final)
      }
    }
    return nil
  }

  // MARK: Latin letters

  /// The most syllables that are read from one word.
  private static let mostSyllables = 4
  /// The most ways to part one word that are kept.
  private static let mostReadings = 6

  /// All ways to part a word in folded letters into syllables; empty if there is none.
  ///
  /// - Complexity: O(*n*) look-ups for most words, n = letters.
  public func readings(of word: [UInt8], in system: System) -> [[Syllable]] {
    let table = tables[system.rawValue]
    guard word.count <= 6 * Self.mostSyllables, Self.canPart(word, table) else { return [] }
    var found: [[Syllable]] = []
    part(word[...], table, [], &found)
    return found
  }

  /// The longest spelling of a syllable.
  private static let longest = 7

  /// Whether a word can be parted into syllables at all, told without making any list.
  private static func canPart(_ word: [UInt8], _ table: PackedTable<Syllable>) -> Bool {
    // A bit for each place at which a syllable can begin.
    var starts: UInt32 = 1
    for start in word.indices where starts & 1 << UInt32(start) != 0 {
      var key: UInt64 = 0
      for end in start..<min(word.count, start + longest) {
        key = key << 8 | UInt64(word[end])
        if table[key] != nil { starts |= 1 << UInt32(end + 1) }
      }
    }
    return starts & 1 << UInt32(word.count) != 0
  }

  /// All spellings of each reading in Pinyin, Russian ones among them.
  func spellingsOfMandarin() -> [String: [String]] {
    var readings = [String](repeating: "", count: numbers.count)
    for (reading, number) in numbers { readings[number] = reading }
    var found: [String: [String]] = [:]
    for table in [System.free, .cyrillic].compactMap({ spellings[$0] }) {
      for (key, value) in table {
        let text = Self.text(key)
        for number in value.numbers { found[readings[number], default: []].append(text) }
      }
    }
    return found
  }

  /// The letters of a packed word.
  private static func text(_ packed: UInt64) -> String {
    var text = String.UnicodeScalarView()
    for place in (0..<8).reversed() {
      let byte = UInt8(truncatingIfNeeded: packed >> (place * 8))
      guard byte != 0 else { continue }
      let code = byte < 0x80 ? UInt32(byte) : UInt32(byte) - 0x80 + 0x430
      if let scalar = Unicode.Scalar(code) { text.append(scalar) }
    }
    return String(text)
  }

  private func part(
    _ rest: ArraySlice<UInt8>, _ table: PackedTable<Syllable>, _ before: [Syllable],
    _ found: inout [[Syllable]]
  ) {
    if rest.isEmpty {
      found.append(before)
      return
    }
    guard before.count < Self.mostSyllables else { return }
    var key: UInt64 = 0
    for (length, letter) in rest.prefix(Self.longest).enumerated() {
      key = key << 8 | UInt64(letter)
      guard found.count < Self.mostReadings else { return }
      if let syllable = table[key] {
        part(rest.dropFirst(length + 1), table, before + [syllable], &found)
      }
    }
  }

  /// A word in small Russian letters with a byte for each; nil if it has others.
  public static func bytes(ofCyrillic word: String) -> [UInt8]? {
    let bytes = word.unicodeScalars.compactMap { scalar in
      (0x430...0x44F).contains(scalar.value) ? UInt8(scalar.value - 0x430 + 0x80) : nil
    }
    return bytes.count == word.unicodeScalars.count ? bytes : nil
  }

  /// A word of up to eight letters as one number.
  static func packed(_ letters: some Sequence<UInt8>) -> UInt64 {
    letters.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
