/// A dictionary from the surfaces of a list to what they can mean.
///
/// Surfaces are found whatever their accents, apostrophes, hyphens and spaces look like. A surface
/// with several readings gives all of them: "Congo" is two countries, and the caller decides or
/// leaves it open. The lists of names are exact in case ("us" is not "US"); the lists of common
/// words fold it. All-caps text, and a leading "the" that is no part of the name, are the caller's.
public struct Lexicon<Reading: Sendable>: Sendable {
  /// Whether upper and lower case are one.
  public let foldsCase: Bool
  /// The number of words in the longest surface; 0 in an empty lexicon.
  public private(set) var maximumWords = 0
  /// What a key leads to; it may be no surface but only the first word of longer ones.
  private struct Slot {
    /// The index of the first and the last reading in `readings`; -1 if there is none.
    var first: Int32 = -1
    var last: Int32 = -1
    /// The number of words in the longest key that begins with this one; 0 if this has a space.
    var width: Int32 = 0
  }

  private var slots: [String: Slot] = [:]
  private var readings: [Reading] = []
  /// For each reading, the index of the next one of the same key, or -1.
  private var following: [Int32] = []

  init(foldsCase: Bool, minimumCapacity: Int = 0) {
    self.foldsCase = foldsCase
    slots.reserveCapacity(minimumCapacity)
    readings.reserveCapacity(minimumCapacity)
    following.reserveCapacity(minimumCapacity)
  }

  /// The number of distinct surfaces.
  public private(set) var count = 0

  /// What a surface can mean, in the order of the list; empty if it is not listed.
  ///
  /// - Complexity: O(*n*), n = bytes of the surface.
  public subscript(surface: String) -> [Reading] {
    var found: [Reading] = []
    var index = slots[SurfaceKey.make(of: surface, foldingCase: foldsCase)]?.first ?? -1
    while index >= 0 {
      found.append(readings[Int(index)])
      index = following[Int(index)]
    }
    return found
  }

  /// Whether a surface is listed.
  public func contains(_ surface: String) -> Bool { !self[surface].isEmpty }

  /// The longest surface that begins with the first of the words.
  ///
  /// Words are what single spaces separate in a surface: "Guinea-Bissau" is one word, and so is
  /// "U.S."; put together what a tokenizer cut inside of a word.
  ///
  /// - Parameter words: the words of a text from the place in question on; may go on to its end.
  /// - Returns: the number of words that the surface takes, and what it can mean; nil if none.
  public func longestMatch(
    in words: some Collection<String>
  ) -> (words: Int, readings: [Reading])? {
    guard let first = words.first else { return nil }
    let key = SurfaceKey.make(of: first == "The" ? "the" : first, foldingCase: foldsCase)
    guard let width = slots[key]?.width, width > 0 else { return nil }
    var candidates = Array(words.prefix(Int(width)))
    while !candidates.isEmpty {
      let found = self[candidates.joined(separator: " ")]
      if !found.isEmpty { return (candidates.count, found) }
      candidates.removeLast()
    }
    return nil
  }

  mutating func insert(
    _ surface: String, _ reading: Reading, unless isKnown: (Reading) -> Bool = { _ in false }
  ) {
    let key = SurfaceKey.make(of: surface, foldingCase: foldsCase)
    let words = key.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: " ") ? 1 : 0) }
    var slot = slots[key] ?? Slot()
    var index = slot.first
    while index >= 0 {
      if isKnown(readings[Int(index)]) { return }
      index = following[Int(index)]
    }
    let new = Int32(readings.count)
    readings.append(reading)
    following.append(-1)
    if slot.first < 0 {
      slot.first = new
      count += 1
    } else {
      following[Int(slot.last)] = new
    }
    slot.last = new
    if words == 1 { slot.width = max(slot.width, 1) } else { widen(key, to: words) }
    slots[key] = slot
    maximumWords = max(maximumWords, words)
  }

  /// Notes at the first word of a key how many words may follow it.
  private mutating func widen(_ key: String, to words: Int) {
    guard let space = key.utf8.firstIndex(of: UInt8(ascii: " ")) else { return }
    let first = String(key[..<space])
    slots[first, default: Slot()].width = max(slots[first]?.width ?? 0, Int32(words))
  }
}

/// A common word of a list, in the singular or the plural.
public struct Inflected<Entry: Sendable>: Sendable {
  /// The list's entry.
  public let entry: Entry
  /// Whether the surface is a plural; false where singular and plural look alike.
  public let isPlural: Bool
}

extension Lexicon {
  /// Inserts an entry under its singular and its plural surfaces.
  mutating func insert<Entry>(
    _ entry: Entry, singulars: [String], plurals: [String]
  ) where Reading == Inflected<Entry> {
    let keys = singulars.map { SurfaceKey.make(of: $0, foldingCase: foldsCase) }
    for (index, singular) in singulars.enumerated() where !keys[..<index].contains(keys[index]) {
      insert(singular, Inflected(entry: entry, isPlural: false))
    }
    var known = keys
    for plural in plurals {
      let key = SurfaceKey.make(of: plural, foldingCase: foldsCase)
      if known.contains(key) { continue }
      known.append(key)
      insert(plural, Inflected(entry: entry, isPlural: true))
    }
  }
}
