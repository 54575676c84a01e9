public import SourceDocuments

extension Analysis {
  /// The analysis that the sentences of one document hold.
  ///
  /// The text is that of the comments `# text` where the words are found in them, and else is made of
  /// the forms and `SpaceAfter=No`. Sentences follow each other after a space, paragraphs (`# newpar`)
  /// after a blank line. `# heading` marks a heading; title, publisher, date and address are those of
  /// `# meta::title`, `# meta::publisher`, `# meta::published` and `# meta::url`.
  ///
  /// What the values here have no place for (other comments, empty nodes, DEPS, the rest of MISC) stays
  /// in the sentences; see ``CoNLLUSentence/filled(from:)``.
  ///
  /// - Parameters:
  ///   - sentences: as ``CoNLLUReader/nextDocument()`` gives them.
  ///   - id: the name of the document if `# newdoc id` gives none.
  /// - Complexity: O(*n*), n = words.
  public init(conllu sentences: [CoNLLUSentence], id: Document.ID) {
    var builder = CoNLLUTextBuilder()
    for (index, sentence) in sentences.enumerated() {
      builder.add(sentence, next: index + 1 < sentences.count ? sentences[index + 1] : nil)
    }
    let first = sentences.first
    let given = first?.comment("newdoc id").flatMap { $0.isEmpty ? nil : String($0) }
    let meta = { (name: String) in first?.comment("meta::\(name)").map { String($0) } }
    let document = Document(
      id: given.map { Document.ID($0) } ?? id, text: String(decoding: builder.text, as: UTF8.self),
      metadata: DocumentMetadata(
        title: meta("title"), publisher: meta("publisher"), published: meta("published"),
        url: meta("url")))
    self.init(document: document, sentences: builder.sentences)
  }
}

/// Writes the text of a document and finds its tokens there, sentence by sentence.
private struct CoNLLUTextBuilder {
  /// The text so far.
  private(set) var text: [UInt8] = []
  /// The sentences so far.
  private(set) var sentences: [Sentence] = []

  /// Adds a sentence; the one behind it tells what its last token is followed by.
  mutating func add(_ sentence: CoNLLUSentence, next: CoNLLUSentence?) {
    let words = sentence.words
    let units = CoNLLUUnit.units(of: sentence)
    guard let last = units.last else { return }
    if sentence.beginsParagraph, !text.isEmpty { text += "\n\n".utf8 }
    let ranges = place(units, text: sentence.comment("text"))
    let isBreak = next?.beginsParagraph ?? true
    if !isBreak, last.spaceAfter { text.append(UInt8(ascii: " ")) }

    var tokens: [Token] = []
    var multiwordTokens: [MultiwordToken] = []
    for (index, (unit, range)) in zip(units, ranges).enumerated() {
      let spaceAfter =
        index + 1 < units.count
        ? ranges[index + 1].start > range.end : isBreak || unit.spaceAfter
      let places = unit.places(of: words, in: range)
      for (word, place) in zip(unit.words, places) {
        let isLast = word + 1 == unit.words.upperBound
        tokens.append(
          Token(words[word], at: place, words: words.count, spaceAfter: isLast && spaceAfter))
      }
      if unit.words.count > 1 {
        multiwordTokens.append(MultiwordToken(tokens: unit.words, range: range, form: unit.form))
      }
    }
    sentences.append(
      Sentence(
        range: ranges[0].union(ranges[ranges.count - 1]), tokens: tokens,
        multiwordTokens: multiwordTokens, names: names(words, tokens),
        isHeading: sentence.comment("heading") != nil))
  }

  /// Writes the words of a sentence, and gives the place of each unit.
  private mutating func place(_ units: [CoNLLUUnit], text given: Substring?) -> [TextRange] {
    let start = text.count
    if let given, let found = CoNLLUUnit.places(of: units, in: Array(given.utf8)) {
      let skipped = found[0].start
      let shift = start - skipped
      text += Array(given.utf8)[skipped..<found[found.count - 1].end]
      return found.map { TextRange($0.start + shift, $0.end + shift) }
    }
    return units.enumerated().map { index, unit in
      let start = text.count
      text += unit.form.utf8
      let range = TextRange(start, text.count)
      if unit.spaceAfter, index + 1 < units.count { text.append(UInt8(ascii: " ")) }
      return range
    }
  }

  private func names(_ words: [CoNLLULine], _ tokens: [Token]) -> [EntitySpan] {
    var reader = CoNLLUNames()
    for (index, word) in words.enumerated() {
      reader.add(word.misc(CoNLLUNames.attribute), word: index)
    }
    return reader.names.map { words, label in
      let range = tokens[words.lowerBound].range.union(tokens[words.upperBound - 1].range)
      return EntitySpan(tokens: words, range: range, label: label)
    }
  }
}

extension Token {
  /// The token of a line.
  ///
  /// As the format makes no difference between no lemma and the lemma `_`, it is taken for a lemma if
  /// the form is `_` too.
  fileprivate init(_ line: CoNLLULine, at range: TextRange, words: Int, spaceAfter: Bool) {
    let known = { (column: String) in column == "_" ? "" : column }
    let head = Int(line.head).flatMap { (0...words).contains($0) ? $0 : nil }
    self.init(
      range, form: line.form, lemma: line.form == "_" ? line.lemma : known(line.lemma),
      upos: PartOfSpeech(rawValue: line.upos) ?? .other, xpos: known(line.xpos),
      feats: known(line.feats), head: head.flatMap { $0 > 0 ? $0 - 1 : nil },
      deprel: head == nil ? "" : known(line.deprel), spaceAfter: spaceAfter)
  }
}
