import EventModel
import Foundation
import GraphInterchange
import SourceDocuments
import Testing

/// What docs/format.md shows is what the program does.
@Suite struct FormatPageTests {
  private let page: String
  private static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/format.md")

  init() throws { page = try String(contentsOf: Self.path, encoding: .utf8) }

  @Test func `the example is what the writer writes of its text`() throws {
    let text = try #require(block("text", holding: "Kim Jong-un"))
    let shown = try #require(block("json", holding: "eventgraph/1"))
    let written = GraphWriter().json(Self.graph(of: String(text.dropLast())))
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      return try page.replacing(shown, with: written).write(
        to: Self.path, atomically: true, encoding: .utf8)
    }
    #expect(shown == written)
  }

  @Test func `the gazetteer is read without a problem`() throws {
    let text = try #require(block("yaml", holding: "# gazetteer"))
    let (values, problems) = try GazetteerReader().read(text.utf8, from: "page")
    #expect(values.map(\.kind) == [.person, .person, .organization])
    #expect(values.map(\.offices.count) == [1, 2, 0])
    #expect(problems.isEmpty)
    let table = try #require(block("csv", holding: "name,kind"))
    let rows = try GazetteerReader().read(table.utf8, from: "page.csv")
    #expect(rows.values.map(\.names.count) == [3, 2])
    #expect(rows.values.map(\.offices.count) == [1, 0])
    #expect(rows.problems.isEmpty)
  }

  @Test func `the judgements are read without a problem`() throws {
    let text = try #require(block("yaml", holding: "# judgements"))
    let (values, problems) = try JudgementReader().read(text.utf8, from: "page")
    #expect(values.count == 5)
    #expect(values.first?.note == "a reader, 2024-06-20: two spellings of one city")
    #expect(problems.isEmpty)
  }

  @Test func `the patterns are read without a problem`() throws {
    let text = try #require(block("yaml", holding: "# patterns"))
    let (values, problems) = try PatternFileReader().read(text.utf8, from: "page")
    #expect(
      values.map(\.name) == [
        "build.verb.build", "build.noun.construction", "meet.noun.tete-a-tete",
      ])
    #expect(problems.isEmpty)
  }

  @Test func `every word of a closed vocabulary stands on the page`() {
    let words =
      EntityKind.allCases.map(\.rawValue) + Modality.allCases.map(\.rawValue)
      + Mention.Form.allCases.map(\.rawValue) + Match.Verdict.allCases.map(\.rawValue)
      + Furniture.Reason.allCases.map(\.rawValue) + Diagnostic.Severity.allCases.map(\.rawValue)
    #expect(words.filter { !page.contains("`\($0)`") }.isEmpty)
  }

  /// The first fenced block of a language that holds some words.
  private func block(_ language: String, holding words: String) -> String? {
    page.components(separatedBy: "\n```\(language)\n").dropFirst()
      .compactMap { $0.components(separatedBy: "\n```\n").first }
      .first { $0.contains(words) }.map { $0 + "\n" }
  }

  private static func graph(of text: String) -> EventGraph {
    let document = Document(
      id: "preview", text: text,
      metadata: DocumentMetadata(
        title: "Visit in the making", publisher: "Example Herald", published: "2024-06-20"))
    func range(_ words: String) -> TextRange {
      let start = text.utf8.count - (text.components(separatedBy: words).last?.utf8.count ?? 0)
      return TextRange(start - words.utf8.count, start)
    }
    func entity(_ id: Entity.ID, _ kind: EntityKind, _ name: String) -> Entity {
      Entity(
        id: id, kind: kind, name: name, ids: kind == .person ? ["wikidata": "Q56226"] : [:],
        mentions: [.init(document.id, Mention(range(name), text: name, form: .name))])
    }
    let clause = "Kim Jong-un may visit Moscow this summer"
    let visit = Event(
      id: "visit/5f0c2a", type: .visit,
      participants: [
        .init("visitor", "person/kim-jong-un"), .init("destination", "place/moscow"),
      ], time: EventTime(edtf: "2024-22"),
      claims: [
        Evidence(
          document: document.id, range: range(clause), quote: clause, trigger: range("visit"),
          pattern: "visit.verb.active", modality: .possible, cue: range("may"),
          speaker: "organization/tass", time: EventTime(edtf: "2024-22"))
      ])
    return EventGraph(
      documents: [document.record],
      entities: [
        entity("person/kim-jong-un", .person, "Kim Jong-un"),
        entity("place/moscow", .place, "Moscow"),
        entity("organization/tass", .organization, "Tass"),
      ], events: [visit])
  }
}
