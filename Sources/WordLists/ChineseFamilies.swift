/// Chinese family names: their characters, and how Latin letters write them from Beijing to Penang.
public struct ChineseFamilies: Sendable {
  /// The embedded list, read on first use.
  public static let standard = ChineseFamilies(
    WordList("chinese-families"), ChineseSpellings.standard, HanReadings.standard)

  /// Some family names: a bit for each.
  public struct Set: Hashable, Sendable {
    let bits: SIMD8<UInt64>

    /// Whether there is none.
    public var isEmpty: Bool { bits == .zero }

    /// Whether two have a name in common.
    public func meets(_ other: Set) -> Bool { bits & other.bits != .zero }

    func union(_ other: Set) -> Set { Set(bits: bits | other.bits) }
  }

  private let words: [String: Set]
  private let characters: [[UInt32]: Set]

  init(_ list: WordList, _ spellings: ChineseSpellings, _ han: HanReadings) {
    let latin = spellings.spellingsOfMandarin()
    var words: [String: Set] = [:]
    var characters: [[UInt32]: Set] = [:]
    let (column, others) = (list.column("characters"), list.column("spellings"))
    for (number, row) in list.rows.enumerated() {
      var bits = SIMD8<UInt64>.zero
      bits[number / 64] = 1 << (number % 64)
      let own = Set(bits: bits)
      var letters = WordList.values(row[others])
      for written in WordList.values(row[column]) {
        let codes = written.unicodeScalars.map(\.value)
        characters[codes] = characters[codes]?.union(own) ?? own
        if codes.count == 1 {
          letters += latin[han.mandarin(codes[0])] ?? []
        } else {
          letters.append(codes.map(han.mandarin).joined())
        }
      }
      for word in Swift.Set(letters) { words[word] = words[word]?.union(own) ?? own }
    }
    self.words = words
    self.characters = characters
  }

  /// The family names that a word in small Latin or Russian letters can be; nil for none.
  public func names(_ word: String) -> Set? { words[word] }

  /// The family name with which a name in traditional characters begins, and of how many it is; nil if
  /// it is not listed.
  public func name(startOf name: [UInt32]) -> (names: Set, length: Int)? {
    for length in [2, 1] where name.count > length {
      if let names = characters[Array(name.prefix(length))] { return (names, length) }
    }
    return nil
  }
}
