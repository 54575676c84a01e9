/// Words of Japanese names in Latin letters, whatever system wrote them: Shinzo, Sinzo, Shinzō; Ohno, Ono, Oono; Jun'ichirō.
enum JapaneseWord {
  /// The words in the Hepburn system with short vowels; empty if one of them cannot be Japanese.
  ///
  /// In place of "sh", "ch", "ts" and "j" stand S, C, T and J.
  static func hepburn(_ words: [[UInt8]]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    for word in words {
      guard let own = hepburn(word) else { return [] }
      found.append(own)
    }
    return found
  }

  private static func hepburn(_ word: [UInt8]) -> [UInt8]? {
    guard word.count > 1, let last = word.last, isVowel(last) || last == n || last == h else {
      return nil
    }
    var out: [UInt8] = []
    var at = 0
    while at < word.count {
      if isMoraicN(word, at) {
        out.append(n)
        at += 1
        continue
      }
      // A doubled consonant is held, and counts once.
      if at + 1 < word.count, word[at] == word[at + 1], !isVowel(word[at]) { at += 1 }
      guard let (onset, length) = onset(word, at), at + length < word.count else { return nil }
      let vowel = word[at + length]
      guard isVowel(vowel) else { return nil }
      out += voiced(onset, before: vowel)
      out.append(vowel)
      at += length + 1
      at += lengthening(word, at, after: vowel)
    }
    return out
  }

  /// Whether "n", or "m" before a lip, ends a syllable.
  private static func isMoraicN(_ word: [UInt8], _ at: Int) -> Bool {
    let next = at + 1 < word.count ? word[at + 1] : 0
    if word[at] == n { return next == 0 || !isVowel(next) && next != y && next != n }
    return word[at] == m && [UInt8(ascii: "b"), UInt8(ascii: "p"), m].contains(next)
  }

  /// The consonants before a vowel, in one letter and perhaps y, and how many letters they are.
  private static func onset(_ word: [UInt8], _ at: Int) -> ([UInt8], Int)? {
    if isVowel(word[at]) { return ([], 0) }
    let pair = at + 1 < word.count ? (word[at], word[at + 1]) : (word[at], 0)
    let isTriple =
      at + 2 < word.count && word[at] == UInt8(ascii: "t") && word[at + 1] == UInt8(ascii: "c")
    if isTriple, word[at + 2] == h { return ([UInt8(ascii: "C")], 3) }
    switch (UInt8(pair.0), UInt8(pair.1)) {
    case (UInt8(ascii: "s"), h), (UInt8(ascii: "s"), y): return ([UInt8(ascii: "S")], 2)
    case (UInt8(ascii: "c"), h), (UInt8(ascii: "t"), y): return ([UInt8(ascii: "C")], 2)
    case (UInt8(ascii: "t"), UInt8(ascii: "s")): return ([UInt8(ascii: "T")], 2)
    case (UInt8(ascii: "z"), y), (UInt8(ascii: "j"), y), (UInt8(ascii: "d"), y):
      return ([UInt8(ascii: "J")], 2)
    case (UInt8(ascii: "j"), _): return ([UInt8(ascii: "J")], 1)
    case (let first, y) where "kgnhbpmr".utf8.contains(first): return ([first, y], 2)
    case (let first, _):
      return "kgsztdnhfbpmyrw".utf8.contains(first) ? ([first], 1) : nil
    }
  }

  /// The onset that a consonant has before a vowel: "si" is "shi", "hu" is "fu".
  private static func voiced(_ onset: [UInt8], before vowel: UInt8) -> [UInt8] {
    guard onset.count == 1 else { return onset }
    switch (onset[0], vowel) {
    case (UInt8(ascii: "s"), UInt8(ascii: "i")): return [UInt8(ascii: "S")]
    case (UInt8(ascii: "t"), UInt8(ascii: "i")): return [UInt8(ascii: "C")]
    case (UInt8(ascii: "z"), UInt8(ascii: "i")), (UInt8(ascii: "d"), UInt8(ascii: "i")):
      return [UInt8(ascii: "J")]
    case (UInt8(ascii: "t"), UInt8(ascii: "u")): return [UInt8(ascii: "T")]
    case (UInt8(ascii: "d"), UInt8(ascii: "u")): return [UInt8(ascii: "z")]
    case (h, UInt8(ascii: "u")): return [UInt8(ascii: "f")]
    default: return onset
    }
  }

  /// How many letters only lengthen a vowel: "ou", "oo", "oh", "uu".
  private static func lengthening(_ word: [UInt8], _ at: Int, after vowel: UInt8) -> Int {
    guard at < word.count else { return 0 }
    let (o, u) = (UInt8(ascii: "o"), UInt8(ascii: "u"))
    if vowel == o, word[at] == o || word[at] == u { return 1 }
    if vowel == u, word[at] == u { return 1 }
    let isSilent = word[at] == h && (at + 1 == word.count || !isVowel(word[at + 1]))
    return vowel == o && isSilent ? 1 : 0
  }

  private static let (h, m, n, y) =
    (UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "n"), UInt8(ascii: "y"))

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }
}
