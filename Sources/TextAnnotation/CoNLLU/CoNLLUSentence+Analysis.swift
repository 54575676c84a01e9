internal import SourceDocuments

extension CoNLLUSentence {
  /// An analysis in CoNLL-U.
  ///
  /// Paragraphs begin where a line ends between two sentences; or, if the lines of the text are wrapped
  /// inside of sentences, at blank lines. Names are in MISC: `NE=B-person`,
  /// `NE=I-person`. ``Analysis/init(conllu:id:)`` reads all of this back; the space between words
  /// becomes single spaces and blank lines, and what is no sentence (furniture) is left out.
  ///
  /// - Parameters:
  ///   - analysis: a document, or the next paragraphs of one.
  ///   - written: how many sentences of the document come before.
  /// - Returns: one element for each sentence.
  /// - Complexity: O(*n*), n = bytes of the text.
  public static func sentences(of analysis: Analysis, after written: Int = 0) -> [CoNLLUSentence] {
    let sentences = analysis.sentences
    let paragraphs = paragraphs(of: analysis)
    return sentences.indices.map { index in
      let sentence = sentences[index]
      let next = index + 1 < sentences.count ? sentences[index + 1].range.start : nil
      let units = sentence.surface(next: next)
      var comments = written + index == 0 ? documentComments(analysis.document) : []
      if paragraphs.contains(index) { comments.append("# newpar") }
      if sentence.isHeading { comments.append("# heading") }
      comments.append("# sent_id = \(plainID(analysis.document.id))-\(written + index + 1)")
      let last = units.count - 1
      let line = units.enumerated().map { unit in
        unit.element.form + (unit.element.spaceAfter && unit.offset < last ? " " : "")
      }
      comments.append("# text = \(line.joined())")
      return CoNLLUSentence(comments: comments, lines: lines(of: sentence, units))
    }
  }

  /// The sentence with lemmas, tags, heads and names of a reading of the same words.
  ///
  /// Comments, multiword tokens, empty nodes and all other attributes of MISC are kept. DEPS becomes
  /// `_`, for it would contradict the heads.
  ///
  /// - Precondition: the reading has a token for each word.
  public func filled(from sentence: Sentence) -> CoNLLUSentence {
    let tags = CoNLLUNames.tags(of: sentence)
    var filled = self
    var next = 0
    for (index, line) in lines.enumerated() {
      filled.lines[index].deps = "_"
      guard line.isWord else { continue }
      precondition(next < sentence.tokens.count, "\(next + 1) words, \(next) tokens")
      filled.lines[index].fill(from: sentence.tokens[next])
      filled.lines[index].misc = line.misc(setting: CoNLLUNames.attribute, to: tags[next])
      next += 1
    }
    precondition(next == sentence.tokens.count, "\(next) words, \(sentence.tokens.count) tokens")
    return filled
  }

  /// The sentences with which a paragraph begins.
  private static func paragraphs(of analysis: Analysis) -> Set<Int> {
    var text = analysis.document.text
    let sentences = analysis.sentences
    return text.withUTF8 { text in
      let lineEnds = { (start: Int, end: Int) -> Int in
        guard start < end, end <= text.count else { return 0 }
        return text[start..<end].count { $0 == UInt8(ascii: "\n") }
      }
      let isWrapped = sentences.contains { lineEnds($0.range.start, $0.range.end) > 0 }
      return Set(
        sentences.indices.filter { index in
          guard index > 0 else { return true }
          let ends = lineEnds(sentences[index - 1].range.end, sentences[index].range.start)
          return ends > (isWrapped ? 1 : 0)
        })
    }
  }

  private static func documentComments(_ document: Document) -> [String] {
    let metadata = document.metadata
    let fields = [
      ("newdoc id", document.id.rawValue), ("meta::title", metadata.title),
      ("meta::publisher", metadata.publisher), ("meta::published", metadata.published),
      ("meta::url", metadata.url),
    ]
    return fields.compactMap { name, value in
      value.map { "# \(name) = \($0.asText)" }
    }
  }

  /// The id of a document as part of that of a sentence: without spaces and slashes, which the format
  /// keeps for itself.
  private static func plainID(_ id: Document.ID) -> String {
    String(
      String.UnicodeScalarView(
        id.rawValue.unicodeScalars.map { $0 == "/" || $0.properties.isWhitespace ? "-" : $0 }))
  }

  private static func lines(of sentence: Sentence, _ units: [SurfaceUnit]) -> [CoNLLULine] {
    let tags = CoNLLUNames.tags(of: sentence)
    return units.flatMap { unit in
      var lines = unit.tokens.map { index in
        var line = CoNLLULine(.word(index + 1), form: sentence.tokens[index].form.asText)
        line.fill(from: sentence.tokens[index])
        line.misc = line.misc(setting: CoNLLUNames.attribute, to: tags[index])
        return line
      }
      if unit.tokens.count > 1 {
        let id = CoNLLULine.ID.range(unit.tokens.lowerBound + 1, unit.tokens.upperBound)
        lines.insert(CoNLLULine(id, form: unit.form), at: 0)
      }
      if !unit.spaceAfter { lines[0].misc = lines[0].misc(setting: "SpaceAfter", to: "No") }
      return lines
    }
  }
}

/// A stretch of a sentence that is one token on its surface.
private struct SurfaceUnit {
  let form: String
  let tokens: Range<Int>
  let spaceAfter: Bool
}

extension Sentence {
  /// The units of the sentence; the place of the next sentence tells what follows the last.
  fileprivate func surface(next: Int?) -> [SurfaceUnit] {
    var units: [(form: String, tokens: Range<Int>, range: TextRange)] = []
    var multiword = multiwordTokens[...]
    var index = 0
    while index < tokens.count {
      if let first = multiword.first, first.tokens.lowerBound == index {
        units.append((first.form, first.tokens, first.range))
        multiword.removeFirst()
        index = first.tokens.upperBound
      } else {
        units.append((tokens[index].form, index..<index + 1, tokens[index].range))
        index += 1
      }
    }
    return units.indices.map { index in
      let unit = units[index]
      let follower = index + 1 < units.count ? units[index + 1].range.start : next
      return SurfaceUnit(
        form: unit.form.asText, tokens: unit.tokens,
        spaceAfter: follower.map { $0 > unit.range.end } ?? true)
    }
  }
}

extension CoNLLULine {
  /// Takes over what a token says besides its form and name.
  fileprivate mutating func fill(from token: Token) {
    lemma = token.lemma.asText
    upos = token.upos.rawValue
    xpos = token.xpos.asColumn
    feats = token.feats.asColumn
    head = token.head.map { "\($0 + 1)" } ?? (token.deprel.isEmpty ? "_" : "0")
    deprel = token.deprel.asColumn
  }
}

extension String {
  /// The text as it may stand in a comment, a form or a lemma: `_` if it is empty, and with spaces for
  /// tabs and line ends.
  fileprivate var asText: String { replacing({ (9...13).contains($0) }, with: " ") }

  /// The text as it may stand in any column: no spaces either.
  fileprivate var asColumn: String { replacing({ (9...13).contains($0) || $0 == 32 }, with: "_") }

  private func replacing(_ isWrong: (UInt8) -> Bool, with mark: Unicode.Scalar) -> String {
    if isEmpty { return "_" }
    guard utf8.contains(where: isWrong) else { return self }
    return String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0.isASCII && isWrong(UInt8($0.value)) ? mark : $0 }))
  }
}
