import EventModel

/// The words of an agreement's description that tell it from others.
struct AgreementWords {
  /// The words that are neither head nouns nor adjectives of any agreement.
  let content: Set<String>
  /// Whether several agreements are meant.
  let isPlural: Bool

  init(_ surface: String) {
    let words = NameFolding.words(surface)
    isPlural = words.last.map { $0.hasSuffix("s") && !$0.hasSuffix("ss") } ?? false
    content = Set(
      words.filter { !World.standard.isAgreementHead($0) && !Self.empty.contains($0) })
  }

  /// Whether one of two descriptions says no more than the other.
  func fits(_ other: AgreementWords) -> Bool {
    content.isSubset(of: other.content) || other.content.isSubset(of: content)
  }

  private static let empty: Set<String> = [
    "new", "landmark", "historic", "major", "final", "of", "understanding", "intent", "signed",
    "alternative", "long", "awaited", "formal", "important", "key", "controversial", "latest",
    "recent", "the", "a", "an", "this", "draft", "joint", "big",
  ]
}
