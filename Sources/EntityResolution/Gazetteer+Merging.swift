public import EventModel

extension Gazetteer {
  /// Makes a gazetteer of several lists, in which one entity may have several entries.
  ///
  /// Entries of one kind that share an id, and no id of which tells them apart, become one: it stands
  /// where the first of them stood, with the names, ids and offices of all, the first's before the
  /// others'. Without that a name of both would be a name of two entries, which joins nothing.
  ///
  /// - Complexity: O(*n*), n = names, ids and offices of all entries.
  public init(merging lists: [[GazetteerEntry]]) {
    var merged: [EntryDraft] = []
    var known: [String: Int] = [:]
    for entry in lists.joined() {
      let keys = entry.ids.sorted { $0.key < $1.key }.map {
        "\(entry.kind.idPrefix) \($0.key) \($0.value)"
      }
      let other = keys.lazy.compactMap { known[$0] }.first { merged[$0].agrees(with: entry) }
      if let other {
        merged[other].add(entry)
        for key in keys where known[key] == nil { known[key] = other }
      } else {
        for key in keys where known[key] == nil { known[key] = merged.count }
        merged.append(EntryDraft(entry))
      }
    }
    self.init(merged.map(\.entry))
  }
}

/// An entry of which there may be more to come.
private struct EntryDraft {
  private var first: GazetteerEntry
  private var others: [GazetteerEntry] = []
  private var ids: [String: String]

  init(_ entry: GazetteerEntry) {
    first = entry
    ids = entry.ids
  }

  /// Whether no id tells another entry from this one.
  func agrees(with other: GazetteerEntry) -> Bool {
    first.kind == other.kind
      && other.ids.allSatisfy { scheme, id in ids[scheme] == nil || ids[scheme] == id }
  }

  mutating func add(_ entry: GazetteerEntry) {
    others.append(entry)
    ids.merge(entry.ids) { own, _ in own }
  }

  /// The entry with all that was added.
  var entry: GazetteerEntry {
    guard !others.isEmpty else { return first }
    var (names, offices): ([String], [Office]) = ([], [])
    var seen: (names: Set<String>, offices: Set<Office>) = ([], [])
    for entry in [first] + others {
      names += entry.names.filter { seen.names.insert($0).inserted }
      offices += entry.offices.filter { seen.offices.insert($0).inserted }
    }
    return GazetteerEntry(names: names, kind: first.kind, ids: ids, offices: offices)
  }
}
