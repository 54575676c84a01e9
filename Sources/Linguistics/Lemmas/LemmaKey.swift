/// Keys of a ``LemmaTable``: 64 bits of hash over bytes and tags.
package enum LemmaKey {
  /// The longest suffix that has a key, in bytes.
  ///
  /// With 4, 5 and 6 bytes, 356, 354 and 355 of the 39,558 words of the development parts of EWT and
  /// GUM get a wrong lemma.
  package static let longestSuffix = 5

  /// The key of a whole form, capitals aside.
  package static func word(_ word: LemmaWord, _ tags: LemmaTags) -> UInt64 {
    mixed(folding(word.folded), tags.family, kind: 1)
  }

  /// The key of a form exactly as written.
  package static func exact(_ word: LemmaWord, _ tags: LemmaTags) -> UInt64 {
    var hash = seed
    for byte in word.form.utf8 { hash = (hash ^ UInt64(byte)) &* prime }
    return mixed(hash, tags.exact, kind: 2)
  }

  /// The key of the last bytes of a form, capitals aside but for the shape.
  ///
  /// - Precondition: `count` is not negative and not greater than the number of bytes.
  package static func suffix(_ count: Int, of word: LemmaWord, _ tags: LemmaTags) -> UInt64 {
    mixed(
      folding(word.folded, last: count), tags.exact &+ word.shape.rawValue &* 0xE703_7ED1_A0B4_28DB,
      kind: 3 + UInt64(count))
  }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// FNV-1a over bytes, ASCII capitals as small letters.
  ///
  /// - SeeAlso: Fowler, Noll, Vo, Eastlake, The FNV Non-Cryptographic Hash Algorithm, 2012,
  ///   <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>
  private static func folding(_ string: String, last count: Int? = nil) -> UInt64 {
    let bytes = string.utf8
    var hash = seed
    for byte in bytes.dropFirst(count.map { bytes.count - $0 } ?? 0) {
      let small = byte &- 0x41 < 26 ? byte | 0x20 : byte
      hash = (hash ^ UInt64(small)) &* prime
    }
    return hash
  }

  /// Spreads a hash over all 64 bits (the finalizer of SplitMix64).
  private static func mixed(_ hash: UInt64, _ tags: UInt64, kind: UInt64) -> UInt64 {
    var key = (hash ^ tags) &+ kind &* 0x9E37_79B9_7F4A_7C15
    key = (key ^ key >> 30) &* 0xBF58_476D_1CE4_E5B9
    key = (key ^ key >> 27) &* 0x94D0_49BB_1331_11EB
    return key ^ key >> 31
  }
}
