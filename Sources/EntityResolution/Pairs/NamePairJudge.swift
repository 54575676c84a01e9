public import EventModel
import WordLists

/// Judges whether two names are one: evidence is added up, and what forbids it is asked last.
public struct NamePairJudge: Sendable {
  /// What is thought of a pair.
  public struct Judgment: Sendable {
    /// One, perhaps one, or two.
    public let verdict: Match.Verdict
    /// The log-odds that they are one, in thousandths of a nat.
    public let score: Int
    /// The reason for people.
    public let reason: String
  }

  private let weights: NameWeights

  /// From this score on two names are one.
  public static let threshold = 1
  /// From this score on they may be.
  public static let possible = -1500

  /// Makes a judge with the weights of the program or one's own.
  public init(weights: NameWeights = .standard) { self.weights = weights }

  /// Judges two names.
  public func judge(_ one: NameKey, _ other: NameKey, kind: EntityKind?) -> Judgment {
    guard !one.tokens.isEmpty, !other.tokens.isEmpty else {
      return Judgment(verdict: .different, score: -9000, reason: "one has no letter")
    }
    return judge(PairEvidence(one, other, kind: kind), one, other, kind: kind)
  }

  /// Judges two names, both with letters, whose evidence is known.
  func judge(
    _ evidence: PairEvidence, _ one: NameKey, _ other: NameKey, kind: EntityKind?
  ) -> Judgment {
    let score = weights.score(evidence)
    if let veto = NameVeto.veto(evidence, one, other, kind: kind) {
      let isOpen = veto.verdict == .possible
      let held = min(score, isOpen ? 0 : Self.possible - 1)
      return Judgment(
        verdict: held > Self.possible ? veto.verdict : .different, score: held, reason: veto.reason)
    }
    let verdict: Match.Verdict =
      score >= Self.threshold ? .same : score > Self.possible ? .possible : .different
    return Judgment(verdict: verdict, score: score, reason: reason(evidence, verdict))
  }

  /// Features that say nothing to people where they do not hold, a bit for each.
  private static let silent: UInt32 = bits(of: [
    .korean, .order, .initials, .generation, .folded, .numbers, .characters, .acronym, .head,
    .gender, .listed, .chinese, .vietnamese, .letters,
  ])
  /// Features that say nothing to people.
  private static let hidden: UInt32 = bits(of: [.kind, .scripts])

  private static func bits(of features: [PairEvidence.Feature]) -> UInt32 {
    features.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }

  /// The features that weigh most for the verdict.
  private func reason(_ evidence: PairEvidence, _ verdict: Match.Verdict) -> String {
    let sign = verdict == .same ? 1 : -1
    let (silent, hidden) = (Self.silent, Self.hidden)
    // The places and weights of the features that tell most, the heaviest first.
    var telling: (Reason, Reason, Reason) = ((-1, 0), (-1, 0), (-1, 0))
    weights.forEachWeight(in: evidence) { feature, weight in
      let bit = UInt32(1) << UInt32(feature)
      guard weight * sign > 0, hidden & bit == 0 else { return }
      if silent & bit != 0, evidence.bin(at: feature) == 0 { return }
      let size = abs(weight)
      if size > abs(telling.0.weight) {
        telling = ((feature, weight), telling.0, telling.1)
      } else if size > abs(telling.1.weight) {
        telling = (telling.0, (feature, weight), telling.1)
      } else if size > abs(telling.2.weight) {
        telling.2 = (feature, weight)
      }
    }
    return text([telling.0, telling.1, telling.2].filter { $0.feature >= 0 }, evidence)
  }

  /// A feature by its place, and its weight.
  private typealias Reason = (feature: Int, weight: Int)

  private func text(_ telling: [Reason], _ evidence: PairEvidence) -> String {
    var text = ""
    text.reserveCapacity(160)
    for (feature, weight) in telling {
      if !text.isEmpty { text += ", " }
      text += PairEvidence.phrase(feature, evidence.bin(at: feature))
      text += weight > 0 ? " (+" : " ("
      text += String(weight)
      text += ")"
    }
    return text.isEmpty ? "nothing tells" : text
  }
}
