import EventModel
import TextAnnotation
import WordLists

// Which of two people of one family a short name means: "Mrs. Clinton", "the elder Park".

extension LocalCoreference {
  /// What stands before a short name and tells its bearer from others of the family.
  enum Distinction: Hashable, Comparable {
    case elder, younger, man, woman
  }

  /// Whom a sentence calls child and parent: "Park Geun-hye, daughter of Park Chung-hee".
  struct Descent {
    let child: Int
    let parent: Int
    /// Whether the sentence says so of a woman; nil if it says nothing of that one.
    let isChildFemale: Bool?
    let isParentFemale: Bool?
  }

  /// Parts the places of a short name by what stands before them: the elder and the younger, him and her.
  mutating func partNamesakes() {
    for draft in drafts.indices
    where drafts[draft].kind == .person && !drafts[draft].name.contains(" ") {
      let places = Dictionary(grouping: drafts[draft].places) { distinction(of: $0) }
      var apart: [Distinction] = [.elder, .younger].filter { places[$0] != nil }
      if places[.man] != nil, places[.woman] != nil { apart += [.man, .woman] }
      for kind in apart {
        guard let own = places[kind], own.count < drafts[draft].places.count else { continue }
        let part = drafts.count
        drafts.append(Draft(kind: .person, name: drafts[draft].name, places: own))
        drafts[draft].places.removeAll { own.contains($0) }
        for place in own { draftsAt[place] = [part] }
      }
    }
  }

  /// What stands before a name.
  func distinction(of place: Place) -> Distinction? {
    let start = phrase(place).tokens.lowerBound
    guard start > 0 else { return nil }
    switch readings[place.sentence].words[start - 1].lower {
    case "elder", "older", "senior": return .elder
    case "younger", "junior": return .younger
    case "mr", "mr.", "sir", "lord": return .man
    case "ms", "ms.", "mrs", "mrs.", "miss", "lady", "dame": return .woman
    default: return nil
    }
  }

  /// Of several bearers of a family name the one whom a distinction fits; all if it does not tell.
  func narrowed(_ candidates: [Int], for short: Int) -> [Int] {
    let distinctions = Set(drafts[short].places.compactMap(distinction))
    guard distinctions.count == 1, let distinction = distinctions.first, candidates.count > 1 else {
      return candidates
    }
    let descents = descents()
    switch distinction {
    case .elder, .younger:
      let pairs = descents.filter {
        candidates.contains($0.child) && candidates.contains($0.parent)
      }
      // Without a word on who is whose child it stays open.
      guard let pair = pairs.first, pairs.count == 1 else { return [] }
      return [distinction == .elder ? pair.parent : pair.child]
    case .man, .woman:
      let wanted = distinction == .woman
      let known = candidates.filter { isFemale($0, descents) == wanted }
      return known.count == 1 ? known : candidates
    }
  }

  private func isFemale(_ draft: Int, _ descents: [Descent]) -> Bool? {
    World.standard.isFemale(drafts[draft].name)
      ?? descents.lazy.compactMap { descent in
        descent.child == draft
          ? descent.isChildFemale : descent.parent == draft ? descent.isParentFemale : nil
      }.first
  }

  /// Who is whose child, as sentences say it.
  private func descents() -> [Descent] {
    readings.indices.flatMap { sentence in
      readings[sentence].words.indices.compactMap { descent(at: $0, in: sentence) }
    }
  }

  private func descent(at noun: Int, in sentence: Int) -> Descent? {
    let words = readings[sentence].words
    guard let kin = Self.kinNouns[words[noun].lower] else { return nil }
    var (holder, other): (Int?, Int?)
    if noun + 2 < words.count, words[noun + 1].lower == "of" {
      // "X, (the eldest) daughter of Y"
      (holder, other) = (
        person(endingBefore: noun, in: sentence), person(at: noun + 2, in: sentence)
      )
    } else {
      // "Y's (eldest) daughter X"
      holder = person(at: noun + 1, in: sentence)
      let mark = words[..<noun].lastIndex { $0.classes.contains(.possessiveMark) }
      other = mark.flatMap { noun - $0 <= Self.reach ? person(before: $0, in: sentence) : nil }
    }
    guard let holder, let other, holder != other else { return nil }
    return kin.isChild
      ? Descent(child: holder, parent: other, isChildFemale: kin.isFemale, isParentFemale: nil)
      : Descent(child: other, parent: holder, isChildFemale: nil, isParentFemale: kin.isFemale)
  }

  /// How many words may stand between a name and the noun that says whose child it is.
  private static let reach = 4

  private static let kinNouns: [String: (isChild: Bool, isFemale: Bool)] = [
    "son": (true, false), "daughter": (true, true), "father": (false, false),
    "mother": (false, true), "grandson": (true, false), "granddaughter": (true, true),
    "grandfather": (false, false), "grandmother": (false, true),
  ]

  private func person(at start: Int, in sentence: Int) -> Int? {
    person(in: sentence) { $0.lowerBound == start }
  }

  private func person(before end: Int, in sentence: Int) -> Int? {
    person(in: sentence) { $0.upperBound == end }
  }

  private func person(in sentence: Int, where stands: (Range<Int>) -> Bool) -> Int? {
    readings[sentence].phrases.firstIndex { stands($0.tokens) }
      .flatMap { person(Place(sentence: sentence, phrase: $0)) }
  }

  private func person(endingBefore noun: Int, in sentence: Int) -> Int? {
    let ends = (max(0, noun - Self.reach)...noun).reversed()
    return ends.lazy.compactMap { person(before: $0, in: sentence) }.first
  }

  private func person(_ place: Place) -> Int? {
    guard phrase(place).referent == .name, let draft = draftsAt[place]?.first,
      drafts[draft].kind == .person
    else { return nil }
    return draft
  }

  /// Whether two words are spellings of one: "Zelensky", "Zelenskyy".
  static func soundAlike(_ one: String, _ other: String) -> Bool {
    guard one.utf8.count >= leastLetters, other.utf8.count >= leastLetters else { return false }
    func sounds(_ word: String) -> [UInt8] {
      NameSounds.standard.sounds(of: word.unicodeScalars, in: .latin)
    }
    return sounds(one) == sounds(other)
  }

  /// The fewest letters of a word that are known again in another spelling.
  private static let leastLetters = 5
}
