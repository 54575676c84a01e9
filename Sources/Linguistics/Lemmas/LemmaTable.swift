/// An open-addressing table from keys to scripts, read in place.
///
/// A slot has 64 bits: 46 bits of the key, one that tells that the form as written has a slot of its
/// own, 16 for the number of the script. A slot of zeros is free. A key begins to look at the slot
/// that is to the number of slots as the key is to 2^64, and goes on to the next.
package struct LemmaTable: Sendable {
  /// What a slot tells.
  package struct Slot: Hashable, Sendable {
    /// The number of the script.
    package let script: UInt16
    /// Whether the form as written has a slot of its own, which goes first.
    package let hasExact: Bool

    /// Makes what a slot tells.
    package init(script: UInt16, hasExact: Bool = false) {
      self.script = script
      self.hasExact = hasExact
    }
  }

  /// How many slots are looked at for one key: a bound for damaged tables, which may be full.
  ///
  /// Two thirds of the slots of a table are taken. The longest way in that of the English model is
  /// of 13 slots.
  package static let longestWay = 512

  private nonisolated(unsafe) let slots: UnsafeBufferPointer<UInt64>

  /// Reads a table.
  ///
  /// - Parameter slots: at least one; they live as long as the program.
  package init(_ slots: UnsafeBufferPointer<UInt64>) {
    self.slots = slots
  }

  /// What the table tells of a key; nil if nothing.
  package subscript(key: UInt64) -> Slot? {
    var index = Self.home(of: key, among: slots.count)
    let mark = Self.mark(of: key)
    for _ in 0..<Self.longestWay {
      let slot = UInt64(littleEndian: slots[index])
      if slot == 0 { return nil }
      if slot >> 17 == mark {
        return Slot(script: UInt16(truncatingIfNeeded: slot), hasExact: slot >> 16 & 1 == 1)
      }
      index = index + 1 == slots.count ? 0 : index + 1
    }
    return nil
  }

  /// Lays out a table.
  ///
  /// - Precondition: the keys differ.
  package static func slots(for entries: [(key: UInt64, slot: Slot)]) -> [UInt64] {
    var slots = [UInt64](repeating: 0, count: entries.count * 3 / 2 + 1)
    for (key, slot) in entries {
      var index = home(of: key, among: slots.count)
      while slots[index] != 0 { index = (index + 1) % slots.count }
      let flags = UInt64(slot.script) | (slot.hasExact ? 1 << 16 : 0)
      slots[index] = (mark(of: key) << 17 | flags).littleEndian
    }
    return slots
  }

  private static func home(of key: UInt64, among count: Int) -> Int {
    Int(key.multipliedFullWidth(by: UInt64(count)).high)
  }

  /// The part of a key that a slot keeps; never zero.
  private static func mark(of key: UInt64) -> UInt64 { key >> 17 | 1 }
}
