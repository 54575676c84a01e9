import EventModel
import SourceDocuments
import TextAnnotation

/// Turns the readings of sentences into claims: fillers become chains, modality, speaker and time
/// are added.
struct ClaimWriter {
  let document: Document
  let readings: [SentenceReading]
  let coreference: LocalCoreference
  private let times: TimeNormalizer
  /// For each sentence the day that the text told last before it.
  private let told: [CivilDate?]
  /// For each sentence the times that it gives for what has been.
  private let past: [[TimeNormalizer.Expression]]

  init(document: Document, readings: [SentenceReading], coreference: LocalCoreference) {
    self.document = document
    self.readings = readings
    self.coreference = coreference
    times = TimeNormalizer(
      published: document.metadata.published.flatMap { EventTime(edtf: $0) })
    var told: [CivilDate?] = []
    var past: [[TimeNormalizer.Expression]] = []
    var last: CivilDate?
    var lastTime: EventTime?
    for reading in readings {
      told.append(last)
      past.append(
        times.expressions(in: reading.words, isFuture: false, told: last, last: lastTime))
      last = past.last?.compactMap(\.time.day).last ?? last
      lastTime = past.last?.last?.time ?? lastTime
    }
    self.told = told
    self.past = past
  }

  /// The claims in the order of the text; their arguments are drafts of the coreference.
  func claims() -> [Claim] {
    readings.indices.flatMap { index in
      (relations(in: index) + events(in: index)).sorted { a, b in
        (a.trigger, a.pattern) < (b.trigger, b.pattern)
      }
    }
  }

  // MARK: Events

  private func events(in sentence: Int) -> [Claim] {
    let reading = readings[sentence]
    let attribution = Attribution(reading: reading)
    return PatternReader(reading: reading).events().compactMap { event in
      let arguments = arguments(of: event, in: sentence)
      guard !arguments.isEmpty, !lacksSide(event, in: sentence) else { return nil }
      let status = attribution.status(of: event)
      let speaker = attribution.speaker(of: event.trigger)
        .flatMap { drafts(of: $0, in: sentence).first }
      let isOwn = arguments.first.map { $0.chain == speaker } ?? false
      return Claim(
        fact: .event(event.pattern.type), arguments: arguments, range: reading.sentence.range,
        quote: document.quote(reading.sentence.range), trigger: reading.range(event.trigger),
        pattern: event.pattern.name, modality: status.modality,
        cue: status.cue.map { reading.range($0) },
        speaker: isOwn && isSpeechAct(event) ? nil : speaker,
        time: time(
          of: event, in: sentence, isFuture: status.modality == .planned && !isPast(event, reading))
      )
    }
  }

  /// Whether an event is planned as the purpose of something that has been: "met on Monday to sign".
  private func isPast(_ event: EventReading, _ reading: SentenceReading) -> Bool {
    guard let group = event.group, reading.groups[group].isInfinitive,
      reading.tree.relations[reading.groups[group].main] == "advcl",
      let verb = reading.tree.heads[reading.groups[group].main],
      let above = reading.group(ofVerb: verb)
    else { return false }
    return reading.groups[above].inflection == .past
      || reading.words[reading.groups[above].tokens].contains {
        ["had", "has", "have"].contains($0.lower)
      }
  }

  /// Whether an event is itself an act of speech, whose actor is no source beside it.
  private func isSpeechAct(_ event: EventReading) -> Bool {
    event.pattern.type.roles.first.map {
      ["speaker", "critic", "accuser", "requester"].contains($0.role.rawValue)
    } ?? false
  }

  private func arguments(of event: EventReading, in sentence: Int) -> [Claim.Argument] {
    var arguments: [Claim.Argument] = []
    for filler in event.fillers {
      for draft in drafts(of: filler.phrase, in: sentence) {
        guard
          RoleKinds.allows(coreference.drafts[draft].kind, in: filler.role, of: event.pattern.type)
        else { continue }
        let argument = Claim.Argument(filler.role, draft)
        if !arguments.contains(where: { $0.chain == draft }) { arguments.append(argument) }
      }
    }
    return arguments
  }

  /// Whether one side of a meeting or the like is somebody whom nobody knows: "his work with Ada and Omar", "the
  /// president met Ada and Omar".
  private func lacksSide(_ event: EventReading, in sentence: Int) -> Bool {
    guard event.pattern.isBetweenSides, event.fillers.count > 2 else { return false }
    func isUnknown(_ filler: EventReading.Filler) -> Bool {
      drafts(of: filler.phrase, in: sentence).isEmpty
    }
    if event.pattern.form == .noun { return event.fillers.contains(where: isUnknown) }
    let subjects = event.fillers.filter { filler in
      readings[sentence].phrases[filler.phrase].extent.upperBound <= event.trigger.lowerBound
    }
    return !subjects.isEmpty && subjects.allSatisfy(isUnknown)
  }

  private func drafts(of phrase: Int, in sentence: Int) -> [Int] {
    coreference.draftsAt[LocalCoreference.Place(sentence: sentence, phrase: phrase)] ?? []
  }

  // MARK: Time

  /// The time of the clause of an event: the nearest one with no other finite verb between.
  private func time(
    of event: EventReading, in sentence: Int, isFuture: Bool
  ) -> EventTime? {
    let reading = readings[sentence]
    let found =
      isFuture
      ? times.expressions(in: reading.words, isFuture: true, told: told[sentence]) : past[sentence]
    var governors: Set<Int> = []
    var governor = event.group
    while let index = governor, governors.insert(reading.groups[index].main).inserted {
      governor = reading.groups[index].governor
    }
    // "in 2001 Ada rode to Lima to meet Omar"
    if let group = event.group, reading.groups[group].isInfinitive {
      var verb = reading.groups[group].main
      while ["advcl", "xcomp"].contains(reading.tree.relations[verb]),
        let head = reading.tree.heads[verb], governors.insert(head).inserted
      {
        verb = head
      }
    }
    let near = found.filter { expression in
      if isOfAnotherVerb(expression.tokens, than: event, governors, in: reading) { return false }
      let between =
        min(
          expression.tokens.upperBound, event.trigger.upperBound)..<max(
          expression.tokens.lowerBound, event.trigger.lowerBound,
          min(expression.tokens.upperBound, event.trigger.upperBound))
      return reading.groups.allSatisfy { group in
        !between.contains(group.main) || group.isInfinitive
          || group.main == event.trigger.lowerBound
          || governors.contains(group.main)
      }
    }
    let nearest = near.min { a, b in
      abs(a.tokens.lowerBound - event.trigger.lowerBound)
        < abs(b.tokens.lowerBound - event.trigger.lowerBound)
    }
    return nearest?.time ?? inherited(found, by: event, in: reading)
      ?? (isFuture ? nil : takenUp(by: event, in: sentence))
  }

  /// The time of the sentence before, where this one takes it up: "On that trip he met Xi".
  private func takenUp(by event: EventReading, in sentence: Int) -> EventTime? {
    let reading = readings[sentence]
    let words = reading.words
    guard sentence > 0, past[sentence - 1].count == 1, let group = event.group,
      words.indices.dropLast(2).contains(where: { at in
        ["on", "during", "at", "in"].contains(words[at].lower) && words[at + 1].lower == "that"
          && Self.occasions.contains(words[at + 2].lower)
          && reading.tree.verb(above: at + 2) == reading.groups[group].main
      })
    else { return nil }
    return past[sentence - 1].last?.time
  }

  private static let occasions: Set<String> = [
    "trip", "visit", "journey", "tour", "occasion", "meeting", "summit", "day", "month", "year",
    "time", "stay", "voyage",
  ]

  /// The time of the verb above, where the clause of an event goes on with it: "arrived on Monday and
  /// met Xi", "met Xi on Monday in Lima, where he denounced the deal".
  private func inherited(
    _ found: [TimeNormalizer.Expression], by event: EventReading, in reading: SentenceReading
  ) -> EventTime? {
    let tree = reading.tree
    guard event.pattern.form == .verb, let group = event.group else { return nil }
    let verb = reading.groups[group].main
    guard let head = tree.heads[verb],
      let above = tree.relations[verb] == "acl" ? tree.verb(above: head) : head
    else { return nil }
    let goesOn =
      tree.relations[verb] == "conj" && tree.dependent(of: verb, "nsubj") == nil
      && !reading.groups.contains { (above + 1..<max(above + 1, verb)).contains($0.main) }
      || tree.relations[verb] == "acl"
        && tree.dependents[verb].contains { ["where", "when"].contains(reading.words[$0].lower) }
    guard goesOn else { return nil }
    return found.first { tree.verb(above: $0.tokens.upperBound - 1) == above }?.time
  }

  /// Whether the tree hangs a time on a verb in a relative clause that is not that of the event: the
  /// "July" of "Peru, which signed in July, has accused Chile".
  private func isOfAnotherVerb(
    _ time: Range<Int>, than event: EventReading, _ governors: Set<Int>, in reading: SentenceReading
  ) -> Bool {
    guard reading.tree.isParsed, let group = event.group,
      let verb = reading.tree.verb(above: time.upperBound - 1),
      reading.tree.relations[verb] == "acl", reading.tree.subtypes[verb] == "relcl"
    else { return false }
    let own = reading.groups[group].main
    return verb != own && !governors.contains(verb) && verb != event.trigger.lowerBound
      && !reading.tree.isAbove(verb, event.trigger.lowerBound)
  }

  // MARK: Relations

  /// Whether a name stands for a draft anywhere: that "the emperor of Peru" is emperor of Peru says
  /// nothing.
  private func isNamed(_ draft: Int) -> Bool {
    coreference.drafts[draft].places.contains { coreference.phrase($0).referent == .name }
  }

  private func relations(in sentence: Int) -> [Claim] {
    let reading = readings[sentence]
    return RelationReader(reading: reading).relations().compactMap { relation in
      guard let from = drafts(of: relation.from, in: sentence).first,
        let to = drafts(of: relation.to, in: sentence).first, from != to,
        relation.type != .office || isNamed(from)
      else { return nil }
      return Claim(
        fact: .relation(relation.type, label: relation.label, isFormer: relation.isFormer),
        arguments: [Claim.Argument(.from, from), Claim.Argument(.to, to)],
        range: reading.sentence.range, quote: document.quote(reading.sentence.range),
        trigger: reading.range(relation.trigger), pattern: relation.pattern)
    }
  }
}
