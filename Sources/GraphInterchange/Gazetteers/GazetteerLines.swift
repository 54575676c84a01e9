internal import EventModel
internal import SourceDocuments

/// Reads gazetteers that are JSON lines: an entity of FollowTheMoney or Wikidata on each.
///
/// The lines of a dump of Wikidata stand in one list, with `[` and `]` on lines of their own and a comma
/// behind each entity.
struct GazetteerLines: Sendable {
  private var draft: GazetteerDraft
  private var lines = JSONLines()
  private var money = FollowTheMoney()
  private var items = WikidataItems()

  init(of file: String) { draft = GazetteerDraft(of: file) }

  /// Reads a piece of the file.
  mutating func append(_ bytes: ArraySlice<UInt8>) {
    var complete: [JSONLines.Line] = []
    lines.append(bytes) { complete.append($0) }
    for line in complete { read(line) }
  }

  /// Reads the end of the file.
  mutating func finish() -> (values: [GazetteerEntry], problems: [Diagnostic]) {
    var complete: [JSONLines.Line] = []
    lines.finish { complete.append($0) }
    for line in complete { read(line) }
    money.finish(&draft)
    items.finish(&draft)
    return (draft.values, draft.problems)
  }

  private mutating func read(_ line: JSONLines.Line) {
    guard var bytes = line.bytes else {
      return draft.report(
        line.number,
        "a line of more than \(JSONLines.longest) bytes; write one entity on each line; the line is "
          + "left out")
    }
    if line.number == 1, bytes.starts(with: byteOrderMark) { bytes.removeFirst(3) }
    let space: [UInt8] = [0x20, 0x09, 0x0D]
    while let last = bytes.last, space.contains(last) { bytes.removeLast() }
    if bytes.last == UInt8(ascii: ",") { bytes.removeLast() }
    guard !bytes.isEmpty, bytes != [UInt8(ascii: "[")], bytes != [UInt8(ascii: "]")] else { return }
    do {
      let node = try JSONParser.parse(bytes)
      for entity in node.elements ?? [node] { add(entity, line: line.number) }
    } catch {
      let column = bytes.prefix(error.offset).count { $0 & 0xC0 != 0x80 } + 1
      draft.report(line.number, "column \(column): \(error.message); the line is left out")
    }
  }

  private mutating func add(_ entity: JSONNode, line: Int) {
    if entity["schema"]?.text != nil {
      money.add(entity, line: line, to: &draft)
    } else if entity["labels"] != nil || entity["claims"] != nil {
      items.add(entity, line: line, to: &draft)
    } else {
      draft.report(
        line,
        "expected an entity of FollowTheMoney (with schema) or of Wikidata (with labels), found "
          + "\(entity.kind); the line is left out")
    }
  }
}

extension JSONNode {
  /// A field of an object.
  subscript(key: String) -> JSONNode? {
    if case .object(let fields) = value { fields[key] } else { nil }
  }

  /// The fields of an object.
  var fields: [String: JSONNode]? {
    if case .object(let fields) = value { fields } else { nil }
  }

  /// The elements of a list.
  var elements: [JSONNode]? {
    if case .array(let nodes) = value { nodes } else { nil }
  }

  /// A text.
  var text: String? {
    if case .string(let text) = value { text } else { nil }
  }

  /// A whole number.
  var integer: Int? {
    if case .integer(let number) = value { number } else { nil }
  }
}
