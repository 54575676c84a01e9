import EventModel

/// Puts the claims of one relation together: the same ends, and labels of which one contains the
/// other ("president", "Russian president").
struct RelationMerger {
  /// A relation before it has an id.
  struct Draft {
    let type: RelationType
    let from: Int
    let to: Int
    let label: String?
    let isFormer: Bool
    let claims: [ResolvedClaim]
  }

  private struct Ends: Hashable {
    let type: RelationType
    let from: Int
    let to: Int
    let isFormer: Bool
  }

  /// Words that make another office of an office: a vice president is no president.
  private static let ranks: Set<String> = [
    "acting", "assistant", "associate", "co", "deputy", "elect", "former", "junior", "opposition",
    "shadow", "spokesman", "spokesperson", "spokeswoman", "sub", "under", "vice",
  ]

  /// Merges claims to relations, by ends and label.
  static func merge(_ claims: ResolvedClaims) -> [Draft] {
    var groups: [Ends: [(label: String?, claim: ResolvedClaim)]] = [:]
    for relation in claims.relations {
      for from in relation.claim.fillers[.from] ?? [] {
        for to in relation.claim.fillers[.to] ?? [] where to != from {
          let ends = Ends(type: relation.type, from: from, to: to, isFormer: relation.isFormer)
          groups[ends, default: []].append((relation.label, relation.claim))
        }
      }
    }
    return groups.sorted { sortKey($0.key) < sortKey($1.key) }.flatMap { ends, claims in
      byLabel(claims).map { label, claims in
        Draft(
          type: ends.type, from: ends.from, to: ends.to, label: label, isFormer: ends.isFormer,
          claims: claims)
      }
    }
  }

  private static func sortKey(_ ends: Ends) -> (RelationType, Int, Int, Int) {
    (ends.type, ends.from, ends.to, ends.isFormer ? 1 : 0)
  }

  /// Groups claims by label: each label stands with the shortest that it contains; claims without
  /// one stand with the most frequent.
  private static func byLabel(
    _ claims: [(label: String?, claim: ResolvedClaim)]
  ) -> [(label: String?, claims: [ResolvedClaim])] {
    let labels = Set(claims.compactMap(\.label)).sorted { a, b in
      let (one, other) = (NameFolding.words(a), NameFolding.words(b))
      return one.count == other.count
        ? (NameFolding.fold(a), b) < (NameFolding.fold(b), a) : one.count < other.count
    }
    var groups: [(label: String?, claims: [ResolvedClaim])] = []
    for label in labels {
      let own = claims.filter { $0.label == label }.map(\.claim)
      if let index = groups.firstIndex(where: { contains(label, $0.label ?? "") }) {
        groups[index].claims += own
      } else {
        groups.append((label, own))
      }
    }
    let unlabelled = claims.filter { $0.label == nil }.map(\.claim)
    guard !unlabelled.isEmpty else { return groups }
    let most = groups.indices.max { groups[$0].claims.count < groups[$1].claims.count }
    if let most { groups[most].claims += unlabelled } else { groups = [(nil, unlabelled)] }
    return groups
  }

  /// Whether a label says what a shorter one says, and no other office.
  private static func contains(_ long: String, _ short: String) -> Bool {
    let (words, part) = (NameFolding.words(long), NameFolding.words(short))
    guard let start = words.indices.first(where: { words[$0...].starts(with: part) }) else {
      return false
    }
    let others = words[..<start] + words[(start + part.count)...]
    return others.allSatisfy { !ranks.contains($0) }
  }
}
