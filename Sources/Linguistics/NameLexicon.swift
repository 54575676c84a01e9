import TextAnnotation
import WordLists

/// What the word lists say of names, in the terms of the recognizer.
struct NameLexicon: Sendable {
  /// A listed name at the start of some tokens.
  struct Entry {
    let label: EntitySpan.Label
    /// The number of tokens.
    let length: Int
  }

  static let standard = NameLexicon()

  /// The words that may be written with a capital and are never a name by themselves.
  private let neverNames: Set<String>

  init() {
    neverNames = Set(
      [
        "january", "february", "march", "april", "june", "july", "august", "september", "october",
        "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sept.", "sep.", "oct.",
        "nov.", "dec.", "i", "ok", "tv", "a.m.", "p.m.", "am", "pm", "gmt", "utc", "bst",
      ])
  }

  // MARK: Lists

  /// The longest name of a state, city or body of the lists that begins at a token.
  func longestEntry(in tokens: [Token], at index: Int) -> Entry? {
    guard index < tokens.count, CapitalEvidence.isCapitalized(tokens[index].form) else {
      return nil
    }
    let words = tokens[index...].prefix(10).map(\.form)
    var best: Entry?
    func consider(_ length: Int?, _ label: EntitySpan.Label?) {
      guard let length, let label, length > best?.length ?? 0 else { return }
      best = Entry(label: label, length: length)
    }
    let country = Countries.standard.lexicon.longestMatch(in: words)
    consider(country?.words, country.flatMap { Self.label($0.readings) })
    let organization = Organizations.standard.lexicon.longestMatch(in: words)
    consider(organization?.words, .organization)
    let city = Cities.standard.lexicon.longestMatch(in: words)
    consider(city?.words, .place)
    return best
  }

  /// The label of a listed name, or nil.
  func entry(named surface: String) -> EntitySpan.Label? {
    if let label = Self.label(Countries.standard.lexicon[surface]) { return label }
    if Organizations.standard.lexicon.contains(surface) { return .organization }
    return Cities.standard.lexicon.contains(surface) ? .place : nil
  }

  private static func label(_ readings: [Country.Reading]) -> EntitySpan.Label? {
    guard let form = readings.first?.form else { return nil }
    switch form {
    case .name, .variant, .contextual: return .country
    case .demonym: return .nationality
    case .capital, .seat: return .place
    }
  }

  /// Whether a word is the name, adjective or capital of a state: both halves of "Turkish-Libyan".
  func isState(_ word: String) -> Bool {
    Countries.standard.lexicon.contains(word)
  }

  /// Whether a nationality begins at a token.
  func startsNationality(_ tokens: [Token], at index: Int) -> Bool {
    longestEntry(in: tokens, at: index)?.label == .nationality
  }

  /// Whether a capitalized word is known to be (part of) a name.
  func knowsName(_ word: String) -> Bool {
    Countries.standard.lexicon.contains(word) || Cities.standard.lexicon.contains(word)
      || Organizations.standard.lexicon.contains(word) || GivenNames.standard.contains(word)
      || Surnames.standard.contains(word)
  }

  // MARK: Words

  /// Whether a full stop belongs to a word.
  func isAbbreviation(_ form: String) -> Bool {
    Abbreviations.standard.abbreviation(form) != nil
  }

  /// Whether a capitalized word is never a name by itself: months, weekdays, small words.
  func isNeverName(_ form: String) -> Bool {
    let lower = form.lowercased()
    if neverNames.contains(lower) { return true }
    guard FunctionWords.standard.isFunctionWord(lower) else { return false }
    return !(form.count > 1 && form.allSatisfy(\.isUppercase))
  }

  /// Whether a word is a common noun of the lists.
  func isCommonWord(_ lower: String) -> Bool {
    FunctionWords.standard.isFunctionWord(lower) || Goods.standard.good(named: lower) != nil
      || HeadNouns.standard.noun(named: lower) != nil || Titles.standard.title(named: lower) != nil
  }

  /// Whether a word may stand in lower case inside a name: "de", "bin", "van".
  func isNameParticle(_ word: String) -> Bool { Self.particles.contains(word) }

  private static let particles: Set<String> = [
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "der", "den", "des", "la", "le", "van",
    "von", "zu", "bin", "ibn", "bint", "al", "el", "ul", "y", "e", "ter", "ten", "af", "av",
  ]

  // MARK: Titles

  /// Whether a title or honorific begins at a token.
  func isTitle(_ tokens: [Token], at index: Int) -> Bool {
    titleLength(tokens, at: index) != nil
  }

  private func titleLength(_ tokens: [Token], at index: Int) -> Int? {
    Titles.standard.lexicon.longestMatch(in: tokens[index...].prefix(5).map(\.form))?.words
  }

  /// Whether a title stands right before a token.
  func followsTitle(_ tokens: [Token], before index: Int) -> Bool {
    (1...4).contains { length in
      index >= length && titleLength(tokens, at: index - length) == length
    }
  }

  /// Whether ", the <words> title" follows: "Choe Son Hui, the foreign minister".
  func precedesTitle(_ tokens: [Token], after index: Int) -> Bool {
    guard index + 1 < tokens.count, tokens[index].form == "," else { return false }
    return (index + 1..<min(index + 6, tokens.count)).contains { isTitle(tokens, at: $0) }
      && !CapitalEvidence.isCapitalized(tokens[index + 1].form)
  }

  // MARK: Heads

  /// What the head noun of a capitalized phrase says that it names; the head is the last word, or
  /// the last before "of" or "for".
  func headLabel(of words: [String]) -> EntitySpan.Label? {
    let end = words.firstIndex { $0 == "of" || $0 == "for" } ?? words.count
    guard end > 0, words.count > 1 else { return nil }
    for length in stride(from: min(2, end), through: 1, by: -1) {
      let surface = words[end - length..<end].joined(separator: " ")
      guard let noun = HeadNouns.standard.noun(named: surface) else { continue }
      if end == length, end == words.count { return nil }
      switch noun.kind {
      case .place: return Self.isBody(words) ? .organization : .place
      case .organization: return .organization
      case .agreement, .event, .work: return .other
      }
    }
    return nil
  }

  /// Whether a head that can be a building is a body: "House of Representatives", "Supreme Court".
  private static func isBody(_ words: [String]) -> Bool {
    words.contains { ["House", "Court", "Center", "Centre"].contains($0) }
  }

  /// Whether "of" or "for" can go on a name whose words so far are these.
  func takesComplement(_ words: [String]) -> Bool {
    guard let last = words.last, let noun = HeadNouns.standard.noun(named: last) else { return false }
    return noun.kinds.contains(.organization) || noun.kinds.contains(.place)
  }

  /// Whether a lower-case word after a name makes a place of it.
  func isPlaceHead(_ word: String) -> Bool {
    word.first?.isLowercase == true && HeadNouns.standard.noun(named: word)?.kind == .place
      && !Self.looseHeads.contains(word)
  }

  /// Places that more often belong to somebody than bear his name: "Russian border", "US base".
  private static let looseHeads: Set<String> = [
    "border", "base", "coast", "region", "mainland", "house", "home", "area", "city", "town",
    "village", "capital", "embassy", "territory", "office", "court", "market", "school", "hospital",
    "centre", "center", "state", "plant", "facility", "pipeline", "reactor", "waters", "road",
    "church", "hotel", "camp", "prison", "building", "front", "site", "factory", "refinery",
    "consulate", "mission", "headquarters", "club", "post", "station",
  ]

  // MARK: Persons

  /// Whether capitalized words look like the name of a person.
  func looksLikePerson(_ words: [String]) -> Bool {
    guard let first = words.first, words.count <= 5 else { return false }
    if words.count == 1 { return GivenNames.standard.contains(first) && !isState(first) }
    if GivenNames.standard.contains(first) { return true }
    if Surnames.standard.contains(first), words.count <= 3 { return true }
    return first.contains("-")
      && GivenNames.standard.contains(String(first.prefix { $0 != "-" }))
  }
}
