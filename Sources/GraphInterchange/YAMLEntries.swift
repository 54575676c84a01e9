internal import SourceDocuments
internal import Yams

/// The entries of a YAML file that is a list, and what is wrong with them.
///
/// A wrong entry does not stop the others: it is reported with its line and what is expected there.
struct YAMLEntries {
  /// The file's name, for messages.
  let name: String
  /// The entries in order.
  let nodes: [Node]
  /// The lines of the file above the text that was read.
  let lineOffset: Int
  /// What was wrong, in the order of the file.
  private(set) var problems: [Diagnostic]

  /// Reads a file, or whole entries of one that begin after some lines; one without a value has no
  /// entries.
  init(
    _ bytes: some Collection<UInt8>, from name: String, after lineOffset: Int = 0
  ) throws(GraphFormatError) {
    self.name = name
    self.lineOffset = lineOffset
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw GraphFormatError(.syntax, at: name, "not UTF-8; save the file as UTF-8")
    }
    let root: Node?
    (root, problems) = try Self.composed(text, in: name, after: lineOffset)
    guard let root else {
      nodes = []
      return
    }
    if case .scalar(let scalar) = root, scalar.string.isEmpty {
      nodes = []
    } else if case .sequence(let sequence) = root {
      nodes = Array(sequence)
    } else {
      throw GraphFormatError(
        .value, at: Self.place(of: root, in: name),
        "expected a list, found \(Self.kind(of: root)); begin each entry with \"- \"")
    }
  }

  /// The file and line of a node.
  func place(of node: Node) -> String {
    node.mark.map { "\(name):\($0.line + lineOffset)" } ?? name
  }

  /// Notes that an entry, or a part of one, is left out.
  mutating func report(_ node: Node, _ message: String, leavingOut part: String = "entry") {
    warn(node, message + "; the \(part) is left out")
  }

  /// Notes what is wrong with a node, where the message says what becomes of it.
  mutating func warn(_ node: Node, _ message: String) {
    problems.append(Diagnostic(.warning, at: place(of: node), message))
  }

  /// Notes that a node is not what it should be.
  mutating func expected(_ wanted: String, at node: Node, leavingOut part: String = "entry") {
    report(node, "expected \(wanted), found \(Self.kind(of: node))", leavingOut: part)
  }

  /// A text that is not blank; a number or date counts as its text.
  mutating func text(
    _ node: Node, _ wanted: String, leavingOut part: String = "entry"
  ) -> String? {
    if case .scalar(let scalar) = node, !Self.isBlank(node) { return scalar.string }
    expected(wanted, at: node, leavingOut: part)
    return nil
  }

  /// Whether nothing is written there.
  static func isBlank(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.string.allSatisfy(\.isWhitespace)
      || scalar.style == .plain && ["~", "null"].contains(scalar.string)
  }

  /// The fields of a mapping that has no others than these.
  mutating func fields(
    _ node: Node, _ wanted: String, among keys: [String], leavingOut part: String = "entry"
  ) -> [String: Node]? {
    guard case .mapping(let mapping) = node else {
      expected(wanted, at: node, leavingOut: part)
      return nil
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      guard case .scalar(let scalar) = key, keys.contains(scalar.string) else {
        report(
          key,
          "no field is called \(Self.kind(of: key)); there are \(keys.joined(separator: ", "))",
          leavingOut: part)
        return nil
      }
      fields[scalar.string] = value
    }
    return fields
  }

  /// A word of a closed vocabulary.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ node: Node, of vocabulary: Word.Type
  ) -> Word? where Word.RawValue == String {
    if case .scalar(let scalar) = node, let word = Word(rawValue: scalar.string) { return word }
    expected("one of " + vocabulary.allCases.map(\.rawValue).joined(separator: ", "), at: node)
    return nil
  }
}

// MARK: - Duplicate keys

extension YAMLEntries {
  /// The value of a text; entries of a list in which a key comes twice are left out.
  private static func composed(
    _ text: String, in name: String, after lineOffset: Int
  ) throws(GraphFormatError) -> (root: Node?, problems: [Diagnostic]) {
    // A byte order mark would count as a column.
    let text =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    do {
      return (try Yams.compose(yaml: text), [])
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
      let lines = YAMLListLines(Array(text.utf8))
      let wrong = duplicates(in: lines, of: text, name, after: lineOffset)
      do {
        let rest = lines.blanking(wrong.map(\.bytes))
        return (try Yams.compose(yaml: String(decoding: rest, as: UTF8.self)), wrong.map(\.problem))
      } catch {
        throw failure(
          YamlError.duplicatedKeysInMapping(duplicates: keys, context: context), in: name)
      }
    } catch {
      throw failure(error, in: name)
    }
  }

  /// The entries in which a key comes twice, each read by itself.
  private static func duplicates(
    in lines: YAMLListLines, of text: String, _ name: String, after lineOffset: Int
  ) -> [(bytes: Range<Int>, problem: Diagnostic)] {
    let bytes = Array(text.utf8)
    return lines.entries.compactMap { entry in
      do {
        _ = try Yams.compose(yaml: String(decoding: bytes[entry.bytes], as: UTF8.self))
        return nil
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let place = "\(name):\(entry.line + context.mark.line - 1 + lineOffset)"
        let message = "\(twice(keys)); the entry is left out"
        return (entry.bytes, Diagnostic(.warning, at: place, message))
      } catch {
        return nil
      }
    }
  }

  private static func twice(_ keys: [String]) -> String {
    let quoted = keys.map { JSONText.quoted($0, atMost: 40) }.sorted()
    return "\(quoted.joined(separator: ", ")) comes twice; keep one"
  }
}

// MARK: - Messages

extension YAMLEntries {
  private static func place(of node: Node, in name: String) -> String {
    node.mark.map { "\(name):\($0.line)" } ?? name
  }

  /// A node in words: what it says, or what it is.
  static func kind(of node: Node) -> String {
    switch node {
    case .scalar(let scalar):
      scalar.string.isEmpty ? "nothing" : JSONText.quoted(scalar.string, atMost: 40)
    case .sequence: "a list"
    case .mapping: "fields"
    case .alias: "an alias"
    }
  }

  private static func failure(_ error: any Error, in name: String) -> GraphFormatError {
    func failure(_ mark: Mark?, _ problem: String) -> GraphFormatError {
      let place = mark.map { "\(name):\($0.line):\($0.column)" } ?? name
      return GraphFormatError(.syntax, at: place, "no YAML: \(problem)")
    }
    guard let error = error as? YamlError else { return failure(nil, "\(error)") }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return failure(mark, problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      return failure(context.mark, twice(duplicates))
    case .reader(let problem, _, _, _):
      return failure(nil, problem)
    default:
      return failure(nil, "\(error)")
    }
  }
}
