import ArgumentParser
import Glibc
import LinguisticTraining
import Linguistics
import Testing
import TextAnnotation

@testable import TrainModelCommand

@Suite final class TrainModelCommandTests {
  private let folder: String
  private var names: [String] = []

  init() throws {
    var template = Array("/tmp/train-model-XXXXXX".utf8CString)
    folder = String(cString: try #require(mkdtemp(&template)))
  }

  deinit {
    for name in names { unlink(folder + "/" + name) }
    rmdir(folder)
  }

  private static let treebank = """
    1\tLeaders\tleader\tNOUN\tNNS\t_\t2\tnsubj\t_\t_
    2\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\t_
    """

  @Test func lemmasWritesAModelThatTheLemmatizerOpens() throws {
    let (treebank, model) = (path("treebank.conllu"), path("lemmas.model"))
    try TextFile.write(Array(Self.treebank.utf8), to: treebank)
    for _ in 0..<2 {
      try LemmasCommand.parse(["--train", treebank, "-o", model]).run()
      let lemmatizer = try Lemmatizer(model: ModelFile(contentsOf: model))
      #expect(lemmatizer.lemma(of: "met", upos: .verb, xpos: "VBD", isFirst: false) == "meet")
    }
  }

  @Test func namesWritesTheSameTableTwice() throws {
    let (pairs, table) = (path("pairs.tsv"), path("weights.tsv"))
    let rows = (0..<40).map { number in
      number % 2 == 0
        ? "Anna Berg\tAnna Berg\tPERSON\t1\tkind=spelling"
        : "Anna Berg\tOmar Haddad\(number)\tPERSON\t0"
    }
    try TextFile.write(
      Array((["a\tb\tkind\tsame\tnote"] + rows).joined(separator: "\n").utf8), to: pairs)
    var texts: Set<String> = []
    for _ in 0..<2 {
      try NamesCommand.parse([pairs, "-o", table]).run()
      texts.insert(try TextFile.text(of: table))
    }
    #expect(texts.count == 1)
    #expect(texts.first?.hasPrefix("kind\tfeature\tbin\tweight\nperson\tprior\t0\t") == true)
    #expect(texts.first?.contains("person\tfolded\t1\t") == true)
  }

  @Test func namesRefusesARowThatIsNoPair() throws {
    let pairs = path("pairs.tsv")
    try TextFile.write(Array("a\tb\tkind\tsame\nAnna\tBerg\n".utf8), to: pairs)
    let error = #expect(throws: TrainingError.self) {
      try NamesCommand.parse([pairs, "-o", path("weights.tsv")]).run()
    }
    #expect("\(error.map(String.init(describing:)) ?? "")".contains("pairs.tsv:2"))
  }

  @Test func lemmasRefusesATreebankWithoutWords() throws {
    let (treebank, model) = (path("empty.conllu"), path("none.model"))
    try TextFile.write(Array("# nothing\n".utf8), to: treebank)
    let error = #expect(throws: TrainingError.self) {
      try LemmasCommand.parse(["--train", treebank, "-o", model]).run()
    }
    #expect(error?.code == .count)
  }

  @Test func evaluateNamesTheLineThatIsNoCoNLLU() throws {
    let file = path("names.iob2")
    try TextFile.write(Array("Kim B-per\n".utf8), to: file)
    let error = #expect(throws: TrainingError.self) {
      try EvaluateCommand.parse([file, file]).run()
    }
    #expect(error?.place == "\(file):1")
    #expect(throws: Never.self) { try EvaluateCommand.parse(["--names", file, file]).run() }
  }

  @Test func aMissingFileIsNamed() {
    let error = #expect(throws: FileFailure.self) { try TextFile.text(of: "/nowhere/a.conllu") }
    #expect(
      error?.description
        == "/nowhere/a.conllu: cannot be read: No such file or directory; check the path")
  }

  @Test func scoresAreATableOrJSON() {
    let list = ScoreList(
      scores: [("LAS", EvaluationScore(correct: 1, gold: 2, system: 4, aligned: 2))],
      hasAligned: true)
    #expect(
      list.table == """
        Metric  Precision     Recall   F1 Score AlignedAcc
        LAS         25.00      50.00      33.33      50.00

        """)
    #expect(
      list.json == """
        {
          "LAS": {"precision": 0.25, "recall": 0.5, "f1": 0.3333333333333333, "correct": 1, \
        "gold": 2, "system": 4, "aligned": 2, "alignedAccuracy": 0.5}
        }

        """)
  }

  /// A path in a folder that is gone when the test is.
  private func path(_ name: String) -> String {
    names.append(name)
    return folder + "/" + name
  }
}
