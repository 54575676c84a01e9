import EventModel
import SourceDocuments

/// Gives clusters the ids that they have in a graph: `person/kim-jong-un`.
///
/// The slug is the folded name, letters of other scripts than Latin as they are. Of namesakes the
/// one that is mentioned first, by document id, keeps the plain id; the others have `~` and a short
/// digest of their first mention. So a graph that gains later documents keeps its ids.
struct EntityNaming {
  /// Longer slugs are cut at a word; names of agreements can be sentences.
  static let longestSlug = 60

  /// The id of each cluster that has one.
  private(set) var ids: [Int: Entity.ID] = [:]

  /// Names clusters.
  ///
  /// - Parameter clusters: a number, kind, name and first mention for each.
  init(_ clusters: [(number: Int, kind: EntityKind, name: String, first: Entity.Place)]) {
    let sorted = clusters.sorted { ($0.first, $0.number) < ($1.first, $1.number) }
    let namesakes = Dictionary(grouping: sorted) { Self.plainID($0.kind, $0.name) }
    for (plain, bearers) in namesakes {
      let isNameless = plain.hasSuffix("/")
      let plainBearer = isNameless ? nil : bearers.first?.number
      let others = bearers.filter { $0.number != plainBearer }
      let digests = StableHash.distinct(
        others.map { [Self.text($0.first), "\($0.name)", $0.kind.rawValue] })
      if let plainBearer { ids[plainBearer] = Entity.ID(rawValue: plain) }
      for (other, digest) in zip(others, digests) {
        ids[other.number] = Entity.ID(rawValue: "\(plain)~\(digest)")
      }
    }
  }

  /// The slug of a name: folded words with hyphens between them; empty if it has no letter.
  static func slug(_ name: String) -> String {
    var slug = ""
    for word in NameFolding.words(name) {
      guard slug.unicodeScalars.count + word.unicodeScalars.count < longestSlug || slug.isEmpty
      else { break }
      slug += slug.isEmpty ? String(word.prefix(longestSlug)) : "-\(word)"
    }
    return slug
  }

  private static func plainID(_ kind: EntityKind, _ name: String) -> String {
    "\(kind.idPrefix)/\(slug(name))"
  }

  private static func text(_ place: Entity.Place) -> String {
    "\(place.document) \(place.mention.range.start) \(place.mention.range.end)"
  }
}
