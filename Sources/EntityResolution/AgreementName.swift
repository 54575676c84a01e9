import EventModel

/// The words for an agreement, which may say which one it is or only that it is one.
struct AgreementName: Hashable {
  /// The least number of telling words with which two spellings of a name may differ otherwise.
  static let leastTellingWords = 2

  /// The words as written.
  let surface: String
  /// Whether it is written as a name.
  let isName: Bool
  /// The folded words after the determiners.
  let words: [String]
  /// The words that say which agreement it is, in order: all but nouns such as "pact".
  let telling: [String]

  /// Reads the words.
  init(_ surface: String, isName: Bool) {
    self.surface = surface
    self.isName = isName
    words = Array(
      NameFolding.words(surface).map { NameVocabulary.spellings[$0] ?? $0 }
        .drop { NameVocabulary.determiners.contains($0) })
    telling = words.filter {
      !NameVocabulary.agreementHeads.contains($0) && !NameVocabulary.acronymGaps.contains($0)
    }
  }

  /// What spellings of the name share; nil if the words are too general to compare.
  var key: String? {
    let isEnough = telling.count >= Self.leastTellingWords || (isName && !telling.isEmpty)
    return isEnough ? telling.joined(separator: " ") : nil
  }

  /// What the words alone say of two agreements; nil if they say nothing.
  func compared(with other: AgreementName) -> NameVerdict? {
    guard key != nil, other.key != nil, telling == other.telling else { return nil }
    if isName || other.isName {
      if words == other.words { return .equalNames(surface, other.surface) }
      if telling.count >= Self.leastTellingWords {
        return .same("agreement-noun", "equal but for a noun such as \"pact\"")
      }
    }
    return .possible("description", "described alike: \(surface), \(other.surface)")
  }
}
