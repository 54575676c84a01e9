public import EventModel
internal import SourceDocuments

extension GraphIndex {
  /// Returns why two names are taken for one, or for two.
  ///
  /// The names are found like those of ``bearers(of:)``. Between two names of one bearer the strongest
  /// way through the decisions is given, that whose weakest step is surest, and of several the shortest;
  /// words that are the same in two documents need no decision.
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
      left: one, right: other, refusals: refusals.sorted(), possibleMatches: possible,
      remedy: Remedy(one, other, refusals.sorted(), possible).text)
  }

  /// The decisions that made one of the names of a bearer, the surest first; of several about the same
  /// two words by the same rule the first.
  public func merges(of bearer: NameBearer) -> [Match] {
    var seen: Set<[String]> = []
    return merges(in: MentionSet(bearer))
      .sorted { ($1.strength, $0) < ($0.strength, $1) }
      .filter { seen.insert([$0.left.text, $0.right.text, $0.rule].sorted()).inserted }
  }

  private func merges(in mentions: MentionSet) -> [Match] {
    graph.decisions.sorted().filter {
      $0.verdict == .same && mentions.contains($0.left) && mentions.contains($0.right)
    }
  }

  /// The strongest decisions that lead from one name of a bearer to another.
  private func path(
    from left: String, to right: String, in bearer: NameBearer
  ) -> [Match]? {
    let web = MatchWeb(merges(in: MentionSet(bearer)))
    return web.path(from: bearer.surfaces(for: left), to: Set(bearer.surfaces(for: right)))
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
