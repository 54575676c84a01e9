import EventModel
import WordLists

/// The words of a name without titles, degrees, articles, legal forms and generation.
struct NameWords {
  /// The folded words.
  let words: [String]
  /// What tells a father from a son: "jr", "2".
  let generation: String?
  /// Whether it is one word behind the title of a throne or church: "King Hussein".
  let isRegnal: Bool

  init(_ text: String, kind: EntityKind?) {
    let isPerson = kind == nil || kind == .person
    var words = NameFolding.words(
      kind == .person ? Self.withSpacedInitials(Self.withoutDegrees(text)) : text)
    let (first, count) = (words.first, words.count)
    if isPerson { Self.dropTitles(&words) }
    isRegnal =
      words.count == 1 && words.count < count && isPerson
      && first.map(NameVocabulary.regnalTitles.contains) == true
    if kind != .person { Self.dropForms(&words) }
    if kind == .organization { words = Self.inEnglish(words) }
    if kind == .place, words.count > 1, let last = words.last, Self.townNouns.contains(last) {
      words.removeLast()
    }
    if isPerson, words.count > 1, let last = words.last,
      let known = NameVocabulary.generations[last],
      words.count > 2 || known.utf8.first.map({ $0 > 0x39 }) == true
    {
      generation = known
      words.removeLast()
    } else {
      generation = nil
    }
    self.words = words
  }

  private static func dropTitles(_ words: inout [String]) {
    while words.count > 1, let first = words.first, titles.contains(first) {
      words.removeFirst()
    }
    // Of other scripts than Latin the title stands behind: 先生. "Ma" is a degree and a name.
    while words.count > 1, let last = words.last, last.utf8.first.map({ $0 >= 0x80 }) == true,
      Honorifics.standard.isDegree(last)
    {
      words.removeLast()
    }
  }

  private static let titles = NameVocabulary.titles.union(NameVocabulary.regnalTitles)
    .union(Honorifics.standard.titles)

  private static func dropForms(_ words: inout [String]) {
    for index in words.indices {
      if let spelling = NameVocabulary.spellings[words[index]] { words[index] = spelling }
    }
    while words.count > 1, words.first == "the" { words.removeFirst() }
    while words.count > 1, let last = words.last, NameVocabulary.legalForms.contains(last) {
      words.removeLast()
    }
  }

  /// What Japanese and Chinese names of towns and counties end in.
  private static let townNouns: Set<String> = ["gun", "hsien", "shi", "xian"]

  /// The words of a body's name in English as far as they say what it is, without those between them.
  private static func inEnglish(_ words: [String]) -> [String] {
    let english = words.flatMap { BodyWords.standard.english($0) ?? [$0] }
    let telling = english.filter { !NameVocabulary.acronymGaps.contains($0) }
    return telling.count > 1 || english.count == 1 ? telling : english
  }

  /// A name without the degrees behind its commas: "Basarah, S.H., M.H.".
  private static func withoutDegrees(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ",")) else { return text }
    let parts = text.split(separator: ",")
    let kept = parts.enumerated().filter { index, part in
      index == 0 || !NameFolding.words(String(part)).allSatisfy(Honorifics.standard.isDegree)
    }
    return kept.map(\.element).joined(separator: ", ")
  }

  /// A name with a space behind each of its full stops, as of initials.
  ///
  /// Folding takes full stops away, and would make one word of two initials.
  private static func withSpacedInitials(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
    var spaced: [UInt8] = []
    spaced.reserveCapacity(text.utf8.count + 4)
    var before: UInt8 = 0
    for byte in text.utf8 {
      if before == UInt8(ascii: "."), byte >= UInt8(ascii: "A") { spaced.append(UInt8(ascii: " ")) }
      spaced.append(byte)
      before = byte
    }
    return String(decoding: spaced, as: UTF8.self)
  }
}
