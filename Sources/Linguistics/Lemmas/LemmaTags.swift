package import TextAnnotation

/// The tags of a word as numbers: part of the keys of a ``LemmaTable``.
package struct LemmaTags: Hashable, Sendable {
  /// Both tags.
  package let exact: UInt64
  /// Tags under which a form has the same lemma are one: "walked" as VBD and as VBN.
  package let family: UInt64

  /// Reads tags.
  package init(_ upos: PartOfSpeech, _ xpos: String) {
    let packed = Self.packed(xpos)
    exact = packed &* 0x9E37_79B9_7F4A_7C15 &+ Self.number(of: upos) &* 0xD6E8_FEB8_6659_FD93
    family =
      Self.family(of: packed) &* 0xA076_1D64_78BD_642F &+ (upos == .other ? 0x1234_5678_9ABC : 0)
  }

  /// The bytes of a short string in one number; a longer string wraps round.
  private static func packed(_ xpos: String) -> UInt64 {
    var packed: UInt64 = 0
    for byte in xpos.utf8 {
      packed = (packed << 8 | packed >> 56) ^ UInt64(byte)
    }
    return packed
  }

  private static func family(of packed: UInt64) -> UInt64 {
    switch packed {
    case 0x56_42_4E: 0x56_42_44  // VBN as VBD
    case 0x56_42_5A: 0x4E_4E_53  // VBZ as NNS
    case 0x56_42_50: 0x56_42  // VBP as VB
    case 0x52_42_52: 0x4A_4A_52  // RBR as JJR
    case 0x52_42_53: 0x4A_4A_53  // RBS as JJS
    default: packed
    }
  }

  /// A number that stays the same when the type gets more cases: it is part of every model.
  private static func number(of upos: PartOfSpeech) -> UInt64 {
    switch upos {
    case .adjective: 1
    case .adposition: 2
    case .adverb: 3
    case .auxiliary: 4
    case .coordinatingConjunction: 5
    case .determiner: 6
    case .interjection: 7
    case .noun: 8
    case .numeral: 9
    case .particle: 10
    case .pronoun: 11
    case .properNoun: 12
    case .punctuation: 13
    case .subordinatingConjunction: 14
    case .symbol: 15
    case .verb: 16
    case .other: 17
    }
  }
}
