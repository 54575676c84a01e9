internal import SourceDocuments

/// A value of a JSON file, with the place where it begins.
struct JSONNode {
  /// What the value is.
  enum Value {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSONNode])
    case object([String: JSONNode])
  }

  /// The offset of the value's first byte in the file.
  let offset: Int
  /// The value.
  let value: Value

  /// The value without its places.
  var open: OpenValue {
    switch value {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .integer(let number): .integer(number)
    case .number(let number): .number(number)
    case .string(let text): .string(text)
    case .array(let nodes): .array(nodes.map(\.open))
    case .object(let fields): .object(fields.mapValues(\.open))
    }
  }

  /// What the value is, in words for messages.
  var kind: String {
    switch value {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .integer(let number): "the number \(number)"
    case .number(let number): "the number \(number)"
    case .string(let text): JSONText.quoted(text, atMost: 40)
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// The bytes of a file and its name, to turn offsets into places.
struct JSONSource {
  /// The name for messages.
  let name: String
  /// The file.
  let bytes: [UInt8]

  /// `name:line:column` of an offset, counted from 1 in code points.
  ///
  /// - Complexity: O(*n*), n = bytes before the offset; used for messages only.
  func place(at offset: Int) -> String {
    let before = bytes.prefix(offset)
    let line = before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = before[start...].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    return "\(name):\(line):\(column)"
  }
}
