/// A name without what writers vary: case, hyphens, apostrophes, full stops, diacritics.
///
/// A leading "the" goes too. Two names with the same folded form are looked up as one.
///
///     Kim Jong-un, KIM JONG UN, Kim Jong Un   ->  kim jong un
///     Erdoğan, Erdogan                        ->  erdogan
///     the U.S., US                            ->  us
///
/// Folding is for finding, not for deciding who is who: that was done when names were resolved.
struct FoldedName: Hashable, Comparable {
  /// The folded form: lower case, words separated by one space; empty if nothing is left.
  let text: String

  /// - Complexity: O(*n*), n = characters.
  init(_ name: String) {
    var folded = ""
    for character in name {
      guard !Self.isDropped(character) else { continue }
      if character.isWhitespace || Self.hyphens.contains(character) {
        if !folded.isEmpty && !folded.hasSuffix(" ") { folded.append(" ") }
      } else {
        folded += Self.letters(of: character)
      }
    }
    if folded.hasSuffix(" ") { folded.removeLast() }
    text = folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
  }

  /// The words of the name.
  var words: [Substring] { text.split(separator: " ") }

  static func < (a: FoldedName, b: FoldedName) -> Bool { a.text < b.text }

  /// How many letters must be put in, left out or exchanged to make one name of the other.
  ///
  /// - Complexity: O(*n* *m*), n and m = letters of the names.
  /// - SeeAlso: V. Levenshtein, Binary Codes Capable of Correcting Deletions, Insertions and
  ///   Reversals, Soviet Physics Doklady 10, 1966.
  func distance(to other: FoldedName) -> Int {
    let (own, others) = (Array(text), Array(other.text))
    var row = Array(0...others.count)
    for (line, letter) in own.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for (column, otherLetter) in others.enumerated() {
        let change = diagonal + (letter == otherLetter ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, diagonal + 1)
      }
    }
    return row[others.count]
  }
}

// MARK: - Characters

extension FoldedName {
  private static let hyphens: Set<Character> = [
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
  ]

  private static let dropped: Set<Character> = [
    "'", "’", "‘", "ʼ", "ʻ", "`", "´", "′", ".", ",", "\"", "“", "”", "„", "«", "»", "\u{AD}",
    "\u{200B}", "\u{FEFF}",
  ]

  private static func isDropped(_ character: Character) -> Bool { dropped.contains(character) }

  /// A character in lower case, a Latin letter without its marks.
  private static func letters(of character: Character) -> String {
    if character.isASCII { return character.lowercased() }
    var folded = ""
    for lower in character.lowercased() {
      if let plain = plainLetters[lower] {
        folded += plain
      } else {
        folded.unicodeScalars.append(
          contentsOf: lower.unicodeScalars.filter { !(0x300...0x36F).contains($0.value) })
      }
    }
    return folded
  }

  /// The letters of Latin alphabets without their marks.
  ///
  /// Characters are equal when they are canonically equivalent, so each key made of a letter and a
  /// mark finds the letter that has both in one.
  private static let plainLetters: [Character: String] = {
    var table: [Character: String] = [
      "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l",
      "ħ": "h", "ı": "i", "ŋ": "n", "ə": "a",
    ]
    func add(_ letter: Character, _ marks: [UInt32]) {
      let scalars = marks.compactMap(Unicode.Scalar.init)
      table[Character(String(letter) + String(String.UnicodeScalarView(scalars)))] = String(letter)
    }
    let marks: [UInt32] = Array(0x300...0x30C) + [0x30F, 0x311, 0x31B] + Array(0x323...0x331)
    for letter in "abcdefghijklmnopqrstuvwxyz" {
      for mark in marks { add(letter, [mark]) }
    }
    // Vietnamese and pinyin write two marks on a vowel.
    for letter in "aeiouy" {
      for first: UInt32 in [0x302, 0x306, 0x308, 0x31B] {
        for second: UInt32 in [0x300, 0x301, 0x303, 0x304, 0x309, 0x30C, 0x323] {
          add(letter, [first, second])
        }
      }
    }
    return table
  }()
}
