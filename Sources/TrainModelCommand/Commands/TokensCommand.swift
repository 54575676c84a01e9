import ArgumentParser
import LinguisticTraining
import Linguistics
import SourceDocuments
import TextAnnotation

/// `train-model tokens`: the models that cut a text into tokens and sentences.
struct TokensCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens",
    abstract: "Train what cuts a text into tokens and sentences.",
    discussion: """
      Reads tokens, words and sentences of treebanks, with their paragraphs (# newpar) and documents \
      (# newdoc). The same files in the same order give the same bytes. With --dev, prints how right \
      other treebanks are cut, as they are and as if they had no paragraphs.

        train-model tokens --train ewt-train.conllu gum-train.conllu -o tokens.model
      """)

  @OptionGroup var treebanks: TreebankArguments

  func run() throws {
    var trainer = SegmenterTrainer()
    for path in treebanks.train {
      for document in try Self.documents(path) { trainer.add(document) }
    }
    var model = ModelFileBuilder()
    trainer.train(addingTo: &model)
    try TextFile.write(model.bytes(), to: treebanks.output)
    let segmenter = try TextSegmenter(model: ModelFile(contentsOf: treebanks.output))
    for path in treebanks.dev {
      let gold = try Self.documents(path)
      try Self.show("\(path)", gold, segmenter)
      try Self.show("\(path), no paragraphs", gold.map(Self.unbroken), segmenter)
    }
  }

  private static func documents(_ path: String) throws -> [Analysis] {
    var reader = CoNLLUReader(Array(try TextFile.text(of: path).utf8), from: path)
    var documents: [Analysis] = []
    while let sentences = try reader.nextDocument() {
      documents.append(Analysis(conllu: sentences, id: Document.ID("\(documents.count)")))
    }
    return documents
  }

  /// The same document with spaces for line ends.
  private static func unbroken(_ analysis: Analysis) -> Analysis {
    let document = analysis.document
    let text = document.text.replacing("\n\n", with: "  ")
    return Analysis(document: Document(id: document.id, text: text), sentences: analysis.sentences)
  }

  private static func show(
    _ name: String, _ gold: [Analysis], _ segmenter: TextSegmenter
  ) throws {
    let system = gold.flatMap { segmenter.sentences(in: $0.document) }
    let evaluation = try Evaluation(
      gold: gold.flatMap(\.sentences).map(EvaluationSentence.init),
      system: system.map(EvaluationSentence.init))
    let metrics: [Evaluation.Metric] = [.tokens, .words, .sentences]
    print(name)
    print(
      ScoreList(scores: metrics.map { ($0.rawValue, evaluation[$0]) }, hasAligned: false).table,
      terminator: "")
  }
}
