import EventModel

/// The name of an organization, country, place or thing: a row of words of which the order counts.
struct CommonName: Hashable {
  /// The name as written.
  let surface: String
  /// The folded words without a leading article, each in one spelling.
  let words: [String]
  /// The words without those that say what a company is by law; never empty.
  let core: [String]
  /// Whether the name is one word in capitals.
  let isAcronym: Bool

  /// Reads a name; `listed` is the name under which lists know its bearer, by which it is compared.
  init(_ surface: String, as listed: String? = nil, isThing: Bool = false) {
    var words = NameFolding.words(listed ?? surface).map { NameVocabulary.spellings[$0] ?? $0 }
    while words.count > 1, let first = words.first,
      first == "the" || isThing && NameVocabulary.determiners.contains(first)
    {
      words.removeFirst()
    }
    if isThing, let last = words.popLast() { words.append(Self.singular(last)) }
    var core = words
    while core.count > 1, let last = core.last, NameVocabulary.legalForms.contains(last) {
      core.removeLast()
    }
    self.surface = surface
    self.words = words
    self.core = core
    let letters = surface.filter(\.isLetter)
    isAcronym = words.count == 1 && letters.count > 1 && letters.allSatisfy(\.isUppercase)
  }

  /// What names of one bearer share when only case, accents, hyphens and the like differ.
  var equalKey: String { words.joined(separator: " ") }

  /// The first letters of the words, without small words; empty for one word.
  var initials: String {
    guard words.count > 1 else { return "" }
    let long = words.filter { !NameVocabulary.acronymGaps.contains($0) }
    return String(long.compactMap(\.first))
  }

  /// A noun without the ending of the plural: drones, drone.
  static func singular(_ word: String) -> String {
    guard word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") else { return word }
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    return String(word.dropLast())
  }
}

extension CommonName {
  /// The least number of letters of an acronym that is trusted without other evidence.
  private static let leastAcronymLetters = 3

  /// What the names alone say of two organizations, countries, places or things; nil if there is
  /// nothing to say.
  func compared(with other: CommonName, kind: EntityKind) -> NameVerdict? {
    if words == other.words { return .equalNames(surface, other.surface) }
    if kind == .organization, let verdict = comparedOrganizations(other) { return verdict }
    guard kind == .organization || kind == .place else { return nil }
    return .different("names-differ", "names differ: \(surface), \(other.surface)")
  }

  private func comparedOrganizations(_ other: CommonName) -> NameVerdict? {
    if core == other.core {
      guard core.count < words.count, other.core.count < other.words.count else {
        return .same("legal-form", "equal but for the legal form of the company")
      }
      return .possible("legal-form", "equal but for two different legal forms")
    }
    for (short, long) in [(self, other), (other, self)] {
      if short.isAcronym, short.equalKey == long.initials { return Self.acronym(short, long) }
      if long.words.count > short.words.count, long.words.starts(with: short.words) {
        return .possible(
          "longer-name", "\"\(long.surface)\" goes on where \"\(short.surface)\" ends")
      }
    }
    return nil
  }

  private static func acronym(_ short: CommonName, _ long: CommonName) -> NameVerdict {
    let reason = "\(short.surface) is made of the first letters of \(long.surface)"
    return short.equalKey.count >= leastAcronymLetters
      ? .same("acronym", reason) : .possible("acronym", reason)
  }
}
