internal import EventModel
internal import SourceDocuments
internal import Yams

/// Reads gazetteers in YAML.
enum YAMLGazetteer {
  /// How many bytes are read at once, where a file is longer.
  ///
  /// Nodes take far more room than their text: to read 200,000 entries (19 MB) at once took 519 MB and
  /// 13 s, some at a time 216 MB and 9 s, most of it for the entries themselves.
  static let batchLength = 1 << 20

  /// Reads a file.
  ///
  /// - Throws: ``GraphFormatError`` if it is no YAML or no list.
  static func read(
    _ bytes: [UInt8], from name: String
  ) throws(GraphFormatError) -> (values: [GazetteerEntry], problems: [Diagnostic]) {
    if bytes.count > batchLength, let read = inBatches(bytes, from: name) { return read }
    return read(try YAMLEntries(bytes, from: name))
  }

  private static func read(
    _ file: YAMLEntries
  ) -> (values: [GazetteerEntry], problems: [Diagnostic]) {
    var entries = file
    let values = entries.nodes.compactMap { entry($0, in: &entries) }
    return (values, entries.problems)
  }

  /// Reads a long file some entries at a time; nil if that is not possible, as where an alias leads to
  /// another entry, or the file is no YAML: then all of it tells what is wrong.
  private static func inBatches(
    _ bytes: [UInt8], from name: String
  ) -> (values: [GazetteerEntry], problems: [Diagnostic])? {
    var values: [GazetteerEntry] = []
    var problems: [Diagnostic] = []
    var (start, lines) = (0, 0)
    while start < bytes.count {
      let end = self.end(ofBatchFrom: start, in: bytes)
      let batch = bytes[start..<end]
      guard let entries = try? YAMLEntries(batch, from: name, after: lines) else { return nil }
      let read = read(entries)
      values += read.values
      problems += read.problems
      lines += batch.count { $0 == UInt8(ascii: "\n") }
      start = end
    }
    return (values, problems)
  }

  /// Where the last entry begins that need not be in a batch, so that it is the first of the next.
  private static func end(ofBatchFrom start: Int, in bytes: [UInt8]) -> Int {
    guard bytes.count - start > batchLength else { return bytes.count }
    var end = start + batchLength
    while end < bytes.count {
      let isEntry =
        bytes[end - 1] == UInt8(ascii: "\n") && bytes[end] == UInt8(ascii: "-")
        && end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: " ")
      if isEntry { return end }
      end += 1
    }
    return end
  }

  // MARK: Entries

  private static func entry(_ node: Node, in entries: inout YAMLEntries) -> GazetteerEntry? {
    guard
      let fields = entries.fields(
        node, "an entry with names and kind", among: ["names", "kind", "ids", "offices"])
    else { return nil }
    guard let namesNode = fields["names"], let kindNode = fields["kind"] else {
      entries.report(node, "expected both names and kind")
      return nil
    }
    guard let texts = names(namesNode, in: &entries),
      let kind = entries.word(kindNode, of: EntityKind.self),
      let ids = ids(fields["ids"], in: &entries)
    else { return nil }
    let names = CheckedNames(texts)
    for problem in names.problems { entries.warn(namesNode, problem) }
    guard !names.names.isEmpty else {
      entries.report(namesNode, "expected a name")
      return nil
    }
    return GazetteerEntry(
      names: names.names, kind: kind, ids: ids, offices: offices(fields["offices"], in: &entries))
  }

  private static func names(_ node: Node, in entries: inout YAMLEntries) -> [String]? {
    guard case .sequence(let sequence) = node else {
      return entries.text(node, "a name or a list of names").map { [$0] }
    }
    guard !sequence.isEmpty else {
      entries.report(node, "expected a name or a list of names, found an empty list")
      return nil
    }
    var names: [String] = []
    for element in sequence {
      guard let name = entries.text(element, "a name") else { return nil }
      names.append(name)
    }
    return names
  }

  private static func ids(_ node: Node?, in entries: inout YAMLEntries) -> [String: String]? {
    guard let node else { return [:] }
    guard case .mapping(let mapping) = node else {
      entries.expected("ids such as {wikidata: Q56226}", at: node)
      return nil
    }
    var ids: [String: String] = [:]
    for (key, value) in mapping {
      guard let scheme = entries.text(key, "a scheme such as wikidata"),
        let id = entries.text(value, "an identifier")
      else { return nil }
      ids[scheme] = id
    }
    let checked = CheckedIdentifiers(ids)
    for problem in checked.problems { entries.warn(node, problem) }
    return checked.ids
  }

  // MARK: Offices

  /// The offices that can be used; a wrong one does not take its entry with it.
  private static func offices(_ node: Node?, in entries: inout YAMLEntries) -> [Office] {
    guard let node else { return [] }
    guard case .sequence(let sequence) = node else {
      entries.expected(
        "offices such as [{title: president, of: Peru, from: 2021-07-28}]", at: node,
        leavingOut: "list of offices")
      return []
    }
    return sequence.compactMap { office($0, in: &entries) }
  }

  private static func office(_ node: Node, in entries: inout YAMLEntries) -> Office? {
    let part = "office"
    guard
      let fields = entries.fields(
        node, "an office such as {title: president, of: Peru}",
        among: ["title", "of", "from", "to"], leavingOut: part)
    else { return nil }
    guard let titleNode = fields["title"] else {
      entries.report(node, "expected a title", leavingOut: part)
      return nil
    }
    guard let title = entries.text(titleNode, "a title", leavingOut: part) else { return nil }
    var texts: [String: String] = [:]
    for (key, wanted) in [
      ("of", "a country or organization"), ("from", "a date"), ("to", "a date"),
    ] {
      guard let value = fields[key] else { continue }
      guard let text = entries.text(value, wanted, leavingOut: part) else { return nil }
      texts[key] = text
    }
    let read = OfficeDate.office(title, of: texts["of"], from: texts["from"], to: texts["to"])
    if read.office == nil {
      entries.report(fields["from"] ?? fields["to"] ?? node, read.problem, leavingOut: part)
    }
    return read.office
  }
}
