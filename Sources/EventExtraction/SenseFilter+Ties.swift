import EventModel
import TextAnnotation

// Whether what binds two sides is something that they do together: joint efforts, ties, relations.

extension SenseFilter {
  /// Whether an effort or project between two is said to be of both: mediators make efforts between foes.
  func isJoint(_ event: EventReading) -> Bool {
    let start = event.trigger.lowerBound
    guard event.pattern.form == .noun else { return true }
    // A "railway project between" two leads from one to the other.
    if start > 0, Self.routes.contains(words[start - 1].lower) { return false }
    // Naval patrols of many are not one patrol.
    if event.pattern.words[0].hasPrefix("patrol") {
      let next = event.trigger.upperBound
      return next < words.count && words[next].lower == "between"
        || words.contains { ["joint", "together", "jointly", "combined"].contains($0.lower) }
    }
    guard Self.undertakings.contains(event.pattern.words[0]) else { return true }
    return words[max(0, start - 4)..<start].contains { Self.common.contains($0.lower) }
  }

  private static let undertakings: Set<String> = ["initiative", "effort"]
  private static let routes: Set<String> = [
    "railway", "rail", "pipeline", "road", "highway", "ferry", "tunnel", "cable", "bridge", "cup",
    "tennis",
  ]
  private static let common: Set<String> = [
    "joint", "bilateral", "common", "shared", "collaborative", "cooperative", "trilateral",
    "military", "naval", "combined",
  ]

  /// Whether ties are said to be bad.
  func isStrained(_ event: EventReading) -> Bool {
    guard event.pattern.form == .noun else { return false }
    let head = event.trigger.upperBound - 1
    let describing =
      tree.dependents(of: head, ["amod"])
      + (tree.relations[head] == "nsubj" ? [tree.heads[head]].compactMap(\.self) : [])
    return describing.contains { Self.bad.contains(words[$0].lower) }
  }

  private static let bad: Set<String> = [
    "hostile", "strained", "tense", "poor", "soured", "frosty", "icy", "fraught", "bad",
    "worsening",
    "deteriorating", "frayed", "deteriorated", "worsened", "sour", "rocky", "frozen",
  ]

  /// Whether a relationship, where it is all that is told, is or was close: "close relations", "deepened
  /// their relationship", "the relationship receded".
  ///
  /// States always have relations of some kind.
  func isFriendly(_ event: EventReading) -> Bool {
    guard event.pattern.form == .noun, Self.neutral.contains(event.pattern.words[0]) else {
      return true
    }
    let head = event.trigger.upperBound - 1
    let adjectives = tree.dependents(of: head, ["amod", "compound"])
    guard let above = tree.heads[head] else { return adjectives.contains(where: isWarm) }
    if Self.lowering.contains(words[above].token.lemma) { return false }
    if adjectives.contains(where: isWarm) { return true }
    switch tree.relations[head] {
    case "nsubj":
      return isWarm(above) || Self.fading.contains(words[above].token.lemma)
        || Self.fostering.contains(words[above].token.lemma)
        || tree.dependents(of: above, ["xcomp", "advmod"]).contains(where: isWarm)
    case "obj":
      return Self.fostering.contains(words[above].token.lemma)
        || Self.severing.contains(words[above].token.lemma)
    default: return false
    }
  }

  private func isWarm(_ word: Int) -> Bool {
    Self.warm.contains(words[word].lower)
      || tree.dependents(of: word, ["conj"]).contains { Self.warm.contains(words[$0].lower) }
  }

  /// Nouns of what can be good or bad.
  private static let neutral: Set<String> = ["relationship", "relations"]

  private static let warm: Set<String> = [
    "close", "closer", "growing", "warm", "warming", "warmer", "strong", "stronger", "deep",
    "deeper", "deepening", "deepened", "friendly", "friendlier", "cordial", "good", "excellent",
    "burgeoning", "budding", "flourishing", "strengthened", "improved", "improving", "special",
    "strategic", "military", "defence", "defense", "economic", "commercial", "trade", "trading",
    "cozy", "cosy", "fraternal", "long-standing", "longstanding", "solid", "thriving", "robust",
    "enduring", "better", "harmonious", "productive", "personal", "working", "decades-old",
  ]

  /// Verbs of making a relationship, or of what it does as it gets better.
  private static let fostering: Set<String> = [
    "strengthen", "deepen", "develop", "build", "forge", "cement", "boost", "expand", "improve",
    "enhance", "enjoy", "consolidate", "cultivate", "foster", "warm", "restore", "resume",
    "normalize", "normalise", "establish", "mend", "repair", "rebuild", "nurture", "broaden",
    "upgrade", "flourish", "blossom", "thrive",
  ]
  static let severing: Set<String> = [
    "sever", "cut", "break", "suspend", "end", "freeze", "terminate",
  ]
  /// Verbs of making ties less close.
  private static let lowering: Set<String> = ["downgrade", "reduce", "limit", "curtail", "review"]
  /// What ties do that come to an end.
  static let fading: Set<String> = [
    "recede", "fade", "end", "collapse", "lapse", "cease", "dissolve", "wither", "unravel",
  ]
}
