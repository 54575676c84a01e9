import EventModel
import SourceDocuments
import TextAnnotation
import WordLists

// What is told by its office or by common nouns: "the Russian president", "the pact".

extension LocalCoreference {
  mutating func noteOffices() {
    for (sentence, reading) in readings.enumerated() {
      for office in reading.offices {
        guard let institution = office.institution,
          let holder = draftsAt[Place(sentence: sentence, phrase: office.holder)]?.first,
          let body = draftsAt[Place(sentence: sentence, phrase: institution)]?.first,
          !office.isFormer
        else { continue }
        drafts[holder].offices.append((office.title.lowercased(), body))
      }
    }
  }
  // MARK: Descriptions and pronouns

  mutating func joinOthers(in sentence: Int) {
    for index in readings[sentence].phrases.indices.sorted(by: { a, b in
      readings[sentence].phrases[a].extent.lowerBound
        < readings[sentence].phrases[b].extent.lowerBound
    }) {
      let place = Place(sentence: sentence, phrase: index)
      guard draftsAt[place] == nil else { continue }
      switch phrase(place).referent {
      case .name: break
      case .office(let title): joinOffice(place, title: title)
      case .thing: joinThing(place)
      case .described(let description): joinDescription(place, description)
      case .organ: joinOrgan(place)
      case .facility(let head): joinFacility(place, head: head)
      case .group(let count, let kind): draftsAt[place] = group(count, of: kind, before: place)
      case .pronoun(let pronoun): joinPronoun(pronoun, at: place)
      }
    }
  }

  private mutating func joinOffice(_ place: Place, title: String) {
    if let named = appositive(of: place) {
      drafts[named].places.append(place)
      draftsAt[place] = [named]
      return
    }
    let institution = phrase(place).institution
      .flatMap { draftsAt[Place(sentence: place.sentence, phrase: $0)]?.first }
    let holders = drafts.indices.filter { index in
      drafts[index].kind == .person
        && drafts[index].offices.contains { office in
          (institution == nil || office.institution == institution) && isSame(title, office.title)
        }
    }
    if holders.count == 1, let holder = holders.first {
      drafts[holder].places.append(place)
      draftsAt[place] = [holder]
    } else if holders.isEmpty, let institution, World.standard.isLeader(title),
      let holder = onlyPerson(near: place, of: institution)
    {
      note(
        place, drafts[holder].places[0], .same, "office",
        "\(drafts[holder].name) is the only person named just before")
      drafts[holder].places.append(place)
      drafts[holder].offices.append((title, institution))
      draftsAt[place] = [holder]
    } else if holders.isEmpty, World.standard.isOffice(title) {
      let key = "office/\(institution ?? -1)/\(title)"
      if let draft = namesakes[key] {
        drafts[draft].places.append(place)
        draftsAt[place] = [draft]
      } else if isOfNobodyNamed(title, of: institution, at: place) {
        namesakes[key] = drafts.count
        draftsAt[place] = [drafts.count]
        let name = institution.map { "\(title) of \(drafts[$0].name)" } ?? text(place)
        var draft = Draft(kind: .person, name: name, places: [place])
        if let institution { draft.offices = [(title, institution)] }
        drafts.append(draft)
      }
    }
  }

  /// The person whose name stands in commas behind an office: "the governor of the province, Omar Haddad,".
  private func appositive(of place: Place) -> Int? {
    let reading = readings[place.sentence]
    return phrase(place).tokens.lazy.flatMap { reading.tree.dependents(of: $0, ["appos"]) }
      .compactMap { word -> Int? in
        guard let other = reading.phraseAt[word], reading.phrases[other].kind == .person,
          reading.phrases[other].referent == .name, !reading.phrases[other].isPossessive,
          reading.phrases[other].extent.lowerBound > phrase(place).tokens.upperBound - 1
        else { return nil }
        return draftsAt[Place(sentence: place.sentence, phrase: other)]?.first
      }.first
  }

  /// The person of the sentence before a place and of the words before it, if there is just one, and
  /// nothing says that he is somebody else: an office of his own, or a verb that ties the two ("Kim met
  /// the US president").
  ///
  /// Of several it is the one whose name is of the country, or the one whose name is of no other: after
  /// Putin and Kim "the North Korean leader" is Kim, "the Russian president" Putin.
  private func onlyPerson(near place: Place, of institution: Int) -> Int? {
    let persons = drafts.indices.filter { index in
      drafts[index].kind == .person && isNamed(drafts[index])
        && isName(of: drafts[index], from: institution) != false
        && drafts[index].places.contains { other in
          other.sentence == place.sentence
            && phrase(other).extent.lowerBound < phrase(place).extent.lowerBound
            || other.sentence == place.sentence - 1
        }
    }
    let able = persons.filter { person in
      drafts[person].offices.isEmpty
        && !drafts[person].places.contains { sharesVerb($0, place) }
    }
    let own = able.filter { isName(of: drafts[$0], from: institution) == true }
    if own.count == 1 { return own[0] }
    return persons.count == 1 ? able.first : nil
  }

  /// Whether a name is one of a country, as far as the family name that stands first tells: Kim of the
  /// Koreas and of no other.
  private func isName(of draft: Draft, from institution: Int) -> Bool? {
    let words = draft.name.split(separator: " ")
    guard words.count > 1, let country = drafts[institution].ids["iso3166"],
      let cultures = Surnames.standard.surname(String(words[0]))?.cultures, !cultures.isEmpty
    else { return nil }
    return cultures.contains { Self.countries[$0]?.contains(country) ?? false }
  }

  /// The countries in whose names the family name of a culture stands first.
  private static let countries: [String: Set<String>] = [
    "cambodian": ["KH"], "chinese": ["CN", "HK", "MO", "SG", "TW"], "hungarian": ["HU"],
    "japanese": ["JP"], "korean": ["KP", "KR"], "singaporean": ["SG"], "vietnamese": ["VN"],
  ]

  /// Whether an office makes an entity without a name: not that of a leader whom the document may name
  /// elsewhere, nor "the president" of nobody knows what; "the Prime Minister" is written as a name.
  private func isOfNobodyNamed(_ title: String, of institution: Int?, at place: Place) -> Bool {
    guard let institution else {
      return World.standard.isLeader(title) && text(place).first?.isUppercase == true
    }
    guard World.standard.isLeader(title) else { return true }
    return !drafts.contains { draft in
      draft.kind == .person && isNamed(draft) && draft.offices.isEmpty
        && isName(of: draft, from: institution) != false
        && !draft.places.contains { sharesVerb($0, place) }
    }
  }

  /// Whether the document gives a name, not an office alone.
  func isNamed(_ draft: Draft) -> Bool {
    draft.places.contains { phrase($0).referent == .name }
  }

  /// Whether two phrases stand under one verb, so that they are two: "Kim thanked the US president".
  private func sharesVerb(_ one: Place, _ other: Place) -> Bool {
    guard one.sentence == other.sentence else { return false }
    let tree = readings[one.sentence].tree
    func verb(_ place: Place) -> Int? {
      tree.verb(above: phrase(place).tokens.upperBound - 1)
    }
    return verb(one).map { $0 == verb(other) } ?? false
  }

  /// Whether two titles can be one office: equal, or one of them says no more than "leader".
  private func isSame(_ one: String, _ other: String) -> Bool {
    if one == other || other.hasSuffix(" " + one) || one.hasSuffix(" " + other) { return true }
    let leads = World.standard.isLeader(one) && World.standard.isLeader(other)
    return leads && (one.hasSuffix("leader") || other.hasSuffix("leader"))
  }

  /// Joins a thing to an earlier one: the same words; a definite "the deal" to the last agreement.
  private mutating func joinThing(_ place: Place) {
    let thing = phrase(place)
    let surface = text(place)
    let key = "\(thing.kind.rawValue)/\(NameFolding.fold(surface))"
    if let draft = namesakes[key], thing.kind == .item || thing.isDefinite || isNamed(surface) {
      drafts[draft].places.append(place)
      draftsAt[place] = [draft]
    } else if thing.kind == .agreement, thing.isDefinite,
      let last = lastAgreement(before: place, called: surface)
    {
      drafts[last].places.append(place)
      draftsAt[place] = [last]
      if surface.count > drafts[last].name.count, isNamed(surface) { drafts[last].name = surface }
    } else if thing.kind == .agreement, !isNew(place),
      let known = knownAgreement(surface, at: place)
    {
      note(
        place, drafts[known].places[0], .same, "agreement-words",
        "every word of \(surface) is in \(drafts[known].name)")
      drafts[known].places.append(place)
      draftsAt[place] = [known]
      if surface.count > drafts[known].name.count { drafts[known].name = surface }
    } else {
      namesakes[key] = drafts.count
      draftsAt[place] = [drafts.count]
      if thing.kind == .agreement, isNew(place) { distinct.insert(drafts.count) }
      drafts.append(Draft(kind: thing.kind, name: surface, places: [place]))
    }
  }

  /// Joins "the Gulf state" to the one state of that region that was named before, "the airline" to the
  /// one airline.
  private mutating func joinDescription(_ place: Place, _ description: NounPhrase.Description) {
    if phrase(place).kind == .country, description.region == nil { return joinBareState(place) }
    let named = drafts.indices.filter { draft in
      drafts[draft].kind == phrase(place).kind
        && drafts[draft].places.contains { $0 < place && phrase($0).referent == .name }
        && isDescribed(drafts[draft], by: description)
    }
    // Of several the one that the sentence itself has named: "trade with Iran ... the Middle Eastern nation".
    let here = named.filter { draft in
      drafts[draft].places.contains { $0.sentence == place.sentence && $0 < place }
    }
    // Of several the one that has the noun in its name: "the agency" before the IAEA and the Council.
    let called = named.filter { Bodies.hasWord(drafts[$0].name, for: description.head) }
    let fitting = named.count == 1 ? named : called.count == 1 ? called : here
    guard fitting.count == 1, let draft = fitting.first else { return }
    note(
      place, drafts[draft].places[0], .same, "description",
      "\(drafts[draft].name) is the only \(text(place)) named \(named.count > 1 ? "in the sentence" : "before")"
    )
    drafts[draft].places.append(place)
    draftsAt[place] = [draft]
  }

  /// Joins "the country" to the one state that the sentence has named, or else the one before; those who
  /// stand under one verb with it are others: "Peru armed the country".
  private mutating func joinBareState(_ place: Place) {
    func states(in sentence: Int) -> [Int] {
      drafts.indices.filter { index in
        drafts[index].kind == .country
          && drafts[index].places.contains { other in
            other.sentence == sentence && other < place && phrase(other).referent == .name
          }
      }
    }
    var near = states(in: place.sentence)
    let others = near.filter { draft in drafts[draft].places.contains { sharesVerb($0, place) } }
    near.removeAll(where: others.contains)
    if near.isEmpty {
      near = states(in: place.sentence - 1).filter { !others.contains($0) }
    }
    guard near.count == 1, let draft = near.first, !isOfOtherPlace(place, than: draft) else {
      return
    }
    note(
      place, drafts[draft].places[0], .same, "description",
      "\(drafts[draft].name) is the only state named just before")
    drafts[draft].places.append(place)
    draftsAt[place] = [draft]
  }

  /// Whether a place was named after the state, or the same noun with another one's name ("the regime in
  /// Tehran"), so that the country or regime may be of that.
  private func isOfOtherPlace(_ place: Place, than draft: Int) -> Bool {
    guard let last = drafts[draft].places.last(where: { $0 < place }) else { return true }
    let head = readings[place.sentence].words[phrase(place).tokens.upperBound - 1].lower
    for sentence in last.sentence...place.sentence {
      let reading = readings[sentence]
      let isPlaced = reading.phrases.indices.contains { index in
        let other = Place(sentence: sentence, phrase: index)
        return last < other && other < place && phrase(other).kind == .place
          && phrase(other).referent == .name
      }
      let isTaken = reading.words.indices.dropLast().contains { at in
        reading.words[at].lower == head && ["in", "of"].contains(reading.words[at + 1].lower)
      }
      if isPlaced || isTaken { return true }
    }
    return false
  }

  private func isDescribed(_ draft: Draft, by description: NounPhrase.Description) -> Bool {
    guard let region = description.region else {
      return Bodies.canBe(draft.name, called: description.head)
        || draft.places.contains { place in
          introduces(place, as: description.head)
        }
    }
    return World.standard.country(draft.name)?.regions.contains(region) ?? false
  }

  /// Whether a noun stands right before a name: "the rebel group M23".
  private func introduces(_ place: Place, as head: String) -> Bool {
    let start = phrase(place).tokens.lowerBound
    return start > 0 && readings[place.sentence].words[start - 1].lower == head
  }

  /// Joins those who act for a state to it; those of several stand for all.
  private mutating func joinOrgan(_ place: Place) {
    let found = phrase(place).states.compactMap {
      draftsAt[Place(sentence: place.sentence, phrase: $0)]?.first
    }
    guard let draft = found.first else { return }
    if found.count == 1 { drafts[draft].places.append(place) }
    draftsAt[place] = found
  }

  /// Joins "the pipeline" to the last facility with this head that was named.
  private mutating func joinFacility(_ place: Place, head: String) {
    let known = drafts.indices.filter { draft in
      drafts[draft].places.contains { $0 < place && phrase($0).facility == head }
    }
    guard
      let last = known.max(by: { a, b in
        (drafts[a].places.last { $0 < place } ?? place)
          < (drafts[b].places.last { $0 < place } ?? place)
      })
    else { return }
    drafts[last].places.append(place)
    draftsAt[place] = [last]
  }

  /// The one agreement of the document whose content words hold those of a surface, or are held by
  /// them; a bare "an agreement" is the only one that the document has.
  private func knownAgreement(_ surface: String, at place: Place) -> Int? {
    let words = AgreementWords(surface)
    guard !words.isPlural else { return nil }
    let others = drafts.indices.filter { index in
      drafts[index].kind == .agreement && !AgreementWords(drafts[index].name).isPlural
        && !distinct.contains(index)
    }
    let own = parties(of: place)
    let fitting = others.filter {
      AgreementWords(drafts[$0].name).fits(words) && !areOthers(own, drafts[$0])
    }
    guard fitting.count == 1 else { return nil }
    return words.content.isEmpty && others.count > 1 ? nil : fitting.first
  }

  /// Those who the clause says make an agreement: subject and "with" of the verb whose object it is,
  /// "between" and "with" of its own.
  private func parties(of place: Place) -> Set<Int> {
    let reading = readings[place.sentence]
    let head = phrase(place).tokens.upperBound - 1
    let tree = TreeReader(reading: reading)
    var found = tree.arguments(of: head)
      .filter { [.preposition("with"), .preposition("between")].contains($0.position) }
      .flatMap(\.phrases)
    if let verb = tree.governor(of: head) {
      let main = reading.groups[verb].main
      if !reading.groups[verb].isPassive { found += reading.agents(of: verb) }
      found += tree.arguments(of: main).filter { $0.position == .preposition("with") }
        .flatMap(\.phrases)
    }
    return Set(found.flatMap { draftsAt[Place(sentence: place.sentence, phrase: $0)] ?? [] })
  }

  /// Whether other states or bodies make an agreement than those of an earlier one; a president and his
  /// state may be one side.
  private func areOthers(_ parties: Set<Int>, _ agreement: Draft) -> Bool {
    let earlier = agreement.places.map(self.parties).reduce(into: Set()) { $0.formUnion($1) }
    let kinds = { (sides: Set<Int>) in Set(sides.map { drafts[$0].kind }) }
    guard !parties.isEmpty, !earlier.isEmpty, parties.isDisjoint(with: earlier) else {
      return false
    }
    return !kinds(parties.union(earlier)).contains(.person)
      || kinds(parties.union(earlier)).count == 1
  }

  /// Whether "a" or "another" and what the agreement is about tell it from those before: "an agreement
  /// to build a pipeline".
  private func isNew(_ place: Place) -> Bool {
    let reading = readings[place.sentence]
    let thing = phrase(place)
    let first = reading.words[thing.extent.lowerBound].lower
    if first == "another" { return true }
    guard ["a", "an"].contains(first) else { return false }
    let next = thing.extent.upperBound
    guard next + 1 < reading.words.count else { return false }
    return reading.words[next].lower == "to" && reading.words[next + 1].token.upos == .verb
      || ["on", "about", "over", "concerning"].contains(reading.words[next].lower)
  }

  /// Heads that "the deal" does not take up.
  private static let special: Set<String> = [
    "resolution", "convention", "contract", "declaration", "compromise", "protocol", "act", "bill",
    "law", "decree", "ordinance", "charter",
  ]

  /// Whether words for an agreement are more than a head noun.
  private func isNamed(_ surface: String) -> Bool { surface.split(separator: " ").count > 1 }

  /// The agreement named last; "the resolution" and the like are only what was called so.
  private func lastAgreement(before place: Place, called surface: String) -> Int? {
    func special(_ name: String) -> String? {
      let head = name.split(separator: " ").last.map { $0.lowercased() }
      return head.flatMap { Self.special.contains($0) ? $0 : nil }
    }
    return drafts.indices.filter {
      drafts[$0].kind == .agreement && (drafts[$0].places.last.map { $0 < place } ?? false)
        && special(drafts[$0].name) == special(surface)
    }
    .max { a, b in (drafts[a].places.last ?? place) < (drafts[b].places.last ?? place) }
  }
}
