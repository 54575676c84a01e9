public import EventModel
import WordLists

/// Judges whether two names are one: evidence is added up, and what forbids it is asked last.
public struct NamePairJudge: Sendable {
  /// What is thought of a pair.
  public struct Judgment: Sendable {
    /// One, perhaps one, or two.
    public let verdict: Match.Verdict
    /// The log-odds that they are one, in thousandths of a nat.
    public let score: Int
    /// The reason for people.
    public let reason: String
  }

  private let weights: NameWeights

  /// From this score on two names are one.
  public static let threshold = 1
  /// From this score on they may be.
  public static let possible = -1500

  /// Makes a judge with the weights of the program or one's own.
  public init(weights: NameWeights = .standard) { self.weights = weights }

  /// Judges two names.
  public func judge(_ one: NameKey, _ other: NameKey, kind: EntityKind?) -> Judgment {
    guard !one.tokens.isEmpty, !other.tokens.isEmpty else {
      return Judgment(verdict: .different, score: -9000, reason: "one has no letter")
    }
    return judge(PairEvidence(one, other, kind: kind), one, other, kind: kind)
  }

  /// Judges two names, both with letters, whose evidence is known.
  func judge(
    _ evidence: PairEvidence, _ one: NameKey, _ other: NameKey, kind: EntityKind?
  ) -> Judgment {
    let score = weights.score(evidence)
    if let veto = NameVeto.veto(evidence, one, other, kind: kind) {
      let isOpen = veto.verdict == .possible
      let held = min(score, isOpen ? 0 : Self.possible - 1)
      return Judgment(
        verdict: held > Self.possible ? veto.verdict : .different, score: held, reason: veto.reason)
    }
    let verdict: Match.Verdict =
      score >= Self.threshold ? .same : score > Self.possible ? .possible : .different
    return Judgment(verdict: verdict, score: score, reason: reason(evidence, verdict))
  }

  /// Features that say nothing to people where they do not hold, a bit for each.
  private static let silent: UInt32 = bits(of: [
    .korean, .order, .initials, .generation, .folded, .numbers, .characters, .acronym, .head,
    .gender, .listed, .chinese, .vietnamese, .letters,
  ])
  /// Features that say nothing to people.
  private static let hidden: UInt32 = bits(of: [.kind, .scripts])

  private static func bits(of features: [PairEvidence.Feature]) -> UInt32 {
    features.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }

  /// The features that weigh most for the verdict.
  private func reason(_ evidence: PairEvidence, _ verdict: Match.Verdict) -> String {
    let sign = verdict == .same ? 1 : -1
    let (silent, hidden) = (Self.silent, Self.hidden)
    // The places and weights of the features that tell most, the heaviest first.
    var telling: (Reason, Reason, Reason) = ((-1, 0), (-1, 0), (-1, 0))
    weights.forEachWeight(in: evidence) { feature, weight in
      let bit = UInt32(1) << UInt32(feature)
      guard weight * sign > 0, hidden & bit == 0 else { return }
      if silent & bit != 0, evidence.bin(at: feature) == 0 { return }
      let size = abs(weight)
      if size > abs(telling.0.weight) {
        telling = ((feature, weight), telling.0, telling.1)
      } else if size > abs(telling.1.weight) {
        telling = (telling.0, (feature, weight), telling.1)
      } else if size > abs(telling.2.weight) {
        telling.2 = (feature, weight)
      }
    }
    return text([telling.0, telling.1, telling.2].filter { $0.feature >= 0 }, evidence)
  }

  /// A feature by its place, and its weight.
  private typealias Reason = (feature: Int, weight: Int)

  private func text(_ telling: [Reason], _ evidence: PairEvidence) -> String {
    var text = ""
    text.reserveCapacity(160)
    for (feature, weight) in telling {
      if !text.isEmpty { text += ", " }
      text += PairEvidence.phrase(feature, evidence.bin(at: feature))
      text += weight > 0 ? " (+" : " ("
      text += String(weight)
      text += ")"
    }
    return text.isEmpty ? "nothing tells" : text
  }
}

/// What forbids that two names are one, however alike they look.
enum NameVeto {
  static func veto(
    _ evidence: PairEvidence, _ one: NameKey, _ other: NameKey, kind: EntityKind?
  ) -> NameVerdict? {
    if one.isMixed || other.isMixed, one.surface != other.surface {
      return .possible("mixed-scripts", "letters of two scripts stand in one word, as in a forgery")
    }
    if evidence.bin(.head) == 1, kind == nil || evidence.bin(.uncovered) > 0 {
      return .different("head", "one ends in a noun that makes it a place or body")
    }
    if evidence.bin(.listed) == 2 { return .different("listed", "two of the list of the world") }
    if evidence.bin(.numbers) == 2, kind != .person, kind != nil {
      return .possible("numbers", "they have other numbers")
    }
    if let kind, kind != .person, one.system == other.system, evidence.bin(.second) < 5,
      evidence.bin(.whole) < 5, evidence.bin(.acronym) == 0, evidence.bin(.listed) != 1
    {
      return .possible("unlike", "they have no word in common")
    }
    if kind == nil {
      return evidence.bin(.uncovered) == 0 && evidence.bin(.weakest) > 8
        ? nil : .possible("no-kind", "their kind is not told, and they are not equal")
    }
    return kind == .person ? personVeto(evidence, one, other) : nil
  }

  private static func personVeto(
    _ evidence: PairEvidence, _ one: NameKey, _ other: NameKey
  ) -> NameVerdict? {
    switch evidence.bin(.generation) {
    case 2: return .possible("generation-missing", "only one says which generation")
    case 3: return .different("generations-differ", "of different generations")
    default: break
    }
    if evidence.bin(.gender) == 1, evidence.bin(.first) < 7 {
      return .different("gender", "a man and a woman of one family")
    }
    let areLatin = one.system == .latin && other.system == .latin
    if (2...4).contains(evidence.bin(.chinese)), one.isWrittenChinese, other.isWrittenChinese {
      // Some characters have two readings.
      return areLatin || evidence.bin(.chinese) > 2
        ? .different("syllables-differ", "their syllables differ")
        : .possible("syllable-differs", "one of their syllables differs")
    }
    if evidence.bin(.vietnamese) == 2 {
      return .different("words-differ", "Vietnamese names of other words")
    }
    if areLatin, (2...4).contains(evidence.bin(.korean)), areSyllables(one), areSyllables(other) {
      return .different("syllables-differ", "their syllables differ")
    }
    // Ким Чен Ир is not Kim Jong Un, however close.
    if one.system == .cyrillic || other.system == .cyrillic,
      (2...3).contains(evidence.bin(.korean)),
      areSyllables(one) || areSyllables(other)
    {
      return .different("syllables-differ", "their syllables differ")
    }
    if areLatin, evidence.bin(.korean) == 1, one.hasKoreanFamily, other.hasKoreanFamily,
      haveDoubtfulVowels(one, other)
    {
      return .possible("vowels", "their vowels can be one or two: Jong, Jung; Yong, Young")
    }
    if areLatin, one.tokens.count == 2, other.tokens.count == 2, evidence.bin(.weakest) < 5,
      evidence.bin(.second) > 8, evidence.bin(.initials) == 0
    {
      return .possible("word-differs", "one of two words differs")
    }
    if one.isRegnal != other.isRegnal, evidence.bin(.uncovered) > 0 {
      return .possible("throne", "only one is named by a throne or church")
    }
    if let a = one.sonAndFather, let b = other.sonAndFather, a.son == b.father, a.father == b.son {
      return .different("sons", "one is the son of whom the other is named as")
    }
    if evidence.bin(.uncovered) > 0, min(one.tokens.count, other.tokens.count) > 2,
      one.hasInitial && other.hasInitial || evidence.bin(.initials) > 0
    {
      return .possible("initials", "one has an initial more")
    }
    return nil
  }

  /// Whether vowels differ that one way to write Korean keeps apart: "Jong" and "Jung" are 종 and 정 to most.
  private static func haveDoubtfulVowels(_ one: NameKey, _ other: NameKey) -> Bool {
    func vowels(_ key: NameKey) -> [Substring] {
      key.tokens.map(\.letters).joined(separator: "-").split { !"aeiouyw".contains($0) }
    }
    let (a, b) = (vowels(one), vowels(other))
    return a.count == b.count
      && zip(a, b).contains { ["o u", "u o", "yo you", "you yo"].contains("\($0.0) \($0.1)") }
  }

  /// Whether a name is a family name that stands first and no more than two syllables behind it.
  private static func areSyllables(_ key: NameKey) -> Bool {
    key.hasKoreanFamily && key.korean.contains { (2...3).contains($0.count) }
  }
}

extension NameKey {
  /// Whether it is a Chinese name in Pinyin or Wade-Giles, family name first.
  fileprivate var isWrittenChinese: Bool { chinese.contains { $0.form > .free } }
}

extension PairEvidence {
  /// A feature and its bin in words.
  static func phrase(_ feature: Int, _ bin: UInt8) -> String {
    phrases[feature * NameWeights.binCount + Int(bin)]
  }

  private static let phrases = Feature.allCases.flatMap { feature in
    (0..<UInt8(NameWeights.binCount)).map { words(feature, $0) }
  }

  private static func words(_ feature: Feature, _ bin: UInt8) -> String {
    let likeness = bin == 11 ? "equal" : bin == 0 ? "unlike" : ".\(45 + Int(bin) * 5) alike"
    switch feature {
    case .weakest: return "the words that fit worst are \(likeness)"
    case .second: return "the words that fit second worst are \(likeness)"
    case .whole: return "as a whole \(likeness)"
    case .first: return "first words \(likeness)"
    case .last: return "last words \(likeness)"
    case .uncovered: return bin == 0 ? "no word left over" : "\(bin) words left over"
    case .words: return "\(bin) words"
    case .korean:
      return bin == 0
        ? "no Korean" : bin == 1 ? "the same Korean syllables" : "other Korean syllables"
    case .order: return bin == 0 ? "in one order" : "in another order"
    case .initials: return bin == 0 ? "no initials" : "initials fit"
    case .chinese:
      return bin == 1 || bin == 5
        ? "the same Chinese \(bin == 5 ? "family name" : "syllables")"
        : "other Chinese \(bin == 6 ? "family names" : "syllables")"
    case .vietnamese: return bin == 1 ? "the same Vietnamese words" : "other Vietnamese words"
    case .letters:
      let words = ["equal letters", "one begins as the other", "one ends as the other"]
      return Int(bin) < words.count
        ? words[Int(bin)] : bin == 3 ? "one letter differs" : "letters differ"
    case .generation: return bin == 1 ? "the same generation" : "no generation"
    case .folded: return bin == 1 ? "equal letters" : "other letters"
    case .numbers: return bin == 1 ? "the same numbers" : "no numbers"
    case .characters: return bin == 1 ? "the same characters" : "other characters"
    case .acronym: return bin == 1 ? "an acronym" : "no acronym"
    case .listed:
      return bin == 1
        ? "one in the list of the world" : bin == 3 ? "only one is listed" : "not listed"
    case .head: return "one ends in a noun of a place or body"
    case .gender: return "the ending of a woman's name"
    case .kind, .scripts: return "\(feature)"
    }
  }
}
