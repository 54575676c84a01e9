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

  let bytes: [UInt8]
  var offset = 0
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

  var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

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

  func expected(_ wanted: String) -> Failure {
    guard let byte = peek else {
      return Failure(offset: offset, message: "expected \(wanted), found the end of the file")
    }
    let found =
      (0x21...0x7E).contains(byte)
      ? "\"\(Unicode.Scalar(byte))\"" : "the byte 0x\(String(byte, radix: 16, uppercase: true))"
    return Failure(offset: offset, message: "expected \(wanted), found \(found)")
  }
}
