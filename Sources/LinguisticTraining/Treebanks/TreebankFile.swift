import SourceDocuments
public import TextAnnotation

/// Reads the sentences of a CoNLL-U text for training and evaluation.
///
/// Empty nodes, enhanced dependencies and comments are left out. Names are those that MISC gives as
/// `NE=B-person`, `NE=I-person`; where it gives entities as GUM does, those of them that are names of
/// persons, organizations and places.
///
/// - SeeAlso: <https://universaldependencies.org/format.html>
public struct TreebankFile: Sendable {
  /// The sentences in order.
  public let sentences: [Sentence]
  /// For each sentence, whether its entities are marked as GUM marks them.
  public let hasEntities: [Bool]

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: lines of CoNLL-U.
  ///   - place: where it comes from, for messages.
  /// - Throws: ``TrainingError`` with the line that is not CoNLL-U.
  public init(_ text: String, place: String) throws(TrainingError) {
    var sentences: [Sentence] = []
    var hasEntities: [Bool] = []
    var draft = TreebankSentence(start: 0)
    for (index, line) in text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      let place = "\(place):\(index + 1)"
      if line.isEmpty {
        if let sentence = try draft.sentence(place: place) {
          sentences.append(sentence)
          hasEntities.append(draft.hasEntities)
        }
        draft = TreebankSentence(start: draft.end + 1)
      } else if line.first != UInt8(ascii: "#") {
        try draft.read(Substring(line), place: place)
      }
    }
    if let last = try draft.sentence(place: place) {
      sentences.append(last)
      hasEntities.append(draft.hasEntities)
    }
    self.sentences = sentences
    self.hasEntities = hasEntities
  }
}

/// A sentence whose lines are being read.
private struct TreebankSentence {
  private let start: Int
  private(set) var end: Int
  private var tokens: [Token] = []
  private var multiwords: [MultiwordToken] = []
  private var names = NameTags()
  private var entities = EntityMarks()

  /// Whether entities are marked as GUM marks them.
  var hasEntities: Bool { entities.isMarked }

  init(start: Int) {
    self.start = start
    end = start
  }

  mutating func read(_ line: Substring, place: String) throws(TrainingError) {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count == 10 else {
      throw TrainingError(
        .format, at: place,
        "\(columns.count) columns, a word has 10 separated by tabs; check the line")
    }
    guard !columns[1].isEmpty else {
      throw TrainingError(.format, at: place, "the form is empty; check the second column")
    }
    if columns[0].contains(".") { return }
    if columns[0].contains("-") {
      try readMultiword(columns, place: place)
    } else {
      try readWord(columns, place: place)
    }
  }

  /// The sentence; nil if there were no words.
  func sentence(place: String) throws(TrainingError) -> Sentence? {
    if tokens.isEmpty && multiwords.isEmpty { return nil }
    for token in tokens where token.head.map({ $0 >= tokens.count }) == true {
      throw TrainingError(
        .format, at: place,
        "a head lies beyond the \(tokens.count) words of the sentence; check HEAD")
    }
    guard multiwords.allSatisfy({ $0.tokens.upperBound <= tokens.count }) else {
      throw TrainingError(
        .format, at: place, "a range reaches beyond the \(tokens.count) words; check ID")
    }
    return Sentence(
      range: TextRange(start, end), tokens: tokens, multiwordTokens: multiwords,
      names: entities.isMarked ? entitySpans() : try names.spans(over: tokens, place: place))
  }

  private func entitySpans() -> [EntitySpan] {
    let names = entities.names(
      forms: tokens.map(\.form), isProper: tokens.map { $0.upos == .properNoun })
    return names.compactMap { name in
      EntitySpan.Label(rawValue: name.kind).map {
        EntitySpan(tokens: name.words, range: tokens.range(of: name.words), label: $0)
      }
    }
  }

  private mutating func readMultiword(
    _ columns: [Substring], place: String
  ) throws(TrainingError) {
    let bounds = columns[0].split(separator: "-").compactMap { Int($0) }
    guard bounds.count == 2, bounds[0] == tokens.count + 1, bounds[0] < bounds[1] else {
      throw TrainingError(
        .format, at: place,
        "\"\(columns[0])\" is not the range that begins with the next word; check ID")
    }
    let form = String(columns[1])
    multiwords.append(
      MultiwordToken(
        tokens: bounds[0] - 1..<bounds[1], range: TextRange(end, end + form.utf8.count),
        form: form))
  }

  private mutating func readWord(_ columns: [Substring], place: String) throws(TrainingError) {
    guard Int(columns[0]) == tokens.count + 1 else {
      throw TrainingError(
        .format, at: place, "\"\(columns[0])\", the next word is \(tokens.count + 1); check ID")
    }
    guard let upos = PartOfSpeech(rawValue: columns[3] == "_" ? "X" : String(columns[3])) else {
      throw TrainingError(
        .format, at: place, "\"\(columns[3])\" is no universal part of speech; check UPOS")
    }
    let head = columns[6] == "_" ? 0 : Int(columns[6])
    guard let head, head >= 0 else {
      throw TrainingError(
        .format, at: place, "\"\(columns[6])\" is no head, a number from 0 on; check HEAD")
    }
    let form = String(columns[1])
    let misc = columns[9].split(separator: "|")
    tokens.append(
      Token(
        TextRange(end, end + form.utf8.count), form: form, lemma: String(columns[2]), upos: upos,
        xpos: Self.value(columns[4]), feats: Self.value(columns[5]),
        head: head > 0 ? head - 1 : nil, deprel: Self.value(columns[7]),
        spaceAfter: !misc.contains("SpaceAfter=No")))
    end += form.utf8.count
    entities.add(misc, word: tokens.count - 1)
    names.add(misc.first { $0.hasPrefix("NE=") }?.dropFirst(3) ?? "O")
  }

  private static func value(_ column: Substring) -> String { column == "_" ? "" : String(column) }
}

extension NameTags {
  /// The names with the labels of ``EntitySpan``.
  fileprivate func spans(
    over tokens: [Token], place: String
  ) throws(TrainingError) -> [EntitySpan] {
    var spans: [EntitySpan] = []
    for name in try names(place: place) {
      guard let label = EntitySpan.Label(rawValue: name.label) else {
        throw TrainingError(
          .format, at: place,
          "\"\(name.label)\" is no label of a name in this sentence; known are "
            + EntitySpan.Label.allCases.map(\.rawValue).joined(separator: ", "))
      }
      spans.append(
        EntitySpan(tokens: name.words, range: tokens.range(of: name.words), label: label))
    }
    return spans
  }
}

extension [Token] {
  /// The stretch of text of some tokens, of which there is one at least.
  fileprivate func range(of tokens: Range<Int>) -> TextRange {
    TextRange(self[tokens.lowerBound].range.start, self[tokens.upperBound - 1].range.end)
  }
}
