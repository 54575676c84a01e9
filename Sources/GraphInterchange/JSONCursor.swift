internal import SourceDocuments

/// A value of a file with the way that leads to it, so that every error can name both.
struct JSONCursor {
  /// The way from the file's value to a part of it: `events[3].place`.
  indirect enum Path: CustomStringConvertible {
    case root
    case field(Path, String)
    case element(Path, Int)

    var description: String {
      switch self {
      case .root: ""
      case .field(.root, let key): key
      case .field(let path, let key): "\(path).\(key)"
      case .element(let path, let index): "\(path)[\(index)]"
      }
    }
  }

  let node: JSONNode
  let path: Path
  let source: JSONSource

  /// An error at this value.
  func failure(_ code: GraphFormatError.Code, _ message: String) -> GraphFormatError {
    let prefix = if case .root = path { "" } else { "\(path): " }
    return GraphFormatError(code, at: source.place(at: node.offset), prefix + message)
  }

  /// An error that names what was wanted and what is there.
  func expected(_ wanted: String) -> GraphFormatError {
    failure(.value, "expected \(wanted), found \(node.kind)")
  }

  func string() throws(GraphFormatError) -> String {
    guard case .string(let text) = node.value else { throw expected("a text") }
    return text
  }

  func bool() throws(GraphFormatError) -> Bool {
    guard case .bool(let flag) = node.value else { throw expected("true or false") }
    return flag
  }

  func integer() throws(GraphFormatError) -> Int {
    guard case .integer(let number) = node.value else { throw expected("a whole number") }
    return number
  }

  func array() throws(GraphFormatError) -> [JSONCursor] {
    guard case .array(let nodes) = node.value else { throw expected("a list") }
    return nodes.enumerated().map { index, node in
      JSONCursor(node: node, path: .element(path, index), source: source)
    }
  }

  func object() throws(GraphFormatError) -> JSONRecord {
    guard case .object(let fields) = node.value else { throw expected("an object") }
    return JSONRecord(cursor: self, fields: fields)
  }

  /// A word of a closed vocabulary.
  func word<Word: RawRepresentable & CaseIterable>(
    of vocabulary: Word.Type
  ) throws(GraphFormatError) -> Word where Word.RawValue == String {
    if case .string(let text) = node.value, let word = Word(rawValue: text) { return word }
    throw expected("one of " + vocabulary.allCases.map(\.rawValue).joined(separator: ", "))
  }
}

/// An object of a file.
struct JSONRecord {
  let cursor: JSONCursor
  let fields: [String: JSONNode]

  /// A field that may be absent or null.
  subscript(key: String) -> JSONCursor? {
    guard let node = fields[key] else { return nil }
    if case .null = node.value { return nil }
    return JSONCursor(node: node, path: .field(cursor.path, key), source: cursor.source)
  }

  /// A field that must be there.
  func required(_ key: String) throws(GraphFormatError) -> JSONCursor {
    guard let field = self[key] else {
      throw cursor.failure(.value, "the field \"\(key)\" is missing; add it")
    }
    return field
  }

  /// The text of a field that must be there.
  func string(_ key: String) throws(GraphFormatError) -> String {
    try required(key).string()
  }

  /// The text of a field, or nil.
  func text(_ key: String) throws(GraphFormatError) -> String? {
    guard let field = self[key] else { return nil }
    return try field.string()
  }

  /// The elements of a list that may be absent.
  func list<Element>(
    _ key: String, _ element: (JSONCursor) throws(GraphFormatError) -> Element
  ) throws(GraphFormatError) -> [Element] {
    guard let field = self[key] else { return [] }
    var elements: [Element] = []
    for cursor in try field.array() { elements.append(try element(cursor)) }
    return elements
  }

  /// The fields of others.
  func unknown(besides known: [String]) -> [String: OpenValue] {
    guard !fields.keys.allSatisfy(known.contains) else { return [:] }
    return fields.filter { !known.contains($0.key) }.mapValues(\.open)
  }
}
