import ArgumentParser
import LinguisticTraining

/// `train-model evaluate`: how right a reading is.
struct EvaluateCommand: ParsableCommand {
  /// How scores are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compare a reading of a text with the right one.",
    discussion: """
      Both files are CoNLL-U over the same text; tokens and sentences may differ. The metrics are those \
      of the CoNLL 2018 shared task (https://universaldependencies.org/conll18/evaluation.html), in \
      percent; AlignedAcc is the share of right words among those that both files have.

      With --names, names are compared by their characters and labels: those in MISC \
      (NE=B-person, NE=I-person) of files that end in .conllu, else words with IOB2 tags, a word a line.

        train-model evaluate gold.conllu system.conllu
        train-model evaluate gold.conllu system.conllu --format json
        train-model evaluate --names gold.iob2 system.iob2
      """)

  @Argument(help: "The right reading.")
  var gold: String

  @Argument(help: "The reading to judge.")
  var system: String

  @Flag(name: .long, help: "Compare names, overall and by label.")
  var names = false

  @Option(
    name: .long,
    help: ArgumentHelp("How to write the scores: table or json.", valueName: "format"))
  var format = Format.table

  func run() throws {
    let scores = try names ? nameScores() : treeScores()
    switch format {
    case .table: print(scores.table, terminator: "")
    case .json: print(scores.json, terminator: "")
    }
  }

  private func treeScores() throws -> ScoreList {
    let evaluation = try Evaluation(gold: treebank(gold), system: treebank(system))
    return ScoreList(
      scores: Evaluation.Metric.allCases.map { ($0.rawValue, evaluation[$0]) },
      hasAligned: true)
  }

  private func nameScores() throws -> ScoreList {
    let evaluation = try NameEvaluation(gold: named(gold), system: named(system))
    return ScoreList(
      scores: [("all", evaluation.overall)] + evaluation.labels.map { ($0.label, $0.score) },
      hasAligned: false)
  }

  private func treebank(_ path: String) throws -> [EvaluationSentence] {
    try TreebankFile(TextFile.text(of: path), place: path).sentences.map(EvaluationSentence.init)
  }

  private func named(_ path: String) throws -> [EvaluationSentence] {
    if path.hasSuffix(".conllu") { return try treebank(path) }
    return try NameFile(TextFile.text(of: path), place: path).sentences
  }
}
