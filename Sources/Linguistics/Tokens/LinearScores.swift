/// A linear model over hashed features: for each slot a weight for each class, read in place.
package struct LinearScores: Sendable {
  /// How large a model is.
  package struct Size: Sendable {
    /// The number of slots is 2 to this power.
    package let bits: UInt32
    /// The number of classes: 2 or 3.
    package let classes: Int

    /// The number of weights.
    package var count: Int { classes << Int(bits) }

    /// Where the weights of a feature begin.
    @inline(__always)
    package func start(_ feature: UInt32) -> Int { Int(feature >> (32 - bits)) * classes }
  }

  /// What joins atoms: nothing between them, two tokens, two words of a token.
  package static let joints = Size(bits: 17, classes: 3)
  /// What ends a sentence: no, yes.
  package static let ends = Size(bits: 18, classes: 2)

  private let size: Size
  private nonisolated(unsafe) let weights: UnsafePointer<Int16>

  init(_ model: ModelFile, _ name: String, _ size: Size) throws(ModelError) {
    self.size = size
    weights = try model.pointer(name, count: size.count, of: Int16.self)
  }

  /// The hash of a feature: its kind and up to three values.
  @inline(__always)
  package static func feature(
    _ kind: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0
  ) -> UInt32 {
    var hash = (kind &+ 1) &* 0x9E37_79B1 ^ a &* 0x85EB_CA77
    hash = (hash ^ hash >> 15) &* 0xC2B2_AE3D ^ b &* 0x27D4_EB2F
    hash = (hash ^ hash >> 13) &* 0x1656_67B1 ^ c &* 0x9E37_79B1
    return (hash ^ hash >> 16) &* 0x85EB_CA6B
  }

  /// The class with the best sum over some features; the first of equals.
  package func best(_ features: [UInt32]) -> Int {
    var sums = SIMD4<Int32>(repeating: 0)
    for feature in features {
      let row = weights + size.start(feature)
      sums[0] &+= Int32(row[0])
      sums[1] &+= Int32(row[1])
      if size.classes == 3 { sums[2] &+= Int32(row[2]) }
    }
    var best = 0
    for index in 1..<size.classes where sums[index] > sums[best] { best = index }
    return best
  }
}
