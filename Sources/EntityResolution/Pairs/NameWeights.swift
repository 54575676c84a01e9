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
  public static var count: Int {
    Group.allCases.count * (PairEvidence.Feature.allCases.count * binCount + 1)
  }

  /// The positions of the weights that a pair's evidence adds up, the prior of its group first.
  public static func positions(_ evidence: PairEvidence) -> [Int] {
    let stride = PairEvidence.Feature.allCases.count * binCount + 1
    let start = Group(evidence).rawValue * stride
    return [start] + evidence.bins.enumerated().map { start + 1 + $0 * binCount + Int($1) }
  }

  /// The table of the program.
  private init() {
    let list = WordList("name-weights")
    let (group, feature, bin, weight) = (
      list.column("kind"), list.column("feature"), list.column("bin"), list.column("weight")
    )
    var weights = [Int](repeating: 0, count: Self.count)
    let stride = PairEvidence.Feature.allCases.count * Self.binCount + 1
    for row in list.rows {
      guard let known = Group.allCases.first(where: { $0.name == row[group] }),
        let value = Int(row[weight])
      else { continue }
      let start = known.rawValue * stride
      if row[feature] == "prior" {
        weights[start] = value
      } else if let feature = PairEvidence.Feature.allCases.first(where: { "\($0)" == row[feature] }
      ), let bin = Int(row[bin]) {
        weights[start + 1 + PairEvidence.position(feature) * Self.binCount + bin] = value
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
    let stride = PairEvidence.Feature.allCases.count * Self.binCount + 1
    let start = Group(evidence).rawValue * stride
    return weights.withUnsafeBufferPointer { weights in
      var sum = weights[start]
      var place = start + 1
      for bin in evidence.bins {
        sum += weights[place + Int(bin)]
        place += Self.binCount
      }
      return sum
    }
  }

  /// What a feature of a pair adds.
  public func weight(of feature: PairEvidence.Feature, in evidence: PairEvidence) -> Int {
    let stride = PairEvidence.Feature.allCases.count * Self.binCount + 1
    let position = PairEvidence.position(feature)
    return weights[
      NameWeights.Group(evidence).rawValue * stride + 1 + position * Self.binCount
        + Int(evidence.bins[position])]
  }

  /// The table as a file: a row for each weight that is not 0.
  public var table: String {
    let stride = PairEvidence.Feature.allCases.count * Self.binCount + 1
    var text = "kind\tfeature\tbin\tweight\n"
    for group in Group.allCases {
      let start = group.rawValue * stride
      text += "\(group.name)\tprior\t0\t\(weights[start])\n"
      for feature in PairEvidence.Feature.allCases {
        for bin in 0..<Self.binCount {
          let weight = weights[start + 1 + PairEvidence.position(feature) * Self.binCount + bin]
          if weight != 0 { text += "\(group.name)\t\(feature)\t\(bin)\t\(weight)\n" }
        }
      }
    }
    return text
  }
}
