public import SourceDocuments

/// What one document says: its mentions in chains, and its claims.
///
/// All that later stages need is here, so that a graph can be rebuilt, or new judgements applied,
/// without reading the text again. Extractions of different documents combine in any order.
public struct Extraction: Hashable, Sendable {
  /// The document without its text.
  public let document: DocumentRecord
  /// The entities of the document, each with its mentions; claims refer to them by index.
  public let chains: [Chain]
  /// Why the names of a chain were taken for one, or refused, in this document.
  public let matches: [Match]
  /// What the document says, by place.
  public let claims: [Claim]
  /// What was set aside as belonging to the page.
  public let furniture: [Furniture]
  /// The words of each stretch of furniture, in the same order.
  public let furnitureQuotes: [String]
  /// What was met on the way.
  public let diagnostics: [Diagnostic]

  /// Makes an extraction.
  ///
  /// - Precondition: every claim refers to chains that exist; one quote for each furniture.
  public init(
    document: DocumentRecord, chains: [Chain], matches: [Match], claims: [Claim],
    furniture: [Furniture] = [], furnitureQuotes: [String] = [], diagnostics: [Diagnostic] = []
  ) {
    precondition(furniture.count == furnitureQuotes.count, "a quote for each furniture")
    for claim in claims {
      let used = claim.arguments.map(\.chain) + (claim.speaker.map { [$0] } ?? [])
      precondition(used.allSatisfy(chains.indices.contains), "no such chain: \(claim.pattern)")
    }
    self.document = document
    self.chains = chains
    self.matches = matches
    self.claims = claims
    self.furniture = furniture
    self.furnitureQuotes = furnitureQuotes
    self.diagnostics = diagnostics
  }
}
