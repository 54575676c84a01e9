/// How far two rows of sounds are apart: an edit distance in hundredths of a letter, in which vowels cost little and kindred
/// consonants cost less than strangers.
struct SoundDistance {
  /// Whether vowels count for next to nothing, as where one side leaves them out.
  let ignoresVowels: Bool

  /// The likeness in thousandths: 1000 for equal, 0 for nothing in common.
  func likeness(_ one: [UInt8], _ other: [UInt8]) -> Int {
    if one == other { return 1000 }
    guard !one.isEmpty, !other.isEmpty else { return 0 }
    let whole = max(weight(one), weight(other))
    guard whole > 0 else { return 0 }
    let costs = ignoresVowels ? Self.lax : Self.strict
    let first = Int(costs[Int(one[0] & 127) << 7 | Int(other[0] & 127)])
    let start = first > 60 && !(isVowel(one[0]) && isVowel(other[0])) ? 40 : 0
    return max(0, 1000 - (distance(one, other) + start) * 1000 / whole)
  }

  /// What all letters of a word would cost.
  private func weight(_ sounds: [UInt8]) -> Int {
    ignoresVowels
      ? max(100, sounds.reduce(0) { $0 + (isVowel($1) ? 15 : 100) }) : sounds.count * 100
  }

  private func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    let costs = ignoresVowels ? Self.lax : Self.strict
    let count = other.count
    return costs.withUnsafeBufferPointer { costs in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: count + 1) { row in
        row[0] = 0
        for j in 0..<count { row[j + 1] = row[j] + Int(costs[Int(other[j] & 127)]) }
        for letter in one {
          let line = Int(letter & 127) << 7
          let gap = Int(costs[Int(letter & 127)])
          var corner = row[0]
          row[0] += gap
          for j in 0..<count {
            let sound = Int(other[j] & 127)
            let best = min(
              corner + Int(costs[line | sound]), row[j + 1] + gap, row[j] + Int(costs[sound]))
            corner = row[j + 1]
            row[j + 1] = best
          }
        }
        return row[count]
      }
    }
  }

  /// What it costs to put one sound for another, at `one << 7 | other`; to drop it, at `0 << 7 | other`.
  private static let strict = costs(SoundDistance(ignoresVowels: false))
  private static let lax = costs(SoundDistance(ignoresVowels: true))

  private static func costs(_ distance: SoundDistance) -> [UInt8] {
    var costs = [UInt8](repeating: 0, count: 1 << 14)
    for one in 0..<128 {
      for other in 0..<128 {
        costs[one << 7 | other] =
          one == 0
          ? UInt8(distance.gap(UInt8(other)))
          : UInt8(distance.substitution(UInt8(one), UInt8(other)))
      }
    }
    return costs
  }

  private func gap(_ sound: UInt8) -> Int {
    if isVowel(sound) { return ignoresVowels ? 8 : 45 }
    return sound == UInt8(ascii: "h") ? 30 : 100
  }

  private func substitution(_ one: UInt8, _ other: UInt8) -> Int {
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

  private func isVowel(_ sound: UInt8) -> Bool {
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
