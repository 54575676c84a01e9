public import TextAnnotation

extension Analyzer {
  /// The reading of a document whose sentences and tokens are given.
  ///
  /// Sentences, tokens, their ranges and multiword tokens stay; names, and all that a token says besides
  /// its form, are read afresh.
  ///
  /// - Returns: as many sentences as are given, each with as many tokens.
  public func analyze(tokensOf given: Analysis) -> Analysis {
    let bare = given.sentences.map { $0.tokens.map(Self.bare) }
    let cuts = zip(given.sentences, bare).map { sentence, tokens in
      SentenceSplitter.Cut(tokens: tokens, isHeading: sentence.isHeading)
    }
    let names = NameRecognizer(sentences: cuts, lexicon: .standard).names()
    let sentences = zip(given.sentences, zip(bare, names)).map { sentence, reading in
      Sentence(
        range: sentence.range, tokens: reading.0, multiwordTokens: sentence.multiwordTokens,
        names: reading.1, isHeading: sentence.isHeading)
    }
    return Analysis(document: given.document, sentences: sentences)
  }

  private static func bare(_ token: Token) -> Token {
    Token(token.range, form: token.form, spaceAfter: token.spaceAfter)
  }
}
