import ArgumentParser
import EntityResolution
import LinguisticTraining

/// `train-model names`: the weights by which two names are judged one.
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Learn when two names are one.",
    discussion: """
      Reads pairs of names, tab-separated with a header row: name, name, kind (PERSON, ORG, COUNTRY, PLACE or \
      anything else for unknown), 1 for one or 0 for two, and a note of key=value. Writes the table of weights, and \
      prints how right it is: on the pairs themselves, and on each of five parts that share no name with what the \
      weights were learned from.

        train-model names pairs.tsv -o name-weights.tsv
      """)

  @Argument(help: ArgumentHelp("Labelled pairs of names.", valueName: "pairs"))
  var pairs: String

  @Option(name: .shortAndLong, help: "Where to write the table.")
  var output: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where to write the pairs of held-out parts that come out wrong.", valueName: "file"))
  var misses: String?

  /// How many parts are held out in turn.
  private static let folds = 5

  func run() throws {
    let file = try NamePairFile(TextFile.text(of: pairs), place: pairs)
    let all = Array(file.pairs.indices)
    let own = Self.weights(file, all)
    try TextFile.write(Array(own.table.utf8), to: output)
    var scores = [Int](repeating: 0, count: all.count)
    for part in file.folds(Self.folds) {
      let held = Set(part)
      let weights = Self.weights(file, all.filter { !held.contains($0) })
      for index in part { scores[index] = file.pairs[index].score(weights) }
    }
    if let misses { try TextFile.write(Array(Self.wrong(file, scores).utf8), to: misses) }
    print(
      PairScore.table([
        ("the pairs themselves", PairScore(file, all.map { file.pairs[$0].score(own) })),
        ("five parts held out", PairScore(file, scores)),
      ]), terminator: "")
  }

  /// The pairs on the wrong side, with their score and evidence.
  private static func wrong(_ file: NamePairFile, _ scores: [Int]) -> String {
    var text = "name\tname\tkind\tsame\tscore\tevidence\n"
    for (pair, score) in zip(file.pairs, scores) where (score > 0) != pair.isSame {
      let bins = zip(PairEvidence.Feature.allCases, pair.evidence.bins)
        .filter { $0.1 > 0 }.map { "\($0.0)=\($0.1)" }.joined(separator: " ")
      text +=
        "\(pair.one)\t\(pair.other)\t\(pair.kind)\t\(pair.isSame ? 1 : 0)\t\(score)\t\(bins)\t\(pair.note["kind"] ?? "")\n"
    }
    return text
  }

  private static func weights(_ file: NamePairFile, _ pairs: [Int]) -> NameWeights {
    let cases = pairs.map { index in
      (NameWeights.positions(file.pairs[index].evidence), file.pairs[index].isSame)
    }
    let nats = LogisticTrainer(count: NameWeights.count).weights(cases)
    return NameWeights(nats.map { Int(($0 * 1000).rounded()) })
  }
}

/// How right some scores of pairs are.
struct PairScore {
  let precision: Double
  let recall: Double
  /// Recall where the threshold is such that precision is .95.
  let sureRecall: Double
  let korean: Double
  let families: (merged: Int, all: Int)
  let eponyms: (merged: Int, all: Int)

  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  init(_ file: NamePairFile, _ scores: [Int]) {
    let cases = zip(file.pairs, scores)
    func precision(_ pairs: some Sequence<(NamePairFile.Pair, Int)>) -> Double {
      let merged = pairs.filter { $0.1 > 0 }
      return merged.isEmpty
        ? 1 : Double(merged.count { $0.0.isSame }) / Double(merged.count)
    }
    let positives = file.pairs.count(where: \.isSame)
    self.precision = precision(cases)
    recall = Double(cases.count { $0.1 > 0 && $0.0.isSame }) / Double(max(1, positives))
    var (right, best) = (0, 0)
    let sorted = cases.sorted { $1.1 < $0.1 }
    for (index, one) in sorted.enumerated() {
      right += one.0.isSame ? 1 : 0
      let isLast = index + 1 == sorted.count || sorted[index + 1].1 < one.1
      if isLast, Double(right) >= 0.95 * Double(index + 1) { best = right }
    }
    sureRecall = Double(best) / Double(max(1, positives))
    korean = precision(cases.filter { $0.0.isKoreanInLatin })
    let families = cases.filter { $0.0.note["kind"] == "family" }
    self.families = (families.count { $0.1 > 0 }, families.count)
    let eponyms = cases.filter { $0.0.kind == "MIXED" }
    self.eponyms = (eponyms.count { $0.1 > 0 }, eponyms.count)
  }

  static func table(_ scores: [(String, PairScore)]) -> String {
    func text(_ value: Double) -> String {
      let thousandths = Int((value * 1000).rounded())
      let digits = String(1000 + thousandths % 1000).dropFirst()
      return "\(thousandths / 1000).\(digits)"
    }
    var lines = [
      "| | precision | recall | F1 | recall at precision .95 | Korean in Latin, precision | families merged | eponyms merged |",
      "|---|---|---|---|---|---|---|---|",
    ]
    for (name, score) in scores {
      lines.append(
        "| \(name) | \(text(score.precision)) | \(text(score.recall)) | \(text(score.f1)) | "
          + "\(text(score.sureRecall)) | \(text(score.korean)) | "
          + "\(score.families.merged) of \(score.families.all) | "
          + "\(score.eponyms.merged) of \(score.eponyms.all) |")
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
