internal import EventModel
internal import SourceDocuments

extension GraphIndex {
  /// Returns why two names are taken for one, or for two.
  ///
  /// The names are found like those of ``bearers(of:)``. Between two names of one bearer the shortest
  /// way through the decisions is given; words that are the same in two documents need no decision.
  ///
  ///     Kim ──surname── Kim Jong-un ──hyphens── Kim Jong Un
  ///
  /// - Complexity: O(*n* + *d*) for each pair of bearers, n = their mentions, d = decisions.
  public func explain(_ left: String, _ right: String) -> Explanation {
    let (lefts, rights) = (bearers(of: left), bearers(of: right))
    let missing = [(left, lefts), (right, rights)].filter(\.1.isEmpty).map { name, _ in
      Explanation.MissingName(name: name, suggestions: suggestions(for: name))
    }
    let joins = lefts.filter(rights.contains).map { bearer in
      Explanation.Join(bearer: bearer, path: path(from: left, to: right, in: bearer))
    }
    let separations = lefts.flatMap { one in
      rights.filter { $0 != one }.map { separation(one, $0) }
    }
    return Explanation(
      left: left, right: right, joins: joins, separations: separations,
      missing: left == right ? Array(missing.prefix(1)) : missing)
  }

  private func separation(_ one: NameBearer, _ other: NameBearer) -> Explanation.Separation {
    let (left, right) = (MentionSet(one), MentionSet(other))
    let refusals = graph.decisions.filter { match in
      match.verdict != .same
        && (left.contains(match.left) && right.contains(match.right)
          || left.contains(match.right) && right.contains(match.left))
    }
    let entities = Set([one.entity, other.entity].compactMap(\.self))
    let possible = graph.possibleMatches.filter {
      entities.count == 2 && Set($0.entities) == entities
    }
    return Explanation.Separation(
      left: one, right: other, refusals: refusals.sorted(), possibleMatches: possible)
  }

  /// The fewest decisions that lead from one name of a bearer to another: breadth first over the
  /// words, which are the nodes, and the decisions that joined them, which are the edges.
  private func path(
    from left: String, to right: String, in bearer: NameBearer
  ) -> [Match]? {
    let mentions = MentionSet(bearer)
    var edges: [String: [(text: String, match: Match)]] = [:]
    for match in graph.decisions.sorted() where match.verdict == .same {
      guard mentions.contains(match.left), mentions.contains(match.right) else { continue }
      edges[match.left.text, default: []].append((match.right.text, match))
      edges[match.right.text, default: []].append((match.left.text, match))
    }
    let targets = Set(bearer.surfaces(for: right))
    var paths: [String: [Match]] = [:]
    var queue = bearer.surfaces(for: left)
    for text in queue { paths[text] = [] }
    var next = 0
    while next < queue.count {
      let text = queue[next]
      next += 1
      guard let path = paths[text] else { continue }
      if targets.contains(text) { return path }
      for edge in edges[text] ?? [] where paths[edge.text] == nil {
        paths[edge.text] = path + [edge.match]
        queue.append(edge.text)
      }
    }
    return nil
  }
}

extension NameBearer {
  /// The words of this bearer that a person means by a name: those very words, else those that fold
  /// to the same; by an id, the name to show.
  fileprivate func surfaces(for name: String) -> [String] {
    let all = surfaces(.name) + surfaces(.nominal)
    if all.contains(name) { return [name] }
    let key = FoldedName(name)
    let meant = all.filter { FoldedName($0) == key }
    return meant.isEmpty ? [self.name] : meant
  }
}

/// The places at which a bearer is mentioned.
private struct MentionSet {
  private struct Spot: Hashable {
    let document: Document.ID
    let range: TextRange
  }

  private let spots: Set<Spot>

  init(_ bearer: NameBearer) {
    spots = Set(bearer.mentions.map { Spot(document: $0.document, range: $0.mention.range) })
  }

  func contains(_ place: NamePlace) -> Bool {
    spots.contains(Spot(document: place.document, range: place.range))
  }
}
