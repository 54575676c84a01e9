import EventModel
import TextAnnotation
import WordLists

/// Tells who says what a sentence claims, and whether it happened.
struct Attribution {
  let reading: SentenceReading

  private var words: [Word] { reading.words }

  /// A modality with the token that gives it.
  struct Status {
    let modality: Modality
    let cue: Range<Int>?
    static let asserted = Status(modality: .asserted, cue: nil)
  }

  // MARK: Modality

  /// Whether what a trigger names happened.
  func status(of event: EventReading) -> Status {
    if let adjective = adjectiveStatus(before: event.trigger.lowerBound),
      event.pattern.form == .noun
    {
      return adjective
    }
    if event.pattern.form == .noun,
      let governor = TreeReader(reading: reading).governor(of: event.trigger.upperBound - 1),
      reading.groups[governor].isPassive,
      let fate = governingStatus(
        reading.groups[governor].lemma, main: reading.groups[governor].main)
    {
      return fate  // "the visit was postponed", "talks were cancelled"
    }
    if event.pattern.form == .noun, let noun = nounStatus(aboveNoun: event.trigger.upperBound - 1),
      noun.modality != .negated || !Self.spoken.contains(event.pattern.type)
    {
      return noun
    }
    if event.pattern.form == .noun, let placed = obliqueStatus(of: event) { return placed }
    if event.pattern.form == .noun, let imagined = imagined(event) { return imagined }
    guard let group = event.group else {
      return clauseStatus(before: event.trigger.lowerBound) ?? .asserted
    }
    let main = reading.groups[group].main
    if event.pattern.form == .noun, Self.attitudes.contains(reading.groups[group].lemma),
      reading.tree.heads[event.trigger.upperBound - 1] == main
    {
      return .asserted
    }
    // Who planned an attack of a day that is told planned what happened.
    if event.pattern.type == .attack, event.pattern.form == .noun,
      ["plan", "plot", "organize", "organise", "prepare"].contains(reading.groups[group].lemma),
      isDated(event.trigger.upperBound - 1)
    {
      return .asserted
    }
    if event.pattern.form == .noun, main < event.trigger.lowerBound,
      let sought = governingStatus(reading.groups[group].lemma, main: main),
      status(ofGroup: group, depth: 0).modality == .asserted
    {
      return sought  // "sought talks", "refused talks"
    }
    let status = status(ofGroup: group, depth: 0)
    if status.modality == .planned, let condition = condition() {
      return Status(modality: .possible, cue: condition)
    }
    if status.modality == .asserted, Self.departures.contains(event.pattern.words[0]) {
      return Status(modality: .planned, cue: event.trigger)
    }
    return status
  }

  /// What a preposition before the noun says of the event: who "called for talks" may not get them, who "flew
  /// in for talks" is to hold them, and "after the attack" it is over.
  private func obliqueStatus(of event: EventReading) -> Status? {
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
  private func imagined(_ event: EventReading) -> Status? {
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

  private func travels(_ lemma: String) -> Bool {
    Self.motions.contains(lemma)
      || reading.lexicon.patterns.patterns(verb: lemma).contains {
        $0.type == .visit && $0.words.count == 1
      }
  }

  /// Prepositions before what is over.
  private static let passed: Set<String> = [
    "after", "following", "since", "despite", "over", "amid", "because",
  ]
  /// Types of what nobody plans for another day as one does a meeting.
  private static let harms: Set<EventType> = [
    .attack, .die, .coerce, .accuse, .criticize, .protest,
  ]
  /// Verbs of wanting, by the preposition before what is wanted.
  private static let callers: [String: Set<String>] = [
    "for": [
      "call", "press", "push", "appeal", "ask", "hope", "argue", "campaign", "lobby", "wish",
      "pray",
      "long", "beg", "plead", "vote", "clamour", "clamor", "allow", "opt",
    ],
    "with": ["threaten"], "of": ["dream", "warn", "speak", "talk", "think"],
    "on": ["insist"],
  ]
  /// Verbs of preparing, by the preposition before what is prepared.
  private static let planners: [String: Set<String>] = [
    "for": ["plan", "prepare", "arrange", "schedule", "wait", "aim", "ready", "gear"],
    "to": ["agree", "commit", "look", "consent", "invite"], "toward": ["work", "move"],
    "towards": ["work", "move"], "on": ["agree", "decide"], "at": ["aim"],
  ]

  /// The "if" on which the sentence makes a plan depend.
  private func condition() -> Range<Int>? {
    words.indices.first { index in
      ["if", "unless"].contains(words[index].lower) && (index == 0 || words[index - 1].isComma)
    }.map { $0..<$0 + 1 }
  }

  /// Verbs of setting out: who left for a city has not arrived yet.
  private static let departures: Set<String> = ["leave", "depart", "head"]

  private func status(ofGroup index: Int, depth: Int) -> Status {
    let group = reading.groups[index]
    if let own = ownStatus(group) { return own }
    if group.isInfinitive, let adjective = adjectiveGovernor(before: group.tokens.lowerBound) {
      return adjective
    }
    if group.isInfinitive, let noun = nounStatus(above: group) { return noun }
    if group.isInfinitive, isPurpose(group) {
      if let journey = journey(before: group) { return status(ofGroup: journey, depth: depth + 1) }
      return Self.purpose(of: group)
    }
    if let governor = group.governor, depth < 4 {
      let lemma = reading.groups[governor].lemma
      let main = reading.groups[governor].main
      let isToBe = lemma == "be" && main + 1 == group.tokens.lowerBound  // "is to visit"
      let governing =
        isToBe
        ? Status(modality: .planned, cue: main..<main + 1) : governingStatus(lemma, main: main)
      let above = status(ofGroup: governor, depth: depth + 1)
      if group.isInfinitive, above.modality == .asserted, meets(lemma) {
        // "met to sign"
        return Self.purpose(of: group)
      }
      if above.modality == .negated || governing == nil { return above }
      if let governing { return above.modality == .possible ? above : governing }
    }
    if let mark = reading.tree.dependents(of: group.main, ["mark"]).first(where: {
      ["if", "unless", "whether"].contains(words[$0].lower)
        || words[$0].lower == "until" && ["VBZ", "VBP", "VB"].contains(clauseTag(of: group))
    }) {
      return Status(modality: .possible, cue: mark..<mark + 1)
    }
    // "would help ease": a bare infinitive is as sure as the verb above.
    if depth < 4, reading.tree.relations[group.main] == "xcomp", !group.isInfinitive,
      words[group.main].token.xpos == "VB", let verb = reading.tree.heads[group.main],
      let above = reading.group(ofVerb: verb)
    {
      return status(ofGroup: above, depth: depth + 1)
    }
    if depth < 4, let first = first(ofList: group) {
      return status(ofGroup: first, depth: depth + 1)
    }
    if let denial = clauseDenial(above: group) {
      return Status(modality: .negated, cue: denial..<denial + 1)
    }
    if let wish = wish(above: group) { return Status(modality: .planned, cue: wish..<wish + 1) }
    if let aim = aim(above: group) { return Status(modality: .planned, cue: aim..<aim + 1) }
    if let report = report(of: group) {
      if let denial = denial(of: report) {
        return Status(modality: .negated, cue: denial..<denial + 1)
      }
      return Status(modality: .possible, cue: report..<report + 1)
    }
    if let means = means(group), depth < 4 { return status(ofGroup: means, depth: depth + 1) }
    if let charge = charge(over: group) {
      return Status(modality: .possible, cue: charge..<charge + 1)
    }
    if group.isInfinitive, let journey = journey(before: group) {
      return status(ofGroup: journey, depth: depth + 1)
    }
    if group.isInfinitive {
      return Self.purpose(of: group)
    }
    return clauseStatus(before: group.tokens.lowerBound) ?? .asserted
  }

  /// What is to be done: the "to" of an infinitive.
  private static func purpose(of group: VerbGroup) -> Status {
    Status(modality: .planned, cue: group.tokens.lowerBound..<group.tokens.lowerBound + 1)
  }

  private func meets(_ lemma: String) -> Bool {
    reading.lexicon.patterns.patterns(verb: lemma).contains {
      $0.type == .meet && $0.words.count == 1
    }
  }

  /// Whether an infinitive tells for what a verb with no say in it is done: "are meeting to sign".
  private func isPurpose(_ group: VerbGroup) -> Bool {
    guard reading.tree.relations[group.main] == "advcl", let verb = reading.tree.heads[group.main],
      let above = reading.group(ofVerb: verb)
    else { return false }
    let lemma = reading.groups[above].lemma
    return reading.lexicon.verbs.classes(of: lemma).isDisjoint(with: [
      .planned, .possible, .negated, .aspect,
    ])
      && !Self.bidding.contains(lemma) && lemma != "be"
  }

  /// What a noun says of the event that hangs on it: "plans for a visit", "lack of an agreement".
  private func nounStatus(aboveNoun event: Int) -> Status? {
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
    let isNone = reading.tree.dependents(of: noun, ["det"]).contains { words[$0].lower == "no" }
    return Status(modality: isNone ? .negated : .possible, cue: cue)
  }

  /// The noun on which another hangs; where the parser hangs it on the verb, the object before it: "rejected
  /// calls for a withdrawal".
  private func noun(above event: Int) -> Int? {
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
  private static let spoken: Set<EventType> = [
    .request, .accuse, .criticize, .praise, .invite, .threaten, .thank, .reject,
  ]

  /// Nouns that leave open whether what they speak of will be.
  private static let hopes: Set<String> = [
    "hope", "prospect", "possibility", "threat", "risk", "fear", "danger", "chance", "proposal",
    "call", "push", "bid", "effort", "request", "demand", "idea", "likelihood", "speculation",
    "rumour", "rumor", "talk", "allegation", "accusation", "suspicion", "option", "question",
    "condition", "offer", "deadline", "basis", "framework", "draft", "outline", "need",
  ]

  /// What the noun says on which an infinitive hangs: "announced plans to leave", "failed in an attempt to
  /// leave"; nil where it hangs on none, or tells what was done: "the first leader to visit".
  private func nounStatus(above group: VerbGroup) -> Status? {
    let tree = reading.tree
    guard tree.relations[group.main] == "acl", let noun = tree.heads[group.main],
      words[noun].token.upos == .noun, noun < group.tokens.lowerBound
    else { return nil }
    let describing = [words[noun].lower] + tree.dependents[noun].map { words[$0].lower }
    let isSuperlative = tree.dependents[noun].contains {
      words[$0].token.xpos == "JJS" || words[$0].lower.contains("est-")
    }
    guard Set(describing).isDisjoint(with: Self.ordinals), !isSuperlative else { return nil }
    let cue = noun..<noun + 1
    if describing.contains("no") || describing.contains("not")
      || Self.refusals.contains(words[noun].lower)
    {
      return Status(modality: .negated, cue: cue)
    }
    if let governor = tree.heads[noun].flatMap(reading.group(ofVerb:)),
      let own = ownStatus(reading.groups[governor]), own.modality == .negated
    {
      return own
    }
    return Status(
      modality: Self.openings.contains(words[noun].lower) ? .possible : .planned, cue: cue)
  }

  /// Words that make an infinitive tell what was done: "the first to visit".
  private static let ordinals: Set<String> = [
    "first", "second", "third", "fourth", "fifth", "last", "only", "latest", "next", "sole",
  ]
  /// Nouns of what is not done.
  private static let refusals: Set<String> = [
    "refusal", "failure", "inability", "reluctance", "unwillingness",
  ]
  /// Nouns of what can be done.
  private static let openings: Set<String> = [
    "ability", "right", "power", "chance", "opportunity", "capacity", "capability", "authority",
    "option", "willingness", "readiness", "potential", "permission", "freedom", "attempt", "bid",
    "effort", "efforts", "attempts", "pressure", "call", "calls", "appeal", "appeals", "request",
    "demand", "demands", "proposal", "offer", "threat", "threats", "temptation", "desire",
  ]

  /// The tag that tells the tense of a clause: that of its first auxiliary or of the verb.
  private func clauseTag(of group: VerbGroup) -> String {
    let auxiliary = reading.tree.dependents(of: group.main, ["aux", "cop"]).first
    return words[auxiliary ?? group.main].token.xpos
  }

  /// The verb that begins the list on which a verb goes that has no tense or auxiliary of its own: what it
  /// tells is as planned or possible as that.
  private func first(ofList group: VerbGroup) -> Int? {
    guard reading.tree.relations[group.main] == "conj", let verb = reading.tree.heads[group.main],
      ["VB", "VBG", "VBN"].contains(clauseTag(of: group)), group.tokens.count == 1,
      reading.tree.dependent(of: group.main, "nsubj") == nil
    else { return nil }
    return reading.group(ofVerb: verb)
  }

  /// The verb of demanding whose clause tells what is to be done: "demanded that Peru withdraw".
  private func wish(above group: VerbGroup) -> Int? {
    let tree = reading.tree
    guard tree.relations[group.main] == "ccomp", let verb = tree.heads[group.main],
      Self.wishes.contains(words[verb].token.lemma),
      words[group.tokens].allSatisfy({ !$0.classes.contains(.modal) })
    else { return nil }
    let first = words[group.tokens.lowerBound]
    let isBare = ["VB", "VBP"].contains(first.token.xpos) || first.lower == "be"
    guard isBare, !["is", "are", "am", "have", "do"].contains(first.lower) else { return nil }
    // "suggest that they support" may tell what is.
    return Self.demands.contains(words[verb].token.lemma) || first.token.xpos == "VB"
      || first.lower == "be" ? verb : nil
  }

  private static let wishes: Set<String> = demands.union(["insist", "suggest", "agree", "decide"])
  private static let demands: Set<String> = [
    "demand", "propose", "recommend", "require", "request", "ask", "urge", "order", "stipulate",
    "mandate", "advise", "prefer", "move",
  ]

  /// The word that tells that what a gerund says is aimed at: "progress on reaching", "close to signing".
  private func aim(above group: VerbGroup) -> Int? {
    let tree = reading.tree
    guard group.inflection == .gerund, ["advcl", "acl"].contains(tree.relations[group.main]),
      let head = tree.heads[group.main],
      let mark = tree.dependents(of: group.main, ["mark"]).first.map({ words[$0].lower })
    else { return nil }
    if ["toward", "towards"].contains(mark) { return head }
    guard ["on", "to", "at", "of", "about", "for"].contains(mark) else { return nil }
    return ([head] + tree.dependents(of: head, ["obj", "obl"])).first {
      $0 < group.main && Self.aims.contains(words[$0].token.lemma.lowercased())
    }
  }

  private static let aims: Set<String> = [
    "progress", "close", "near", "closer", "nearer", "aim", "goal", "view", "purpose", "intention",
    "prospect", "chance", "possibility", "plan", "idea", "hope", "talk", "negotiation",
    "discussion",
    "focus", "work", "option", "think", "intent", "objective", "step", "way", "bent", "dream",
    "consider", "ambition", "thought", "concentrate", "insist", "set", "committed", "dedicated",
    "vision", "discuss", "debate", "vote", "strategy", "proposal", "press", "push", "call", "argue",
    "campaign", "lobby", "appeal", "opt", "prepare", "bid", "effort", "attempt",
  ]

  /// Whether a noun has "the" and a year or day of its own: "the September 11, 2001 attacks".
  private func isDated(_ noun: Int) -> Bool {
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
  private static let attitudes: Set<String> = [
    "mourn", "condemn", "commemorate", "mark", "remember", "avenge", "investigate", "probe",
    "regret", "deplore", "denounce", "recall", "lament", "honour", "honor", "celebrate",
    "criticize", "criticise", "protest", "explain", "describe", "grieve", "examine", "justify",
    "forget", "acknowledge", "admit", "study", "review", "assess", "analyse", "analyze", "observe",
    "survive", "witness", "decry", "revenge",
  ]

  /// The verb whose means a gerund tells: the "retaliate" of "might retaliate by arming".
  private func means(_ group: VerbGroup) -> Int? {
    guard reading.tree.relations[group.main] == "advcl", let verb = reading.tree.heads[group.main],
      reading.tree.dependents(of: group.main, ["mark"]).contains(where: { words[$0].lower == "by" })
    else { return nil }
    return reading.group(ofVerb: verb)
  }

  /// The noun that leaves open whether what a clause tells is so: "accusations that troops raided".
  private func report(of group: VerbGroup) -> Int? {
    let tree = reading.tree
    guard ["acl", "ccomp"].contains(tree.relations[group.main]), let noun = tree.heads[group.main],
      tree.dependents[group.main].contains(where: { words[$0].lower == "that" })
    else { return nil }
    if Self.claims.contains(words[noun].token.lemma) { return noun }
    return words[noun].token.lemma == "report" && denial(of: noun) != nil ? noun : nil
  }

  /// The verb by which a report or charge is denied: "denied reports that".
  private func denial(of noun: Int) -> Int? {
    guard ["obj", "nsubj"].contains(reading.tree.relations[noun]),
      let verb = reading.tree.heads[noun],
      Self.denials.contains(words[verb].token.lemma)
    else { return nil }
    return verb
  }

  /// The verb by which somebody denies what a clause tells: "denied that troops were attacked".
  private func clauseDenial(above group: VerbGroup) -> Int? {
    guard reading.tree.relations[group.main] == "ccomp", let verb = reading.tree.heads[group.main],
      ["deny", "dispute", "refute", "rebut", "disprove"].contains(words[verb].token.lemma),
      let own = reading.group(ofVerb: verb), ownStatus(reading.groups[own]) == nil
    else { return nil }
    return verb
  }

  private static let denials: Set<String> = [
    "deny", "reject", "dismiss", "refute", "dispute", "rebut", "rubbish", "repudiate", "disprove",
    "debunk",
  ]

  private static let claims: Set<String> = [
    "accusation", "allegation", "claim", "rumour", "rumor", "suspicion", "speculation", "charge",
    "fear", "belief", "possibility", "hope", "suggestion", "hint", "risk", "chance", "worry",
    "concern", "assertion", "prediction", "expectation",
  ]

  /// The verb by which somebody is accused of what a group tells: "accused Peru of arming rebels".
  private func charge(over group: VerbGroup) -> Int? {
    guard reading.tree.relations[group.main] == "advcl", let verb = reading.tree.heads[group.main],
      reading.tree.dependents(of: group.main, ["mark"]).contains(where: {
        ["of", "for", "with"].contains(words[$0].lower)
      }), TreeReader(reading: reading).isAccusation(verb)
    else { return nil }
    return verb
  }

  /// The journey whose purpose an infinitive tells: who "flew to Lima to meet" somebody did both, if
  /// he flew.
  private func journey(before group: VerbGroup) -> Int? {
    guard reading.tree.relations[group.main] == "advcl",
      let verb = reading.tree.heads[group.main],
      let index = reading.group(ofVerb: verb),
      reading.groups[index].inflection == .past
        || words[reading.groups[index].tokens].contains(where: { $0.lower == "did" }),
      !reading.groups[index].isPassive
    else { return nil }
    let lemma = reading.groups[index].lemma
    if Self.motions.contains(lemma) { return index }
    return reading.lexicon.patterns.patterns(verb: lemma).contains {
      $0.type == .visit && !Self.departures.contains($0.words[0])
    } ? index : nil
  }

  /// Verbs of moving about, whose purpose is as done as the move.
  private static let motions: Set<String> = [
    "walk", "step", "stroll", "stop", "gather", "assemble", "sit", "rush", "hurry", "return",
    "emerge", "cross", "board", "turn", "line", "ride", "march", "climb", "trek", "run", "race",
    "move", "arrive", "sail", "cycle", "file", "storm", "dash", "push",
  ]

  /// What the auxiliaries and adverbs of a group say.
  private func ownStatus(_ group: VerbGroup) -> Status? {
    var found: Status?
    for index in group.tokens {
      let word = words[index]
      if word.classes.contains(.negation) || Self.almost.contains(word.lower) {
        return Status(modality: .negated, cue: index..<index + 1)
      }
      if let modality = Self.modals[word.lower], index != group.main {
        let isBackshifted = ["would", "'d"].contains(word.lower) && isReported(group)
        found = Status(
          modality: isBackshifted ? .planned : modality, cue: index..<index + 1)
      }
    }
    // "not to have signed": the negation stands before the group.
    if found == nil, group.isInfinitive,
      let not = reading.tree.dependents(of: group.main, ["advmod"]).first(where: {
        words[$0].classes.contains(.negation) && $0 < group.tokens.lowerBound
      })
    {
      return Status(modality: .negated, cue: not..<not + 1)
    }
    return found
  }

  /// Adverbs of what nearly was.
  private static let almost: Set<String> = ["nearly", "almost", "narrowly"]

  /// Whether a clause is what somebody said, so that its "would" was "will".
  private func isReported(_ group: VerbGroup) -> Bool {
    guard reading.tree.relations[group.main] == "ccomp", let verb = reading.tree.heads[group.main],
      condition() == nil
    else { return false }
    return TreeReader(reading: reading).isSpeech(verb)
      && ["VBD", "VBN"].contains(words[verb].token.xpos)
  }

  private func governingStatus(_ lemma: String, main: Int) -> Status? {
    let classes = reading.lexicon.verbs.classes(of: lemma)
    let cue = main..<main + 1
    if classes.contains(.negated) { return Status(modality: .negated, cue: cue) }
    if classes.contains(.planned) || Self.bidding.contains(lemma) {
      return Status(modality: .planned, cue: cue)
    }
    if classes.contains(.possible) { return Status(modality: .possible, cue: cue) }
    return nil
  }

  /// "is likely to", "is unlikely to", "is set to".
  private func adjectiveGovernor(before index: Int) -> Status? {
    guard index > 0, let modality = Self.adjectives[words[index - 1].lower] else { return nil }
    return Status(modality: modality, cue: index - 1..<index)
  }

  private func adjectiveStatus(before index: Int) -> Status? {
    for at in stride(from: index - 1, through: max(0, index - 3), by: -1) {
      let word = words[at]
      if let modality = Self.nounAdjectives[word.lower] {
        return Status(modality: modality, cue: at..<at + 1)
      }
      guard word.isContent || reading.phraseAt[at] != nil else { return nil }
    }
    return nil
  }

  /// What "if", "whether" and verbs of belief before a clause say.
  private func clauseStatus(before index: Int) -> Status? {
    for at in stride(from: index - 1, through: 0, by: -1) {
      let word = words[at]
      if word.isComma || word.isBreak { return nil }
      if ["if", "whether", "unless"].contains(word.lower) {
        return Status(modality: .possible, cue: at..<at + 1)
      }
      if let group = reading.group(at: at) {
        let lemma = reading.groups[group].lemma
        let classes = reading.lexicon.verbs.classes(of: lemma)
        if classes.contains(.possible), !classes.contains(.speech) {
          return Status(
            modality: .possible, cue: reading.groups[group].main..<reading.groups[group].main + 1)
        }
        return nil
      }
      if ["reportedly", "allegedly", "possibly", "perhaps", "maybe"].contains(word.lower) {
        return Status(modality: .possible, cue: at..<at + 1)
      }
    }
    return nil
  }

  private static let modals: [String: Modality] = [
    "will": .planned, "shall": .planned, "'ll": .planned, "wo": .planned,
    "would": .possible, "could": .possible, "may": .possible, "might": .possible,
    "can": .possible, "should": .possible, "must": .possible, "'d": .possible,
    "reportedly": .possible, "allegedly": .possible, "possibly": .possible, "perhaps": .possible,
  ]
  private static let adjectives: [String: Modality] = [
    "likely": .possible, "unlikely": .negated, "able": .possible, "unable": .negated,
    "ready": .planned, "set": .planned, "due": .planned, "keen": .possible, "willing": .possible,
    "unwilling": .negated, "reluctant": .possible, "prepared": .planned, "poised": .planned,
    "scheduled": .planned,
  ]
  private static let nounAdjectives: [String: Modality] = [
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
  /// Verbs whose infinitive is what somebody is asked to do.
  private static let bidding: Set<String> = [
    "urge", "ask", "call", "invite", "order", "request", "press", "encourage", "tell", "demand",
  ]

  // MARK: Speaker

  /// The phrase of the source to which the sentence gives what stands at a token.
  func speaker(of trigger: Range<Int>) -> Int? {
    switch TreeReader(reading: reading).source(ofTrigger: trigger.lowerBound) {
    case .phrase(let phrase): phrase
    case .document: nil
    case .open: nearestSpeaker(of: trigger)
    }
  }

  private func nearestSpeaker(of trigger: Range<Int>) -> Int? {
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
  private func isBeside(_ verb: Int, trigger: Int) -> Bool {
    reading.tree.relations[verb] == "advcl"
      && reading.tree.dependents(of: verb, ["mark"]).contains {
        ["while", "as", "when", "although", "though", "after", "before", "since", "whereas"]
          .contains(words[$0].lower)
      }
      && !reading.tree.isAbove(verb, trigger)
  }

  /// Whether a verb of speech follows what was said: ", Putin said", ", said Putin".
  private func isAfterClause(_ group: VerbGroup) -> Bool {
    let limit = max(0, group.tokens.lowerBound - 12)
    for at in stride(from: group.tokens.lowerBound - 1, through: limit, by: -1) {
      if words[at].isComma || words[at].isQuote || words[at].isBreak { return true }
      if reading.group(at: at) != nil { return false }
    }
    return false
  }

  private func source(of index: Int) -> Int? {
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
  private func firstActor(from start: Int, within reach: Int = 6) -> Int? {
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
