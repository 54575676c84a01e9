/// How far two rows of sounds are apart: an edit distance in hundredths of a letter, in which vowels cost little and kindred
/// consonants cost less than strangers.
struct SoundDistance {
  /// Whether vowels count for next to nothing, as where one side leaves them out.
  let ignoresVowels: Bool

  /// A row of sounds of a name.
  typealias Sounds = UnsafeBufferPointer<UInt8>

  private let costs: [UInt8]

  init(ignoresVowels: Bool) {
    self.ignoresVowels = ignoresVowels
    costs = ignoresVowels ? Self.lax : Self.strict
  }

  /// The likeness in thousandths: 1000 for equal, 0 for nothing in common.
  func likeness(_ one: [UInt8], _ other: [UInt8]) -> Int {
    one.withUnsafeBufferPointer { one in
      other.withUnsafeBufferPointer { likeness($0, one) }
    }
  }

  /// The likeness in thousandths: 1000 for equal, 0 for nothing in common.
  func likeness(_ one: Sounds, _ other: Sounds) -> Int {
    guard !one.isEmpty, !other.isEmpty else { return 0 }
    return costs.withUnsafeBufferPointer { costs in
      var (a, b) = (one[...], other[...])
      // What begins and ends alike costs nothing.
      while let first = a.first, first == b.first { (a, b) = (a.dropFirst(), b.dropFirst()) }
      while let last = a.last, last == b.last { (a, b) = (a.dropLast(), b.dropLast()) }
      if a.isEmpty, b.isEmpty { return 1000 }
      let whole = max(weight(one), weight(other))
      guard whole > 0 else { return 0 }
      let first = Int(costs[Int(one[0] & 127) << 7 | Int(other[0] & 127)])
      let start = first > 60 && !(isVowel(one[0]) && isVowel(other[0])) ? 40 : 0
      let edits = Self.distance(Sounds(rebasing: a), Sounds(rebasing: b), costs)
      return max(0, 1000 - (edits + start) * 1000 / whole)
    }
  }

  /// What all letters of a word would cost.
  private func weight(_ sounds: Sounds) -> Int {
    guard ignoresVowels else { return sounds.count * 100 }
    return max(100, sounds.reduce(0) { $0 + (isVowel($1) ? 15 : 100) })
  }

  private static func distance(_ one: Sounds, _ other: Sounds, _ costs: Sounds) -> Int {
    let count = other.count
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: count + 1) { row in
      row[0] = 0
      for j in 0..<count { row[j + 1] = row[j] + Int32(costs[Int(other[j] & 127)]) }
      for letter in one {
        let line = Int(letter & 127) << 7
        let gap = Int32(costs[Int(letter & 127)])
        var corner = row[0]
        row[0] += gap
        var left = row[0]
        for j in 0..<count {
          let sound = Int(other[j] & 127)
          let above = row[j + 1]
          left = min(
            corner + Int32(costs[line | sound]), above + gap, left + Int32(costs[sound]))
          row[j + 1] = left
          corner = above
        }
      }
      return Int(row[count])
    }
  }

  /// What it costs to put one sound for another, at `one << 7 | other`; to drop it, at `0 << 7 | other`.
  private static let strict = costs(ignoringVowels: false)
  private static let lax = costs(ignoringVowels: true)

  private static func costs(ignoringVowels ignores: Bool) -> [UInt8] {
    var costs = [UInt8](repeating: 0, count: 1 << 14)
    for one in 0..<128 {
      for other in 0..<128 {
        costs[one << 7 | other] =
          one == 0
          ? UInt8(gap(UInt8(other), ignores))
          : UInt8(substitution(UInt8(one), UInt8(other), ignores))
      }
    }
    return costs
  }

  private static func gap(_ sound: UInt8, _ ignoresVowels: Bool) -> Int {
    if isVowel(sound) { return ignoresVowels ? 8 : 45 }
    return sound == UInt8(ascii: "h") ? 30 : 100
  }

  private static func substitution(_ one: UInt8, _ other: UInt8, _ ignoresVowels: Bool) -> Int {
    if one == other { return 0 }
    let (a, b) = (isVowel(one), isVowel(other))
    if a && b { return ignoresVowels ? 5 : 35 }
    if a != b {
      // i and J, u and v: half vowels.
      let pair = a ? (one, other) : (other, one)
      switch (Character(UnicodeScalar(pair.0)), Character(UnicodeScalar(pair.1))) {
      case ("i", "J"), ("u", "v"): return 35
      default: return 120
      }
    }
    if Self.classes[Int(one)] != 0, Self.classes[Int(one)] == Self.classes[Int(other)] { return 35 }
    return Self.kindred.contains(UInt16(min(one, other)) << 8 | UInt16(max(one, other))) ? 45 : 100
  }

  private func isVowel(_ sound: UInt8) -> Bool { Self.isVowel(sound) }

  private static func isVowel(_ sound: UInt8) -> Bool {
    switch sound {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  private static let classes: [UInt8] = {
    var classes = [UInt8](repeating: 0, count: 256)
    for (number, group) in ["pb", "fv", "td", "sz", "SZ", "CJ", "kg", "lr", "mn"].enumerated() {
      for sound in group.utf8 { classes[Int(sound)] = UInt8(number + 1) }
    }
    return classes
  }()

  /// Sounds of two classes that spellings confuse.
  private static let kindred: Set<UInt16> = {
    let pairs = [
      "bv", "pf", "sS", "zZ", "sC", "zJ", "SC", "ZJ", "hk", "hg", "gJ", "kC", "hJ", "tC", "dJ",
      "tS",
      "st", "ZS", "hf",
    ]
    return Set(
      pairs.map { pair in
        let bytes = Array(pair.utf8).sorted()
        return UInt16(bytes[0]) << 8 | UInt16(bytes[1])
      })
  }()
}
