internal import SourceDocuments

/// Gives each article its id.
///
/// An article keeps the id that it gives itself, or takes the stem of its file. Articles that would
/// share a stem take their folder before it (`a/x`, `b/x`), and its parents as far as needed; files of
/// one folder that differ only in their extension keep it (`x.html`, `x.txt`).
enum Identifiers {
  /// An article and its file.
  struct Source {
    /// The article; its id is settled by ``assign(_:)``.
    var draft: ArticleDraft
    /// The file; nil for standard input.
    let file: FoundFile?
    /// The id before a folder was put before it.
    let name: String

    fileprivate var order: (String, String) { (file?.canonicalPath ?? "", draft.place) }
  }

  /// The articles under their final ids, sorted by id, and those that could not have theirs.
  ///
  /// - Returns: the same whatever the order of `sources`.
  static func assign(
    _ sources: [Source]
  ) -> (sources: [Source], failures: [DocumentReadingError]) {
    var failures: [DocumentReadingError] = []
    var kept: [String: Source] = [:]
    let inOrder = sources.sorted { $0.order < $1.order }
    for source in inOrder where source.draft.isOwnID {
      if let first = kept[source.draft.id] {
        failures.append(duplicate(source.draft, of: first.draft))
      } else {
        kept[source.draft.id] = source
      }
    }
    let named = inOrder.filter { !$0.draft.isOwnID }
    for (id, source) in zip(ids(of: named, taken: Set(kept.keys)), named) {
      var source = source
      source.draft.id = id
      if let first = kept[id] {
        failures.append(duplicate(source.draft, of: first.draft))
      } else {
        kept[id] = source
      }
    }
    return (kept.values.sorted { $0.draft.id < $1.draft.id }, failures)
  }

  private static func ids(of sources: [Source], taken: Set<String>) -> [String] {
    let ladders = ladders(of: sources)
    var rungs = Array(repeating: 0, count: sources.count)
    while true {
      let ids = zip(ladders, rungs).map { $0[$1] }
      var users: [String: Int] = [:]
      for id in ids { users[id, default: 0] += 1 }
      var hasClimbed = false
      for (index, id) in ids.enumerated() where rungs[index] + 1 < ladders[index].count {
        guard users[id, default: 0] > 1 || taken.contains(id) else { continue }
        rungs[index] += 1
        hasClimbed = true
      }
      guard hasClimbed else { return ids }
    }
  }

  /// By article, the ids that it may take, the shortest first.
  private static func ladders(of sources: [Source]) -> [[String]] {
    let homes = sources.map { source in
      (source.file?.canonicalPath ?? "").split(separator: "/").dropLast().map(String.init)
    }
    var users: [[String]: Int] = [:]
    for (home, source) in zip(homes, sources) { users[home + [source.name], default: 0] += 1 }
    return zip(homes, sources).map { home, source in
      let isShared = users[home + [source.name], default: 0] > 1
      let name = isShared ? nameWithExtension(source) : source.name
      let longer = home.indices.reversed().map { (home[$0...] + [name]).joined(separator: "/") }
      return [name] + longer
    }
  }

  /// `x.txt` for `x`, `x.jsonl-3` for `x-3`.
  private static func nameWithExtension(_ source: Source) -> String {
    guard let path = source.file?.path, let file = path.split(separator: "/").last else {
      return source.name
    }
    return String(file) + source.name.dropFirst(ArticleReader.stem(of: path).count)
  }

  private static func duplicate(
    _ draft: ArticleDraft, of first: ArticleDraft
  ) -> DocumentReadingError {
    DocumentReadingError(
      .duplicateID, at: draft.place,
      "has the id \"\(draft.id)\" of \(first.place), give one of them another id")
  }
}
