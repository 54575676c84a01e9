import EventModel

/// The keys that bring profiles together which a rule may join.
enum BlockKeys {
  /// One for each identifier and gazetteer entry.
  static func identifiers(_ profile: Profile) -> [String] {
    let ids = profile.ids.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return ids.map { "\(profile.kind.idPrefix) \($0)" }
      + (profile.entry.map { ["entry \($0)"] } ?? [])
  }

  /// One for each name, folded.
  static func equalNames(_ profile: Profile) -> [String] {
    guard !profile.isBarePerson, profile.kind != .gift, profile.kind != .agreement else {
      return []
    }
    return profile.names.filter { $0.person?.isBare != true }
      .map { "\(profile.kind.idPrefix) \($0.equalKey)" }
  }

  /// One for each thing that two spellings of a name still share.
  static func variants(_ profile: Profile) -> [String] {
    profile.names.flatMap { name -> [String] in
      switch name {
      case .person(let name): variants(of: name)
      case .agreement(let name): name.key.map { ["words \($0)"] } ?? []
      case .common(let name): profile.kind == .organization ? variants(of: name) : []
      }
    }
  }

  private static func variants(of name: PersonName) -> [String] {
    if !name.isBare, name.isFamilyFirst { return ["family first \(name.familyLetters)"] }
    guard !name.isBare, let first = name.given.first else { return [] }
    let initial = first.letters.first.map(String.init) ?? ""
    return [
      "first and last \(first.letters) \(name.familyLetters)",
      "initial and last \(initial) \(name.familyLetters)",
    ]
  }

  private static func variants(of name: CommonName) -> [String] {
    let acronym = name.isAcronym ? name.equalKey : name.initials
    return ["core \(name.core.joined(separator: " "))"]
      + (acronym.isEmpty ? [] : ["acronym \(acronym)"])
  }

  /// One for each deed: the parties, and for a gift the noun.
  static func deeds(_ profile: Profile) -> [String] {
    profile.deeds.flatMap { deed -> [String] in
      guard profile.kind == .gift else { return ["agreement \(deed.partiesKey)"] }
      return heads(profile).map { "gift \($0) \(deed.partiesKey)" }
    }
  }

  /// The nouns of a thing's names: "a set of knives" is a set.
  static func heads(_ profile: Profile) -> [String] {
    let heads = profile.names.compactMap { name -> String? in
      guard let words = name.common?.words else { return nil }
      return words.prefix { !NameVocabulary.acronymGaps.contains($0) }.last.map(CommonName.singular)
    }
    return Set(heads).sorted()
  }

  /// The blocks of some profiles under some keys, by key.
  ///
  /// - Complexity: O(*k* log *k*), k = keys.
  static func blocks(_ numbers: Range<Int>, by keys: (Int) -> [String]) -> [Linker.Block] {
    var blocks: [String: [Int]] = [:]
    for number in numbers {
      for key in Set(keys(number)) { blocks[key, default: []].append(number) }
    }
    return blocks.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
      .map { Linker.Block(key: $0.key, profiles: $0.value) }
  }
}
