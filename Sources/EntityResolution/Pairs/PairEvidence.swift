public import EventModel
import WordLists

/// What two names say for and against being one, as a bin of each feature.
public struct PairEvidence: Hashable, Sendable {
  /// A question that is asked of two names.
  public enum Feature: Int, CaseIterable, Sendable {
    /// The scripts: 0 one, 1 two, 2 with one that leaves out vowels, 3 Chinese characters, 4 Hangul, 5 kana.
    case scripts
    /// The likeness of the word that fits worst, of the shorter name, in tenths.
    case weakest
    /// The likeness of the word that fits second worst.
    case second
    /// The likeness of all sounds in a row.
    case whole
    /// How many words of the longer name are left over.
    case uncovered
    /// How many words the shorter name has.
    case words
    /// 0 no Korean, 1 syllables fit, 2 one does not, 3 several do not, 4 their number differs.
    case korean
    /// 0 in order, 1 in another order.
    case order
    /// How many initials stand for words.
    case initials
    /// 0 none, 1 equal, 2 one only, 3 different.
    case generation
    /// 0 different, 1 equal when folded.
    case folded
    /// 0 none, 1 equal, 2 different.
    case numbers
    /// Chinese characters: 0 none, 1 equal, 2 some, 3 no more than half.
    case characters
    /// 0 none, 1 one is the acronym of the other.
    case acronym
    /// 0 no, 1 one ends in a noun that makes it a place or body.
    case head
    /// 0 no, 1 the last words differ by the ending of a woman's name.
    case gender
    /// What the lists of the world say: 0 nothing, 1 one, 2 two, 3 only one is listed.
    case listed
    /// The likeness of the first words, and of the last.
    case first, last
    /// The kind: 0 person, 1 organization, 2 country, 3 place, 4 other.
    case kind
  }

  /// The bin of each feature, in their order.
  public let bins: [UInt8]

  /// The bin of a feature.
  public func bin(_ feature: Feature) -> UInt8 { bins[feature.rawValue] }

  /// Compares two names.
  public init(_ one: NameKey, _ other: NameKey, kind: EntityKind?) {
    let (short, long) = one.tokens.count <= other.tokens.count ? (one, other) : (other, one)
    let alignment = Alignment(short, long)
    var bins = [UInt8](repeating: 0, count: Feature.allCases.count)
    func set(_ feature: Feature, _ bin: Int) {
      bins[feature.rawValue] = UInt8(max(0, min(15, bin)))
    }
    set(.scripts, Self.scripts(one, other))
    set(.weakest, Self.tenths(alignment.worst))
    set(.second, Self.tenths(alignment.second))
    set(.whole, Self.tenths(alignment.whole))
    set(.uncovered, min(4, alignment.uncovered))
    set(.words, min(4, short.tokens.count))
    set(.korean, Self.korean(one, other))
    set(.order, alignment.isInOrder ? 0 : 1)
    set(.initials, min(3, alignment.initials))
    set(.generation, Self.generation(one, other))
    set(.folded, one.folded == other.folded ? 1 : 0)
    set(
      .numbers,
      one.numbers.isEmpty && other.numbers.isEmpty ? 0 : one.numbers == other.numbers ? 1 : 2)
    set(.characters, Self.characters(one, other))
    set(.acronym, Self.isAcronym(short, long) ? 1 : 0)
    set(.head, kind == nil || kind == .person ? Self.head(one, other) : 0)
    set(.gender, Self.gender(one, other))
    set(.listed, Self.listed(one, other))
    set(.first, Self.tenths(alignment.first))
    set(.last, Self.tenths(alignment.last))
    set(.kind, Self.kind(kind))
    self.bins = bins
  }

  /// Likeness in bins: 0 for less than .5, then by twentieths, 10 for 1.
  private static func tenths(_ likeness: Int) -> Int {
    likeness >= 1000 ? 11 : likeness < 500 ? 0 : (likeness - 450) / 50
  }

  private static func kind(_ kind: EntityKind?) -> Int {
    switch kind {
    case .person, nil: 0
    case .organization: 1
    case .country: 2
    case .place: 3
    default: 4
    }
  }

  private static func scripts(_ one: NameKey, _ other: NameKey) -> Int {
    if one.system == other.system { return 0 }
    let systems = [one.system, other.system]
    if systems.contains(.han) { return 3 }
    if systems.contains(.hangul) { return 4 }
    if systems.contains(.kana) { return 5 }
    return systems.contains { $0?.isConsonantal == true } ? 2 : 1
  }

  private static func korean(_ one: NameKey, _ other: NameKey) -> Int {
    // One of them must be Korean beyond doubt: others have names that look so.
    let isKorean = [one, other].contains { $0.system == .hangul || $0.hasKoreanFamily }
    guard !one.korean.isEmpty, !other.korean.isEmpty, isKorean else { return 0 }
    var best = 4
    for a in one.korean {
      for b in other.korean where a.count == b.count {
        let misses = zip(a, b).enumerated().count { !$1.0.fits($1.1, isFirst: $0 == 0) }
        best = min(best, misses == 0 ? 1 : misses == 1 ? 2 : 3)
        if best == 1 { return 1 }
      }
    }
    return best
  }

  private static func generation(_ one: NameKey, _ other: NameKey) -> Int {
    switch (one.generation, other.generation) {
    case (nil, nil): 0
    case (let a?, let b?): a == b ? 1 : 3
    default: 2
    }
  }

  private static func characters(_ one: NameKey, _ other: NameKey) -> Int {
    guard !one.characters.isEmpty, !other.characters.isEmpty else { return 0 }
    if one.characters == other.characters { return 1 }
    let shared = Set(one.characters).intersection(other.characters).count
    return shared * 2 > max(one.characters.count, other.characters.count) ? 2 : 3
  }

  private static func isAcronym(_ short: NameKey, _ long: NameKey) -> Bool {
    guard short.tokens.count == 1, long.tokens.count > 1 else { return false }
    let letters = short.tokens[0].letters
    guard (2...7).contains(letters.count) else { return false }
    let full = long.tokens.filter { !NameVocabulary.acronymGaps.contains($0.letters) }
    return String(full.compactMap(\.letters.first)) == letters
      || String(long.tokens.compactMap(\.letters.first)) == letters
  }

  /// Whether one name ends, or both end differently, in a noun of a place or body: "Kim Il Sung Square".
  private static func head(_ one: NameKey, _ other: NameKey) -> Int {
    one.headNoun == other.headNoun ? 0 : 1
  }

  private static func gender(_ one: NameKey, _ other: NameKey) -> Int {
    guard let a = one.tokens.last?.sounds, let b = other.tokens.last?.sounds else { return 0 }
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    return long.count == short.count + 1 && long.last == UInt8(ascii: "a")
      && long.starts(with: short) && short.count > 3 ? 1 : 0
  }

  private static func listed(_ one: NameKey, _ other: NameKey) -> Int {
    if one.entries.isEmpty && other.entries.isEmpty { return 0 }
    if one.entries.isEmpty || other.entries.isEmpty { return 3 }
    return one.entries.contains { other.entries.contains($0) } ? 1 : 2
  }
}

/// How the words of the shorter name fit words of the longer one.
struct Alignment {
  private(set) var worst = 1000
  private(set) var second = 1000
  private(set) var whole = 0
  private(set) var uncovered = 0
  private(set) var initials = 0
  private(set) var isInOrder = true
  private(set) var first = 0
  private(set) var last = 0

  /// What an initial that fits is worth.
  private static let initialLikeness = 860
  /// What a short form of a given name is worth.
  private static let nicknameLikeness = 920
  /// The most words of a name that are looked at.
  private static let mostWords = 10

  /// How one word, or two joined, fit another.
  private struct Fit {
    let likeness: Int
    let i: Int
    let j: Int
    let width: Int
    let isInitial: Bool
  }

  init(_ short: NameKey, _ long: NameKey) {
    let distance = SoundDistance(
      ignoresVowels: short.system?.isConsonantal == true || long.system?.isConsonantal == true)
    whole = distance.likeness(short.sounds, long.sounds)
    let (a, b) = (short.tokens.prefix(Self.mostWords), long.tokens.prefix(Self.mostWords))
    guard !a.isEmpty, !b.isEmpty else {
      (worst, second) = (0, 0)
      return
    }
    var fits: [Fit] = []
    fits.reserveCapacity(a.count * b.count * 2)
    for i in a.indices {
      for j in b.indices {
        let likeness = Self.likeness(a[i], b[j], distance)
        let isInitial = a[i].isInitial != b[j].isInitial
        fits.append(Fit(likeness: likeness, i: i, j: j, width: 1, isInitial: isInitial))
        // "Jongun" is "Jong Un": only where a word is left over can two be one.
        guard j + 1 < b.count, !isInitial, likeness < 1000, b.count > a.count else { continue }
        let joined = distance.likeness(a[i].sounds, b[j].sounds + b[j + 1].sounds)
        if joined > likeness {
          fits.append(Fit(likeness: joined, i: i, j: j, width: 2, isInitial: false))
        }
      }
    }
    (first, last) = (
      Self.likeness(a[0], b[0], distance, initials: false),
      Self.likeness(a[a.count - 1], b[b.count - 1], distance, initials: false)
    )
    take(fits, a.count, b.count)
  }

  /// Takes the best fits, each word once.
  private mutating func take(_ fits: [Fit], _ aCount: Int, _ bCount: Int) {
    var (takenA, takenB) = (0, 0)
    var places = [Int](repeating: -1, count: aCount)
    var (lowest, next) = (1001, 1001)
    var left = fits
    while takenA.nonzeroBitCount < aCount {
      var best: Fit?
      for fit in left {
        let mask = fit.width == 2 ? 3 << fit.j : 1 << fit.j
        guard takenA & 1 << fit.i == 0, takenB & mask == 0 else { continue }
        if best.map({ fit.likeness > $0.likeness }) ?? true { best = fit }
      }
      guard let best else { break }
      takenA |= 1 << best.i
      takenB |= best.width == 2 ? 3 << best.j : 1 << best.j
      places[best.i] = best.j
      if best.isInitial, best.likeness > 0 { initials += 1 }
      (lowest, next) = (
        min(lowest, best.likeness), best.likeness < lowest ? lowest : min(next, best.likeness)
      )
      left.removeAll { $0.i == best.i }
    }
    if takenA.nonzeroBitCount < aCount { (lowest, next) = (0, min(lowest, next)) }
    worst = lowest > 1000 ? 0 : lowest
    second = next > 1000 ? worst : next
    uncovered = bCount - takenB.nonzeroBitCount
    var before = -1
    for place in places where place >= 0 {
      if place < before { isInOrder = false }
      before = place
    }
  }

  private static func likeness(
    _ one: NameKey.Token, _ other: NameKey.Token, _ distance: SoundDistance, initials: Bool = true
  ) -> Int {
    if initials, one.isInitial != other.isInitial {
      return one.sounds.first == other.sounds.first ? initialLikeness : 0
    }
    let likeness = distance.likeness(one.sounds, other.sounds)
    if likeness < nicknameLikeness, !one.fullNames.isEmpty,
      one.fullNames.contains(where: other.fullNames.contains)
    {
      return nicknameLikeness
    }
    return likeness
  }
}
