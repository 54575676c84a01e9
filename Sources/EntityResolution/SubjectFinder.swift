public import EventModel
import SourceDocuments

/// Finds the words by which a judgement means one entity of a graph and no other.
///
/// The name and kind do if nobody else is called so, else the name in one document: what is judged of
/// a part of an entity holds for all of it.
public struct SubjectFinder: Sendable {
  /// Who is called by a name where.
  private struct Use: Hashable {
    let bearer: Int
    let kind: String
    let document: Document.ID
  }

  private var uses: [String: Set<Use>] = [:]
  private let numbers: [Entity.ID: Int]

  /// Makes a finder for the entities of a graph; names in no role count as others.
  ///
  /// - Complexity: O(*n*), n = mentions.
  public init(_ graph: EventGraph) {
    numbers = Dictionary(
      graph.entities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let unused = graph.unusedNames.map { ($0.kind, $0.mentions) }
    for (number, bearer) in (graph.entities.map { ($0.kind, $0.mentions) } + unused).enumerated() {
      for (name, place) in Self.names(of: bearer.1, kind: bearer.0) {
        let use = Use(bearer: number, kind: bearer.0.idPrefix, document: place.document)
        uses[NameFolding.fold(name), default: []].insert(use)
      }
    }
  }

  /// The subject that means an entity; nil if others have all of its names in all of its documents.
  ///
  /// - Complexity: O(*n*), n = mentions of the entity and of those of its names.
  public func subject(of entity: Entity) -> Judgement.Subject? {
    guard let number = numbers[entity.id] else { return nil }
    let own = Set(Self.names(of: entity.mentions, kind: entity.kind).map(\.name))
    let names = [entity.name].filter(own.contains) + entity.surfaces.filter(own.contains)
    for name in names where means(number, name, entity.kind, in: nil) {
      return Judgement.Subject(name, kind: entity.kind)
    }
    for document in Set(entity.mentions.map(\.document)).sorted() {
      for name in names where means(number, name, entity.kind, in: document) {
        return Judgement.Subject(name, kind: entity.kind, document: document)
      }
    }
    return nil
  }

  private func means(
    _ number: Int, _ name: String, _ kind: EntityKind, in document: Document.ID?
  ) -> Bool {
    let meant = (uses[NameFolding.fold(name)] ?? []).filter { use in
      use.kind == kind.idPrefix && (document == nil || use.document == document)
    }
    return !meant.isEmpty && meant.allSatisfy { $0.bearer == number }
  }

  /// The words that the resolver takes for names; things are also called by descriptions.
  private static func names(
    of mentions: [Entity.Place], kind: EntityKind
  ) -> [(name: String, place: Entity.Place)] {
    mentions.compactMap { place in
      let mention = place.mention
      guard mention.form == .name || kind.takesDescriptions && mention.form != .pronoun,
        !NameFolding.fold(mention.text).isEmpty
      else { return nil }
      return (mention.text, place)
    }
  }
}
