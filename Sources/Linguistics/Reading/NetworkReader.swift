package import TextAnnotation

/// Reads sentences with the network: tags, features, heads, relations, and names by two schemes.
package struct NetworkReader: Sendable {
  /// Longer sentences are read in pieces of so many words, whose roots then hang on that of the
  /// first: the time that a tree takes grows with the square of its words, or more.
  static let longestPiece = 200
  /// The words that go through the network together; more need more memory, fewer more time.
  private static let batch = 256
  /// The words whose names are decided together, at most about so many.
  private static let longestMemory = 2 * TextSegmenter.longestSection

  let model: ReadingModel

  /// Opens the network of a model.
  package init(_ model: ModelFile) throws(ModelError) { self.model = try ReadingModel(model) }

  /// Whether a word is one that the network has seen more than once or twice.
  func knows(_ form: String) -> Bool {
    var form = form
    return form.withUTF8 { model.rows.knows($0) }
  }

  /// A name as the network marks it.
  package struct Name: Hashable, Sendable {
    /// The scheme: 0 or 1.
    package let scheme: Int
    /// The words: indices into the sentence's tokens.
    package let tokens: Range<Int>
    /// The scheme's word for the kind: "per", "LOC".
    package let kind: String
  }

  /// A sentence with its columns filled but for lemmas, and the names marked in it.
  package struct Reading {
    package var tokens: [Token]
    package var names: [Name]
  }

  /// Reads the sentences of a document in their order; the tokens need forms and ranges only.
  ///
  /// - Parameters:
  ///   - sentences: the tokens of each.
  ///   - lemmatizer: finds the lemmas; without it they stay empty.
  /// - Returns: a reading for each sentence.
  package func read(_ sentences: [[Token]], lemmatizer: Lemmatizer?) -> [Reading] {
    let pass = ReadingPass(model)
    var decoder = SentenceReader(model)
    var names = DocumentNames(model.shape)
    var readings: [Reading] = []
    readings.reserveCapacity(sentences.count)
    let seen = sentences.map(PlainCompound.plain)
    var from = 0
    while from < sentences.count {
      pass.clear()
      var to = from
      while to < sentences.count, sentences[to].count <= Self.longestPiece,
        to == from || pass.count + sentences[to].count <= Self.batch
      {
        pass.add(seen[to])
        to += 1
      }
      if to == from {
        readings.append(pieces(sentences[from], seen[from], pass, &decoder, &names, lemmatizer))
        from += 1
        continue
      }
      pass.run()
      for index in from..<to {
        let tokens = sentences[index]
        let first = Int(pass.starts[index - from])
        names.add(seen[index], pass, first: first)
        names.endSentence()
        let verdict = decoder.verdict(pass, first: first, count: tokens.count)
        readings.append(reading(tokens, verdict, lemmatizer))
      }
      from = to
      if names.count > Self.longestMemory { mark(&names, in: &readings) }
    }
    mark(&names, in: &readings)
    return readings
  }

  /// Marks the names of the sentences read last.
  private func mark(_ names: inout DocumentNames, in readings: inout [Reading]) {
    let found = names.names()
    let first = readings.count - found.count
    for (index, schemes) in found.enumerated() {
      readings[first + index].names = schemes.indices.flatMap { scheme in
        schemes[scheme].map {
          Name(scheme: scheme, tokens: $0.tokens, kind: model.names[scheme][$0.kind])
        }
      }
    }
    names.clear()
  }

  /// Reads a long sentence piece by piece; `seen` are its tokens as the network sees them.
  private func pieces(
    _ tokens: [Token], _ seen: [Token], _ pass: ReadingPass, _ decoder: inout SentenceReader,
    _ names: inout DocumentNames, _ lemmatizer: Lemmatizer?
  ) -> Reading {
    var whole = SentenceVerdict()
    var root: Int32 = 0
    for start in stride(from: 0, to: tokens.count, by: Self.longestPiece) {
      let end = min(start + Self.longestPiece, tokens.count)
      pass.clear()
      pass.add(seen[start..<end])
      pass.run()
      names.add(seen[start..<end], pass, first: 0)
      var verdict = decoder.verdict(pass, first: 0, count: end - start)
      for word in verdict.heads.indices {
        let head = verdict.heads[word]
        verdict.heads[word] = head == 0 ? root : head + Int32(start)
        if head == 0, start > 0 { verdict.relations[word] = model.parataxis }
      }
      if start == 0 { root = Int32(verdict.heads.firstIndex(of: 0) ?? 0) + 1 }
      whole.append(verdict)
    }
    names.endSentence()
    return reading(tokens, whole, lemmatizer)
  }

  private func reading(
    _ tokens: [Token], _ verdict: SentenceVerdict,
    _ lemmatizer: Lemmatizer?
  ) -> Reading {
    var read: [Token] = []
    read.reserveCapacity(tokens.count)
    var isFirst = true
    for (index, token) in tokens.enumerated() {
      let tag = model.tags[verdict.tags[index].tag]
      let head = Int(verdict.heads[index])
      read.append(
        Token(
          token.range, form: token.form,
          lemma: lemmatizer?.lemma(
            of: token.form, upos: tag.upos, xpos: tag.xpos, isFirst: isFirst) ?? "",
          upos: tag.upos,
          xpos: tag.xpos, feats: model.features[verdict.tags[index].features],
          head: head == 0 ? nil : head - 1,
          deprel: head == 0 ? "root" : model.relations[verdict.relations[index]],
          spaceAfter: token.spaceAfter))
      isFirst = isFirst && tag.upos == .punctuation
    }
    return Reading(tokens: read, names: [])
  }
}
