import ArgumentParser
import LinguisticTraining
import Linguistics
import TextAnnotation

/// `train-model lemmas`: the table that finds dictionary forms.
struct LemmasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lemmas",
    abstract: "Learn the dictionary forms of words.",
    discussion: """
      Reads forms, tags and lemmas of all words. The same files in the same order give the same \
      bytes; two treebanks of 300,000 words take seconds. With --dev, prints how many lemmas of other \
      treebanks the model gives right from the tags that they have.

        train-model lemmas --train ewt-train.conllu gum-train.conllu -o lemmas.model
        train-model lemmas --train ewt-train.conllu --dev ewt-dev.conllu -o lemmas.model
      """)

  @OptionGroup var treebanks: TreebankArguments

  func run() throws {
    var trainer = LemmatizerTrainer()
    for path in treebanks.train {
      let treebank = try TreebankFile(TextFile.text(of: path), place: path)
      for sentence in treebank.sentences { trainer.add(sentence) }
    }
    guard trainer.exampleCount > 0 else {
      throw TrainingError(
        .count, at: treebanks.train.joined(separator: ", "), "no word has a lemma; name a treebank")
    }
    let bytes = trainer.bytes()
    try TextFile.write(bytes, to: treebanks.output)
    StandardError.write(
      "train-model: \(treebanks.output): \(bytes.count) bytes from \(trainer.exampleCount) words\n")
    let lemmatizer = try Lemmatizer(model: ModelFile(contentsOf: treebanks.output))
    let scores = try treebanks.dev.map { ($0, try Self.score(of: lemmatizer, on: $0)) }
    if !scores.isEmpty { print(ScoreList(scores: scores, hasAligned: true).table, terminator: "") }
  }

  private static func score(
    of lemmatizer: Lemmatizer, on path: String
  ) throws -> EvaluationScore {
    let treebank = try TreebankFile(TextFile.text(of: path), place: path)
    let gold = treebank.sentences.map(EvaluationSentence.init)
    let system = zip(treebank.sentences, gold).map { sentence, gold in
      EvaluationSentence(
        words: zip(gold.words, lemmatizer.lemmas(of: sentence.tokens)).map { word, lemma in
          EvaluationSentence.Word(form: word.form, lemma: lemma, upos: word.upos)
        },
        multiwords: gold.multiwords)
    }
    return try Evaluation(gold: gold, system: system)[.lemmas]
  }
}
