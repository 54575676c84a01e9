import EventModel
import TextAnnotation
import WordLists

// Events that a noun names, with who takes part in them.

extension PatternReader {
  func nounEvent(at index: Int) -> [EventReading] {
    guard reading.groups.allSatisfy({ !$0.tokens.contains(index) }), !isInsideName(index),
      words[index].isContent
    else { return [] }
    var readings: [EventReading] = []
    for pattern in table.patterns(noun: words[index].lower) {
      guard let end = nounEnd(pattern, from: index), !isCompound(endingAt: end) else { continue }
      // A "phone call" is read as that, not as a call.
      if let first = readings.first, first.pattern.words.count > pattern.words.count { break }
      var collector = FillerCollector(pattern: pattern, reading: reading)
      let left = NounContext(reading: reading, start: index)
      let tree = TreeReader(reading: reading)
      let head = end - 1
      let modifiers = tree.modifiers(of: head)
      let around = arguments(of: pattern, after: end, group: nil, head: head)
      let owners = left.possessors.isEmpty ? tree.possessors(of: head) : left.possessors
      // "Peru's first attack, by rebels" is none by Peru.
      let isOfOthers =
        pattern.type == .attack
        && (around.contains { $0.position == .preposition("by") && !$0.phrases.isEmpty }
          || isCharged(head, of: owners)
          || reading.tree.dependents(of: head, ["amod"]).contains {
            words[$0].token.xpos == "JJS" || Self.ranking.contains(words[$0].lower)
          })
      collector.fill(
        .possessor, with: isOfOthers ? [] : owners,
        isReversed: !around.contains { $0.position == .preposition("of") && !$0.phrases.isEmpty })
      // "the US invasion": an acronym stands for the adjective, "the Ukraine invasion" is of it.
      let compounds = left.compounds.isEmpty ? modifiers.compounds : left.compounds
      let acronyms = compounds.filter(isAcronym)
      collector.fill(
        .adjective,
        with: (left.adjectives.isEmpty ? modifiers.adjectives : left.adjectives) + acronyms)
      collector.fill(.compound, with: compounds)
      // "expressed hope that talks can help": the subject of a clause has no governor.
      let isSubject =
        reading.tree.isParsed && reading.tree.relations[head] == "nsubj"
        && reading.tree.subtypes[head].isEmpty
      let governor = (isSubject ? nil : left.governor) ?? tree.governor(of: head)
      // Who "arranged talks between" two others takes no part in them.
      let namesBothSides = around.contains {
        $0.position == .preposition("between") && $0.phrases.count > 1
      }
      // Who "pledged Iran's cooperation" does not cooperate.
      let hasNamedOwner =
        pattern.isBetweenSides && owners.contains { phrases[$0].referent == .name }
      if pattern.isGovernedByLightVerb, let governor, isLight(governor, pattern), !namesBothSides,
        !hasNamedOwner
      {
        collector.fill(.subject, with: reading.agents(of: governor))
      }
      if let governor, !reading.groups[governor].isPassive {
        if Self.receiving.contains(reading.groups[governor].lemma) {
          collector.fill(.receiver, with: reading.agents(of: governor))
        } else {
          for argument in tree.arguments(of: reading.groups[governor].main)
          where argument.position == .indirectObject {
            collector.fill(.indirectObject, with: argument.phrases)
          }
        }
      }
      if tree.isPredicate(head) { collector.fill(.subject, with: tree.subject(of: head)) }
      for argument in around where argument.position != .possessor {
        collector.fill(
          argument.position, with: argument.phrases, owner: argument.owner,
          isDirect: argument.isDirect)
      }
      if !collector.fillers.contains(where: { $0.role == pattern.type.roles.first?.role }) {
        collector.fill(.subject, with: tree.userOfMeans(head))
      }
      collector.fill(.affected, with: tree.affected(by: head))
      if pattern.type == .attack { collector.fill(.subject, with: tree.responsible(for: head)) }
      let engagement = tree.engaged(in: head)
      if pattern.isBetweenSides || pattern.type == .visit {
        collector.fill(.subject, with: engagement.sides)
      }
      if pattern.type == .visit, !collector.fillers.contains(where: { $0.role == "visitor" }) {
        collector.fill(.subject, with: tree.traveller(of: head))
      }
      // "talks between Iran and negotiators" are theirs.
      let namesOne = around.contains {
        $0.position == .preposition("between") && !$0.phrases.isEmpty
      }
      if collector.isOneSided, left.possessors.isEmpty, !namesOne {
        collector.fill(.subject, with: tree.clauseSubject(of: head))
      }
      if collector.isOneSided, collector.fillers.count > 1 { continue }
      guard collector.isEnough else { continue }
      readings.append(
        EventReading(
          pattern: pattern, trigger: index..<end, fillers: collector.fillers,
          group: governor ?? occurring(head) ?? engagement.verb.flatMap(reading.group(at:))
            ?? following(end)))
    }
    return Array((readings.filter(\.isComplete) + readings).prefix(1))
  }

  /// Whether somebody is charged with what was done to a pronoun: "Omar was convicted of his murder".
  private func isCharged(_ noun: Int, of owners: [Int]) -> Bool {
    guard owners.contains(where: { phrases[$0].referent != .name }),
      reading.tree.relations[noun] == "obl", let verb = reading.tree.heads[noun]
    else { return false }
    return ["convict", "acquit", "suspect", "guilty", "clear", "indict", "try"]
      .contains(words[verb].token.lemma)
      || TreeReader(reading: reading).isAccusation(verb)
  }

  private func isAcronym(_ phrase: Int) -> Bool {
    let tokens = phrases[phrase].tokens
    return tokens.count == 1 && phrases[phrase].kind != .person
      && ["US", "U.S.", "UK", "U.K.", "EU", "E.U.", "UN", "U.N.", "USA", "NATO", "UAE", "PRC"]
        .contains(words[tokens.lowerBound].form)
  }

  private func isInsideName(_ index: Int) -> Bool {
    guard let phrase = reading.phraseAt[index] else { return false }
    return phrases[phrase].referent == .name && phrases[phrase].tokens.contains(index)
  }

  private func nounEnd(_ pattern: EventPattern, from index: Int) -> Int? {
    guard pattern.words.count > 1 else { return index + 1 }
    if let end = matchEnd(pattern.words, from: index) { return end }
    // "air strikes"
    return matchEnd(
      pattern.words.dropLast() + [pattern.words[pattern.words.count - 1] + "s"], from: index)
  }

  /// Whether the noun only describes the next one: the "summit" of "summit documents".
  private func isCompound(endingAt end: Int) -> Bool {
    guard end < words.count else { return false }
    if words[end].classes.contains(.possessiveMark) { return true }
    let head = words[end - 1].token.head
    // "assault charges"
    let isNoun =
      head == end && words[end].token.upos == .noun && reading.tree.relations[end - 1] == "compound"
    return words[end].isContent && (words[end].verbs.isEmpty || isNoun) && !words[end].isAdverb
      && !words[end].isCapitalized && reading.phraseAt[end] == nil
      && !["last", "next", "late", "early", "ceremony", "first"].contains(words[end].lower)
  }

  /// Whether who does what a verb says takes part in what its object names: who "holds talks" talks; who
  /// "seeks" or "refuses talks" would talk, but who "refuses a visit" would not visit.
  private func isLight(_ group: Int, _ pattern: EventPattern) -> Bool {
    let classes = reading.lexicon.verbs.classes(of: reading.groups[group].lemma)
    return !reading.groups[group].isPassive
      && (classes.contains(.light)
        || pattern.type == .sanction && Self.enacting.contains(reading.groups[group].lemma)
        || pattern.isBetweenSides && !classes.isDisjoint(with: [.planned, .negated, .aspect]))
  }

  /// Adjectives by which attacks in one place are told apart: "Peru's first attack" was in Peru.
  private static let ranking: Set<String> = [
    "first", "second", "third", "latest", "last", "biggest", "largest", "worst", "deadliest",
    "bloodiest", "major", "recent", "known", "only", "post-war", "modern",
  ]

  /// Verbs whose subject gets what their object names: "received an invitation", "drew criticism".
  private static let receiving: Set<String> = [
    "receive", "get", "win", "earn", "draw", "enjoy", "gain", "obtain", "secure", "accept",
    "decline", "attract", "incur", "suffer", "take", "face",
  ]

  /// Verbs by which measures come into force.
  private static let enacting: Set<String> = [
    "announce", "declare", "order", "introduce", "slap", "adopt", "approve", "enact", "levy",
    "unveil", "place", "maintain", "renew", "tighten", "extend", "lift", "ease", "remove",
    "suspend",
  ]

  /// The verb of which the noun is the subject, if it only says that the event takes place.
  private func following(_ end: Int) -> Int? {
    reading.groups.firstIndex { group in
      group.tokens.lowerBound == end && Self.occurring.contains(group.lemma)
    }
  }

  /// The verb that says that what a noun names takes place or does not: "talks have not begun".
  private func occurring(_ noun: Int) -> Int? {
    guard reading.tree.relations[noun] == "nsubj", let verb = reading.tree.heads[noun],
      let group = reading.group(ofVerb: verb), Self.occurring.contains(reading.groups[group].lemma)
    else { return nil }
    return group
  }

  private static let occurring: Set<String> = [
    "take", "happen", "begin", "start", "go", "open", "hold", "resume", "occur", "continue",
    "proceed",
  ]
}
