import EventModel
import TextAnnotation
import WordLists

/// Finds who fills the places around a trigger on the dependency tree of its sentence.
struct TreeReader {
  let reading: SentenceReading

  private var tree: SyntaxTree { reading.tree }
  private var words: [Word] { reading.words }

  /// The most steps from a verb to the one from which it takes its subject.
  private static let reach = 4

  // MARK: Subjects

  /// The phrases that are the subject of a verb, in the order of the sentence; in the passive those
  /// to which something is done.
  ///
  /// A verb without one takes that of the verb that governs it ("agreed to supply"), the object of a
  /// verb of asking ("invited Kim to visit"), that of the first member of its list ("met and signed"),
  /// or the noun that it describes ("arms supplied", "Kim, who met").
  func subject(of verb: Int) -> [Int] { subject(of: verb, depth: 0) }

  private func subject(of verb: Int, depth: Int) -> [Int] {
    guard depth < Self.reach else { return [] }
    let subjects = tree.dependents(of: verb, ["nsubj"])
    // "the gas producer Energean signed": the parser may make two of one.
    if let own = subjects.first(where: { !isRelative($0) && !actors(at: $0).isEmpty })
      ?? subjects.first
    {
      return isRelative(own)
        ? antecedent(of: verb, who: words[own].lower == "who") : actors(at: own)
    }
    if let named = forPhrase(before: verb) { return named }
    guard let head = tree.heads[verb] else { return [] }
    switch tree.relations[verb] {
    case "conj":
      return isVerb(head) || tree.dependent(of: head, "cop") != nil
        ? subject(of: head, depth: depth + 1) : []
    case "xcomp":
      if let object = tree.dependents[head].first(where: {
        ["obj", "iobj"].contains(tree.relations[$0])
      }) {
        return phrases(at: object)
      }
      return subject(of: head, depth: depth + 1)
    case "advcl":
      let marks = tree.dependents(of: verb, ["mark"]).map { words[$0].lower }
      // "accused Iran of arming", "thanked Kim for backing", but "won by arming"
      if marks.contains(where: Self.charging.contains) {
        if let object = tree.dependent(of: head, "obj") { return phrases(at: object) }
        // "Iran was accused of arming"
        if let accused = tree.dependents(of: head, ["nsubj"]).first(where: {
          tree.subtypes[$0] == "pass"
        }) {
          return actors(at: accused)
        }
      }
      return marks.allSatisfy(Self.free.contains) ? subject(of: head, depth: depth + 1) : []
    case "acl":
      return isInfinitive(verb) ? [] : phrases(at: head)
    default: return []
    }
  }

  /// Who is to do what an infinitive says: the Peru of "a plan for Peru to supply", whatever the parser
  /// hangs it on.
  private func forPhrase(before verb: Int) -> [Int]? {
    guard let to = tree.dependents[verb].first(where: { words[$0].lower == "to" }), to > 1,
      to < verb, let phrase = reading.phrase(endingAt: to)
    else { return nil }
    let list = reading.coordinated(backFrom: phrase)
    let start = reading.leftEdge(of: list[0])
    return start > 0 && words[start - 1].lower == "for" ? list : nil
  }

  /// Words before a gerund that tells what the object of the verb above did.
  private static let charging: Set<String> = ["of", "for", "from", "into"]
  /// Words before a clause without a subject of its own, which takes that of the verb above.
  private static let free: Set<String> = [
    "to", "while", "when", "after", "before", "by", "in", "for", "on", "without", "since", "upon",
    "despite", "until", "not",
  ]

  /// The phrases that a subject heads, or those for whom it acts: "the delegations of Peru and Chile".
  private func actors(at word: Int) -> [Int] {
    let found = phrases(at: word)
    if found.isEmpty, Self.papers.contains(words[word].lower), let author = owner(of: word) {
      return [author]  // "a report by Amnesty criticizes"
    }
    if found.isEmpty, Self.arms.contains(words[word].token.lemma.lowercased()) {
      // "an Israeli airstrike killed", "a drone of Iran hit"
      let owners = possessors(of: word)
      return owners.isEmpty ? modifiers(of: word).adjectives : owners
    }
    guard found.isEmpty, SentenceReading.deputies.contains(words[word].lower) else { return found }
    return tree.dependents(of: word, ["nmod"]).filter {
      tree.dependent(of: $0, "case").map { words[$0].lower } == "of"
    }.flatMap(phrases)
  }

  /// What says for its author what it says.
  private static let papers: Set<String> = [
    "report", "statement", "study", "letter", "message", "editorial", "communique", "declaration",
    "communiqué", "tweet", "post", "speech", "ruling", "indictment",
  ]

  /// What does for its owner what it does.
  private static let arms: Set<String> = [
    "airstrike", "air-strike", "strike", "drone", "missile", "raid", "bombing", "shelling",
    "attack",
    "rocket", "bomb", "artillery", "warplane", "jet", "helicopter", "gunship", "bombardment",
    "offensive", "operation", "warship", "submarine", "assault", "plane", "aircraft", "tank",
  ]

  private func isRelative(_ word: Int) -> Bool { words[word].classes.contains(.relative) }

  private func antecedent(of verb: Int, who: Bool) -> [Int] {
    guard tree.relations[verb] == "acl", let noun = tree.heads[verb] else { return [] }
    // "the bodies of men in Lima who had been shot": who is no place.
    return phrases(at: noun).filter {
      !who || ![.place, .agreement, .item].contains(reading.phrases[$0].kind)
    }
  }

  private func isVerb(_ word: Int) -> Bool {
    [.verb, .auxiliary].contains(words[word].token.upos)
  }

  private func isInfinitive(_ verb: Int) -> Bool {
    tree.dependents[verb].contains { words[$0].lower == "to" && $0 < verb }
  }

  /// Whether the tree gives a verb a subject, be it one with no phrase: the "helicopter" of "a
  /// helicopter crashed, killing 12".
  func hasSubject(_ verb: Int) -> Bool {
    var word = verb
    for _ in 0..<Self.reach {
      if tree.dependents[word].contains(where: { ["nsubj", "csubj"].contains(tree.relations[$0]) })
      {
        return true
      }
      guard ["conj", "xcomp", "advcl"].contains(tree.relations[word]), let head = tree.heads[word]
      else { return tree.relations[word] == "acl" && !isInfinitive(word) }
      word = head
    }
    return false
  }

  /// Who owns what is the subject of a verb: the Peru of "Peru's decision was praised".
  func ownerOfSubject(_ verb: Int) -> Int? {
    tree.dependent(of: verb, "nsubj").flatMap(owner)
  }

  /// Whether the subject of a verb itself is a noun.
  func hasOwnNoun(_ verb: Int) -> Bool {
    tree.dependents(of: verb, ["nsubj"]).contains {
      [.noun, .properNoun].contains(words[$0].token.upos)
        || ["that", "which"].contains(words[$0].lower) && tree.relations[verb] == "acl"
          && !followsName($0)
    }
  }

  /// Whether a relative pronoun follows a name and a comma: "Peru, which".
  private func followsName(_ relative: Int) -> Bool {
    relative > 1 && words[relative - 1].isComma && reading.phrase(endingAt: relative - 1) != nil
  }

  /// Whether a verb has an object that is no entity: who "provides an estimate" supplies nothing.
  func hasPlainObject(_ verb: Int) -> Bool {
    let objects = tree.dependents(of: verb, ["obj"])
    return !objects.isEmpty
      && objects.allSatisfy { phrases(at: $0).isEmpty && owner(of: $0) == nil }
      && objects.allSatisfy { !isRelative($0) }
  }

  // MARK: Arguments

  /// Prepositions of origin and goal, which a verb of giving needs more than the noun before them.
  private static let ways: Set<String> = ["from", "to"]

  /// What hangs on a trigger besides subjects: objects, nouns with their prepositions, what hangs on
  /// these in turn, and the noun that a relative clause describes.
  func arguments(of trigger: Int) -> [ArgumentReader.Argument] {
    var arguments: [ArgumentReader.Argument] = []
    var nouns: [Int] = []
    for dependent in tree.dependents[trigger] {
      if tree.relations[dependent] == "ccomp" {
        arguments.append(
          ArgumentReader.Argument(
            position: .complementSubject, phrases: doer(of: dependent), owner: nil))
      }
      if tree.relations[dependent] == "xcomp", isInfinitive(dependent),
        let object = tree.dependent(of: dependent, "obj")
      {
        arguments.append(argument(.complementObject, object))
      }
      guard let position = position(of: dependent), !isRelative(dependent) else { continue }
      arguments.append(argument(position, dependent))
      if position == .object, let person = personBeside(object: dependent),
        !arguments[arguments.count - 1].phrases.contains(person)
      {
        arguments.append(
          ArgumentReader.Argument(position: .indirectObject, phrases: [person], owner: nil))
      }
      nouns += tree.coordinated(from: dependent)
    }
    if let gap = gap(in: trigger) { arguments.append(gap) }
    // "fuel for its plant from Russia": the parser may hang "from" on the noun before it.
    for noun in nouns {
      for dependent in tree.dependents(of: noun, ["nmod"]) {
        guard let word = position(of: dependent)?.preposition,
          Self.ways.contains(word) || word == "by" && words[trigger].token.upos == .noun,
          !arguments.contains(where: { $0.position == .preposition(word) })
        else { continue }
        arguments.append(argument(.preposition(word), dependent))
      }
    }
    return arguments
  }

  /// Who does what a clause tells: its subject, in the passive who stands after "by".
  private func doer(of verb: Int) -> [Int] {
    guard tree.dependents(of: verb, ["nsubj"]).contains(where: { tree.subtypes[$0] == "pass" })
    else {
      return subject(of: verb)
    }
    return tree.dependents(of: verb, ["obl"]).filter { tree.subtypes[$0] == "agent" }
      .flatMap(phrases)
  }

  private func argument(
    _ position: EventPattern.Position, _ word: Int
  ) -> ArgumentReader.Argument {
    ArgumentReader.Argument(position: position, phrases: phrases(at: word), owner: owner(of: word))
  }

  /// What a relative clause says of its noun, where that is not its subject: "the arms that Iran
  /// supplied", "the arms that Iran supplied Syria with".
  private func gap(in verb: Int) -> ArgumentReader.Argument? {
    guard tree.relations[verb] == "acl", tree.subtypes[verb] == "relcl",
      let noun = tree.heads[verb],
      let subject = tree.dependent(of: verb, "nsubj"), !isRelative(subject),
      tree.subtypes[subject] != "pass"
    else { return nil }
    let objects = tree.dependents(of: verb, ["obj"]).filter { !isRelative($0) }
    guard !objects.isEmpty else { return argument(.object, noun) }
    let stranded = tree.dependents[verb].first {
      $0 > verb && words[$0].token.upos == .adposition && tree.dependents[$0].isEmpty
    }
    return stranded.map { argument(.preposition(words[$0].lower), noun) }
  }

  private func position(of word: Int) -> EventPattern.Position? {
    switch tree.relations[word] {
    case "obj": return .object
    case "iobj": return .indirectObject
    case "obl", "nmod":
      if tree.subtypes[word] == "poss" { return .possessor }
      guard let preposition = tree.dependent(of: word, "case") else { return nil }
      return words[preposition].classes.contains(.possessiveMark)
        ? .possessor : .preposition(words[preposition].lower)
    default: return nil
    }
  }

  // MARK: Before a noun

  /// The phrases that own what a noun names: "Putin's visit", "their talks".
  func possessors(of noun: Int) -> [Int] {
    tree.dependents[noun].filter {
      tree.relations[$0] == "nmod" && tree.subtypes[$0] == "poss"
    }.flatMap(possessorPhrases)
  }

  private func possessorPhrases(at word: Int) -> [Int] {
    tree.coordinated(from: word).compactMap { reading.phraseAt[$0] }
  }

  /// The countries and names that describe a noun: "Russian aid", "Putin-Kim talks".
  func modifiers(of noun: Int) -> (adjectives: [Int], compounds: [Int]) {
    var (adjectives, compounds): ([Int], [Int]) = ([], [])
    for word in tree.dependents(of: noun, ["amod", "compound", "nmod"]).flatMap({
      tree.coordinated(from: $0)
    }) {
      guard let index = reading.phraseAt[word], word < noun,
        tree.dependent(of: word, "case") == nil, !isSide(word)
      else { continue }
      let phrase = reading.phrases[index]
      if phrase.isModifier {
        adjectives.append(index)
      } else if phrase.referent == .name, !phrase.isPossessive {
        compounds.append(index)
      }
    }
    return (adjectives, compounds)
  }

  /// Whether a name only tells whose side something is on: the "U.S." of "U.S.-backed troops".
  private func isSide(_ word: Int) -> Bool {
    word + 2 < words.count && words[word + 1].lower == "-" && words[word + 2].lower != "led"
      && reading.phraseAt[word + 2] == nil
  }

  /// The verb group of which a noun is the object, or in the passive the subject.
  func governor(of noun: Int) -> Int? {
    var word = noun
    if tree.relations[word] == "conj", let head = tree.heads[word] { word = head }
    // "began two days of talks": the measure stands for what it measures.
    if tree.relations[word] == "nmod", let head = tree.heads[word],
      Self.measures.contains(words[head].lower)
    {
      word = head
    }
    guard let verb = tree.heads[word],
      tree.relations[word] == "obj"
        || tree.relations[word] == "nsubj" && tree.subtypes[word] == "pass"
    else { return nil }
    return reading.group(ofVerb: verb)
  }

  /// Who takes part in what a noun names, where the clause says so and not the noun: the subject of
  /// "was late for a meeting with Xi", "after a summit with Xi, Kim left".
  func clauseSubject(of noun: Int) -> [Int] {
    var word = noun
    for _ in 0..<Self.reach where ["conj", "nmod"].contains(tree.relations[word]) {
      guard let head = tree.heads[word] else { return [] }
      if tree.relations[word] == "nmod", !Self.spans.contains(words[head].lower),
        !Self.measures.contains(words[head].lower)
      {
        // "was in Syria for talks with Xi"
        let isPredicate =
          tree.dependent(of: head, "cop") != nil && tree.dependent(of: word, "case") != nil
        return isPredicate ? subject(of: head) : []
      }
      word = head
    }
    guard tree.relations[word] == "obl", var clause = tree.heads[word] else { return [] }
    for _ in 0..<Self.reach where tree.relations[clause] == "conj" {
      guard tree.dependent(of: clause, "nsubj") == nil, let head = tree.heads[clause] else { break }
      clause = head
    }
    // Who speaks "in a meeting" may only report it; who does so after one was there.
    let isAfter = tree.dependents(of: word, ["case"]).contains {
      ["after", "following", "before", "during"].contains(words[$0].lower)
    }
    return isSpeech(clause) && !isAfter ? [] : subject(of: clause)
  }

  /// Nouns for a part of what is named after "of": "at the start of the talks".
  private static let spans: Set<String> = [
    "start", "beginning", "end", "close", "course", "margins", "sidelines", "eve", "outset", "day",
    "conclusion", "part", "opening",
  ]

  private static let measures: Set<String> = [
    "hour", "hours", "day", "days", "week", "weeks", "months", "round", "rounds", "series", "set",
    "number", "couple", "string", "flurry",
  ]

  /// Whether a noun says what its subject is: "Peru is a signatory".
  func isPredicate(_ noun: Int) -> Bool {
    tree.dependent(of: noun, "cop") != nil && tree.dependent(of: noun, "case") == nil
      && words[noun].token.lemma == "signatory"
  }

  /// Whether a verb has a finite clause for its object: "accepts the deal is dead".
  func hasClause(_ verb: Int) -> Bool {
    tree.dependent(of: verb, "obj") == nil
      && tree.dependents(of: verb, ["ccomp"]).contains { $0 > verb && !isInfinitive($0) }
  }

  /// Who says that he did what a noun names: "claimed responsibility for attacks on".
  func responsible(for noun: Int) -> [Int] {
    var word = noun
    if tree.relations[noun] == "obl", let verb = tree.heads[noun],
      tree.dependent(of: verb, "obj").map({ words[$0].lower }) == "responsibility"
    {
      return subject(of: verb)
    }
    for _ in 0..<Self.reach {
      guard ["nmod", "conj"].contains(tree.relations[word]), let head = tree.heads[word] else {
        return []
      }
      if words[head].lower == "responsibility" {
        guard tree.relations[head] == "obj", let verb = tree.heads[head] else { return [] }
        return subject(of: verb)
      }
      word = head
    }
    return []
  }

  /// Who is at what a noun names: "Peru and Chile are in talks", "have been locked in negotiations".
  func engaged(in noun: Int) -> (sides: [Int], verb: Int?) {
    guard
      tree.dependents(of: noun, ["case"]).contains(where: {
        ["in", "on"].contains(words[$0].lower)
      })
    else { return ([], nil) }
    if let copula = tree.dependent(of: noun, "cop") { return (subject(of: noun), copula) }
    guard tree.relations[noun] == "obl", let verb = tree.heads[noun],
      Self.engaging.contains(words[verb].token.lemma)
    else { return ([], nil) }
    return (subject(of: verb), verb)
  }

  private static let engaging: Set<String> = [
    "lock", "engage", "involve", "be", "remain", "embroil", "participate", "immerse", "embark",
    "go",
    "leave", "set", "depart", "head",
  ]

  /// Who is on a journey that a noun names, where the clause says so: "on a visit to Peru, Ada said".
  func traveller(of noun: Int) -> [Int] {
    guard tree.relations[noun] == "obl", let clause = tree.heads[noun],
      tree.dependents(of: noun, ["case"]).contains(where: {
        ["on", "during"].contains(words[$0].lower)
      })
    else { return [] }
    return subject(of: clause)
  }

  /// Whom the measures that a noun names concern: "Iran is under sanctions", "is the target of".
  func affected(by noun: Int) -> [Int] {
    if tree.dependents(of: noun, ["case"]).contains(where: { words[$0].lower == "under" }) {
      return subject(of: noun)
    }
    guard tree.relations[noun] == "nmod", let head = tree.heads[noun],
      ["subject", "target", "object"].contains(words[head].lower)
    else { return [] }
    return subject(of: head)
  }

  // MARK: Phrases

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

  /// What a measure is of: the "grain" of "thousands of tons of grain".
  private func measured(by word: Int) -> Int? {
    guard reading.phraseAt[word] == nil, Self.amounts.contains(words[word].lower) else {
      return nil
    }
    return tree.dependents(of: word, ["nmod"]).first { of in
      of > word && tree.dependents(of: of, ["case"]).contains { words[$0].lower == "of" }
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
        tree.dependents(of: of, ["case"]).contains { words[$0].lower == "of" }
      }), let phrase = reading.phraseAt[name], reading.phrases[phrase].referent == .name,
      [.place, .country].contains(reading.phrases[phrase].kind),
      !reading.phrases[phrase].isModifier, !reading.phrases[phrase].isPossessive
    {
      return phrase
    }
    let own = reading.phraseAt[word].flatMap { reading.phrases[$0].isModifier ? nil : $0 }
    if let own, reading.phrases[own].referent == .name { return own }
    if own == nil, reading.phraseAt[word] != nil { return nil }
    if own == nil, let name = following(word) { return name }
    let beside = tree.dependent(of: word, "appos").flatMap { reading.phraseAt[$0] }
    guard let beside, reading.phrases[beside].referent == .name,
      !reading.phrases[beside].isModifier,
      own.map({ reading.phrases[$0].kind == reading.phrases[beside].kind }) ?? true
    else { return own }
    return beside
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
  private func personBeside(object: Int) -> Int? {
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
  private func owner(of word: Int) -> Int? {
    guard phrase(at: word) == nil else { return nil }
    for dependent in tree.dependents[word] where dependent < word {
      guard ["nmod", "amod", "compound", "det"].contains(tree.relations[dependent]),
        let phrase = reading.phraseAt[dependent]
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
    "people", "government", "leadership", "initiative", "initiatives", "contribution", "response",
    "offer", "offers", "accusation", "accusations", "allegation", "allegations", "charge",
    "charges", "warning", "warnings", "objection", "objections", "order", "orders", "invitation",
    "threat", "threats", "criticism", "advances", "overtures", "appeal", "appeals", "pressure",
    "attack", "attacks", "strike", "strikes", "invasion", "aggression", "drills", "exercises",
    "treatment", "handling", "record", "crackdown", "statement", "remarks", "comments", "decree",
    "ambitions", "aspirations", "interests", "bid", "request", "requests", "call", "calls",
  ]
}
