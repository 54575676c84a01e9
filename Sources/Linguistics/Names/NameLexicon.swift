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
  private let speech: Set<String>

  init() {
    let verbs = WordList("verbs")
    speech = Set(
      verbs.rows.filter { WordList.values($0[1]).contains("speech") }
        .flatMap { [$0[2], $0[0] + "s", $0[0].hasSuffix("y") ? $0[0].dropLast() + "ies" : $0[0]] })
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
    let city = Places.standard.lexicon.longestMatch(in: words)
    consider(city?.words, .place)
    return best
  }

  /// The label of a listed name, or nil.
  func entry(named surface: String) -> EntitySpan.Label? {
    if let label = Self.label(Countries.standard.lexicon[surface]) { return label }
    if Organizations.standard.lexicon.contains(surface) { return .organization }
    return Places.standard.lexicon.contains(surface) ? .place : nil
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
    Countries.standard.lexicon.contains(word) || Places.standard.lexicon.contains(word)
      || Organizations.standard.lexicon.contains(word) || GivenNames.standard.lexicon.contains(word)
      || Surnames.standard.lexicon.contains(word)
  }

  // MARK: Words

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
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "der", "den", "des", "la", "le",
    "van",
    "von", "zu", "bin", "ibn", "bint", "al", "el", "ul", "y", "e", "ter", "ten", "af", "av",
  ]

  /// Whether a word is a function word in lower case, which closes no name: "and", "of".
  func isSmallWord(_ form: String) -> Bool {
    form.first?.isLowercase == true && FunctionWords.standard.isFunctionWord(form)
  }

  /// Whether a token marks a possessive: "'s", "'".
  func isPossessiveMark(_ form: String) -> Bool { ["'s", "’s", "'", "’"].contains(form) }

  /// Whether a word is built as those for doctrines and sciences are: "Scientology", "Maoism".
  func isDoctrine(_ word: String) -> Bool {
    word.count > 6
      && ["ology", "ism", "osophy", "onomics", "ography"].contains(where: word.hasSuffix)
  }

  // MARK: Titles

  /// Whether a title or honorific begins at a token.
  func isTitle(_ tokens: [Token], at index: Int) -> Bool {
    titleLength(tokens, at: index) != nil
  }

  /// The number of tokens of the title that begins at one.
  func titleLength(_ tokens: [Token], at index: Int) -> Int? {
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

  // MARK: Verbs and nouns around a name

  /// Whether a word is a verb of speech in a finite form: "said", "reports".
  func isSpeechVerb(_ lower: String) -> Bool { speech.contains(lower) }

  /// Whether a word is an auxiliary or modal verb.
  func isAuxiliary(_ lower: String) -> Bool {
    let classes = FunctionWords.standard[lower]
    return classes.contains(.auxiliary) || classes.contains(.modal)
  }

  /// Whether "according to" stands right before a token, or "to the" of it.
  func isSource(_ tokens: [Token], before index: Int) -> Bool {
    index >= 2 && tokens[index - 2].form.lowercased() == "according"
  }

  /// What the common noun right before a name says that it names: "gas producer Energean".
  func describingNoun(_ tokens: [Token], before index: Int) -> EntitySpan.Label? {
    guard index > 0 else { return nil }
    let word = tokens[index - 1].form
    guard word.first?.isLowercase == true else { return nil }
    if Self.bodies.contains(word) { return .organization }
    return Self.spots.contains(word) ? .place : nil
  }

  /// Whether what is said right before a name is said of parties: "the ruling", "the far-right".
  func isPartyAdjective(_ tokens: [Token], before index: Int) -> Bool {
    guard index > 1, Self.partyAdjectives.contains(tokens[index - 1].form) else { return false }
    return tokens[index - 2].form.lowercased() == "the"
      || Self.partyAdjectives.contains(tokens[index - 2].form)
      || ["-", "main"].contains(tokens[index - 2].form)
  }

  private static let partyAdjectives: Set<String> = [
    "ruling", "governing", "opposition", "far-right", "far-left", "right-wing", "left-wing",
    "centre-right", "center-right", "centre-left", "center-left", "ultranationalist", "populist",
    "nationalist", "conservative", "liberal", "leftist", "rightist", "separatist", "secessionist",
  ]

  private static let bodies: Set<String> = [
    "newspaper", "daily", "weekly", "magazine", "agency", "airline", "company", "firm", "producer",
    "supplier", "manufacturer", "maker", "carrier", "bank", "broadcaster", "channel", "network",
    "party", "group", "think-tank", "tank", "charity", "operator", "retailer", "website", "outlet",
    "publisher", "utility", "club", "team", "union", "militia", "giant", "conglomerate", "startup",
    "consultancy", "tabloid", "publication", "developer", "provider", "exporter", "importer",
  ]
  private static let spots: Set<String> = [
    "city", "town", "village", "port", "island", "province", "region", "district", "capital",
    "resort", "suburb", "county", "municipality", "river", "mountain", "peninsula", "strait",
  ]

  /// The number of words at the end of a body's name that only say what it is: two of "Tass news agency",
  /// none of "Workers' party".
  func descriptionLength(_ words: [String]) -> Int {
    for description in Self.descriptions where words.count > description.count {
      guard words.suffix(description.count).elementsEqual(description) else { continue }
      let before = words[words.count - description.count - 1]
      return before.first?.isUppercase == true ? description.count : 0
    }
    return 0
  }

  /// What is written in lower case behind the names of bodies; longer ones first.
  private static let descriptions: [[String]] = [
    ["news", "agency"], ["news", "service"], ["news", "website"], ["news", "channel"],
    ["news", "network"], ["news", "site"], ["think", "tank"], ["human", "rights", "group"],
    ["rights", "group"], ["terror", "group"], ["terrorist", "group"], ["militant", "group"],
    ["rebel", "group"], ["aid", "group"], ["newspaper"], ["newspapers"], ["magazine"], ["website"],
    ["broadcaster"], ["think-tank"], ["militants"], ["militant"], ["rebels"], ["fighters"],
    ["insurgents"], ["guerrillas"], ["gunmen"], ["terrorists"], ["extremists"], ["officials"],
    ["airline"], ["spokesman"], ["spokeswoman"], ["leaders"], ["lawmakers"],
  ]

  // MARK: Heads

  /// Whether "of" and a country can close the name of a body with this head: "Office of Chile".
  ///
  /// Forces, governments and ministries are their state's, and named without it.
  func isNamedForCountry(_ head: String) -> Bool {
    guard head.first?.isUppercase == true,
      let noun = HeadNouns.standard.noun(named: head), noun.kind == .organization
    else { return false }
    return !Self.organs.contains(noun.word)
  }

  private static let organs: Set<String> = [
    "ministry", "government", "army", "navy", "forces", "force", "military", "police", "cabinet",
    "presidency", "embassy", "consulate", "mission", "delegation", "regime", "team", "court",
  ]

  /// Whether a word closes the name of a company.
  func isLegalForm(_ word: String) -> Bool { Self.legalForms.contains(word) }

  private static let legalForms: Set<String> = [
    "Inc", "Inc.", "Ltd", "Ltd.", "Limited", "LLC", "L.L.C.", "LLP", "Corp", "Corp.", "Co", "Co.",
    "plc", "PLC", "AG", "GmbH", "SE", "SA", "S.A.", "S.p.A.", "SpA", "NV", "N.V.", "BV", "B.V.",
    "AB", "ASA", "AS", "A/S", "Oyj", "Oy", "KK", "K.K.", "Pty", "Bhd", "Berhad", "Tbk", "JSC",
    "PJSC", "OJSC", "OAO", "ZAO", "KGaA", "SARL", "Holdings", "Industries", "Technologies",
  ]

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
      case .place:
        return noun.kinds.contains(.organization) && !Self.buildings.contains(noun.word)
          ? .organization : .place
      case .organization: return .organization
      case .agreement, .event, .work: return .other
      }
    }
    return nil
  }

  /// What a noun that a hyphen joins says that a name of one word names: the "Delta" of "Niger-Delta".
  func joinedHeadLabel(of words: [String]) -> EntitySpan.Label? {
    guard words.count == 1, let parts = words.first?.split(separator: "-"), parts.count == 2,
      isJoinedPlace(parts.map(String.init))
    else { return nil }
    return .place
  }

  /// Whether a hyphen joins a noun of places to a capitalized word: "Niger-Delta".
  func isJoinedPlace(_ parts: [String]) -> Bool {
    parts.count == 2 && parts.allSatisfy(CapitalEvidence.isCapitalized)
      && isPlaceHead(parts[1].lowercased())
  }

  /// Heads that can be bodies and, as the head of a name, are spots more often.
  private static let buildings: Set<String> = [
    "station", "channel", "reserve", "church", "madrasa", "opera", "museum", "gallery", "zone",
    "courthouse", "state", "laboratory", "headquarters",
  ]

  /// Whether "of" or "for" can go on a name whose words so far are these.
  func takesComplement(_ words: [String]) -> Bool {
    guard let last = words.last, let noun = HeadNouns.standard.noun(named: last) else {
      return false
    }
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
    if words.count == 1 { return GivenNames.standard.lexicon.contains(first) && !isState(first) }
    if GivenNames.standard.lexicon.contains(first) { return true }
    if Surnames.standard.lexicon.contains(first), words.count <= 3 { return true }
    return first.contains("-")
      && GivenNames.standard.lexicon.contains(String(first.prefix { $0 != "-" }))
  }
}
