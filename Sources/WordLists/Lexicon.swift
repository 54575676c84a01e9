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
  private var readings: [String: [Reading]] = [:]
  /// The number of words in the longest surface that begins with a word.
  private var widths: [String: Int] = [:]

  init(foldsCase: Bool, minimumCapacity: Int = 0) {
    self.foldsCase = foldsCase
    readings.reserveCapacity(minimumCapacity)
  }

  /// The number of distinct surfaces.
  public var count: Int { readings.count }

  /// What a surface can mean, in the order of the list; empty if it is not listed.
  ///
  /// - Complexity: O(*n*), n = bytes of the surface.
  public subscript(surface: String) -> [Reading] {
    readings[SurfaceKey.make(of: surface, foldingCase: foldsCase)] ?? []
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
    guard let first = words.first,
      let width = widths[SurfaceKey.make(of: first, foldingCase: foldsCase)]
    else { return nil }
    var candidates = words.prefix(width).map { $0 }
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
    if let known = readings[key], known.contains(where: isKnown) { return }
    readings[key, default: []].append(reading)
    note(key)
  }

  /// Notes how many words a surface has; a leading "The" counts with either case.
  private mutating func note(_ key: String) {
    let words = key.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: " ") ? 1 : 0) }
    maximumWords = max(maximumWords, words)
    let first = key.utf8.firstIndex(of: UInt8(ascii: " ")).map { String(key[..<$0]) } ?? key
    widths[first, default: 0] = max(widths[first] ?? 0, words)
    if first == "the" { widths["The"] = widths["the"] }
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
