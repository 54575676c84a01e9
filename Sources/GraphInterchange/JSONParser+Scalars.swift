// MARK: - Numbers

extension JSONParser {
  mutating func number() throws(Failure) -> JSONNode.Value {
    let start = offset
    if peek == UInt8(ascii: "-") { offset += 1 }
    let whole = skipDigits()
    guard whole > 0 else { throw expected("a digit") }
    guard whole == 1 || bytes[offset - whole] != UInt8(ascii: "0") else {
      throw Failure(offset: start, message: "a number that begins with 0; leave the 0 out")
    }
    var isWhole = true
    if peek == UInt8(ascii: ".") {
      offset += 1
      isWhole = false
      guard skipDigits() > 0 else { throw expected("a digit") }
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      offset += 1
      isWhole = false
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { offset += 1 }
      guard skipDigits() > 0 else { throw expected("a digit") }
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if isWhole, text != "-0", let number = Int(text) { return .integer(number) }
    guard let number = Double(text), number.isFinite else {
      throw Failure(offset: start, message: "a number beyond 1.8e308; make it a text")
    }
    return .number(number)
  }

  private mutating func skipDigits() -> Int {
    let start = offset
    while let byte = peek, Self.isDigit(byte) { offset += 1 }
    return offset - start
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

// MARK: - Texts

extension JSONParser {
  mutating func string() throws(Failure) -> String {
    let start = offset
    offset += 1
    var content: [UInt8] = []
    while true {
      let plain = offset
      while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
        offset += 1
      }
      content.append(contentsOf: bytes[plain..<offset])
      switch peek {
      case UInt8(ascii: "\""):
        offset += 1
        guard let text = String(validating: content, as: UTF8.self) else {
          throw Failure(offset: start, message: "a text that is not UTF-8; save the file as UTF-8")
        }
        return text
      case UInt8(ascii: "\\"):
        content.append(contentsOf: String(try escape()).utf8)
      case nil:
        throw Failure(offset: start, message: "a text without its closing quote")
      default:
        throw expected("a printable character (line ends and the like are escaped: \\n)")
      }
    }
  }

  private mutating func escape() throws(Failure) -> Unicode.Scalar {
    let start = offset
    offset += 2
    guard offset <= bytes.count else { throw expected("an escape") }
    switch bytes[offset - 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scalar(from: start)
    default: throw Failure(offset: start, message: "no such escape; write \\\\ for a backslash")
    }
  }

  /// The scalar of `\uXXXX`, or of two of them that are a surrogate pair.
  private mutating func scalar(from start: Int) throws(Failure) -> Unicode.Scalar {
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(UInt32(unit)) { return scalar }
    if UTF16.isLeadSurrogate(unit), bytes[offset...].starts(with: [0x5C, 0x75]) {
      offset += 2
      let trail = try codeUnit()
      if UTF16.isTrailSurrogate(trail) {
        return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
      }
    }
    throw Failure(offset: start, message: "half a surrogate pair; write the character itself")
  }

  private mutating func codeUnit() throws(Failure) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80
      else { throw expected("four hexadecimal digits") }
      unit = unit << 4 | UInt16(digit)
      offset += 1
    }
    return unit
  }
}
