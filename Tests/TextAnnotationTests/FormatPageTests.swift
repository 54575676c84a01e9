import Foundation
import SourceDocuments
import Testing
import TextAnnotation

/// What docs/format.md shows of CoNLL-U is read, and says what the page says.
@Suite struct FormatPageTests {
  private let page: String

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    page = try String(contentsOf: root.appending(path: "docs/format.md"), encoding: .utf8)
  }

  @Test func `the example is valid and what we write`() throws {
    let block = try #require(page.components(separatedBy: "\n```conllu\n").dropFirst().first)
    let example = try #require(block.components(separatedBy: "\n```\n").first) + "\n"
    let sentences = try CoNLLUReader.sentences(in: Array(example.utf8), from: "format.md")
    #expect(sentences.map(\.text).joined() == example)
    let analysis = Analysis(conllu: sentences, id: "other")
    #expect(CoNLLUSentence.sentences(of: analysis) == sentences)
    #expect(analysis.document.metadata.published == "2021-05-10")
  }

  @Test func `the table of labels is that of the code`() {
    let rows = page.split(separator: "\n").map { $0.split(separator: "|").map(String.init) }
    var labels: Set<EntitySpan.Label> = []
    for row in rows where row.count == 2 {
      let own = row[0].trimmingCharacters(in: CharacterSet(charactersIn: " `"))
      guard let label = EntitySpan.Label(rawValue: own) else { continue }
      labels.insert(label)
      let words = row[1].components(separatedBy: ", ").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      for word in words where !word.isEmpty { #expect(EntitySpan.Label(conllu: word) == label) }
    }
    #expect(labels == Set(EntitySpan.Label.allCases))
    #expect(EntitySpan.Label(conllu: "DATE") == nil)
  }
}
