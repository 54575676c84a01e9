/// The regular forms of English words, for those that the treebanks have in other forms only.
///
/// Where spelling leaves a choice ("offer", "refer"), all forms are given: one that nobody writes does
/// no harm.
///
/// - SeeAlso: Huddleston and Pullum, The Cambridge Grammar of the English Language, 2002, chapter 18
enum Inflections {
  /// Past forms (VBD) and gerunds (VBG) of a verb, each with its tag.
  static func ofVerb(_ lemma: String) -> [(form: String, xpos: String)] {
    let letters = Array(lemma.utf8)
    guard let last = letters.last, letters.count > 2 else { return [] }
    let before = letters[letters.count - 2]
    if last == e {
      return [(lemma + "d", "VBD"), (gerund(ofVerbInE: lemma, before: before), "VBG")]
    }
    if last == y && !isVowel(before) {
      return [(lemma.dropLast() + "ied", "VBD"), (lemma + "ing", "VBG")]
    }
    return stems(of: lemma, letters).flatMap { [($0 + "ed", "VBD"), ($0 + "ing", "VBG")] }
  }

  /// The comparative (JJR) and superlative (JJS) of an adjective, each with its tag.
  static func ofAdjective(_ lemma: String) -> [(form: String, xpos: String)] {
    let letters = Array(lemma.utf8)
    guard let last = letters.last, letters.count > 2 else { return [] }
    if last == e { return [(lemma + "r", "JJR"), (lemma + "st", "JJS")] }
    if last == y && !isVowel(letters[letters.count - 2]) {
      return [(lemma.dropLast() + "ier", "JJR"), (lemma.dropLast() + "iest", "JJS")]
    }
    return stems(of: lemma, letters).flatMap { [($0 + "er", "JJR"), ($0 + "est", "JJS")] }
  }

  /// A word as it stands before a vowel: with its last letter twice if it has one syllable
  /// ("stop"), perhaps twice if it has more ("refer", "offer"), else once.
  private static func stems(of lemma: String, _ letters: [UInt8]) -> [String] {
    let last = letters[letters.count - 1]
    if last == c { return [lemma + "k"] }
    let doubles =
      !isVowel(last) && ![w, x, y].contains(last) && isVowel(letters[letters.count - 2])
      && !isVowel(letters[letters.count - 3])
    guard doubles, let letter = lemma.last else { return [lemma] }
    let doubled = "\(lemma)\(letter)"
    let syllables = letters.count { isVowel($0) || $0 == y }
    return syllables == 1 ? [doubled] : [lemma, doubled]
  }

  /// The form in "-s": a plural (NNS), or the third person of a verb, which is found under the same
  /// key.
  static func inS(_ lemma: String) -> [(form: String, xpos: String)] {
    let letters = Array(lemma.utf8)
    guard let last = letters.last, letters.count > 2 else { return [] }
    if last == y && !isVowel(letters[letters.count - 2]) {
      return [(lemma.dropLast() + "ies", "NNS")]
    }
    if last == o { return [(lemma + "s", "NNS"), (lemma + "es", "NNS")] }
    let hisses = ["s", "x", "z", "ch", "sh"].contains { lemma.hasSuffix($0) }
    return [(lemma + (hisses ? "es" : "s"), "NNS")]
  }

  private static func gerund(ofVerbInE lemma: String, before: UInt8) -> String {
    switch before {
    case e, o, y: lemma + "ing"
    case i: lemma.dropLast(2) + "ying"
    default: lemma.dropLast() + "ing"
    }
  }

  private static let (c, e, i, o, w, x, y) = (
    UInt8(ascii: "c"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "w"),
    UInt8(ascii: "x"), UInt8(ascii: "y")
  )

  private static func isVowel(_ letter: UInt8) -> Bool {
    [UInt8(ascii: "a"), e, i, o, UInt8(ascii: "u")].contains(letter)
  }
}
