/// An element of an XML text, as far as the SVG of libgvc needs it: no name spaces, no entities but the
/// five of XML and numbers.
struct XMLElement {
  let name: String
  /// Values by name; the references in them are resolved.
  let attributes: [String: String]
  /// Elements only.
  let children: [XMLElement]
  /// The text directly inside.
  let text: String

  subscript(name: String) -> String? { attributes[name] }

  /// The first child of a name.
  func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// Reads a text; nil if it is not well formed, has no element, or is nested over 100 deep.
  static func root(of text: String) -> XMLElement? {
    var reader = XMLReader(text)
    return reader.root()
  }
}

/// Reads XML by bytes.
private struct XMLReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func root() -> XMLElement? {
    while skipText(), at < bytes.count {
      if skipMarkup() { continue }
      guard let element = element(depth: 0) else { return nil }
      while skipText(), at < bytes.count { guard skipMarkup() else { return nil } }
      return element
    }
    return nil
  }

  /// Goes to the next `<`.
  private mutating func skipText() -> Bool {
    while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
    return true
  }

  /// Skips a comment, a declaration or an instruction, if one starts here.
  private mutating func skipMarkup() -> Bool {
    if has("<!--") { return skip(to: "-->") }
    if has("<?") { return skip(to: "?>") }
    if has("<!") { return skip(to: ">") }
    return false
  }

  private mutating func element(depth: Int) -> XMLElement? {
    guard depth < 100, take("<") else { return nil }
    let name = word()
    guard !name.isEmpty, let attributes = attributes() else { return nil }
    if take("/>") {
      return XMLElement(name: name, attributes: attributes, children: [], text: "")
    }
    guard take(">") else { return nil }
    var children: [XMLElement] = []
    var text = ""
    while at < bytes.count {
      let start = at
      _ = skipText()
      text += Self.resolved(bytes[start..<at])
      if take("</") {
        guard word() == name else { return nil }
        skipSpace()
        guard take(">") else { return nil }
        return XMLElement(name: name, attributes: attributes, children: children, text: text)
      }
      if skipMarkup() { continue }
      guard let child = element(depth: depth + 1) else { return nil }
      children.append(child)
    }
    return nil
  }

  private mutating func attributes() -> [String: String]? {
    var attributes: [String: String] = [:]
    while true {
      skipSpace()
      guard at < bytes.count else { return nil }
      if has(">") || has("/>") { return attributes }
      let name = word()
      guard !name.isEmpty, take("="), at < bytes.count else { return nil }
      let quote = bytes[at]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
      at += 1
      let start = at
      while at < bytes.count, bytes[at] != quote { at += 1 }
      guard at < bytes.count else { return nil }
      attributes[name] = Self.resolved(bytes[start..<at])
      at += 1
    }
  }

  private mutating func word() -> String {
    let start = at
    while at < bytes.count, !" \t\r\n=>/\"'<".utf8.contains(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while at < bytes.count, " \t\r\n".utf8.contains(bytes[at]) { at += 1 }
  }

  private func has(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[at...].starts(with: $0) }
  }

  private mutating func take(_ text: StaticString) -> Bool {
    guard has(text) else { return false }
    at += text.utf8CodeUnitCount
    return true
  }

  private mutating func skip(to end: StaticString) -> Bool {
    while at < bytes.count {
      if take(end) { return true }
      at += 1
    }
    return true
  }

  private static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      guard let end = rest.firstIndex(of: ";"),
        let character = character(rest[rest.index(after: start)..<end])
      else { break }
      result.append(character)
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static func character(_ name: Substring) -> Character? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init).map(Character.init)
    }
  }
}
