import DocumentReading
import SourceDocuments
import Testing

@Suite struct IdentifiersTests {
  private func ids(_ files: [String: String], reversed: Bool = false) throws -> [String] {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(name, text) }
    let paths = files.keys.sorted().map { folder.path + "/" + $0 }
    return DocumentReader().read(reversed ? paths.reversed() : paths).documents.map(\.id.rawValue)
  }

  @Test func `equal stems take their folder before them`() throws {
    let ids = try ids(["a/x.txt": "One.", "b/x.txt": "Two.", "b/y.txt": "Three."])
    #expect(ids == ["a/x", "b/x", "y"])
  }

  @Test func `as many folders as needed`() throws {
    let ids = try ids(["1/a/x.txt": "One.", "2/a/x.txt": "Two.", "3/b/x.txt": "Three."])
    #expect(ids == ["1/a/x", "2/a/x", "b/x"])
  }

  @Test func `files of one folder keep their extension`() throws {
    let files = ["a/x.txt": "One.", "a/x.md": "Two.", "b/x.txt": "Three."]
    #expect(try ids(files) == ["x", "x.md", "x.txt"])
    #expect(try ids(files, reversed: true) == ["x", "x.md", "x.txt"])
  }

  @Test func `an id of its own beats the name of a file`() throws {
    let ids = try ids(["a/x.txt": "One.", "a/z.txt": "---\nid: x\n---\nTwo."])
    #expect(ids == ["a/x", "x"])
  }

  @Test func `lines of JSON are numbered`() throws {
    let lines =
      "{\"text\": \"One.\"}\n\n{\"text\": \"Two.\", \"id\": \"own\"}\n{\"text\": \"Three.\"}"
    #expect(try ids(["a/x.jsonl": lines]) == ["own", "x-1", "x-4"])
    #expect(
      try ids([
        "a/x.jsonl": lines.replacing("own", with: "x"), "b/x.jsonl": "{\"text\": \"Four.\"}",
      ])
        == ["a/x-1", "b/x-1", "x", "x-4"])
  }

  @Test func `two articles with one id of their own are an error that names both`() throws {
    let folder = try TemporaryFolder()
    let first = try folder.write("a.txt", "---\nid: x\n---\nOne.")
    let second = try folder.write("b.txt", "---\nid: x\n---\nTwo.")
    let result = DocumentReader().read([second, first])
    #expect(result.documents.map(\.text) == ["One."])
    let failure = try #require(result.failures.first)
    #expect(failure.code == .duplicateID)
    #expect(failure.place == second && failure.message.contains(first))
  }
}
