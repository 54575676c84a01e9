import WordLists

/// How the words of the shorter name fit words of the longer one.
struct Alignment {
  /// The likeness of the word that fits worst, in thousandths, and of the second worst.
  private(set) var worst = 1000
  private(set) var second = 1000
  /// The likeness of all sounds in a row.
  private(set) var whole = 0
  /// How many words of the longer name are left over.
  private(set) var uncovered = 0
  /// How many initials stand for words.
  private(set) var initials = 0
  private(set) var isInOrder = true
  /// The likeness of the first words, and of the last.
  private(set) var first = 0
  private(set) var last = 0
  /// The places of the two words that fit worst; nil if all are equal.
  private(set) var worstWords: (Int, Int)?

  /// What an initial that fits is worth.
  private static let initialLikeness = 860
  /// What a short form of a given name is worth.
  private static let nicknameLikeness = 920
  /// What two spellings of one Japanese word are worth.
  private static let japaneseLikeness = 980
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

  /// Two names side by side.
  private struct Sides {
    let one: NameKey
    let other: NameKey
    let distance: SoundDistance
    let sounds: (SoundDistance.Sounds, SoundDistance.Sounds)

    /// The likeness of two words, initials being worth something of their own.
    func likeness(_ i: Int, _ j: Int) -> Int {
      let (a, b) = (one.marks[i], other.marks[j])
      guard a.isInitial != b.isInitial else { return plain(i, j) }
      // Chinese characters have no initials.
      guard !a.isHan, !b.isHan else { return 0 }
      let areAlike =
        a.first == b.first
        || sounds.0[a.sounds].first == sounds.1[b.sounds].first
      return areAlike ? initialLikeness : 0
    }

    /// The likeness of two words by all that is known of them.
    func plain(_ i: Int, _ j: Int) -> Int {
      let (a, b) = (one.marks[i], other.marks[j])
      let own = likeness(a.sounds, b.sounds)
      return own < 1000 && a.isSpecial && b.isSpecial ? max(own, special(i, j)) : own
    }

    /// The likeness of sounds at two ranges.
    func likeness(_ a: Range<Int>, _ b: Range<Int>) -> Int {
      distance.likeness(
        SoundDistance.Sounds(rebasing: sounds.0[a]), SoundDistance.Sounds(rebasing: sounds.1[b]))
    }

    private func special(_ i: Int, _ j: Int) -> Int {
      let (a, b) = (one.tokens[i], other.tokens[j])
      // Letters without sounds are those of scripts that are not read.
      if a.sounds.isEmpty, a.letters == b.letters { return 1000 }
      if !a.japanese.isEmpty, a.japanese == b.japanese { return japaneseLikeness }
      return a.fullNames.contains(where: b.fullNames.contains) ? nicknameLikeness : 0
    }
  }

  /// Fits the words of two names; where their syllables are known to be equal, the sounds have no say.
  init(_ short: NameKey, _ long: NameKey, areSyllablesEqual: Bool = false) {
    if areSyllablesEqual {
      (whole, first, last) = (1000, 1000, 1000)
      return
    }
    let distance = SoundDistance(
      ignoresVowels: short.system?.isConsonantal == true || long.system?.isConsonantal == true)
    let (m, n) = (min(short.marks.count, Self.mostWords), min(long.marks.count, Self.mostWords))
    guard m > 0, n > 0 else {
      (worst, second) = (0, 0)
      return
    }
    short.sounds.withUnsafeBufferPointer { one in
      long.sounds.withUnsafeBufferPointer { other in
        let sides = Sides(one: short, other: long, distance: distance, sounds: (one, other))
        whole = distance.likeness(one, other)
        if m == 1, n == 1 { fitOne(sides) } else { fit(sides, m, n) }
      }
    }
  }

  /// Two names of a word each.
  private mutating func fitOne(_ sides: Sides) {
    worst = sides.likeness(0, 0)
    second = worst
    let isInitial = sides.one.marks[0].isInitial != sides.other.marks[0].isInitial
    if isInitial, worst > 0 { initials = 1 }
    first = isInitial ? sides.plain(0, 0) : worst
    last = first
    if worst < 1000 { worstWords = (0, 0) }
  }

  private mutating func fit(_ sides: Sides, _ m: Int, _ n: Int) {
    let (a, b) = (sides.one.marks, sides.other.marks)
    withUnsafeTemporaryAllocation(of: Fit.self, capacity: 2 * m * n) { fits in
      var count = 0
      for i in 0..<m {
        for j in 0..<n {
          let likeness = sides.likeness(i, j)
          let isInitial = a[i].isInitial != b[j].isInitial
          fits[count] = Fit(likeness: likeness, i: i, j: j, width: 1, isInitial: isInitial)
          count += 1
          if i == 0, j == 0 { first = isInitial ? sides.plain(0, 0) : likeness }
          if i == m - 1, j == n - 1 { last = isInitial ? sides.plain(i, j) : likeness }
          // "Jongun" is "Jong Un": only where a word is left over can two be one.
          guard j + 1 < n, !isInitial, likeness < 1000, n > m else { continue }
          let joined = sides.likeness(
            a[i].sounds, b[j].sounds.lowerBound..<b[j + 1].sounds.upperBound)
          if joined > likeness {
            fits[count] = Fit(likeness: joined, i: i, j: j, width: 2, isInitial: false)
            count += 1
          }
        }
      }
      take(fits[..<count], m, n)
    }
  }

  /// Takes the best fits, each word once.
  private mutating func take(_ fits: Slice<UnsafeMutableBufferPointer<Fit>>, _ m: Int, _ n: Int) {
    var (takenA, takenB) = (0, 0)
    var (lowest, next) = (1001, 1001)
    var places = SIMD16<Int8>(repeating: -1)
    var worstFit: Fit?
    while takenA.nonzeroBitCount < m {
      var best: Fit?
      for fit in fits {
        let mask = fit.width == 2 ? 3 << fit.j : 1 << fit.j
        guard takenA & 1 << fit.i == 0, takenB & mask == 0 else { continue }
        if best.map({ fit.likeness > $0.likeness }) ?? true { best = fit }
      }
      guard let best else { break }
      takenA |= 1 << best.i
      takenB |= best.width == 2 ? 3 << best.j : 1 << best.j
      places[best.i] = Int8(best.j)
      if best.isInitial, best.likeness > 0 { initials += 1 }
      if best.likeness < lowest {
        (lowest, next) = (best.likeness, lowest)
        worstFit = best
      } else {
        next = min(next, best.likeness)
      }
    }
    if takenA.nonzeroBitCount < m { (lowest, next) = (0, min(lowest, next)) }
    worst = lowest > 1000 ? 0 : lowest
    second = next > 1000 ? worst : next
    uncovered = n - takenB.nonzeroBitCount
    if let worstFit, worst < 1000, worstFit.width == 1, !worstFit.isInitial {
      worstWords = (worstFit.i, worstFit.j)
    }
    var before: Int8 = -1
    for index in 0..<m where places[index] >= 0 {
      if places[index] < before { isInOrder = false }
      before = places[index]
    }
  }
}
