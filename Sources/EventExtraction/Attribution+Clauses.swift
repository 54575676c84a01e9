import EventModel
import TextAnnotation
import WordLists

// Whether what a clause tells happened: what it is to the verb or noun on which it hangs says so.

extension Attribution {
  /// Whether an infinitive tells for what a verb with no say in it is done: "are meeting to sign".
  func isPurpose(_ group: VerbGroup) -> Bool {
    guard reading.tree.relations[group.main] == "advcl", let verb = reading.tree.heads[group.main],
      let above = reading.group(ofVerb: verb)
    else { return false }
    let lemma = reading.groups[above].lemma
    return reading.lexicon.verbs.classes(of: lemma).isDisjoint(with: [
      .planned, .possible, .negated, .aspect,
    ])
      && !Self.bidding.contains(lemma) && lemma != "be"
  }

  /// What the noun says on which an infinitive hangs: "announced plans to leave", "failed in an attempt to
  /// leave"; nil where it hangs on none, or tells what was done: "the first leader to visit".
  func nounStatus(above group: VerbGroup) -> Status? {
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
  static let ordinals: Set<String> = [
    "first", "second", "third", "fourth", "fifth", "last", "only", "latest", "next", "sole",
  ]

  /// Nouns of what is not done.
  static let refusals: Set<String> = [
    "refusal", "failure", "inability", "reluctance", "unwillingness",
  ]

  /// Nouns of what can be done.
  static let openings: Set<String> = [
    "ability", "right", "power", "chance", "opportunity", "capacity", "capability", "authority",
    "option", "willingness", "readiness", "potential", "permission", "freedom", "attempt", "bid",
    "effort", "efforts", "attempts", "pressure", "call", "calls", "appeal", "appeals", "request",
    "demand", "demands", "proposal", "offer", "threat", "threats", "temptation", "desire",
  ]

  /// The tag that tells the tense of a clause: that of its first auxiliary or of the verb.
  func clauseTag(of group: VerbGroup) -> String {
    let auxiliary = reading.tree.dependents(of: group.main, ["aux", "cop"]).first
    return words[auxiliary ?? group.main].token.xpos
  }

  /// The verb that begins the list on which a verb goes that has no tense or auxiliary of its own: what it
  /// tells is as planned or possible as that.
  func first(ofList group: VerbGroup) -> Int? {
    guard reading.tree.relations[group.main] == "conj", let verb = reading.tree.heads[group.main],
      ["VB", "VBG", "VBN"].contains(clauseTag(of: group)), group.tokens.count == 1,
      reading.tree.dependent(of: group.main, "nsubj") == nil
    else { return nil }
    return reading.group(ofVerb: verb)
  }

  /// The verb of demanding whose clause tells what is to be done: "demanded that Peru withdraw".
  func wish(above group: VerbGroup) -> Int? {
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

  static let wishes: Set<String> = demands.union(["insist", "suggest", "agree", "decide"])

  static let demands: Set<String> = [
    "demand", "propose", "recommend", "require", "request", "ask", "urge", "order", "stipulate",
    "mandate", "advise", "prefer", "move",
  ]

  /// The word that tells that what a gerund says is aimed at: "progress on reaching", "close to signing".
  func aim(above group: VerbGroup) -> Int? {
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

  /// The "no" of a noun: "no intention of attacking".
  func no(of noun: Int) -> Int? {
    reading.tree.dependents(of: noun, ["det"]).first { words[$0].lower == "no" }
  }

  static let aims: Set<String> = [
    "progress", "close", "near", "closer", "nearer", "aim", "goal", "view", "purpose", "intention",
    "prospect", "chance", "possibility", "plan", "idea", "hope", "talk", "negotiation",
    "discussion",
    "focus", "work", "option", "think", "intent", "objective", "step", "way", "bent", "dream",
    "consider", "ambition", "thought", "concentrate", "insist", "set", "committed", "dedicated",
    "vision", "discuss", "debate", "vote", "strategy", "proposal", "press", "push", "call", "argue",
    "campaign", "lobby", "appeal", "opt", "prepare", "bid", "effort", "attempt",
  ]

  /// The verb whose means a gerund tells: the "retaliate" of "might retaliate by arming".
  func means(_ group: VerbGroup) -> Int? {
    guard reading.tree.relations[group.main] == "advcl", let verb = reading.tree.heads[group.main],
      reading.tree.dependents(of: group.main, ["mark"]).contains(where: { words[$0].lower == "by" })
    else { return nil }
    return reading.group(ofVerb: verb)
  }

  /// The noun that leaves open whether what a clause tells is so: "accusations that troops raided".
  func report(of group: VerbGroup) -> Int? {
    let tree = reading.tree
    guard ["acl", "ccomp"].contains(tree.relations[group.main]), let noun = tree.heads[group.main],
      tree.dependents[group.main].contains(where: { words[$0].lower == "that" })
    else { return nil }
    if Self.claims.contains(words[noun].token.lemma) { return noun }
    return words[noun].token.lemma == "report" && denial(of: noun) != nil ? noun : nil
  }

  /// The verb by which a report or charge is denied: "denied reports that".
  func denial(of noun: Int) -> Int? {
    guard ["obj", "nsubj"].contains(reading.tree.relations[noun]),
      let verb = reading.tree.heads[noun],
      Self.denials.contains(words[verb].token.lemma)
    else { return nil }
    return verb
  }

  /// The verb by which somebody denies what a clause tells: "denied that troops were attacked".
  func clauseDenial(above group: VerbGroup) -> Int? {
    guard reading.tree.relations[group.main] == "ccomp", let verb = reading.tree.heads[group.main],
      ["deny", "dispute", "refute", "rebut", "disprove"].contains(words[verb].token.lemma),
      let own = reading.group(ofVerb: verb), ownStatus(reading.groups[own]) == nil
    else { return nil }
    return verb
  }

  static let denials: Set<String> = [
    "deny", "reject", "dismiss", "refute", "dispute", "rebut", "rubbish", "repudiate", "disprove",
    "debunk",
  ]

  static let claims: Set<String> = [
    "accusation", "allegation", "claim", "rumour", "rumor", "suspicion", "speculation", "charge",
    "fear", "belief", "possibility", "hope", "suggestion", "hint", "risk", "chance", "worry",
    "concern", "assertion", "prediction", "expectation",
  ]

  /// The verb by which somebody is accused of what a group tells: "accused Peru of arming rebels".
  func charge(over group: VerbGroup) -> Int? {
    guard reading.tree.relations[group.main] == "advcl", let verb = reading.tree.heads[group.main],
      reading.tree.dependents(of: group.main, ["mark"]).contains(where: {
        ["of", "for", "with"].contains(words[$0].lower)
      }), TreeReader(reading: reading).isAccusation(verb)
    else { return nil }
    return verb
  }

  /// The journey whose purpose an infinitive tells: who "flew to Lima to meet" somebody did both, if
  /// he flew.
  func journey(before group: VerbGroup) -> Int? {
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
  static let motions: Set<String> = [
    "walk", "step", "stroll", "stop", "gather", "assemble", "sit", "rush", "hurry", "return",
    "emerge", "cross", "board", "turn", "line", "ride", "march", "climb", "trek", "run", "race",
    "move", "arrive", "sail", "cycle", "file", "storm", "dash", "push",
  ]

  /// Whether a clause is what somebody said, so that its "would" was "will".
  func isReported(_ group: VerbGroup) -> Bool {
    guard reading.tree.relations[group.main] == "ccomp", let verb = reading.tree.heads[group.main],
      condition() == nil
    else { return false }
    return TreeReader(reading: reading).isSpeech(verb)
      && ["VBD", "VBN"].contains(words[verb].token.xpos)
  }
}
