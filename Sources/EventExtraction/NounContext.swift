import EventModel
import TextAnnotation
import WordLists

/// What stands before a noun that names an event: its owner, its nationality, the verb that governs
/// it.
///
///     held  |Russian|  military  talks
///     governor adjective         start
struct NounContext {
  private(set) var possessors: [Int] = []
  private(set) var adjectives: [Int] = []
  private(set) var compounds: [Int] = []
  /// The verb group of which the noun is the object.
  private(set) var governor: Int?

  /// The most words between a noun and what belongs to it.
  private static let reach = 6

  init(reading: SentenceReading, start: Int) {
    var at = start
    var isOpen = true
    while at > 0, start - at <= Self.reach, isOpen {
      let before = at - 1
      if let phrase = reading.phraseAt[before] {
        let edge = take(phrase, endingAt: at, reading: reading, isAdjacent: at == start)
        isOpen = edge < at
        at = min(at, edge)
        if !possessors.isEmpty { break }
        continue
      }
      let word = reading.words[before]
      if word.classes.contains(.determiner) || word.isContent && reading.group(at: before) == nil
        || word.lower == "-" || ["and", "or", ","].contains(word.lower) && start - at < 3
        || word.isAdverb || word.isQuote
      {
        at -= 1
      } else {
        isOpen = false
      }
    }
    governor = reading.group(ofVerb: at - 1)
    if governor == nil, at > 1, reading.words[at - 1].isMark == false,
      ["up", "out", "on"].contains(reading.words[at - 1].lower)
    {
      governor = reading.group(ofVerb: at - 2)
    }
  }

  /// Takes a phrase before the noun; gives the token at which it begins, or the old one to stop.
  private mutating func take(
    _ phrase: Int, endingAt end: Int, reading: SentenceReading, isAdjacent: Bool
  ) -> Int {
    let found = reading.phrases[phrase]
    if found.isPossessive {
      possessors = reading.coordinated(backFrom: phrase)  // "Putin and Kim's talks"
      return found.extent.lowerBound
    }
    if end + 1 < reading.words.count, reading.words[end].lower == "-",
      reading.words[end + 1].token.upos == .verb || reading.words[end + 1].isParticiple
    {
      // "a U.S.-led invasion" is one of the U.S.; a "U.S.-brokered deal" is between others.
      if reading.words[end + 1].lower == "led" { adjectives.insert(phrase, at: 0) }
      return found.tokens.lowerBound
    }
    if found.isModifier {
      adjectives.insert(phrase, at: 0)
      return found.tokens.lowerBound
    }
    if isAdjacent || reading.words[end].lower == "-", found.referent == .name {
      compounds.insert(phrase, at: 0)
      return found.tokens.lowerBound
    }
    return found.extent.upperBound > end ? found.extent.lowerBound : end
  }
}

extension Word {
  /// Whether it has the ending of a past participle.
  fileprivate var isParticiple: Bool {
    lower.hasSuffix("ed") || ["led", "held", "built", "made", "run"].contains(lower)
  }
}
