import EventModel
import TextAnnotation
import WordLists

/// Tells events from words that mean something else: who is "killed in a crash" is attacked by nobody, and
/// clubs, companies and storms "crush", "battle" and "threaten" without arms.
struct SenseFilter {
  let reading: SentenceReading

  var tree: SyntaxTree { reading.tree }
  var words: [Word] { reading.words }

  /// Whether an event is meant as its type says.
  func isMeant(_ event: EventReading) -> Bool {
    switch event.pattern.type {
    case .attack:
      return !isAccident(event) && !isRivalry(event) && !isFigurative(event) && !isLabour(event)
        && !isPress(event) && !isBlamed(event) && !isEconomic(event)
        && isArmed(event)
    case .coerce:
      return !isRivalry(event) && !isTakenOff(event)
    case .threaten, .protest: return !isRivalry(event)
    case .agree: return !isDeclared(event)
    case .reject, .withdraw:
      return !isMatch(event) && !isMoney(event) && !isResignation(event) && !isRecall(event)
        && !isOfForces(event)
    case .support: return !isSport
    case .meet, .welcome: return !isMatch(event)
    case .visit: return !isMatch(event) && !isRemote(event)
    case .cooperate: return isJoint(event) && !isStrained(event) && isFriendly(event)
    case .thank: return !isCause(event)
    case .request: return !isSport && isAsked(event) && !isApproach(event)
    case .call: return isCall(event)
    case .supply: return !isOutwards(event) && !isOfPersons(event)
    case .criticize: return !isSentence(event)
    case .aid: return !isSport && !isPrivate(event)
    case .concede: return !isSport && !isBetweenCompanies(event) && !isDocument(event)
    case .sanction: return !isDiscipline(event) && isPermit(event)
    case .accuse: return !isPrice(event)
    case .mobilize: return hasForces(event)
    case .appoint: return hasOffice(event)
    default: return true
    }
  }

  /// The main verb of an event that a verb tells; nil if a noun does.
  func verb(of event: EventReading) -> Int? {
    guard event.pattern.form == .verb else { return nil }
    return event.group.map { reading.groups[$0].main }
  }

  // MARK: Rivals

  /// Whether clubs, teams or companies are at each other, not at war.
  private func isRivalry(_ event: EventReading) -> Bool {
    if isMatch(event) { return true }
    let types = event.fillers.filter { $0.role != .place }.compactMap {
      reading.category(of: $0.phrase)
    }
    return types.count { [.company, .media, .bank].contains($0) } > 1
      && !["attack", "bomb", "kill"].contains(event.pattern.words[0])
  }

  /// Whether a sentence tells of a game between clubs or national teams.
  private func isMatch(_ event: EventReading) -> Bool {
    let sides = event.fillers.filter { $0.role != .place }
    // Players meet in a final; a president does not.
    guard !sides.isEmpty,
      sides.allSatisfy({ side in
        reading.phrases[side.phrase].kind != .person
          || [.meet, .coerce].contains(event.pattern.type)
            && !reading.offices.contains { $0.holder == side.phrase }
      })
    else { return false }
    let clubs = sides.count { reading.category(of: $0.phrase) == .sports }
    return clubs > 1 || isSport
  }

  /// Whether words of sport stand in the sentence, or a score.
  private var isSport: Bool {
    // Not "the Arab League".
    words.contains { word in
      Self.sport.contains(word.form) || Self.games.contains(word.lower) || word.isScore
        || word.lower == "final"
          && ["obl", "nmod", "nsubj", "obj"].contains { word.token.deprel.hasPrefix($0) }
    }
  }

  private static let games: Set<String> = [
    "wimbledon", "olympics", "fifa", "uefa", "olympic", "nba", "nfl", "ncaa", "premiership",
    "bundesliga",
  ]

  private static let sport: Set<String> = [
    "semi-final", "semifinal", "quarter-final", "quarterfinal", "semi-finals", "semifinals",
    "quarter-finals", "half-time", "halftime", "knockout", "midfielder", "striker", "goalkeeper",
    "defender", "winger", "innings", "wicket", "wickets", "playoff", "play-off", "playoffs",
    "penalties", "quarterback", "touchdown", "batsman", "bowler", "umpire", "referee", "kick-off",
    "friendlies", "qualifier", "qualifiers", "tournament", "squad", "league", "championship",
    "champions", "matchday", "hat-trick", "sets", "equaliser", "equalizer", "scoreless", "coach",
    "stadium", "fixture", "grand-slam", "medal", "medals", "champion",
  ]

  // MARK: Other senses

  /// Whether who is pushed or asked is so for something: "asked for comment" and "pushed onto" are not.
  private func isAsked(_ event: EventReading) -> Bool {
    if event.fillers.contains(where: { reading.category(of: $0.phrase) == .court }) { return false }
    guard let verb = verb(of: event), tree.isParsed else { return true }
    let asked = tree.dependents(of: verb, ["obl", "xcomp", "advcl", "ccomp"])
    func prepositions(_ word: Int) -> [String] {
      tree.dependents(of: word, ["case", "mark"]).map { words[$0].lower }
    }
    switch event.pattern.words[0] {
    case "ask", "approach":
      return !asked.contains { word in
        ["comment", "interview", "response"].contains(words[word].lower)
          || !Set(prepositions(word)).isDisjoint(with: Self.questions)
      }
    case let word where Self.shoving.contains(word):
      return asked.contains { word in
        tree.relations[word] != "obl"
          || !Set(prepositions(word)).isDisjoint(with: ["for", "on", "over", "towards"])
      }
    case "seek":
      // Who seeks weapons or votes asks nobody for them.
      return event.fillers.contains { $0.role == "target" }
        || tree.dependents(of: verb, ["obj"]).flatMap(tree.coordinated(from:)).contains {
          Self.sought.contains(words[$0].token.lemma.lowercased())
        }
    default: return true
    }
  }

  /// What is sought from others.
  private static let sought: Set<String> = [
    "aid", "assistance", "help", "support", "relief", "funding", "fund", "loan", "bailout", "grant",
    "extradition", "permission", "approval", "backing", "mediation", "protection", "asylum",
    "compensation", "reparation", "explanation", "apology", "clarification", "guarantee",
    "assurance", "investment", "donation", "intervention", "cooperation", "waiver", "concession",
    "pardon", "reinforcement", "consent", "talk", "meeting", "extension", "refund", "damages",
  ]

  /// Whether the noun "call" is one by telephone: who "rejects a call" rejects what somebody demands.
  private func isCall(_ event: EventReading) -> Bool {
    guard event.pattern.words == ["call"], event.pattern.form == .noun else { return true }
    if reading.groups.indices.contains(where: { index in
      event.group == index
        && ["have", "hold", "make", "place", "take", "receive", "return"]
          .contains(reading.groups[index].lemma)
    }) {
      return true
    }
    let next = event.trigger.upperBound
    return next < words.count && ["with", "between"].contains(words[next].lower)
  }

  /// Whether something only goes out or away: "pumped water out of the city", "gave away its lead".
  private func isOutwards(_ event: EventReading) -> Bool {
    guard event.pattern.words.count == 1, let verb = verb(of: event) else { return false }
    return tree.dependents[verb].contains { word in
      ["away", "up"].contains(words[word].lower) && tree.relations[word] == "compound"
        && event.pattern.words[0] == "give"
        || tree.relations[word] == "obl"
          && tree.dependents(of: word, ["case"]).contains { words[$0].lower == "out" }
    }
  }

  /// Whether those who are handed over are people.
  private func isOfPersons(_ event: EventReading) -> Bool {
    guard
      ["hand", "turn", "return", "transfer", "deliver", "release", "pass"]
        .contains(event.pattern.words[0]), let verb = verb(of: event)
    else { return false }
    let relation: Set<Substring> = reading.groups[event.group ?? 0].isPassive ? ["nsubj"] : ["obj"]
    return tree.dependents(of: verb, relation).flatMap(tree.coordinated(from:)).contains {
      Self.handed.contains(words[$0].lower)
    }
  }

  private static let handed: Set<String> = [
    "troops", "soldiers", "soldier", "prisoners", "prisoner", "hostages", "hostage", "suspects",
    "suspect", "captives", "captive", "detainees", "detainee", "men", "man", "women", "woman",
    "children", "people", "refugees", "migrants", "militants", "fighters", "pilots", "pilot",
    "sailors", "crew", "bodies", "body", "remains", "fugitive", "fugitives", "inmates", "workers",
    "rebels", "civilians", "passengers", "students", "marines", "crewmen",
  ]

  private static let questions: Set<String> = ["about", "if", "whether", "how", "why", "when"]
  /// Verbs that ask only where it is said for what.
  private static let shoving: Set<String> = [
    "push", "press", "nudge", "prod", "coax", "turn", "beg", "lean",
  ]

  /// Whether somebody is condemned by a court: "to death".
  private func isSentence(_ event: EventReading) -> Bool {
    guard event.pattern.words[0] == "condemn", let verb = verb(of: event)
    else { return false }
    return tree.dependents(of: verb, ["obl", "xcomp"]).contains {
      ["death", "hang", "prison", "jail", "life", "years", "die"].contains(words[$0].lower)
    }
  }

  /// Whether a player assists another, or somebody bails out a friend.
  private func isPrivate(_ event: EventReading) -> Bool {
    let sides = event.fillers.filter { $0.role != .place && $0.role != "item" }
    return ["assist", "bail"].contains(event.pattern.words[0]) && sides.count > 1
      && sides.allSatisfy { reading.phrases[$0.phrase].kind == .person }
  }

  /// Whether a company or club lets something go: a product, a player, a lead.
  private func isBetweenCompanies(_ event: EventReading) -> Bool {
    event.fillers.contains { filler in
      filler.role == "conceder"
        && [.company, .sports].contains(reading.category(of: filler.phrase))
    }
  }

  /// Whether "submit" has an object: who submits a request does not yield.
  private func isDocument(_ event: EventReading) -> Bool {
    guard ["submit", "concede"].contains(event.pattern.words[0]), let verb = verb(of: event)
    else { return false }
    return tree.dependent(of: verb, "obj") != nil
  }

  /// Whether one person or company suspends or fines a person, as an employer does.
  private func isDiscipline(_ event: EventReading) -> Bool {
    guard event.pattern.form == .verb else { return false }
    func kinds(_ role: Role) -> [EntityKind] {
      event.fillers.filter { $0.role == role }.map { reading.phrases[$0.phrase].kind }
    }
    return kinds("sanctioned").allSatisfy { $0 == .person }
      && !kinds("sanctioner").contains(.country)
      && ["suspend", "fine", "ban", "bar"].contains(event.pattern.words[0])
  }

  /// Whether what is revoked or frozen is a right or property of somebody: "revoked Rosneft's licence".
  private func isPermit(_ event: EventReading) -> Bool {
    let verbs = ["revoke", "cancel", "freeze", "suspend"]
    guard verbs.contains(event.pattern.words[0]), let verb = verb(of: event), tree.isParsed else {
      return true
    }
    let objects = tree.dependents(
      of: verb,
      event.group.map { reading.groups[$0].isPassive } == true
        ? ["nsubj"] : ["obj"])
    if objects.contains(where: { Self.permits.contains(words[$0].token.lemma.lowercased()) }) {
      return true
    }
    // Who is suspended himself: "suspended Gabon".
    return event.pattern.words[0] == "suspend"
      && event.fillers.contains { filler in
        filler.role == "sanctioned"
          && objects.contains(where: reading.phrases[filler.phrase].extent.contains)
      }
  }

  private static let permits: Set<String> = [
    "permit", "licence", "license", "visa", "passport", "permission", "accreditation", "credential",
    "membership", "citizenship", "asset", "account", "fund", "aid", "registration", "authorization",
    "authorisation", "status", "privilege", "certificate", "concession", "clearance", "right",
    "nationality", "property", "holding", "subsidy",
  ]

  /// Whether a company charges a price.
  private func isPrice(_ event: EventReading) -> Bool {
    guard event.pattern.words == ["charge"], let verb = verb(of: event)
    else { return false }
    return event.fillers.contains {
      reading.category(of: $0.phrase) == .company && $0.role == "accuser"
    }
      && !tree.dependents(of: verb, ["obl", "advcl"]).contains { word in
        tree.dependents(of: word, ["case", "mark"]).contains { words[$0].lower == "with" }
      }
  }

  /// Whether what is withdrawn is money.
  private func isMoney(_ event: EventReading) -> Bool {
    guard event.pattern.words[0] == "withdraw", let verb = verb(of: event)
    else { return false }
    return tree.dependents(of: verb, ["obj"]).contains { word in
      Self.money.contains(words[word].lower)
        || words[word].form.first.map { "$€£".contains($0) } ?? false
    }
  }

  /// Whether a state only calls home an ambassador.
  private func isRecall(_ event: EventReading) -> Bool {
    guard event.pattern.type == .withdraw, let verb = verb(of: event)
    else {
      return false
    }
    let objects = tree.dependents(of: verb, ["obj"])
    return event.pattern.slot(.object) == nil && !objects.isEmpty
      && !objects.contains(where: isForce)
  }

  /// Whether who withdraws forces would be read as rejecting where they are.
  private func isOfForces(_ event: EventReading) -> Bool {
    guard event.pattern.type == .reject, let verb = verb(of: event) else { return false }
    return ["withdraw", "pull"].contains(event.pattern.words[0])
      && tree.dependents(of: verb, ["obj"]).contains(where: isForce)
  }

  private static let money: Set<String> = [
    "money", "cash", "funds", "savings", "million", "billion", "dollars", "euros", "deposits",
  ]

  /// Whether a person leaves a body, as a member or employee does.
  private func isResignation(_ event: EventReading) -> Bool {
    guard Self.leaving.contains(event.pattern.words[0]) else { return false }
    func has(_ role: Role, _ kind: EntityKind) -> Bool {
      event.fillers.contains { filler in
        let phrase = reading.phrases[filler.phrase]
        if case .pronoun = phrase.referent { return false }
        return filler.role == role && phrase.kind == kind
      }
    }
    // Who leaves a country only goes away, and so do troops.
    if event.pattern.words[0] == "leave",
      has("rejecter", .person) || has("target", .country)
    {
      return true
    }
    return has("rejecter", .person) && has("target", .organization)
  }

  private static let leaving: Set<String> = ["quit", "withdraw", "walk", "leave", "pull", "exit"]

  /// Whether something is only taken off a list: "removed Sudan from the list".
  private func isTakenOff(_ event: EventReading) -> Bool {
    event.pattern.words == ["remove"]
      && !event.fillers.contains {
        $0.role == "target" && reading.phrases[$0.phrase].kind == .person
      }
  }

  /// Whether a speech is given from elsewhere: "by video link", "a virtual address".
  private func isRemote(_ event: EventReading) -> Bool {
    guard FillerCollector.speaking.contains(event.pattern.words[0]) else { return false }
    return words.contains { Self.remote.contains($0.lower) }
      || tree.dependents(of: event.trigger.lowerBound, ["obl"]).contains {
        reading.isGoverned($0, by: ["from"])
      }
  }

  private static let remote: Set<String> = [
    "video", "videolink", "video-link", "virtual", "virtually", "remotely", "videoconference",
    "telephone", "phone", "letter", "call", "feed", "livestream", "statement", "message", "zoom",
    "televised", "recorded", "pre-recorded", "live-streamed", "webcast",
  ]

  /// Whether somebody only walks up to somebody: who approaches a state for something names it.
  private func isApproach(_ event: EventReading) -> Bool {
    event.pattern.words[0] == "approach" && !event.fillers.contains { $0.role == "item" }
  }

  /// Whether an agreement is only called something: "made the deal public", "declared the pact dead".
  private func isDeclared(_ event: EventReading) -> Bool {
    guard let verb = verb(of: event),
      ["make", "declare", "announce", "do"].contains(event.pattern.words[0])
    else { return false }
    return tree.dependent(of: verb, "xcomp") != nil
      || tree.dependent(of: verb, "ccomp") != nil
  }

  /// Whether "thanks to" only gives a cause.
  private func isCause(_ event: EventReading) -> Bool {
    let start = event.trigger.lowerBound
    return words[start].lower == "thanks" && (start == 0 || words[start - 1].isComma)
  }

  // MARK: Objects

  /// Whether what is deployed, massed or mobilized are forces, where it is told.
  private func hasForces(_ event: EventReading) -> Bool {
    guard event.pattern.form == .verb, let group = event.group, tree.isParsed else { return true }
    let verb = reading.groups[group].main
    let relation: Set<Substring> = reading.groups[group].isPassive ? ["nsubj"] : ["obj"]
    let objects = tree.dependents(of: verb, relation).flatMap(tree.coordinated(from:))
    if ["send", "dispatch", "move"].contains(event.pattern.words[0]), event.pattern.words.count == 1
    {
      // Guns and drones that are sent to somebody are supplied.
      return objects.contains { FillerCollector.ownForces.contains(words[$0].lower) }
    }
    if objects.isEmpty {
      return !["amass", "send", "dispatch", "move"].contains(event.pattern.words[0])
    }
    return objects.contains { word in
      isForce(word) || tree.dependents(of: word, ["nmod", "compound"]).contains(where: isForce)
    }
  }

  private func isForce(_ word: Int) -> Bool {
    let lower = words[word].lower
    return Self.forces.contains(words[word].token.lemma.lowercased()) || Self.forces.contains(lower)
      || lower.hasSuffix("s") && Self.forces.contains(String(lower.dropLast()))
  }

  private static let forces: Set<String> = [
    "troop", "force", "soldier", "army", "navy", "warship", "ship", "fleet", "tank", "missile",
    "jet", "aircraft", "plane", "warplane", "bomber", "carrier", "police", "guard", "guardsman",
    "reservist", "reserve", "personnel", "unit", "brigade", "battalion", "regiment", "division",
    "weapon", "weaponry", "artillery", "peacekeeper", "marine", "paratrooper", "drone", "submarine",
    "battery", "launcher", "system", "military", "militia", "destroyer", "frigate", "helicopter",
    "howitzer", "agent", "commando", "vessel", "squadron", "contingent", "officer", "conscript",
    "sailor", "armour", "armor", "mercenary", "fighter", "boat", "warhead", "rocket", "interceptor",
    "coastguard", "defence", "defense", "adviser", "advisor", "convoy", "vehicle", "munition",
  ]

  /// Whether those who are named or chosen are so for an office, where the verb alone does not say it.
  private func hasOffice(_ event: EventReading) -> Bool {
    guard event.pattern.form == .verb, Self.loose.contains(event.pattern.words[0]) else {
      return true
    }
    var at = event.trigger.upperBound
    while at < words.count {
      if words[at].isBreak { return false }
      if let length = World.standard.titleLength(words, at: at) {
        let title = words[at..<at + length].map(\.form).joined(separator: " ")
        return World.standard.isOffice(title)
      }
      if Self.honours.contains(words[at].lower) { return false }
      if words[at].lower == "to", at + 1 < words.count, Self.leading.contains(words[at + 1].lower) {
        return true
      }
      at += 1
    }
    return false
  }

  /// Verbs of choosing that need an office.
  private static let loose: Set<String> = [
    "name", "choose", "select", "pick", "tap", "hire", "install", "designate", "recruit",
  ]
  /// Verbs of what those do who are put into an office.
  private static let leading: Set<String> = [
    "lead", "head", "run", "replace", "succeed", "become", "serve", "chair", "oversee", "manage",
    "represent", "govern", "command", "direct",
  ]
  private static let honours: Set<String> = [
    "suspect", "suspects", "gunman", "attacker", "victim", "co-conspirator", "year", "squad",
    "team",
    "line-up", "lineup", "richest",
  ]
}

extension Word {
  /// Whether it is the score of a game: "7-0".
  fileprivate var isScore: Bool {
    let sides = form.split(whereSeparator: { "-–".contains($0) })
    return sides.count == 2 && sides.allSatisfy { $0.count < 3 && $0.allSatisfy(\.isNumber) }
  }
}
