import EventModel

/// Looks at pairs that share a part of a name and were not joined, so that it can be said why.
///
///     Kim Jong Un | Kim Yo-jong         given names differ
///     Kim Jong Un | Kim                 possible, if no other Kim is known
///     Kim Il Sung | Kim Il Sung Square  of different kinds
///
/// Nothing is joined here.
struct Contrast {
  /// A word that more profiles share says nothing of two of them.
  static let rareWordLimit = 6
  /// The least number of letters of a word that is compared.
  static let leastWordLetters = 3
  /// How many later names of a block a name is compared with, by alphabet.
  ///
  /// Only refusals depend on it; a family name with more bearers has them listed for alphabetic
  /// neighbours.
  static let reach = 48
  /// Up to how many profiles the full reach is taken; of more, as many fewer neighbours, so that the
  /// list grows no faster than the names.
  static let fullReachLimit = 2000
  /// The least number of neighbours.
  static let leastReach = 2

  private let profiles: [Profile]
  private let reach: Int

  init(_ profiles: [Profile]) {
    self.profiles = profiles
    let fitting = Self.reach * Self.fullReachLimit / max(1, profiles.count)
    reach = max(Self.leastReach, min(Self.reach, fitting))
  }

  /// The pairs with what their names say, each once.
  func pairs() -> [(one: Int, other: Int, verdict: NameVerdict)] {
    fullNames() + words() + homonyms() + halfNames()
  }

  /// Persons of one family name, or of the same first words.
  private func fullNames() -> [(Int, Int, NameVerdict)] {
    let people = profiles.indices.filter {
      profiles[$0].kind == .person && !profiles[$0].isBarePerson
    }
    let blocks = blocks(people) { profile in
      profile.names.compactMap(\.person).flatMap { name in
        ["family \(name.familyLetters)", "start \(name.words.prefix(2).map(\.letters))"]
          + ["words \(name.words.map(\.letters).sorted())"]
      }
    }
    return neighbours(in: blocks)
  }

  /// Organizations and places that share a rare word.
  private func words() -> [(Int, Int, NameVerdict)] {
    [EntityKind.organization, .place].flatMap { kind -> [(Int, Int, NameVerdict)] in
      let members = profiles.indices.filter { profiles[$0].kind == kind }
      let blocks = blocks(members) { profile in
        profile.names.compactMap(\.common).flatMap(\.words)
          .filter {
            $0.utf8.count >= Self.leastWordLetters && !NameVocabulary.acronymGaps.contains($0)
          }
      }
      return neighbours(in: blocks.filter { $0.value.count <= Self.rareWordLimit })
    }
  }

  /// Entities of different kinds that have one name, or of which one is named after the other.
  private func homonyms() -> [(Int, Int, NameVerdict)] {
    var ofName: [String: [Int]] = [:]
    for (number, profile) in profiles.enumerated() where !profile.isBarePerson {
      for name in profile.names where profile.kind != .agreement {
        ofName[NameFolding.fold(name.surface), default: []].append(number)
      }
    }
    var pairs: [(Int, Int, NameVerdict)] = []
    for (number, profile) in profiles.enumerated() where !profile.isBarePerson {
      for name in profile.names {
        let words = NameFolding.words(name.surface)
        for other in (ofName[words.joined(separator: " ")] ?? []).prefix(Self.reach)
        where other < number && profiles[other].kind.idPrefix != profile.kind.idPrefix {
          pairs.append((other, number, kindsDiffer(profiles[other], profile)))
        }
        guard profile.kind != .person, words.count > 2 else { continue }
        for other in ofName[words.dropLast().joined(separator: " ")] ?? []
        where profiles[other].kind == .person {
          let reason = "a \(profile.kind.rawValue) named after a person is no person"
          pairs.append((other, number, .different("eponym", reason)))
        }
      }
    }
    return pairs
  }

  /// Half names with the one person whom they may mean, if there is only one.
  private func halfNames() -> [(Int, Int, NameVerdict)] {
    var full: [String: [Int]] = [:]
    var half: [String: [Int]] = [:]
    for (number, profile) in profiles.enumerated() where profile.kind == .person {
      for name in profile.names.compactMap(\.person) {
        if profile.isBarePerson {
          half[name.letters, default: []].append(number)
        } else {
          let keys = [name.familyLetters] + (name.words.first.map { [$0.letters] } ?? [])
          for key in Set(keys) { full[key, default: []].append(number) }
        }
      }
    }
    return half.sorted { $0.key < $1.key }.flatMap { key, bare -> [(Int, Int, NameVerdict)] in
      candidates(bare, full: full[key] ?? [])
    }
  }
}

extension Contrast {
  /// The clusters that a half name may mean are counted by the caller, who knows them; here stand
  /// all pairs of a half name with the full names that contain it.
  private func candidates(_ bare: [Int], full: [Int]) -> [(Int, Int, NameVerdict)] {
    if full.isEmpty, bare.count == 2 {
      let reason = "both are named only \"\(profiles[bare[0]].place.text)\""
      return [(bare[0], bare[1], .possible("half-name", reason))]
    }
    guard !full.isEmpty, full.count <= Self.reach else { return [] }
    return bare.flatMap { half in
      full.map { whole in
        let reason =
          "\"\(profiles[half].place.text)\" may be \"\(profiles[whole].place.text)\", "
          + "of whom alone it is a part"
        return (half, whole, .possible(Self.halfNameRule, reason))
      }
    }
  }

  /// The rule of pairs that hold only if the half name fits one cluster.
  static let halfNameRule = "part-of-name"

  private func kindsDiffer(_ one: Profile, _ other: Profile) -> NameVerdict {
    let kinds = [one.kind, other.kind].sorted().map(\.rawValue).joined(separator: ", ")
    return .different("kinds-differ", "of different kinds: \(kinds)")
  }

  private func blocks(
    _ members: [Int], by keys: (Profile) -> [String]
  ) -> [String: [Int]] {
    var blocks: [String: [Int]] = [:]
    for number in members {
      for key in Set(keys(profiles[number])) { blocks[key, default: []].append(number) }
    }
    return blocks
  }

  private func neighbours(in blocks: [String: [Int]]) -> [(Int, Int, NameVerdict)] {
    blocks.sorted { $0.key < $1.key }.flatMap { _, members -> [(Int, Int, NameVerdict)] in
      let sorted = members.sorted { sortKey($0) < sortKey($1) }
      return sorted.indices.flatMap { i in
        sorted.dropFirst(i + 1).prefix(reach).compactMap { other in
          verdict(sorted[i], other).map { (sorted[i], other, $0) }
        }
      }
    }
  }

  private func sortKey(_ number: Int) -> (String, Int) {
    (profiles[number].alphabetKey, number)
  }

  /// The gravest verdict on any two names of two profiles.
  private func verdict(_ one: Int, _ other: Int) -> NameVerdict? {
    let verdicts = profiles[one].names.flatMap { name in
      profiles[other].names.compactMap { name.compared(with: $0, kind: profiles[one].kind) }
    }
    return verdicts.first { $0.verdict == .different } ?? verdicts.first { $0.verdict == .possible }
  }
}
