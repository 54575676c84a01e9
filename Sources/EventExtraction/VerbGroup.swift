import EventModel
import TextAnnotation
import WordLists

/// A verb with its auxiliaries: "has not been invited", "to supply", "meeting".
struct VerbGroup: Sendable {
  /// From the first auxiliary, or "to", up to and with the main verb.
  let tokens: Range<Int>
  /// The main verb.
  let main: Int
  let lemma: String
  let inflection: VerbLexicon.Inflection
  let isPassive: Bool
  /// Whether it follows "to", or goes on a list of those that do: "to ease and withdraw".
  var isInfinitive: Bool
  /// Whether it has no subject of its own: "meeting Putin, he ...", "the deal signed today".
  let isParticiple: Bool
  /// The group that governs it: the "agreed" of "agreed to supply".
  var governor: Int?
}

/// Finds the verb groups of a sentence.
struct VerbGroupFinder {
  let words: [Word]
  let phrases: [NounPhrase]
  let phraseAt: [Int?]
  let tree: SyntaxTree
  let verbs: VerbLexicon

  /// The groups in the order of the sentence, each with its governor.
  func groups() -> [VerbGroup] {
    var groups: [VerbGroup] = []
    for index in words.indices {
      guard let group = group(at: index) else { continue }
      groups.append(group)
    }
    groups += copulas(beside: groups)
    groups.sort { $0.main < $1.main }
    for index in groups.indices { groups[index].governor = governor(of: groups[index], in: groups) }
    for index in groups.indices { goOn(index, in: &groups) }
    return groups
  }

  /// Makes a bare verb that goes on a list of infinitives one of them.
  private func goOn(_ index: Int, in groups: inout [VerbGroup]) {
    let verb = groups[index].main
    guard tree.relations[verb] == "conj", !groups[index].isInfinitive,
      words[verb].token.xpos == "VB", groups[index].tokens.count == 1,
      tree.dependent(of: verb, "nsubj") == nil, let head = tree.heads[verb],
      let first = groups.firstIndex(where: { $0.main == head }), groups[first].isInfinitive
    else { return }
    groups[index].isInfinitive = true
    groups[index].governor = groups[first].governor
  }

  /// The forms of "be" that are the only verb of their clause: "Kim is ready".
  private func copulas(beside groups: [VerbGroup]) -> [VerbGroup] {
    words.indices.compactMap { index in
      guard
        ["is", "are", "was", "were"].contains(words[index].lower)
          || tree.relations[index] == "cop"
            && ["been", "'s", "be", "'re"].contains(words[index].lower),
        !groups.contains(where: { $0.tokens.contains(index) })
      else { return nil }
      // "will be in Peru": the auxiliaries hang on what the copula joins.
      let auxiliaries = tree.heads[index].map { tree.dependents(of: $0, ["aux"]) } ?? []
      var start = index
      while start > 0, auxiliaries.contains(start - 1) || words[start - 1].isAdverb { start -= 1 }
      if !auxiliaries.contains(start) { start = index }
      return VerbGroup(
        tokens: start..<index + 1, main: index, lemma: "be", inflection: .past, isPassive: false,
        isInfinitive: false, isParticiple: false)
    }
  }

  // MARK: One group

  private func group(at index: Int) -> VerbGroup? {
    guard !words[index].verbs.isEmpty, !isInsideMention(index),
      !isNoun(index) || isHeadlineVerb(index)
    else { return nil }
    if tree.relations[index] == "aux" { return nil }
    let left = leftContext(of: index)
    if tree.isParsed, words[index].token.upos == .verb {
      return taggedGroup(at: index, left: left)
    }
    for form in words[index].verbs {
      if let group = group(form, at: index, left: left) { return group }
    }
    return nil
  }

  /// The group of a word that was read as a verb, by its tag and what hangs on it.
  private func taggedGroup(at index: Int, left: Left) -> VerbGroup? {
    let tag = words[index].token.xpos
    guard let wanted = Self.inflections[tag],
      let form = words[index].verbs.first(where: { wanted.contains($0.inflection) })
    else { return nil }
    let auxiliaries = tree.dependents(of: index, ["aux"]).filter { $0 < index }
    if isOfTitle(index, auxiliaries) { return nil }
    let isModifier = ["amod", "compound"].contains(tree.relations[index])
    // With an object, or a subject and no auxiliary, it is a past that the tagger took for a participle.
    let hasObject = tree.dependent(of: index, "obj") != nil
    let hasSubject = tree.dependents[index].contains {
      tree.relations[$0] == "nsubj" && tree.subtypes[$0] != "pass"
    }
    let isPast = tag == "VBN" && (hasObject || hasSubject || isVerbOfName(index))
    let isPassive =
      auxiliaries.contains { tree.subtypes[$0] == "pass" }
      || !hasObject
        && tree.dependents[index].contains {
          tree.relations[$0] == "nsubj" && tree.subtypes[$0] == "pass"
        }
    // "troops stationed there"
    let isReduced =
      tag == "VBD" && index > 0 && words[index - 1].token.upos == .noun && tree.isBareClause(index)
    let isBare = auxiliaries.isEmpty && (["VBG", "VBN"].contains(tag) || isReduced) && !isPast
    guard !(isBare && isModifier) else { return nil }
    return VerbGroup(
      tokens: left.start..<index + 1, main: index,
      lemma: form.lemma, inflection: form.inflection,
      isPassive: isPassive || isBare && tag != "VBG", isInfinitive: left.hasTo,
      isParticiple: isBare && !left.hasTo)
  }

  /// Whether a past describes the title behind it, which has no article: the "detained" of "met generals
  /// and detained opposition leader Ada Berg".
  private func isOfTitle(_ index: Int, _ auxiliaries: [Int]) -> Bool {
    guard tree.relations[index] == "conj", auxiliaries.isEmpty, index + 1 < words.count,
      ["VBD", "VBN"].contains(words[index].token.xpos), index > 0,
      ["and", "or"].contains(words[index - 1].lower),
      Self.states.contains(words[index].lower)
    else { return false }
    var at = index + 1
    while at < words.count, at - index < 4,
      words[at].token.upos == .noun
        || words[at].token.upos == .adjective, !words[at].isCapitalized
    {
      at += 1
    }
    guard at > index + 1, at < words.count, let phrase = phraseAt[at] else { return false }
    return phrases[phrase].kind == .person && phrases[phrase].referent == .name
  }

  /// Participles that tell the state of a person.
  private static let states: Set<String> = [
    "detained", "jailed", "imprisoned", "ousted", "deposed", "exiled", "slain", "murdered",
    "captured", "convicted", "assassinated", "arrested", "kidnapped", "abducted", "elected",
    "disgraced", "wounded", "toppled", "impeached", "indicted", "wanted",
  ]

  /// Whether a participle without "by" follows the name that is all else that a sentence has for a root:
  /// "Ada, the explorer, perished in Peru".
  private func isVerbOfName(_ index: Int) -> Bool {
    guard tree.relations[index] == "acl", let head = tree.heads[index],
      tree.relations[head] == "root", words[head].token.upos == .properNoun
    else { return false }
    return tree.dependents(of: index, ["obl"]).allSatisfy { tree.subtypes[$0] != "agent" }
  }

  private static let inflections: [String: Set<VerbLexicon.Inflection>] = [
    "VB": [.base], "VBP": [.base], "VBZ": [.thirdPerson], "VBD": [.past],
    "VBN": [.participle, .past], "VBG": [.gerund],
  ]

  /// Whether the reading of the sentence takes a word for a noun: the "sanctions" of "EU sanctions".
  private func isNoun(_ index: Int) -> Bool {
    [.noun, .properNoun].contains(words[index].token.upos)
  }

  /// Whether a plural is the verb of a headline, which has no other: "Peru sanctions Chile", "North Korea
  /// fires missiles at Japan".
  ///
  /// A name begins the line and stands right before it, a name or goods right after it.
  private func isHeadlineVerb(_ index: Int) -> Bool {
    guard words[index].token.xpos == "NNS", index > 0, index + 1 < words.count,
      let subject = endsPhrase(index - 1), subject.referent == .name,
      subject.extent.lowerBound == 0,
      words[index].verbs.contains(where: { $0.inflection == .thirdPerson }),
      words.last.map({ !$0.isMark }) ?? false,
      !words.indices.dropLast().contains(where: { words[$0].token.upos == .verb })
    else { return false }
    let next = words[index + 1]
    let object = phraseAt[index + 1].map { phrases[$0] }
    return object.map { $0.referent == .name && $0.extent.lowerBound == index + 1 } ?? false
      || World.standard.isGood(next.lower)
  }

  private func isInsideMention(_ index: Int) -> Bool {
    guard let phrase = phraseAt[index] else { return false }
    return phrases[phrase].tokens.contains(index) || phrases[phrase].referent != .name
  }

  /// What stands before a verb, its adverbs skipped.
  private struct Left {
    /// The first token of the auxiliaries.
    var start: Int
    /// The last auxiliary, modal or "to", if there is one.
    var auxiliary: Word?
    /// The token before the group.
    var before: Int
    var hasTo = false
    var hasModal = false
  }

  private func leftContext(of index: Int) -> Left {
    var left = Left(start: index, auxiliary: nil, before: index - 1)
    var at = index - 1
    while at >= 0 {
      let word = words[at]
      if word.classes.contains(.modal) || word.classes.contains(.auxiliary) && !isOwnVerb(word)
        || word.lower == "to" && phraseAt[at] == nil
      {
        if left.auxiliary == nil { left.auxiliary = word }
        left.hasTo = left.hasTo || word.lower == "to"
        left.hasModal = left.hasModal || word.classes.contains(.modal)
        left.start = at
        left.before = at - 1
        if word.lower == "to" { break }
      } else if word.isAdverb
        || word.classes.contains(.negation) && !word.classes.contains(.determiner)
      {
        if left.auxiliary == nil { left.before = at - 1 }
      } else {
        break
      }
      at -= 1
    }
    if left.auxiliary == nil, left.before < index - 1 { left.start = left.before + 1 }
    return left
  }

  /// "had" and "having" stand alone as often as not; they count as auxiliaries only when asked.
  private func isOwnVerb(_ word: Word) -> Bool { false }

  private static let beForms: Set<String> = [
    "be", "is", "are", "was", "were", "been", "being", "am", "'re", "'m", "get", "got",
  ]
  private static let haveForms: Set<String> = ["has", "have", "had", "having", "'ve"]
  private static let doForms: Set<String> = ["do", "does", "did"]

  private func group(_ form: VerbLexicon.Form, at index: Int, left: Left) -> VerbGroup? {
    let auxiliary = left.auxiliary?.lower
    func make(passive: Bool = false, participle: Bool = false) -> VerbGroup {
      VerbGroup(
        tokens: left.start..<index + 1, main: index, lemma: form.lemma,
        inflection: form.inflection, isPassive: passive, isInfinitive: left.hasTo,
        isParticiple: participle)
    }
    switch form.inflection {
    case .base:
      if let auxiliary {
        let takesBase =
          left.auxiliary?.classes.contains(.modal) == true || auxiliary == "to"
          || Self.doForms.contains(auxiliary)
        return takesBase ? make() : nil
      }
      return isPluralSubject(left.before) ? make() : nil
    case .thirdPerson:
      return auxiliary == nil && isSubject(left.before, of: form) ? make() : nil
    case .past, .participle:
      if let auxiliary {
        if Self.beForms.contains(auxiliary) || auxiliary == "'s" && isVerbalClitic(left) {
          return make(passive: true)
        }
        return Self.haveForms.contains(auxiliary) ? make() : nil
      }
      if isReducedPassive(form, at: index, before: left.before) {
        return make(passive: true, participle: true)
      }
      guard form.inflection == .past else { return nil }
      return isPastSubject(left.before, of: form) ? make() : nil
    case .gerund:
      if let auxiliary, Self.beForms.contains(auxiliary) { return make() }
      return auxiliary == nil && opensParticiple(left.before) ? make(participle: true) : nil
    }
  }

  private func isVerbalClitic(_ left: Left) -> Bool {
    left.start > 0 && words[left.start - 1].classes.contains(.pronoun)
  }

  // MARK: What can stand before a verb

  /// Whether a phrase ends at a token and is no possessive or modifier.
  private func endsPhrase(_ index: Int) -> NounPhrase? {
    guard index >= 0, let phrase = phraseAt[index], phrases[phrase].extent.upperBound == index + 1,
      !phrases[phrase].isPossessive, !phrases[phrase].isModifier
    else { return nil }
    return phrases[phrase]
  }

  private func isPluralSubject(_ index: Int) -> Bool {
    guard index >= 0 else { return false }
    if let phrase = endsPhrase(index) {
      if case .group = phrase.referent { return true }
      if case .pronoun(.they) = phrase.referent { return true }
      if phrase.referent == .thing { return words[index].lower.hasSuffix("s") }
      return isCoordinated(phrase)
    }
    let word = words[index]
    if ["who", "we", "i", "you", "which", "that"].contains(word.lower) { return true }
    return word.isContent && word.lower.hasSuffix("s") && !word.lower.hasSuffix("ss")
      && word.verbs.isEmpty
  }

  private func isCoordinated(_ phrase: NounPhrase) -> Bool {
    let start = phrase.extent.lowerBound
    return start > 1 && ["and", "&", "or"].contains(words[start - 1].lower)
  }

  private func isSubject(_ index: Int, of form: VerbLexicon.Form) -> Bool {
    guard index >= 0 else { return false }
    if let phrase = endsPhrase(index) { return !isCoordinated(phrase) || phrase.kind != .item }
    let word = words[index]
    if ["who", "which", "that", "it", "he", "she"].contains(word.lower) { return true }
    if word.isComma { return index > 0 && closesParenthesis(index) }
    if word.classes.contains(.conjunction) { return hasFiniteVerb(before: index) }
    let isSpeech = verbs.classes(of: form.lemma).contains(.speech)
    return isSpeech && word.isContent && word.verbs.isEmpty
  }

  private func isPastSubject(_ index: Int, of form: VerbLexicon.Form) -> Bool {
    guard index >= 0 else { return false }
    if endsPhrase(index) != nil { return true }
    let word = words[index]
    if word.classes.contains(.pronoun) || word.classes.contains(.relative) { return true }
    if word.isComma || word.isQuote { return true }
    if word.classes.contains(.conjunction) { return hasFiniteVerb(before: index) }
    return word.isContent && !word.isAdverb
  }

  private func closesParenthesis(_ index: Int) -> Bool {
    words[..<index].contains { $0.isComma } || endsPhrase(index - 1) != nil
  }

  private func hasFiniteVerb(before index: Int) -> Bool {
    words[..<index].contains { word in
      word.classes.contains(.auxiliary) || word.classes.contains(.modal)
        || word.verbs.contains {
          $0.inflection == .past || $0.inflection == .thirdPerson || $0.inflection == .base
        }
    }
  }

  /// "the agreement signed today", "arms supplied by Iran".
  private func isReducedPassive(_ form: VerbLexicon.Form, at index: Int, before: Int) -> Bool {
    if index + 1 < words.count, words[index + 1].lower == "by" { return true }
    guard form.inflection == .participle, let phrase = endsPhrase(before) else { return false }
    return phrase.kind == .agreement || phrase.kind == .item
  }

  private func opensParticiple(_ index: Int) -> Bool {
    guard index >= 0 else { return true }
    let word = words[index]
    if word.isComma || word.classes.contains(.subordinator) || word.isQuote { return true }
    if word.classes.contains(.preposition) { return word.lower != "of" }
    if endsPhrase(index) != nil { return true }
    return word.verbs.contains { verbs.classes(of: $0.lemma).contains(.aspect) }
      || word.classes.contains(.conjunction)
  }

  // MARK: Governors

  private func governor(of group: VerbGroup, in groups: [VerbGroup]) -> Int? {
    guard group.isInfinitive || group.isParticiple && group.inflection == .gerund else {
      return nil
    }
    guard let last = groups.lastIndex(where: { $0.main < group.tokens.lowerBound }) else {
      return nil
    }
    let between = groups[last].main + 1..<group.tokens.lowerBound
    if tree.relations[group.main] == "xcomp", let head = tree.heads[group.main],
      let governor = groups.firstIndex(where: { $0.main == head && $0.main < group.main })
    {
      return governor
    }
    if group.isInfinitive {
      let isNear = between.allSatisfy { at in
        words[at].isAdverb || phraseAt[at] != nil || words[at].isContent
          || words[at].classes.contains(.determiner) || words[at].lower == "on"
      }
      return isNear ? last : nil
    }
    return between.isEmpty ? last : nil
  }
}
