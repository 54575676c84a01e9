import EventModel
import Foundation
import GraphInterchange
import Testing

/// What `GraphWriter` writes is what docs/eventgraph-1.schema.json describes, as an independent
/// program sees it: Debian's python3-jsonschema, which `make setup` installs.
@Suite(.enabled(if: SchemaValidator.isInstalled, "install python3-jsonschema, or run make setup"))
struct GraphSchemaTests {
  @Test func `the schema takes what the writer writes`() throws {
    let graphs = [EventGraph(), SummitGraph.graph] + (UInt64(0)..<40).map(RandomGraph.make)
    let report = try SchemaValidator.validate(graphs.map { GraphWriter().json($0) })
    #expect(report.invalid.isEmpty, "\(report.output)")
  }

  private static let changes = [
    (#""format": "eventgraph/1""#, #""format": "eventgraph/2""#),
    (#""start": 1, "end": 12"#, #""start": -1, "end": 12"#),
    (#""start": 1, "end": 12"#, #""start": 1.5, "end": 12"#),
    (#""start": 1, "end": 12"#, #""end": 12"#),
    (#""kind": "person""#, #""kind": "ship""#),
    (#""name": "Tass""#, #""nom": "Tass""#),
    (#""form": "name""#, #""form": "nickname""#),
    (#""modality": "possible""#, #""modality": "maybe""#),
    (#""time": "2024-06-19","#, #""time": "June 2024","#),
    (#""time": "2024-06-19","#, #""time": "19-06-2024","#),
    (#""time": null"#, #""time": 2024"#),
    (#""plover": "SUPPORT""#, #""plover": "PRAISE""#),
    (#""role": "signatory""#, #""part": "signatory""#),
    (#""verdict": "same""#, #""verdict": "equal""#),
    (#""reason": "pointer""#, #""reason": "junk""#),
    (#""start": 78, "end": 81"#, #""start": "78", "end": 81"#),
    (#"[[0, 3], [1, 1]"#, #"[[0, 5], [1, 1]"#),
    (#"[[0, 3], [1, 1]"#, #"[[0], [1, 1]"#),
    (#""relations": []"#, #""relations": {}"#),
    (#""relations": []"#, #""relationships": []"#),
    (#""wikidata": "Q56226""#, #""wikidata": 56226"#),
  ]

  @Test func `the schema refuses what the format does not allow`() throws {
    let text = GraphWriter().json(SummitGraph.graph)
    for (old, _) in Self.changes { #expect(text.contains(old), "the file has no \(old)") }
    let changed = Self.changes.map { text.replacing($0, with: $1, maxReplacements: 1) }
    let report = try SchemaValidator.validate(changed)
    let accepted = Self.changes.indices.filter { !report.invalid.contains($0) }
    #expect(accepted.isEmpty, "accepted: \(accepted.map { Self.changes[$0] })")
  }
}

/// Runs python3-jsonschema over files.
enum SchemaValidator {
  private static let python = "/usr/bin/python3"

  /// Whether the machine has it.
  static let isInstalled =
    (try? run(["-c", "import jsonschema"], expecting: [0])) != nil

  /// Validates some texts in one run.
  ///
  /// - Returns: the indices of the texts that the schema refuses, and why.
  static func validate(_ texts: [String]) throws -> (invalid: Set<Int>, output: String) {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "entente-schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var files: [String] = []
    for (number, text) in texts.enumerated() {
      let file = folder.appending(path: "\(number).json")
      try Data(text.utf8).write(to: file)
      files.append(file.path)
    }
    let output = try run(["-c", program, schema.path] + files, expecting: [0])
    let numbers = output.split(separator: "\n").compactMap {
      $0.split(separator: ":").first.flatMap { Int($0) }
    }
    return (Set(numbers), output)
  }

  /// Prints `number: message` for each file that the schema refuses.
  private static let program = """
    import json, sys, jsonschema
    schema, *graphs = [json.load(open(path, encoding="utf-8")) for path in sys.argv[1:]]
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    for number, graph in enumerate(graphs):
        for error in validator.iter_errors(graph):
            print(f"{number}: {error.json_path}: {error.message[:200]!r}")
    """

  private static let schema = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/eventgraph-1.schema.json")

  private struct Failure: Error { let output: String }

  @discardableResult
  private static func run(_ arguments: [String], expecting codes: [Int32]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard codes.contains(process.terminationStatus) else { throw Failure(output: output) }
    return output
  }
}
