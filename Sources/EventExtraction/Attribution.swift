import EventModel
import TextAnnotation
import WordLists

/// Tells who says what a sentence claims, and whether it happened.
struct Attribution {
  let reading: SentenceReading

  var words: [Word] { reading.words }

  /// A modality with the token that gives it.
  struct Status {
    let modality: Modality
    let cue: Range<Int>?
    static let asserted = Status(modality: .asserted, cue: nil)
  }

  // MARK: Modality

  /// Whether what a trigger names happened; what is asked may be.
  func status(of event: EventReading) -> Status {
    let told = statusTold(of: event)
    guard told.modality == .asserted, let question = question(about: event) else { return told }
    return Status(modality: .possible, cue: question..<question + 1)
  }

  /// The auxiliary that stands before its subject in a question that "yes" or "no" answers: "Has Peru attacked
  /// Chile?", not "Why has Peru attacked Chile?".
  private func question(about event: EventReading) -> Int? {
    guard event.pattern.form == .verb, let group = event.group,
      words.contains(where: { $0.form == "?" })
    else { return nil }
    let tree = reading.tree
    let verb = reading.groups[group].main
    guard let subject = tree.dependent(of: verb, "nsubj"),
      let auxiliary = tree.dependents(of: verb, ["aux"]).first, auxiliary < subject,
      !words[..<auxiliary].contains(where: { ["WRB", "WP", "WDT", "WP$"].contains($0.token.xpos) })
    else { return nil }
    return auxiliary
  }

  private func statusTold(of event: EventReading) -> Status {
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
    if event.pattern.form == .noun, let none = absence(of: event.trigger.upperBound - 1) {
      return none
    }
    if let end = fading(of: event) { return end }
    if event.pattern.form == .noun, let excluded = exclusion(of: event.trigger.upperBound - 1) {
      return excluded
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
    if let going = ongoing(event, under: group) { return going }
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
    if status.modality == .asserted, event.pattern.type == .visit,
      Self.departures.contains(event.pattern.words[0])
    {
      return Status(modality: .planned, cue: event.trigger)
    }
    return status
  }

  /// The "if" on which the sentence makes a plan depend.
  func condition() -> Range<Int>? {
    words.indices.first { index in
      ["if", "unless"].contains(words[index].lower) && (index == 0 || words[index - 1].isComma)
    }.map { $0..<$0 + 1 }
  }

  /// Verbs of setting out: who left for a city has not arrived yet.
  static let departures: Set<String> = ["leave", "depart", "head"]

  func status(ofGroup index: Int, depth: Int) -> Status {
    let group = reading.groups[index]
    if let own = ownStatus(group) { return own }
    if let gerund = gerundStatus(of: group, depth: depth) { return gerund }
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
      if group.isInfinitive, above.modality == .asserted,
        reading.lexicon.patterns.isVerb(lemma, of: .meet)
      {
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
    if let aim = aim(above: group) {
      return Status(modality: no(of: aim) != nil ? .negated : .planned, cue: aim..<aim + 1)
    }
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
  static func purpose(of group: VerbGroup) -> Status {
    Status(modality: .planned, cue: group.tokens.lowerBound..<group.tokens.lowerBound + 1)
  }

  /// What the auxiliaries and adverbs of a group say.
  func ownStatus(_ group: VerbGroup) -> Status? {
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
  static let almost: Set<String> = ["nearly", "almost", "narrowly"]

  func governingStatus(_ lemma: String, main: Int) -> Status? {
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
  func adjectiveGovernor(before index: Int) -> Status? {
    guard index > 0, let modality = Self.adjectives[words[index - 1].lower] else { return nil }
    return Status(modality: modality, cue: index - 1..<index)
  }

  /// What "if", "whether" and verbs of belief before a clause say.
  func clauseStatus(before index: Int) -> Status? {
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

  static let modals: [String: Modality] = [
    "will": .planned, "shall": .planned, "'ll": .planned, "wo": .planned,
    "would": .possible, "could": .possible, "may": .possible, "might": .possible,
    "can": .possible, "should": .possible, "must": .possible, "'d": .possible,
    "reportedly": .possible, "allegedly": .possible, "possibly": .possible, "perhaps": .possible,
  ]

  static let adjectives: [String: Modality] = [
    "likely": .possible, "unlikely": .negated, "able": .possible, "unable": .negated,
    "ready": .planned, "set": .planned, "due": .planned, "keen": .possible, "willing": .possible,
    "unwilling": .negated, "reluctant": .possible, "prepared": .planned, "poised": .planned,
    "scheduled": .planned,
  ]

  /// Verbs whose infinitive is what somebody is asked to do.
  static let bidding: Set<String> = [
    "urge", "ask", "call", "invite", "order", "request", "press", "encourage", "tell", "demand",
  ]
}
