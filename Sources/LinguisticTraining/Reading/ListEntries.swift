import Linguistics
import WordLists

/// What our word lists and large public ones say of words and phrases, by the keys under which a
/// reader looks them up.
struct ListEntries {
  private var words: [UInt64: UInt32] = [:]
  private var starts: Set<UInt64> = []
  private var phrases: [UInt64: UInt32] = [:]

  init(names: [ListedName]) {
    markWordLists()
    for name in names { mark(name) }
  }

  /// The keys and what stands under them, in the order of the keys.
  var entries: [(key: UInt64, value: UInt32)] {
    [words, phrases, Dictionary(uniqueKeysWithValues: starts.map { ($0, 1) })].flatMap { part in
      part.sorted { $0.key < $1.key }.map { (key: $0.key, value: $0.value) }
    }
  }

  private mutating func mark(
    _ surface: String, _ whole: ListFlag, _ part: ListFlag, _ phrase: PhraseFlag? = nil
  ) {
    let parts = surface.split { $0 == " " || $0 == "-" }
    for word in parts where parts.count == 1 || word.first?.isUppercase == true {
      let flag = parts.count == 1 ? whole : part
      words[WordRows.listKey(Array(word.utf8)), default: 0] |= flag.mask
      if word.first?.isLowercase == true, flag == .title || flag == .titlePart {
        let capitalized = word.prefix(1).uppercased() + word.dropFirst()
        words[WordRows.listKey(Array(capitalized.utf8)), default: 0] |= flag.mask
      }
    }
    guard let phrase else { return }
    // Treebanks cut words at hyphens, other texts may not.
    markPhrase(surface.split(separator: " ").map(String.init), phrase)
    if surface.contains("-") { markPhrase(Self.cutAtHyphens(surface), phrase) }
  }

  private mutating func markPhrase(_ forms: [String], _ flag: PhraseFlag) {
    guard let keys = WordRows.phraseKeys(forms) else { return }
    starts.insert(keys.start)
    phrases[keys.phrase, default: 0] |= flag.mask
  }

  private static func cutAtHyphens(_ surface: String) -> [String] {
    surface.replacing("-", with: " - ").split(separator: " ").map(String.init)
  }

  // MARK: Lists

  private mutating func mark(_ name: ListedName) {
    switch name.kind {
    case .commonSurname: mark(name.name, .commonSurname, .commonSurname)
    case .rareSurname: mark(name.name, .rareSurname, .rareSurname)
    case .commonGivenName: mark(name.name, .commonGivenName, .commonGivenName)
    case .rareGivenName: mark(name.name, .rareGivenName, .rareGivenName)
    case .city: mark(name.name, .city, .cityPart, .town)
    case .town: mark(name.name, .town, .townPart, .town)
    case .company: mark(name.name, .company, .companyPart, .company)
    }
  }

  private mutating func markWordLists() {
    for name in GivenNames.standard.all { mark(name.name, .givenName, .givenName) }
    for name in Surnames.standard.all { mark(name.name, .surname, .surname) }
    for place in Places.standard.all {
      for surface in [place.name] + place.variants { mark(surface, .place, .placePart, .place) }
      for surface in place.demonyms { mark(surface, .demonym, .demonym) }
    }
    for country in Countries.standard.all {
      for surface in [country.name] + country.variants {
        mark(surface, .country, .countryPart, .place)
      }
      for surface in country.demonyms { mark(surface, .demonym, .demonym) }
      for surface in country.capitals { mark(surface, .place, .placePart, .place) }
    }
    for body in Organizations.standard.all {
      for surface in [body.name] + body.variants {
        let isAcronym = surface.allSatisfy { $0.isUppercase || $0 == "." || $0 == "&" }
        mark(surface, isAcronym ? .acronym : .organization, .organizationPart, .organization)
      }
    }
    for title in Titles.standard.all {
      for surface in [title.name] + title.variants { mark(surface, .title, .titlePart) }
    }
  }
}
