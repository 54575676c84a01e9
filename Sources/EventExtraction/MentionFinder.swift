import EventModel
import TextAnnotation
import WordLists

/// Finds the phrases of a sentence that stand for entities: names, offices, agreements and goods,
/// groups, pronouns.
struct MentionFinder {
  let words: [Word]
  private(set) var phrases: [NounPhrase] = []
  private(set) var offices: [OfficePhrase] = []
  /// The phrase that covers a token, if one does.
  private(set) var phraseAt: [Int?]

  init(sentence: Sentence, words: [Word]) {
    self.words = words
    phraseAt = Array(repeating: nil, count: words.count)
    let facilities = FacilityReader(words: words, names: sentence.names)
    let named = facilities.named()
    for phrase in named { add(phrase) }
    for span in sentence.names
    where !named.contains(where: { $0.tokens.lowerBound == span.tokens.lowerBound }) {
      addName(span)
    }
    for index in words.indices.dropFirst() { addShortName(at: index) }
    for index in words.indices {
      guard
        let organ = OrganReader(words: words, phrases: phrases, phraseAt: phraseAt)
          .organ(endingAt: index)
      else { continue }
      phrases.append(organ)
      for token in organ.extent { phraseAt[token] = phrases.count - 1 }
    }
    findOffices()
    for index in words.indices where phraseAt[index] == nil {
      if let facility = facilities.definite(endingAt: index),
        facility.tokens.allSatisfy({ phraseAt[$0] == nil })
      {
        add(facility)
      }
    }
    for index in words.indices where phraseAt[index] == nil {
      if let body = DescriptionReader(words: words, phraseAt: phraseAt).description(endingAt: index)
      {
        add(body)
      }
    }
    findThings()
    findGroupsAndPronouns()
  }

  // MARK: Names

  private mutating func addName(_ span: EntitySpan) {
    guard let kind = kind(of: span), !isImagined(span) else { return }
    // "Currently Shalev": an adverb with a capital is no part of a name.
    var tokens = span.tokens
    if kind == .person, tokens.count > 1, words[tokens.lowerBound].token.upos == .adverb {
      tokens = tokens.lowerBound + 1..<tokens.upperBound
    }
    let next = kind == .organization ? bodyDescription(from: tokens.upperBound) : tokens.upperBound
    var phrase = NounPhrase(
      extent: tokens.lowerBound..<next, tokens: tokens, kind: kind, referent: .name)
    phrase.takePossessiveMark(in: words)
    if span.label == .nationality {
      phrase.isModifier = isAttributive(before: tokens.upperBound)
    }
    if let determiner = determiner(before: span.tokens.lowerBound) {
      phrase.extent = determiner..<phrase.extent.upperBound
    }
    add(phrase)
  }

  /// Where the words end that say what the body is whose name ends at a token: the "think tank" of "the Nova
  /// Institute think tank", the "movement" of "the Hamas movement"; the token itself where none do.
  private func bodyDescription(from end: Int) -> Int {
    guard end < words.count else { return end }
    var head = end
    if end + 1 < words.count,
      ["think", "news", "rights", "aid", "militant"].contains(words[end].lower)
    {
      head += 1
    }
    guard !words[head].isCapitalized, Self.bodies.contains(words[head].lower) else { return end }
    let after = head + 1
    if after < words.count, [.noun, .properNoun].contains(words[after].token.upos),
      words[after].token.deprel != "obj"
    {
      return end
    }
    return after
  }

  private static let bodies: Set<String> = [
    "tank", "think-tank", "agency", "newspaper", "magazine", "broadcaster", "airline", "website",
    "movement", "group", "militia", "company", "organisation", "organization", "party", "daily",
    "faction", "network", "channel", "charity", "alliance", "bloc", "union", "foundation", "firm",
    "coalition", "conglomerate", "bank", "watchdog", "carrier", "manufacturer", "consortium",
  ]

  /// Adds a state that its own people call by half its name, where the sentence is about them: "the North"
  /// beside "South Korea".
  private mutating func addShortName(at index: Int) {
    let next = index + 1
    guard words[index].isCapitalized, words[index - 1].lower == "the",
      next == words.count || !words[next].isCapitalized && words[next].lower != "of",
      let reading = Countries.standard.country(named: "the " + words[index].form),
      reading.form == .contextual, let own = reading.country.name.split(separator: " ").last
    else { return }
    let others = words.indices.filter { $0 != index }.map { words[$0].form }
    let capitals = Countries.standard.all.filter { $0.name.hasSuffix(own) }.flatMap(\.capitals)
    guard others.contains(where: { $0.hasPrefix(own) || capitals.contains($0) }) else { return }
    if let phrase = phraseAt[index] {
      guard phrases[phrase].tokens == index..<next, phrases[phrase].kind == .place else { return }
    }
    var phrase = NounPhrase(
      extent: index - 1..<next, tokens: index - 1..<next, kind: .country, referent: .name)
    phrase.isDefinite = true
    if let old = phraseAt[index] {
      phrase.isPossessive = phrases[old].isPossessive
      phrase.extent =
        min(index - 1, phrases[old].extent.lowerBound)..<phrases[old].extent.upperBound
      phrases[old] = phrase
      for token in phrase.extent { phraseAt[token] = old }
    } else {
      phrase.takePossessiveMark(in: words)
      add(phrase)
    }
  }

  /// The kind that a span has where it stands; nil for names of what is no entity.
  private func kind(of span: EntitySpan) -> EntityKind? {
    if isStormOrDisease(span.tokens) { return nil }
    let surface = words[span.tokens].map(\.form).joined(separator: " ")
    switch span.label {
    case .person: return .person
    case .organization: return .organization
    case .country: return .country
    case .nationality: return isPeople(span.tokens) ? nil : .country
    case .place:
      guard World.standard.governmentSeat(surface) != nil else { return .place }
      return Metonymy.isGovernment(span.tokens, in: words) ? .country : .place
    case .other: return nil
    }
  }

  /// Whether "a" makes of a state one that is thought of: "a nuclear Peru", "a united Europe".
  private func isImagined(_ span: EntitySpan) -> Bool {
    guard span.label == .country else { return false }
    let next = span.tokens.upperBound
    if next < words.count,
      words[next].classes.contains(.possessiveMark) || words[next].lower == "-"
        || [.noun, .properNoun].contains(words[next].token.upos)
    {
      return false
    }
    var at = span.tokens.lowerBound
    while at > 0, words[at - 1].token.upos == .adjective, phraseAt[at - 1] == nil { at -= 1 }
    return at > 0 && at < span.tokens.lowerBound && ["a", "an"].contains(words[at - 1].lower)
  }

  /// Whether a name is that of a storm ("Hurricane Maria") or a disease.
  private func isStormOrDisease(_ tokens: Range<Int>) -> Bool {
    let first = words[tokens.lowerBound].lower
    if Self.storms.contains(first) || Self.diseases.contains(where: first.hasPrefix) { return true }
    return tokens.lowerBound > 0 && Self.storms.contains(words[tokens.lowerBound - 1].lower)
  }

  private static let storms: Set<String> = ["hurricane", "typhoon", "cyclone", "storm", "tropical"]
  private static let diseases: Set<String> = [
    "covid", "coronavirus", "ebola", "zika", "mers", "h5n1", "h1n1", "hiv", "omicron", "mpox",
  ]

  /// Whether a nationality is no state here: of a people without one ("Arab"), or some people counted
  /// ("12 Americans", "many Kenyans").
  private func isPeople(_ tokens: Range<Int>) -> Bool {
    let surface = words[tokens].map(\.form).joined(separator: " ")
    if Countries.standard.lexicon[surface].isEmpty || Self.peoples.contains(surface) { return true }
    let last = words[tokens.upperBound - 1]
    guard last.lower.hasSuffix("s") || last.lower.hasSuffix("men") || last.lower.hasSuffix("ese"),
      tokens.lowerBound > 0
    else { return false }
    let before = words[tokens.lowerBound - 1]
    return before.token.upos == .numeral && last.token.upos != .adjective
      || Self.quantifiers.contains(before.lower)
  }

  /// Peoples whose state has an adjective of its own: "Serbs" fought in Bosnia, "Serbian" troops are Serbia's.
  private static let peoples: Set<String> = ["Serb", "Serbs", "Croat", "Croats"]

  private static let quantifiers: Set<String> = [
    "all", "many", "some", "several", "few", "most", "dozens", "hundreds", "thousands", "of",
    "other", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "young",
  ]

  /// Whether the word after a nationality is a noun or adjective that it describes.
  private func isAttributive(before index: Int) -> Bool {
    guard index < words.count else { return false }
    let word = words[index]
    if word.isMark { return word.lower == "-" }
    if word.classes.contains(.conjunction), index + 1 < words.count {
      return phraseAt[index + 1] == nil && words[index + 1].isContent
    }
    return word.isContent && !word.isAdverb && !(isPlural(index - 1) && !word.verbs.isEmpty)
  }

  private func isPlural(_ index: Int) -> Bool { words[index].lower.hasSuffix("s") }

  private func determiner(before index: Int) -> Int? {
    guard index > 0, words[index - 1].classes.contains(.determiner) else { return nil }
    return index - 1
  }

  @discardableResult
  private mutating func add(_ phrase: NounPhrase) -> Int {
    let index = phrases.count
    phrases.append(phrase)
    cover(phrase.extent, with: index)
    return index
  }

  private mutating func cover(_ tokens: Range<Int>, with phrase: Int) {
    for token in tokens where phraseAt[token] == nil || phrases[phrase].extent == tokens {
      phraseAt[token] = phrase
    }
  }

  private mutating func extend(_ phrase: Int, to extent: Range<Int>) {
    let old = phrases[phrase].extent
    let whole = min(old.lowerBound, extent.lowerBound)..<max(old.upperBound, extent.upperBound)
    phrases[phrase].extent = whole
    for token in whole { phraseAt[token] = phrase }
  }

  // MARK: Offices

  private mutating func findOffices() {
    var at = 0
    while at < words.count {
      guard let length = World.standard.titleLength(words, at: at), !isInsideName(at) else {
        at += 1
        continue
      }
      readOffice(at..<at + length)
      at += length
    }
  }

  private func isInsideName(_ index: Int) -> Bool {
    phraseAt[index].map { phrases[$0].tokens.contains(index) } ?? false
  }

  private mutating func readOffice(_ title: Range<Int>) {
    let left = OfficeContext(title: title, finder: self)
    let label = words[left.label].map(\.form).joined(separator: " ")
    let isPlural = World.standard.isPluralTitle(words[title.upperBound - 1].lower)
    if let holder = left.holder {
      offices.append(
        OfficePhrase(
          holder: holder, title: label, titleTokens: left.label,
          institution: left.institution ?? inheritedInstitution(before: left.start)
            ?? home(of: title),
          isFormer: left.isFormer))
      extend(holder, to: left.extent)
      takeRegnalTitle(title, holder)
    } else if !isPlural, left.isDefinite || left.institution != nil, !describesNoun(title) {
      var phrase = NounPhrase(
        extent: left.extent, tokens: left.description, kind: .person,
        referent: .office(title: label.lowercased()))
      phrase.isDefinite = left.isDefinite
      phrase.institution = left.institution
      phrase.isPossessive = left.isPossessive
      let index = phrases.count
      phrases.append(phrase)
      for token in left.extent where !isInsideName(token) { phraseAt[token] = index }
    }
  }

  /// Whether a title only describes the noun after it: the "sovereign" of "sovereign rights".
  private func describesNoun(_ title: Range<Int>) -> Bool {
    guard title.upperBound < words.count else { return false }
    if let named = phraseAt[title.upperBound], phrases[named].kind == .organization {
      return true  // "the gas producer Energean"
    }
    let next = words[title.upperBound]
    return next.isContent && next.verbs.isEmpty && !next.isAdverb
      && phraseAt[title.upperBound] == nil
      && !next.isCapitalized
  }

  /// The institution of the office before "and": "Israeli prime minister A and energy minister B".
  private func inheritedInstitution(before start: Int) -> Int? {
    guard start > 0, words[start - 1].lower == "and", let last = offices.last,
      let phrase = start > 1 ? phraseAt[start - 2] : nil, phrase == last.holder
    else { return nil }
    return last.institution
  }

  /// Makes the title a part of a name that is none without it: "Pope Francis", "King Salman".
  private mutating func takeRegnalTitle(_ title: Range<Int>, _ holder: Int) {
    let name = phrases[holder].tokens
    guard title.count == 1, title.upperBound == name.lowerBound,
      Self.regnal.contains(words[title.lowerBound].form),
      name.count == 1
        || name.count < 4 && words[name.upperBound - 1].form.allSatisfy("IVX".contains)
    else { return }
    phrases[holder].tokens = title.lowerBound..<name.upperBound
  }

  private static let regnal: Set<String> = [
    "Pope", "King", "Queen", "Prince", "Princess", "Emperor", "Empress", "Sultan", "Emir",
    "Patriarch",
  ]

  /// The one state that has an office of a name, where the sentence names it too: the "United States" of
  /// "The United States sent Secretary of State Ada Berg".
  private func home(of title: Range<Int>) -> Int? {
    let name = words[title].map(\.lower).joined(separator: " ")
    guard let code = Self.homes[name] else { return nil }
    return phrases.indices.first { index in
      phrases[index].kind == .country && phrases[index].referent == .name
        && World.standard.country(
          words[phrases[index].tokens].map(\.form).joined(separator: " "))?.code == code
    }
  }

  /// Offices that one state alone calls so, by its code of ISO 3166.
  private static let homes: [String: String] = [
    "secretary of state": "US", "undersecretary of state": "US",
    "under secretary of state": "US", "deputy secretary of state": "US",
    "assistant secretary of state": "US", "secretary of defense": "US",
    "defense secretary": "US", "secretary of homeland security": "US",
    "homeland security secretary": "US", "treasury secretary": "US",
    "secretary of the treasury": "US", "secretary of the interior": "US",
    "chancellor of the exchequer": "GB", "taoiseach": "IE", "tánaiste": "IE", "tanaiste": "IE",
  ]

  // MARK: Things, groups, pronouns

  private mutating func findThings() {
    for index in words.indices.reversed() where phraseAt[index] == nil || !isInsideName(index) {
      guard
        let thing = ThingReader(words: words, phraseAt: phraseAt, phrases: phrases)
          .thing(endingAt: index)
      else { continue }
      if let covered = phraseAt[index], !phrases[covered].isModifier { continue }
      let added = phrases.count
      phrases.append(thing)
      for token in thing.extent where !isInsideName(token) || token >= thing.tokens.lowerBound {
        phraseAt[token] = added
      }
    }
  }

  private mutating func findGroupsAndPronouns() {
    for index in words.indices where phraseAt[index] == nil {
      if let group = GroupReader.group(in: words, at: index) {
        add(group)
      } else if let pronoun = GroupReader.pronoun(in: words, at: index) {
        add(pronoun)
      }
    }
  }
}
