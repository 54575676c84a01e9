import TextAnnotation
import WordLists

/// Decides whether a capital stands for its government or for the city.
enum Metonymy {
  /// Whether the name of a capital or seat at some tokens means the government.
  ///
  /// The city after a preposition of place, a verb of motion or "the capital,"; the government where
  /// it owns, says or does something, or is joined by "between" or "with" to another.
  static func isGovernment(_ tokens: Range<Int>, in words: [Word]) -> Bool {
    let before = tokens.lowerBound > 0 ? words[tokens.lowerBound - 1] : nil
    if let before {
      if before.lower == "for", tokens.upperBound + 1 < words.count,
        words[tokens.upperBound].lower == "to", !words[tokens.upperBound + 1].verbs.isEmpty
      {
        return true  // "an agreement for Moscow to supply"
      }
      if before.lower == "on", tokens.lowerBound > 1,
        words[tokens.lowerBound - 2].verbs.contains(where: { $0.lemma == "call" })
      {
        return true  // "called on Khartoum to disarm"
      }
      if before.lower == "on", tokens.lowerBound > 1,
        attacks.contains(words[tokens.lowerBound - 2].lower)
      {
        return false  // "the attacks on London"
      }
      if placing.contains(before.lower) || capitals.contains(before.lower) { return false }
      if before.isComma, tokens.lowerBound > 1,
        capitals.contains(words[tokens.lowerBound - 2].lower)
      {
        return false
      }
      if before.verbs.contains(where: { motion.contains($0.lemma) }) { return false }
      if !before.verbs.isEmpty { return true }
    }
    guard tokens.upperBound < words.count else {
      return before.map { siding.contains($0.lower) } ?? false
    }
    let after = words[tokens.upperBound]
    if after.classes.contains(.possessiveMark) {
      return !ownsPlace(after: tokens.upperBound, in: words)
    }
    if let before, siding.contains(before.lower) { return true }
    if isStruck(after: tokens.upperBound, in: words) { return false }
    return after.classes.contains(.auxiliary) || after.classes.contains(.modal)
      // Not "a Nairobi rally".
      || !after.verbs.isEmpty && ![.noun, .properNoun].contains(after.token.upos)
      || after.isAdverb
      || after.lower == "and" && standsWithGovernment(after: tokens.upperBound, in: words)
  }

  private static func standsWithGovernment(after index: Int, in words: [Word]) -> Bool {
    index + 2 < words.count && words[index + 1].isCapitalized
      && (words[index + 2].classes.contains(.auxiliary) || words[index + 2].classes.contains(.modal)
        || !words[index + 2].verbs.isEmpty)
  }

  /// Whether what follows says that a city was hit: "Kyiv was hit by drones", "has been rocked by".
  private static func isStruck(after index: Int, in words: [Word]) -> Bool {
    var at = index
    var hasBeing = false
    while at < words.count, at < index + 4,
      words[at].classes.contains(.auxiliary) || words[at].isAdverb
    {
      hasBeing = hasBeing || being.contains(words[at].lower)
      at += 1
    }
    guard hasBeing, at < words.count else { return false }
    return words[at].verbs.contains { struck.contains($0.lemma) }
  }

  private static let being: Set<String> = ["was", "is", "were", "are", "been", "being"]
  /// What is done to cities and not to governments.
  private static let struck: Set<String> = [
    "besiege", "blockade", "bomb", "bombard", "burn", "capture", "damage", "destroy", "encircle",
    "engulf", "evacuate", "flatten", "flood", "hit", "liberate", "occupy", "overrun", "paralyze",
    "plunder", "pound", "raze", "retake", "rock", "sack", "shake", "shell", "storm", "surround",
  ]

  /// Whether what a capital owns is a spot in it: "Pyongyang's international airport".
  private static func ownsPlace(after mark: Int, in words: [Word]) -> Bool {
    var at = mark + 1
    while at < words.count, words[at].isContent || words[at].isCapitalized, at < mark + 6 {
      if World.standard.isPlaceHead(words[at].lower) { return true }
      at += 1
    }
    return false
  }

  private static let placing: Set<String> = [
    "in", "to", "from", "near", "at", "around", "outside", "inside", "through", "via", "towards",
    "toward", "into", "downtown", "central", "across", "of", "for", "after", "reach",
  ]
  private static let attacks: Set<String> = [
    "attack", "attacks", "raid", "raids", "strike", "strikes", "bombing", "bombings", "assault",
    "assaults", "offensive", "march", "shelling", "airstrike", "airstrikes", "bombardment",
  ]
  private static let siding: Set<String> = ["between", "with", "against", "by", "and", "than"]
  private static let capitals: Set<String> = ["capital", "city", "town"]
  private static let motion: Set<String> = [
    "visit", "leave", "tour", "reach", "enter", "bomb", "shell", "attack", "storm",
  ]
}
