public import EventModel
public import SourceDocuments
internal import Yams

/// Reads a gazetteer: the names that a person has written down for the program to know.
///
///     - names: [Kim Jong Un, Kim Jong-un]
///       kind: person
///       ids: {wikidata: Q56226}
///
/// The first name is the one to show. `names` may be one text; `ids` may be left out.
public struct GazetteerReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// Reads a gazetteer.
  ///
  /// - Parameters:
  ///   - bytes: the file, YAML in UTF-8.
  ///   - name: the file's name, for messages.
  /// - Returns: the usable entries in the order of the file, and what was wrong with the others,
  ///   each with file and line.
  /// - Throws: ``GraphFormatError`` if the file is no YAML or no list.
  public func read(
    _ bytes: some Collection<UInt8>, from name: String
  ) throws(GraphFormatError) -> (values: [GazetteerEntry], problems: [Diagnostic]) {
    var entries = try YAMLEntries(bytes, from: name)
    let values = entries.nodes.compactMap { Self.entry($0, in: &entries) }
    return (values, entries.problems)
  }

  private static func entry(_ node: Node, in entries: inout YAMLEntries) -> GazetteerEntry? {
    guard
      let fields = entries.fields(
        node, "an entry with names and kind", among: ["names", "kind", "ids"])
    else { return nil }
    guard let namesNode = fields["names"], let kindNode = fields["kind"] else {
      entries.report(node, "expected both names and kind")
      return nil
    }
    guard let names = names(namesNode, in: &entries),
      let kind = entries.word(kindNode, of: EntityKind.self),
      let ids = ids(fields["ids"], in: &entries)
    else { return nil }
    return GazetteerEntry(names: names, kind: kind, ids: ids)
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
      if !names.contains(name) { names.append(name) }
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
    return ids
  }
}
