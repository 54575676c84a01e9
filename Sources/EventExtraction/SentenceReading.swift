import EventModel
import SourceDocuments
import TextAnnotation
import WordLists

/// A sentence with its phrases and verbs, and the syntax that can be told from word order.
struct SentenceReading: Sendable {
  let sentence: Sentence
  /// The patterns and verbs by which it is read.
  let lexicon: EventLexicon
  let words: [Word]
  let phrases: [NounPhrase]
  let phraseAt: [Int?]
  let offices: [OfficePhrase]
  let groups: [VerbGroup]
  let tree: SyntaxTree

  init(_ sentence: Sentence, lexicon: EventLexicon = .standard) {
    self.sentence = sentence
    self.lexicon = lexicon
    words = sentence.tokens.map { Word($0, verbs: lexicon.verbs) }
    tree = SyntaxTree(sentence.tokens)
    let finder = MentionFinder(sentence: sentence, words: words)
    phrases = finder.phrases
    phraseAt = finder.phraseAt
    offices = finder.offices
    groups = VerbGroupFinder(
      words: words, phrases: phrases, phraseAt: phraseAt, tree: tree, verbs: lexicon.verbs
    ).groups()
  }

  /// The phrase that ends at a token and can be a subject or object: no possessive, no modifier.
  func phrase(endingAt end: Int) -> Int? {
    guard end > 0, let phrase = phraseAt[end - 1], phrases[phrase].extent.upperBound == end,
      !phrases[phrase].isPossessive, !phrases[phrase].isModifier
    else { return nil }
    return phrase
  }

  /// The group that has a token.
  func group(at token: Int) -> Int? { groups.firstIndex { $0.tokens.contains(token) } }

  /// The group whose main verb is a token.
  func group(ofVerb token: Int) -> Int? { groups.firstIndex { $0.main == token } }

  /// Whether one of some prepositions hangs on a word: "with" on the "sanctions" of "hit with sanctions".
  func isGoverned(_ word: Int, by prepositions: Set<String>) -> Bool {
    tree.dependents(of: word, ["case"]).contains { prepositions.contains(words[$0].lower) }
  }

  /// Whether a word belongs to a number: the "to" of "up to 1,500 marines".
  func isMeasure(_ word: Int) -> Bool {
    words[word].lower == "to" && word > 0 && words[word - 1].lower == "up"
      && word + 1 < words.count && words[word + 1].token.upos == .numeral
  }

  /// Whether a name only tells whose side something is on.
  ///
  /// So the "Peru" of "the Peru-backed plan" and of "anti-Peru militants"; not that of "Peru-led".
  func isSide(_ tokens: Range<Int>) -> Bool {
    let (start, next) = (tokens.lowerBound, tokens.upperBound)
    if start > 1, words[start - 1].lower == "-",
      ["anti", "pro", "non", "post", "pre", "ex"].contains(words[start - 2].lower)
    {
      return true
    }
    return next + 1 < words.count && words[next].lower == "-" && !words[next + 1].isCapitalized
      && words[next + 1].lower != "led"
  }

  /// What the list of organizations says a phrase is; nil if it is none of them.
  func category(of phrase: Int) -> Organization.Category? {
    let surface = words[phrases[phrase].tokens].map(\.form).joined(separator: " ")
    return Organizations.standard.organization(named: surface)?.organization.category
  }

  /// The text range of some tokens.
  func range(_ tokens: Range<Int>) -> TextRange {
    words[tokens.lowerBound].range.union(words[tokens.upperBound - 1].range)
  }

  // MARK: Subjects

  /// The phrases that stand as the subject of a group, in the order of the sentence; empty if word
  /// order does not tell.
  func subject(of group: Int, depth: Int = 0) -> [Int] {
    guard depth < 4 else { return [] }
    let own = groups[group]
    if let governor = own.governor {
      if own.isInfinitive, let controller = controller(of: group, governor: governor) {
        return controller
      }
      return subject(of: governor, depth: depth + 1)
    }
    if own.isInfinitive { return [] }
    if own.isParticiple, !own.isPassive { return participleSubject(of: group, depth: depth) }
    return subject(before: own.tokens.lowerBound, of: group, depth: depth)
  }

  /// The object that an infinitive takes for its subject: "invited Kim to visit".
  func controller(of group: Int, governor: Int) -> [Int]? {
    let between = groups[governor].main + 1..<groups[group].tokens.lowerBound
    guard let last = between.last, let phrase = phrase(endingAt: last + 1),
      RoleKinds.actors.contains(phrases[phrase].kind),
      between.contains(phrases[phrase].extent.lowerBound)
    else { return nil }
    return coordinated(backFrom: phrase)
  }

  private func participleSubject(of group: Int, depth: Int) -> [Int] {
    let start = groups[group].tokens.lowerBound
    if let phrase = phrase(endingAt: start), RoleKinds.actors.contains(phrases[phrase].kind) {
      return coordinated(backFrom: phrase)
    }
    if start > 1, ["for", "of", "from"].contains(words[start - 1].lower),
      let object = phrase(endingAt: start - 1),
      groups[..<group].contains(where: { $0.main < phrases[object].extent.lowerBound }),
      RoleKinds.actors.contains(phrases[object].kind)
    {
      return coordinated(backFrom: object)  // "thanked Kim for backing", "accused Iran of arming"
    }
    if let earlier = groups[..<group].lastIndex(where: { !$0.isParticiple && !$0.isInfinitive }) {
      return subject(of: earlier, depth: depth + 1)
    }
    guard
      let later = groups.indices.first(where: {
        $0 > group && !groups[$0].isParticiple && !groups[$0].isInfinitive
      })
    else { return [] }
    return subject(of: later, depth: depth + 1)
  }

  private func subject(before start: Int, of group: Int, depth: Int) -> [Int] {
    var at = start
    while at > 0, words[at - 1].isAdverb || ["both", "each", "all"].contains(words[at - 1].lower) {
      at -= 1
    }
    guard at > 0 else { return [] }
    if let phrase = phrase(endingAt: at) { return subject(phrase: phrase, depth: depth) }
    let word = words[at - 1]
    if word.classes.contains(.relative) { return antecedent(before: at - 1) }
    if word.classes.contains(.conjunction)
      || word.isComma && at > 1 && words[at - 2].classes.contains(.conjunction)
    {
      return sharedSubject(of: group, before: at - 1, depth: depth)
    }
    if word.isComma { return subject(aroundParenthesisEndingAt: at - 1) }
    return word.isContent && !word.isAdverb ? headBefore(at) : []
  }

  /// A phrase right before a verb, unless it hangs on a preposition of the real subject.
  private func subject(phrase: Int, depth: Int) -> [Int] {
    // "an agent who helped free her was killed"
    if Self.objects.contains(words[phrases[phrase].tokens.lowerBound].lower) { return [] }
    let list = coordinated(backFrom: phrase)
    guard let first = list.first else { return [] }
    let start = leftEdge(of: first)
    guard start > 0, words[start - 1].classes.contains(.preposition),
      !words[start - 1].classes.contains(.subordinator)
    else { return list }
    if words[start - 1].lower == "of", start > 1, Self.deputies.contains(words[start - 2].lower) {
      return list
    }
    if words[start - 1].lower == "including" { return list }  // "firms including Siemens"
    guard let head = self.phrase(endingAt: start - 1) else { return [] }
    return coordinated(backFrom: head)
  }

  /// Pronouns that are no subjects.
  private static let objects: Set<String> = ["him", "her", "them", "himself", "herself"]

  /// Nouns for those who act for the parties named after "of": "delegations of Cyprus and Greece".
  static let deputies: Set<String> = [
    "delegation", "delegations", "leaders", "presidents", "governments", "government", "ministers",
    "representatives", "officials", "heads", "authorities", "forces", "army", "armies", "people",
    "troops", "members", "envoys", "negotiators", "both",
  ]

  /// The phrase on which the words right before a verb hang: "the deal on borders was".
  private func headBefore(_ end: Int) -> [Int] {
    var at = end - 1
    while at > 0, end - at < 9 {
      if words[at].classes.contains(.preposition), !words[at].classes.contains(.subordinator),
        let head = phrase(endingAt: at)
      {
        let start = leftEdge(of: head)
        let hangs = start > 0 && words[start - 1].classes.contains(.preposition)
        return hangs ? [] : coordinated(backFrom: head)
      }
      let word = words[at]
      guard
        word.isContent || word.classes.contains(.determiner) || word.classes.contains(.preposition)
          || phraseAt[at] != nil
      else { return [] }
      at -= 1
    }
    return []
  }

  private func antecedent(before index: Int) -> [Int] {
    let end = index > 0 && words[index - 1].isComma ? index - 1 : index
    return phrase(endingAt: end).map { coordinated(backFrom: $0) } ?? []
  }

  private func sharedSubject(of group: Int, before index: Int, depth: Int) -> [Int] {
    guard
      let earlier = groups[..<group].lastIndex(where: {
        $0.main < index && !$0.isInfinitive && !$0.isParticiple
      })
    else { return [] }
    return subject(of: earlier, depth: depth + 1)
  }

  /// The phrase before "X, ..., verb".
  private func subject(aroundParenthesisEndingAt close: Int) -> [Int] {
    let reach = max(1, close - 25)..<max(1, close)
    if let relative = reach.last(where: {
      words[$0].classes.contains(.relative) && words[$0 - 1].isComma
    }) {
      return phrase(endingAt: relative - 1).map { coordinated(backFrom: $0) } ?? []
    }
    if let phrase = phrase(endingAt: close), let open = open(of: phrase, close: close) {
      return self.phrase(endingAt: open).map { coordinated(backFrom: $0) } ?? []
    }
    var open = close - 1
    while open > 0, close - open < 20 {
      if words[open].isComma {
        return phrase(endingAt: open).map { coordinated(backFrom: $0) } ?? []
      }
      open -= 1
    }
    return []
  }

  private func open(of phrase: Int, close: Int) -> Int? {
    let start = phrases[phrase].extent.lowerBound
    return start > 0 && words[start - 1].isComma ? start - 1 : nil
  }
}
