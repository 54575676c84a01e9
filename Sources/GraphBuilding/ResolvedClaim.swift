import EventModel
import SourceDocuments

/// A claim of which the arguments are clusters instead of the chains of its document.
struct ResolvedClaim {
  /// The rank of its document among all, by id.
  let document: Int
  /// The document's id.
  let documentID: Document.ID
  /// When the document was published.
  let published: EventTime?
  /// The claim as extracted.
  let claim: Claim
  /// Who fills each role, the place left out.
  let fillers: [Role: Set<Int>]
  /// Where, as far as it says.
  let places: Set<Int>
  /// Who says so; nil if the document itself speaks.
  let speaker: Int?

  /// Everybody and everything that fills a role, in order.
  var participants: [Int] {
    fillers.values.reduce(into: Set<Int>()) { $0.formUnion($1) }.sorted()
  }

  /// Every cluster that the claim needs in a graph.
  var clusters: Set<Int> {
    Set(participants).union(places).union(speaker.map { [$0] } ?? [])
  }

  /// The claim as a graph keeps it.
  func evidence(_ ids: [Int: Entity.ID]) -> Evidence {
    Evidence(
      document: documentID, range: claim.range, quote: claim.quote, trigger: claim.trigger,
      pattern: claim.pattern, modality: claim.modality, cue: claim.cue,
      speaker: speaker.flatMap { ids[$0] }, time: claim.time)
  }

  /// Where it stands, for digests.
  var placeText: String { "\(documentID) \(claim.trigger.start) \(claim.trigger.end)" }
}

/// The claims of all documents, resolved.
struct ResolvedClaims {
  /// Claims of events, by document and order in it.
  private(set) var events: [(type: EventType, claim: ResolvedClaim)] = []
  /// Claims of relations with both ends, by document and order in it.
  private(set) var relations:
    [(type: RelationType, label: String?, isFormer: Bool, claim: ResolvedClaim)] = []
  /// What could not be used, and why.
  private(set) var diagnostics: [Diagnostic] = []

  /// Resolves claims; those in which a hidden cluster takes part or speaks are left out.
  ///
  /// - Parameters:
  ///   - extractions: one for each document, by id.
  ///   - clusters: the cluster of every chain.
  ///   - hidden: the clusters to leave out.
  init(
    _ extractions: [Extraction], clusters: [ChainReference: Int], hidden: Set<Int>
  ) {
    for (rank, extraction) in extractions.enumerated() {
      var left = 0
      for claim in extraction.claims {
        let resolved = Self.resolve(claim, of: extraction, rank: rank, clusters: clusters, hidden)
        guard hidden.isDisjoint(with: resolved.clusters) else { left += 1; continue }
        take(resolved)
      }
      if left > 0 {
        diagnostics.append(
          Diagnostic(
            .note, at: extraction.document.id.rawValue,
            "\(left) claims of entities that were judged hidden are left out"))
      }
    }
  }

  private mutating func take(_ resolved: ResolvedClaim) {
    switch resolved.claim.fact {
    case .event(let type):
      events.append((type, resolved))
    case .relation(let type, let label, let isFormer):
      let ends = (resolved.fillers[.from] ?? [], resolved.fillers[.to] ?? [])
      if ends.0.isEmpty || ends.1.isEmpty || ends.0 == ends.1 {
        diagnostics.append(
          Diagnostic(
            .note, at: resolved.documentID.rawValue,
            "a claim of \(type.rawValue) lacks one of its ends; left out: \"\(resolved.claim.quote)\""
          ))
      } else {
        relations.append((type, label, isFormer, resolved))
      }
    }
  }

  private static func resolve(
    _ claim: Claim, of extraction: Extraction, rank: Int, clusters: [ChainReference: Int],
    _ hidden: Set<Int>
  ) -> ResolvedClaim {
    let id = extraction.document.id
    var fillers: [Role: Set<Int>] = [:]
    var places: Set<Int> = []
    for argument in claim.arguments {
      guard let cluster = clusters[ChainReference(id, argument.chain)] else { continue }
      if argument.role == .place {
        if !hidden.contains(cluster) { places.insert(cluster) }
      } else {
        fillers[argument.role, default: []].insert(cluster)
      }
    }
    return ResolvedClaim(
      document: rank, documentID: id,
      published: extraction.document.metadata.publicationTime,
      claim: claim, fillers: fillers, places: places,
      speaker: claim.speaker.flatMap { clusters[ChainReference(id, $0)] })
  }
}
