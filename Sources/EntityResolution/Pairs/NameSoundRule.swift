import EventModel
import WordLists

/// Says of names how much they sound alike, in whatever script and romanization: Путин and Putin,
/// Hezbollah and Hizbullah.
///
/// The weight is that of ``NamePairJudge``; where all syllables of a Korean or Chinese name fit, which
/// chance seldom does, more.
struct NameSoundRule {
  /// The fewest sounds of a name that chance does not make alike: not "Li Pu".
  static let leastSounds = 8
  /// The same where all syllables of a Korean or Chinese name fit.
  static let leastSyllableSounds = 6
  /// What syllables that all fit add across scripts, and within one, in thousandths of a nat.
  static let syllableWeights = (across: 1300, within: 3700)

  /// The best that two names of two profiles say.
  private struct Finding {
    let judgment: NamePairJudge.Judgment
    let evidence: PairEvidence
    let one: NameKey
    let other: NameKey

    /// Whether all syllables of a Korean or Chinese name of three or more fit.
    var areSyllablesEqual: Bool {
      evidence.bin(.korean) == 1 && one.korean.contains { $0.count > 2 }
        || evidence.bin(.chinese) == 1 && min(one.sounds.count, other.sounds.count) > 5
    }
    var isOneScript: Bool { one.system == other.system }
  }

  /// The names of each profile, taken apart.
  private let names: [[NameKey]]
  private let kinds: [EntityKind]
  private let judge = NamePairJudge()

  /// Takes the names of profiles apart, each spelling once.
  init(_ profiles: [Profile]) {
    var known: [EntityKind: [String: NameKey]] = [:]
    kinds = profiles.map(\.kind)
    names = profiles.map { profile in
      guard Self.isCompared(profile) else { return [] }
      return profile.names.compactMap { name in
        guard name.person?.isBare != true else { return nil }
        if let key = known[profile.kind]?[name.surface] { return key }
        let key = NameKey(name.surface, kind: profile.kind)
        known[profile.kind, default: [:]][name.surface] = key
        return key
      }
    }
  }

  /// The blocks of a profile: by the first consonants of the whole name, by those of its words in any
  /// order, and by its Korean syllables.
  func keys(_ profile: Int) -> [String] {
    names[profile].flatMap { $0.blocks + $0.entries.map { "entry \($0)" } }.map {
      "\(kinds[profile].idPrefix) \($0)"
    }
  }

  /// What sound says of two profiles where the rules of writing say `byRules`; nil if nothing.
  func verdict(_ one: Int, _ other: Int, byRules: NameVerdict?) -> NameVerdict? {
    guard kinds[one] == kinds[other], let best = finding(one, other) else { return nil }
    let judgment = best.judgment
    if judgment.verdict == .possible, best.one.isMixed != best.other.isMixed {
      return .possible("mixed-scripts", judgment.reason)
    }
    // Within a script the rules of writing know more, but for spellings and syllables.
    if best.isOneScript, !best.areSyllablesEqual, kinds[one] == .person, let byRules,
      byRules.rule != "spelling"
    {
      return nil
    }
    let reason = "\(best.one.surface), \(best.other.surface): \(judgment.reason)"
    switch judgment.verdict {
    case .same: return verdict(best, reason)
    case .possible:
      return best.isOneScript ? nil : .possible("sounds", reason, weight: judgment.score)
    case .different: return nil
    }
  }

  private func verdict(_ finding: Finding, _ reason: String) -> NameVerdict {
    if finding.evidence.bin(.listed) == 1 {
      return .same("listed", "both are in the list of the world for one")
    }
    // A word more can be another man's.
    let isCovered = finding.evidence.bin(.uncovered) == 0 || !finding.isOneScript
    let haveOneNumber = finding.one.digits == finding.other.digits
    let isLong =
      min(finding.one.sounds.count, finding.other.sounds.count)
      >= (finding.areSyllablesEqual ? Self.leastSyllableSounds : Self.leastSounds)
    guard isCovered, isLong, haveOneNumber else {
      let weight = min(finding.judgment.score, NameVerdict.possibleWeight)
      return .possible("sounds", reason, weight: weight)
    }
    let (across, within) = Self.syllableWeights
    let bonus = !finding.areSyllablesEqual ? 0 : finding.isOneScript ? within : across
    return .same("sounds", reason, weight: finding.judgment.score + bonus)
  }

  private func finding(_ one: Int, _ other: Int) -> Finding? {
    var best: Finding?
    let kind = kinds[one]
    for a in names[one] {
      for b in names[other] where Self.mayBeLike(a, b) {
        let evidence = PairEvidence(a, b, kind: kind)
        let judgment = judge.judge(evidence, a, b, kind: kind)
        if best.map({ judgment.score > $0.judgment.score }) ?? true {
          best = Finding(judgment: judgment, evidence: evidence, one: a, other: b)
        }
      }
    }
    return best
  }

  /// The least likeness of whole names, in thousandths, from which on it is worth a look: of the pairs
  /// of one script that are judged one, none is less alike.
  private static let leastLikeness = 550
  private static let distance = SoundDistance(ignoresVowels: false)

  /// A quick look that spares most pairs of a block the comparison word by word.
  private static func mayBeLike(_ one: NameKey, _ other: NameKey) -> Bool {
    guard one.system == .latin, other.system == .latin, one.tokens.count == other.tokens.count,
      one.korean.isEmpty || other.korean.isEmpty, one.entries.isEmpty || other.entries.isEmpty,
      !one.isMixed, !other.isMixed, let a = one.tokens.first, let b = other.tokens.first,
      let z = one.tokens.last, let y = other.tokens.last
    else { return true }
    let areSwapped = a.sounds.first == y.sounds.first && z.sounds.first == b.sounds.first
    return areSwapped || a.fullNames.contains(where: b.fullNames.contains)
      || distance.likeness(one.sounds, other.sounds) >= leastLikeness
  }

  private static func isCompared(_ profile: Profile) -> Bool {
    switch profile.kind {
    case .person: !profile.isBarePerson
    case .organization, .place, .country: true
    default: false
    }
  }
}

extension NameKey {
  /// The digits in it, which make no sound.
  fileprivate var digits: [UInt8] {
    folded.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// What spellings of the name share, roughly: two names without a common one are never compared by
  /// sound.
  ///
  /// A key for the first consonants of the whole, one for every two of its words in any order, one for
  /// a given name in its full form with the last word (Mike, Michael), and one for each way to read it
  /// as Korean. 김정은 and Kim Jong Un share the last, J. Michael Smith and Smith, Mike the third.
  public var blocks: [String] {
    var blocks = ["sound \(Self.consonants(sounds, atMost: 4))"]
    let words = tokens.prefix(Self.mostWordsOfBlocks)
      .map { Self.consonants($0.sounds, atMost: 2) }.filter { !$0.isEmpty }
    for i in words.indices {
      for other in words[(i + 1)...] {
        blocks.append("words \(min(words[i], other)) \(max(words[i], other))")
      }
    }
    if tokens.count > 1, let last = tokens.last {
      let end = Self.consonants(last.sounds, atMost: 3)
      for token in tokens.dropLast() {
        blocks += token.fullNames.prefix(2).map { "short \($0) \(end)" }
      }
    }
    for reading in korean.prefix(4) {
      let syllables = reading.enumerated().map { index, syllable in
        "\(index == 0 && KoreanSyllable.softOnsets.contains(syllable.onset) ? 0 : syllable.onset).\(syllable.coda)"
      }
      blocks.append("korean " + syllables.joined(separator: " "))
    }
    return blocks
  }

  private static let mostWordsOfBlocks = 5
  /// The classes of the first consonants.
  private static func consonants(_ sounds: [UInt8], atMost most: Int) -> String {
    var text = ""
    for sound in sounds where text.utf8.count < most {
      switch Character(UnicodeScalar(sound)) {
      case "p", "b", "f", "v": text += "P"
      case "t", "d": text += "T"
      case "s", "z", "S", "Z", "C", "J": text += "S"
      case "k", "g": text += "K"
      case "l", "r": text += "L"
      case "m", "n": text += "N"
      default: continue
      }
    }
    return text
  }
}
