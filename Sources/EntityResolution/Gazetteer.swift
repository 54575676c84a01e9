public import EventModel

/// What a user's list knows of names: which of them are one entity, of what kind, with what ids, and who
/// held which office when.
///
/// A chain that has a name of exactly one entry (and no fuller name) takes the entry's ids, and
/// chains of one entry are one entity, whatever their names look like.
public struct Gazetteer: Sendable {
  /// A gazetteer that knows nothing.
  public static let empty = Gazetteer([])

  /// The entries as given.
  public let entries: [GazetteerEntry]
  private let names: NameIndex
  /// The offices that entries hold, by whose they are.
  let offices: OfficeIndex

  /// Makes a gazetteer.
  ///
  /// - Complexity: O(*n*), n = letters of all names.
  public init(_ entries: [GazetteerEntry]) {
    self.entries = entries
    let names = NameIndex(entries)
    self.names = names
    offices = OfficeIndex(entries, names: names)
  }

  /// The names that several entries of one kind have, as the first of them writes it, with the indices
  /// of the entries.
  ///
  /// Such a name joins nothing and gives no ids.
  ///
  /// - Returns: in the order of the first entries.
  public var sharedNames: [(name: String, entries: [Int])] { names.shared(of: entries) }

  /// The indices of the entries that have a name, in order.
  func entries(of name: EntityName, kind: EntityKind) -> [Int] {
    names.entries(of: name, kind: kind)
  }
}

/// The entries of a gazetteer by their names.
///
/// Most names have one entry, which is kept without a list of its own.
struct NameIndex: Sendable {
  private var first: [String: Int32] = [:]
  /// The other entries of names that have several.
  private var others: [String: [Int32]] = [:]

  init(_ entries: [GazetteerEntry]) {
    first.reserveCapacity(entries.count)
    for (index, entry) in entries.enumerated() {
      for key in Set(entry.names.compactMap({ Self.key($0, entry.kind) })) {
        if first[key] == nil {
          first[key] = Int32(index)
        } else {
          others[key, default: []].append(Int32(index))
        }
      }
    }
  }

  /// The indices of the entries that have a name, in order.
  func entries(of name: EntityName, kind: EntityKind) -> [Int] {
    guard !first.isEmpty else { return [] }
    let key = Self.key(name, kind)
    guard let entry = first[key] else { return [] }
    return [Int(entry)] + (others[key] ?? []).map(Int.init)
  }

  /// The names of several entries, in the order of the first.
  func shared(of entries: [GazetteerEntry]) -> [(name: String, entries: [Int])] {
    let shared = others.compactMap { key, others -> (name: String, entries: [Int])? in
      guard let first = first[key].map(Int.init) else { return nil }
      let entry = entries[first]
      let name = entry.names.first { Self.key($0, entry.kind) == key }
      return name.map { ($0, [first] + others.map(Int.init)) }
    }
    return shared.sorted { ($0.entries[0], $0.name) < ($1.entries[0], $1.name) }
  }

  private static func key(_ name: String, _ kind: EntityKind) -> String? {
    EntityName(name, kind: kind, isName: true).map { key($0, kind) }
  }

  private static func key(_ name: EntityName, _ kind: EntityKind) -> String {
    "\(kind.idPrefix) \(name.equalKey)"
  }
}
