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
