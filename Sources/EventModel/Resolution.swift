public import SourceDocuments

/// A chain of one of several documents.
public struct ChainReference: Hashable, Sendable, Comparable {
  /// The document.
  public let document: Document.ID
  /// The index in ``Extraction/chains``.
  public let chain: Int

  /// Makes a reference.
  public init(_ document: Document.ID, _ chain: Int) {
    self.document = document
    self.chain = chain
  }

  /// By document, then index.
  public static func < (a: ChainReference, b: ChainReference) -> Bool {
    (a.document, a.chain) < (b.document, b.chain)
  }
}

/// Which chains of all documents are one entity, with the reason for every merge and refusal.
public struct Resolution: Hashable, Sendable {
  /// The chains of one entity.
  public struct Cluster: Hashable, Sendable {
    /// The chains in order; never empty.
    public let members: [ChainReference]
    /// What the entity is.
    public let kind: EntityKind
    /// The name to show.
    public let name: String
    /// Identifiers by scheme: `iso3166`, `wikidata`.
    public let ids: [String: String]
    /// Whether a person asked for it to be left out of graphs.
    public let isHidden: Bool

    /// Makes a cluster; the members are put in order.
    public init(
      members: [ChainReference], kind: EntityKind, name: String, ids: [String: String] = [:],
      isHidden: Bool = false
    ) {
      precondition(!members.isEmpty, "a cluster without a member: \(name)")
      self.members = members.sorted()
      self.kind = kind
      self.name = name
      self.ids = ids
      self.isHidden = isHidden
    }
  }

  /// Two clusters that might be one entity and stay two.
  public struct PossibleMatch: Hashable, Sendable {
    /// The indices of the clusters, the lower first.
    public let clusters: [Int]
    /// Why they might be one.
    public let match: Match

    /// Makes a possible match.
    public init(_ one: Int, _ other: Int, _ match: Match) {
      clusters = [min(one, other), max(one, other)]
      self.match = match
    }
  }

  /// The entities to be, by first member.
  ///
  /// Every chain of every document is in exactly one.
  public let clusters: [Cluster]
  /// Every merge and refusal between documents, in order.
  public let matches: [Match]
  /// What might be one and was left two, in order.
  public let possibleMatches: [PossibleMatch]
  /// Judgements that contradict each other or name nothing, and the like.
  public let diagnostics: [Diagnostic]

  /// Makes a resolution.
  public init(
    clusters: [Cluster], matches: [Match], possibleMatches: [PossibleMatch] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.clusters = clusters
    self.matches = matches
    self.possibleMatches = possibleMatches
    self.diagnostics = diagnostics
  }
}
