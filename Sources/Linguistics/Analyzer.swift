public import SourceDocuments
public import TextAnnotation

/// Reads a document: its sentences, their tokens with tags and trees, and the names in them.
///
/// What is furniture is not read.
///
/// - Complexity: O(*n*), n = bytes of the text.
public struct Analyzer: Sendable {
  /// What reads; copies of an analyzer share it.
  private final class Parts: Sendable {
    let lexicon = NameLexicon.standard
    let segmenter: TextSegmenter
    let reader: NetworkReader
    let lemmatizer: Lemmatizer

    init(tokens: ModelFile, reading: ModelFile, lemmas: ModelFile) throws(ModelError) {
      segmenter = try TextSegmenter(model: tokens)
      reader = try NetworkReader(reading)
      lemmatizer = try Lemmatizer(model: lemmas)
    }
  }

  private let parts: Parts

  /// Makes an analyzer with the English model that is part of the program.
  public init() {
    do {
      parts = try Parts(
        tokens: .english("tokens"), reading: .english("reading"), lemmas: .english("lemmas"))
    } catch {
      preconditionFailure("the program was built with a damaged model: \(error)")
    }
  }

  /// Makes an analyzer with parts of a model file of one's own; what the file lacks is taken from the
  /// English model that is part of the program.
  ///
  /// - Throws: ``ModelError`` if a part is damaged or of another version.
  public init(model: ModelFile) throws(ModelError) {
    parts = try Parts(
      tokens: model.contains("tokens.joints") ? model : .english("tokens"),
      reading: model.contains("reading.shape") ? model : .english("reading"),
      lemmas: model.contains("lemmas.table") ? model : .english("lemmas"))
  }

  /// The reading of a document.
  ///
  /// - Returns: sentences in the order of the text, none for a text of furniture alone; and warnings
  ///   where the text is hardly English or a sentence too long for a tree.
  public func analyze(_ document: Document) -> Analysis {
    var sentences: [Sentence] = []
    var doubts = ReadingDoubts(document, reader: parts.reader)
    parts.segmenter.forEachSection(of: document) { section in
      sentences += read(section)
      doubts.add(section)
    }
    return Analysis(
      document: document, sentences: sentences, diagnostics: doubts.diagnostics)
  }

  /// Reads a document section by section, so that a long one needs no more memory than a short one.
  ///
  /// What a name is, is decided section by section.
  ///
  /// - Parameters:
  ///   - document: the document; one of up to some 50,000 words has one section.
  ///   - body: takes the reading of some whole paragraphs, with what is in doubt of it.
  public func forEachSection(
    of document: Document, _ body: (Analysis) throws -> Void
  ) rethrows {
    try parts.segmenter.forEachSection(of: document) { sentences in
      try body(
        Analysis(
          document: document, sentences: read(sentences),
          diagnostics: doubts(of: sentences, in: document)))
    }
  }

  /// What speaks against the reading of some sentences.
  func doubts(of sentences: [Sentence], in document: Document) -> [Diagnostic] {
    var doubts = ReadingDoubts(document, reader: parts.reader)
    doubts.add(sentences)
    return doubts.diagnostics
  }

  /// Fills in what sentences and their tokens say besides their forms.
  func read(_ sentences: [Sentence]) -> [Sentence] {
    let readings = parts.reader.read(sentences.map(\.tokens), lemmatizer: parts.lemmatizer)
    let names = EntityRecognizer(readings, lexicon: parts.lexicon).names()
    return sentences.indices.map { index in
      let sentence = sentences[index]
      return Sentence(
        range: sentence.range, tokens: readings[index].tokens,
        multiwordTokens: sentence.multiwordTokens, names: names[index],
        isHeading: sentence.isHeading)
    }
  }
}
