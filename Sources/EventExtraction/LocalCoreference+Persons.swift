import EventModel
import SourceDocuments
import TextAnnotation
import WordLists

// Whom "he" and "she" stand for: of the persons named just before the one who ranks clearly first.

extension LocalCoreference {
  /// The one person whom "he" or "she" stands for; nil if two can be meant, or nobody with a name.
  func person(of pronoun: NounPhrase.Pronoun, at place: Place) -> [Int]? {
    let ranks = ranks(of: pronoun, at: place).sorted {
      ($0.score, $1.draft ?? -1) > ($1.score, $0.draft ?? -1)
    }
    guard let first = ranks.first, let draft = first.draft, first.score >= PersonRank.least else {
      return nil
    }
    let next = ranks.dropFirst().first { $0.draft != draft }
    if let next, first.score - next.score < PersonRank.lead { return nil }
    return isContested(draft, before: place) || isShared(draft, at: place, ranks) ? nil : [draft]
  }

  /// The persons who can be meant, with what speaks for each.
  func ranks(of pronoun: NounPhrase.Pronoun, at place: Place) -> [PersonRank] {
    let start = phrase(place).extent.lowerBound
    let from = firstSentence(for: place, reach: 2)
    var latest: [Int: [Place]] = [:]
    var order: [(place: Place, draft: Int)] = []
    for sentence in from...place.sentence {
      for index in readings[sentence].phrases.indices {
        let other = Place(sentence: sentence, phrase: index)
        guard sentence < place.sentence || phrase(other).extent.upperBound <= start,
          let draft = personMeant(at: other)
        else { continue }
        order.append((other, draft))
      }
    }
    order.sort { a, b in
      (a.place.sentence, phrase(a.place).extent.lowerBound)
        < (b.place.sentence, phrase(b.place).extent.lowerBound)
    }
    for (other, draft) in order {
      if latest[draft]?.last.map({ $0.sentence < other.sentence }) ?? false { latest[draft] = [] }
      latest[draft, default: []].append(other)
    }
    let barred = barred(at: place)
    let above = subjectsAbove(place, without: barred)
    let isSubject = part(of: place) == .subject
    // "He had criticized Peru" goes back to something about somebody else as well.
    let reading = readings[place.sentence]
    let isPerfect =
      reading.tree.heads[phrase(place).tokens.lowerBound].map { verb in
        reading.tree.dependents(of: verb, ["aux"]).contains { reading.words[$0].lower == "had" }
      } ?? false
    let companion = companion(of: place)
    let hosts = hosts(of: place)
    let repeated = sameBefore(pronoun, at: place)?.first
    let relativeNames = relativeNames(at: place)
    let nearest = order.last { !barred.contains($0.draft) }?.draft
    let named: [PersonRank] = latest.keys.sorted().compactMap { draft in
      guard let places = latest[draft], let last = places.last, !barred.contains(draft) else {
        return nil
      }
      let gender = gender(of: draft)
      if let gender, gender != (pronoun == .she) { return nil }
      let best = places.map(part).min { $0.rawValue < $1.rawValue } ?? .oblique
      let distance = place.sentence - last.sentence
      return PersonRank(
        draft: draft, distance: distance, part: best,
        clausesUp: above.firstIndex { $0.contains(draft) },
        isTopic: phrase(last).form == .pronoun,
        share: share(of: draft),
        isKnownGender: gender != nil,
        isNearest: nearest == draft,
        isParallel: isSubject && !isPerfect && distance > 0 && best == .subject,
        isRelative: bears(draft, oneOf: relativeNames), isRepeated: repeated == draft,
        isCompanion: companion == draft,
        isHost: hosts.contains(draft))
    }
    return named + unnamed(before: place, pronoun, isSubject: isSubject) + ahead(of: place, pronoun)
  }

  /// The one person whom a phrase stands for; nil if it stands for none or several.
  private func personMeant(at place: Place) -> Int? {
    guard let found = draftsAt[place], found.count == 1, drafts[found[0]].kind == .person else {
      return nil
    }
    return found[0]
  }

  private func bears(_ draft: Int, oneOf names: Set<String>) -> Bool {
    !names.isEmpty
      && drafts[draft].name.split(separator: " ").contains { names.contains($0.lowercased()) }
  }

  /// The names, in small letters, of the relative whose owner a pronoun is: "his father, Omar Haddad".
  private func relativeNames(at place: Place) -> Set<String> {
    let reading = readings[place.sentence]
    let word = phrase(place).extent.lowerBound
    guard phrase(place).isPossessive, word + 2 < reading.words.count,
      PersonNouns.isKin(reading.words[word + 1].lower)
    else { return [] }
    let next = reading.words[word + 2].isComma ? word + 3 : word + 2
    guard next < reading.words.count, let relative = reading.phraseAt[next],
      reading.phrases[relative].kind == .person, reading.phrases[relative].referent == .name
    else { return [] }
    return Set(reading.words[reading.phrases[relative].tokens].map(\.lower))
  }

  /// The person of "Omar and his brother".
  private func companion(of place: Place) -> Int? {
    let reading = readings[place.sentence]
    let word = phrase(place).extent.lowerBound
    guard phrase(place).isPossessive, word > 1, reading.words[word - 1].lower == "and",
      let before = reading.phraseAt[word - 2],
      reading.phrases[before].extent.upperBound == word - 1
    else { return nil }
    return personMeant(at: Place(sentence: place.sentence, phrase: before))
  }

  /// Whether a possessive can as well mean the object of the verb whose subject somebody is: the "his" of "Omar
  /// met Amin during his visit".
  private func isShared(_ draft: Int, at place: Place, _ ranks: [PersonRank]) -> Bool {
    guard phrase(place).isPossessive else { return false }
    let reading = readings[place.sentence]
    let tree = reading.tree
    let word = phrase(place).tokens.lowerBound
    guard let noun = tree.heads[word], tree.relations[noun] == "obl", let verb = tree.heads[noun],
      let object = tree.dependent(of: verb, "obj"), object < word,
      let index = reading.phraseAt[object],
      let other = draftsAt[Place(sentence: place.sentence, phrase: index)]?.first, other != draft
    else { return false }
    return ranks.contains { $0.draft == other }
      && TreeReader(reading: reading).subject(of: verb).contains {
        draftsAt[Place(sentence: place.sentence, phrase: $0)] == [draft]
      }
  }

  /// Whether a person without a name stands between a mention and "he", who may be meant as well: "Omar offered
  /// guarantees to the ousted leader if he returns".
  private func isContested(_ draft: Int, before place: Place) -> Bool {
    guard !phrase(place).isPossessive else { return false }
    let reading = readings[place.sentence]
    let start = phrase(place).extent.lowerBound
    let own = reading.phrases.indices.filter { index in
      reading.phrases[index].extent.upperBound <= start
        && draftsAt[Place(sentence: place.sentence, phrase: index)] == [draft]
    }.map { reading.phrases[$0].extent.upperBound }.max()
    guard let own else { return false }
    return (own..<start).contains { word in
      guard let other = reading.phraseAt[word], case .office = reading.phrases[other].referent
      else {
        return false
      }
      let found = draftsAt[Place(sentence: place.sentence, phrase: other)] ?? []
      guard found != [draft] else { return false }
      return found.allSatisfy { !isNamed(drafts[$0]) }
    }
  }

  /// Persons without a name in the sentence before a pronoun, and the subject of the sentence before.
  private func unnamed(
    before place: Place, _ pronoun: NounPhrase.Pronoun, isSubject: Bool
  ) -> [PersonRank] {
    let start = phrase(place).extent.lowerBound
    return (firstSentence(for: place, reach: 1)...place.sentence).flatMap { sentence in
      let reading = readings[sentence]
      let end = sentence < place.sentence ? reading.words.count : start
      return (0..<end).compactMap { word -> PersonRank? in
        guard isUnnamedPerson(word, in: sentence),
          PersonNouns.gender(of: reading.words[word].lower).map({ $0 == (pronoun == .she) }) ?? true
        else { return nil }
        let part = part(ofWord: word, in: reading.tree)
        let distance = place.sentence - sentence
        guard distance == 0 || part == .subject else { return nil }
        return PersonRank(
          draft: nil, distance: distance, part: part,
          clausesUp: distance == 0 && [.subject, .clauseSubject].contains(part) ? 0 : nil,
          isTopic: false, share: 0,
          isKnownGender: PersonNouns.gender(of: reading.words[word].lower) != nil, isNearest: false,
          isParallel: isSubject && distance > 0)
      }
    }
  }

  /// Whether a word is a noun for one person who has no name here, or a name of one word that was read as a
  /// body or place that nobody knows: it may be a man.
  private func isUnnamedPerson(_ word: Int, in sentence: Int) -> Bool {
    let reading = readings[sentence]
    let own = reading.words[word]
    if let phrase = reading.phraseAt[word], mayBePerson(phrase, in: reading) { return true }
    guard own.token.upos == .noun || own.token.upos == .properNoun,
      own.token.xpos == "NN" || own.token.xpos == "NNP",
      !reading.tree.relations[word].hasPrefix("compound"),
      reading.tree.subtypes[word] != "desc", reading.tree.relations[word] != "appos",
      PersonNouns.isPerson(own.lower)
        || World.standard.titleLength(reading.words, at: word) == 1
          && own.token.upos == .noun
    else { return false }
    // "the minister, Omar Haddad", "he was a soldier": told of somebody.
    guard reading.tree.dependents(of: word, ["appos", "cop", "flat"]).isEmpty else { return false }
    guard let covering = reading.phraseAt[word] else { return true }
    return reading.phrases[covering].referent != .name
      && draftsAt[Place(sentence: sentence, phrase: covering)] == nil
  }

  private func mayBePerson(_ phrase: Int, in reading: SentenceReading) -> Bool {
    let found = reading.phrases[phrase]
    guard found.referent == .name, [.organization, .place].contains(found.kind),
      found.tokens.count == 1
    else { return false }
    let name = reading.words[found.tokens.lowerBound].form
    return name.contains(where: \.isLowercase)
      && Organizations.standard.organization(named: name) == nil
      && Places.standard.lexicon[name].isEmpty
      && [.subject, .clauseSubject].contains(
        part(ofWord: found.tokens.lowerBound, in: reading.tree))
  }

  /// The subject behind a pronoun that stands in front of it in the same clause: the Omar of "In his speech,
  /// Omar thanked Peru".
  private func ahead(of place: Place, _ pronoun: NounPhrase.Pronoun) -> [PersonRank] {
    let reading = readings[place.sentence]
    let tree = reading.tree
    let word = phrase(place).tokens.lowerBound
    guard phrase(place).isPossessive || tree.relations[word] == "nsubj" else { return [] }
    var at = word
    for _ in 0..<6 {
      guard let above = tree.heads[at] else { return [] }
      if ["obl", "advcl"].contains(tree.relations[at]), at < above,
        let subject = tree.dependent(of: above, "nsubj"), subject > at,
        let index = reading.phraseAt[subject]
      {
        guard let draft = personMeant(at: Place(sentence: place.sentence, phrase: index)) else {
          return []
        }
        let gender = gender(of: draft)
        if let gender, gender != (pronoun == .she) { return [] }
        return [
          PersonRank(
            draft: draft, distance: 0, part: .subject, clausesUp: nil, isTopic: false,
            share: share(of: draft),
            isKnownGender: gender != nil, isNearest: false, isParallel: false, isAhead: true)
        ]
      }
      at = above
    }
    return []
  }

  /// A person's share of the mentions of persons in the sentences before, in tenths.
  private func share(of draft: Int) -> Int {
    mentionCounts[draft, default: 0] * 10 / (mentionTotal + 4)
  }

  /// Counts the mentions of persons in a sentence that has been read.
  mutating func countPersons(in sentence: Int) {
    for index in readings[sentence].phrases.indices {
      guard let draft = personMeant(at: Place(sentence: sentence, phrase: index)) else { continue }
      mentionCounts[draft, default: 0] += 1
      mentionTotal += 1
    }
  }

  /// Whether a person is a woman, as far as name, title and the pronouns so far tell.
  func gender(of draft: Int) -> Bool? {
    World.standard.isFemale(drafts[draft].name) ?? genderByTitle(of: draft) ?? genders[draft]
  }

  /// Whether a person is a woman by "Mrs" or "Mr" before at least half of the names.
  private func genderByTitle(of draft: Int) -> Bool? {
    let titles = drafts[draft].places.compactMap(distinction)
    let (men, women) = (titles.count { $0 == .man }, titles.count { $0 == .woman })
    guard max(men, women) * 2 >= drafts[draft].places.count, men != women else { return nil }
    return women > men
  }
}
