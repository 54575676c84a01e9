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
  private(set) var problems: [Diagnostic] = []

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
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw Self.failure(error, in: name)
    }
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
    problems.append(
      Diagnostic(.warning, at: place(of: node), message + "; the \(part) is left out"))
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
    if case .scalar(let scalar) = node, !scalar.string.allSatisfy(\.isWhitespace),
      scalar.style != .plain || !["~", "null"].contains(scalar.string)
    {
      return scalar.string
    }
    expected(wanted, at: node, leavingOut: part)
    return nil
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

// MARK: - Messages

extension YAMLEntries {
  private static func place(of node: Node, in name: String) -> String {
    node.mark.map { "\(name):\($0.line)" } ?? name
  }

  private static func kind(of node: Node) -> String {
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
      let keys = duplicates.map { JSONText.quoted($0, atMost: 40) }.sorted()
      return failure(context.mark, "\(keys.joined(separator: ", ")) comes twice; keep one")
    case .reader(let problem, _, _, _):
      return failure(nil, problem)
    default:
      return failure(nil, "\(error)")
    }
  }
}
