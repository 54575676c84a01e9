/// How the letters of a writing system sound, in one rough alphabet for all: a e i o u; p b f v t d s z k g h l r m n;
/// S (sh), Z (zh), C (ch), J (dj).
///
///     Putin, Poutine, Путин    putin, putine, putin
///     Xi, 习                   ksi, ksi
public struct NameSounds: Sendable {
  /// The embedded lists, read on first use.
  public static let standard = NameSounds(WordList("sounds"), HanReadings.standard)

  private let systems: [SoundTable]
  private let han: HanReadings

  init(_ list: WordList, _ han: HanReadings) {
    let (script, letters, sound) = (
      list.column("script"), list.column("letters"), list.column("sound")
    )
    var rows: [WritingSystem: [(letters: [UInt32], sound: String)]] = [:]
    for row in list.rows {
      let system = WordList.word(row[script], as: WritingSystem.self)
      rows[system, default: []].append((row[letters].unicodeScalars.map(\.value), row[sound]))
    }
    systems = WritingSystem.allCases.map { SoundTable(rows[$0] ?? []) }
    self.han = han
  }

  /// The sounds of a word in small letters, doubled ones once.
  ///
  /// - Complexity: O(*n*), n = letters.
  public func sounds(of word: some Sequence<Unicode.Scalar>, in system: WritingSystem) -> [UInt8] {
    var heard: [UInt8] = []
    let letters = word.map(\.value)
    heard.reserveCapacity(letters.count)
    if system == .han {
      let latin = systems[WritingSystem.latin.index]
      for letter in letters { latin.hear(Array(han.mandarin(letter).utf8), &heard) }
    } else if system == .devanagari {
      systems[system.index].hear(letters.map(Self.devanagari), &heard)
    } else {
      systems[system.index].hear(letters, &heard)
    }
    return heard
  }

  /// The letter of Devanagari in whose place one of another script of India stands in its block.
  private static func devanagari(_ letter: UInt32) -> UInt32 {
    (0x980...0xD7F).contains(letter) ? letter & 0x7F | 0x900 : letter
  }

  /// The sounds of a word in small Latin letters, doubled ones once.
  ///
  /// - Complexity: O(*n*), n = letters.
  public func sounds(ofLatin word: [UInt8]) -> [UInt8] {
    var heard: [UInt8] = []
    heard.reserveCapacity(word.count)
    systems[WritingSystem.latin.index].hear(word, &heard)
    return heard
  }
}

/// The sounds of one writing system, found without hashing.
private struct SoundTable: Sendable {
  /// Letters that stand for sounds together.
  struct Group: Sendable {
    /// Up to four letters, 16 bits each.
    let letters: UInt64
    let length: Int
    let sound: UInt64
  }

  /// The code of the first letter beyond ASCII in the tables below.
  private let base: UInt32
  /// The sounds of a letter in one number, the first one lowest: of ASCII, then from `base` on.
  private let singles: [UInt64]
  /// The groups that begin with a letter, the longest first.
  private let groups: [[Group]]

  private static let ascii: UInt32 = 0x80

  init(_ rows: [(letters: [UInt32], sound: String)]) {
    let firsts = rows.compactMap(\.letters.first).filter { $0 >= Self.ascii }
    base = firsts.min() ?? Self.ascii
    let count = Int(Self.ascii) + Int((firsts.max() ?? base) - base) + 1
    var singles = [UInt64](repeating: 0, count: count)
    for letter in 0..<Int(Self.ascii) { singles[letter] = UInt64(letter) }
    var groups = [[Group]](repeating: [], count: count)
    for row in rows {
      guard let first = row.letters.first else { continue }
      let place = Int(first < Self.ascii ? first : first - base + Self.ascii)
      let sound = row.sound.utf8.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      if row.letters.count == 1 {
        singles[place] = sound
      } else {
        let letters = row.letters.reduce(UInt64(0)) { $0 << 16 | UInt64($1 & 0xFFFF) }
        groups[place].append(Group(letters: letters, length: row.letters.count, sound: sound))
      }
    }
    self.singles = singles
    self.groups = groups.map { $0.sorted { $0.length > $1.length } }
  }

  /// Adds the sounds of some letters, doubled ones once.
  func hear<Letter: FixedWidthInteger>(_ letters: [Letter], _ heard: inout [UInt8]) {
    var at = 0
    while at < letters.count {
      guard let place = place(of: UInt32(letters[at])) else {
        at += 1
        continue
      }
      var (sound, length) = (singles[place], 1)
      for group in groups[place] where group.length <= letters.count - at {
        var packed: UInt64 = 0
        for letter in letters[at..<at + group.length] {
          packed = packed << 16 | UInt64(UInt32(letter) & 0xFFFF)
        }
        if packed == group.letters {
          (sound, length) = (group.sound, group.length)
          break
        }
      }
      while sound != 0 {
        let byte = UInt8(truncatingIfNeeded: sound)
        if heard.last != byte { heard.append(byte) }
        sound >>= 8
      }
      at += length
    }
  }

  /// Where a letter stands in the tables; nil if it has no sound.
  private func place(of letter: UInt32) -> Int? {
    if letter < Self.ascii { return Int(letter) }
    guard letter >= base else { return nil }
    let place = Int(letter - base + Self.ascii)
    return place < singles.count ? place : nil
  }
}
