import EventModel
import SourceDocuments
import TextAnnotation
import WordLists

// Groups and pronouns: "the two leaders", "he".

extension LocalCoreference {
  /// The members of "the two leaders": a list of so many named just before, or the most named.
  func group(_ count: Int, of kind: EntityKind, before place: Place) -> [Int]? {
    for sentence in stride(from: place.sentence, through: max(0, place.sentence - 2), by: -1) {
      if let list = list(of: count, kind: kind, in: sentence, before: place) { return list }
    }
    let known = drafts.indices.filter { index in
      drafts[index].kind == kind && drafts[index].places.contains { $0 < place }
    }
    let ranked = known.sorted { a, b in
      (earlier(b, place), a) < (earlier(a, place), b)
    }
    guard ranked.count >= count else { return nil }
    if ranked.count > count, earlier(ranked[count - 1], place) <= earlier(ranked[count], place) {
      return nil
    }
    return Array(ranked.prefix(count)).sorted()
  }

  private func earlier(_ draft: Int, _ place: Place) -> Int {
    drafts[draft].places.count { $0 < place }
  }

  /// A list of names of a length and kind that ends before a place.
  private func list(
    of count: Int, kind: EntityKind, in sentence: Int, before place: Place
  ) -> [Int]? {
    let reading = readings[sentence]
    for phrase in reading.phrases.indices.reversed() where reading.phrases[phrase].kind == kind {
      let own = Place(sentence: sentence, phrase: phrase)
      guard
        sentence < place.sentence
          || reading.phrases[phrase].extent.upperBound <= self.phrase(place).extent.lowerBound
      else { continue }
      let members = Set(
        reading.coordinated(onFrom: phrase).compactMap {
          draftsAt[Place(sentence: sentence, phrase: $0)]?.first
        })
      if members.count == count, draftsAt[own] != nil { return members.sorted() }
    }
    return nil
  }

  /// Whom a pronoun stands for: the subject of the clause or sentence before, if it fits.
  func antecedents(of pronoun: NounPhrase.Pronoun, at place: Place) -> [Int]? {
    if pronoun == .he || pronoun == .she, let other = otherPerson(than: pronoun, at: place) {
      return other
    }
    if let same = sameBefore(pronoun, at: place) { return same }
    if isAmbiguous(pronoun, at: place) { return nil }
    for sentence in stride(from: place.sentence, through: max(0, place.sentence - 1), by: -1) {
      let reading = readings[sentence]
      for group in reading.groups.indices.reversed() {
        let own = reading.groups[group]
        guard !own.isInfinitive, !own.isParticiple,
          sentence < place.sentence || own.main < phrase(place).extent.lowerBound
        else { continue }
        let subject = reading.agents(of: group)
          .flatMap { draftsAt[Place(sentence: sentence, phrase: $0)] ?? [] }
        if isUnsure(pronoun, subject, in: sentence) { return nil }
        if let found = fitting(pronoun, subject) {
          return sentence == place.sentence
            && (names(otherThan: found, after: own.main, before: place)
              || isContested(found, pronoun, after: own.main, before: place))
            ? nil : found
        }
        if pronoun == .they, let pair = pair(subject, with: own.main, in: sentence, before: place) {
          return pair
        }
      }
    }
    return nil
  }

  /// Whom the same possessive stands for earlier in the sentence: "his father, Omar, and his mother".
  private func sameBefore(_ pronoun: NounPhrase.Pronoun, at place: Place) -> [Int]? {
    let own = phrase(place)
    guard own.isPossessive, pronoun == .he || pronoun == .she else { return nil }
    let reading = readings[place.sentence]
    return reading.phrases.indices.last { index in
      let other = reading.phrases[index]
      return other.referent == own.referent && other.isPossessive
        && other.extent.upperBound <= own.extent.lowerBound
    }.flatMap { draftsAt[Place(sentence: place.sentence, phrase: $0)] }
  }

  /// Whether a possessive can mean the subject of its clause or another person who stands between them:
  /// the "his" of "Omar met Amin during his visit".
  private func isAmbiguous(_ pronoun: NounPhrase.Pronoun, at place: Place) -> Bool {
    let own = phrase(place)
    guard own.isPossessive, pronoun == .he || pronoun == .she else { return false }
    let reading = readings[place.sentence]
    guard let verb = reading.groups.last(where: { $0.main < own.extent.lowerBound })?.main else {
      return false
    }
    let nearest = reading.phrases.indices.filter { index in
      reading.phrases[index].extent.lowerBound > verb
        && reading.phrases[index].extent.upperBound <= own.extent.lowerBound
    }.max { reading.phrases[$0].extent.upperBound < reading.phrases[$1].extent.upperBound }
    guard let nearest, reading.phrases[nearest].kind == .person,
      reading.phrases[nearest].referent == .name, !reading.phrases[nearest].isPossessive
    else { return false }
    let other = draftsAt[Place(sentence: place.sentence, phrase: nearest)] ?? []
    return fitting(pronoun, other) != nil
  }

  /// Whether a person without a name stands between a verb and "he", who may be meant as well as its
  /// subject: "Omar offered guarantees to the ousted leader if he returns".
  private func names(otherThan found: [Int], after verb: Int, before place: Place) -> Bool {
    guard phrase(place).kind == .person, !phrase(place).isPossessive else { return false }
    let reading = readings[place.sentence]
    let end = phrase(place).extent.lowerBound
    guard verb + 1 < end else { return false }
    return (verb + 1..<end).contains { index in
      let word = reading.words[index]
      guard word.token.upos == .noun, word.token.xpos == "NN",
        !reading.tree.relations[index].hasPrefix("compound"),
        World.standard.titleLength(reading.words, at: index) != nil
          || Self.persons.contains(word.lower)
      else { return false }
      // Not the title of somebody with a name: he would be its draft.
      guard let other = reading.phraseAt[index] else { return true }
      return reading.phrases[other].referent != .name
        && draftsAt[Place(sentence: place.sentence, phrase: other)] != found
    }
  }

  /// Whether "he" follows a name of one word that nobody knows and that was read as a body: it may be a man.
  private func isUnsure(
    _ pronoun: NounPhrase.Pronoun, _ subject: [Int], in sentence: Int
  ) -> Bool {
    guard pronoun == .he || pronoun == .she, subject.count == 1,
      [.organization, .place].contains(drafts[subject[0]].kind)
    else { return false }
    let name = drafts[subject[0]].name
    return !name.contains(" ") && name.contains(where: \.isLowercase)
      && Organizations.standard.organization(named: name) == nil
      && Places.standard.lexicon[name].isEmpty
  }

  /// Whether "it" can as well mean a state or body that stands between a verb and it: "Amnesty called on
  /// Yahoo to name those on whom it has data".
  private func isContested(
    _ found: [Int], _ pronoun: NounPhrase.Pronoun, after verb: Int, before place: Place
  ) -> Bool {
    guard pronoun == .it, !phrase(place).isPossessive else { return false }
    let reading = readings[place.sentence]
    return reading.phrases.indices.contains { index in
      let other = reading.phrases[index]
      return other.extent.lowerBound > verb
        && other.extent.upperBound <= phrase(place).extent.lowerBound
        && other.referent == .name && !other.isModifier && !other.isPossessive
        && [.country, .organization].contains(other.kind)
        && draftsAt[Place(sentence: place.sentence, phrase: index)] != found
    }
  }

  private static let persons: Set<String> = [
    "man", "woman", "suspect", "official", "leader", "journalist", "reporter", "soldier", "officer",
    "prisoner", "lawyer", "spokesman", "spokeswoman", "activist", "dissident", "diplomat",
    "politician", "lawmaker", "predecessor", "successor", "counterpart", "rival", "opponent",
    "founder", "brother", "sister", "son", "daughter", "father", "mother", "husband", "wife",
    "boy", "girl", "gunman", "attacker", "driver", "cleric", "commander", "candidate", "witness",
    "victim", "author", "agent", "scientist", "businessman", "militant", "student",
  ]

  /// The subject of a verb and the one with whom, or to whom, it does something: the two of "Ada wrote
  /// to Omar before their meeting".
  private func pair(
    _ subject: [Int], with verb: Int, in sentence: Int, before place: Place
  ) -> [Int]? {
    guard subject.count == 1 else { return nil }
    let positions: [EventPattern.Position] = [
      .preposition("with"), .object, .preposition("to"), .preposition("from"),
    ]
    let arguments = TreeReader(reading: readings[sentence]).arguments(of: verb)
    for position in positions {
      for argument in arguments where argument.position == position {
        let others = argument.phrases
          .filter {
            sentence < place.sentence
              || readings[sentence].phrases[$0].extent.upperBound <= phrase(place).extent.lowerBound
          }
          .flatMap { draftsAt[Place(sentence: sentence, phrase: $0)] ?? [] }
        if others.count == 1, others[0] != subject[0],
          drafts[others[0]].kind == drafts[subject[0]].kind,
          drafts[subject[0]].kind == .person || position == .preposition("with")
        {
          return [subject[0], others[0]].sorted()
        }
      }
    }
    return nil
  }

  /// Whom an object pronoun stands for: the only other person of the sentence and the one before
  /// besides the subject of its clause; nil if the pronoun is a subject or possessive.
  private func otherPerson(than pronoun: NounPhrase.Pronoun, at place: Place) -> [Int]? {
    let reading = readings[place.sentence]
    let phrase = phrase(place)
    let word = reading.words[phrase.tokens.lowerBound].lower
    guard ["him", "her"].contains(word), !phrase.isPossessive,
      let clause = reading.groups.lastIndex(where: { $0.main < phrase.extent.lowerBound })
    else { return nil }
    let subject = reading.agents(of: clause)
      .flatMap { draftsAt[Place(sentence: place.sentence, phrase: $0)] ?? [] }
    guard !subject.isEmpty else { return nil }
    let others = drafts.indices.filter { draft in
      drafts[draft].kind == .person && !subject.contains(draft)
        && fitting(pronoun, [draft]) != nil
        && drafts[draft].places.contains { other in
          other.sentence == place.sentence - 1
            || other.sentence == place.sentence
              && self.phrase(other).extent.lowerBound < phrase.extent.lowerBound
        }
    }
    return others.count == 1 ? others : nil
  }

  private func fitting(_ pronoun: NounPhrase.Pronoun, _ subject: [Int]) -> [Int]? {
    switch pronoun {
    case .he, .she:
      guard subject.count == 1, drafts[subject[0]].kind == .person else { return nil }
      let gender = World.standard.isFemale(drafts[subject[0]].name)
      return gender == nil || gender == (pronoun == .she) ? subject : nil
    case .it:
      let kinds: Set<EntityKind> = [.country, .organization]
      return subject.count == 1 && kinds.contains(drafts[subject[0]].kind) ? subject : nil
    case .they:
      return subject.count > 1 ? subject : nil
    }
  }
}
