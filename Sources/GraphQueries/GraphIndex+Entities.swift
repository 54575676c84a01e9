public import EventModel
import SourceDocuments

extension GraphIndex {
  /// Returns the entities of a kind, of a name, or both.
  ///
  /// Any variant of a name finds its entities, without regard to case, hyphens, apostrophes, full
  /// stops and diacritics: "kim jong un" finds Kim Jong-un, "Kim" everybody who is called so
  /// somewhere. An id finds its entity, and one that has gone the entities that had it. Only if no
  /// name fits do descriptions count ("tea set").
  ///
  /// - Returns: all that fit, by id; a name that might be several people gives them all.
  /// - Complexity: O(*n*), n = length of the name and of the answer; without a name, entities.
  public func entities(ofKind kind: EntityKind? = nil, named name: String? = nil) -> [Entity] {
    let found = name.map { bearers(of: $0).compactMap(\.entity).compactMap(entity) }
    return (found ?? graph.entities).filter { kind == nil || $0.kind == kind }
  }

  /// Returns everybody and everything that a name stands for, names in no role too.
  ///
  /// - Returns: entities by id, then names in no role; found like those of ``entities(ofKind:named:)``.
  /// - Complexity: O(*n*), n = length of the name and of the answer.
  public func bearers(of name: String) -> [NameBearer] {
    let id = Entity.ID(rawValue: name)
    if let entity = entity(id) { return [NameBearer(entity)] }
    if let entities = entitiesByFormerID[id] { return entities.map { bearers[$0] } }
    let key = FoldedName(name)
    guard !key.text.isEmpty else { return [] }
    return (bearersByName[key] ?? bearersByDescription[key] ?? []).map { bearers[$0] }
  }

  /// Returns names of the graph that look or sound like one that it does not have.
  ///
  /// - Returns: at most five, the nearest first: those with few letters changed (one in four), then
  ///   those that share a word of three letters or more.
  /// - Complexity: O(*n* *m*), n = names of the graph, m = square of their length.
  public func suggestions(for name: String) -> [String] {
    let wanted = FoldedName(name)
    let words = Set(wanted.words.filter { $0.count >= 3 })
    let limit = max(1, wanted.text.count / 4)
    var ranks: [String: Int] = [:]
    for (key, positions) in bearersByName where !key.text.isEmpty {
      let isNear = abs(key.text.count - wanted.text.count) <= limit
      let distance = isNear ? wanted.distance(to: key) : .max
      guard distance <= limit || !words.isDisjoint(with: key.words) else { continue }
      let rank = distance <= limit ? distance : limit + 1
      for position in positions {
        for surface in bearers[position].surfaces(.name) where FoldedName(surface) == key {
          ranks[surface] = rank
        }
      }
    }
    return ranks.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(5).map(\.key)
  }
}
