/// Where bytes are not UTF-8, and whether they look like an older encoding.
///
/// A bad place is a maximal subpart in the sense of the Unicode Standard (section 3.9): the bytes
/// that one U+FFFD replaces.
struct UTF8Survey {
  /// The bad places in order.
  private(set) var bad: [Range<Int>] = []
  /// Complete characters of two bytes or more.
  private var multibyte = 0
  /// Bad places that no older encoding would have: bytes it leaves undefined, hardly ever used
  /// letters, or the beginning of a UTF-8 character of three bytes or more.
  private var implausible = 0

  init(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let (length, isComplete) = Self.sequence(at: index, in: bytes)
      if isComplete {
        multibyte += 1
      } else {
        bad.append(index..<index + length)
        let isCut = index + length == bytes.endIndex && byte >= 0xE0 && length > 1
        if length > 1 && byte >= 0xE0 || isCut || Self.unlikely.contains(byte) { implausible += 1 }
      }
      index += length
    }
  }

  /// Whether one of the older encodings explains the bytes better than UTF-8 with errors.
  var looksLegacy: Bool { bad.count > multibyte && implausible * 2 <= bad.count }

  /// Undefined in Windows-1252, or `þ` and `ÿ`, which are never in UTF-8 and hardly ever in English.
  private static let unlikely: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xFE, 0xFF]

  /// The length of the character, or of the bad place, at an index.
  ///
  /// - SeeAlso: The Unicode Standard 15.0, table 3-7.
  private static func sequence(
    at start: Int, in bytes: ArraySlice<UInt8>
  ) -> (length: Int, isComplete: Bool) {
    let (count, second): (Int, ClosedRange<UInt8>)
    switch bytes[start] {
    case 0xC2...0xDF: (count, second) = (2, 0x80...0xBF)
    case 0xE0: (count, second) = (3, 0xA0...0xBF)
    case 0xED: (count, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (count, second) = (3, 0x80...0xBF)
    case 0xF0: (count, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (count, second) = (4, 0x80...0xBF)
    case 0xF4: (count, second) = (4, 0x80...0x8F)
    default: return (1, false)
    }
    var length = 1
    while length < count, start + length < bytes.endIndex,
      (length == 1 ? second : 0x80...0xBF).contains(bytes[start + length])
    {
      length += 1
    }
    return (length, length == count)
  }
}
