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

  /// The first sentence in which what a pronoun stands for may be named; a heading takes nothing up from the
  /// section before.
  func firstSentence(for place: Place, reach: Int) -> Int {
    let isHeading = readings[place.sentence].sentence.isHeading
    return isHeading ? place.sentence : max(0, place.sentence - reach)
  }

  /// Notes whom a pronoun stands for, and what that tells of him.
  mutating func joinPronoun(_ pronoun: NounPhrase.Pronoun, at place: Place) {
    let isPerson = pronoun == .he || pronoun == .she
    let found = isPerson ? person(of: pronoun, at: place) : antecedents(of: pronoun, at: place)
    draftsAt[place] = found
    guard isPerson, let found, found.count == 1 else { return }
    genders[found[0]] = genders[found[0]] ?? (pronoun == .she)
  }

  /// What "it" and "they" stand for: the subject of the clause or sentence before, if it fits.
  func antecedents(of pronoun: NounPhrase.Pronoun, at place: Place) -> [Int]? {
    for sentence in stride(
      from: place.sentence, through: firstSentence(for: place, reach: 1), by: -1)
    {
      let reading = readings[sentence]
      for group in reading.groups.indices.reversed() {
        let own = reading.groups[group]
        guard !own.isInfinitive, !own.isParticiple,
          sentence < place.sentence || own.main < phrase(place).extent.lowerBound
        else { continue }
        let subject = reading.agents(of: group)
          .flatMap { draftsAt[Place(sentence: sentence, phrase: $0)] ?? [] }
        if let found = fitting(pronoun, subject) {
          return sentence == place.sentence
            && isContested(found, pronoun, after: own.main, before: place)
            ? nil : found
        }
        // A question may open another section: "How often have they met?"
        if pronoun == .they, readings[place.sentence].words.last?.form != "?",
          let pair = pair(subject, with: own.main, in: sentence, before: place)
        {
          return pair
        }
      }
    }
    return nil
  }

  /// Whom the same possessive stands for earlier in the sentence: "his father, Omar, and his mother".
  func sameBefore(_ pronoun: NounPhrase.Pronoun, at place: Place) -> [Int]? {
    let own = phrase(place)
    guard own.isPossessive, pronoun == .he || pronoun == .she else { return nil }
    let reading = readings[place.sentence]
    return reading.phrases.indices.last { index in
      let other = reading.phrases[index]
      return other.referent == own.referent && other.isPossessive
        && other.extent.upperBound <= own.extent.lowerBound
    }.flatMap { draftsAt[Place(sentence: place.sentence, phrase: $0)] }
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

  private func fitting(_ pronoun: NounPhrase.Pronoun, _ subject: [Int]) -> [Int]? {
    switch pronoun {
    case .he, .she: return nil  // persons are ranked
    case .it:
      let kinds: Set<EntityKind> = [.country, .organization]
      return subject.count == 1 && kinds.contains(drafts[subject[0]].kind) ? subject : nil
    case .they:
      return subject.count > 1 ? subject : nil
    }
  }
}
