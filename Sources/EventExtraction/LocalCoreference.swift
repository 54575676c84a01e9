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
  let quotations: Quotations
  var drafts: [Draft] = []
  var matches: [Match] = []
  /// The drafts that a phrase stands for: one, or several for a group.
  var draftsAt: [Place: [Int]] = [:]
  var namesakes: [String: Int] = [:]
  /// How often each person, and persons at all, were mentioned in the sentences read so far.
  var mentionCounts: [Int: Int] = [:]
  var mentionTotal = 0
  /// Whether persons are women, as far as titles and pronouns tell.
  var genders: [Int: Bool] = [:]
  /// Agreements that the words around them tell from all others of the document.
  var distinct: Set<Int> = []

  init(document: Document.ID, readings: [SentenceReading]) {
    self.document = document
    self.readings = readings
    quotations = Quotations(readings)
    joinNames()
    joinShortNames()
    noteOffices()
    for sentence in readings.indices {
      joinOthers(in: sentence)
      countPersons(in: sentence)
    }
  }

  /// The words of a phrase's mention.
  func text(_ place: Place) -> String {
    let reading = readings[place.sentence]
    var text = ""
    var end: Int?
    for word in reading.words[reading.phrases[place.phrase].tokens] {
      if let end, word.range.start > end { text += " " }
      text += word.form
      end = word.range.end
    }
    return text
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
      ids["wikidata"] = country.wikidata
      name = country.name
    }
    let listed = kind == .organization ? World.standard.organization(surface) : nil
    if let listed { ids = listed.ids }
    let known = listed?.name ?? (kind == .place ? Places.standard.place(named: surface)?.name : nil)
    let key = "\(kind.rawValue)/\(ids["iso3166"] ?? NameFolding.fold(known ?? identity(place)))"
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

  /// What tells a name from others: all of it, but of a facility the name and the head alone, so that
  /// "Bushehr nuclear power plant" is "Bushehr plant".
  private func identity(_ place: Place) -> String {
    guard phrase(place).facility != nil else { return text(place) }
    let words = text(place).split(separator: " ")
    return words.dropLast().prefix { $0.first?.isLowercase == false }.joined(separator: " ") + " "
      + (words.last.map(String.init) ?? "")
  }

  private mutating func noteVariant(of draft: Int, at place: Place, surface: String) {
    guard let first = drafts[draft].places.first, text(first) != surface,
      !drafts[draft].places.contains(where: { text($0) == surface })
    else { return }
    let (rule, reason) =
      drafts[draft].ids["iso3166"].map { ("gazetteer", "both are names of the country \($0)") }
      ?? (NameFolding.fold(text(first)) == NameFolding.fold(surface)
        ? ("equal-folded", "equal but for case, accents and hyphens")
        : ("gazetteer", "both are listed as names of one \(drafts[draft].kind.rawValue)"))
    note(place, first, .same, rule, reason)
  }

  mutating func note(
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
}
