/// The smallest piece of a text that a token can be: letters, digits, a mark, or a clitic ("n't",
/// "'s").
package struct Atom {
  /// What an atom looks like.
  package enum Shape: UInt8 {
    case lower, title, upper, initial, digits, stop, comma, hyphen, quote, apostrophe, open, close
    case slash, colon, question, clitic, symbol, other
  }

  /// Its offsets in the bytes of the text.
  package let start: Int
  package let end: Int
  package let shape: Shape
  /// A hash of its bytes in lower case.
  package let lower: UInt32
  /// A hash of its bytes.
  package let exact: UInt32
}

extension Atom {
  /// Cuts a stretch without white space into atoms.
  ///
  /// - Parameters:
  ///   - bytes: those of the text.
  ///   - start: where the stretch begins.
  ///   - end: where it ends.
  ///   - splits: for words that are two without a mark between ("cannot"), where the second begins.
  ///   - atoms: they are appended to these.
  package static func atoms(
    of bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, splits: HashTable?,
    into atoms: inout [Atom]
  ) {
    var at = start
    while at < end {
      let stop = endOfAtom(bytes, at, end)
      let isWord = stop - at > 1 || isLetter(bytes[at])
      if isWord, let cut = negation(bytes, at, stop, end) {
        if cut > at { atoms.append(Atom(bytes, at, cut)) }
        atoms.append(Atom(bytes, cut, cut + negationLength(bytes, cut), .clitic))
        at = cut + negationLength(bytes, cut)
        continue
      }
      if isApostrophe(bytes, at, end), at > start, let clitic = cliticEnd(bytes, at, end) {
        atoms.append(Atom(bytes, at, clitic, .clitic))
        at = clitic
        continue
      }
      let atom = Atom(bytes, at, stop)
      if isWord, let cut = splits?[UInt64(atom.lower) | 1 << 32], Int(cut) < stop - at {
        atoms.append(Atom(bytes, at, at + Int(cut)))
        atoms.append(Atom(bytes, at + Int(cut), stop))
      } else {
        atoms.append(atom)
      }
      at = stop
    }
  }

  package init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ shape: Shape? = nil
  ) {
    self.start = start
    self.end = end
    var (lower, exact): (UInt32, UInt32) = (2_166_136_261, 2_166_136_261)
    for byte in bytes[start..<end] {
      exact = (exact ^ UInt32(byte)) &* 16_777_619
      let folded = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
      lower = (lower ^ UInt32(folded)) &* 16_777_619
    }
    self.lower = lower
    self.exact = exact
    self.shape = shape ?? Self.shape(bytes, start, end)
  }

  // MARK: Characters

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Where the letters, digits or the single character at an offset end.
  private static func endOfAtom(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ limit: Int
  ) -> Int {
    if isDigit(bytes[start]) {
      var end = start + 1
      while end < limit, isDigit(bytes[end]) { end += 1 }
      return end
    }
    var end = start
    while end < limit {
      if isLetter(bytes[end]) {
        end += 1
      } else if bytes[end] >= 0x80, let width = letterWidth(bytes, end, limit) {
        end += width
      } else {
        break
      }
    }
    return end > start ? end : min(limit, start + width(bytes[start]))
  }

  private static func width(_ lead: UInt8) -> Int {
    lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }

  /// The bytes of a letter beyond ASCII, or of a mark that combines with one; nil for other
  /// characters.
  private static func letterWidth(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int
  ) -> Int? {
    let width = width(bytes[at])
    guard width > 1, at + width <= limit else { return nil }
    var value = UInt32(bytes[at]) & (0x7F >> UInt32(width))
    for offset in 1..<width { value = value << 6 | UInt32(bytes[at + offset] & 0x3F) }
    guard let scalar = Unicode.Scalar(value) else { return nil }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered
      ? width : nil
  }

  private static func isApostrophe(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int
  ) -> Bool {
    bytes[at] == 0x27 || bytes[at] == 0x60 || isTypographic(bytes, at, limit)
  }

  private static func isTypographic(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int
  ) -> Bool {
    at + 2 < limit && bytes[at] == 0xE2 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x99
  }

  // MARK: Clitics

  /// Where "n't" begins in a word that an apostrophe and a final "t" follow.
  private static func negation(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ limit: Int
  ) -> Int? {
    guard end < limit, bytes[end - 1] & 0xDF == 0x4E, isApostrophe(bytes, end, limit) else {
      return nil
    }
    let after = end + (isTypographic(bytes, end, limit) ? 3 : 1)
    guard after < limit, bytes[after] & 0xDF == 0x54,
      after + 1 == limit || !isLetter(bytes[after + 1]) && !isDigit(bytes[after + 1])
    else { return nil }
    return end - 1
  }

  private static func negationLength(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    bytes[start + 1] == 0xE2 ? 5 : 3
  }

  /// Where a clitic that begins with an apostrophe ends: 's, 'm, 'd, 're, 've, 'll.
  private static func cliticEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ limit: Int
  ) -> Int? {
    let first = at + (isTypographic(bytes, at, limit) ? 3 : 1)
    var end = first
    while end < limit, isLetter(bytes[end]) { end += 1 }
    guard end == limit || bytes[end] < 0x80 && !isDigit(bytes[end]) else { return nil }
    let letters = bytes[first..<end].map { $0 | 0x20 }
    return clitics.contains(letters) ? end : nil
  }

  private static let clitics: [[UInt8]] = ["s", "m", "d", "re", "ve", "ll"].map { Array($0.utf8) }

  // MARK: Shapes

  private static func shape(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Shape {
    let first = bytes[start]
    if (0x61...0x7A).contains(first) { return .lower }
    if (0x41...0x5A).contains(first) {
      if end == start + 1 { return .initial }
      return bytes[start..<end].allSatisfy { !(0x61...0x7A).contains($0) } ? .upper : .title
    }
    if isDigit(first) { return .digits }
    if first >= 0x80 { return wideShape(bytes, start, end) }
    return Self.marks[first] ?? .symbol
  }

  private static let marks: [UInt8: Shape] = [
    0x2E: .stop, 0x2C: .comma, 0x2D: .hyphen, 0x22: .quote, 0x27: .apostrophe, 0x60: .apostrophe,
    0x28: .open, 0x5B: .open, 0x29: .close, 0x5D: .close, 0x2F: .slash, 0x3A: .colon, 0x3B: .colon,
    0x3F: .question, 0x21: .question,
  ]

  private static func wideShape(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Shape {
    guard let scalar = String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.first
    else { return .other }
    switch scalar {
    case "“", "”", "«", "»": return .quote
    case "‘", "’": return .apostrophe
    case "–", "—", "‐", "‑": return .hyphen
    case "…": return .stop
    default: break
    }
    if scalar.properties.isUppercase { return .title }
    return scalar.properties.isAlphabetic ? .lower : .other
  }
}
