internal import SourceDocuments
internal import Yams

/// A field of a YAML mapping, with its place.
struct YAMLField {
  let key: String
  let value: Node
  /// From 1, in the YAML text.
  let line: Int
  /// From 1.
  let column: Int
}

/// What is wrong with a YAML text, and on which of its lines.
struct YAMLFailure: Error {
  let line: Int
  let column: Int
  let message: String
}

/// Reads YAML that strangers wrote: bounded in size, depth and number of values.
enum YAMLMapping {
  /// Metadata are small; deeper or larger texts are refused before they can take the stack or the
  /// memory (aliases of aliases double with every line).
  static let (deepest, mostValues) = (48, 100_000)

  /// The fields of the mapping that a text is, in order.
  ///
  /// - Returns: nil if the text is YAML, but no mapping.
  static func fields(of text: String) throws(YAMLFailure) -> [YAMLField]? {
    if let line = lineOfDepth(text) {
      throw YAMLFailure(line: line, column: 1, message: "nested more than \(deepest) levels deep")
    }
    guard let node = try node(of: text), let mapping = node.mapping else { return nil }
    return mapping.map { key, value in
      let mark = key.mark ?? value.mark
      return YAMLField(
        key: key.scalar?.string ?? "", value: value, line: mark?.line ?? 1,
        column: mark?.column ?? 1)
    }
  }

  private static func node(of text: String) throws(YAMLFailure) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw failure(error)
    } catch {
      throw YAMLFailure(line: 1, column: 1, message: "\(error)")
    }
  }

  private static func failure(_ error: YamlError) -> YAMLFailure {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return YAMLFailure(line: mark.line, column: mark.column, message: problem)
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first.map { "\($0)" } ?? ""
      return YAMLFailure(
        line: context.mark.line, column: context.mark.column, message: "\"\(key)\" is given twice")
    default:
      return YAMLFailure(line: 1, column: 1, message: "not YAML")
    }
  }

  /// The line on which brackets, indentation or dashes may nest too deep; nil if none.
  private static func lineOfDepth(_ text: String) -> Int? {
    var (line, open, leading, isLeading) = (1, 0, 0, true)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): (line, leading, isLeading) = (line + 1, 0, true)
      case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
      case UInt8(ascii: " "): leading += isLeading ? 1 : 0
      case UInt8(ascii: "-"), UInt8(ascii: "?"): leading += isLeading ? 1 : 0
      default: isLeading = false
      }
      if open > deepest || leading > 4 * deepest { return line }
    }
    return nil
  }
}

extension Node {
  /// The value as open metadata; nil if it holds more than a document may say of itself.
  func openValue() -> OpenValue? {
    var left = YAMLMapping.mostValues
    return openValue(depth: 0, left: &left)
  }

  private func openValue(depth: Int, left: inout Int) -> OpenValue? {
    left -= 1
    guard left > 0, depth < YAMLMapping.deepest else { return nil }
    switch self {
    case .scalar(let scalar): return Self.openValue(scalar)
    case .sequence(let sequence):
      var values: [OpenValue] = []
      for node in sequence {
        guard let value = node.openValue(depth: depth + 1, left: &left) else { return nil }
        values.append(value)
      }
      return .array(values)
    case .mapping(let mapping):
      var values: [String: OpenValue] = [:]
      for (key, node) in mapping {
        guard let value = node.openValue(depth: depth + 1, left: &left) else { return nil }
        values[key.scalar?.string ?? ""] = value
      }
      return .object(values)
    case .alias: return .null
    }
  }

  /// Only what JSON would write without quotes is no text: `yes` and `2024-06-19` stay as written.
  private static func openValue(_ scalar: Node.Scalar) -> OpenValue {
    let text = scalar.string
    guard scalar.style == .plain || scalar.style == .any else { return .string(text) }
    switch text {
    case "", "~", "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: break
    }
    if let number = Int(text), String(number) == text { return .integer(number) }
    if text.first.map({ $0.isNumber || $0 == "-" }) == true, let number = Double(text),
      number.isFinite, !text.hasPrefix("0") || text.hasPrefix("0.")
    {
      return .number(number)
    }
    return .string(text)
  }
}
