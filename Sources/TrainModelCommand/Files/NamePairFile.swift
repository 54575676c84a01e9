import EntityResolution
import EventModel
import LinguisticTraining

/// A file of labelled pairs of names: a header row; name, name, kind, 1 for one or 0 for two, and a note of `key=value`.
struct NamePairFile {
  struct Pair {
    let one: String
    let other: String
    /// The kind as the file has it: "PERSON".
    let kind: String
    let isSame: Bool
    /// What the file says of the pair.
    let note: [Substring: Substring]
    /// The names taken apart.
    let keys: (one: NameKey, other: NameKey)
    /// Its evidence.
    let evidence: PairEvidence

    /// The log-odds by some weights, after what forbids it.
    func score(_ weights: NameWeights) -> Int {
      NamePairJudge(weights: weights).judge(
        keys.one, keys.other, kind: NameKind.kind(named: kind)
      ).score
    }

    /// Whether both names are Korean and in Latin script.
    var isKoreanInLatin: Bool {
      ["South_Korea", "North_Korea"].contains(note["cc"] ?? "")
        && note["scripts"] == nil
    }
  }

  let pairs: [Pair]

  init(_ text: String, place: String) throws {
    var pairs: [Pair] = []
    for (number, line) in text.split(separator: "\n").enumerated().dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 4, ["0", "1"].contains(cells[3]) else {
        throw TrainingError(
          .count, at: "\(place):\(number + 1)", "no pair; write name, name, kind and 0 or 1")
      }
      let kind = NameKind.kind(named: cells[2])
      let keys = (one: NameKey(cells[0], kind: kind), other: NameKey(cells[1], kind: kind))
      let notes = cells.count > 4 ? cells[4].split(separator: " ") : []
      pairs.append(
        Pair(
          one: cells[0], other: cells[1], kind: cells[2], isSame: cells[3] == "1",
          note: Dictionary(
            notes.compactMap { note in
              let parts = note.split(separator: "=", maxSplits: 1)
              return parts.count == 2 ? (parts[0], parts[1]) : nil
            }, uniquingKeysWith: { first, _ in first }),
          keys: keys, evidence: PairEvidence(keys.one, keys.other, kind: kind)))
    }
    self.pairs = pairs
  }

  /// The pairs in parts that share no name: each connected group of names is in one of them.
  func folds(_ count: Int) -> [[Int]] {
    var group: [String: Int] = [:]
    var parents: [Int] = []
    func root(_ group: Int) -> Int {
      var at = group
      while parents[at] != at { at = parents[at] }
      return at
    }
    for pair in pairs {
      for name in [pair.one, pair.other] where group[name] == nil {
        group[name] = parents.count
        parents.append(parents.count)
      }
      let (a, b) = (root(group[pair.one] ?? 0), root(group[pair.other] ?? 0))
      parents[max(a, b)] = min(a, b)
    }
    var members: [Int: [Int]] = [:]
    for (index, pair) in pairs.enumerated() {
      members[root(group[pair.one] ?? 0), default: []].append(index)
    }
    var folds = [[Int]](repeating: [], count: count)
    for group in members.values.sorted(by: { ($1.count, $0[0]) < ($0.count, $1[0]) }) {
      let smallest = folds.indices.min { folds[$0].count < folds[$1].count } ?? 0
      folds[smallest] += group
    }
    return folds.map { $0.sorted() }
  }
}
