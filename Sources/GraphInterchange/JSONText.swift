package import SourceDocuments

/// A JSON value on its way out, with the order of its keys and its lines fixed.
package indirect enum JSONText {
  /// How a list or object is laid out.
  package enum Layout {
    /// Each element on a line of its own.
    case lines
    /// All on one line.
    case line
    /// On one line if that is no longer than ``JSONText/width``, else like `lines`.
    case fitting
  }

  /// A literal that is written as it stands.
  case literal(String)
  /// A text.
  case string(String)
  /// Values in order.
  case array([JSONText], Layout)
  /// Fields in order.
  case object([(key: String, value: JSONText)], Layout)

  /// The longest line of a fitting list or object, in code points.
  static let width = 100

  /// No value.
  package static let null = JSONText.literal("null")

  /// A whole number.
  package static func integer(_ number: Int) -> JSONText { .literal(String(number)) }

  /// A text, or null.
  package static func string(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

  /// A value of others; its keys in order.
  ///
  /// What JSON cannot say (not a number, infinite) is null.
  package init(_ value: OpenValue) {
    switch value {
    case .null: self = .null
    case .bool(let flag): self = .literal(flag ? "true" : "false")
    case .integer(let number): self = .integer(number)
    case .number(let number): self = number.isFinite ? .literal(number.description) : .null
    case .string(let text): self = .string(text)
    case .array(let values): self = .array(values.map(JSONText.init), .fitting)
    case .object(let fields): self = .object(Self.sorted(fields), .fitting)
    }
  }

  /// Fields of others in the order of their keys.
  package static func sorted(_ fields: [String: OpenValue]) -> [(key: String, value: JSONText)] {
    fields.sorted { $0.key < $1.key }.map { (key: $0.key, value: JSONText($0.value)) }
  }

  /// The value as a file: UTF-8, two spaces for each level, a line end last.
  package var file: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text in quotes, escaped and cut, for messages.
  static func quoted(_ text: String, atMost count: Int) -> String {
    var bytes: [UInt8] = []
    let isLong = text.unicodeScalars.count > count
    let shown = String(String.UnicodeScalarView(text.unicodeScalars.prefix(count)))
    append(isLong ? shown + "…" : shown, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

// MARK: - Writing

extension JSONText {
  private func write(to bytes: inout [UInt8], indent: Int, onOneLine: Bool = false) {
    switch self {
    case .literal(let text): bytes.append(contentsOf: text.utf8)
    case .string(let text): Self.append(text, to: &bytes)
    case .array(let values, let layout):
      let elements = values.map { (key: String?.none, value: $0) }
      Self.write(elements, "[]", onOneLine ? .line : layout, to: &bytes, indent: indent)
    case .object(let fields, let layout):
      let elements = fields.map { (key: String?.some($0.key), value: $0.value) }
      Self.write(elements, "{}", onOneLine ? .line : layout, to: &bytes, indent: indent)
    }
  }

  /// Tries one line first; all that lies within is then on it too, so that a try takes no longer than
  /// the value is long.
  private static func write(
    _ elements: [(key: String?, value: JSONText)], _ brackets: String, _ layout: Layout,
    to bytes: inout [UInt8], indent: Int
  ) {
    guard !elements.isEmpty else { return bytes.append(contentsOf: brackets.utf8) }
    let start = bytes.count
    if layout != .lines {
      write(elements, brackets, lineEnd: nil, to: &bytes, indent: indent)
      if layout == .line || fits(bytes, from: start) { return }
      bytes.removeSubrange(start...)
    }
    let lineEnd = "\n" + String(repeating: "  ", count: indent + 1)
    write(elements, brackets, lineEnd: lineEnd, to: &bytes, indent: indent + 1)
  }

  private static func write(
    _ elements: [(key: String?, value: JSONText)], _ brackets: String, lineEnd: String?,
    to bytes: inout [UInt8], indent: Int
  ) {
    bytes.append(contentsOf: brackets.utf8.prefix(1))
    for (number, element) in elements.enumerated() {
      if number > 0 { bytes.append(contentsOf: (lineEnd == nil ? ", " : ",").utf8) }
      bytes.append(contentsOf: (lineEnd ?? "").utf8)
      if let key = element.key {
        append(key, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
      }
      element.value.write(to: &bytes, indent: indent, onOneLine: lineEnd == nil)
    }
    bytes.append(contentsOf: (lineEnd ?? "").utf8.dropLast(2))
    bytes.append(contentsOf: brackets.utf8.suffix(1))
  }

  /// Whether what was written from an offset on leaves its line within ``width``.
  private static func fits(_ bytes: [UInt8], from start: Int) -> Bool {
    let lineStart = bytes[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return bytes[lineStart...].count { $0 & 0xC0 != 0x80 } <= width
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case ..<0x20:
        let digits = String(byte, radix: 16)
        bytes.append(contentsOf: "\\u00\(digits.count == 1 ? "0" : "")\(digits)".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
