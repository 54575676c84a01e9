import EventModel
import TextAnnotation
import WordLists

// What a mention is in its sentence, and whom the syntax bars or favours as the one a pronoun stands for.

extension LocalCoreference {
  /// What a phrase is in its sentence.
  func part(of place: Place) -> PersonRank.Part {
    let reading = readings[place.sentence]
    let phrase = phrase(place)
    if phrase.isPossessive { return .owner }
    let tree = reading.tree
    let head =
      phrase.tokens.last { word in
        tree.heads[word].map { !phrase.tokens.contains($0) } ?? true
      } ?? phrase.tokens.upperBound - 1
    return part(ofWord: head, in: tree)
  }

  /// The most steps up a tree.
  private static let height = 8

  /// What a word is in its sentence.
  func part(ofWord head: Int, in tree: SyntaxTree) -> PersonRank.Part {
    var word = head
    // "the minister, Ada Berg,": the name has the part of what it explains.
    for _ in 0..<Self.height {
      guard ["appos", "flat", "conj", "compound"].contains(tree.relations[word]),
        let above = tree.heads[word]
      else { break }
      word = above
    }
    switch tree.relations[word] {
    case "nsubj":
      guard let verb = tree.heads[word] else { return .subject }
      return isMain(verb, tree) ? .subject : .clauseSubject
    case "root": return .subject
    case "obj", "iobj": return .object
    case "nmod" where tree.subtypes[word] == "poss": return .owner
    default: return .oblique
    }
  }

  private func isMain(_ verb: Int, _ tree: SyntaxTree) -> Bool {
    var word = verb
    for _ in 0..<Self.height {
      switch tree.relations[word] {
      case "root": return true
      case "conj", "parataxis", "ccomp":
        guard let head = tree.heads[word] else { return true }
        word = head
      default: return tree.heads[word] == nil
      }
    }
    return false
  }

  /// Those who cannot be meant: the subject of the verb whose object the pronoun is, who is in one phrase with it,
  /// and who speaks the quoted words in which it stands.
  func barred(at place: Place) -> Set<Int> {
    let reading = readings[place.sentence]
    let tree = reading.tree
    let own = phrase(place)
    let word = own.tokens.lowerBound
    var barred: Set<Int> = []
    func bar(_ phrases: [Int]) {
      bar(phrases.map { Place(sentence: place.sentence, phrase: $0) })
    }
    func bar(_ places: [Place]) {
      for place in places { barred.formUnion(draftsAt[place] ?? []) }
    }
    let isReflexive = reading.words[word].lower.hasSuffix("self")
    if own.isPossessive {
      // "his father, Omar": he is not Omar.
      if let head = tree.heads[word] {
        bar(
          reading.phrases.indices.filter { index in
            let other = reading.phrases[index]
            return other.kind == .person && other.referent == .name
              && other.extent.lowerBound > word && other.tokens.contains { tree.isAbove(head, $0) }
          })
      }
    } else if !isReflexive, !["he", "she"].contains(reading.words[word].lower),
      let verb = tree.verb(above: word)
    {
      // "pictures of Omar, which show him": who is in a noun's phrase is not its subject.
      let isRelative = tree.dependents(of: verb, ["nsubj"]).contains {
        reading.words[$0].classes.contains(.relative)
      }
      if !isRelative { bar(TreeReader(reading: reading).subject(of: verb)) }
    }
    if quotations.contains(word, in: place.sentence) {
      bar(quotations.speakers(of: place.sentence))
    }
    return barred
  }

  /// The subjects of the clauses in which a pronoun stands, from the innermost out; those who cannot be meant
  /// left out.
  func subjectsAbove(_ place: Place, without barred: Set<Int>) -> [[Int]] {
    let reading = readings[place.sentence]
    let tree = reading.tree
    let word = phrase(place).tokens.lowerBound
    var found: [[Int]] = []
    var at = word
    for _ in 0..<Self.height {
      guard let above = tree.heads[at] else { break }
      at = above
      guard
        tree.dependents[at].contains(where: { tree.relations[$0] == "nsubj" })
          || reading.words[at].token.upos == .verb
      else { continue }
      let subjects = (circumstances(of: at, in: tree) + [at])
        .flatMap { TreeReader(reading: reading).subject(of: $0) }
        .filter { reading.phrases[$0].extent.upperBound <= word }
        .flatMap { draftsAt[Place(sentence: place.sentence, phrase: $0)] ?? [] }
        .filter { drafts[$0].kind == .person && !barred.contains($0) }
      if !subjects.isEmpty, found.last != subjects { found.append(subjects) }
    }
    return found
  }

  /// The verbs of the clauses of circumstance in front of a verb: the "accepts" of "If Omar accepts, will he go".
  private func circumstances(of verb: Int, in tree: SyntaxTree) -> [Int] {
    tree.dependents(of: verb, ["advcl"]).filter { clause in
      clause < verb && !tree.dependents(of: clause, ["nsubj"]).isEmpty
    }
  }

  /// The persons of whom the relative clauses tell in which a pronoun stands: the Omar of "Omar, who ruled until
  /// he died".
  func hosts(of place: Place) -> Set<Int> {
    let reading = readings[place.sentence]
    var found: Set<Int> = []
    var word = phrase(place).tokens.lowerBound
    guard ["he", "she"].contains(reading.words[word].lower) else { return [] }
    for _ in 0..<Self.height {
      guard let above = reading.tree.heads[word] else { break }
      if reading.tree.relations[word] == "acl", reading.tree.subtypes[word] == "relcl",
        reading.tree.dependents(of: word, ["nsubj"]).contains(where: {
          reading.words[$0].lower == "who"
        }),
        let host = reading.phraseAt[above]
      {
        found.formUnion(draftsAt[Place(sentence: place.sentence, phrase: host)] ?? [])
      }
      word = above
    }
    return found
  }
}
