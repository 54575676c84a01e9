import EventModel
import TextAnnotation
import WordLists

/// Reads plants, bases, pipelines and projects by what they are called after: "Bushehr nuclear power
/// plant", "EastMed pipeline", and later "the plant", "the pipeline".
struct FacilityReader {
  let words: [Word]
  let names: [EntitySpan]

  /// The most words between a name and its head.
  private static let reach = 4

  /// The phrases of facilities with a name, in the order of the sentence.
  func named() -> [NounPhrase] {
    names.compactMap { span in
      guard let head = head(after: span.tokens.upperBound),
        let kind = Self.kind(of: words[head].lower),
        Self.canName(span.label, kind), !isOneOfMany(span.tokens.lowerBound)
      else { return nil }
      var phrase = NounPhrase(
        extent: span.tokens.lowerBound..<head + 1, tokens: span.tokens.lowerBound..<head + 1,
        kind: kind, referent: .name)
      phrase.facility = words[head].lower
      return Self.withDeterminer(phrase, words)
    }
  }

  /// The facility that ends at a token and is known from before: "the gas pipeline".
  func definite(endingAt head: Int) -> NounPhrase? {
    guard let kind = Self.kind(of: words[head].lower), words[head].token.upos == .noun,
      !continues(after: head)
    else { return nil }
    var start = head
    while start > 0, head - start < Self.reach, isDescribing(start - 1) { start -= 1 }
    guard start > 0, ["the", "this", "that"].contains(words[start - 1].lower) else { return nil }
    var phrase = NounPhrase(
      extent: start - 1..<head + 1, tokens: start..<head + 1, kind: kind,
      referent: .facility(head: words[head].lower))
    phrase.isDefinite = true
    return phrase
  }

  /// The head noun of a name that ends before a token, over nouns and adjectives in small letters.
  private func head(after end: Int) -> Int? {
    var at = end
    var found: Int?
    while at < words.count, at - end < Self.reach, isDescribing(at) {
      if Self.kind(of: words[at].lower) != nil { found = at }
      at += 1
    }
    guard let found, !continues(after: found) else { return nil }
    return found
  }

  private func isDescribing(_ index: Int) -> Bool {
    let word = words[index]
    return [.noun, .adjective].contains(word.token.upos) && !word.isCapitalized && !word.isMark
  }

  /// Whether a noun only describes the next one, or owns it.
  private func continues(after index: Int) -> Bool {
    index + 1 < words.count
      && (words[index].token.deprel.hasPrefix("compound") && (words[index].token.head ?? 0) > index
        || words[index + 1].classes.contains(.possessiveMark))
  }

  /// Whether the words before a name make it one of many: "a Moscow factory", "two Lima prisons".
  private func isOneOfMany(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    return ["a", "an", "another", "some", "every", "each"].contains(words[start - 1].lower)
      || words[start - 1].token.upos == .numeral
  }

  /// Whether a name can be that of a facility: a state, its people or a company own it instead.
  private static func canName(_ label: EntitySpan.Label, _ kind: EntityKind) -> Bool {
    switch label {
    case .country, .nationality: false
    case .organization: kind == .item
    case .person, .place, .other: true
    }
  }

  private static func withDeterminer(_ phrase: NounPhrase, _ words: [Word]) -> NounPhrase {
    var phrase = phrase
    let start = phrase.tokens.lowerBound
    if start > 0, words[start - 1].classes.contains(.determiner) {
      phrase.extent = start - 1..<phrase.tokens.upperBound
      phrase.isDefinite = true
    }
    phrase.takePossessiveMark(in: words)
    return phrase
  }

  /// What a head noun names; nil if it is none of a facility.
  static func kind(of head: String) -> EntityKind? {
    if lines.contains(head) { return .item }
    return sites.contains(head) ? .place : nil
  }

  /// Works that cross or need no spot, which states support, oppose and pay for.
  private static let lines: Set<String> = ["pipeline", "project", "interconnector", "cable"]
  /// Spots that are called after a place, a person or an idea.
  private static let sites: Set<String> = [
    "plant", "reactor", "refinery", "base", "airbase", "airport", "airfield", "port", "harbour",
    "harbor", "dam", "mine", "prison", "jail", "camp", "terminal", "factory", "smelter", "facility",
    "complex", "shipyard", "dockyard", "field", "oilfield", "gasfield", "hospital", "cosmodrome",
    "spaceport", "barracks", "crossing", "checkpoint", "substation", "waterworks", "steelworks",
  ]
}
