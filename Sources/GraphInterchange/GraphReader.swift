public import EventModel

/// Reads a graph from `eventgraph/1`; see docs/format.md.
///
/// Reading what ``GraphWriter`` wrote gives the graph again. Fields that the program does not know
/// are kept, and so is an event type that it does not know: its roles are those that the file uses.
/// What cannot be right (an id that leads nowhere, a reversed range, a date that is none) is an
/// error with its place, for half a graph would be worse than none.
public struct GraphReader: Sendable {
  private let eventTypes: [String: EventType]

  /// Makes a reader.
  ///
  /// - Parameter eventTypes: your own types, with their roles and roots; those of the ontology are
  ///   known. A type of yours that has the name of one of them goes before it.
  public init(eventTypes: [EventType] = []) {
    self.eventTypes = Dictionary(
      (eventTypes + EventType.ontology).map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Reads a graph.
  ///
  /// - Parameters:
  ///   - bytes: the file, JSON in UTF-8.
  ///   - name: the file's name, for messages.
  /// - Returns: the graph, in the graph's order whatever that of the file.
  /// - Throws: ``GraphFormatError`` if the bytes are no JSON, no `eventgraph`, one of another version,
  ///   or one that contradicts itself.
  /// - Complexity: O(*n*), n = bytes.
  public func read(
    _ bytes: some Collection<UInt8>, from name: String
  ) throws(GraphFormatError) -> EventGraph {
    let source = JSONSource(name: name, bytes: Array(bytes))
    let root: JSONNode
    do {
      root = try JSONParser.parse(source.bytes)
    } catch {
      throw GraphFormatError(
        .syntax, at: source.place(at: error.offset), "no JSON: \(error.message)")
    }
    let record = try Self.graph(JSONCursor(node: root, path: .root, source: source))
    var decoder = GraphDecoder(eventTypes: eventTypes)
    return try decoder.graph(record)
  }

  /// The file's object, if it says that it is a graph of our version.
  private static func graph(_ root: JSONCursor) throws(GraphFormatError) -> JSONRecord {
    let name = GraphFormat.json.name
    guard case .object = root.node.value, let format = try root.object()["format"] else {
      throw root.failure(
        .notAGraph, "not an eventgraph; a graph is an object with \"format\": \"\(name)\"")
    }
    guard case .string(let found) = format.node.value, found.hasPrefix("eventgraph/") else {
      throw format.failure(
        .notAGraph, "not an eventgraph: expected \"\(name)\", found \(format.node.kind)")
    }
    guard found == name else {
      throw format.failure(
        .version,
        "\(JSONText.quoted(found, atMost: 40)): this program reads \(name); build the graph anew from"
          + " its articles, or use the version of entente that wrote it")
    }
    return try root.object()
  }
}
