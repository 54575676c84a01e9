/// The regular forms of English words, for those that the treebanks have in other forms only.
///
/// Where spelling leaves a choice ("bomb", "stop"), all forms are given: one that nobody writes does
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
    var forms = [(lemma + "ed", "VBD"), (lemma + "ing", "VBG")]
    let doubles = !isVowel(last) && ![w, x, y].contains(last) && isVowel(before)
    if doubles, !isVowel(letters[letters.count - 3]), let letter = lemma.last {
      forms += [("\(lemma)\(letter)ed", "VBD"), ("\(lemma)\(letter)ing", "VBG")]
    }
    return forms
  }

  /// The form in "-s": a plural (NNS), or the third person of a verb, which is found under the same
  /// key.
  static func inS(_ lemma: String) -> [(form: String, xpos: String)] {
    let letters = Array(lemma.utf8)
    guard let last = letters.last, letters.count > 2 else { return [] }
    if last == y && !isVowel(letters[letters.count - 2]) {
      return [(lemma.dropLast() + "ies", "NNS")]
    }
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

  private static let (e, i, o, w, x, y) = (
    UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "w"),
    UInt8(ascii: "x"), UInt8(ascii: "y")
  )

  private static func isVowel(_ letter: UInt8) -> Bool {
    [UInt8(ascii: "a"), e, i, o, UInt8(ascii: "u")].contains(letter)
  }
}
