import WordLists

/// The weights of a pair's evidence, in thousandths of a nat of log-odds: whole numbers, so that sums are exact on every machine.
///
/// The table that ships is `name-weights.tsv`, made by `train-model names`.
public struct NameWeights: Sendable {
  /// The table of the program, read on first use.
  public static let standard = NameWeights()

  /// One for persons and one for other names, within a script and across scripts.
  public enum Group: Int, CaseIterable, Sendable {
    case person, personAcross, name, nameAcross

    /// Which weights a pair is weighed by.
    public init(_ evidence: PairEvidence) {
      let isPerson = evidence.bin(.kind) == 0
      let isAcross = evidence.bin(.scripts) != 0
      self = isPerson ? (isAcross ? .personAcross : .person) : isAcross ? .nameAcross : .name
    }

    var name: String {
      switch self {
      case .person: "person"
      case .personAcross: "person-across"
      case .name: "name"
      case .nameAcross: "name-across"
      }
    }
  }

  /// How many bins a feature has at most.
  public static let binCount = 16

  private var weights: [Int]

  /// How many weights there are.
  public static var count: Int { Group.allCases.count * stride }

  /// How many weights a group has: its prior, then the bins of each feature.
  private static let stride = PairEvidence.count * binCount + 1

  /// Where the weights of a group begin.
  private static func start(of group: Group) -> Int { group.rawValue * stride }

  /// The positions of the weights that a pair's evidence adds up, the prior of its group first.
  public static func positions(_ evidence: PairEvidence) -> [Int] {
    let start = start(of: Group(evidence))
    return [start] + evidence.bins.enumerated().map { start + 1 + $0 * binCount + Int($1) }
  }

  /// The table of the program.
  private init() {
    let list = WordList("name-weights")
    let (group, feature, bin, weight) = (
      list.column("kind"), list.column("feature"), list.column("bin"), list.column("weight")
    )
    var weights = [Int](repeating: 0, count: Self.count)
    for row in list.rows {
      guard let known = Group.allCases.first(where: { $0.name == row[group] }),
        let value = Int(row[weight])
      else { continue }
      let start = Self.start(of: known)
      if row[feature] == "prior" {
        weights[start] = value
      } else if let feature = PairEvidence.Feature.allCases.first(where: { "\($0)" == row[feature] }
      ), let bin = Int(row[bin]) {
        weights[start + 1 + feature.rawValue * Self.binCount + bin] = value
      }
    }
    self.weights = weights
  }

  /// A table of one's own, in the order of ``positions(_:)``.
  public init(_ weights: [Int]) {
    precondition(weights.count == Self.count, "a weight for each position")
    self.weights = weights
  }

  /// The log-odds that two names are one, in thousandths of a nat.
  public func score(_ evidence: PairEvidence) -> Int {
    let start = Self.start(of: Group(evidence))
    return weights.withUnsafeBufferPointer { weights in
      var sum = weights[start]
      var place = start + 1
      for feature in 0..<PairEvidence.count {
        sum += weights[place + Int(evidence.bin(at: feature))]
        place += Self.binCount
      }
      return sum
    }
  }

  /// What a feature of a pair adds.
  public func weight(of feature: PairEvidence.Feature, in evidence: PairEvidence) -> Int {
    return weights[
      Self.start(of: Group(evidence)) + 1 + feature.rawValue * Self.binCount
        + Int(evidence.bin(feature))]
  }

  /// What each feature of a pair adds, by its place.
  func forEachWeight(in evidence: PairEvidence, _ body: (Int, Int) -> Void) {
    let start = Self.start(of: Group(evidence)) + 1
    weights.withUnsafeBufferPointer { weights in
      for feature in 0..<PairEvidence.count {
        body(feature, weights[start + feature * Self.binCount + Int(evidence.bin(at: feature))])
      }
    }
  }

  /// The table as a file: a row for each weight that is not 0.
  public var table: String {
    var text = "kind\tfeature\tbin\tweight\n"
    for group in Group.allCases {
      let start = Self.start(of: group)
      text += "\(group.name)\tprior\t0\t\(weights[start])\n"
      for feature in PairEvidence.Feature.allCases {
        for bin in 0..<Self.binCount {
          let weight = weights[start + 1 + feature.rawValue * Self.binCount + bin]
          if weight != 0 { text += "\(group.name)\t\(feature)\t\(bin)\t\(weight)\n" }
        }
      }
    }
    return text
  }
}
