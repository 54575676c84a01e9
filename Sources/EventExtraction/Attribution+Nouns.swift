import EventModel
import TextAnnotation
import WordLists

// Whether what a noun names happened: what stands before it, above it and around it says so.

extension Attribution {
  /// What a preposition before the noun says of the event: who "called for talks" may not get them, who "flew
  /// in for talks" is to hold them, and "after the attack" it is over.
  func obliqueStatus(of event: EventReading) -> Status? {
    let tree = reading.tree
    let noun = event.trigger.upperBound - 1
    guard ["obl", "nmod"].contains(tree.relations[noun]), let clause = tree.heads[noun],
      let preposition = tree.dependents(of: noun, ["case"]).last
    else { return nil }
    let word = words[preposition].lower
    if Self.passed.contains(word), Self.harms.contains(event.pattern.type) { return .asserted }
    guard tree.relations[noun] == "obl" || tree.dependent(of: clause, "cop") != nil else {
      return nil
    }
    let lemma = words[clause].token.lemma.lowercased()
    let cue = clause..<clause + 1
    let own = reading.group(ofVerb: clause)
    let copula = own == nil ? tree.dependent(of: clause, "cop") : nil
    let group = own ?? copula.flatMap(reading.group(ofVerb:))
    let above = group.map { status(ofGroup: $0, depth: 0) } ?? .asserted
    if Self.callers[word]?.contains(lemma) == true {
      return above.modality == .negated ? above : Status(modality: .possible, cue: cue)
    }
    if Self.planners[word]?.contains(lemma) == true {
      return above.modality == .asserted ? Status(modality: .planned, cue: cue) : above
    }
    guard event.pattern.isBetweenSides || event.pattern.type == .sign else { return nil }
    if word == "for", above.modality == .asserted, copula == nil, travels(lemma) {
      return Status(modality: .planned, cue: preposition..<preposition + 1)
    }
    // "will be in Peru for talks"
    return event.group == nil && ["for", "on", "in", "at"].contains(word)
      && [.planned, .possible].contains(above.modality) ? above : nil
  }

  /// What a verb says of which the noun is the subject: "a withdrawal would worsen the situation".
  func imagined(_ event: EventReading) -> Status? {
    let noun = event.trigger.upperBound - 1
    guard reading.tree.relations[noun] == "nsubj", let verb = reading.tree.heads[noun],
      let modal = reading.tree.dependents(of: verb, ["aux"]).first(where: {
        ["would", "could", "might", "may"].contains(words[$0].lower)
      })
    else { return nil }
    let isDefinite = reading.tree.dependents(of: noun, ["det"]).contains {
      ["the", "this", "that", "these"].contains(words[$0].lower)
    }
    return isDefinite ? nil : Status(modality: .possible, cue: modal..<modal + 1)
  }

  /// What "no" says of a noun, whatever stands between: "no economic or military cooperation".
  func absence(of noun: Int) -> Status? {
    // "No visit passed without protests" tells of visits.
    if reading.tree.relations[noun] == "nsubj", let verb = reading.tree.heads[noun],
      reading.tree.dependent(of: verb, "cop") != nil
        || words[noun...].contains(where: { $0.lower == "without" })
    {
      return nil
    }
    return no(of: noun).map { Status(modality: .negated, cue: $0..<$0 + 1) }
  }

  /// What a verb says of ties that are no more: "their relationship had receded".
  func fading(of event: EventReading) -> Status? {
    let noun = event.trigger.upperBound - 1
    guard event.pattern.form == .noun, event.pattern.type == .cooperate,
      let verb = reading.tree.heads[noun], verb + 1 == words.count || words[verb + 1].lower != "up"
    else { return nil }
    let ends =
      switch reading.tree.relations[noun] {
      case "nsubj": SenseFilter.fading
      case "obj": SenseFilter.severing
      default: Set<String>()
      }
    guard ends.contains(words[verb].token.lemma) else { return nil }
    let above = reading.group(ofVerb: verb).map { status(ofGroup: $0, depth: 0) } ?? .asserted
    switch above.modality {
    case .asserted: return Status(modality: .negated, cue: verb..<verb + 1)
    case .negated: return .asserted  // "has never ended"
    default: return above
    }
  }

  /// What is so already where somebody is to end or keep it: "urged militants to end attacks", "to honour
  /// the deal".
  ///
  /// A measure that is opposed is not yet one. nil where the verb above says no such thing.
  func ongoing(_ event: EventReading, under group: Int) -> Status? {
    let noun = event.trigger.upperBound - 1
    let verb = reading.groups[group].main
    guard event.pattern.form == .noun, reading.tree.heads[noun] == verb,
      reading.tree.relations[noun] == "obj"
    else { return nil }
    let lemma = reading.groups[group].lemma
    let cue = verb..<verb + 1
    switch event.pattern.type {
    case .attack, .coerce, .threaten:
      return Self.ending.contains(lemma) ? .asserted : nil
    case .sanction:
      return Self.wishing.contains(lemma) ? Status(modality: .possible, cue: cue) : nil
    case .agree, .sign: return Self.keeping.contains(lemma) ? .asserted : nil
    default: return nil
    }
  }

  /// Verbs of what goes on until then.
  private static let ending: Set<String> = [
    "end", "halt", "stop", "cease", "suspend", "curb", "reduce", "quell", "renounce", "repel",
    "survive",
  ]

  /// Verbs of those who want a measure or do not want it.
  private static let wishing: Set<String> = [
    "oppose", "resist", "favor", "favour", "back", "support", "discuss", "debate",
  ]

  /// Verbs of what is done to an agreement that there is.
  private static let keeping: Set<String> = [
    "honour", "honor", "respect", "implement", "violate", "uphold", "abandon",
    "renegotiate", "scrap", "observe", "breach", "break", "keep", "leave", "quit", "extend",
    "renew", "fulfil", "fulfill", "recognize", "recognise",
  ]

  func travels(_ lemma: String) -> Bool {
    Self.motions.contains(lemma) || reading.lexicon.patterns.isVerb(lemma, of: .visit)
  }

  /// Prepositions before what is over.
  static let passed: Set<String> = [
    "after", "following", "since", "despite", "over", "amid", "because",
  ]

  /// Types of what nobody plans for another day as one does a meeting.
  static let harms: Set<EventType> = [
    .attack, .die, .coerce, .accuse, .criticize, .protest,
  ]

  /// Verbs of wanting, by the preposition before what is wanted.
  static let callers: [String: Set<String>] = [
    "for": [
      "call", "press", "push", "appeal", "ask", "hope", "argue", "campaign", "lobby", "wish",
      "pray",
      "long", "beg", "plead", "vote", "clamour", "clamor", "allow", "opt",
    ],
    "with": ["threaten"], "of": ["dream", "warn", "speak", "talk", "think"],
    "on": ["insist"],
  ]

  /// Verbs of preparing, by the preposition before what is prepared.
  static let planners: [String: Set<String>] = [
    "for": ["plan", "prepare", "arrange", "schedule", "wait", "aim", "ready", "gear"],
    "to": ["agree", "commit", "look", "consent", "invite"], "toward": ["work", "move"],
    "towards": ["work", "move"], "on": ["agree", "decide"], "at": ["aim"],
  ]

  /// What a noun says of the event that hangs on it: "plans for a visit", "lack of an agreement".
  func nounStatus(aboveNoun event: Int) -> Status? {
    guard let noun = noun(above: event),
      let preposition = reading.tree.dependent(of: event, "case"),
      ["of", "for", "on", "about", "to"].contains(words[preposition].lower)
    else { return nil }
    let lemma = words[noun].token.lemma
    let cue = noun..<noun + 1
    if [
      "lack", "absence", "cancellation", "refusal", "denial", "ban", "embargo", "halt",
      "suspension",
    ].contains(lemma) {
      return Status(modality: .negated, cue: cue)
    }
    if ["plan", "preparation", "arrangement", "date", "invitation", "schedule"].contains(lemma) {
      return Status(modality: .planned, cue: cue)
    }
    guard Self.hopes.contains(lemma) else { return nil }
    return Status(modality: no(of: noun) != nil ? .negated : .possible, cue: cue)
  }

  /// The noun on which another hangs; where the parser hangs it on the verb, the object before it: "rejected
  /// calls for a withdrawal".
  func noun(above event: Int) -> Int? {
    let tree = reading.tree
    guard let head = tree.heads[event] else { return nil }
    if tree.relations[event] == "nmod" {
      return head < event && words[head].token.upos == .noun ? head : nil
    }
    guard tree.relations[event] == "obl", let preposition = tree.dependent(of: event, "case"),
      preposition > 0, tree.heads[preposition - 1] == head,
      tree.relations[preposition - 1] == "obj",
      words[preposition - 1].token.upos == .noun
    else { return nil }
    return preposition - 1
  }

  /// Types of what is said: a request that was refused was made.
  static let spoken: Set<EventType> = [
    .request, .accuse, .criticize, .praise, .invite, .threaten, .thank, .reject,
  ]

  /// Nouns that leave open whether what they speak of will be.
  static let hopes: Set<String> = [
    "hope", "prospect", "possibility", "threat", "risk", "fear", "danger", "chance", "proposal",
    "call", "push", "bid", "effort", "request", "demand", "idea", "likelihood", "speculation",
    "rumour", "rumor", "talk", "allegation", "accusation", "suspicion", "option", "question",
    "condition", "offer", "deadline", "basis", "framework", "draft", "outline", "need",
  ]

  /// Whether a noun has "the" and a year or day of its own: "the September 11, 2001 attacks".
  func isDated(_ noun: Int) -> Bool {
    var isDated = false
    for at in stride(from: noun - 1, through: max(0, noun - 7), by: -1) {
      if words[at].lower == "the" { return isDated }
      if words[at].token.upos == .verb { return false }
      isDated = isDated || TimeNormalizer.isTimeWord(words[at])
    }
    return false
  }

  /// Verbs of what is thought, said or done about something that is so already: who "may mourn a death"
  /// leaves open whether he mourns, not whether somebody died.
  static let attitudes: Set<String> = [
    "mourn", "condemn", "commemorate", "mark", "remember", "avenge", "investigate", "probe",
    "regret", "deplore", "denounce", "recall", "lament", "honour", "honor", "celebrate",
    "criticize", "criticise", "protest", "explain", "describe", "grieve", "examine", "justify",
    "forget", "acknowledge", "admit", "study", "review", "assess", "analyse", "analyze", "observe",
    "survive", "witness", "decry", "revenge",
  ]

  func adjectiveStatus(before index: Int) -> Status? {
    for at in stride(from: index - 1, through: max(0, index - 3), by: -1) {
      let word = words[at]
      if let modality = Self.nounAdjectives[word.lower] {
        return Status(modality: modality, cue: at..<at + 1)
      }
      guard word.isContent || reading.phraseAt[at] != nil else { return nil }
    }
    return nil
  }

  static let nounAdjectives: [String: Modality] = [
    "planned": .planned, "upcoming": .planned, "future": .planned, "proposed": .planned,
    "expected": .planned, "forthcoming": .planned, "scheduled": .planned, "imminent": .planned,
    "impending": .planned, "pending": .planned, "anticipated": .planned, "prospective": .planned,
    "looming": .planned, "threatened": .possible, "rumoured": .possible, "rumored": .possible,
    "reported": .possible, "would-be": .possible, "hypothetical": .possible, "claimed": .possible,
    "supposed": .possible, "attempted": .negated, "foiled": .negated, "thwarted": .negated,
    "failed": .negated, "cancelled": .negated, "canceled": .negated, "aborted": .negated,
    "abortive": .negated, "averted": .negated, "postponed": .planned, "possible": .possible,
    "potential": .possible,
    "alleged": .possible, "suspected": .possible, "no": .negated,
  ]
}
