import WordLists

/// What a name is written in, and its text without letters that only look alike.
struct NameScript {
  /// The script of most of its letters; nil if it has none.
  let system: WritingSystem?
  /// Whether letters of scripts that look alike stand in one of its words.
  let isMixed: Bool
  /// The text, no longer than asked for, with masked letters in Latin.
  let text: String

  init(_ surface: String, atMost longest: Int) {
    if surface.utf8.count <= longest, surface.utf8.allSatisfy({ $0 < 0x80 }) {
      text = surface
      isMixed = false
      system = surface.utf8.contains { 0x41...0x5A ~= $0 & 0x5F } ? .latin : nil
      return
    }
    // No scalar has fewer bytes than one.
    let written =
      surface.utf8.count <= longest ? surface : String(surface.unicodeScalars.prefix(longest))
    var counts = Self.counts(written)
    isMixed = Self.alike.count { counts[$0.index] > 0 } > 1 && Self.isMixed(written)
    text = isMixed ? Self.unmasked(written) : written
    if isMixed { counts = Self.counts(text) }
    // Japanese names mix kana and Chinese characters.
    let (kana, han) = (WritingSystem.kana.index, WritingSystem.han.index)
    if counts[kana] > 0 { counts[kana] += counts[han] }
    system = WritingSystem.allCases.filter { counts[$0.index] > 0 }
      .min { (counts[$1.index], $0.rawValue) < (counts[$0.index], $1.rawValue) }
  }

  /// How many letters of each system a text has.
  private static func counts(_ text: String) -> SIMD16<Int32> {
    var counts = SIMD16<Int32>.zero
    for scalar in text.unicodeScalars {
      if let system = WritingSystem(scalar) { counts[system.index] += 1 }
    }
    return counts
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
    var word: UInt16 = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        word = 0
      } else if let system = WritingSystem(scalar), alike.contains(system) {
        word |= 1 << UInt16(system.index)
        if word.nonzeroBitCount > 1 { return true }
      }
    }
    return false
  }

  private static let alike: [WritingSystem] = [.latin, .cyrillic, .greek, .armenian, .georgian]
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
