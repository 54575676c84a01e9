import SourceDocuments
import Testing

@testable import DocumentReading

@Suite struct JSONLinesTests {
  @Test func `fields go where they belong, others are kept`() throws {
    let line = #"""
      {"text": "The bridge\nopened. \ud83d\ude00", "title": "Bridge", "date": "Mon, 3 May 2021 07:30 GMT", "source": {"name": "The Gazette"}, "url": "https://example.org", "rank": 1, "scores": [0.5, null, true], "publisher": ""}
      """#
    let (drafts, failures) = JSONLines.articles(in: line, stem: "feed", place: "feed.jsonl")
    #expect(failures.isEmpty)
    let draft = try #require(drafts.first)
    #expect(draft.id == "feed-1" && !draft.isOwnID && draft.place == "feed.jsonl:1")
    #expect(draft.text == "The bridge\nopened. 😀")
    #expect(draft.metadata.title == "Bridge")
    #expect(draft.metadata.published == "2021-05-03")
    #expect(draft.metadata.publisher == "The Gazette")
    #expect(
      draft.metadata.other == [
        "rank": .integer(1), "scores": .array([.number(0.5), .null, .bool(true)]),
      ])
  }

  @Test func `a bad line is named and the others are read`() {
    let lines = [
      #"{"text": "One."}"#, "", #"{"text": "#, #"["text"]"#, #"{"title": "None"}"#, #"{"text": 3}"#,
      #"{"text": "  "}"#, #"{"text": "Two."}"#, "words",
    ]
    let (drafts, failures) = JSONLines.articles(
      in: lines.joined(separator: "\r\n"), stem: "a", place: "a.jsonl")
    #expect(drafts.map(\.id) == ["a-1", "a-8"])
    #expect(failures.map(\.place) == [3, 4, 5, 6, 7, 9].map { "a.jsonl:\($0)" })
    #expect(failures.allSatisfy { $0.code == .invalidLine })
  }

  @Test func `deep nesting is refused, not followed`() {
    let deep = #"{"text": "One.", "x": "# + String(repeating: "[", count: 100_000)
    let (drafts, failures) = JSONLines.articles(in: deep, stem: "a", place: "a.jsonl")
    #expect(drafts.isEmpty && failures.count == 1)
  }

  @Test func `a wrong date is named with its line`() {
    let (drafts, _) = JSONLines.articles(
      in: "\n" + #"{"text": "One.", "date": "soon", "published": [2021]}"#, stem: "a", place: "a")
    #expect(drafts.first?.metadata.published == nil)
    #expect(drafts.first?.diagnostics.map(\.place) == ["a:2", "a:2"])
  }
}
