import EventModel

/// Reads what a delivery is besides: a present ("received a vase as a gift"), or one side of an exchange
/// ("supplied fuel in exchange for grain").
struct ExchangeReader {
  let reading: SentenceReading

  private var words: [Word] { reading.words }

  // MARK: Presents

  /// A delivery as a present, if the sentence calls the thing one.
  func present(_ event: EventReading) -> EventReading {
    guard event.pattern.type == .supply, event.fillers.contains(where: { $0.role == "item" }),
      isPresented(by: event.trigger.lowerBound) || isPrize(event)
    else { return event }
    let roles: [Role: Role] = ["supplier": "giver", "item": "gift"]
    func role(_ role: Role) -> Role { roles[role] ?? role }
    let pattern = EventPattern(
      type: .give, form: event.pattern.form, words: event.pattern.words,
      slots: event.pattern.slots.map { slot in
        EventPattern.Slot(
          position: slot.position, roles: slot.roles.map(role), takesPossessor: slot.takesPossessor)
      })
    return EventReading(
      pattern: pattern, trigger: event.trigger,
      fillers: event.fillers.map { EventReading.Filler(role: role($0.role), phrase: $0.phrase) },
      group: event.group)
  }

  /// Whether somebody receives what can only be a present: a medal, a vase.
  private func isPrize(_ event: EventReading) -> Bool {
    guard event.pattern.form == .verb,
      ["receive", "accept", "get"].contains(event.pattern.words[0])
    else { return false }
    return event.fillers.filter { $0.role == "item" }.allSatisfy { item in
      let words = words[reading.phrases[item.phrase].tokens].map(\.lower)
      return !World.standard.isSupply(words)
    }
  }

  private func isPresented(by verb: Int) -> Bool {
    reading.tree.dependents(of: verb, ["obl"]).contains { word in
      Self.presents.contains(words[word].lower)
        && reading.isGoverned(word, by: ["as"])
    }
  }

  private static let presents: Set<String> = [
    "gift", "present", "souvenir", "keepsake", "donation",
  ]

  // MARK: Exchanges

  /// What each side of an exchange gets, where a list behind a colon tells: "Ada and Omar exchanged gifts: a
  /// vase for Ada and a book for Omar".
  func swaps(by index: Int) -> [EventReading] {
    let group = reading.groups[index]
    guard ["exchange", "swap", "trade"].contains(group.lemma),
      let object = reading.tree.dependent(of: group.main, "obj"),
      ["gifts", "presents", "souvenirs"].contains(words[object].lower),
      object + 1 < words.count, [":", "-", "–", "—"].contains(words[object + 1].form)
    else { return [] }
    let pattern = EventPattern(
      type: .give, form: .verb, words: [group.lemma],
      slots: [
        EventPattern.Slot(position: .subject, roles: ["giver"]),
        EventPattern.Slot(position: .object, roles: ["gift"]),
        EventPattern.Slot(position: .preposition("for"), roles: ["recipient"]),
      ])
    let sides = reading.agents(of: index)
    var events: [EventReading] = []
    var gifts: [Int] = []
    var at = object + 2
    while at < words.count {
      if words[at].lower == "for", !gifts.isEmpty, let recipient = actor(from: at + 1) {
        let others = sides.filter { !isSame($0, recipient) }
        let givers = others.count == 1 && sides.count < 3 ? others : []
        events.append(
          EventReading(
            pattern: pattern, trigger: group.main..<group.main + 1,
            // Of "the two leaders" the giver is who does not get it: he fills one role only.
            fillers: [EventReading.Filler(role: "recipient", phrase: recipient)]
              + givers.map { EventReading.Filler(role: "giver", phrase: $0) }
              + gifts.map { EventReading.Filler(role: "gift", phrase: $0) },
            group: index))
        gifts = []
      } else if let phrase = reading.phraseAt[at], reading.phrases[phrase].kind == .item,
        !gifts.contains(phrase)
      {
        gifts.append(phrase)
      } else if let verb = reading.group(at: at), !reading.groups[verb].isParticiple {
        break
      }
      at += 1
    }
    return events
  }

  private func actor(from start: Int) -> Int? {
    (start..<min(words.count, start + 3)).lazy.compactMap { reading.phraseAt[$0] }
      .first { RoleKinds.actors.contains(reading.phrases[$0].kind) }
  }

  private func isSame(_ one: Int, _ other: Int) -> Bool {
    words[reading.phrases[one].tokens.upperBound - 1].lower
      == words[reading.phrases[other].tokens.upperBound - 1].lower
  }

  /// What the other side delivers: "Peru supplies Chile with fuel in exchange for grain", "Peru protects Chile
  /// in return for grain".
  func counterpart(of event: EventReading) -> [EventReading] {
    guard let roles = Self.sides[event.pattern.type],
      let supplier = phrases(in: roles.from, of: event).first,
      let recipient = phrases(in: roles.to, of: event).first,
      reading.phrases[recipient].kind != .item,
      let trigger = exchange(after: event.trigger.upperBound),
      let first = item(after: trigger.upperBound), !comesFromElsewhere(first)
    else { return [] }
    let pattern = EventPattern(
      type: .supply, form: .noun, words: words[trigger].map(\.lower),
      slots: [EventPattern.Slot(position: .preposition("for"), roles: ["item"])])
    let items = reading.coordinated(onFrom: first)
    return [
      EventReading(
        pattern: pattern, trigger: trigger,
        fillers: [
          EventReading.Filler(role: "supplier", phrase: recipient),
          EventReading.Filler(role: "recipient", phrase: supplier),
        ] + items.map { EventReading.Filler(role: "item", phrase: $0) },
        group: event.group)
    ]
  }

  /// Who does something for whom, by the type of what is done.
  private static let sides: [EventType: (from: Role, to: Role)] = [
    .supply: ("supplier", "recipient"), .aid: ("donor", "recipient"),
    .support: ("supporter", "supported"),
  ]

  private func phrases(in role: Role, of event: EventReading) -> [Int] {
    event.fillers.filter { $0.role == role }.map(\.phrase)
  }

  /// "in exchange", "in return" after a token in the same clause, with "for" behind it.
  private func exchange(after start: Int) -> Range<Int>? {
    for at in start..<max(start, words.count - 2) {
      if words[at].lower == "in", ["exchange", "return"].contains(words[at + 1].lower),
        words[at + 2].lower == "for"
      {
        return at..<at + 2
      }
      if words[at].isBreak
        || reading.group(at: at).map({ !reading.groups[$0].isInfinitive }) ?? false
      {
        return nil
      }
    }
    return nil
  }

  /// Whether the sentence says where a thing comes from: "jets from Peru".
  private func comesFromElsewhere(_ item: Int) -> Bool {
    reading.phrases[item].tokens.contains { word in
      reading.tree.dependents(of: word, ["nmod"]).contains {
        reading.isGoverned($0, by: ["from"])
      }
    }
  }

  private func item(after start: Int) -> Int? {
    for at in start..<min(words.count, start + 6) {
      if let phrase = reading.phraseAt[at], reading.phrases[phrase].kind == .item { return phrase }
    }
    return nil
  }
}
