import EventModel

extension PersonName {
  /// What the names alone say of two persons; nil if they have nothing in common.
  ///
  /// The word that fits worst decides, not an average: two equal words never outvote a third that
  /// differs. Bare names are not for this function.
  func compared(with other: PersonName) -> NameVerdict? {
    if let one = regnalTitle, let two = other.regnalTitle, one != two, given.isEmpty,
      other.given.isEmpty, letters == other.letters
    {
      return .different("titles-differ", "titles differ: \(one), \(two)")
    }
    let byWords = comparedWords(with: other)
    guard let byWords, byWords.verdict != .different, generation != other.generation else {
      return byWords
    }
    if let one = generation, let two = other.generation {
      return .different("generations-differ", "of different generations: \(one), \(two)")
    }
    return .possible(
      "generation-missing", "only one says which generation: \(generationText(other))")
  }

  private func comparedWords(with other: PersonName) -> NameVerdict? {
    if letters == other.letters { return .equalNames(surface, other.surface) }
    guard familyLetters == other.familyLetters else { return comparedAcrossFamilies(other) }
    if isFamilyFirst || other.isFamilyFirst { return comparedGivenNames(with: other) }
    guard let first = given.first, let otherFirst = other.given.first else { return nil }
    if first.letters != otherFirst.letters { return comparedFirstNames(with: other) }
    return comparedMiddleNames(with: other)
  }

  /// Names with different last words: the one may go on where the other ends, or the two may be
  /// written in different order.
  private func comparedAcrossFamilies(_ other: PersonName) -> NameVerdict? {
    if familyLetters.prefix(3) == other.familyLetters.prefix(3),
      let verdict = gendersDiffer(other)
    {
      return verdict
    }
    if letters.utf8.count == other.letters.utf8.count, words.count == other.words.count,
      words.map(\.letters).sorted() == other.words.map(\.letters).sorted()
    {
      return .possible("order", "the same words in another order")
    }
    let (short, long) = words.count < other.words.count ? (self, other) : (other, self)
    guard short.words.count > 1, short.isContained(in: long),
      short.words.first?.letters == long.words.first?.letters
    else { return nil }
    return .possible("longer-name", "\"\(long.surface)\" goes on where \"\(short.surface)\" ends")
  }

  private func comparedGivenNames(with other: PersonName) -> NameVerdict {
    if given.map(\.letters).joined() == other.given.map(\.letters).joined() {
      return .possible("order", "the same words in another order")
    }
    if given.count == other.given.count, zip(given, other.given).allSatisfy({ $0.fits($1) }) {
      return .possible("initials", "the same but for initials")
    }
    if haveSameSyllables(other) {
      return .possible("syllables", "the same syllables in other letters")
    }
    return givenNamesDiffer(other)
  }

  /// Whether both can be one Korean or Chinese name in two romanizations: Kim Jong Un, Kim Jong Eun; Mao
  /// Zedong, Mao Tse-tung.
  private func haveSameSyllables(_ other: PersonName) -> Bool {
    syllables.areSame(as: other.syllables)
  }

  private func comparedFirstNames(with other: PersonName) -> NameVerdict {
    guard let first = given.first, let otherFirst = other.given.first else {
      return givenNamesDiffer(other)
    }
    if first.fits(otherFirst) {
      let pairs = zip(given.dropFirst(), other.given.dropFirst())
      return pairs.allSatisfy { $0.fits($1) }
        ? .possible("initials", "the same but for initials")
        : .different(
          "initials-differ", "initials differ: \(written(given)), \(written(other.given))")
    }
    if isContained(in: other) || other.isContained(in: self) {
      return .possible("shorter-name", "one name is part of the other")
    }
    if first.isSpelledLike(otherFirst) {
      if let verdict = gendersDiffer(other) { return verdict }
      return .possible(
        "spelling", "given names are spelled alike: \(written(given)), \(written(other.given))")
    }
    return givenNamesDiffer(other)
  }

  private func comparedMiddleNames(with other: PersonName) -> NameVerdict {
    let (middle, otherMiddle) = (given.dropFirst(), other.given.dropFirst())
    let fits = zip(middle, otherMiddle).allSatisfy { $0.fits($1) }
    let all = "\(written(given)), \(written(other.given))"
    guard fits else { return .different("middle-names-differ", "middle names differ: \(all)") }
    if middle.count == otherMiddle.count {
      return .same("middle-initial", "equal but for a middle name that one shortens: \(all)")
    }
    let extra = middle.count < otherMiddle.count ? otherMiddle : middle
    if middle.isEmpty || otherMiddle.isEmpty, !extra.contains(where: \.isInitial) {
      return .same(
        "middle-name",
        "equal but for the middle name \(extra.map(\.written).joined(separator: " "))")
    }
    return .possible("middle-missing", "one leaves out a middle name: \(all)")
  }

  /// A veto if one is a man's name and one a woman's: Daniel, Daniela.
  private func gendersDiffer(_ other: PersonName) -> NameVerdict? {
    guard let one = isFemale, let two = other.isFemale, one != two else { return nil }
    return .different(
      "gender-differs", "one is a man's name, one a woman's: \(surface), \(other.surface)")
  }

  private func givenNamesDiffer(_ other: PersonName) -> NameVerdict {
    .different(
      "given-names-differ", "given names differ: \(written(given)), \(written(other.given))")
  }

  private func written(_ words: [Word]) -> String {
    words.isEmpty ? "none" : words.map(\.written).joined(separator: " ")
  }

  private func generationText(_ other: PersonName) -> String {
    generation ?? other.generation ?? ""
  }
}

extension PersonName.Word {
  /// The least number of letters of a name that one changed letter leaves recognizable.
  private static let leastLettersForSpelling = 4
  /// The least number of letters by which a short form is known.
  private static let leastLettersForShortForm = 3

  /// Whether two given names differ by one letter (Yuri, Yury) or by the end (Chris, Christopher).
  fileprivate func isSpelledLike(_ other: PersonName.Word) -> Bool {
    let (short, long) =
      letters.utf8.count <= other.letters.utf8.count
      ? (letters, other.letters) : (other.letters, letters)
    if short.utf8.count >= Self.leastLettersForShortForm, long.hasPrefix(short) { return true }
    guard short.utf8.count >= Self.leastLettersForSpelling else { return false }
    return isOneEditApart(Array(short.utf8), Array(long.utf8))
  }

  private func isOneEditApart(_ short: [UInt8], _ long: [UInt8]) -> Bool {
    guard long.count - short.count <= 1 else { return false }
    let start = zip(short, long).prefix { $0 == $1 }.count
    let rest = long.dropFirst(start + 1)
    return rest.elementsEqual(short.dropFirst(long.count == short.count ? start + 1 : start))
  }
}
