/// Reads words with tags of names (IOB2), a word a line, an empty line after each sentence.
///
///     Moon      B-per            form, tag
///     Moon NNP  B-per            form, part of speech, tag
///     2  Moon   B-PER  -  -      number, form, tag, as Universal NER has them
///
/// Columns are separated by a tab or a space. The tag is the third column where words are numbered,
/// else the last. Comments begin with "#".
///
/// - SeeAlso: Mayhew et al., Universal NER, 2024, <https://aclanthology.org/2024.naacl-long.243/>
public struct NameFile: Sendable {
  /// The sentences: words of which the form is known and, where the file has it, the part of speech
  /// (as XPOS), and names with the labels of the file.
  public let sentences: [EvaluationSentence]
  /// The sentences of each document: those from one comment "# newdoc" to the next; where there are
  /// none, each sentence by itself.
  public let documents: [Range<Int>]

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: the lines.
  ///   - place: where it comes from, for messages.
  /// - Throws: ``TrainingError`` with the line that has no tag.
  public init(_ text: String, place: String) throws(TrainingError) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0) }
    let isNumbered = NameRow.areNumbered(lines)
    var sentences: [EvaluationSentence] = []
    var words: [EvaluationSentence.Word] = []
    var tags = NameTags()
    var starts: [Int] = []
    for (index, line) in (lines + [""]).enumerated() {
      let place = "\(place):\(index + 1)"
      if let row = try NameRow(line, isNumbered: isNumbered, place: place) {
        words.append(EvaluationSentence.Word(form: String(row.form), xpos: String(row.xpos)))
        tags.add(row.tag)
      } else if line.isEmpty && !words.isEmpty {
        sentences.append(
          EvaluationSentence(words: words, names: try tags.names(place: place)))
        (words, tags) = ([], NameTags())
      } else if line.hasPrefix("# newdoc") {
        starts.append(sentences.count)
      }
    }
    self.sentences = sentences
    if starts.isEmpty { starts = Array(sentences.indices) }
    documents = zip([0] + starts, starts + [sentences.count]).filter { $0 < $1 }.map { $0..<$1 }
  }
}

/// A line of a ``NameFile``.
private struct NameRow {
  let form: Substring
  let xpos: Substring
  let tag: Substring

  /// The most columns of a word that has no number.
  private static let mostColumns = 3

  /// Reads a line; nil for empty lines and comments.
  init?(_ line: Substring, isNumbered: Bool, place: String) throws(TrainingError) {
    let columns = Self.columns(of: line)
    guard columns.contains(where: { !$0.isEmpty }) else { return nil }
    if columns[0].hasPrefix("#") && (isNumbered || columns.count > Self.mostColumns) { return nil }
    guard columns.count > (isNumbered ? 2 : 1) else { throw Self.error(line, place: place) }
    form = columns[isNumbered ? 1 : 0]
    tag = columns[isNumbered ? 2 : columns.count - 1]
    xpos = !isNumbered && columns.count == Self.mostColumns ? columns[1] : "_"
    guard !form.isEmpty, NameTags.isTag(tag) else { throw Self.error(line, place: place) }
  }

  /// Whether the words of a file have numbers: its first words are 1 and, if there are two, 2.
  static func areNumbered(_ lines: [Substring]) -> Bool {
    let words = lines.drop { $0.isEmpty || $0.hasPrefix("#") }.prefix { !$0.isEmpty }.prefix(2)
    return !words.isEmpty
      && zip(words, ["1", "2"]).allSatisfy { line, number in
        let columns = columns(of: line)
        return columns.count > 2 && columns[0] == number && NameTags.isTag(columns[2])
      }
  }

  private static func columns(of line: Substring) -> [Substring] {
    line.split(separator: line.contains("\t") ? "\t" : " ", omittingEmptySubsequences: false)
  }

  private static func error(_ line: Substring, place: String) -> TrainingError {
    TrainingError(
      .format, at: place,
      "expected a word and a tag (O, B-label, I-label) separated by a tab or a space, found "
        + "\"\(line)\"")
  }
}
