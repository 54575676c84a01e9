import EventModel
import SourceDocuments
import TextAnnotation

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
    for sentence in stride(from: place.sentence, through: max(0, place.sentence - 1), by: -1) {
      let reading = readings[sentence]
      for group in reading.groups.indices.reversed() {
        let own = reading.groups[group]
        guard !own.isInfinitive, !own.isParticiple,
          sentence < place.sentence || own.main < phrase(place).extent.lowerBound
        else { continue }
        let subject = reading.subject(of: group)
          .flatMap { draftsAt[Place(sentence: sentence, phrase: $0)] ?? [] }
        if let found = fitting(pronoun, subject) { return found }
      }
    }
    return nil
  }

  private func fitting(_ pronoun: NounPhrase.Pronoun, _ subject: [Int]) -> [Int]? {
    switch pronoun {
    case .he, .she:
      return subject.count == 1 && drafts[subject[0]].kind == .person ? subject : nil
    case .it:
      let kinds: Set<EntityKind> = [.country, .organization]
      return subject.count == 1 && kinds.contains(drafts[subject[0]].kind) ? subject : nil
    case .they:
      return subject.count > 1 ? subject : nil
    }
  }
}
