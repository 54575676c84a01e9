import EventModel

/// Joins persons by how their names sound: across scripts, and where romanizations of one name differ.
///
/// Of all pairs of names in some articles few are one, so far more evidence is asked for than between two names that somebody
/// holds against each other.
struct NameSoundRule {
  /// The log-odds, in thousandths, that make two names of different articles one: the prior of such a pair.
  static let sure = 3700

  /// The fewest sounds of a name that chance does not make alike: not "Li Pu".
  static let leastSounds = 8
  /// The same where all syllables of a Korean name fit.
  static let leastKoreanSounds = 6

  private let keys: [String: NameKey]
  private let judge = NamePairJudge()

  /// Takes the names of persons apart.
  init(_ names: [EntityName]) {
    var keys: [String: NameKey] = [:]
    for case .person(let name) in names where !name.isBare && keys[name.surface] == nil {
      keys[name.surface] = NameKey(name.surface, kind: .person)
    }
    self.keys = keys
  }

  /// The blocks of a profile: by the first consonants of the whole name, and by its Korean syllables.
  func keys(_ profile: Profile) -> [String] {
    guard profile.kind == .person, !profile.isBarePerson else { return [] }
    return profile.names.flatMap { name -> [String] in
      guard let key = keys[name.surface] else { return [] }
      return key.blocks
    }
  }

  /// What sound says of two profiles, after what the rules of writing say.
  func verdict(_ one: Profile, _ other: Profile, byRules: () -> NameVerdict?) -> NameVerdict? {
    var best: (judgment: NamePairJudge.Judgment, evidence: PairEvidence, names: (NameKey, NameKey))?
    for a in one.names.compactMap({ keys[$0.surface] }) {
      for b in other.names.compactMap({ keys[$0.surface] }) {
        let evidence = PairEvidence(a, b, kind: .person)
        let judgment = judge.judge(evidence, a, b, kind: .person)
        if best.map({ judgment.score > $0.judgment.score }) ?? true {
          best = (judgment, evidence, (a, b))
        }
      }
    }
    guard let (judgment, evidence, names) = best else { return nil }
    if judgment.verdict == .possible, names.0.isMixed != names.1.isMixed {
      return .possible("mixed-scripts", judgment.reason)
    }
    // Within a script the rules know more, and have decided; but for the syllables of Korean names.
    let isKorean =
      evidence.bin(.korean) == 1 && names.0.korean.contains { $0.count > 2 }
    let isOneScript = names.0.system == names.1.system
    if isOneScript, !isKorean, byRules() != nil { return nil }
    let reason = "\(names.0.surface), \(names.1.surface): \(judgment.reason)"
    switch judgment.verdict {
    case .same:
      let least = !isKorean ? Self.sure : isOneScript ? NamePairJudge.threshold : Self.surelyKorean
      // A word more can be another man's.
      let isLong =
        min(names.0.sounds.count, names.1.sounds.count)
        >= (isKorean ? Self.leastKoreanSounds : Self.leastSounds)
      return judgment.score >= least && isLong && (evidence.bin(.uncovered) == 0 || !isOneScript)
        ? .same("sounds", reason) : .possible("sounds", reason)
    case .possible: return isOneScript ? nil : .possible("sounds", reason)
    case .different: return nil
    }
  }

  /// The log-odds asked for across scripts where all syllables of a Korean name fit, which chance seldom does;
  /// within a script no more than for a pair.
  private static let surelyKorean = 2400
}

extension NameKey {
  /// What spellings of the name share, roughly.
  var blocks: [String] {
    var blocks = ["sound \(Self.consonants(sounds, atMost: 4))"]
    for reading in korean.prefix(4) {
      blocks.append("korean " + reading.map { "\($0.onset).\($0.coda)" }.joined(separator: " "))
    }
    return blocks
  }

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
