import EventModel
import WordLists

/// A person's name, taken apart.
///
///     former President George H. W. Bush Sr.
///                      given ----------
///                                     family
///                                          generation
///
/// Names of cultures in which the family name stands first are read so: the family of Kim Jong Un
/// is Kim, his given name the two words after it, with or without a hyphen.
struct PersonName: Hashable {
  /// A word between spaces: letters, without hyphens.
  struct Word: Hashable {
    /// The folded letters.
    let letters: String
    /// The word as written.
    let written: String
    /// Whether it stands for a longer word.
    let isInitial: Bool

    /// Whether one of the two is the initial of the other, or both are equal.
    func fits(_ other: Word) -> Bool {
      if letters == other.letters { return true }
      guard isInitial || other.isInitial else { return false }
      return letters.first == other.letters.first
    }
  }

  /// The name as written.
  let surface: String
  /// The words without titles and generation; never empty unless the name has no letter.
  let words: [Word]
  /// The title that a given name alone needs, such as "pope".
  let regnalTitle: String?
  /// What tells apart a father and a son or two kings of one name: "jr", "2".
  let generation: String?
  /// Whether the family name stands first.
  let isFamilyFirst: Bool
  /// The index in ``words`` at which the family name begins.
  let familyStart: Int
  /// Whether the first given name is a woman's; nil if it is none that is known, or either's.
  let isFemale: Bool?
  /// All letters without spaces.
  let letters: String
  /// The letters of the family name.
  let familyLetters: String
  private let knownSyllables: NameSyllables?

  /// Reads a name.
  init(_ surface: String) {
    var words = Self.split(surface)
    var regnalTitle: String?
    while words.count > 1, let first = words.first?.letters {
      if NameVocabulary.regnalTitles.contains(first) {
        regnalTitle = regnalTitle ?? first
      } else if !NameVocabulary.titles.contains(first) {
        break
      }
      words.removeFirst()
    }
    var generation: String?
    if words.count > 1, let last = words.last, let known = NameVocabulary.generations[last.letters],
      !last.isLikelyName(after: words.count)
    {
      generation = known
      words.removeLast()
    }
    self.surface = surface
    self.words = Self.droppingArticles(words)
    self.regnalTitle = regnalTitle
    self.generation = generation
    let first = self.words.first?.letters ?? ""
    isFamilyFirst = self.words.count > 1 && NameVocabulary.familyFirst.contains(first)
    familyStart = isFamilyFirst ? 0 : Self.familyStart(self.words)
    let given = isFamilyFirst || self.words.count < 2 ? nil : self.words.first
    isFemale = given.flatMap { GivenNames.standard.givenName($0.written)?.gender }
      .map { $0 == .female }
    letters = self.words.map(\.letters).joined()
    let family = isFamilyFirst ? self.words.prefix(1) : self.words.dropFirst(familyStart)
    familyLetters = family.map(\.letters).joined()
    // Every name of a family is compared with the others, so that they are read once.
    knownSyllables = isFamilyFirst ? NameSyllables(self.words) : nil
  }

  /// How the name reads as syllables.
  var syllables: NameSyllables { knownSyllables ?? NameSyllables(words) }

  // All else follows from the writing.
  static func == (one: PersonName, other: PersonName) -> Bool { one.surface == other.surface }
  func hash(into hasher: inout Hasher) { hasher.combine(surface) }

  /// The words of the family name.
  var family: [Word] {
    isFamilyFirst ? Array(words.prefix(1)) : Array(words.dropFirst(familyStart))
  }

  /// The words of the given name, middle names included.
  var given: [Word] {
    isFamilyFirst ? Array(words.dropFirst()) : Array(words.prefix(familyStart))
  }

  /// Whether the name is a family or given name alone, which says little about who is meant.
  var isBare: Bool { given.isEmpty && regnalTitle == nil && generation == nil && !isUnspaced }

  /// Whether family and given name are written as one word: 김정은, 习近平.
  private var isUnspaced: Bool {
    guard words.count == 1, (3...5).contains(letters.unicodeScalars.count) else { return false }
    return letters.unicodeScalars.allSatisfy {
      [.hangul, .han].contains(WritingSystem($0))
    }
  }

  /// What names of one person share when only case, accents, hyphens and spaces differ.
  var equalKey: String {
    let title = given.isEmpty && generation == nil ? (regnalTitle ?? "") : ""
    return "\(title) \(letters) \(generation ?? "")"
  }

  /// Whether this name says nothing that a longer one does not say.
  func isContained(in other: PersonName) -> Bool {
    guard words.count < other.words.count else { return false }
    guard generation == nil || generation == other.generation else { return false }
    var rest = other.words[...]
    for word in words {
      guard let index = rest.firstIndex(where: { $0.letters == word.letters }) else { return false }
      rest = rest[(index + 1)...]
    }
    return true
  }

  private static func split(_ surface: String) -> [Word] {
    surface.split { $0.isWhitespace || $0 == "," }.flatMap { piece -> [Word] in
      if piece.utf8.contains(UInt8(ascii: ".")) {
        let parts = piece.split(separator: ".")
        if parts.count > 1, parts.allSatisfy({ $0.count == 1 }) {
          return parts.map {
            Word(letters: NameFolding.fold(String($0)), written: "\($0).", isInitial: true)
          }
        }
      }
      let folded = NameFolding.fold(String(piece))
      let letters =
        folded.utf8.contains(UInt8(ascii: " ")) ? folded.replacing(" ", with: "") : folded
      let isLetter = letters.unicodeScalars.count == 1 && letters.utf8.count == 1
      return letters.isEmpty
        ? [] : [Word(letters: letters, written: String(piece), isInitial: isLetter)]
    }
  }

  /// Without the Arabic article, which some write and some don't; "Al Gore" keeps his first name.
  private static func droppingArticles(_ words: [Word]) -> [Word] {
    words.enumerated().compactMap { index, word in
      if index > 0, index < words.count - 1, NameVocabulary.articles.contains(word.letters) {
        return nil
      }
      for article in NameVocabulary.articles where word.letters.hasPrefix(article) {
        for hyphen in ["-", "‑", "‐"] where word.written.lowercased().hasPrefix(article + hyphen) {
          return Word(
            letters: String(word.letters.dropFirst(2)), written: word.written, isInitial: false)
        }
      }
      return word
    }
  }

  private static func familyStart(_ words: [Word]) -> Int {
    guard words.count > 1, let first = words.first else { return 0 }
    let isSmall = first.written.first?.isLowercase == true
    let isParticle = isSmall ? NameVocabulary.particles : NameVocabulary.capitalizedParticles
    if isParticle.contains(first.letters) { return 0 }
    let particle = words.dropLast().dropFirst().firstIndex {
      NameVocabulary.particles.contains($0.letters)
    }
    return particle ?? words.count - 1
  }
}

extension PersonName.Word {
  /// Whether a word that could be a numeral is rather a name: "Xi" and "Vi" stand last in names of
  /// two words, written in small letters but for the first; numerals are written in capitals.
  fileprivate func isLikelyName(after count: Int) -> Bool {
    guard NameVocabulary.generations[letters]?.first?.isNumber == true else { return false }
    return written != written.uppercased() || (isInitial && letters != "i" && count < 3)
  }
}
