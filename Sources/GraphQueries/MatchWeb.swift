internal import EventModel

/// Names as nodes, and the decisions that joined them as edges.
struct MatchWeb {
  private struct Edge {
    let text: String
    let match: Match
  }

  /// How good the way to a node is: its weakest step, then how many steps.
  private struct Way {
    let strength: Int
    let matches: [Match]

    func isBetter(than other: Way) -> Bool {
      (strength, -matches.count) > (other.strength, -other.matches.count)
    }
  }

  private var edges: [String: [Edge]] = [:]

  /// Makes the web of some decisions, in their order.
  init(_ matches: [Match]) {
    for match in matches {
      edges[match.left.text, default: []].append(Edge(text: match.right.text, match: match))
      edges[match.right.text, default: []].append(Edge(text: match.left.text, match: match))
    }
  }

  /// The way from some names to others of which the weakest step is surest, and of several the
  /// shortest; nil if there is none.
  ///
  /// - Complexity: O(*n*² + *d*), n = different names, d = decisions.
  /// - SeeAlso: M. Pollack, The maximum capacity through a network, 1960.
  func path(from starts: [String], to targets: Set<String>) -> [Match]? {
    var open: [String: Way] = [:]
    for text in starts { open[text] = Way(strength: .max, matches: []) }
    var done: Set<String> = []
    while let (text, way) = best(of: open) {
      if targets.contains(text) { return way.matches }
      open[text] = nil
      done.insert(text)
      for edge in edges[text] ?? [] where !done.contains(edge.text) {
        let longer = Way(
          strength: min(way.strength, edge.match.strength), matches: way.matches + [edge.match])
        if open[edge.text].map(longer.isBetter) ?? true { open[edge.text] = longer }
      }
    }
    return nil
  }

  private func best(of open: [String: Way]) -> (String, Way)? {
    open.min { a, b in
      if a.value.isBetter(than: b.value) { return true }
      return !b.value.isBetter(than: a.value) && a.key < b.key
    }.map { ($0.key, $0.value) }
  }
}

extension Match {
  /// How sure a merge is, in thousandths of a nat; what was not weighed is a fact.
  var strength: Int { score ?? .max }
}
