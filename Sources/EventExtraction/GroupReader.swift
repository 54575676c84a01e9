import EventModel
import WordLists

/// Reads "the two leaders", "both countries", and pronouns.
enum GroupReader {
  /// The group that begins at a token.
  static func group(in words: [Word], at index: Int) -> NounPhrase? {
    var at = index
    var isDefinite = false
    if words[at].lower == "the" || words[at].lower == "these" {
      isDefinite = true
      at += 1
    }
    guard at < words.count else { return nil }
    let count: Int
    switch words[at].lower {
    case "two", "2": count = 2
    case "both": count = 2
    case "three", "3": count = 3
    case "four", "4": count = 4
    default: return nil
    }
    guard isDefinite || words[at].lower == "both" else { return nil }
    at += 1
    if at < words.count, ["the", "of", "our", "their"].contains(words[at].lower) { at += 1 }
    guard at < words.count, let kind = kinds[words[at].lower] else {
      guard isDefinite, at < words.count, !words[at].isContent || !words[at].verbs.isEmpty else {
        return nil
      }
      return phrase(index..<at, count: count, kind: .person)
    }
    return phrase(index..<at + 1, count: count, kind: kind)
  }

  /// The pronoun at a token.
  static func pronoun(in words: [Word], at index: Int) -> NounPhrase? {
    let pronoun: NounPhrase.Pronoun
    switch words[index].lower {
    case "he", "him", "his", "himself": pronoun = .he
    case "she", "her", "hers", "herself": pronoun = .she
    case "it", "its", "itself": pronoun = .it
    case "they", "them", "their", "themselves": pronoun = .they
    default: return nil
    }
    var phrase = NounPhrase(
      extent: index..<index + 1, tokens: index..<index + 1, kind: .person,
      referent: .pronoun(pronoun))
    phrase.isPossessive = words[index].classes.contains(.possessive) && !isObject(words, index)
    return phrase
  }

  /// Whether "her" is an object: no noun follows.
  private static func isObject(_ words: [Word], _ index: Int) -> Bool {
    words[index].lower == "her"
      && (index + 1 >= words.count || !words[index + 1].isContent)
  }

  private static func phrase(_ tokens: Range<Int>, count: Int, kind: EntityKind) -> NounPhrase {
    var phrase = NounPhrase(
      extent: tokens, tokens: tokens, kind: kind, referent: .group(count: count, kind: kind))
    phrase.isDefinite = true
    return phrase
  }

  private static let kinds: [String: EntityKind] = [
    "leaders": .person, "men": .person, "presidents": .person, "ministers": .person,
    "women": .person, "counterparts": .person, "politicians": .person, "officials": .person,
    "countries": .country, "nations": .country, "states": .country, "governments": .country,
    "neighbours": .country, "neighbors": .country, "allies": .country, "powers": .country,
    "sides": .country, "parties": .country,
  ]
}
