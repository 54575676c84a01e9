public import SourceDocuments
public import TextAnnotation

/// Reads a document: its sentences, their tokens, and the names in them.
///
/// A first reading, by shape, context and word lists, without syntax. What is furniture is not read.
///
/// - Complexity: O(*n*), n = bytes of the text.
public struct Analyzer: Sendable {
  private let lexicon: NameLexicon

  /// Makes an analyzer with the word lists that are part of the program.
  public init() {
    lexicon = .standard
  }

  /// The reading of a document.
  ///
  /// - Returns: sentences in the order of the text; none for a text of furniture alone.
  public func analyze(_ document: Document) -> Analysis {
    let splitter = SentenceSplitter(bytes: Array(document.text.utf8), lexicon: lexicon)
    let cuts = splitter.cuts(furniture: document.furniture)
    let recognizer = NameRecognizer(sentences: cuts, lexicon: lexicon)
    let names = recognizer.names()
    let sentences = zip(cuts, names).compactMap { cut, names -> Sentence? in
      guard let first = cut.tokens.first, let last = cut.tokens.last else { return nil }
      return Sentence(
        range: first.range.union(last.range), tokens: cut.tokens, names: names,
        isHeading: cut.isHeading)
    }
    return Analysis(document: document, sentences: sentences)
  }
}
