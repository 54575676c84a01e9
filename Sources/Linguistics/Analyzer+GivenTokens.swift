public import TextAnnotation

extension Analyzer {
  /// The reading of a document whose sentences and tokens are given.
  ///
  /// Sentences, tokens, their ranges and multiword tokens stay; names, and all that a token says besides
  /// its form, are read afresh.
  ///
  /// - Returns: as many sentences as are given, each with as many tokens.
  public func analyze(tokensOf given: Analysis) -> Analysis {
    Analysis(
      document: given.document, sentences: read(given.sentences),
      diagnostics: doubts(of: given.sentences, in: given.document))
  }
}
