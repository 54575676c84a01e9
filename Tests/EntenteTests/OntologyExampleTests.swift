import Entente
import Foundation
import Testing

/// The examples in docs/ontology.md are read as events of their types.
@Suite struct OntologyExampleTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let type: String
    let sentence: String
    var testDescription: String { sentence }
  }

  /// The last column of the table of events, which alone has five.
  static let examples: [Example] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try? String(contentsOf: root.appending(path: "docs/ontology.md"), encoding: .utf8)
    return (page ?? "").split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 5, cells[0].hasPrefix("`") else { return nil }
      return Example(type: cells[0].replacing("`", with: ""), sentence: cells[4])
    }
  }()

  @Test func `every type has an example`() {
    #expect(Self.examples.map(\.type) == EventType.ontology.map(\.name))
  }

  @Test(arguments: examples)
  func `an example is read as one event of its type`(_ example: Example) async {
    let document = Document(
      id: "example", text: example.sentence + "\n",
      metadata: DocumentMetadata(published: "2024-06-19"))
    let graph = await Pipeline().graph(of: [document])
    #expect(graph.events.map(\.type.name) == [example.type])
    #expect(graph.incomplete.isEmpty)
  }
}
