import LinguisticTraining
import Linguistics

/// Reads corpora with the English model that is part of the program.
struct EnglishReading {
  /// Whether the text is read, not the tokens that are given.
  let isRaw: Bool
  /// Whether the text has spaces for line ends.
  let isUnbroken: Bool
  private let analyzer = Analyzer()

  init(isRaw: Bool, isUnbroken: Bool) {
    self.isRaw = isRaw
    self.isUnbroken = isUnbroken
  }

  /// The sentences of a treebank as they are, and as the model reads them.
  func of(
    treebank path: String
  ) throws -> (gold: [EvaluationSentence], read: [EvaluationSentence]) {
    var reader = CoNLLUReader(Array(try TextFile.text(of: path).utf8), from: path)
    var gold: [EvaluationSentence] = []
    var read: [EvaluationSentence] = []
    while let sentences = try reader.nextDocument() {
      let analysis = Analysis(conllu: sentences, id: Document.ID("\(gold.count)"))
      gold += analysis.sentences.map(EvaluationSentence.init)
      read += self.read(analysis).sentences.map(EvaluationSentence.init)
    }
    return (gold, read)
  }

  private func read(_ analysis: Analysis) -> Analysis {
    guard isRaw else { return analyzer.analyze(tokensOf: analysis) }
    let text = analysis.document.text
    return analyzer.analyze(
      Document(
        id: analysis.document.id, text: isUnbroken ? text.replacing("\n\n", with: "  ") : text))
  }

  /// The sentences with the names that the model finds in them, each read as a text of its own.
  func names(in sentences: [EvaluationSentence]) -> [EvaluationSentence] {
    sentences.map { sentence in
      let tokens = Self.tokens(of: sentence)
      let end = tokens.last?.range.end ?? 0
      let text = sentence.words.map(\.form).joined(separator: " ")
      let given = Analysis(
        document: Document(id: "sentence", text: text),
        sentences: [Sentence(range: TextRange(0, end), tokens: tokens)])
      return Self.sentence(
        sentence,
        analyzer.analyze(tokensOf: given).sentences.flatMap(\.names).map {
          EvaluationSentence.Name(words: $0.tokens, label: $0.label.rawValue)
        })
    }
  }

  /// The sentences with the names that the network marks by a scheme, before word lists and
  /// documents correct them.
  func names(
    in sentences: [EvaluationSentence], documents: [Range<Int>], markedBy scheme: LabelScheme
  ) throws -> [EvaluationSentence] {
    let network = try NetworkReader(.english("reading"))
    let readings = documents.flatMap {
      network.read(sentences[$0].map(Self.tokens), lemmatizer: nil)
    }
    return zip(sentences, readings).map { sentence, reading in
      Self.sentence(
        sentence,
        reading.names.filter { $0.scheme == scheme.number }.map {
          EvaluationSentence.Name(words: $0.tokens, label: $0.kind)
        })
    }
  }

  /// The words as tokens of a text with single spaces between them.
  private static func tokens(of sentence: EvaluationSentence) -> [Token] {
    var end = -1
    return sentence.words.map { word in
      let start = end + 1
      end = start + word.form.utf8.count
      return Token(TextRange(start, end), form: word.form)
    }
  }

  private static func sentence(
    _ sentence: EvaluationSentence, _ names: [EvaluationSentence.Name]
  ) -> EvaluationSentence {
    EvaluationSentence(words: sentence.words, names: names)
  }
}
