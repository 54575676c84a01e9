import EventModel

/// Clusters by evidence.
///
/// Every pair that names leave likely or open gets a sum of log-odds: what the names say, the prior of
/// such a pair, offices and partners that both have. The pairs are taken from the surest on. Two
/// clusters become one if the pair's sum is not negative, no veto stands between any of their
/// members, no rival fits as well, and the evidence of all pairs across them together speaks for it.
/// So no chain of likely pairs leads from one person to another.
extension Linker {
  /// A pair with its evidence.
  private struct Edge {
    let one: Int
    let other: Int
    let verdict: NameVerdict
    let weights: [Match.Weight]
    let score: Int
  }

  /// By how much the evidence for one partner must be better than that for another with whom he
  /// cannot be one, in thousandths of a nat: odds of some 12 to 1.
  static let leastLead = 2500
  /// What a pair across two clusters counts of whom nothing is known in common.
  static let strangerWeight = -1500
  /// The most members of a cluster whose pairs with another cluster are looked at.
  static let mostWitnesses = 12

  /// Joins by evidence: `judge` says what the names of two profiles say, nil if nothing, and `evidence`
  /// what else speaks for their being one.
  mutating func link(
    _ pairs: [CandidatePairs.Pair], judge: (Int, Int) -> NameVerdict?,
    evidence: (Int, Int) -> [Match.Weight]
  ) {
    let edges = edges(pairs, judge: judge, evidence: evidence)
    var ofProfile: [Int: [Edge]] = [:]
    for edge in edges where edge.verdict.verdict != .different {
      ofProfile[edge.one, default: []].append(edge)
      ofProfile[edge.other, default: []].append(edge)
    }
    var witnesses = Witnesses()
    for edge in edges {
      guard forest.root(of: edge.one) != forest.root(of: edge.other) else { continue }
      guard edge.score >= 0, edge.verdict.canBeLifted else {
        let isOpen = edge.verdict.verdict == .same
        let verdict =
          isOpen ? .possible(edge.verdict.rule, edge.verdict.reason) : edge.verdict
        note(edge.one, edge.other, verdict, weights: edge.weights)
        continue
      }
      settle(edge, ofProfile, &witnesses, judge: judge)
    }
  }

  /// What is not surely nothing, from the surest on.
  private mutating func edges(
    _ pairs: [CandidatePairs.Pair], judge: (Int, Int) -> NameVerdict?,
    evidence: (Int, Int) -> [Match.Weight]
  ) -> [Edge] {
    var edges: [Edge] = []
    for pair in pairs where forest.root(of: pair.one) != forest.root(of: pair.other) {
      guard let verdict = judge(pair.one, pair.other) else { continue }
      var weights: [Match.Weight] = []
      if verdict.verdict != .different {
        weights = [Match.Weight("names", verdict.weight), Match.Weight("prior", pair.prior)]
        weights += evidence(pair.one, pair.other)
      }
      let score = weights.isEmpty ? verdict.weight : weights.reduce(0) { $0 + $1.value }
      edges.append(
        Edge(one: pair.one, other: pair.other, verdict: verdict, weights: weights, score: score))
    }
    return edges.sorted { ($1.score, $0.one, $0.other) < ($0.score, $1.one, $1.other) }
  }

  private mutating func settle(
    _ edge: Edge, _ ofProfile: [Int: [Edge]], _ witnesses: inout Witnesses,
    judge: (Int, Int) -> NameVerdict?
  ) {
    if let veto = veto(edge.one, edge.other, against: .likely) {
      note(edge.one, edge.other, veto)
    } else if let rival = rival(of: edge, ofProfile) {
      note(edge.one, edge.other, ambiguous(edge.verdict, rival: rival), weights: edge.weights)
    } else if let doubt = doubt(edge, &witnesses, judge: judge) {
      note(edge.one, edge.other, doubt, weights: edge.weights)
    } else {
      witnesses.unite(
        (forest.root(of: edge.one), edge.one), (forest.root(of: edge.other), edge.other))
      let verdict = NameVerdict.same(edge.verdict.rule, edge.verdict.reason)
      unite(edge.one, edge.other, verdict, weights: edge.weights)
    }
  }

  /// A third profile that one of the two fits about as well, and that cannot be the other.
  private mutating func rival(of edge: Edge, _ ofProfile: [Int: [Edge]]) -> Int? {
    for (own, far) in [(edge.one, edge.other), (edge.other, edge.one)] {
      for other in ofProfile[own] ?? [] where other.score >= edge.score - Self.leastLead {
        let third = other.one == own ? other.other : other.one
        guard third != far, forest.root(of: third) != forest.root(of: own),
          forest.root(of: third) != forest.root(of: far), other.verdict.canBeLifted,
          veto(third, own, against: .likely) == nil, veto(third, far, against: .likely) != nil
        else { continue }
        return third
      }
    }
    return nil
  }

  /// Why two clusters as wholes are no likely match although two of their members are.
  private mutating func doubt(
    _ edge: Edge, _ witnesses: inout Witnesses, judge: (Int, Int) -> NameVerdict?
  ) -> NameVerdict? {
    let some = witnesses.members(of: forest.root(of: edge.one), or: edge.one)
    let others = witnesses.members(of: forest.root(of: edge.other), or: edge.other)
    guard some.count + others.count > 2 else { return nil }
    var sum = edge.score
    for one in some.prefix(Self.mostWitnesses) {
      for other in others.prefix(Self.mostWitnesses)
      where (one, other) != (edge.one, edge.other) && !saysNothing(one) && !saysNothing(other) {
        let verdict = judge(one, other)
        sum += verdict.map { $0.weight + CandidatePairs.prior } ?? Self.strangerWeight
      }
    }
    guard sum < 0 else { return nil }
    return .possible(
      edge.verdict.rule,
      "\(edge.verdict.reason); but what else each of them is called does not fit")
  }

  /// Whether a profile's name cannot speak against being one with another.
  private func saysNothing(_ profile: Int) -> Bool {
    profiles[profile].isBarePerson || profiles[profile].kind.takesDescriptions
  }
}

/// The profiles of the clusters that evidence has made, in the order in which they came.
private struct Witnesses {
  private var membersOfRoot: [Int: [Int]] = [:]

  func members(of root: Int, or profile: Int) -> [Int] { membersOfRoot[root] ?? [profile] }

  /// Notes that two clusters become one, each with its root and the profile that joined it.
  mutating func unite(_ one: (root: Int, profile: Int), _ other: (root: Int, profile: Int)) {
    let all = members(of: one.root, or: one.profile) + members(of: other.root, or: other.profile)
    membersOfRoot[one.root] = all
    membersOfRoot[other.root] = all
  }
}
