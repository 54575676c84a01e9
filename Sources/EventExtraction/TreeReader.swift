import EventModel
import TextAnnotation
import WordLists

/// Finds who fills the places around a trigger on the dependency tree of its sentence.
struct TreeReader {
  let reading: SentenceReading

  var tree: SyntaxTree { reading.tree }
  var words: [Word] { reading.words }

  /// The most steps from a verb to the one from which it takes its subject.
  static let reach = 4

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
      // "urged rich nations to give": who is bidden does it, not who bids.
      if isInfinitive(verb), Self.bidding.contains(words[head].token.lemma),
        let bidden = tree.dependent(of: head, "obj")
      {
        return phrases(at: bidden)
      }
      // "called for the police to be strengthened"
      if isInfinitive(verb), let bidden = biddenFor(verb, above: head) {
        return phrases(at: bidden)
      }
      // "troops stationed there"
      if let described = described(by: verb) { return phrases(at: described) }
      return marks.allSatisfy(Self.free.contains) ? subject(of: head, depth: depth + 1) : []
    case "acl":
      if isInfinitive(verb) { return [] }
      if isFree(participle: verb) {
        return tree.dependent(of: head, "cop") != nil
          ? subject(of: head, depth: depth + 1)
          : tree.verb(above: head).map { subject(of: $0, depth: depth + 1) } ?? []
      }
      return phrases(at: head)
    default: return []
    }
  }

  /// Whether a gerund behind a comma tells what the subject does, though the parser hangs it on the noun
  /// before: "is in Belgium, holding talks", "arrived in Chile, beginning a tour".
  private func isFree(participle verb: Int) -> Bool {
    guard words[verb].token.xpos == "VBG", let noun = tree.heads[verb], noun < verb,
      tree.dependents(of: verb, ["nsubj"]).isEmpty
    else { return false }
    let start = tree.dependents[verb].first { !words[$0].isMark } ?? verb
    guard min(start, verb) > 0, words[min(start, verb) - 1].isComma else { return false }
    let isPlaced =
      reading.phraseAt[noun].map {
        [.place, .country].contains(reading.phrases[$0].kind)
      } ?? false
    return tree.dependent(of: noun, "cop") != nil
      || isPlaced && ["obl", "nmod"].contains(tree.relations[noun])
  }

  /// The noun right before a participle that the parser hangs on the verb instead.
  private func described(by verb: Int) -> Int? {
    guard ["VBN", "VBD"].contains(words[verb].token.xpos), tree.isBareClause(verb), verb > 0,
      words[verb - 1].token.upos == .noun
    else { return nil }
    return verb - 1
  }

  /// Verbs whose object is to do what their infinitive says.
  static let bidding: Set<String> = [
    "urge", "ask", "tell", "order", "request", "press", "encourage", "persuade", "convince",
    "force", "allow", "permit", "enable", "require", "warn", "advise", "instruct", "authorize",
    "authorise", "compel", "oblige", "beg", "pressure", "lobby", "invite", "implore", "exhort",
    "direct", "command", "empower", "forbid", "prompt", "push", "help", "teach", "challenge",
    "motivate", "expect", "want", "lead", "cause", "obligate", "remind",
  ]

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

  /// Who is to do what a verb of calling wants done: the noun with "for" between it and the infinitive.
  private func biddenFor(_ verb: Int, above head: Int) -> Int? {
    guard
      ["call", "ask", "wait", "arrange", "press", "push", "plan", "appeal", "vote", "beg", "pay"]
        .contains(words[head].token.lemma)
    else { return nil }
    return tree.dependents(of: head, ["obl"]).last { noun in
      noun < verb && noun > head && reading.isGoverned(noun, by: ["for", "on", "upon"])
    }
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
    if found.isEmpty, case let leaders = leaders(of: word), !leaders.isEmpty { return leaders }
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
    var first = verb
    // "a brother who was an aide and who was killed"
    if tree.relations[verb] == "conj", let head = tree.heads[verb] { first = head }
    // "a brother who was an aide to Omar and who was killed", whatever "and" hangs on
    if who, tree.dependent(of: verb, "cc") != nil,
      let earlier = words.indices.last(where: { at in
        at < first && tree.relations[at] == "acl"
          && tree.dependents(of: at, ["nsubj"]).contains { words[$0].lower == "who" }
      })
    {
      first = earlier
    }
    guard tree.relations[first] == "acl", let noun = tree.heads[first] else { return [] }
    // "the bodies of men in Lima who had been shot": who is no place.
    // Nor a country: "traffickers in Lima, Peru, who smuggled".
    return phrases(at: noun).filter {
      !who || reading.phrases[$0].referent == .organ
        || ![.place, .country, .agreement, .item].contains(reading.phrases[$0].kind)
    }
  }

  private func isVerb(_ word: Int) -> Bool {
    [.verb, .auxiliary].contains(words[word].token.upos)
  }

  func isInfinitive(_ verb: Int) -> Bool {
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
    tree.dependent(of: verb, "nsubj").flatMap { owner(of: $0) ?? possessors(of: $0).first }
  }

  /// Whether the subject of a verb itself is a noun.
  func hasOwnNoun(_ verb: Int) -> Bool {
    tree.dependents(of: verb, ["nsubj"]).contains {
      [.noun, .properNoun].contains(words[$0].token.upos)
        || ["that", "which"].contains(words[$0].lower) && tree.relations[verb] == "acl"
          && !followsName($0)
    }
  }

  /// Whether the subject of a verb is a "who" whose noun is no entity: "traffickers in Lima, who smuggled".
  func isOfSomebody(_ verb: Int) -> Bool {
    ["acl", "conj"].contains(tree.relations[verb])
      && tree.dependents(of: verb, ["nsubj"]).contains { words[$0].lower == "who" }
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

  /// Whether a verb of going has a noun for its object that is no way, time or place.
  func bringsSomething(_ verb: Int) -> Bool {
    tree.dependents(of: verb, ["obj"]).contains { word in
      words[word].token.upos == .noun && phrases(at: word).isEmpty && tree.subtypes[word].isEmpty
        && !TimeNormalizer.isTimeWord(words[word]) && !Self.ways.contains(words[word].lower)
        && !Self.stretches.contains(words[word].lower)
    }
  }

  private static let stretches: Set<String> = [
    "home", "way", "kilometres", "kilometers", "miles", "distance", "hours", "days", "weeks",
    "months", "border", "flight", "train", "plane", "capital", "city", "country", "town", "region",
  ]

  /// Whether the subject of a passive is a noun that is no entity, nor a measure or possession of one.
  func hasPlainSubject(_ verb: Int) -> Bool {
    let own = tree.dependents(of: verb, ["nsubj"])
    let subjects = tree.relations[verb] == "acl" ? [tree.heads[verb]].compactMap(\.self) : own
    return !subjects.isEmpty
      && subjects.allSatisfy { word in
        words[word].token.upos == .noun && phrases(at: word).isEmpty && owner(of: word) == nil
      }
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
    parted(&arguments)
    if let gap = gap(in: trigger) { arguments.append(gap) }
    if let gap = piedPiped(in: trigger) { arguments.append(gap) }
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

  /// Makes the first of two objects who gets the other: the "Ada" of "gifted Ada a car", which the parser
  /// may take for objects alike.
  private func parted(_ arguments: inout [ArgumentReader.Argument]) {
    let objects = arguments.indices.filter {
      arguments[$0].position == .object && !arguments[$0].phrases.isEmpty
    }
    guard objects.count > 1, let first = objects.first,
      !arguments.contains(where: { $0.position == .indirectObject }),
      arguments[first].phrases.allSatisfy({
        RoleKinds.actors.contains(reading.phrases[$0].kind)
      })
    else { return }
    arguments[first] = ArgumentReader.Argument(
      position: .indirectObject, phrases: arguments[first].phrases, owner: arguments[first].owner)
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
    var found = phrases(at: word)
    // "obtained arms from a network run by Ada"
    if found.isEmpty, position.preposition == "from" { found = leaders(of: word) }
    return ArgumentReader.Argument(position: position, phrases: found, owner: owner(of: word))
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
    return stranded(after: objects[objects.count - 1]).map {
      argument(.preposition(words[$0].lower), noun)
    }
  }

  /// The preposition right behind an object that governs nothing: the "with" of "supplied Syria with during
  /// the war", which the parser may hang on what follows.
  private func stranded(after object: Int) -> Int? {
    let next = object + 1
    guard next < words.count, words[next].token.upos == .adposition else { return nil }
    guard next + 1 < words.count else { return next }
    let after = words[next + 1]
    return [
      .adposition, .punctuation, .coordinatingConjunction, .subordinatingConjunction, .auxiliary,
    ]
    .contains(after.token.upos) || after.token.upos == .verb && after.token.xpos != "VBG"
      ? next : nil
  }

  /// What a relative pronoun behind a preposition stands for: "the arms with which Iran supplied Syria".
  private func piedPiped(in verb: Int) -> ArgumentReader.Argument? {
    guard tree.relations[verb] == "acl", let noun = tree.heads[verb],
      let pronoun = tree.dependents(of: verb, ["obl"]).first(where: isRelative),
      let preposition = tree.dependent(of: pronoun, "case")
    else { return nil }
    return argument(.preposition(words[preposition].lower), noun)
  }

  private func position(of word: Int) -> EventPattern.Position? {
    switch tree.relations[word] {
    case "obj": return .object
    case "iobj": return .indirectObject
    case "obl", "nmod":
      if tree.subtypes[word] == "poss" { return .possessor }
      guard let preposition = tree.dependent(of: word, "case") else { return nil }
      if reading.isMeasure(preposition) { return .object }
      return words[preposition].classes.contains(.possessiveMark)
        ? .possessor : .preposition(words[preposition].lower)
    default: return nil
    }
  }
}
