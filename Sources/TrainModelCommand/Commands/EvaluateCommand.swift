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

      Without a second file, the English model that is part of the program reads the first: its tokens as \
      they are, or with --raw its text.

      With --names, names are compared by their characters and labels: those in MISC \
      (NE=B-person, NE=I-person) of files that end in .conllu, else words with IOB2 tags, a word a line. \
      --labels web or news compares persons, bodies and places by the labels of Universal NER (PER, ORG, \
      LOC) or the Groningen Meaning Bank (per, org, geo with gpe), and leaves others out; without a \
      second file it takes what the network marks by that scheme, before word lists correct it.

        train-model evaluate gold.conllu
        train-model evaluate gold.conllu --raw
        train-model evaluate gold.conllu system.conllu
        train-model evaluate --names gold.iob2 --labels news
        train-model evaluate gold.conllu system.conllu --format json
        train-model evaluate --names gold.iob2 system.iob2
      """)

  @Argument(help: "The right reading.")
  var gold: String

  @Argument(help: "The reading to judge; without it, that of the English model.")
  var system: String?

  @Flag(name: .long, help: "Read the text of the first file, not its tokens.")
  var raw = false

  @Flag(name: .long, help: "With --raw, without its paragraphs.")
  var unbroken = false

  @Option(
    name: .long,
    help: ArgumentHelp("With --names, compare by the labels of a corpus.", valueName: "scheme"))
  var labels: LabelScheme?

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

  func validate() throws {
    if system != nil, raw || unbroken {
      throw ValidationError("--raw goes with one file, which the English model reads")
    }
  }

  private func treeScores() throws -> ScoreList {
    var gold = try treebank(gold)
    var read: [EvaluationSentence]
    if let system {
      read = try treebank(system)
    } else {
      (gold, read) = try EnglishReading(isRaw: raw, isUnbroken: unbroken).of(treebank: self.gold)
    }
    let evaluation = try Evaluation(gold: gold, system: read)
    return ScoreList(
      scores: Evaluation.Metric.allCases.map { ($0.rawValue, evaluation[$0]) },
      hasAligned: true)
  }

  private func nameScores() throws -> ScoreList {
    let (gold, documents) = try named(gold)
    let english = EnglishReading(isRaw: false, isUnbroken: false)
    let read =
      if let system {
        try named(system).sentences
      } else if let labels {
        try english.names(in: gold, documents: documents, markedBy: labels)
      } else {
        english.names(in: gold)
      }
    let evaluation = try NameEvaluation(
      gold: labels?.applied(to: gold) ?? gold, system: labels?.applied(to: read) ?? read)
    return ScoreList(
      scores: [("all", evaluation.overall)] + evaluation.labels.map { ($0.label, $0.score) },
      hasAligned: false)
  }

  private func treebank(_ path: String) throws -> [EvaluationSentence] {
    try TreebankFile(TextFile.text(of: path), place: path).sentences.map(EvaluationSentence.init)
  }

  /// The sentences of a file, and which of them make a document.
  private func named(
    _ path: String
  ) throws -> (sentences: [EvaluationSentence], documents: [Range<Int>]) {
    if path.hasSuffix(".conllu") {
      let sentences = try treebank(path)
      return (sentences, [0..<sentences.count])
    }
    let file = try NameFile(TextFile.text(of: path), place: path)
    return (file.sentences, file.documents)
  }
}
