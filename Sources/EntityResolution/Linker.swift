import EventModel
import SourceDocuments

/// Joins profiles to clusters and remembers every decision.
///
/// What is surely one, by identifier or equal name, is joined block by block; what is likely, by the
/// evidence of all pairs (`Linker+Evidence.swift`). A name that fits two people who are not one
/// joins neither.
///
/// Profiles and blocks stand in an order of content, so the clusters do not depend on the order in
/// which documents came.
///
/// - Complexity: near linear in chains; for a block of *k* different clusters O(*k*³) with *k* at
///   most ``largestContestedBlock``.
struct Linker {
  /// Profiles that share a key.
  struct Block {
    let key: String
    let profiles: [Int]
  }

  /// A pair that was looked at and not joined.
  struct OpenPair {
    let one: Int
    let other: Int
    let match: Match
  }

  /// The most clusters of one block of equal names that are compared pair by pair.
  ///
  /// A larger one that is not of one mind is compared within its parts, with a diagnostic.
  static let largestContestedBlock = 64

  let chains: [LocalEntity]
  private(set) var profiles: [Profile] = []
  var forest = ClusterForest()
  private(set) var matches: [Match] = []
  private(set) var openPairs: [OpenPair] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(chains: [LocalEntity]) { self.chains = chains }

  /// Takes in profiles and records why their chains are one.
  ///
  /// - Returns: their numbers.
  mutating func add(_ new: [Profile]) -> Range<Int> {
    for profile in new {
      for member in profile.members.dropFirst() {
        matches.append(match(within: profile, chains[member]))
      }
      forest.add(profile)
    }
    profiles += new
    return (profiles.count - new.count)..<profiles.count
  }

  /// The profile that stands for a profile's cluster.
  mutating func cluster(of profile: Int) -> Int { forest.root(of: profile) }

  /// Makes one of two profiles that a person judged one.
  mutating func join(_ one: Int, _ other: Int, because judgement: Judgement) {
    guard forest.root(of: one) != forest.root(of: other) else { return }
    if let veto = forest.veto(one, other, against: .judgement) {
      diagnostics.append(
        Diagnostic(
          .warning, at: judgement.placeText,
          "left \"\(profiles[one].place.text)\" and \"\(profiles[other].place.text)\" apart: "
            + veto.reason))
      return
    }
    let note = judgement.note.map { ": \($0)" } ?? ""
    let reason = "a person judged them one (\(judgement.placeText))\(note)"
    unite(one, other, .same("judgement", reason))
  }

  /// Joins what a rule joins: `judge` says what it thinks of two profiles of a block, nil if
  /// nothing.
  mutating func link(
    _ blocks: [Block], against strength: ClusterForest.Strength,
    judge: (Profile, Profile) -> NameVerdict?
  ) {
    for block in blocks {
      var seen: Set<Int> = []
      let profiles = block.profiles.filter { seen.insert(forest.root(of: $0)).inserted }
      guard profiles.count > 1 else { continue }
      guard profiles.count <= Self.largestContestedBlock else {
        linkLarge(profiles, key: block.key, against: strength, judge: judge)
        continue
      }
      settle(profiles, against: strength, judge: judge)
    }
  }

  /// Records what was not joined, for a pair that no block decided.
  mutating func note(
    _ one: Int, _ other: Int, _ verdict: NameVerdict, weights: [Match.Weight] = []
  ) {
    openPairs.append(
      OpenPair(one: one, other: other, match: match(one, other, verdict, weights: weights)))
  }

  /// Records what a person should know of how it was done.
  mutating func report(_ message: String) {
    diagnostics.append(Diagnostic(.note, at: "resolver", message))
  }

  /// Why two clusters must stay two; nil if nothing forbids it.
  mutating func veto(
    _ one: Int, _ other: Int, against strength: ClusterForest.Strength
  ) -> NameVerdict? {
    forest.veto(one, other, against: strength)
  }
}

extension Linker {
  private typealias Table = [[NameVerdict?]]

  private mutating func verdicts(
    _ profiles: [Int], against strength: ClusterForest.Strength,
    judge: (Profile, Profile) -> NameVerdict?
  ) -> Table {
    var table = Table(
      repeating: Array(repeating: nil, count: profiles.count), count: profiles.count)
    for i in profiles.indices {
      for j in profiles.indices.dropFirst(i + 1) {
        let veto = forest.veto(profiles[i], profiles[j], against: strength)
        let verdict = veto ?? judge(self.profiles[profiles[i]], self.profiles[profiles[j]])
        table[i][j] = verdict
        table[j][i] = verdict
      }
    }
    return table
  }

  private mutating func settle(
    _ profiles: [Int], against strength: ClusterForest.Strength,
    judge: (Profile, Profile) -> NameVerdict?
  ) {
    let table = verdicts(profiles, against: strength, judge: judge)
    for i in profiles.indices {
      for j in profiles.indices.dropFirst(i + 1) {
        guard let verdict = table[i][j] else { continue }
        guard verdict.verdict == .same else { note(profiles[i], profiles[j], verdict); continue }
        let rival = profiles.indices.first { k in
          k != i && k != j
            && (table[i][k]?.verdict == .different) != (table[j][k]?.verdict == .different)
        }
        if let rival {
          note(profiles[i], profiles[j], ambiguous(verdict, rival: profiles[rival]))
        } else if let veto = forest.veto(profiles[i], profiles[j], against: strength) {
          note(profiles[i], profiles[j], veto)
        } else {
          unite(profiles[i], profiles[j], verdict)
        }
      }
    }
  }

  /// Joins a large block at once if it is of one mind, which is the usual case and takes linear time;
  /// else part by part, as the alphabet has them.
  private mutating func linkLarge(
    _ profiles: [Int], key: String, against strength: ClusterForest.Strength,
    judge: (Profile, Profile) -> NameVerdict?
  ) {
    let first = profiles[0]
    var trial = forest
    var verdicts: [NameVerdict] = []
    for profile in profiles.dropFirst() {
      guard trial.veto(first, profile, against: strength) == nil,
        let verdict = judge(self.profiles[first], self.profiles[profile]), verdict.verdict == .same
      else { break }
      trial.unite(first, profile)
      verdicts.append(verdict)
    }
    guard verdicts.count < profiles.count - 1 else {
      for (profile, verdict) in zip(profiles.dropFirst(), verdicts) {
        unite(first, profile, verdict)
      }
      return
    }
    diagnostics.append(
      Diagnostic(
        .note, at: self.profiles[first].place.document.rawValue,
        "\(profiles.count) different entities share \"\(key)\" and do not agree; compared them in "
          + "parts of \(Self.largestContestedBlock), give them ids in a gazetteer to tell them apart"
      ))
    let step = Self.largestContestedBlock / 2
    for start in stride(from: 0, to: profiles.count - step, by: step) {
      var seen: Set<Int> = []
      let part = profiles[start...].prefix(Self.largestContestedBlock)
      settle(
        part.filter { seen.insert(forest.root(of: $0)).inserted }, against: strength, judge: judge)
    }
  }

  func ambiguous(_ verdict: NameVerdict, rival: Int) -> NameVerdict {
    .possible(
      verdict.rule,
      "\(verdict.reason); but \"\(profiles[rival].place.text)\" fits one of them and not the other")
  }

  mutating func unite(
    _ one: Int, _ other: Int, _ verdict: NameVerdict, weights: [Match.Weight] = []
  ) {
    guard forest.root(of: one) != forest.root(of: other) else { return }
    forest.unite(one, other)
    matches.append(match(one, other, verdict, weights: weights))
  }

  private func match(
    _ one: Int, _ other: Int, _ verdict: NameVerdict, weights: [Match.Weight] = []
  ) -> Match {
    Match(
      profiles[one].place, profiles[other].place, verdict: verdict.verdict, rule: verdict.rule,
      reason: verdict.reason, weights: weights)
  }

  private func match(within profile: Profile, _ member: LocalEntity) -> Match {
    let verdict: NameVerdict
    switch profile.ground {
    case .identifier(let id): verdict = .same("same-id", "both are \(id)")
    case .names: verdict = .equalNames(profile.place.text, member.place.text)
    case .evidence: verdict = .same("same-deed", "the same parties at the same time")
    }
    return Match(
      profile.place, member.place, verdict: .same, rule: verdict.rule, reason: verdict.reason)
  }
}
