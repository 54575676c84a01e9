import Foundation
import Testing

@Suite(.serialized) struct BadInputTests {
  /// An input that cannot be read, and what the message says.
  struct Case: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]?
    let words: String
    var testDescription: String { name }

    init(_ name: String, _ text: String?, _ words: String) {
      self.init(name, bytes: text.map { Array($0.utf8) }, words)
    }

    init(_ name: String, bytes: [UInt8]?, _ words: String) {
      (self.name, self.bytes, self.words) = (name, bytes, words)
    }
  }

  static let articles = [
    Case("empty.txt", "", "empty.txt: empty file"),
    Case("blank.txt", " \n\n", "blank.txt: empty file"),
    Case("missing.txt", nil, "missing.txt: no such file or folder"),
    Case("nowhere/", nil, "nowhere/: no such file or folder"),
    Case("picture.png", bytes: [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1], "picture.png: a PNG picture"),
    Case(
      "noise.txt", bytes: (0..<4000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 >> 3) },
      "noise.txt: "),
    Case("zeros.txt", bytes: Array(repeating: 0, count: 100), "zeros.txt: a binary file"),
    Case(
      "lines.jsonl", "{\"text\": \"Finland praised Norway.\"}\n{\"text\": ",
      "lines.jsonl:2: no JSON"),
    Case("fields.jsonl", "{\"title\": \"no text\"}\n", "fields.jsonl:1: no \"text\""),
  ]

  @Test(arguments: articles)
  func `a bad article is reported, and the others are done`(bad: Case) throws {
    let place = try Workplace(withArticles: ())
    if let bytes = bad.bytes { try place.write(bad.name, bytes: bytes) }
    let run = try place.run("build", bad.name, "articles/talks.txt", "-o", "out.json")
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("entente: \(bad.words)"), "\(run.errors)")
    let graph = try JSONSerialization.jsonObject(with: #require(place.bytes("out.json")))
    let documents = (graph as? [String: Any])?["documents"] as? [[String: Any]]
    #expect(documents?.contains { $0["id"] as? String == "talks" } == true)
  }

  @Test(arguments: articles.filter { $0.name != "lines.jsonl" })
  func `a bad article alone gives no output at all`(bad: Case) throws {
    let place = try Workplace()
    if let bytes = bad.bytes { try place.write(bad.name, bytes: bytes) }
    let before = try place.names()
    for command in ["draw", "build", "read"] {
      let run = try place.run(command, bad.name)
      #expect(run.code == 2, "\(command)")
      #expect(run.output.isEmpty, "\(command)")
      #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    }
    #expect(try place.run("draw", bad.name, "-o", "out.svg").code == 2)
    #expect(try place.names() == before)
  }

  @Test func `a folder without articles is an error`() throws {
    let place = try Workplace()
    try place.write("folder/picture.bin", bytes: [1, 2, 3])
    let run = try place.run("draw", "folder", "-o", "out.svg")
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("entente: folder: no articles in this folder"))
    #expect(try place.names() == ["folder"])
  }

  @Test func `a graph has no text to read, and the others are read`() throws {
    let place = try Workplace(withArticles: ())
    #expect(try place.run("build", "articles", "-o", "a.json").code == 0)
    let run = try place.run("read", "a.json", "articles/report.txt")
    #expect(run.code == 2)
    #expect(run.errors == "entente: a.json: a graph, which holds no texts; give its articles\n")
    #expect(run.text == Articles.report)
  }

  static let graphs = [
    Case(
      "other.json", #"{"format": "eventgraph/2", "documents": []}"#,
      "other.json:1:12: format: \"eventgraph/2\""),
    Case(
      "dangling.json",
      #"{"format": "eventgraph/1", "events": [{"id": "meet/1", "type": "meet", "place": "place/x", "participants": [], "claims": []}]}"#,
      "dangling.json:1:"),
    Case("broken.json", #"{"format": "eventgraph/1", "documents": ["#, "broken.json:1:"),
    Case("other-things.json", "[1, 2, 3]", "other-things.json:1:1: not an eventgraph"),
    Case("empty.json", "", "empty.json:1:1: "),
  ]

  @Test(arguments: graphs)
  func `a bad graph is an error with its place`(bad: Case) throws {
    let place = try Workplace()
    try place.write(bad.name, bytes: bad.bytes ?? [])
    for command in [["draw", bad.name, "-o", "out.svg"], ["list", "events", "--in", bad.name]] {
      let run = try place.shell(#""$ENTENTE" "# + command.joined(separator: " "))
      #expect(run.code == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix("entente: \(bad.words)"), "\(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    }
    #expect(try place.names() == [bad.name])
  }

  @Test func `graphs are not mixed`() throws {
    let place = try Workplace(withArticles: ())
    #expect(try place.run("build", "articles", "-o", "a.json").code == 0)
    try place.write("b.json", place.text("a.json"))
    for inputs in ["a.json articles", "a.json b.json", "- a.json"] {
      let run = try place.shell(#""$ENTENTE" draw "# + inputs, input: Articles.talks)
      #expect(run.code == 64)
      #expect(run.errors.contains("graphs cannot be joined"), "\(run.errors)")
    }
    let twice = try place.run("list", "documents", "--in", "a.json", "a.json")
    #expect(twice.code == 0)
  }

  @Test func `what speaks of articles does not go with a graph`() throws {
    let place = try Workplace(withArticles: ())
    #expect(try place.run("build", "articles", "-o", "a.json").code == 0)
    let run = try place.run("draw", "a.json", "--published", "2020")
    #expect(run.code == 64)
    #expect(run.errors.contains("is a graph already"))
  }

  @Test func `a long line is read`() throws {
    let place = try Workplace()
    let sentence = "It rained in the north and the wind did not rest. "
    try place.write("long.txt", String(repeating: sentence, count: 100_000))
    let text = try place.run("read", "long.txt")
    #expect(text.code == 0)
    #expect(text.output.count == 5_000_000)
    try place.write(
      "line.txt", String(repeating: sentence, count: 4_000) + "Finland praised Norway.")
    let run = try place.run("list", "events", "--in", "line.txt")
    #expect(run.code == 0)
    #expect(run.text.contains("praise"))
  }

  @Test func `single NUL bytes are read over`() throws {
    let place = try Workplace()
    let text =
      "Finland praised Norway.\nIt rained.\n" + String(repeating: "The wind came. ", count: 50)
    try place.write("nul.txt", bytes: Array(text.utf8) + [0] + Array("\n".utf8))
    let run = try place.run("list", "events", "--in", "nul.txt")
    #expect(run.code == 0)
    #expect(run.text.contains("praise"))
  }
}
