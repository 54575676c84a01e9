import EventModel

/// Chooses the name under which a cluster is shown: the fullest that is used most often.
struct ClusterName {
  /// Votes for a name; every document has one.
  private struct Ballot {
    var votes = 0
    var isFull = false
    var first: NamePlace
  }

  private var ballots: [String: Ballot] = [:]

  /// Counts the name that a chain has in its document.
  mutating func count(_ chain: Chain, _ local: LocalEntity) {
    let isFull = Self.isFull(chain, local)
    let mention = chain.mentions[0]
    let place = NamePlace(
      document: local.reference.document, range: mention.range, text: mention.text)
    var ballot = ballots[chain.name] ?? Ballot(first: place)
    ballot.votes += 1
    ballot.isFull = ballot.isFull || isFull
    ballot.first = min(ballot.first, place)
    ballots[chain.name] = ballot
  }

  /// The name to show, or the fallback if no document has a full one.
  ///
  /// Full names come before half ones and descriptions, for persons those in small letters before
  /// those in capitals; then the name of most documents, then the earliest.
  func chosen(kind: EntityKind, fallback: String?) -> String {
    let best = ballots.min { a, b in
      let (one, other) = (rank(a.key, a.value, kind), rank(b.key, b.value, kind))
      if one != other { return one.lexicographicallyPrecedes(other) }
      return (a.value.first, a.key) < (b.value.first, b.key)
    }
    if let fallback, best?.value.isFull != true { return fallback }
    return best?.key ?? fallback ?? ""
  }

  private func rank(_ name: String, _ ballot: Ballot, _ kind: EntityKind) -> [Int] {
    let isShouted = kind == .person && !name.contains(where: \.isLowercase)
    return [ballot.isFull ? 0 : 1, isShouted ? 1 : 0, -ballot.votes]
  }

  /// Whether the chain's name says fully who is meant.
  private static func isFull(_ chain: Chain, _ local: LocalEntity) -> Bool {
    guard chain.isNamed else { return false }
    guard local.kind == .person else { return true }
    let known = local.names.first { $0.surface == chain.name }?.person
    return !(known ?? PersonName(chain.name)).isBare
  }
}
