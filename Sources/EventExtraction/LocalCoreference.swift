import EventModel
import SourceDocuments
import TextAnnotation
import WordLists

/// Joins the phrases of one document that stand for the same entity.
///
/// Precise sieves first: equal names, listed variants, shorter forms of a full name; then offices,
/// definite agreements, groups and pronouns, each only where one reading is left. What remains open
/// stays unlinked.
struct LocalCoreference {
  /// A phrase of one of the sentences.
  struct Place: Hashable, Comparable {
    let sentence: Int
    let phrase: Int

    static func < (a: Place, b: Place) -> Bool { (a.sentence, a.phrase) < (b.sentence, b.phrase) }
  }

  /// An entity of the document in the making.
  struct Draft {
    let kind: EntityKind
    var name: String
    var ids: [String: String] = [:]
    var places: [Place]
    /// The offices that the document gives to a person: title and institution.
    var offices: [(title: String, institution: Int)] = []
  }

  let document: Document.ID
  let readings: [SentenceReading]
  private(set) var drafts: [Draft] = []
  private(set) var matches: [Match] = []
  /// The drafts that a phrase stands for: one, or several for a group.
  private(set) var draftsAt: [Place: [Int]] = [:]
  private var namesakes: [String: Int] = [:]

  init(document: Document.ID, readings: [SentenceReading]) {
    self.document = document
    self.readings = readings
    joinNames()
    joinShortNames()
    noteOffices()
    for sentence in readings.indices { joinOthers(in: sentence) }
  }

  /// The words of a phrase's mention.
  func text(_ place: Place) -> String {
    let reading = readings[place.sentence]
    return reading.words[reading.phrases[place.phrase].tokens].reduce(into: "") { text, word in
      if !text.isEmpty { text += " " }
      text += word.form
    }
  }

  func phrase(_ place: Place) -> NounPhrase { readings[place.sentence].phrases[place.phrase] }

  // MARK: Names

  private mutating func joinNames() {
    for (sentence, reading) in readings.enumerated() {
      for index in reading.phrases.indices where reading.phrases[index].referent == .name {
        join(Place(sentence: sentence, phrase: index))
      }
    }
  }

  private mutating func join(_ place: Place) {
    let (kind, surface) = (phrase(place).kind, text(place))
    var ids: [String: String] = [:]
    var name = surface
    if kind == .country, let country = World.standard.country(surface) {
      ids["iso3166"] = country.code
      name = country.name
    }
    let listed = kind == .organization ? World.standard.organization(surface) : nil
    let key = "\(kind.rawValue)/\(ids["iso3166"] ?? listed ?? NameFolding.fold(surface))"
    if let draft = namesakes[key] {
      noteVariant(of: draft, at: place, surface: surface)
      drafts[draft].places.append(place)
      draftsAt[place] = [draft]
    } else {
      namesakes[key] = drafts.count
      draftsAt[place] = [drafts.count]
      drafts.append(Draft(kind: kind, name: name, ids: ids, places: [place]))
    }
  }

  private mutating func noteVariant(of draft: Int, at place: Place, surface: String) {
    guard let first = drafts[draft].places.first, text(first) != surface,
      !drafts[draft].places.contains(where: { text($0) == surface })
    else { return }
    let (rule, reason) =
      drafts[draft].ids["iso3166"].map { ("gazetteer", "both are names of the country \($0)") }
      ?? (NameFolding.fold(text(first)) == NameFolding.fold(surface)
        ? ("equal-folded", "equal but for case, accents and hyphens")
        : ("gazetteer", "both are listed as names of one organization"))
    note(place, first, .same, rule, reason)
  }

  private mutating func note(
    _ one: Place, _ other: Place, _ verdict: Match.Verdict, _ rule: String, _ reason: String
  ) {
    matches.append(
      Match(namePlace(one), namePlace(other), verdict: verdict, rule: rule, reason: reason))
  }

  private func namePlace(_ place: Place) -> NamePlace {
    let reading = readings[place.sentence]
    return NamePlace(
      document: document, range: reading.range(reading.phrases[place.phrase].tokens),
      text: text(place))
  }

  // MARK: Short names

  /// Joins "Putin" to "Vladimir Putin", "Kim" to the Kim whom the document names most, "Mahan" to
  /// "Mahan Air".
  private mutating func joinShortNames() {
    let shorts = drafts.indices.filter { index in
      drafts[index].kind == .person && !drafts[index].name.contains(" ")
    }
    for short in shorts { joinShortName(short) }
    for short in drafts.indices
    where drafts[short].kind == .organization && !drafts[short].places.isEmpty {
      joinShortOrganization(short)
    }
  }

  private mutating func joinShortName(_ short: Int) {
    let word = NameFolding.fold(drafts[short].name)
    let candidates = drafts.indices.filter { index in
      guard index != short, drafts[index].kind == .person else { return false }
      let parts = drafts[index].name.split(separator: " ").map { NameFolding.fold(String($0)) }
      return parts.count > 1 && (parts.first == word || parts.last == word)
    }
    guard let full = clearest(candidates, of: short) else {
      for candidate in candidates {
        note(
          drafts[short].places[0], drafts[candidate].places[0], .possible, "ambiguous-surname",
          "\(candidates.count) people of this document bear the name \(drafts[short].name), none is named more than the others"
        )
      }
      return
    }
    let isFirst =
      drafts[full].name.split(separator: " ").first.map { NameFolding.fold(String($0)) } == word
    note(
      drafts[short].places[0], drafts[full].places[0], .same, isFirst ? "first-name" : "surname",
      "\(drafts[short].name) is short for \(drafts[full].name), \(candidates.count == 1 ? "the only one of that name in the document" : "whom the document introduces first or names most of those called so")"
    )
    for candidate in candidates where candidate != full {
      note(
        drafts[short].places[0], drafts[candidate].places[0], .different, "ambiguous-surname",
        "the document means \(drafts[full].name) by it, whom it introduces first or names more often than \(drafts[candidate].name)"
      )
    }
    for pair in candidates where pair != full {
      note(
        drafts[full].places[0], drafts[pair].places[0], .different, "given-names-differ",
        "the given names of \(drafts[full].name) and \(drafts[pair].name) differ")
    }
    merge(short, into: full)
  }

  /// The one candidate that the document has named in full when it first says the short name; else
  /// the one that it names more often than any other.
  private func clearest(_ candidates: [Int], of short: Int) -> Int? {
    let first = drafts[short].places.first { !readings[$0.sentence].sentence.isHeading }
    if let first, candidates.count > 1 {
      let introduced = candidates.filter { drafts[$0].places[0] < first }
      if introduced.count == 1 { return introduced[0] }
    }
    return mostNamed(candidates)
  }

  private func mostNamed(_ candidates: [Int]) -> Int? {
    let ranked = candidates.sorted { a, b in
      (drafts[b].places.count, drafts[a].places[0]) < (drafts[a].places.count, drafts[b].places[0])
    }
    guard let first = ranked.first else { return nil }
    guard ranked.count > 1 else { return first }
    return drafts[first].places.count > drafts[ranked[1]].places.count ? first : nil
  }

  private mutating func joinShortOrganization(_ short: Int) {
    let name = drafts[short].name
    let longer = drafts.indices.filter { index in
      index != short && drafts[index].kind == .organization && !drafts[index].places.isEmpty
        && (drafts[index].name.hasPrefix(name + " ")
          || Acronym.initials(of: drafts[index].name).contains(name))
    }
    guard longer.count == 1, let full = longer.first else { return }
    note(
      drafts[short].places[0], drafts[full].places[0], .same,
      drafts[full].name.hasPrefix(name + " ") ? "short-form" : "acronym",
      "\(name) is short for \(drafts[full].name)")
    merge(short, into: full)
  }

  private mutating func merge(_ short: Int, into full: Int) {
    for place in drafts[short].places { draftsAt[place] = [full] }
    drafts[full].places = (drafts[full].places + drafts[short].places).sorted()
    drafts[short].places = []
  }

  // MARK: Offices

  private mutating func noteOffices() {
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

  private mutating func joinOthers(in sentence: Int) {
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
      case .group(let count, let kind): draftsAt[place] = group(count, of: kind, before: place)
      case .pronoun(let pronoun): draftsAt[place] = antecedents(of: pronoun, at: place)
      }
    }
  }

  private mutating func joinOffice(_ place: Place, title: String) {
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
    } else if holders.isEmpty, institution != nil, World.standard.isLeader(title) {
      guard let holder = onlyPerson(near: place) else { return }
      note(
        place, drafts[holder].places[0], .same, "office",
        "\(drafts[holder].name) is the only person named just before")
      drafts[holder].places.append(place)
      draftsAt[place] = [holder]
    } else if holders.isEmpty, World.standard.isOffice(title) {
      let key = "office/\(institution ?? -1)/\(title)"
      if let draft = namesakes[key] {
        drafts[draft].places.append(place)
        draftsAt[place] = [draft]
      } else if institution != nil || World.standard.isLeader(title) {
        namesakes[key] = drafts.count
        draftsAt[place] = [drafts.count]
        let name = institution.map { "\(title) of \(drafts[$0].name)" } ?? text(place)
        drafts.append(Draft(kind: .person, name: name, places: [place]))
      }
    }
  }

  /// The person of the sentence before a place and of the words before it, if there is just one.
  private func onlyPerson(near place: Place) -> Int? {
    let persons = drafts.indices.filter { index in
      drafts[index].kind == .person
        && drafts[index].places.contains { other in
          other.sentence == place.sentence
            && phrase(other).extent.lowerBound < phrase(place).extent.lowerBound
            || other.sentence == place.sentence - 1
        }
    }
    guard persons.count == 1, let person = persons.first, drafts[person].offices.isEmpty else {
      return nil
    }
    return person
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
    } else if thing.kind == .agreement, thing.isDefinite, let last = lastAgreement(before: place) {
      drafts[last].places.append(place)
      draftsAt[place] = [last]
      if surface.count > drafts[last].name.count, isNamed(surface) { drafts[last].name = surface }
    } else if thing.kind == .agreement, let known = knownAgreement(surface) {
      note(
        place, drafts[known].places[0], .same, "agreement-words",
        "every word of \(surface) is in \(drafts[known].name)")
      drafts[known].places.append(place)
      draftsAt[place] = [known]
      if surface.count > drafts[known].name.count { drafts[known].name = surface }
    } else {
      namesakes[key] = drafts.count
      draftsAt[place] = [drafts.count]
      drafts.append(Draft(kind: thing.kind, name: surface, places: [place]))
    }
  }

  /// The one agreement of the document whose content words hold those of a surface, or are held by
  /// them; a bare "an agreement" is the only one that the document has.
  private func knownAgreement(_ surface: String) -> Int? {
    let words = AgreementWords(surface)
    guard !words.isPlural else { return nil }
    let others = drafts.indices.filter { index in
      drafts[index].kind == .agreement && !AgreementWords(drafts[index].name).isPlural
    }
    let fitting = others.filter { AgreementWords(drafts[$0].name).fits(words) }
    guard fitting.count == 1 else { return nil }
    return words.content.isEmpty && others.count > 1 ? nil : fitting.first
  }

  /// Whether words for an agreement are more than a head noun.
  private func isNamed(_ surface: String) -> Bool { surface.split(separator: " ").count > 1 }

  private func lastAgreement(before place: Place) -> Int? {
    drafts.indices.filter {
      drafts[$0].kind == .agreement && (drafts[$0].places.last.map { $0 < place } ?? false)
    }
    .max { a, b in (drafts[a].places.last ?? place) < (drafts[b].places.last ?? place) }
  }

  // MARK: Groups and pronouns

  /// The members of "the two leaders": a list of so many named just before, or the most named.
  private func group(_ count: Int, of kind: EntityKind, before place: Place) -> [Int]? {
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
  private func antecedents(of pronoun: NounPhrase.Pronoun, at place: Place) -> [Int]? {
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
