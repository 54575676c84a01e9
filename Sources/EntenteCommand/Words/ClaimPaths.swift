import Entente

/// The ways in the dependency trees from the trigger of a claim to those who take part.
struct ClaimPaths {
  private let analyses: [Document.ID: Analysis]

  /// Reads the trees of the documents that some claims stand in, but for those that are known.
  init(of claims: [Evidence], in documents: [Document], _ analyses: [Analysis]) async {
    let used = Set(claims.map(\.document))
    var known = Dictionary(
      analyses.filter { used.contains($0.document.id) }.map { ($0.document.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let unread = documents.filter { used.contains($0.id) && known[$0.id] == nil }
    for analysis in await Pipeline().analyses(of: unread) { known[analysis.document.id] = analysis }
    self.analyses = known
  }

  /// The shortest way from the trigger of a claim to a mention of an entity in the same sentence.
  ///
  /// - Returns: the path; nil if the claim has no trigger, the document is not at hand, or the entity is
  ///   not mentioned there.
  func path(of claim: Evidence, to entity: Entity) -> DependencyPath? {
    guard let trigger = claim.trigger,
      let sentence = analyses[claim.document]?.sentences.first(where: { sentence in
        sentence.range.contains(trigger)
      }), let start = sentence.head(of: trigger)
    else { return nil }
    let heads = entity.mentions
      .filter { $0.document == claim.document && sentence.range.contains($0.mention.range) }
      .compactMap { sentence.head(of: $0.mention.range) }
    return heads.compactMap { sentence.path(from: start, to: $0) }
      .min { $0.steps.count < $1.steps.count }
  }
}

extension Sentence {
  /// The token at a range whose head stands outside of it: the "visit" of "state visit".
  fileprivate func head(of range: TextRange) -> Int? {
    let inside = tokens.indices.filter { tokens[$0].range.overlaps(range) }
    return inside.first { tokens[$0].head.map { !inside.contains($0) } ?? true } ?? inside.first
  }
}
