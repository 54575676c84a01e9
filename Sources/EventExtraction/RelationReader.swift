import EventModel
import TextAnnotation
import WordLists

/// A relation as one sentence states it, its ends still phrases of the sentence.
struct RelationReading: Sendable {
  let type: RelationType
  let from: Int
  let to: Int
  let label: String?
  let isFormer: Bool
  let trigger: Range<Int>
  let pattern: String
}

/// Reads offices, kinship, location and membership from appositions, possessives and the tree.
struct RelationReader {
  let reading: SentenceReading

  private var words: [Word] { reading.words }
  private var phrases: [NounPhrase] { reading.phrases }

  /// The relations that the sentence states, in order of their triggers.
  func relations() -> [RelationReading] {
    let found =
      offices() + words.indices.flatMap { kin(at: $0) + location(at: $0) + members(at: $0) }
    return found.sorted {
      ($0.trigger.lowerBound, $0.pattern) < ($1.trigger.lowerBound, $1.pattern)
    }
  }

  // MARK: Offices

  private func offices() -> [RelationReading] {
    let bound = reading.offices.compactMap { office -> RelationReading? in
      guard let institution = office.institution,
        phrases[institution].kind != .country || World.standard.isOffice(office.title)
      else { return nil }
      return RelationReading(
        type: .office, from: office.holder, to: institution, label: office.title,
        isFormer: office.isFormer, trigger: office.titleTokens, pattern: "office.apposition")
    }
    let described = phrases.indices.compactMap { index -> RelationReading? in
      guard case .office(let title) = phrases[index].referent, World.standard.isOffice(title),
        let institution = phrases[index].institution, phrases[institution].kind != .person
      else { return nil }
      return RelationReading(
        type: .office, from: index, to: institution, label: title, isFormer: false,
        trigger: phrases[index].tokens, pattern: "office.description")
    }
    return bound + described + sharedOffices() + parallelOffices()
  }

  // MARK: Kin

  /// "his father, Kim Jong Il", "Kim's influential sister, Kim Yo-jong".
  private func kin(at index: Int) -> [RelationReading] {
    guard Self.kinship.contains(words[index].lower), let owner = owner(before: index) else {
      return []
    }
    var next = index + 1
    if next < words.count, words[next].isComma { next += 1 }
    let relative: Int?
    if next < words.count, let phrase = reading.phraseAt[next], isNamedPerson(phrase) {
      relative = phrase
    } else {
      relative = apposition(before: reading.phrases[owner].extent.lowerBound)
    }
    guard let relative, relative != owner else { return [] }
    return [
      RelationReading(
        type: .kin, from: relative, to: owner, label: words[index].lower, isFormer: false,
        trigger: index..<index + 1, pattern: "kin.possessive")
    ]
  }

  private func owner(before index: Int) -> Int? {
    var at = index - 1
    while at >= 0, index - at < 4 {
      if let phrase = reading.phraseAt[at] {
        guard phrases[phrase].isPossessive, phrases[phrase].kind == .person else { return nil }
        return phrase
      }
      guard words[at].isContent else { return nil }
      at -= 1
    }
    return nil
  }

  /// The person of "Kim Yo-jong, his sister".
  private func apposition(before start: Int) -> Int? {
    guard start > 1, words[start - 1].isComma, let phrase = reading.phrase(endingAt: start - 1),
      isNamedPerson(phrase)
    else { return nil }
    return phrase
  }

  func isNamedPerson(_ phrase: Int) -> Bool {
    phrases[phrase].kind == .person && phrases[phrase].referent == .name
  }

  private static let kinship: Set<String> = [
    "father", "mother", "parent", "brother", "sister", "half-brother", "half-sister", "stepfather",
    "stepmother", "son", "daughter", "stepson", "stepdaughter", "husband", "wife", "widow",
    "widower", "ex-wife", "ex-husband", "spouse", "fiancé", "fiancée", "uncle", "aunt", "nephew",
    "niece", "cousin", "grandfather", "grandmother", "grandson", "granddaughter", "son-in-law",
    "daughter-in-law", "father-in-law", "mother-in-law", "brother-in-law", "sister-in-law", "twin",
  ]

  // MARK: Location

  /// "Otranto, Italy", "Amiens in France", "the North Korean capital, Pyongyang".
  private func location(at index: Int) -> [RelationReading] {
    guard let place = reading.phraseAt[index], phrases[place].tokens.lowerBound == index,
      phrases[place].kind == .place, phrases[place].referent == .name, !describesNoun(place)
    else { return [] }
    return capital(place) ?? container(place) ?? owner(place) ?? described(place) ?? spot(place)
      ?? narrowed(place) ?? []
  }

  /// Whether a name only describes the noun behind it: the "Bayraktar" of "Bayraktar drones".
  private func describesNoun(_ place: Int) -> Bool {
    let end = phrases[place].tokens.upperBound
    return phrases[place].tokens.contains { word in
      guard words[word].token.deprel == "compound", let head = words[word].token.head, head >= end
      else { return false }
      return HeadNouns.standard.noun(named: words[head].lower)?.kind != .place
    }
  }

  /// "Pyongyang's Kim Il Sung square".
  private func owner(_ place: Int) -> [RelationReading]? {
    let start = phrases[place].extent.lowerBound
    guard start > 0, let owner = reading.phraseAt[start - 1], phrases[owner].isPossessive,
      phrases[owner].extent.upperBound == start, phrases[owner].referent == .name,
      phrases[owner].kind == .country || phrases[owner].kind == .place
    else { return nil }
    return [located(place, in: owner, trigger: start - 1)]
  }

  private func capital(_ place: Int) -> [RelationReading]? {
    var at = phrases[place].tokens.lowerBound - 1
    if at > 0, words[at].isComma { at -= 1 }
    guard at > 0, ["capital", "city", "town", "port", "resort"].contains(words[at].lower) else {
      return nil
    }
    let head = at
    at -= 1
    while at >= 0, head - at < 5 {
      if let phrase = reading.phraseAt[at], phrases[phrase].kind == .country {
        return [located(place, in: phrase, trigger: head)]
      }
      guard words[at].isContent else { return nil }
      at -= 1
    }
    return nil
  }

  /// "Hanoi, the northern Vietnamese city", "Lamu, a Kenyan island".
  private func described(_ place: Int) -> [RelationReading]? {
    var at = phrases[place].tokens.upperBound
    guard at + 2 < words.count, words[at].isComma,
      words[at + 1].classes.contains(.determiner)
    else { return nil }
    var country: Int?
    let start = at + 1
    at += 2
    while at < words.count, at - start < 7 {
      if let phrase = reading.phraseAt[at], phrases[phrase].kind == .country {
        country = phrase
      } else if Self.spots.contains(words[at].lower) {
        return country.map { [located(place, in: $0, trigger: at)] }
      } else if !words[at].isContent {
        return nil
      }
      at += 1
    }
    return nil
  }

  /// "in Athens at the Zappeion Hall": a place of a building after that of a city.
  private func spot(_ place: Int) -> [RelationReading]? {
    let start = phrases[place].extent.lowerBound
    guard start > 1, words[start - 1].lower == "at",
      let city = reading.phrase(endingAt: start - 1), phrases[city].kind == .place,
      phrases[city].referent == .name
    else { return nil }
    let before = phrases[city].extent.lowerBound
    guard before > 0, words[before - 1].lower == "in" else { return nil }
    return [located(place, in: city, trigger: start - 1)]
  }

  /// "in the Niger Delta, in Warri and Bonny", "in Warri, in the Niger Delta": places in a region beside it.
  private func narrowed(_ place: Int) -> [RelationReading]? {
    let start = reading.leftEdge(of: place)
    guard start > 2, words[start - 2].isComma, isPlacing(start - 1),
      let before = reading.phrase(endingAt: start - 2), phrases[before].kind == .place,
      phrases[before].referent == .name
    else { return nil }
    let first = reading.leftEdge(of: before)
    guard first > 0, isPlacing(first - 1) else { return nil }
    // "in California, in Boston and in Chicago" is a list.
    let list = reading.coordinated(onFrom: place)
    let end = list.map { phrases[$0].extent.upperBound }.max() ?? phrases[place].extent.upperBound
    if end + 1 < words.count, ["and", "or", ","].contains(words[end].lower), isPlacing(end + 1) {
      return nil
    }
    switch (isRegion(before), isRegion(place)) {
    case (true, false):
      return list.filter { phrases[$0].kind == .place }
        .map { located($0, in: before, trigger: start - 1) }
    case (false, true): return [located(before, in: place, trigger: start - 1)]
    default: return nil
    }
  }

  private func isPlacing(_ word: Int) -> Bool {
    FillerCollector.placing.contains(words[word].lower)
  }

  /// Whether a place is a part of a country that has towns in it.
  private func isRegion(_ place: Int) -> Bool {
    let tokens = words[phrases[place].tokens]
    if let last = tokens.last?.form.split(separator: "-").last?.lowercased(),
      Self.regions.contains(last)
    {
      return true
    }
    let surface = tokens.map(\.form).joined(separator: " ")
    return Places.standard.lexicon[surface].contains { [.region, .landform].contains($0.category) }
  }

  private static let regions: Set<String> = [
    "delta", "valley", "province", "region", "peninsula", "district", "county", "desert", "basin",
    "state", "territory", "highlands", "archipelago", "island", "islands", "coast", "steppe",
    "plateau", "prefecture", "governorate", "oblast", "department", "canton", "strip", "enclave",
    "highland", "lowlands", "panhandle", "republic", "emirate",
  ]

  private static let spots: Set<String> = [
    "capital", "city", "town", "village", "port", "resort", "island", "province", "region",
    "district", "state", "county", "suburb", "peninsula", "archipelago", "enclave", "territory",
    "airport", "border",
  ]

  private func container(_ place: Int) -> [RelationReading]? {
    let end = phrases[place].tokens.upperBound
    guard end + 1 < words.count, ["in", ","].contains(words[end].lower),
      let phrase = reading.phraseAt[end + 1], phrases[phrase].extent.lowerBound == end + 1,
      !phrases[phrase].isModifier, phrases[phrase].referent == .name,
      phrases[phrase].kind == .country || phrases[phrase].kind == .place && words[end].lower == "in"
    else { return nil }
    // "in Jerusalem, Israel's minister said"
    if words[end].isComma, phrases[phrase].isPossessive { return nil }
    if words[end].isComma {
      let after = phrases[phrase].extent.upperBound
      let isList =
        after < words.count && ["and", "or"].contains(words[after].lower)
        || after + 1 < words.count && words[after].isComma
          && reading.phraseAt[after + 1].map { phrases[$0].kind == .country } ?? false
      let isClosed = after >= words.count || words[after].isMark
      // "In Lima, Peru praised Chile": who acts there.
      let opensSentence = phrases[place].extent.lowerBound <= 1
      if opensSentence, !isClosed { return nil }
      if isList || !isPlaced(place) && !isClosed { return nil }
    }
    return [located(place, in: phrase, trigger: end)]
  }

  /// Whether a place is named as one, so that the country after the comma is where it lies.
  private func isPlaced(_ place: Int) -> Bool {
    let start = phrases[place].tokens.lowerBound
    return start == 0 || words[start - 1].classes.contains(.preposition)
      || words[start - 1].isContent
  }

  private func located(_ place: Int, in container: Int, trigger: Int) -> RelationReading {
    RelationReading(
      type: .locatedIn, from: place, to: container, label: nil, isFormer: false,
      trigger: trigger..<trigger + 1, pattern: "located_in.apposition")
  }
}
