/// How the letters of a writing system sound, in one rough alphabet for all: a e i o u; p b f v t d s z k g h l r m n;
/// S (sh), Z (zh), C (ch), J (dj).
///
///     Putin, Poutine, Путин    putin, putine, putin
///     Xi, 习                   ksi, ksi
public struct NameSounds: Sendable {
  /// The embedded lists, read on first use.
  public static let standard = NameSounds(WordList("sounds"), HanReadings.standard)

  /// For each system the sounds of up to four letters, packed into one number.
  private let sounds: [WritingSystem: [UInt64: [UInt8]]]
  private let han: HanReadings
  private static let longest = 4

  init(_ list: WordList, _ han: HanReadings) {
    let (script, letters, sound) = (
      list.column("script"), list.column("letters"), list.column("sound")
    )
    var sounds: [WritingSystem: [UInt64: [UInt8]]] = [:]
    for row in list.rows {
      let system = WordList.word(row[script], as: WritingSystem.self)
      sounds[system, default: [:]][Self.packed(row[letters].unicodeScalars.map(\.value)[...])] =
        Array(row[sound].utf8)
    }
    self.sounds = sounds
    self.han = han
  }

  /// The sounds of a word in small letters, doubled ones once.
  ///
  /// - Complexity: O(*n*), n = letters.
  public func sounds(of word: some Sequence<Unicode.Scalar>, in system: WritingSystem) -> [UInt8] {
    let letters = word.map(\.value)
    var heard: [UInt8] = []
    func hear(_ sound: [UInt8]) {
      for byte in sound where heard.last != byte { heard.append(byte) }
    }
    var at = 0
    while at < letters.count {
      if system == .han {
        hear(latin(han.mandarin(letters[at])))
        at += 1
        continue
      }
      let table = sounds[system] ?? [:]
      var length = min(Self.longest, letters.count - at)
      while length > 0 {
        if let sound = table[Self.packed(letters[at..<at + length])] {
          hear(sound)
          break
        }
        length -= 1
      }
      if length == 0 {
        if letters[at] < 0x80 { hear([UInt8(letters[at])]) }
        length = 1
      }
      at += length
    }
    return heard
  }

  private func latin(_ word: String) -> [UInt8] {
    word.isEmpty ? [] : sounds(of: word.unicodeScalars, in: .latin)
  }

  private static func packed(_ letters: ArraySlice<UInt32>) -> UInt64 {
    letters.reduce(0) { $0 << 16 | UInt64($1 & 0xFFFF) }
  }
}

/// How Chinese characters are read in Mandarin and Korean.
public struct HanReadings: Sendable {
  /// The embedded list, read on first use.
  public static let standard = HanReadings(WordList("han-readings"))

  private let mandarin: [UInt32: String]
  private let korean: [UInt32: [UInt32]]
  private let traditional: [UInt32: UInt32]

  init(_ list: WordList) {
    let (character, mandarin, korean, traditional) = (
      list.column("character"), list.column("mandarin"), list.column("korean"),
      list.column("traditional")
    )
    var (readings, syllables, forms): ([UInt32: String], [UInt32: [UInt32]], [UInt32: UInt32]) =
      ([:], [:], [:])
    for row in list.rows {
      guard let code = row[character].unicodeScalars.first?.value else { continue }
      readings[code] = row[mandarin]
      syllables[code] = WordList.values(row[korean]).compactMap { $0.unicodeScalars.first?.value }
      if let form = row[traditional].unicodeScalars.first?.value { forms[code] = form }
    }
    (self.mandarin, self.korean, self.traditional) = (readings, syllables, forms)
  }

  /// The Mandarin reading without tone: "xi"; empty if it is not listed.
  public func mandarin(_ character: UInt32) -> String { mandarin[character] ?? "" }

  /// The Korean readings, as syllables of Hangul.
  public func korean(_ character: UInt32) -> [UInt32] { korean[character] ?? [] }

  /// The traditional form of a character.
  public func traditional(_ character: UInt32) -> UInt32 { traditional[character] ?? character }
}
