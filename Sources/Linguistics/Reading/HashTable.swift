/// A table from 64-bit hashes to numbers, read in place: open addressing with linear probing.
package struct HashTable: Sendable {
  private nonisolated(unsafe) let keys: UnsafeBufferPointer<UInt64>
  private nonisolated(unsafe) let values: UnsafeBufferPointer<UInt32>
  private let mask: Int

  /// Takes the arrays of a model; nil unless both have one length, a power of two, and a free slot.
  ///
  /// A key of 0 is a free slot.
  package init?(keys: UnsafeBufferPointer<UInt64>, values: UnsafeBufferPointer<UInt32>) {
    guard keys.count == values.count, keys.count > 0, keys.count & (keys.count - 1) == 0,
      keys.contains(0)
    else { return nil }
    self.keys = keys
    self.values = values
    mask = keys.count - 1
  }

  /// The number of a key, or nil.
  package subscript(key: UInt64) -> UInt32? {
    var slot = Int(truncatingIfNeeded: key) & mask
    while true {
      let found = keys[slot]
      if found == key { return values[slot] }
      if found == 0 { return nil }
      slot = (slot + 1) & mask
    }
  }

  /// The arrays of a table with some entries, at most three quarters full; the first of equal keys stays.
  package static func arrays(
    of entries: [(key: UInt64, value: UInt32)]
  ) -> (
    keys: [UInt64], values: [UInt32]
  ) {
    var size = 16
    while size * 3 < entries.count * 4 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var values = [UInt32](repeating: 0, count: size)
    for entry in entries {
      var slot = Int(truncatingIfNeeded: entry.key) & (size - 1)
      while keys[slot] != 0, keys[slot] != entry.key { slot = (slot + 1) & (size - 1) }
      if keys[slot] == 0 {
        keys[slot] = entry.key
        values[slot] = entry.value
      }
    }
    return (keys, values)
  }
}
