import Linguistics

/// A model over bytes that are kept for good, as the bytes of a program are.
func kept(_ bytes: [UInt8]) throws(ModelError) -> ModelFile {
  let copy = UnsafeMutableRawBufferPointer.allocate(
    byteCount: max(bytes.count, 1), alignment: ModelFile.alignment)
  copy.copyBytes(from: bytes)
  return try ModelFile(
    bytes: UnsafeRawBufferPointer(rebasing: copy[..<bytes.count]), place: "test")
}

/// A seeded source of random numbers (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
