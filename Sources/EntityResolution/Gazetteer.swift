public import EventModel

/// What a user's list knows of names: which of them are one entity, of what kind, with what ids.
///
/// A chain that has a name of exactly one entry (and no fuller name) takes the entry's ids, and
/// chains of one entry are one entity, whatever their names look like.
public struct Gazetteer: Sendable {
  /// A gazetteer that knows nothing.
  public static let empty = Gazetteer([])

  /// The entries as given.
  public let entries: [GazetteerEntry]
  private let entriesOfName: [String: [Int]]

  /// Makes a gazetteer.
  ///
  /// - Complexity: O(*n*), n = letters of all names.
  public init(_ entries: [GazetteerEntry]) {
    self.entries = entries
    var entriesOfName: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for key in Set(entry.names.compactMap { Self.key($0, entry.kind) }) {
        entriesOfName[key, default: []].append(index)
      }
    }
    self.entriesOfName = entriesOfName
  }

  /// The indices of the entries that have a name, in order.
  func entries(of name: EntityName, kind: EntityKind) -> [Int] {
    entries.isEmpty ? [] : entriesOfName["\(kind.idPrefix) \(name.equalKey)"] ?? []
  }

  private static func key(_ name: String, _ kind: EntityKind) -> String? {
    EntityName(name, kind: kind, isName: true).map { "\(kind.idPrefix) \($0.equalKey)" }
  }
}
