import Foundation
import Testing

@Suite(.serialized) struct ReviewCommandTests {
  /// Two articles with two pairs that might be one; more is said of the Novaks.
  private static func workplace() throws -> Workplace {
    let place = try Workplace()
    try place.write(
      "articles/a.txt", "Anna Lindqvist met Tomas Novak in Oslo.\nTomas Novak praised Sweden.\n")
    try place.write(
      "articles/b.txt",
      "Novak praised Norway.\nNovak visited Finland on Monday.\nMr. Lindqvist thanked Norway.\n")
    return place
  }

  private static let novaks = "[{name: Novak, kind: person}, {name: Tomas Novak, kind: person}]"
  private static let lindqvists =
    "[{name: Anna Lindqvist, kind: person}, {name: Lindqvist, kind: person}]"

  @Test func `the most valuable pair comes first`() throws {
    let place = try Self.workplace()
    let run = try place.run("review", "articles", "--list")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.lines.map { $0.prefix(8) } == ["4  Novak", "2  Anna "])
    let objects = try place.run("review", "--in", "articles", "--json").objects()
    #expect(objects.map { $0["value"] as? Int } == [4, 2])
    let right = try #require(objects.first?["right"] as? [String: Any])
    #expect(right["id"] as? String == "person/tomas-novak")
    #expect((right["sentences"] as? [String])?.last == "“Tomas Novak praised Sweden.” [a:2]")
    #expect((right["subject"] as? [String: Any])?["name"] as? String == "Tomas Novak")
    #expect(try place.names() == ["articles"])
  }

  @Test func `answers are written, count in the next build, and are not asked again`() throws {
    let place = try Self.workplace()
    let run = try place.run(
      "review", "articles", "--judgements", "j.yaml", "--who", "ann", "--when", "2024-06-20",
      input: "s\nd\n")
    #expect(run.code == 0 && run.errors.isEmpty, "\(run.errors)")
    let notes = "\n  who: ann\n  when: 2024-06-20\n"
    #expect(
      try place.text("j.yaml")
        == "- same: \(Self.novaks)\(notes)- different: \(Self.lindqvists)\(notes)")
    for words in [
      "1 of 2: are these one?", "A  Novak        person  person/novak        2 mentions, 2 events",
      "perhaps: \"Novak\" may be \"Tomas Novak\", of whom alone it is a part [part-of-name]",
      "A “Novak praised Norway.” [b:1]", "B “Anna Lindqvist met Tomas Novak in Oslo.” [a:1]",
      "j.yaml:1: same \"Novak\" (person), \"Tomas Novak\" (person)", "j.yaml:4: different",
      "2 judgements written to j.yaml: 1 same, 1 different; 0 pairs left open",
      "the next build uses them: entente build ... --judgements j.yaml",
    ] {
      #expect(run.text.contains(words), "\(words) in \(run.text)")
    }
    let entities = try place.run("list", "entities", "--in", "articles", "--judgements", "j.yaml")
    #expect(entities.lines.count { $0.contains("ovak") } == 1)
    #expect(entities.lines.count { $0.contains("indqvist") } == 2)
    let again = try place.run("review", "articles", "--judgements", "j.yaml")
    #expect(again.code == 1 && again.output.isEmpty)
    #expect(again.errors == "entente: no two that might be one in 2 articles\n")
  }

  @Test(arguments: [
    ("k\nq\n", ""), ("", ""), ("\n\n", ""), ("q\ns\n", ""), ("?\nhelp\n", ""),
    ("s\nu\n", ""), ("S\n", "same"), (" different \n", "different"), ("s\nu\nd\nu\nu\ns", "same"),
    ("k\ns\nu\n", ""), ("x\nsame\n", "same"),
  ])
  func `keys do what they say, and the end of the input ends`(keys: String, verb: String) throws {
    let place = try Self.workplace()
    try place.write("j.yaml", "# mine\n")
    let run = try place.run("review", "articles", "--file", "j.yaml", input: keys)
    #expect(run.code == 0, "\(run.errors)")
    let text = try place.text("j.yaml")
    let first = text.split(separator: "\n").dropFirst().first ?? ""
    #expect(text.hasPrefix("# mine\n"))
    #expect(first == (verb.isEmpty ? "" : "- \(verb): \(Self.novaks)"))
    #expect(run.errors.contains("no answer is called “x”") == keys.contains("x"))
    #expect(run.text.contains("take back the last answer") == keys.contains("?"))
    #expect(run.text.hasSuffix("left open\n") == verb.isEmpty)
  }

  @Test func `what was answered is in the file when the next pair is asked`() throws {
    let place = try Self.workplace()
    let run = try place.shell(
      #"{ echo s; for n in 1 2 3 4 5 6 7 8 9; do sleep 1; grep -q same j.yaml && cp j.yaml seen && break; done; } | "$ENTENTE" review articles --judgements j.yaml"#
    )
    #expect(run.code == 0)
    #expect(try place.text("seen") == place.text("j.yaml"))
  }

  @Test func `a graph is reviewed as it is`() throws {
    let place = try Self.workplace()
    #expect(try place.run("build", "articles", "-o", "g.json").code == 0)
    let before = try place.text("g.json")
    let run = try place.run("review", "g.json", "--judgements", "j.yaml", input: "d\n")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.text.contains("“Novak praised Norway.” [b, characters 0-21]"))
    #expect(run.text.contains("g.json stays as it is; build it again of its articles"))
    #expect(try place.text("j.yaml").hasPrefix("- different: \(Self.novaks)\n"))
    #expect(try place.text("g.json") == before)
    let rest = try place.run("review", "g.json", "--judgements", "j.yaml", "--list")
    #expect(rest.lines.count == 1)
  }

  /// Three persons of a graph of whom each might be each other.
  private static let three = #"""
    {"format": "eventgraph/1", "documents": [{"id": "a"}], "entities": [
      {"id": "person/ann", "kind": "person", "name": "Ann", "mentions":
        [{"document": "a", "start": 0, "end": 3, "text": "Ann", "form": "name"}]},
      {"id": "person/bo", "kind": "person", "name": "Bo", "mentions":
        [{"document": "a", "start": 4, "end": 6, "text": "Bo", "form": "name"}]},
      {"id": "person/cy", "kind": "person", "name": "Cy", "mentions":
        [{"document": "a", "start": 7, "end": 9, "text": "Cy", "form": "name"}]}],
     "possibleMatches": [
      {"entities": ["person/ann", "person/bo"], "rule": "r", "reason": "alike"},
      {"entities": ["person/ann", "person/cy"], "rule": "r", "reason": "alike"},
      {"entities": ["person/bo", "person/cy"], "rule": "r", "reason": "alike"}]}
    """#

  @Test(arguments: ["s\ns\n", "s\nd\n"])
  func `what follows from answers is not asked`(keys: String) throws {
    let place = try Workplace()
    try place.write("g.json", Self.three)
    let run = try place.run("review", "g.json", "--judgements", "j.yaml", input: keys)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.text.contains("1 more follow from them; 0 pairs left open"))
    #expect(!run.text.contains("3 of 3"))
  }

  @Test func `nothing that might be one is 1`() throws {
    let place = try Workplace(withArticles: ())
    try place.write("one.txt", "Sweden praised Norway.\n")
    let run = try place.run("review", "one.txt", "--judgements", "j.yaml")
    #expect(run.code == 1)
    #expect(run.errors == "entente: no two that might be one in 1 article\n")
    #expect(try place.names() == ["articles", "one.txt"])
  }

  @Test(arguments: [
    ("articles", 64, "give --judgements <file>"), ("--judgements j.yaml", 64, "<input> ..."),
    ("- --judgements j.yaml", 64, "standard input is where your answers come from"),
    ("articles --judgements a.yaml --file b.yaml", 64, "give one of them"),
    ("articles --judgements articles", 2, "articles: cannot write: Is a directory"),
    ("articles --judgements nowhere/j.yaml", 2, "make the folder first"),
    ("articles --judgements bad.yaml", 2, "bad.yaml:1: expected a list"),
    ("missing --judgements j.yaml", 2, "missing: no such file"),
  ])
  func `a wrong use is told before anything is read`(
    words: String, code: Int, message: String
  )
    throws
  {
    let place = try Self.workplace()
    try place.write("bad.yaml", "names: x\n")
    let run = try place.shell("\"$ENTENTE\" review \(words)", input: "s\n")
    #expect(run.code == Int32(code) && run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(try place.names() == ["articles", "bad.yaml"])
  }
}
