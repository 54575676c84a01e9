import EventModel
import TextAnnotation
import WordLists

/// What stands around a title: whose office it is, who holds it, and whether it is over.
///
///     the former South Korean president , Moon Jae-in
///     |-----------------  extent  ------------------|
///         |former| |institution| |label|   |holder|
struct OfficeContext {
  /// The first token of the phrase.
  private(set) var start: Int
  /// The tokens that the label is made of.
  private(set) var label: Range<Int>
  private(set) var extent: Range<Int>
  private(set) var institution: Int?
  private(set) var holder: Int?
  private(set) var isFormer = false
  private(set) var isDefinite = false
  private(set) var isPossessive = false

  private let words: [Word]
  private let finder: MentionFinder

  init(title: Range<Int>, finder: MentionFinder) {
    words = finder.words
    self.finder = finder
    start = title.lowerBound
    label = title
    extent = title
    readLeft()
    var end = title.upperBound
    if institution == nil { end = readComplement(after: end) }
    extent = start..<end
    isFormer = isFormer || isOver(after: end)
    bindHolder(after: title.upperBound, end: end)
  }

  /// The words that describe the holder: institution and title, without determiner.
  var description: Range<Int> {
    guard let institution, !finder.phrases[institution].isPossessive else { return label }
    let first = finder.phrases[institution].tokens.lowerBound
    return first < label.lowerBound ? first..<label.upperBound : label
  }

  /// The most words between the parts of the phrase.
  private static let reach = 5

  // MARK: To the left

  private mutating func readLeft() {
    var lowerWords = 0
    while start > 0 {
      let word = words[start - 1]
      if institution == nil, let phrase = finder.phraseAt[start - 1],
        finder.phrases[phrase].extent.upperBound == start, canEmploy(finder.phrases[phrase])
      {
        institution = phrase
        start = finder.phrases[phrase].extent.lowerBound
        isDefinite = true
        if finder.phrases[phrase].isPossessive { return }
      } else if let post = postOfOwner(endingAt: start) {
        start = post  // the "Lima" of "the Gazette's Lima correspondent"
      } else if Self.endings.contains(word.lower), !isVerb(start - 1) {
        isFormer = isFormer || Self.formerWords.contains(word.lower)
        start -= 1
      } else if word.lower.hasPrefix("ex-") {
        isFormer = true
        start -= 1
      } else if word.isContent, !word.isCapitalized, word.verbs.isEmpty, lowerWords < 3,
        word.token.upos != .verb
      {
        if institution == nil, start == label.lowerBound { label = start - 1..<label.upperBound }
        lowerWords += 1
        start -= 1
      } else if word.classes.contains(.determiner) || word.classes.contains(.possessive) {
        isDefinite = ["the", "this"].contains(word.lower) || word.classes.contains(.possessive)
        start -= 1
        return
      } else {
        return
      }
    }
  }

  /// Whether a word like "ousted" is the verb of the clause rather than an adjective.
  private func isVerb(_ index: Int) -> Bool {
    words[index].token.upos == .verb && words[index].token.deprel != "amod"
  }

  /// Where the name of a place begins that stands between a body that owns the title and the title.
  private func postOfOwner(endingAt end: Int) -> Int? {
    guard let place = finder.phraseAt[end - 1],
      [.place, .country].contains(finder.phrases[place].kind),
      finder.phrases[place].referent == .name, !finder.phrases[place].isPossessive,
      finder.phrases[place].extent.upperBound == end
    else { return nil }
    let first = finder.phrases[place].extent.lowerBound
    guard first > 0, let owner = finder.phraseAt[first - 1], finder.phrases[owner].isPossessive,
      finder.phrases[owner].kind == .organization
    else { return nil }
    return first
  }

  private func canEmploy(_ phrase: NounPhrase) -> Bool {
    phrase.kind == .country || phrase.kind == .organization
      || phrase.kind == .person && phrase.isPossessive
  }

  // MARK: To the right

  /// Reads "of North Korea", "at the Wilson Center", "of the nuclear programme at the Endowment".
  private mutating func readComplement(after end: Int) -> Int {
    var at = end
    guard at < words.count, Self.links.contains(words[at].lower) else { return end }
    let limit = min(words.count, end + Self.reach + 3)
    while at < limit {
      if let phrase = finder.phraseAt[at], !finder.phrases[phrase].isModifier {
        let found = finder.phrases[phrase]
        if found.isPossessive, let owned = finder.phraseAt[safe: found.extent.upperBound],
          finder.phrases[owned].kind == .organization
        {
          at = found.extent.upperBound
          continue
        }
        guard found.kind == .country || found.kind == .organization, !found.isPossessive else {
          return end
        }
        // "the head of the United Nations nuclear agency" heads the agency.
        if isCompound(found) { return end }
        institution = phrase
        isDefinite = true
        return found.extent.upperBound
      }
      let word = words[at]
      guard
        Self.links.contains(word.lower) || word.classes.contains(.determiner)
          || word.isContent && word.verbs.isEmpty || finder.phraseAt[at] != nil
      else { return end }
      at += 1
    }
    return end
  }

  /// Whether a name only describes a noun in small letters behind it.
  private func isCompound(_ phrase: NounPhrase) -> Bool {
    let next = phrase.extent.upperBound
    let last = words[phrase.tokens.upperBound - 1].token
    guard next < words.count, last.deprel.hasPrefix("compound"), let head = last.head else {
      return false
    }
    return head >= next && !words[head].isCapitalized && words[head].token.upos == .noun
      && finder.phraseAt[head] == nil
  }

  /// Whether what follows says that the office is over: "president at the time", "was leader then".
  private func isOver(after end: Int) -> Bool {
    let next = words[end...].prefix(4).map(\.lower)
    return next.first == "then" || next.starts(with: ["at", "the", "time"])
      || next.starts(with: [",", "at", "the", "time"])
  }

  // MARK: The holder

  private mutating func bindHolder(after titleEnd: Int, end: Int) {
    if let person = person(startingAt: titleEnd) {
      holder = person
      extent = start..<max(end, finder.phrases[person].extent.upperBound)
      readCountry(after: finder.phrases[person].extent.upperBound)
    } else if let person = personBehindPost(after: titleEnd) {
      holder = person
      extent = start..<finder.phrases[person].extent.upperBound
    } else if end < words.count, words[end].isComma, let person = person(startingAt: end + 1) {
      let close = finder.phrases[person].extent.upperBound
      let opensClause =
        finder.phrases[person].isPossessive && start > 0
        && words[start - 1].classes.contains(.preposition)
      guard closesApposition(at: close), !opensClause else { return }
      holder = person
      extent = start..<(close < words.count && words[close].isComma ? close + 1 : close)
    } else if titleEnd < words.count, words[titleEnd].token.upos == .properNoun,
      words[titleEnd].isCapitalized
    {
      return  // "Ada Berg, Defense Secretary Omar Haddad": the name after it holds it
    } else if let person = personBefore(start) {
      holder = person
      guard start > 0, words[start - 1].isComma, words[start - 2].lower != "who" else {
        extent = finder.phrases[person].extent  // a clause of its own: "Lee, who is a director"
        return
      }
      let closes = end < words.count && words[end].isComma
      extent = finder.phrases[person].extent.lowerBound..<(closes ? end + 1 : end)
    }
    if holder == nil, end < words.count, words[end].classes.contains(.possessiveMark) {
      isPossessive = true
      extent = start..<end + 1
    }
  }

  /// The person of "ambassador to Kenya Maria Silva": the name follows the post.
  private func personBehindPost(after end: Int) -> Int? {
    guard end + 1 < words.count, ["to", "in", "at", "for"].contains(words[end].lower) else {
      return nil
    }
    let at = words[end + 1].classes.contains(.determiner) ? end + 2 : end + 1
    guard let post = finder.phraseAt[safe: at], !finder.phrases[post].isModifier,
      [.country, .organization, .place].contains(finder.phrases[post].kind),
      !finder.phrases[post].isPossessive
    else { return nil }
    return person(startingAt: finder.phrases[post].extent.upperBound)
  }

  /// Reads the country of "President Maria Silva of Peru".
  private mutating func readCountry(after end: Int) {
    guard institution == nil, end + 1 < words.count, words[end].lower == "of",
      let phrase = finder.phraseAt[end + 1], finder.phrases[phrase].kind == .country,
      !finder.phrases[phrase].isModifier, !finder.phrases[phrase].isPossessive
    else { return }
    institution = phrase
    extent = start..<finder.phrases[phrase].extent.upperBound
  }

  private func person(startingAt index: Int) -> Int? {
    guard index < words.count, let phrase = finder.phraseAt[index],
      finder.phrases[phrase].kind == .person, finder.phrases[phrase].referent == .name,
      finder.phrases[phrase].extent.lowerBound == index
    else { return nil }
    return phrase
  }

  /// Whether a name after "the president," is an apposition rather than the next of a list.
  private func closesApposition(at index: Int) -> Bool {
    guard index < words.count else { return true }
    let word = words[index]
    return word.isComma || word.isMark || !word.verbs.isEmpty || word.classes.contains(.auxiliary)
      || word.classes.contains(.modal) || word.classes.contains(.preposition)
      || finder.phrases.contains { $0.extent.upperBound == index && $0.isPossessive }
  }

  /// The person of "Lee, a director of ...", "Lee is the director of ...", "Lee, who is ...".
  private mutating func personBefore(_ index: Int) -> Int? {
    var at = index - 1
    guard at > 0 else { return nil }
    if words[at].isComma { return person(endingAt: at) }
    if words[at].lower == "as", at > 0, Self.serving.contains(words[at - 1].lower) {
      isFormer = isFormer || words[at - 1].lower == "served"
      at -= 2
    } else {
      while at > 0, words[at].isAdverb { at -= 1 }
      guard Self.copulas.contains(words[at].lower) else { return nil }
      isFormer = isFormer || words[at].lower == "was"
      at -= 1
    }
    while at > 0, words[at].isAdverb || words[at].classes.contains(.auxiliary) { at -= 1 }
    if at > 1, words[at].lower == "who" { at -= words[at - 1].isComma ? 2 : 1 }
    return at >= 0 ? person(endingAt: at + 1) : nil
  }

  private func person(endingAt end: Int) -> Int? {
    guard end > 0, let phrase = finder.phraseAt[end - 1], finder.phrases[phrase].kind == .person,
      finder.phrases[phrase].referent == .name, finder.phrases[phrase].extent.upperBound == end,
      !finder.phrases[phrase].isPossessive
    else { return nil }
    return phrase
  }

  private static let formerWords: Set<String> = [
    "former", "ex", "then", "erstwhile", "late", "ousted", "deposed",
  ]
  private static let endings: Set<String> = formerWords.union([
    "acting", "interim", "current", "new", "incumbent", "ailing", "ruling", "outgoing", "incoming",
    "veteran", "top", "senior", "chief", "main", "own", "visiting",
  ])
  private static let links: Set<String> = ["of", "at", "for", "to", "in", "with"]
  private static let copulas: Set<String> = ["is", "was", "became", "remains", "becomes"]
  private static let serving: Set<String> = ["served", "serves", "serving", "serve"]
}

extension Array {
  /// The element at an index, or nil beyond the end.
  fileprivate subscript<Wrapped>(safe index: Int) -> Wrapped? where Element == Wrapped? {
    indices.contains(index) ? self[index] : nil
  }
}
