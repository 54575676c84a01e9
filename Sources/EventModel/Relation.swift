public import SourceDocuments

/// A state that holds, or held, between two entities.
public struct Relation: Hashable, Sendable {
  /// The name of a relation, made of its type and first claim.
  public typealias ID = Identifier<Relation>

  /// The id.
  public let id: ID
  /// The type.
  public let type: RelationType
  /// The entity that the label speaks of.
  public let from: Entity.ID
  /// The other.
  public let to: Entity.ID
  /// The title or kinship word as written.
  public let label: String?
  /// Whether it is over.
  public let isFormer: Bool
  /// The claims in order; never empty in a graph that the program made.
  public let claims: [Evidence]
  /// Fields of a file that the program does not know, kept as they were.
  public let unknown: [String: OpenValue]

  /// Makes a relation; the claims are put in order.
  public init(
    id: ID, type: RelationType, from: Entity.ID, to: Entity.ID, label: String? = nil,
    isFormer: Bool = false, claims: [Evidence], unknown: [String: OpenValue] = [:]
  ) {
    self.id = id
    self.type = type
    self.from = from
    self.to = to
    self.label = label
    self.isFormer = isFormer
    self.claims = claims.sorted()
    self.unknown = unknown
  }

  /// The modality of the strongest claim.
  public var modality: Modality { claims.map(\.modality).min() ?? .asserted }
}
