import Foundation
import Testing

@Suite(.serialized) struct SourceOptionsTests {
  @Test func `standard input is an article, or a graph`() throws {
    let place = try Workplace(withArticles: ())
    let article = try place.run("list", "documents", "--in", "-", "--json", input: Articles.talks)
    #expect(try article.objects().first?["id"] as? String == "stdin")
    let graph = try place.run("build", "articles").text
    let events = try place.run("list", "events", "--in", "-", input: graph)
    #expect(events.code == 0)
    #expect(events.text == (try place.run("list", "events", "--in", "articles").text))
  }

  @Test func `front matter beats the corpus file, which beats --published`() throws {
    let place = try Workplace(withArticles: ())
    try place.write("articles/other.txt", "Sweden praised Norway.\n")
    try place.write(
      "mine.yaml",
      "talks: {published: 1999, title: Not this}\nreport: {published: 2020-01, publisher: Bay Times}\n"
    )
    let run = try place.run(
      "list", "documents", "--in", "articles", "--corpus", "mine.yaml", "--published", "2018",
      "--json")
    #expect(run.code == 0, "\(run.errors)")
    let documents = try run.objects()
    #expect(documents.compactMap { $0["id"] as? String } == ["other", "report", "talks"])
    #expect(
      documents.compactMap { $0["published"] as? String } == ["2018", "2020-01", "2021-05-10"])
    #expect(documents[2]["title"] as? String == "Two presidents in Helsinki")
    #expect(documents[1]["publisher"] as? String == "Bay Times")
  }

  @Test func `a corpus file in the folder is used by itself`() throws {
    let place = try Workplace(withArticles: ())
    try place.write("articles/corpus.yaml", "report: {published: 2020-01}\n")
    let run = try place.run("list", "documents", "--in", "articles", "--json")
    #expect(try run.objects().first?["published"] as? String == "2020-01")
  }

  @Test func `a judgement keeps two apart`() throws {
    let place = try Workplace(withArticles: ())
    try place.write(
      "mine.yaml",
      """
      - different: [{name: Tomas Novak, document: talks}, {name: Tomás Novák, document: report}]
      - hide: Norway

      """)
    let run = try place.run("list", "entities", "--in", "articles", "--judgements", "mine.yaml")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.lines.count { $0.contains("person/tomas-novak") } == 2)
    #expect(!run.text.contains("Norway"))
  }

  @Test func `a gazetteer gives names and ids`() throws {
    let place = try Workplace(withArticles: ())
    try place.write(
      "names.yaml", "- names: [Anna Lindqvist]\n  kind: person\n  ids: {wikidata: Q1234567}\n")
    let run = try place.run(
      "show", "anna lindqvist", "--in", "articles", "--gazetteer", "names.yaml")
    #expect(run.text.contains("wikidata  Q1234567"))
  }

  @Test(arguments: ["--gazetteer", "--judgements"])
  func `a list that cannot be read stops the work`(option: String) throws {
    let place = try Workplace(withArticles: ())
    try place.write("bad.yaml", "names: [unclosed\n")
    for file in ["bad.yaml", "missing.yaml", "articles"] {
      let run = try place.run("draw", "articles", option, file, "-o", "out.svg")
      #expect(run.code == 2)
      #expect(run.errors.hasPrefix("entente: \(file)"), "\(run.errors)")
    }
    #expect(try place.names() == ["articles", "bad.yaml"])
  }

  @Test func `a corpus file that cannot be read is an error, and the rest is done`() throws {
    let place = try Workplace(withArticles: ())
    let run = try place.run("draw", "articles", "--corpus", "missing.yaml", "-o", "out.svg")
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("entente: missing.yaml: "))
    #expect(try place.names() == ["articles", "out.svg"])
  }

  @Test func `warnings go to standard error, ten at most, and can be listed`() throws {
    let place = try Workplace(withArticles: ())
    let entry = "- {names: [A], kind: dog}\n"
    try place.write("names.yaml", String(repeating: entry, count: 13))
    let run = try place.run("list", "events", "--in", "articles", "--gazetteer", "names.yaml")
    #expect(run.code == 0)
    #expect(!run.text.contains("names.yaml"))
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 11)
    #expect(lines.first?.hasPrefix("names.yaml:1:") == true)
    #expect(lines.last?.hasPrefix("and 3 more") == true)
    let listed = try place.run(
      "list", "diagnostics", "--in", "articles", "--gazetteer", "names.yaml", "--quiet")
    #expect(listed.lines.count == 13)
    #expect(listed.errors.isEmpty)
  }

  @Test func `the same input gives the same bytes in any order`() throws {
    let place = try Workplace(withArticles: ())
    let one = try place.run("build", "articles/talks.txt", "articles/report.txt")
    let other = try place.run("build", "articles/report.txt", "articles", "./articles/talks.txt")
    #expect(one.code == 0)
    #expect(one.output == other.output)
  }
}
