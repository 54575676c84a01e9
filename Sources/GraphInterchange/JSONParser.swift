/// Reads JSON as RFC 8259 defines it, and nothing else.
///
/// What Foundation's parsers do not give together: integers stay integers, every value knows its
/// place, a key that comes twice and bytes that are no UTF-8 are errors, and nesting has a limit. A
/// whole number beyond 64 bits becomes the nearest floating-point number.
///
/// - Complexity: O(*n*), n = bytes.
/// - SeeAlso: T. Bray (ed.), The JavaScript Object Notation Data Interchange Format, RFC 8259, 2017.
struct JSONParser {
  /// What is no JSON, and where.
  struct Failure: Error {
    let offset: Int
    let message: String
  }

  /// How deep lists and objects may lie in each other: far more than a graph needs, far less than
  /// the stack of a thread (512 KiB) holds.
  static let depthLimit = 256

  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0

  /// Reads the one value of a file; a byte order mark before it is passed over.
  static func parse(_ bytes: [UInt8]) throws(Failure) -> JSONNode {
    var parser = JSONParser(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.offset = 3 }
    let node = try parser.value()
    parser.skipSpace()
    guard parser.offset == bytes.count else {
      throw parser.expected("the end of the file after the value")
    }
    return node
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func value() throws(Failure) -> JSONNode {
    skipSpace()
    let start = offset
    let value: JSONNode.Value
    switch peek {
    case UInt8(ascii: "{"): value = .object(try nested(object: ()))
    case UInt8(ascii: "["): value = .array(try nested(array: ()))
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "t"): value = try word("true", .bool(true))
    case UInt8(ascii: "f"): value = try word("false", .bool(false))
    case UInt8(ascii: "n"): value = try word("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || Self.isDigit(byte): value = try number()
    default: throw expected("a value")
    }
    return JSONNode(offset: start, value: value)
  }

  // MARK: Lists and objects

  private mutating func nested(array: Void) throws(Failure) -> [JSONNode] {
    try descend()
    var nodes: [JSONNode] = []
    if !takeAfterSpace("]") {
      repeat { nodes.append(try value()) } while takeAfterSpace(",")
      guard takeAfterSpace("]") else { throw expected("\",\" or \"]\"") }
    }
    depth -= 1
    return nodes
  }

  private mutating func nested(object: Void) throws(Failure) -> [String: JSONNode] {
    try descend()
    var fields: [String: JSONNode] = [:]
    if !takeAfterSpace("}") {
      repeat {
        skipSpace()
        let start = offset
        guard peek == UInt8(ascii: "\"") else { throw expected("a key in double quotes") }
        let key = try string()
        guard takeAfterSpace(":") else { throw expected("\":\"") }
        guard fields.updateValue(try value(), forKey: key) == nil else {
          throw Failure(
            offset: start,
            message: "the key \(JSONText.quoted(key, atMost: 40)) comes twice; keep one")
        }
      } while takeAfterSpace(",")
      guard takeAfterSpace("}") else { throw expected("\",\" or \"}\"") }
    }
    depth -= 1
    return fields
  }

  private mutating func descend() throws(Failure) {
    guard depth < Self.depthLimit else {
      throw Failure(offset: offset, message: "nested more than \(Self.depthLimit) deep; flatten it")
    }
    depth += 1
    offset += 1
  }

  // MARK: Characters

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      offset += 1
    }
  }

  private mutating func takeAfterSpace(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard peek == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONNode.Value
  ) throws(Failure) -> JSONNode.Value {
    let end = offset + word.utf8CodeUnitCount
    guard end <= bytes.count, bytes[offset..<end].elementsEqual(word.description.utf8) else {
      throw expected("a value")
    }
    offset = end
    return value
  }

  private func expected(_ wanted: String) -> Failure {
    guard let byte = peek else {
      return Failure(offset: offset, message: "expected \(wanted), found the end of the file")
    }
    let found =
      (0x21...0x7E).contains(byte)
      ? "\"\(Unicode.Scalar(byte))\"" : "the byte 0x\(String(byte, radix: 16, uppercase: true))"
    return Failure(offset: offset, message: "expected \(wanted), found \(found)")
  }
}

// MARK: - Numbers

extension JSONParser {
  private mutating func number() throws(Failure) -> JSONNode.Value {
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

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

// MARK: - Texts

extension JSONParser {
  private mutating func string() throws(Failure) -> String {
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
