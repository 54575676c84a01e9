/// From a word to the rows of the embedding table that add up to its vector: the word itself, its
/// beginnings and endings, its shape, and what the word lists say of it.
///
///     Pyongyang   row of the word "pyongyang" (or of the unknown word)
///                 buckets of p, py, pyo, pyon and g, ng, ang, yang, gyang
///                 buckets of the shape Xx and of the word as written
///                 row of "is a word of a place"
///     West Bank   for both words, a row of "first" or "later word of a place" besides
///
/// Letters count in lower case, digits as zero, typographic quotes as plain ones; the shape keeps
/// the case.
package struct WordRows: Sendable {
  /// The number of rows for parts and shapes of words together, in a network that is trained now.
  package static let buckets = 5 << 13
  /// The longest phrase that is looked up, in words.
  private static let longestPhrase = 6
  /// The longest beginning and ending, in bytes.
  private static let longestPrefix = 4
  private static let longestSuffix = 5
  /// The bytes of a word that are looked at; of a longer one the first and the last half of them.
  private static let longestWord = 64

  private enum Seed {
    static let word: UInt64 = 0x9E37_79B9_7F4A_7C15
    static let list: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    static let prefix: UInt64 = 0x1656_67B1_9E37_79F9
    static let suffix: UInt64 = 0x27D4_EB2F_1656_67C5
    static let exact: UInt64 = 0x1405_7B7E_F767_814F
    static let shape: UInt64 = 0x8525_6CA5_8F9A_43E1
    static let start: UInt64 = 0x9216_D5D9_8979_FB1B
    static let phrase: UInt64 = 0xD131_0BA6_98DF_B5AC
  }

  /// Which words have rows of their own, and what the word lists say of words.
  package let table: HashTable
  /// The number of words with rows of their own; the first of these rows is 1.
  package let words: Int
  /// The number of rows for parts and shapes of words together.
  package let buckets: Int

  package init(table: HashTable, words: Int, buckets: Int = Self.buckets) {
    self.table = table
    self.words = words
    self.buckets = buckets
  }

  /// The number of rows of the whole table.
  package var count: Int { firstPhraseRow + 2 * PhraseFlag.allCases.count }

  private var firstListRow: Int { 1 + words + buckets }
  private var firstPhraseRow: Int { firstListRow + ListFlag.allCases.count }

  /// The key of a word, whatever its case.
  package static func wordKey(_ bytes: some Collection<UInt8>) -> UInt64 {
    withNormalized(bytes) { lower, _ in hash(lower, Seed.word) }
  }

  /// The key of a word, in its case, under which the word lists' flags stand.
  package static func listKey(_ bytes: some Collection<UInt8>) -> UInt64 {
    withNormalized(bytes) { _, exact in hash(exact, Seed.list) }
  }

  /// Whether a word has a row of its own.
  package func knows(_ bytes: some Collection<UInt8>) -> Bool {
    table[Self.wordKey(bytes)] != nil
  }

  /// Appends the rows of a word, that of the word itself first.
  package func append(rowsOf bytes: some Collection<UInt8>, to rows: inout [Int32]) {
    Self.withNormalized(bytes) { lower, exact in
      // A damaged table may give any number; one that is no row of a word counts as unknown.
      let row = Int(table[Self.hash(lower, Seed.word)] ?? 0)
      rows.append(row <= words ? Int32(row) : 0)
      let first = 1 + words
      var hash = Seed.prefix
      for length in 0..<min(Self.longestPrefix, lower.count) {
        hash = Self.step(hash, lower[length])
        rows.append(bucket(hash, first))
      }
      hash = Seed.suffix
      for length in 0..<min(Self.longestSuffix, lower.count) {
        hash = Self.step(hash, lower[lower.count - 1 - length])
        rows.append(bucket(hash, first))
      }
      rows.append(bucket(Self.shape(exact), first))
      if !exact.elementsEqual(lower) {
        rows.append(bucket(exact.reduce(Seed.exact, Self.step), first))
      }
      var flags = (table[Self.hash(exact, Seed.list)] ?? 0) & ListFlag.all
      while flags != 0 {
        rows.append(Int32(firstListRow + flags.trailingZeroBitCount))
        flags &= flags - 1
      }
    }
  }

  // MARK: Phrases

  /// The keys of a phrase, whatever its case: that of its first word, and that of the whole; nil if
  /// it is too long or a single word.
  package static func phraseKeys(_ words: [String]) -> (start: UInt64, phrase: UInt64)? {
    guard 2...longestPhrase ~= words.count else { return nil }
    var sum = Seed.phrase
    for word in words { sum = continued(sum, Array(word.utf8)) }
    return (startKey(Array(words[0].utf8)), finish(sum))
  }

  /// Whether a phrase of the lists begins with a word.
  package func beginsPhrase(_ bytes: some Collection<UInt8>) -> Bool {
    table[Self.startKey(bytes)] != nil
  }

  /// Finds the phrases of the lists in a sentence, from left to right, the longest at each place.
  ///
  /// - Parameters:
  ///   - starts: the words with which a phrase can begin, in order.
  ///   - count: the number of words.
  ///   - word: gives the bytes of a word to a function.
  ///   - body: takes the words of a phrase and what the lists say of it.
  package func forEachPhrase(
    startingAt starts: some Sequence<Int>, of count: Int,
    word: (_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) -> Void,
    _ body: (_ words: Range<Int>, _ flags: UInt32) -> Void
  ) {
    var next = 0
    for start in starts where start >= next {
      var sum = Seed.phrase
      var found: (end: Int, flags: UInt32)?
      for index in start..<min(count, start + Self.longestPhrase) {
        word(index) { sum = Self.continued(sum, $0) }
        if index > start, let flags = table[Self.finish(sum)] { found = (index + 1, flags) }
      }
      guard let found else { continue }
      body(start..<found.end, found.flags)
      next = found.end
    }
  }

  /// Appends the rows of a word of a phrase that stand beside those of the word itself.
  package func append(rowsOfPhrase flags: UInt32, isFirst: Bool, to rows: inout [Int32]) {
    var flags = flags & PhraseFlag.all
    while flags != 0 {
      let row = firstPhraseRow + 2 * flags.trailingZeroBitCount + (isFirst ? 0 : 1)
      rows.append(Int32(row))
      flags &= flags - 1
    }
  }

  private static func startKey(_ bytes: some Collection<UInt8>) -> UInt64 {
    withNormalized(bytes) { lower, _ in hash(lower, Seed.start) }
  }

  /// The hash of a phrase that goes on with a word.
  private static func continued(_ sum: UInt64, _ bytes: some Collection<UInt8>) -> UInt64 {
    withNormalized(bytes) { lower, _ in step(lower.reduce(sum, step), 0x20) }
  }

  private func bucket(_ hash: UInt64, _ first: Int) -> Int32 {
    // The upper half of a product spreads the lower 32 bits of the hash over all buckets.
    let product = (Self.finish(hash) & 0xFFFF_FFFF) * UInt64(buckets)
    return Int32(first + Int(product >> 32))
  }

  /// The hash of the kinds of characters of a word, runs of more than two cut to two: "Xxx-Xx0".
  private static func shape(_ exact: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = Seed.shape
    var last: UInt8 = 0
    var run = 0
    for byte in exact {
      let kind: UInt8 =
        switch byte {
        case 0x41...0x5A: 0x58
        case 0x61...0x7A: 0x78
        case 0x30...0x39: 0x30
        case 0x80...: 0x80
        default: byte
        }
      run = kind == last ? run + 1 : 0
      last = kind
      if run < 2 { hash = step(hash, kind) }
    }
    return hash
  }

  // MARK: Normal form

  private static func withNormalized<Result>(
    _ bytes: some Collection<UInt8>,
    _ body: (_ lower: UnsafeBufferPointer<UInt8>, _ exact: UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * longestWord) { buffer in
      let exact = UnsafeMutableBufferPointer(rebasing: buffer[..<longestWord])
      let lower = UnsafeMutableBufferPointer(rebasing: buffer[longestWord...])
      var count = 0
      func append(_ byte: UInt8) {
        exact[count] = (0x30...0x39).contains(byte) ? 0x30 : byte
        lower[count] = (0x41...0x5A).contains(byte) ? byte + 0x20 : exact[count]
        count += 1
      }
      if bytes.count <= longestWord {
        bytes.forEach(append)
      } else {
        bytes.prefix(longestWord / 2).forEach(append)
        bytes.suffix(longestWord / 2).forEach(append)
      }
      if count == 3, exact[0] == 0xE2, exact[1] == 0x80, (0x98...0x9F).contains(exact[2]) {
        exact[0] = exact[2] < 0x9C ? 0x27 : 0x22
        lower[0] = exact[0]
        count = 1
      } else if count > 3 {
        _ = replaceApostrophes(in: lower, count)
        count = replaceApostrophes(in: exact, count)
      }
      return body(
        UnsafeBufferPointer(rebasing: lower[..<count]),
        UnsafeBufferPointer(rebasing: exact[..<count]))
    }
  }

  /// Writes U+2019 inside of a word as an apostrophe; returns the new length.
  private static func replaceApostrophes(
    in bytes: UnsafeMutableBufferPointer<UInt8>, _ count: Int
  ) -> Int {
    var to = 0
    var from = 0
    while from < count {
      if from + 2 < count, bytes[from] == 0xE2, bytes[from + 1] == 0x80, bytes[from + 2] == 0x99 {
        bytes[to] = 0x27
        from += 3
      } else {
        bytes[to] = bytes[from]
        from += 1
      }
      to += 1
    }
    return to
  }

  // MARK: Hashing

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ seed: UInt64) -> UInt64 {
    finish(bytes.reduce(seed, step))
  }

  private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// Spreads a hash over all bits; never 0.
  private static func finish(_ hash: UInt64) -> UInt64 {
    var mixed = hash ^ (hash >> 32)
    mixed &*= 0xD6E8_FEB8_6659_FD93
    mixed ^= mixed >> 32
    return mixed | (1 << 63)
  }
}
