import EventModel
import TextAnnotation
import WordLists

/// What the word lists say of the world, in the terms of the extraction.
struct World: Sendable {
  static let standard = World()

  // MARK: Countries

  /// The state that a name, adjective or capital stands for; nil if it stands for none or several.
  func country(_ surface: String) -> Country? {
    guard let reading = Countries.standard.country(named: surface) else { return nil }
    guard reading.country.status == .nation || reading.form == .contextual else {
      return reading.country
    }
    return reading.country
  }

  /// The country whose capital or seat of government a name is.
  func governmentSeat(_ surface: String) -> Country? {
    let reading = Countries.standard.country(named: surface)
    guard let reading, reading.form == .capital || reading.form == .seat else { return nil }
    return reading.country
  }

  // MARK: Titles

  /// The number of tokens of the title that begins at one, modifiers and honorifics aside.
  func titleLength(_ words: [Word], at index: Int) -> Int? {
    guard !words[index].classes.contains(.preposition), !words[index].classes.contains(.determiner)
    else { return nil }
    let match = Titles.standard.lexicon.longestMatch(in: words[index...].prefix(6).map(\.form))
    guard let match, let title = match.readings.first?.entry else { return nil }
    let isKin = match.words == 1 && Self.kinship.contains(words[index].lower)
    // "an art major" studies.
    let isStudent =
      words[index].form == "major" && index > 0 && words[index - 1].token.upos == .noun
      && !Self.forces.contains(words[index - 1].lower)
    return isKin || isStudent || title.category == .modifier || title.category == .honorific
      ? nil : match.words
  }

  /// Whether the last word of a title is a plural.
  func isPluralTitle(_ word: String) -> Bool {
    Titles.standard.lexicon[word].first?.isPlural ?? word.hasSuffix("s")
  }

  /// Whether a title names an office, so that its holder can be told by it.
  func isOffice(_ title: String) -> Bool {
    let words = title.split(separator: " ")
    for start in words.indices {
      let ending = words[start...].joined(separator: " ")
      if let title = Titles.standard.title(named: ending) { return title.isOffice }
    }
    return false
  }

  /// Whether the holder of a title leads a state, so that "the leader" can mean him.
  func isLeader(_ title: String) -> Bool {
    guard let category = Titles.standard.title(named: title)?.category else { return false }
    return [.headOfState, .headOfGovernment, .leader].contains(category)
  }

  /// What a major can be of.
  private static let forces: Set<String> = [
    "army", "police", "force", "marine", "marines", "reserve", "guard", "infantry", "artillery",
    "cavalry", "intelligence",
  ]
  /// Titles of clergy that in lower case are kin.
  private static let kinship: Set<String> = ["father", "mother", "brother", "sister", "sir"]

  // MARK: Persons

  /// Whether a word is a family name of a culture that puts it first: "Kim", "Nguyen".
  func isSurname(_ word: String) -> Bool { Surnames.standard.surname(word) != nil }

  /// Whether a full name is a woman's by its given name; nil if it may be anybody's.
  func isFemale(_ name: String) -> Bool? {
    let words = name.split(separator: " ").map(String.init)
    guard words.count > 1, let first = words.first else { return nil }
    return GivenNames.standard.givenName(first)?.gender.map { $0 == .female }
  }

  // MARK: Nouns

  /// Whether a word names something that parties sign or conclude, in whatever case.
  func isAgreementHead(_ word: String) -> Bool {
    Self.agreements.contains(word)
  }

  /// Whether a noun is a thing or service that changes hands, in any context.
  func isGood(_ word: String) -> Bool {
    Goods.standard.good(named: word) != nil && !Self.looseGoods.contains(word)
  }

  /// Whether a thing is arms, fuel, money, aid or know-how rather than a present; its head is last.
  func isSupply(_ words: [String]) -> Bool {
    good(endingIn: words).map { !$0.categories.contains(.present) } ?? false
  }

  /// Whether a thing is arms; its head is last.
  func isArms(_ words: [String]) -> Bool {
    good(endingIn: words)?.categories.contains(.arms) ?? false
  }

  /// The good of the list that the most of the last words name.
  private func good(endingIn words: [String]) -> Good? {
    for length in stride(from: min(3, words.count), through: 1, by: -1) {
      if let good = Goods.standard.good(named: words.suffix(length).joined(separator: " ")) {
        return good
      }
    }
    return nil
  }

  /// Goods that mean something else more often when they stand alone.
  private static let looseGoods: Set<String> = [
    "capital", "power", "help", "support", "aid", "assistance", "relief", "service", "services",
    "security", "information", "letter", "letters", "present", "gift", "gifts", "presents", "hand",
    "time", "title", "house", "land", "state", "share", "shares", "interest", "note", "notes",
    "order", "orders", "system", "systems", "plant", "plants", "record", "records", "market",
    "intelligence", "protection", "training", "access", "credit", "award", "honour", "honor",
    "prize", "support", "backing", "concession", "visa", "visas", "people", "part", "parts",
  ]

  func isPlaceHead(_ word: String) -> Bool { HeadNouns.standard.noun(named: word)?.kind == .place }

  /// The nouns that parties sign or conclude and that need no name: not laws, plans and statements.
  private static let agreements: Set<String> = {
    let singulars = [
      "treaty", "deal", "accord", "agreement", "pact", "protocol", "communique", "communiqué",
      "memorandum", "mou", "armistice", "truce", "ceasefire", "cease-fire", "concordat", "entente",
      "compact", "covenant", "resolution", "convention", "contract", "declaration", "compromise",
      "demarcation", "delimitation",
    ]
    return Set(singulars + singulars.map { $0 + "s" } + ["treaties", "memoranda"])
  }()

  // MARK: Organizations

  /// The organization of the list that a surface names.
  func organization(_ surface: String) -> Organization? {
    Organizations.standard.organization(named: surface)?.organization
  }
}
