import EventModel
import SourceDocuments
import TextAnnotation
import WordLists

/// An event as one sentence states it, its fillers still phrases of the sentence.
struct EventReading: Sendable {
  struct Filler: Hashable, Sendable {
    let role: Role
    let phrase: Int
  }

  let pattern: EventPattern
  /// The tokens of the trigger.
  let trigger: Range<Int>
  let fillers: [Filler]
  /// The verb group of the trigger, or the one that governs the noun.
  let group: Int?

  /// Whether every needed role is filled.
  var isComplete: Bool { pattern.type.missing(from: fillers.counts) == nil }
}

/// Reads the events of a sentence with the patterns of the table.
struct PatternReader {
  let reading: SentenceReading

  var table: PatternTable { reading.lexicon.patterns }
  var words: [Word] { reading.words }
  var phrases: [NounPhrase] { reading.phrases }

  /// The events that the sentence states, in the order of their triggers.
  func events() -> [EventReading] {
    var events: [EventReading] = []
    for (index, group) in reading.groups.enumerated() {
      events += ExchangeReader(reading: reading).swaps(by: index)
      for event in verbEvent(group, at: index) {
        let event = ExchangeReader(reading: reading).present(event)
        events += [event] + ExchangeReader(reading: reading).counterpart(of: event)
      }
    }
    // The "ban" of "travel ban" is read with it.
    var readTo = 0
    let verbal = events.filter { $0.trigger.count > 1 }
    for index in words.indices where index >= readTo {
      let found = nounEvent(at: index)
      readTo = found.last?.trigger.upperBound ?? readTo
      // The "support" of "has the support of" is read with it.
      events += found.filter { event in !verbal.contains { contradicts($0, event) } }
    }
    let filter = SenseFilter(reading: reading)
    return events.filter(filter.isMeant).sorted {
      ($0.trigger.lowerBound, $0.pattern.name) < ($1.trigger.lowerBound, $1.pattern.name)
    }
  }

  /// Whether a verb whose trigger holds a noun gives who takes part in it other roles.
  private func contradicts(_ verb: EventReading, _ noun: EventReading) -> Bool {
    verb.trigger.contains(noun.trigger.lowerBound) && verb.pattern.type == noun.pattern.type
      && noun.fillers.contains { filler in
        verb.fillers.contains { $0.phrase == filler.phrase && $0.role != filler.role }
      }
  }

  // MARK: Verbs

  private func verbEvent(_ group: VerbGroup, at index: Int) -> [EventReading] {
    if group.isInfinitive, let governor = group.governor,
      Self.bidding.contains(reading.groups[governor].lemma),
      Set(reading.agents(of: index)) != Set(reading.agents(of: governor))
    {
      return []
    }
    if isCounterfactual(group, at: index) || isBidden(group) { return [] }
    let readings = table.patterns(verb: group.lemma).compactMap { verbEvent($0, group, at: index) }
    let found = Array((readings.filter(\.isComplete) + readings).prefix(1))
    if found.isEmpty, let verdict = VerdictReader(reading: reading).event(at: index) {
      return [verdict]
    }
    return found
  }

  /// Whether a verb tells what was not: "would have visited", "had Peru not signed, ...".
  private func isCounterfactual(_ group: VerbGroup, at index: Int) -> Bool {
    let auxiliaries = words[group.tokens].map(\.lower)
    if let modal = auxiliaries.firstIndex(where: { ["would", "could", "might"].contains($0) }),
      auxiliaries[modal...].contains("have")
    {
      return true
    }
    guard let subject = reading.agents(of: index).first else { return false }
    let start = reading.leftEdge(of: subject)
    guard start > 0, ["had", "were", "should"].contains(words[start - 1].lower) else {
      return false
    }
    return start == 1 || words[start - 2].isComma || words[start - 2].isMark
  }

  /// Whether the tree makes an infinitive what somebody is asked to do: "urging allies such as Peru to sign".
  private func isBidden(_ group: VerbGroup) -> Bool {
    let tree = reading.tree
    guard group.isInfinitive, ["advcl", "xcomp", "ccomp"].contains(tree.relations[group.main]),
      let verb = tree.heads[group.main], Self.bidding.contains(words[verb].token.lemma)
    else { return false }
    return tree.dependent(of: verb, "obj") != nil
  }

  /// Verbs whose infinitive is only what somebody is asked to do.
  private static let bidding: Set<String> = [
    "urge", "ask", "call", "order", "request", "press", "encourage", "tell", "demand", "want",
    "appeal", "warn", "pressure",
  ]

  private func verbEvent(
    _ pattern: EventPattern, _ group: VerbGroup, at index: Int
  ) -> EventReading? {
    guard let end = matchEnd(pattern.words, from: group.main) else { return nil }
    var collector = FillerCollector(pattern: pattern, reading: reading)
    let agents = reading.agents(of: index)
    if group.isPassive {
      collector.fill(
        .object, with: agents,
        owner: TreeReader(reading: reading).ownerOfSubject(group.main))
      // "his work was coordinated with Peru": who owns what is done has a part in it.
      if pattern.isBetweenSides, agents.isEmpty,
        TreeReader(reading: reading).hasPlainSubject(group.main)
      {
        guard let owner = TreeReader(reading: reading).ownerOfSubject(group.main) else {
          return nil
        }
        collector.fill(.subject, with: [owner])
      }
      // "Ada was given a medal": the subject is who got it.
      collector.fill(.indirectObject, with: agents)
    } else {
      collector.fill(.subject, with: agents)
    }
    // "returned a convert to Peru": what is brought somewhere is no visitor, nor need be who brings it.
    if !group.isPassive, pattern.type == .visit, pattern.words.count == 1,
      pattern.slot(.object) == nil, TreeReader(reading: reading).bringsSomething(group.main)
    {
      return nil
    }
    if !group.isPassive, pattern.needsEntity,
      TreeReader(reading: reading).hasPlainObject(group.main)
    {
      return nil
    }
    // "estimates provided by Peru": what is no entity is given to nobody.
    if group.isPassive, pattern.needsEntity, pattern.slot(.object) != nil, agents.isEmpty,
      TreeReader(reading: reading).hasPlainSubject(group.main)
    {
      return nil
    }
    let arguments = arguments(of: pattern, after: end, group: index, head: group.main)
    if !group.isPassive, isTransport(pattern, arguments) { return nil }
    for argument in arguments { fill(&collector, argument, isPassive: group.isPassive) }
    guard collector.isEnough else { return nil }
    if !group.isPassive, agents.isEmpty, pattern.isBetweenSides,
      isOneSide(collector.fillers, after: group.main)
    {
      return nil
    }
    if pattern.name == "attack.verb.attack", isSpoken(at: group.main) { return nil }
    // Who agrees that something is so comes to no terms.
    if pattern.words == ["agree"], TreeReader(reading: reading).hasClause(group.main) { return nil }
    return EventReading(
      pattern: pattern, trigger: group.main..<end, fillers: collector.fillers, group: index)
  }

  /// Whether all who take part in something between sides are one list behind its verb, whose subject nobody
  /// names: "the team will leave before meeting with Ada and Omar".
  private func isOneSide(_ fillers: [EventReading.Filler], after verb: Int) -> Bool {
    let sides = fillers.filter { $0.role != .place }.map(\.phrase)
    guard
      let first = sides.min(by: {
        phrases[$0].extent.lowerBound < phrases[$1].extent.lowerBound
      }), phrases[first].extent.lowerBound > verb
    else { return false }
    return Set(sides).isSubset(of: reading.coordinated(onFrom: first))
  }

  /// Whether an attack is one in words: "attacked the minister over his record".
  private func isSpoken(at verb: Int) -> Bool {
    reading.tree.dependents(of: verb, ["obl"]).contains { word in
      let preposition = reading.tree.dependent(of: word, "case").map { words[$0].lower }
      return ["over", "for"].contains(preposition) && !TimeNormalizer.isTimeWord(words[word])
        && !Self.spans.contains(words[word].token.lemma)
    }
  }

  private static let spans: Set<String> = [
    "day", "hour", "week", "month", "year", "time", "minute",
  ]

  /// What hangs on a trigger in the tree, then what stands after it by word order at places that the
  /// tree leaves empty; a list that the tree cuts short goes on as word order has it.
  func arguments(
    of pattern: EventPattern, after end: Int, group: Int?, head: Int
  ) -> [ArgumentReader.Argument] {
    let near = ArgumentReader(reading: reading).arguments(after: end, of: group)
    guard reading.tree.isParsed else { return near }
    let tree = TreeReader(reading: reading)
    let far = tree.arguments(of: head).map { argument in
      // What a trigger's own preposition governs is its object: the "Ada" of "handed power to Ada".
      guard pattern.words.count > 1, let last = pattern.words.last,
        argument.position == .preposition(last)
      else { return argument }
      return ArgumentReader.Argument(
        position: .object, phrases: argument.phrases, owner: argument.owner)
    }
    // The "carpet" of "rolled out the red carpet for Ada" is a word of the trigger.
    let told = far.filter { far in
      !far.phrases.isEmpty
        && !far.phrases.contains { (head..<end).contains(phrases[$0].tokens.lowerBound) }
    }.map { far in whole(far, near) }
    let isPlain = group != nil && pattern.words.count == 1 && tree.hasPlainObject(head)
    let rest = near.filter { near in
      // "the assets of citizens the UN suspects": the noun between is the object.
      if near.position == .object, isBehindNoun(near, after: end) { return false }
      // "welcomed the news but Ada": where the object is no entity, what stands behind it is none.
      if isPlain, near.position == .object, !near.phrases.isEmpty { return false }
      // "accepts the deal is dead": what stands behind the verb is the subject of a clause.
      if near.position == .object, tree.hasClause(head) { return false }
      // "discussed a treaty with Iran": the treaty is with Iran.
      if pattern.words == ["discuss"], near.position == .preposition("with"),
        near.phrases.contains(where: {
          reading.tree.relations[phrases[$0].tokens.upperBound - 1] == "nmod"
        })
      {
        return false
      }
      // "meetings on the plans of Iran": "of" belongs to the noun before it.
      if group == nil, near.position == .preposition("of"), !near.isDirect { return false }
      return !told.contains { $0.position == near.position } && !isElsewhere(near, than: head)
    }
    let owners = far.filter { far in
      far.phrases.isEmpty && !rest.contains { $0.position == far.position }
    }
    return told + rest + owners
  }

  /// Whether a noun that is no entity stands between a trigger and its nearest phrase, as its object.
  private func isBehindNoun(_ near: ArgumentReader.Argument, after end: Int) -> Bool {
    guard let phrase = near.phrases.first else { return false }
    let start = reading.leftEdge(of: phrase)
    guard end < start else { return false }
    return (end..<start).contains { at in
      words[at].token.upos == .noun && reading.phraseAt[at] == nil
        && ["obj", "obl", "nmod"].contains(reading.tree.relations[at])
        && !(phrases[phrase].extent.contains(reading.tree.heads[at] ?? at))
        && !isMeasure(at)
    }
  }

  /// Whether a noun only measures what follows "of".
  private func isMeasure(_ at: Int) -> Bool { at + 1 < words.count && words[at + 1].lower == "of" }

  /// An argument of the tree with the rest of its list and its owner, as word order has them.
  private func whole(
    _ far: ArgumentReader.Argument, _ near: [ArgumentReader.Argument]
  ) -> ArgumentReader.Argument {
    guard
      let same = near.first(where: {
        $0.position == far.position && Set(far.phrases).isSubset(of: $0.phrases)
      })
    else { return far }
    return ArgumentReader.Argument(
      position: far.position, phrases: same.phrases, owner: far.owner ?? same.owner)
  }

  /// Whether the tree hangs a place on something far from a trigger: the "Peru" of "arms for use by
  /// troops in Peru".
  private func isElsewhere(_ argument: ArgumentReader.Argument, than trigger: Int) -> Bool {
    guard let word = argument.position.preposition, FillerCollector.placing.contains(word),
      let phrase = argument.phrases.first
    else { return false }
    var at = phrases[phrase].tokens.upperBound - 1
    for _ in 0..<3 {
      guard let head = reading.tree.heads[at] else { return true }
      if head == trigger || head == reading.tree.heads[trigger] { return false }
      at = head
    }
    return true
  }

  /// Whether a verb of going takes something or somebody along as its object: who "flies cargo to
  /// Syria" need not go there, who "left Oslo for Lima" does.
  private func isTransport(
    _ pattern: EventPattern, _ arguments: [ArgumentReader.Argument]
  ) -> Bool {
    guard pattern.type == .visit, pattern.words.count == 1, pattern.slot(.object) == nil
    else { return false }
    return arguments.contains { argument in
      [.object, .indirectObject].contains(argument.position)
        && argument.phrases.contains { !RoleKinds.allows(phrases[$0].kind, in: .place) }
    }
  }

  private func fill(
    _ collector: inout FillerCollector, _ argument: ArgumentReader.Argument, isPassive: Bool
  ) {
    switch argument.position {
    case .preposition("by") where isPassive:
      collector.fill(.subject, with: argument.phrases)
    case .object, .indirectObject:
      collector.fill(
        isPassive ? .indirectObject : argument.position, with: argument.phrases,
        owner: argument.owner)
      if isPassive { collector.fill(.object, with: argument.phrases, owner: argument.owner) }
    default:
      collector.fill(
        argument.position, with: argument.phrases, owner: argument.owner,
        isDirect: argument.isDirect)
    }
  }

  /// Whether a word may stand inside a trigger of several: the "its full" of "threw its full weight behind".
  private func isInserted(_ index: Int) -> Bool {
    words[index].isAdverb || words[index].classes.contains(.possessive)
      || words[index].token.upos == .adjective && reading.phraseAt[index] == nil
      || words[index].token.deprel.hasPrefix("compound") && words[index].token.upos == .noun
  }

  /// The end of a trigger of several words whose first stands at an index.
  func matchEnd(_ trigger: [String], from index: Int) -> Int? {
    var at = index + 1
    for word in trigger.dropFirst() {
      var skipped = 0
      while at < words.count, words[at].lower != word, skipped < 2, isInserted(at) {
        skipped += words[at].isAdverb ? 0 : 1
        at += 1
      }
      guard at < words.count, words[at].lower == word else { return nil }
      at += 1
    }
    return at
  }
}

extension [EventReading.Filler] {
  /// How many phrases fill each role.
  var counts: [Role: Int] {
    Dictionary(map { ($0.role, 1) }, uniquingKeysWith: +)
  }
}
