import EventModel
import WordLists

/// Gathers the fillers of one event, each phrase in the best role that its kind allows.
struct FillerCollector {
  let pattern: EventPattern
  let reading: SentenceReading
  private(set) var fillers: [EventReading.Filler] = []

  init(pattern: EventPattern, reading: SentenceReading) {
    self.pattern = pattern
    self.reading = reading
  }

  /// Puts the phrases at a position into its roles.
  ///
  /// - Parameters:
  ///   - position: where they stand.
  ///   - phrases: the phrases; may be none.
  ///   - owner: who owns what stands there, if it is no entity itself.
  ///   - isDirect: whether nothing stands between them and the trigger or another argument.
  ///   - isReversed: whether the roles of an owner are tried from the last: "Ada's arrest" arrests Ada,
  ///     "Peru's arrest of Ada" does not arrest Peru.
  mutating func fill(
    _ position: EventPattern.Position, with phrases: [Int], owner: Int? = nil,
    isDirect: Bool = true, isReversed: Bool = false
  ) {
    guard let slot = isReversed ? pattern.slot(position)?.reversed : pattern.slot(position) else {
      if let word = position.preposition, Self.placing.contains(word), isDirect {
        // "a resolution on Sudan" is about it; "met on Crete" is there.
        fillPlace(phrases.filter { word != "on" || kind($0) == .place })
      }
      return
    }
    // "flies cargo to Syria": what has an object of its own is a transport, no visit.
    if pattern.type == .visit, pattern.form == .verb, !isDirect,
      pattern.slot(.object) == nil, pattern.words.count == 1
    {
      return
    }
    for phrase in phrases { add(phrase, to: slot) }
    // "gave tanks to Chile and other weapons": the list of things goes on behind who gets them.
    if position == .preposition("to"), [.supply, .give].contains(pattern.type),
      let things = pattern.slot(.object), phrases.contains(where: { !isThing($0) })
    {
      for phrase in phrases.dropFirst() where isThing(phrase) { add(phrase, to: things) }
    }
    // "tariffs on Brazilian goods" are on Brazil: goods can bear no part in it themselves.
    let fits =
      pattern.type != .sanction && !phrases.isEmpty
      || phrases.contains { phrase in
        slot.roles.contains { isAllowed(phrase, in: $0) }
      }
    guard !fits, slot.takesPossessor else { return }
    if let owner = owner ?? phrases.first.flatMap(modifier) {
      // "bolstered its defences": whose they are is who does it.
      if pattern.type == .support, pattern.form == .verb, isPronoun(owner) { return }
      owned = owner
      add(owner, to: slot)
    }
  }

  /// The owner that is being put in for what he owns.
  private var owned: Int?

  /// The state whose adjective describes a thing: the "Chinese" of "Chinese cars".
  private func modifier(of phrase: Int) -> Int? {
    let tokens = reading.phrases[phrase].tokens
    return reading.phrases.firstIndex { other in
      other.isModifier && other.kind == .country && tokens.contains(other.tokens.lowerBound)
    }
  }

  /// Whether the fillers can be more than a chance: two of them, or one for a type of one role.
  var isEnough: Bool {
    let counts = fillers.counts
    if Self.looseSupply.contains(pattern.words[0]), pattern.type == .supply, counts["item"] == nil {
      return false
    }
    // Who returns the fuel or the arms returns them to whom they came from; who returns a book may go home.
    if pattern.words == ["return"], pattern.type == .supply, counts["recipient"] == nil {
      return fillers.contains { filler in
        filler.role == "item"
          && World.standard.isSupply(
            reading.words[reading.phrases[filler.phrase].tokens].map(\.lower))
      }
    }
    // Two who "joined Nato" or "approved the budget" agreed on nothing with each other.
    if pattern.type == .agree, pattern.form == .verb, pattern.words != ["agree"],
      counts["agreement"] == nil
    {
      return false
    }
    if pattern.type == .attack, pattern.words == ["war"], counts["attacker"] == nil {
      return false  // a war in a country may be of others
    }
    if pattern.form == .verb, pattern.type.missing(from: counts) == nil { return true }
    let roles = fillers.filter { $0.role != .place }
    return roles.count > 1 || pattern.type.roles.count == 1 && !roles.isEmpty
      || !roles.isEmpty && fillers.count > 1
      || !roles.isEmpty && pattern.type == .sign
      || !roles.isEmpty && Self.openTypes.contains(pattern.type)
  }

  /// Whether an event between two sides has but one of them, after "with": "a meeting with Xi", "ties
  /// with Peru and Chile".
  var isOneSided: Bool {
    let sides = fillers.filter { $0.role != .place }
    guard pattern.isBetweenSides || pattern.type == .agree, !sides.isEmpty,
      pattern.slot(.preposition("with")) != nil
    else { return false }
    return sides.allSatisfy { side in
      isBehindWith(side.phrase)
        || sides.contains { isBehindWith($0.phrase) && isTogether($0.phrase, side.phrase) }
    }
  }

  private func isBehindWith(_ phrase: Int) -> Bool {
    let start = reading.leftEdge(of: phrase)
    return start > 0 && reading.words[start - 1].lower == "with"
  }

  /// Types that are worth keeping, if only as incomplete, when one role is filled.
  private static let openTypes: Set<EventType> = [.visit, .attack, .meet, .give, .supply]

  private mutating func fillPlace(_ phrases: [Int]) {
    guard !fillers.contains(where: { $0.role == .place }) else { return }
    for phrase in phrases.prefix(1) where RoleKinds.allows(kind(phrase), in: .place) {
      fillers.append(EventReading.Filler(role: .place, phrase: phrase))
    }
  }

  private mutating func add(_ phrase: Int, to slot: EventPattern.Slot) {
    guard !fillers.contains(where: { $0.phrase == phrase }) else { return }
    for role in slot.roles where isAllowed(phrase, in: role) {
      if role == "gift", !canBePresent(phrase) { continue }
      if role == "item", isOwnForce(phrase) { continue }
      let isTaken = fillers.contains { $0.role == role && !isTogether($0.phrase, phrase) }
      if isTaken, !pattern.type.isRepeatable(role) { continue }
      fillers.append(EventReading.Filler(role: role, phrase: phrase))
      return
    }
  }

  /// Whether a thing can be a present of the trigger: "gave" arms or fuel supplies them.
  private func canBePresent(_ phrase: Int) -> Bool {
    let words = reading.words[reading.phrases[phrase].tokens].map(\.lower)
    guard Self.looseGiving.contains(pattern.words[0]) else { return !World.standard.isArms(words) }
    return !World.standard.isSupply(words)
  }

  /// Whether who is sent somewhere are troops or ships, which their state keeps.
  private func isOwnForce(_ phrase: Int) -> Bool {
    guard pattern.type == .supply, Self.moving.contains(pattern.words[0]),
      let head = reading.words[reading.phrases[phrase].tokens].last
    else { return false }
    return Self.ownForces.contains(head.lower)
  }

  private static let moving: Set<String> = [
    "send", "dispatch", "transfer", "airlift", "ship", "order", "fly", "ferry", "transport", "move",
  ]
  /// Forces that a state keeps wherever it sends them.
  static let ownForces: Set<String> = [
    "troops", "soldiers", "forces", "ship", "ships", "vessel", "vessels", "warship", "warships",
    "carrier", "carriers", "destroyer",
    "destroyers", "frigate", "frigates", "submarine", "submarines", "bombers", "bomber", "police",
    "marines", "peacekeepers", "fleet", "navy", "army", "battalion", "brigade", "reinforcements",
  ]

  /// Verbs that supply something only where the thing is told: who receives support is supplied
  /// with nothing.
  private static let looseSupply: Set<String> = [
    "receive", "obtain", "buy", "purchase", "import", "acquire", "send", "sell", "ship", "transfer",
    "deliver", "export", "hand", "give", "donate", "return", "turn", "pass", "flood", "lend",
    "lease",
    "loan", "order", "source", "procure", "dispatch", "offer", "get", "secure", "fly", "ferry",
    "transport", "channel", "contribute", "pump", "rent", "airlift",
  ]

  /// Verbs of giving that say nothing of a present.
  private static let looseGiving: Set<String> = ["give", "hand", "donate"]

  /// Whether a phrase can fill a role by its kind; a pronoun, whose kind is not known yet, any of actors.
  private func isAllowed(_ phrase: Int, in role: Role) -> Bool {
    // Who talks to Reuters gives an interview.
    if role == "participant", isMedia(phrase) { return false }
    // A country or company that "returns" or "comes" somewhere is no visitor; its delegation is one.
    if role == "visitor", reading.phrases[phrase].referent == .name,
      [.country, .organization].contains(kind(phrase))
    {
      return false
    }
    if role == "visitor", isPronoun(phrase),
      ["it", "its"].contains(reading.words[reading.phrases[phrase].tokens.lowerBound].lower)
    {
      return false
    }
    // What is welcomed is praised where it is somebody's deed; a guest or member is not.
    if pattern.name == "praise.verb.welcome", role == "target",
      RoleKinds.actors.contains(kind(phrase)),
      phrase != owned
    {
      return false
    }
    // To recognize a person is to know him; a state backs a state.
    if pattern.words[0].hasPrefix("recogni"), role == "supported", kind(phrase) == .person {
      return false
    }
    if !fitsSense(phrase, in: role) { return false }
    // Nobody is asked but those who can do it.
    if pattern.type == .request, role == "target", !RoleKinds.actors.contains(kind(phrase)) {
      return isPronoun(phrase)
    }
    // Agreements are torpedoed, not attacked.
    if kind(phrase) == .agreement, [.attack, .coerce].contains(pattern.type) { return false }
    if isThing(phrase), pattern.type.kinds(of: role) == nil, Self.sides.contains(role) {
      return false
    }
    if RoleKinds.allows(kind(phrase), in: role, of: pattern.type) { return true }
    guard isPronoun(phrase) else { return false }
    return RoleKinds.actors.contains { RoleKinds.allows($0, in: role, of: pattern.type) }
  }

  /// Whether a phrase can have a role in the sense that the type has, not in another that its verb has too.
  private func fitsSense(_ phrase: Int, in role: Role) -> Bool {
    let kind = kind(phrase)
    switch (pattern.type, role.rawValue) {
    case (.reject, "target"):
      if Self.ending.contains(pattern.words[0]) { return kind == .agreement }
      // Who dismisses or quits somebody rejects nothing that he wants.
      return kind != .place && (kind != .person || Self.spurning.contains(pattern.words[0]))
    // Who speaks to a parliament is its guest; who speaks to police or a company only says something.
    case (.visit, "host") where Self.speaking.contains(pattern.words[0]):
      guard kind == .organization, let category = reading.category(of: phrase) else { return false }
      let start = reading.leftEdge(of: phrase)
      let isSpokenTo = start > 0 && reading.words[start - 1].lower == "to"
      let head = reading.words[reading.phrases[phrase].tokens.upperBound - 1].lower
      return isSpokenTo
        ? [.legislature, .thinkTank].contains(category) || Self.assemblies.contains(head)
        : Self.audiences.contains(category)
    // Who leaves a company takes another job.
    case (.reject, "rejecter") where pattern.words[0] == "leave": return kind != .person
    // Who visits troops does not visit their state.
    case (.visit, "destination"), (.visit, "host"):
      return reading.phrases[phrase].referent != .organ
        || !reading.words[reading.phrases[phrase].tokens].contains {
          Self.ownForces.contains($0.lower)
        }
    case (.withdraw, "withdrawer"): return kind != .person || isPronoun(phrase)
    case (.criticize, "target"), (.praise, "target"), (.thank, "target"): return kind != .place
    // Who meddles in somebody's trial meddles with his state.
    case (.coerce, "target") where Self.meddling.contains(pattern.words[0]):
      return kind != .person && !isPronoun(phrase)
    case (.concede, "conceder") where pattern.words[0] == "surrender": return kind != .person
    default: return true
    }
  }

  /// Verbs that end agreements; of anything else they say no rejection.
  private static let ending: Set<String> = [
    "scrap", "tear", "renounce", "back", "torpedo", "suspend", "cancel", "annul", "revoke",
    "terminate", "abandon",
  ]
  /// Heads of the names of bodies that meet to hear who speaks to them.
  private static let assemblies: Set<String> = [
    "parliament", "assembly", "congress", "senate", "council", "chamber",
  ]
  static let speaking: Set<String> = [
    "address", "speak", "lecture", "speech", "talk",
  ]
  /// Bodies that hear those who speak to them where they meet.
  private static let audiences: Set<Organization.Category> = [
    .legislature, .thinkTank, .university, .international, .alliance,
  ]
  private static let meddling: Set<String> = ["interfere", "meddle", "interference", "meddling"]
  /// Verbs that reject persons.
  private static let spurning: Set<String> = [
    "reject", "rebuff", "spurn", "snub", "disown", "repudiate", "disavow", "defy",
  ]

  private func isPronoun(_ phrase: Int) -> Bool {
    if case .pronoun = reading.phrases[phrase].referent { true } else { false }
  }

  private func isMedia(_ phrase: Int) -> Bool {
    kind(phrase) == .organization && reading.category(of: phrase) == .media
  }

  /// Roles of those that something is done to, which things without a name cannot have.
  private static let sides: Set<Role> = ["target", "supported", "recipient"]

  /// Whether a phrase is an item and no facility.
  private func isThing(_ phrase: Int) -> Bool {
    guard kind(phrase) == .item, reading.phrases[phrase].facility == nil else { return false }
    if case .facility = reading.phrases[phrase].referent { return false }
    return true
  }

  /// Whether two phrases stand in one list.
  private func isTogether(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (min(one, other), max(one, other))
    return reading.coordinated(onFrom: first, beforeVerb: true).contains(second)
      || reading.coordinated(backFrom: second).contains(first)
      || reading.coordinated(onFrom: second).contains(first)
  }

  private func kind(_ phrase: Int) -> EntityKind { reading.phrases[phrase].kind }

  /// Prepositions of the place where something happens.
  static let placing: Set<String> = ["in", "at", "on", "near"]
}
