import EventModel
import TextAnnotation
import WordLists

// Which phrases a word of the tree stands for: its own, its list, its examples, the name beside it.

extension TreeReader {
  /// The phrases whose head is a word, and those of the list that it begins.
  func phrases(at word: Int) -> [Int] {
    if let measured = measured(by: word) { return phrases(at: measured) }
    var found: [Int] = named(among: word)
    for member in tree.coordinated(from: word) {
      guard let phrase = phrase(at: member), !found.contains(phrase) else { continue }
      found.append(phrase)
      // "the generals, Ada and Omar": the names beside a noun may be a list of their own.
      guard reading.phraseAt[member] != phrase,
        let beside = tree.dependent(of: member, "appos")
      else { continue }
      for name in tree.dependents(of: beside, ["conj"]) {
        if let other = self.phrase(at: name), !found.contains(other) { found.append(other) }
      }
    }
    // "weaponry, including drones and missiles"
    if let thing = found.last, reading.phrases[thing].kind == .item {
      found += examples(of: thing).filter { !found.contains($0) }
    }
    return found
  }

  /// The things that are named as examples of one.
  private func examples(of thing: Int) -> [Int] {
    var at = reading.phrases[thing].extent.upperBound
    if at < words.count, words[at].isComma { at += 1 }
    if at + 1 < words.count, words[at].lower == "such", words[at + 1].lower == "as" {
      at += 2
    } else if at < words.count, words[at].lower == "including" {
      at += 1
    } else {
      return []
    }
    while at < words.count, reading.phraseAt[at] == nil, words[at].token.upos != .verb,
      !words[at].isMark
    {
      at += 1
    }
    guard at < words.count, let first = reading.phraseAt[at], reading.phrases[first].kind == .item
    else { return [] }
    return reading.coordinated(onFrom: first)
  }

  /// Those who run a following without a name: the Ada of "a network operated by Ada", "a militia that Ada leads".
  func leaders(of body: Int) -> [Int] {
    guard reading.phraseAt[body] == nil, words[body].token.upos == .noun,
      Self.followings.contains(words[body].token.lemma.lowercased()),
      tree.subtypes[body] != "pass"
    else { return [] }
    for verb in tree.dependents(of: body, ["acl"])
    where Self.leading.contains(words[verb].token.lemma)
      && tree.dependents(of: verb, ["advmod"]).isEmpty
    {
      let agents = tree.dependents(of: verb, ["obl"]).filter { reading.isGoverned($0, by: ["by"]) }
      if !agents.isEmpty { return agents.flatMap(phrases) }
      let subjects = tree.dependents(of: verb, ["nsubj"]).filter {
        !words[$0].classes.contains(.relative)
      }
      if !subjects.isEmpty { return subjects.flatMap(phrases) }
    }
    return []
  }

  /// Verbs of those who decide what a body does.
  private static let leading: Set<String> = [
    "operate", "run", "lead", "head", "command", "control",
  ]
  /// Nouns for those who do what one man wants.
  private static let followings: Set<String> = [
    "network", "ring", "gang", "cell", "militia", "faction", "cartel", "syndicate", "mafia", "band",
  ]

  /// What a measure is of: the "grain" of "thousands of tons of grain".
  private func measured(by word: Int) -> Int? {
    guard reading.phraseAt[word] == nil, Self.amounts.contains(words[word].lower) else {
      return nil
    }
    return tree.dependents(of: word, ["nmod"]).first { of in
      of > word && reading.isGoverned(of, by: ["of"])
    }
  }

  private static let amounts: Set<String> = [
    "amount", "amounts", "quantity", "quantities", "ton", "tons", "tonne", "tonnes", "barrels",
    "barrel", "litres", "liters", "gallons", "bushels", "shipment", "shipments", "consignment",
    "consignments", "batch", "batches", "supplies", "millions", "thousands", "dozens", "hundreds",
    "number", "range", "lot", "lots", "stockpile", "stockpiles", "cargo", "cargoes", "load",
    "loads",
    "truckload", "truckloads", "boxes", "crates", "containers", "pieces", "pairs", "pair", "set",
    "series", "array", "types", "kinds", "sorts", "billions", "doses", "rounds", "volumes",
    "volume",
    "majority", "bulk", "rest", "share", "part", "parts", "half", "portion", "metres", "meters",
  ]

  /// Those whom a plural gives as examples: "firms including Siemens and Daimler", "allies such as Peru".
  private func named(among noun: Int) -> [Int] {
    guard words[noun].token.xpos == "NNS", reading.phraseAt[noun] == nil else { return [] }
    for at in noun + 1..<max(noun + 1, min(words.count, noun + Self.height)) {
      if reading.group(at: at) != nil, words[at].lower != "including" { return [] }
      let isExample =
        words[at].lower == "including"
        || words[at].lower == "as" && words[at - 1].lower == "such"
      guard isExample else { continue }
      for next in at + 1..<max(at + 1, min(words.count, at + Self.reach)) {
        guard let phrase = reading.phraseAt[next] else { continue }
        let found = reading.phrases[phrase]
        if found.isModifier || found.isPossessive { continue }
        return reading.coordinated(onFrom: phrase, beforeVerb: true)
      }
      return []
    }
    return []
  }

  /// The phrase that a word heads, no modifier of it and no owner; for a noun without one that of the
  /// name beside it: the "Ada" of "her mother, Ada".
  private func phrase(at word: Int) -> Int? {
    if let named = appointed(before: word) { return named }
    // "the town of Nioka"
    if Self.spots.contains(words[word].lower), reading.phraseAt[word] == nil,
      let name = tree.dependents(of: word, ["nmod"]).first(where: { of in
        reading.isGoverned(of, by: ["of"])
      }), let phrase = reading.phraseAt[name], reading.phrases[phrase].referent == .name,
      [.place, .country].contains(reading.phrases[phrase].kind),
      !reading.phrases[phrase].isModifier, !reading.phrases[phrase].isPossessive
    {
      return phrase
    }
    let own = reading.phraseAt[word].flatMap { reading.phrases[$0].isModifier ? nil : $0 }
    if let own, reading.phrases[own].referent == .name { return own }
    if let own, let holder = holder(of: own, at: word) { return holder }
    if own == nil, reading.phraseAt[word] != nil { return nil }
    if own == nil, let name = following(word) { return name }
    let beside = tree.dependent(of: word, "appos").flatMap { reading.phraseAt[$0] }
    guard let beside, reading.phrases[beside].referent == .name,
      !reading.phrases[beside].isModifier,
      own.map({ reading.phrases[$0].kind == reading.phrases[beside].kind }) ?? true
    else { return own }
    return beside
  }

  /// The name in commas behind an office that the parser hangs on a noun between: "the president of Peru's
  /// northern region, Ada Berg,".
  private func holder(of office: Int, at word: Int) -> Int? {
    guard case .office = reading.phrases[office].referent,
      let name = reading.phrases.indices.first(where: {
        reading.phrases[$0].extent.lowerBound > word && reading.phrases[$0].kind == .person
      }), reading.phrases[name].referent == .name, !reading.phrases[name].isPossessive
    else { return nil }
    let start = reading.leftEdge(of: name)
    let head = reading.phrases[name].tokens.first {
      tree.heads[$0].map { !reading.phrases[name].tokens.contains($0) } ?? false
    }
    guard start > word + 1, words[start - 1].isComma, let head,
      tree.relations[head] == "appos", tree.isAbove(word, head),
      words[word + 1..<start - 1].allSatisfy({ !$0.isComma })
    else { return nil }
    return name
  }

  /// The name that follows a noun without a comma: "the gas producer Energean", "the rebel group M23".
  private func following(_ noun: Int) -> Int? {
    guard noun + 1 < words.count, let phrase = reading.phraseAt[noun + 1] else { return nil }
    let found = reading.phrases[phrase]
    guard found.referent == .name, found.extent.lowerBound == noun + 1, !found.isModifier,
      !found.isPossessive, words[noun].token.upos == .noun,
      found.tokens.contains(where: { tree.heads[$0] == noun })
    else { return nil }
    return phrase
  }

  /// Nouns after which "of" tells the name.
  private static let spots: Set<String> = [
    "town", "city", "village", "state", "province", "region", "island", "republic", "port",
    "district", "kingdom", "capital", "city-state", "municipality", "county", "territory",
    "commune",
    "settlement", "suburb", "neighbourhood", "neighborhood", "emirate", "islands",
  ]

  /// The person before an office that follows as the complement of the object: the "Ada" of "named Ada
  /// prime minister", which the parser takes for one noun.
  private func appointed(before office: Int) -> Int? {
    guard let person = personBeside(object: office) else { return nil }
    let title = words[reading.phrases[person].extent.upperBound..<office + 1].map(\.form)
    return World.standard.isOffice(title.joined(separator: " ")) ? person : nil
  }

  /// The person whom the parser takes for a part of the object behind him: the "Ada" of "gave Ada busts".
  func personBeside(object: Int) -> Int? {
    guard tree.relations[object] == "obj", let verb = tree.heads[object],
      let beside = tree.dependents(of: object, ["compound", "nmod"]).first(where: { $0 < object }),
      let person = reading.phraseAt[beside], reading.phrases[person].kind == .person,
      reading.phrases[person].referent == .name, !reading.phrases[person].isPossessive,
      reading.phrases[person].extent.upperBound <= object,
      reading.leftEdge(of: person) == verb + 1
    else { return nil }
    return person
  }

  /// Who owns what a word stands for, if that is no entity itself: the Kim of "Kim's people".
  func owner(of word: Int) -> Int? {
    guard phrase(at: word) == nil else { return nil }
    for dependent in tree.dependents[word] where dependent < word {
      guard ["nmod", "amod", "compound", "det"].contains(tree.relations[dependent]),
        let phrase = reading.phraseAt[dependent],
        !reading.isSide(reading.phrases[phrase].tokens)
      else { continue }
      return phrase
    }
    // "opposed a move by Peru", "welcomed the decision of Chile"
    return tree.dependents(of: word, ["nmod"]).first { owner in
      owner > word
        && tree.dependents(of: owner, ["case"]).contains {
          words[$0].lower == "by"
            || ["of", "from"].contains(words[$0].lower) && Self.deeds.contains(words[word].lower)
        }
    }.flatMap { phrase(at: $0) }
  }

  /// Nouns of what somebody does, after which "of" tells who: "the policies of Peru".
  static let deeds: Set<String> = [
    "decision", "decisions", "move", "moves", "plan", "plans", "policy", "policies", "action",
    "actions", "demand", "demands", "proposal", "proposals", "attempt", "attempts", "effort",
    "efforts", "behaviour", "behavior", "conduct", "stance", "position", "role", "claim", "claims",
    "affairs", "politics", "election", "elections", "vote", "people", "government", "leadership",
    "initiative", "initiatives", "contribution", "response",
    "offer", "offers", "accusation", "accusations", "allegation", "allegations", "charge",
    "charges", "warning", "warnings", "objection", "objections", "order", "orders", "invitation",
    "threat", "threats", "criticism", "advances", "overtures", "appeal", "appeals", "pressure",
    "attack", "attacks", "strike", "strikes", "invasion", "aggression", "drills", "exercises",
    "treatment", "handling", "record", "crackdown", "statement", "remarks", "comments", "decree",
    "ambitions", "aspirations", "interests", "bid", "request", "requests", "call", "calls",
  ]
}
