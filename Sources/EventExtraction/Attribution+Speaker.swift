import EventModel
import TextAnnotation
import WordLists

// Who says what a sentence claims.

extension Attribution {
  /// The phrase of the source to which the sentence gives what stands at a token.
  func speaker(of trigger: Range<Int>) -> Int? {
    switch TreeReader(reading: reading).source(ofTrigger: trigger.lowerBound) {
    case .phrase(let phrase): phrase
    case .document: nil
    case .open: nearestSpeaker(of: trigger)
    }
  }

  func nearestSpeaker(of trigger: Range<Int>) -> Int? {
    var best: (distance: Int, phrase: Int)?
    func consider(_ phrase: Int?, at token: Int) {
      guard let phrase, RoleKinds.actors.contains(reading.phrases[phrase].kind) else { return }
      let distance = abs(token - trigger.lowerBound)
      if best.map({ distance < $0.distance }) ?? true { best = (distance, phrase) }
    }
    for (index, group) in reading.groups.enumerated() where group.main != trigger.lowerBound {
      let classes = reading.lexicon.verbs.classes(of: group.lemma)
      guard classes.contains(.speech) else { continue }
      if isBeside(group.main, trigger: trigger.lowerBound) { continue }
      // "scrapped the deal, and said": who did it says something else.
      if trigger.lowerBound < group.main, reading.tree.relations[group.main] == "conj",
        reading.tree.dependent(of: group.main, "nsubj") == nil
      {
        continue
      }
      // "Srebrenica, which the UN had declared safe"
      if trigger.lowerBound < group.main, reading.tree.relations[group.main] == "acl" { continue }
      if isAfterClause(group), trigger.lowerBound < group.main,
        TreeReader(reading: reading).isDenial(group.main)
      {
        continue
      }
      if trigger.lowerBound > group.main || isAfterClause(group) {
        consider(source(of: index), at: group.main)
      }
    }
    for index in words.indices.dropLast(2)
    where words[index].lower == "according" && words[index + 1].lower == "to" {
      consider(firstActor(from: index + 2), at: index)
    }
    return best?.phrase
  }

  /// Whether a verb stands in a clause of circumstance that does not hold the trigger: "blamed Peru, while
  /// Chile said".
  func isBeside(_ verb: Int, trigger: Int) -> Bool {
    reading.tree.relations[verb] == "advcl"
      && reading.tree.dependents(of: verb, ["mark"]).contains {
        ["while", "as", "when", "although", "though", "after", "before", "since", "whereas"]
          .contains(words[$0].lower)
      }
      && !reading.tree.isAbove(verb, trigger)
  }

  /// Whether a verb of speech follows what was said: ", Putin said", ", said Putin".
  func isAfterClause(_ group: VerbGroup) -> Bool {
    let limit = max(0, group.tokens.lowerBound - 12)
    for at in stride(from: group.tokens.lowerBound - 1, through: limit, by: -1) {
      if words[at].isComma || words[at].isQuote || words[at].isBreak { return true }
      if reading.group(at: at) != nil { return false }
    }
    return false
  }

  func source(of index: Int) -> Int? {
    let group = reading.groups[index]
    let classes = reading.lexicon.verbs.classes(of: group.lemma)
    if classes.contains(.cite), !group.isPassive { return firstActor(from: group.main + 1) }
    let tree = reading.tree
    if tree.dependent(of: group.main, "nsubj") != nil
      || group.isParticiple && ["acl", "advcl"].contains(tree.relations[group.main])
    {
      return group.isPassive ? nil : TreeReader(reading: reading).source(of: group.main)
    }
    if let subject = reading.subject(of: index).first { return subject }
    return group.isPassive ? nil : firstActor(from: group.main + 1, within: 1)
  }

  /// The first actor from a token on, before the clause ends.
  func firstActor(from start: Int, within reach: Int = 6) -> Int? {
    for at in start..<min(words.count, start + reach) {
      if let phrase = reading.phraseAt[at], !reading.phrases[phrase].isModifier {
        // "cited Peru's ties": who owns them says nothing.
        if reading.phrases[phrase].isPossessive { return nil }
        return RoleKinds.actors.contains(reading.phrases[phrase].kind) ? phrase : nil
      }
      if words[at].isBreak || reading.group(at: at) != nil { return nil }
    }
    return nil
  }
}
