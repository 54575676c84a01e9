/// The tags of a sentence's words that tell names: B for the first word of one, I for the others, O
/// for words outside (IOB2).
///
///     President  Moon    Jae-in   met
///     O          B-per   I-per    O
///
/// - SeeAlso: Ramshaw and Marcus, Text Chunking Using Transformation-Based Learning, 1995,
///   <https://aclanthology.org/W95-0107/>
struct NameTags {
  private var tags: [Substring] = []

  /// Adds the tag of the next word.
  mutating func add(_ tag: Substring) { tags.append(tag) }

  /// The names.
  ///
  /// An I that continues no name of its label begins one, as in the older IOB.
  ///
  /// - Throws: ``TrainingError`` if a tag is none of these.
  func names(place: String) throws(TrainingError) -> [EvaluationSentence.Name] {
    var names: [EvaluationSentence.Name] = []
    for (index, tag) in tags.enumerated() where tag != "O" {
      guard Self.isTag(tag) else {
        throw TrainingError(
          .format, at: place, "\"\(tag)\" is no tag of a name, such as O, B-per or I-per; check it")
      }
      let label = String(tag.dropFirst(2))
      if tag.hasPrefix("I-"), let last = names.last, last.label == label,
        last.words.upperBound == index
      {
        names[names.count - 1] = EvaluationSentence.Name(
          words: last.words.lowerBound..<index + 1, label: label)
      } else {
        names.append(EvaluationSentence.Name(words: index..<index + 1, label: label))
      }
    }
    return names
  }

  /// Whether a column looks like a tag.
  static func isTag(_ column: Substring) -> Bool {
    column == "O" || column.count > 2 && (column.hasPrefix("B-") || column.hasPrefix("I-"))
  }
}
