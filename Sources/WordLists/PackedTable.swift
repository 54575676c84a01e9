/// A dictionary from short words, packed into numbers, that is asked very often.
struct PackedTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var places: [Int32]
  private let values: [Value]
  private let shift: UInt64

  init(_ entries: [UInt64: Value]) {
    var bits: UInt64 = 4
    while 1 << bits < entries.count * 3 { bits += 1 }
    shift = 64 - bits
    keys = [UInt64](repeating: 0, count: 1 << bits)
    places = [Int32](repeating: -1, count: 1 << bits)
    var values: [Value] = []
    for (key, value) in entries {
      var slot = Self.slot(key, shift)
      while places[slot] >= 0 { slot = (slot + 1) & (keys.count - 1) }
      keys[slot] = key
      places[slot] = Int32(values.count)
      values.append(value)
    }
    self.values = values
  }

  private static func slot(_ key: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  /// The value of a packed word; nil if it is not listed.
  subscript(key: UInt64) -> Value? {
    var slot = Self.slot(key, shift)
    while places[slot] >= 0 {
      if keys[slot] == key { return values[Int(places[slot])] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }
}
