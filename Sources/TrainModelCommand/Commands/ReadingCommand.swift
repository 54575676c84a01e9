import ArgumentParser
import LinguisticTraining
import Linguistics

/// `train-model reading`: the network that tags, parses and finds names.
struct ReadingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reading",
    abstract: "Train the network that tags, parses and finds names.",
    discussion: """
      Treebanks give tags and trees; corpora of names (IOB2) give names, by two schemes that stay \
      apart: --web as Universal NER has them, --news as the Groningen Meaning Bank. A --teacher, a \
      network trained before, reads the corpus of news, whose trees are then learned from as well. \
      The same files, options and machine give the same bytes. The shipped network took three runs (docs/data.md); two look like this:

        train-model reading --train ewt-train.conllu gum-train.conllu --web ewt-train.iob2 \
      --news gmb-train.iob2 -o first.model
        train-model reading --train ewt-train.conllu gum-train.conllu --web ewt-train.iob2 \
      --news gmb-train.iob2 --teacher first.model -o reading.model
      """)

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Treebanks in CoNLL-U.", valueName: "file"))
  var train: [String]

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Words with names, by the scheme of Universal NER.", valueName: "file"))
  var web: [String] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Words with names, by the scheme of the Groningen Meaning Bank.", valueName: "file"))
  var news: [String] = []

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Large lists of names: a kind, a tab and a name on each line (docs/data.md).",
      valueName: "file"))
  var lists: [String] = []

  @Option(
    name: .long, help: ArgumentHelp("A network that reads the news first.", valueName: "model"))
  var teacher: String?

  @Option(name: .long, help: "How much a tree of the teacher counts, against one of a treebank.")
  var teacherWeight: Float = 0.5

  @Option(
    name: .long,
    help:
      "How often treebanks and --web are read in an epoch: once as they are, then with other names."
  )
  var repeats = 2

  @Option(name: .long, help: "How often everything is read.")
  var epochs = ReadingTrainingOptions().epochs

  @Option(name: .long, help: "The greatest step of the optimizer.")
  var rate = ReadingTrainingOptions().rate

  @Option(name: .long, help: "The elements of a word's vector; a multiple of 32.")
  var width = ReadingTrainingOptions().width

  @Option(name: .long, help: "The number of recurrent layers.")
  var layers = ReadingTrainingOptions().layers

  @Option(name: .long, help: "The share of what is left out at random between layers.")
  var dropout = ReadingTrainingOptions().dropout

  @Option(name: .long, help: "The seed of all random numbers.")
  var seed = ReadingTrainingOptions().seed

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Treebanks (.conllu) and words with names to measure on while training.", valueName: "file"))
  var dev: [String] = []

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where the model is written.", valueName: "file"))
  var output: String

  func run() throws {
    var options = ReadingTrainingOptions()
    (options.epochs, options.rate, options.width) = (epochs, rate, width)
    (options.layers, options.dropout, options.seed) = (layers, dropout, seed)
    let names = try lists.flatMap { try ListedName.names(TextFile.text(of: $0), place: $0) }
    let (gold, silver) = try corpora()
    let corpus = gold + silver
    let varied = Array(repeatElement(gold, count: max(0, repeats - 1)).joined())
    let trainer = try ReadingTrainer(corpus, varied: varied, names: names, options: options)
    StandardError.write("train-model: \(corpus.count + varied.count) sentences\n")
    let trials = try dev.map { try Trial($0) }
    trainer.train { epoch, loss in
      StandardError.write("train-model: epoch \(epoch) of \(epochs), loss \(loss)\n")
      for trial in trials { StandardError.write("  \(trial.result(of: trainer))\n") }
    }
    var model = ModelFileBuilder()
    trainer.addSections(to: &model)
    try TextFile.write(model.bytes(), to: output)
  }

  /// The sentences that people have marked, and those that machines have.
  private func corpora() throws -> (gold: [TaggedSentence], silver: [TaggedSentence]) {
    var gold: [TaggedSentence] = []
    for path in train {
      let file = try TreebankFile(TextFile.text(of: path), place: path)
      gold += zip(file.sentences, file.hasEntities).map {
        TaggedSentence($0, hasEntities: $1)
      }
    }
    for path in web { gold = TaggedSentence.merging(gold, names: try named(path, scheme: 0)) }
    var silver: [TaggedSentence] = []
    for path in news {
      silver += try named(path, scheme: 1).enumerated().map {
        $0.offset % 2 == 0 ? $0.element.splittingHyphens() : $0.element
      }
    }
    if let teacher {
      silver = try TaggedSentence.taught(
        silver, by: ModelFile(contentsOf: teacher), weight: teacherWeight)
    }
    return (gold, silver)
  }

  private func named(_ path: String, scheme: Int) throws -> [TaggedSentence] {
    try NameFile(TextFile.text(of: path), place: path).sentences
      .map { TaggedSentence($0, scheme: scheme) }
  }
}

/// Sentences that a network is tried on while it is trained.
private struct Trial {
  let place: String
  let gold: [EvaluationSentence]
  let sentences: [TaggedSentence]
  private var isTree: Bool { place.hasSuffix(".conllu") }

  init(_ path: String) throws {
    place = path
    let text = try TextFile.text(of: path)
    if path.hasSuffix(".conllu") {
      let treebank = try TreebankFile(text, place: path).sentences
      gold = treebank.map(EvaluationSentence.init)
      sentences = treebank.map { TaggedSentence($0) }
    } else {
      gold = try NameFile(text, place: path).sentences
      // Parts of speech tell the news from the web.
      sentences = gold.map { sentence in
        TaggedSentence(sentence, scheme: sentence.words.contains { $0.xpos != "_" } ? 1 : 0)
      }
    }
  }

  func result(of trainer: ReadingTrainer) -> String {
    let system = trainer.read(sentences).map(EvaluationSentence.init)
    if isTree, let scores = try? Evaluation(gold: gold, system: system) {
      let shown: [Evaluation.Metric] = [.upos, .xpos, .feats, .uas, .las]
      return "\(place): "
        + shown.map { "\($0.rawValue) \(ScoreList.percent(scores[$0].f1))" }.joined(separator: ", ")
    }
    guard let scores = try? NameEvaluation(gold: gold, system: system) else { return place }
    return "\(place): names \(ScoreList.percent(scores.overall.f1)), "
      + scores.labels.map { "\($0.label) \(ScoreList.percent($0.score.f1))" }.joined(
        separator: ", ")
  }
}
