import SourceDocuments
import TextAnnotation

/// Cuts a line of text into words, numbers and marks.
///
/// Clitics are tokens of their own (`Putin|'s`, `do|n't`), abbreviations keep their full stop, words
/// with hyphens stay whole unless both halves are names of states (`Turkish|-|Libyan`). The tokens
/// and the gaps between them give back the text.
///
/// - Complexity: O(*n*), n = bytes.
struct Tokenizer {
  /// The bytes of the whole document.
  let bytes: [UInt8]
  /// The words that English and the world give.
  let lexicon: NameLexicon

  /// The tokens of a stretch, in order.
  func tokens(in stretch: TextRange) -> [Token] {
    var tokens: [Token] = []
    var at = stretch.start
    while at < stretch.end {
      let (scalar, width) = scalar(at: at, end: stretch.end)
      if scalar.properties.isWhitespace || scalar.value < 0x20 {
        at += width
        continue
      }
      let end = endOfToken(from: at, first: scalar, limit: stretch.end)
      append(TextRange(at, end), to: &tokens)
      at = end
    }
    return tokens
  }

  /// Where the token that begins at an offset ends.
  private func endOfToken(from start: Int, first: Unicode.Scalar, limit: Int) -> Int {
    if isAddress(at: start, limit: limit) { return endOfAddress(from: start, limit: limit) }
    if Self.isWordLike(first) { return endOfWord(from: start, limit: limit) }
    let width = UTF8.width(first)
    guard first == "." || first == "-" else { return start + width }
    var end = start + width
    while end < limit, bytes[end] == bytes[start] { end += 1 }
    return end
  }

  /// Letters and digits, with hyphens, apostrophes, and marks of numbers between them.
  private func endOfWord(from start: Int, limit: Int) -> Int {
    var at = start
    while at < limit {
      let (scalar, width) = scalar(at: at, end: limit)
      if Self.isWordLike(scalar) {
        at += width
      } else if at + width < limit, joins(scalar, before: at, after: at + width, limit: limit) {
        at += width
      } else if scalar == ".", isAbbreviation(TextRange(start, at), limit: limit) {
        return at + 1
      } else {
        break
      }
    }
    return at
  }

  /// Whether a mark between two characters keeps them in one token.
  private func joins(
    _ mark: Unicode.Scalar, before: Int, after: Int, limit: Int
  ) -> Bool {
    let next = scalar(at: after, end: limit).scalar
    let previous = bytes[before - 1]
    switch mark {
    case "-", "\u{2010}", "\u{2011}", "'", "\u{2019}":
      return Self.isWordLike(next)
    case ".", ",", ":", "/":
      if Self.isDigit(previous), next.isASCII, Self.isDigit(UInt8(next.value)) { return true }
      return mark == "." && isInitial(before: before) && next.properties.isUppercase
    case "&":
      return Self.isUppercaseASCII(previous) && next.properties.isUppercase
    default:
      return false
    }
  }

  /// Whether the byte before an offset is a capital that stands alone: the `U` of `U.S`.
  private func isInitial(before offset: Int) -> Bool {
    guard offset >= 1, Self.isUppercaseASCII(bytes[offset - 1]) else { return false }
    guard offset >= 2 else { return true }
    let earlier = bytes[offset - 2]
    return !Self.isLetterOrDigitASCII(earlier) && earlier < 0x80
  }

  /// Whether a word and the full stop after it are one token.
  private func isAbbreviation(_ word: TextRange, limit: Int) -> Bool {
    let form = form(word)
    if word.count == 1, Self.isUppercaseASCII(bytes[word.start]) {
      // An initial before another capital: "J. K. Rowling"; not the end of "vitamin C.".
      return word.end + 2 < limit && bytes[word.end + 1] == 0x20
        && scalar(at: word.end + 2, end: limit).scalar.properties.isUppercase
    }
    if form.contains(".") { return true }
    return lexicon.isAbbreviation(form + ".")
  }

  // MARK: Clitics and hyphens

  /// Adds a token, cut where a clitic begins or two states are joined.
  private func append(_ range: TextRange, to tokens: inout [Token]) {
    let word = form(range)
    if let cut = cliticStart(of: word) {
      append(TextRange(range.start, range.start + cut), to: &tokens)
      tokens.append(token(TextRange(range.start + cut, range.end)))
    } else if word.utf8.contains(UInt8(ascii: "-")), joinsStates(word) {
      appendHalves(of: range, to: &tokens)
    } else {
      tokens.append(token(range))
    }
  }

  /// The byte at which `'s`, `n't`, `'ll` and their like begin in a word.
  private func cliticStart(of word: String) -> Int? {
    // An apostrophe is U+0027, or U+2019 in three bytes that begin with E2.
    guard word.utf8.contains(where: { $0 == 0x27 || $0 == 0xE2 }) else { return nil }
    let utf8 = Array(word.utf8)
    for clitic in Self.clitics where utf8.count > clitic.count {
      let tail = utf8.suffix(clitic.count).map { Self.lowercased($0) }
      if tail.elementsEqual(clitic) { return utf8.count - clitic.count }
    }
    return nil
  }

  private static let clitics: [[UInt8]] = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"]
    .flatMap { [$0, $0.replacingApostrophe] }.map { Array($0.utf8) }

  private func joinsStates(_ word: String) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count > 1 && parts.allSatisfy { lexicon.isState(String($0)) }
  }

  private func appendHalves(of range: TextRange, to tokens: inout [Token]) {
    var start = range.start
    for at in range.start..<range.end where bytes[at] == UInt8(ascii: "-") {
      tokens.append(token(TextRange(start, at)))
      tokens.append(token(TextRange(at, at + 1)))
      start = at + 1
    }
    tokens.append(token(TextRange(start, range.end)))
  }

  // MARK: Bytes

  private func token(_ range: TextRange) -> Token { Token(range, form: form(range)) }

  private func form(_ range: TextRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  private func isAddress(at start: Int, limit: Int) -> Bool {
    ["http://", "https://", "www."].contains { prefix in
      limit - start > prefix.utf8.count
        && bytes[start..<start + prefix.utf8.count].elementsEqual(prefix.utf8)
    }
  }

  private func endOfAddress(from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit, bytes[end] > 0x20 { end += 1 }
    while end > start, [0x2E, 0x2C, 0x29, 0x22].contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// The scalar at an offset; an offset inside the stretch is always the start of one.
  private func scalar(at offset: Int, end: Int) -> (scalar: Unicode.Scalar, width: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (0x7F >> UInt32(width))
    for next in bytes[offset..<min(offset + width, end)].dropFirst() {
      value = value << 6 | UInt32(next & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
  }

  private static func isWordLike(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isLetterOrDigitASCII(UInt8(scalar.value)) }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
      || properties.canonicalCombiningClass != .notReordered
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isUppercaseASCII(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func isLetterOrDigitASCII(_ byte: UInt8) -> Bool {
    isDigit(byte) || isUppercaseASCII(byte) || (0x61...0x7A).contains(byte)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    isUppercaseASCII(byte) ? byte + 0x20 : byte
  }
}

extension String {
  /// With typographic apostrophes for straight ones.
  fileprivate var replacingApostrophe: String {
    String(map { $0 == "'" ? "\u{2019}" : $0 })
  }
}
