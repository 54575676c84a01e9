import EventModel
import TextAnnotation
import WordLists

// What stands around a noun that names an event: owners, nationalities, and who the clause says takes part.

extension TreeReader {
  /// The phrases that own what a noun names: "Putin's visit", "their talks".
  func possessors(of noun: Int) -> [Int] {
    tree.dependents[noun].filter {
      tree.relations[$0] == "nmod" && tree.subtypes[$0] == "poss"
    }.flatMap(possessorPhrases)
  }

  private func possessorPhrases(at word: Int) -> [Int] {
    tree.coordinated(from: word).compactMap { reading.phraseAt[$0] }
  }

  /// Who owns the noun on which an infinitive hangs; none for somebody without a name, nil where nobody
  /// owns it.
  func owners(ofNounAbove verb: Int) -> [Int]? {
    guard tree.relations[verb] == "acl", let noun = tree.heads[verb], noun < verb else {
      return nil
    }
    let owners = tree.dependents[noun].filter {
      tree.relations[$0] == "nmod" && tree.subtypes[$0] == "poss"
    }
    guard let owner = owners.first, words[owner].token.upos != .pronoun else { return nil }
    return owners.flatMap(possessorPhrases)
  }

  /// The countries and names that describe a noun: "Russian aid", "Putin-Kim talks".
  func modifiers(of noun: Int) -> (adjectives: [Int], compounds: [Int]) {
    var (adjectives, compounds): ([Int], [Int]) = ([], [])
    for word in tree.dependents(of: noun, ["amod", "compound", "nmod"]).flatMap({
      tree.coordinated(from: $0)
    }) {
      guard let index = reading.phraseAt[word], word < noun,
        tree.dependent(of: word, "case") == nil, !reading.isSide(word..<word + 1)
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
    if let first = sameAbove(clause) { clause = first }
    for _ in 0..<Self.reach where tree.relations[clause] == "conj" {
      guard tree.dependent(of: clause, "nsubj") == nil, let head = tree.heads[clause] else { break }
      clause = head
    }
    // Who speaks "in a meeting" may only report it; who does so after one was there.
    let isAfter = reading.isGoverned(word, by: ["after", "following", "before", "during"])
    return isSpeech(clause) && !isAfter ? [] : subject(of: clause)
  }

  /// The predicate that a word without a verb repeats: the first "late" of "was late to a summit with Xi, two
  /// hours late to a meeting with Modi".
  private func sameAbove(_ word: Int) -> Int? {
    guard [.adverb, .adjective].contains(words[word].token.upos),
      tree.dependents(of: word, ["nsubj", "cop"]).isEmpty
    else { return nil }
    var at = word
    while let head = tree.heads[at] {
      if words[head].lower == words[word].lower, tree.dependent(of: head, "nsubj") != nil {
        return head
      }
      at = head
    }
    return nil
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
      reading.isGoverned(noun, by: ["in", "on"])
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
      reading.isGoverned(noun, by: ["on", "during"])
    else { return [] }
    return subject(of: clause)
  }

  /// Whom the measures that a noun names concern: "Iran is under sanctions", "is the target of".
  func affected(by noun: Int) -> [Int] {
    if reading.isGoverned(noun, by: ["under"]) {
      return subject(of: noun)
    }
    guard tree.relations[noun] == "nmod", let head = tree.heads[noun],
      ["subject", "target", "object"].contains(words[head].lower)
    else { return [] }
    return subject(of: head)
  }

  /// Who does something by what a noun names: the Peru of "Peru showed its support via the signing of".
  func userOfMeans(_ noun: Int) -> [Int] {
    guard tree.relations[noun] == "obl", let verb = tree.heads[noun], verb < noun,
      reading.isGoverned(noun, by: ["via", "through", "by"]),
      tree.dependent(of: verb, "obj") != nil,
      tree.dependents(of: verb, ["nsubj"]).allSatisfy({ tree.subtypes[$0] != "pass" })
    else { return [] }
    return subject(of: verb)
  }
}
