import EventModel
import WordLists

extension RelationReader {
  /// Offices of one person side by side: "a Lima University lecturer and former Peruvian diplomat, Ana
  /// Diaz".
  func sharedOffices() -> [RelationReading] {
    reading.phrases.indices.compactMap { index in
      guard case .office(let title) = reading.phrases[index].referent,
        let institution = reading.phrases[index].institution,
        World.standard.isOffice(title)
          || reading.phrases[institution].kind == .organization,
        let holder = holder(behind: reading.phrases[index].extent.upperBound)
      else { return nil }
      return RelationReading(
        type: .office, from: holder, to: institution, label: title, isFormer: false,
        trigger: reading.phrases[index].tokens, pattern: "office.shared")
    }
  }

  /// The person whose further office stands after "and".
  private func holder(behind end: Int) -> Int? {
    var at = end
    if at < reading.words.count, reading.words[at].isComma { at += 1 }
    guard at + 1 < reading.words.count, reading.words[at].lower == "and",
      let office = reading.offices.first(where: { $0.titleTokens.lowerBound > at }),
      reading.phrases[office.holder].extent.lowerBound <= at + 2,
      reading.phrases[office.holder].referent == .name
    else { return nil }
    return office.holder
  }

  // MARK: Lists

  /// Offices that a list of countries and a list of names give each other: "his French and Dutch
  /// counterparts, A and B", "the Kenyan and Peruvian foreign ministers, C and D".
  func parallelOffices() -> [RelationReading] {
    reading.words.indices.flatMap { index -> [RelationReading] in
      guard let title = parallelTitle(at: index) else { return [] }
      let countries = countries(endingAt: title.tokens.lowerBound)
      var next = title.tokens.upperBound
      if next < reading.words.count, reading.words[next].isComma { next += 1 }
      guard !countries.isEmpty, next < reading.words.count, let first = reading.phraseAt[next],
        isNamedPerson(first), reading.phrases[first].tokens.lowerBound == next
      else { return [] }
      let holders = reading.coordinated(onFrom: first)
      guard holders.count == countries.count, holders.allSatisfy(isNamedPerson) else { return [] }
      return zip(holders, countries).map { holder, country in
        RelationReading(
          type: .office, from: holder, to: country, label: title.label, isFormer: false,
          trigger: title.tokens, pattern: "office.list")
      }
    }
  }

  /// A title in the plural, or "counterpart", which means the office told before.
  private func parallelTitle(at index: Int) -> (tokens: Range<Int>, label: String)? {
    if ["counterpart", "counterparts"].contains(reading.words[index].lower) {
      let office = reading.offices.last { $0.titleTokens.upperBound <= index }
      return office.map { (index..<index + 1, $0.title.lowercased()) }
    }
    guard let length = World.standard.titleLength(reading.words, at: index),
      World.standard.isPluralTitle(reading.words[index + length - 1].lower)
    else { return nil }
    let surface = reading.words[index..<index + length].map(\.form).joined(separator: " ")
    guard let title = Titles.standard.lexicon[surface].first?.entry, title.isOffice else {
      return nil
    }
    return (index..<index + length, title.name)
  }

  /// The countries whose adjectives stand in a list right before a token.
  private func countries(endingAt end: Int) -> [Int] {
    var countries: [Int] = []
    var at = end
    while at > 0, let phrase = reading.phraseAt[at - 1], reading.phrases[phrase].kind == .country,
      reading.phrases[phrase].extent.upperBound == at
    {
      countries.insert(phrase, at: 0)
      at = reading.phrases[phrase].tokens.lowerBound
      guard at > 1, reading.words[at - 1].lower == "and" || reading.words[at - 1].isComma else {
        break
      }
      at -= 1
      if at > 1, reading.words[at - 1].isComma { at -= 1 }
    }
    return countries
  }
}
