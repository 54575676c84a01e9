import EventModel

/// Which profiles are one cluster, with what is known of each cluster as a whole.
///
/// Vetoes are asked of whole clusters: a chain of likely links never leads from Kim Jong Un to Kim
/// Jong Il.
struct ClusterForest {
  /// How strong a rule is; a stronger one overrides the vetoes that only names or documents speak.
  enum Strength: Int, Comparable {
    /// Two spellings of one name, or facts that two documents share.
    case likely
    /// Names equal but for case and the like.
    case equal
    /// The same identifier.
    case identifier
    /// A person's judgement.
    case judgement

    static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
  }

  private struct Facts {
    var kinds: Set<String>
    var ids: [String: String]
    var labels: Set<JudgementLabel>
    var people: Set<PersonName>
    var documents: Set<Int>
    var isKeptApartByDocuments: Bool
  }

  private var parents: [Int] = []
  private var facts: [Facts] = []

  /// Adds a cluster of one profile; its number is the number of those before.
  mutating func add(_ profile: Profile) {
    parents.append(parents.count)
    facts.append(
      Facts(
        kinds: [profile.kind.idPrefix], ids: profile.ids, labels: profile.labels,
        people: Set(profile.names.compactMap(\.person).filter { !$0.isBare }),
        documents: profile.documents,
        isKeptApartByDocuments: profile.kind != .organization && profile.kind != .country))
  }

  /// The profile that stands for a cluster.
  mutating func root(of profile: Int) -> Int {
    var root = profile
    while parents[root] != root { root = parents[root] }
    var next = profile
    while parents[next] != root { (parents[next], next) = (root, parents[next]) }
    return root
  }

  /// Makes one cluster of two.
  mutating func unite(_ one: Int, _ other: Int) {
    let (a, b) = (root(of: one), root(of: other))
    guard a != b else { return }
    let (large, small) =
      facts[a].documents.count >= facts[b].documents.count ? (a, b) : (b, a)
    parents[small] = large
    facts[large].kinds.formUnion(facts[small].kinds)
    facts[large].ids.merge(facts[small].ids) { own, new in min(own, new) }
    facts[large].labels.formUnion(facts[small].labels)
    facts[large].people.formUnion(facts[small].people)
    facts[large].documents.formUnion(facts[small].documents)
    facts[small] = Facts(
      kinds: [], ids: [:], labels: [], people: [], documents: [],
      isKeptApartByDocuments: false)
  }

  /// Why two clusters must stay two against a rule of some strength; nil if nothing forbids it.
  mutating func veto(_ one: Int, _ other: Int, against strength: Strength) -> NameVerdict? {
    let (a, b) = (facts[root(of: one)], facts[root(of: other)])
    if a.labels.contains(where: { b.labels.contains($0.opposite) }) {
      return .different("judgement", "a person judged them two")
    }
    guard strength < .judgement else { return nil }
    if a.kinds.isDisjoint(with: b.kinds) {
      let kinds = (a.kinds.union(b.kinds)).sorted().joined(separator: ", ")
      return .different("kinds-differ", "of different kinds: \(kinds)")
    }
    for (scheme, id) in a.ids.sorted(by: { $0.key < $1.key }) {
      guard let other = b.ids[scheme], other != id else { continue }
      return .different(
        "ids-differ", "of different \(scheme) ids: \([id, other].sorted().joined(separator: ", "))")
    }
    guard strength < .identifier else { return nil }
    if let verdict = nameVeto(a.people, b.people) { return verdict }
    guard strength < .equal, a.isKeptApartByDocuments, !a.documents.isDisjoint(with: b.documents)
    else { return nil }
    return .different("apart-in-document", "a document names both and keeps them apart")
  }

  private func nameVeto(_ some: Set<PersonName>, _ others: Set<PersonName>) -> NameVerdict? {
    var veto: NameVerdict?
    for name in some {
      for other in others {
        guard let verdict = name.compared(with: other), verdict.verdict == .different else {
          continue
        }
        veto = veto.map { $0.reason < verdict.reason ? $0 : verdict } ?? verdict
      }
    }
    return veto
  }
}
