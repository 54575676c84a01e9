import SourceDocuments
import TextAnnotation
import WordLists

/// Finds the names of a document and decides what they name.
///
/// The network proposes: it marks stretches in each sentence by itself. Word lists, head nouns and
/// titles correct what it says, and the document as a whole decides in a second pass, so that
/// "Gabuev" alone is a person because "Alexander Gabuev" was one.
struct EntityRecognizer {
  /// A sentence cut into words as names are written: "Jong-un" is one word, "U.S.-led" three.
  struct Words {
    /// The words, as tokens with forms and ranges.
    let words: [Token]
    /// For each word its tokens in the sentence.
    let tokens: [Range<Int>]
    /// The network's marks, in words.
    let marks: [Mark]
  }

  /// A stretch that the network marks, and what it takes it for.
  struct Mark {
    let words: Range<Int>
    let label: EntitySpan.Label
  }

  private let sentences: [Words]
  private let lexicon: NameLexicon
  private let capitals: CapitalEvidence

  init(_ readings: [NetworkReader.Reading], lexicon: NameLexicon) {
    sentences = readings.map { Words($0, lexicon: lexicon) }
    self.lexicon = lexicon
    capitals = CapitalEvidence(sentences: sentences.map(\.words), lexicon: lexicon)
  }

  /// The names of each sentence, in order, without overlaps.
  func names() -> [[EntitySpan]] {
    var candidates = sentences.map { self.candidates(in: $0) }
    NameConsistency.apply(to: &candidates)
    return zip(sentences, candidates).map { sentence, candidates in
      candidates.compactMap { candidate in
        guard let label = candidate.label else { return nil }
        let words = sentence.words[candidate.tokens]
        guard let first = words.first, let last = words.last else { return nil }
        let tokens =
          sentence.tokens[candidate.tokens.lowerBound]
          .lowerBound..<sentence.tokens[
            candidate.tokens.upperBound - 1
          ].upperBound
        return EntitySpan(
          tokens: tokens, range: first.range.union(last.range), label: label)
      }
    }
  }

  // MARK: Candidates

  private func candidates(in sentence: Words) -> [NameCandidate] {
    let tokens = sentence.words
    let isTitleCase = capitals.isTitleCase(tokens)
    var marks = sentence.marks.map {
      isTitleCase ? withoutTitle($0, tokens) : whole(withoutTitle($0, tokens), tokens)
    }[...]
    var found: [NameCandidate] = []
    var at = 0
    while at < tokens.count {
      while let mark = marks.first, mark.words.lowerBound < at { marks.removeFirst() }
      if let mark = marks.first, mark.words.lowerBound == at,
        let candidate = marked(tokens, mark, isTitleCase: isTitleCase)
      {
        found.append(candidate)
        at = candidate.tokens.upperBound
      } else if let title = lexicon.titleLength(tokens, at: at), title > 1,
        !isHeadAhead(tokens, from: at),
        lexicon.longestEntry(in: tokens, at: at)?.length ?? 0 <= title
      {
        at += title
      } else if !isAge(tokens[at]),
        let candidate = candidate(in: tokens, at: at, isTitleCase: isTitleCase),
        !isCut(candidate, by: marks.first, tokens)
      {
        found.append(candidate)
        at = candidate.tokens.upperBound
      } else {
        at += 1
      }
    }
    return found
  }

  /// A mark without the title with which it begins: news corpora mark "President Xi" as a whole.
  private func withoutTitle(_ mark: Mark, _ tokens: [Token]) -> Mark {
    var start = mark.words.lowerBound
    // "Seventeen-year-old Omar Haddad"
    if mark.words.count > 1, isAge(tokens[start]) { start += 1 }
    while let title = lexicon.titleLength(tokens, at: start),
      start + title < mark.words.upperBound, !isHeadAhead(tokens, from: start)
    {
      start += title
    }
    // "pro-Beijing New People's Party": what side they are on is no part of their name.
    if mark.words.count > 1, Self.sides.contains(where: tokens[start].form.hasPrefix) { start += 1 }
    var end = mark.words.upperBound
    // "Ada Berg of DLP": her party.
    if mark.label == .person, end - start > 2, tokens[end - 2].form == "of",
      CapitalEvidence.isAcronym([tokens[end - 1].form])
    {
      end -= 2
    }
    return Mark(words: start..<max(end, start + 1), label: mark.label)
  }

  private static let sides = ["pro-", "anti-", "non-", "ex-", "Pro-", "Anti-"]

  /// A mark of a body with what the network leaves out of its name: the "United" of "United Iraqi Alliance",
  /// the "Scholars" of "Association of Muslim Scholars", the "of Chile" of "Civil Registry Office of Chile";
  /// and without what only describes it: the "news agency" of "Tass news agency".
  private func whole(_ mark: Mark, _ tokens: [Token]) -> Mark {
    var (start, end) = (mark.words.lowerBound, mark.words.upperBound)
    guard mark.label == .organization, end - start > 1 else { return mark }
    // "NATO Secretary-General Ada Berg" names two.
    if let title = (start + 1..<end).first(where: {
      lexicon.isTitle(tokens, at: $0) && !isHeadAhead(tokens, from: $0)
    }), let length = lexicon.titleLength(tokens, at: title), title + length < end,
      lexicon.looksLikePerson(tokens[title + length..<end].map(\.form))
    {
      return Mark(words: start..<title, label: mark.label)
    }
    let described = lexicon.descriptionLength(tokens[start..<end].map(\.form))
    if described > 0 { return Mark(words: start..<end - described, label: mark.label) }
    if start > 1, Self.openings.contains(tokens[start - 1].form) { start -= 1 }
    if end < tokens.count, tokens[end - 2].form == "of", end - start > 2,
      CapitalEvidence.isCapitalized(tokens[end].form),
      lexicon.startsNationality(tokens, at: end - 1) || Self.faiths.contains(tokens[end - 1].form),
      !lexicon.isTitle(tokens, at: end)
    {
      end += 1
    } else if let complement = country(of: start..<end, tokens) {
      end = complement
    }
    return Mark(words: start..<end, label: mark.label)
  }

  /// Where the name of a body ends that goes on with "of" and its country; nil where it does not.
  private func country(of body: Range<Int>, _ tokens: [Token]) -> Int? {
    let link = body.upperBound
    guard link + 1 < tokens.count, tokens[link].form == "of",
      lexicon.isNamedForCountry(tokens[link - 1].form)
    else { return nil }
    let next = tokens[link + 1].form == "the" ? link + 2 : link + 1
    guard next < tokens.count, let listed = lexicon.longestEntry(in: tokens, at: next),
      listed.label == .country
    else { return nil }
    return next + listed.length
  }

  /// Adjectives with which names of bodies begin.
  private static let openings: Set<String> = [
    "United", "National", "Democratic", "Popular", "Islamic", "Christian", "Social", "Federal",
    "International", "Central", "Supreme", "Royal", "General", "Special", "Free", "New",
  ]
  private static let faiths: Set<String> = [
    "Muslim", "Christian", "Jewish", "Catholic", "Orthodox", "Islamic", "Buddhist", "Hindu", "Arab",
    "Protestant", "Evangelical", "Baptist", "Lutheran", "Methodist", "Anglican",
  ]

  private func isAge(_ token: Token) -> Bool { token.form.lowercased().hasSuffix("-year-old") }

  /// Whether a mark or a listed name begins inside of a candidate and goes on behind it: the "South"
  /// of "the South" in "the South Korean president".
  private func isCut(_ candidate: NameCandidate, by mark: Mark?, _ tokens: [Token]) -> Bool {
    let (start, end) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
    if let mark, start < mark.words.lowerBound, mark.words.lowerBound < end {
      return mark.words.upperBound > end
    }
    guard end - start > 1, tokens[start].form == "The",
      let listed = lexicon.longestEntry(in: tokens, at: start + 1)
    else { return false }
    return start + 1 + listed.length > end
  }

  /// The name that the network marks, as the word lists correct it; nil where they do not believe it.
  private func marked(
    _ tokens: [Token], _ mark: Mark, isTitleCase: Bool
  ) -> NameCandidate? {
    let start = mark.words.lowerBound
    let listed = lexicon.longestEntry(in: tokens, at: start)
    var end = end(of: mark, listed: listed, tokens)
    if !isTitleCase, hasHeadBehind(tokens, start..<end, mark, listed: listed) { end += 1 }
    guard isCredible(tokens, start..<end, mark.label, listed: listed, isTitleCase: isTitleCase)
    else { return nil }
    let hasLowerHead =
      end < tokens.count && isLowerHead(tokens, at: end, start: start)
      && mark.label != .country && listed?.label != .country && listed?.label != .nationality
    if let listed, listed.length >= end - start, !hasLowerHead {
      var candidate = NameCandidate(tokens, start..<start + listed.length, listed: listed.label)
      candidate.vote(mark.label, .network)
      return candidate
    }
    if hasLowerHead { end += 1 }
    var candidate = classified(tokens, start..<end)
    candidate?.vote(mark.label, .network)
    return candidate
  }

  /// Where a marked name ends: before small words that close it; behind a listed name, where a
  /// possessive mark follows as in "Financial Times' Seoul correspondent", or a second listed name as
  /// in "Crete and Cyprus".
  private func end(
    of mark: Mark, listed: NameLexicon.Entry?, _ tokens: [Token]
  ) -> Int {
    var end = mark.words.upperBound
    // "Ada Berg and Omar Haddad" are two.
    if mark.words.count > 3, let link = mark.words.first(where: { tokens[$0].form == "and" }),
      link > mark.words.lowerBound + 1, link + 2 < mark.words.upperBound,
      lexicon.looksLikePerson(tokens[mark.words.lowerBound..<link].map(\.form))
    {
      end = link
    }
    while end - 1 > mark.words.lowerBound, lexicon.isSmallWord(tokens[end - 1].form) { end -= 1 }
    guard let listed, mark.words.lowerBound + listed.length < end else { return end }
    let next = mark.words.lowerBound + listed.length
    let isFollowed =
      lexicon.isPossessiveMark(tokens[next].form)
      || ["and", "or", ",", "/"].contains(tokens[next].form)
        && lexicon.longestEntry(in: tokens, at: next + 1)?.length == end - next - 1
    return isFollowed ? next : end
  }

  /// Whether a capitalized noun that names a law, meeting or body follows a place or body, so that all
  /// is one name: the "Bill" of "Baltic Security Bill", which alone could be a man.
  private func hasHeadBehind(
    _ tokens: [Token], _ range: Range<Int>, _ mark: Mark, listed: NameLexicon.Entry?
  ) -> Bool {
    let labels: [EntitySpan.Label] = [.place, .organization, .other]
    guard range.upperBound < tokens.count, labels.contains(mark.label),
      listed.map({ labels.contains($0.label) }) ?? true,
      CapitalEvidence.isCapitalized(tokens[range.upperBound].form)
    else { return false }
    return lexicon.headLabel(of: tokens[range.lowerBound...range.upperBound].map(\.form)) != nil
  }

  /// Whether a marked stretch can be a name of its label as far as lists and titles tell.
  private func isCredible(
    _ tokens: [Token], _ range: Range<Int>, _ label: EntitySpan.Label,
    listed: NameLexicon.Entry?, isTitleCase: Bool
  ) -> Bool {
    let start = range.lowerBound
    guard capitals.isWritable(tokens, at: start) else { return false }
    if lexicon.isTitle(tokens, at: start), !isHeadAhead(tokens, from: start) { return false }
    if label == .person, range.count == 1, lexicon.isDoctrine(tokens[start].form) { return false }
    if label != .person, range.count > 1, lexicon.isTitle(tokens, at: range.upperBound - 1) {
      return false  // "Home and Defence Secretaries"
    }
    if let listed, listed.label == .nationality || listed.label == .country {
      if listed.length < range.count, label == .person { return false }  // "German Angela Merkel"
      if extendsListed(tokens, start: start, entry: listed, isTitleCase: isTitleCase) {
        return listed.length < range.count  // "Greek Energy Forum" is one name
      }
      let next = start + listed.length
      if next + 1 < range.upperBound, tokens[next].form == "-",
        lexicon.isState(tokens[next + 1].form)
      {
        return false  // "UK-France" are two
      }
    }
    return true
  }

  /// The name that begins at a token, if one does.
  private func candidate(
    in tokens: [Token], at start: Int, isTitleCase: Bool
  ) -> NameCandidate? {
    let listed = lexicon.longestEntry(in: tokens, at: start)
    if let listed, listed.label == .nationality || listed.label == .country,
      !extendsListed(tokens, start: start, entry: listed, isTitleCase: isTitleCase)
    {
      return NameCandidate(tokens, start..<start + listed.length, listed: listed.label)
    }
    guard capitals.startsName(tokens, at: start, isTitleCase: isTitleCase) || listed != nil else {
      return nil
    }
    let end = endOfRun(tokens, from: start, listed: listed, isTitleCase: isTitleCase)
    if let listed, end <= start + listed.length {
      return NameCandidate(tokens, start..<start + listed.length, listed: listed.label)
    }
    guard end > start else { return nil }
    return classified(tokens, start..<end)
  }

  /// Whether a state's name is only the first part of a longer one: "Korean Air", "German Institute
  /// for Economic Research", but not "Russian President" or "German Chancellor Angela Merkel".
  private func extendsListed(
    _ tokens: [Token], start: Int, entry: NameLexicon.Entry, isTitleCase: Bool
  ) -> Bool {
    let end = endOfRun(tokens, from: start, listed: entry, isTitleCase: isTitleCase)
    guard end > start + entry.length else { return false }
    if let longer = lexicon.longestEntry(in: tokens, at: start), longer.length > entry.length {
      return true
    }
    if lexicon.headLabel(of: tokens[start..<end].map(\.form)) != nil { return true }
    // "Cyprus Mail", but not "Iran Khamenei" or "US Secretary": a state's noun, an unknown word.
    let next = tokens[start + entry.length].form
    return entry.label == .country && end == start + entry.length + 1 && !lexicon.knowsName(next)
      && !CapitalEvidence.isAcronym([next]) && !isTitleCase
      && !lexicon.isTitle(tokens, at: start + entry.length)
  }

  /// The token after a run of capitalized words, with the small words that names hold.
  private func endOfRun(
    _ tokens: [Token], from start: Int, listed: NameLexicon.Entry?, isTitleCase: Bool
  ) -> Int {
    var end = start + (listed?.length ?? 0)
    if end == start {
      guard !lexicon.isTitle(tokens, at: start) else { return start }
      end += 1
    }
    while end < tokens.count {
      if capitals.continuesName(tokens, at: end, isTitleCase: isTitleCase) {
        if lexicon.isTitle(tokens, at: end), !isHeadAhead(tokens, from: end),
          !isSurname(tokens, at: end, start: start)
        {
          break
        }
        if lexicon.startsNationality(tokens, at: end), end > start, !isTitleCase,
          !(end == start + 1 && Self.openings.contains(tokens[start].form)
            && end + 1 < tokens.count
            && CapitalEvidence.isCapitalized(tokens[end + 1].form))
        {
          break
        }
        end += 1
      } else if let next = connected(tokens, from: start, at: end) {
        end = next
      } else if isLowerHead(tokens, at: end, start: start) {
        return end + 1
      } else {
        break
      }
    }
    return end
  }

  /// Where a name goes on after "of", "for", "of the" or a particle such as "bin" or "de".
  private func connected(_ tokens: [Token], from start: Int, at index: Int) -> Int? {
    let word = tokens[index].form
    let isParticle = lexicon.isNameParticle(word)
    let isOrganizationLink =
      ["of", "for"].contains(word)
      && lexicon.takesComplement(tokens[start..<index].map(\.form))
    guard isParticle || isOrganizationLink else { return nil }
    var next = index + 1
    if isOrganizationLink, next < tokens.count, tokens[next].form == "the" { next += 1 }
    guard next < tokens.count, CapitalEvidence.isCapitalized(tokens[next].form),
      isOrganizationLink || !lexicon.isTitle(tokens, at: next)
    else { return nil }
    return next + 1
  }

  /// Whether a lower-case head noun closes the name of a place: "Kim Il Sung square", "Korean
  /// peninsula".
  private func isLowerHead(_ tokens: [Token], at index: Int, start: Int) -> Bool {
    lexicon.isPlaceHead(tokens[index].form)
      && !capitals.isSentenceStart(tokens, at: start, isOnlyWord: index - start == 1)
  }

  /// Whether a title word closes a person's name: the "King" of "Billie Jean King said".
  private func isSurname(_ tokens: [Token], at index: Int, start: Int) -> Bool {
    let isLast = index + 1 >= tokens.count || !CapitalEvidence.isCapitalized(tokens[index + 1].form)
    return isLast && index > start && lexicon.looksLikePerson(tokens[start..<index].map(\.form))
  }

  /// Whether a title inside a run belongs to the name of a body: "Foreign Minister" does not,
  /// "Prime Minister's Office" does.
  private func isHeadAhead(_ tokens: [Token], from index: Int) -> Bool {
    var end = index
    while end < tokens.count, CapitalEvidence.isCapitalized(tokens[end].form) { end += 1 }
    return end > index + 1
      && lexicon.headLabel(of: tokens[index..<end].map(\.form)) == .organization
  }

  // MARK: Labels

  private func classified(_ tokens: [Token], _ range: Range<Int>) -> NameCandidate? {
    let words = tokens[range].map(\.form)
    var candidate = NameCandidate(tokens, range, listed: nil)
    if words.count == 1, lexicon.isDoctrine(words[0]) {
      candidate.vote(.other, .head)
      return candidate
    }
    if let head = lexicon.isLegalForm(words.last ?? "") && words.count > 1
      ? .organization : lexicon.headLabel(of: words) ?? lexicon.joinedHeadLabel(of: words)
    {
      // "the ruling Democratic Rally": a party, though a rally is none.
      let isParty = head == .other && lexicon.isPartyAdjective(tokens, before: range.lowerBound)
      candidate.vote(isParty ? .organization : head, isParty ? .title : .head)
      return candidate
    }
    if words.count > 1 || CapitalEvidence.isAcronym(words),
      lexicon.isPartyAdjective(tokens, before: range.lowerBound)
    {
      candidate.vote(.organization, .title)
    }
    if let listed = lexicon.entry(named: words.joined(separator: " ")) {
      candidate.vote(listed, .list)
    }
    if let noun = lexicon.describingNoun(tokens, before: range.lowerBound) {
      candidate.vote(noun, .title)
    }
    if lexicon.looksLikePerson(words) {
      candidate.vote(.person, (2...3).contains(words.count) ? .givenName : .shape)
    }
    if lexicon.followsTitle(tokens, before: range.lowerBound) { candidate.vote(.person, .title) }
    if lexicon.precedesTitle(tokens, after: range.upperBound) { candidate.vote(.person, .title) }
    if CapitalEvidence.isAcronym(words) { candidate.vote(.organization, .shape) }
    voteByContext(&candidate, tokens, range)
    return candidate
  }

  private func voteByContext(
    _ candidate: inout NameCandidate, _ tokens: [Token], _ range: Range<Int>
  ) {
    let before = range.lowerBound > 0 ? tokens[range.lowerBound - 1].form.lowercased() : ""
    let after = range.upperBound < tokens.count ? tokens[range.upperBound].form.lowercased() : ""
    if isBeforeCountry(tokens, range.upperBound) { candidate.vote(.place, .context) }
    if ["who", "whose"].contains(after) { candidate.vote(.person, .context) }
    let speaks =
      lexicon.isSpeechVerb(after)
      || before == "to" && lexicon.isSource(tokens, before: range.lowerBound)
    if speaks { candidate.vote((2...3).contains(range.count) ? .person : .organization, .context) }
    if isAfterOffice(tokens, range) { candidate.vote(.person, .context) }
    if ["in", "near"].contains(before) { candidate.vote(.place, .context) }
    if (2...3).contains(range.count), isAgent(tokens, range.upperBound) {
      candidate.vote(.person, .default)
    }
    if range.count == 1, isAgent(tokens, range.upperBound) {
      candidate.vote(.organization, .default)
    }
    candidate.vote(.other, .default)
  }

  /// Whether a name of two or three words stands in commas after an office: "a deputy head of the
  /// agency, Li Ming, said".
  private func isAfterOffice(_ tokens: [Token], _ range: Range<Int>) -> Bool {
    guard (2...3).contains(range.count), range.lowerBound > 2,
      tokens[range.lowerBound - 1].form == ",",
      range.upperBound == tokens.count
        || [",", "."].contains(tokens[range.upperBound].form)
        || lexicon.isSpeechVerb(tokens[range.upperBound].form.lowercased())
    else { return false }
    let comma = range.lowerBound - 1
    return (max(0, comma - 9)..<comma).contains { at in
      lexicon.isTitle(tokens, at: at) && tokens[at..<comma].allSatisfy { $0.form != "," }
    }
  }

  /// Whether ", Greece" or the like follows, so that a name is a place there.
  private func isBeforeCountry(_ tokens: [Token], _ end: Int) -> Bool {
    guard end + 1 < tokens.count, tokens[end].form == ",",
      let entry = lexicon.longestEntry(in: tokens, at: end + 1), entry.label == .country
    else { return false }
    let after = end + 1 + entry.length
    return after >= tokens.count || !["and", "or"].contains(tokens[after].form)
  }

  /// Whether what follows a name can only be said of one who acts: "has", "signed", "'s".
  private func isAgent(_ tokens: [Token], _ end: Int) -> Bool {
    guard end < tokens.count else { return false }
    let next = tokens[end].form.lowercased()
    return lexicon.isAuxiliary(next) || next.hasSuffix("ed") && next.count > 4
  }
}
