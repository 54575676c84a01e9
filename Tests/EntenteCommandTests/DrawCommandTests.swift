import Foundation
import Testing

@Suite(.serialized) struct DrawCommandTests {
  @Test(arguments: [
    ("out.svg", "<svg"), ("out.SVG", "<svg"), ("out.dot", "digraph"), ("out", "<svg"),
  ])
  func `the name of the output gives the format`(name: String, word: String) throws {
    let place = try Workplace(withArticles: ())
    let run = try place.run("draw", "articles", "-o", name)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(run.errors.isEmpty)
    let text = try place.text(name)
    #expect(text.contains(word))
    #expect(text.contains("Lindqvist"))
    #expect(try place.names() == ["articles", name].sorted())
  }

  @Test func `without an output SVG goes to standard output`() throws {
    let place = try Workplace(withArticles: ())
    let run = try place.run("draw", "articles")
    #expect(run.code == 0)
    #expect(run.text.contains("<svg"))
    #expect(run.text.contains("Novák"))
    #expect(run.errors.isEmpty)
  }

  @Test func `a PNG in a pipe is a PNG`() throws {
    let place = try Workplace(withArticles: ())
    let run = try place.run("draw", "articles", "--format", "png", "--scale", "1")
    #expect(run.code == 0, "\(run.errors)")
    #expect(Array(run.output.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
  }

  @Test func `a PNG is kept from a terminal`() throws {
    let place = try Workplace(withArticles: ())
    let run = try place.shell(
      #"script -qec '"$ENTENTE" draw articles --format png' /dev/null </dev/null"#)
    #expect(run.code == 64)
    #expect(run.text.contains("not for a terminal"))
    #expect(!run.text.contains("IHDR"))
  }

  @Test func `a graph in between changes no byte of the picture`() throws {
    let place = try Workplace(withArticles: ())
    #expect(try place.run("build", "articles", "-o", "graph.json").code == 0)
    let options = ["--title", "A & B", "--subtitle", "<i>"]
    let direct = try place.run("draw", "articles", options[0], options[1], options[2], options[3])
    let graph = try place.run("draw", "graph.json", options[0], options[1], options[2], options[3])
    #expect(direct.code == 0)
    #expect(direct.output == graph.output)
    #expect(direct.text.contains("A &amp; B"))
  }

  @Test func `fewer entities are drawn if asked, and all with --all`() throws {
    let place = try Workplace(withArticles: ())
    let few = try place.run("draw", "articles", "--max-entities", "2")
    let all = try place.run("draw", "articles", "--all")
    #expect(few.code == 0 && all.code == 0)
    #expect(few.text.contains("Left out"))
    #expect(!all.text.contains("Left out"))
    #expect(few.output.count < all.output.count)
  }

  @Test(arguments: [
    ["--all", "--max-entities", "3"], ["--max-entities", "0"], ["--scale", "0"],
    ["--scale", "nan"], ["--max-entities", "many"],
  ])
  func `options that cannot be met are a wrong use`(options: [String]) throws {
    let place = try Workplace(withArticles: ())
    let run = try place.shell(
      #""$ENTENTE" draw articles -o x.svg "# + options.joined(separator: " "))
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("entente: "))
    #expect(try place.names() == ["articles"])
  }

  @Test func `articles without an event give a picture that says so, and 1`() throws {
    let place = try Workplace()
    try place.write("weather.txt", "It rained all day, and the wind came from the sea.\n")
    let run = try place.run("draw", "weather.txt", "-o", "out.svg")
    #expect(run.code == 1)
    #expect(run.errors == "entente: no event found in 1 article; the picture says so\n")
    #expect(try place.text("out.svg").contains("<svg"))
  }

  /// Fails on XML that is not well-formed, and on anything in it that could act.
  ///
  /// The pages of the countries are links.
  private static let check = """
    import re, sys, xml.etree.ElementTree as tree
    page = re.compile(r'https://www[.]wikidata[.]org/wiki/Q[1-9][0-9]*')
    for element in tree.parse(sys.argv[1]).iter():
        name = element.tag.split('}')[-1]
        assert name not in ('script', 'b', 'foreignObject', 'image'), name
        for key, value in element.attrib.items():
            key = key.split('}')[-1]
            assert not key.startswith('on'), key
            assert key != 'href' or value.startswith('#') or page.fullmatch(value), value
    """

  @Test(arguments: [
    #""]; node [URL="javascript:alert(1)"];"#, "<b>Anna</b>", "<script>alert(1)</script>",
    #"\N\G\" onload=\"alert(1)"#, "&lt;a&gt; ]]> <!-- %s", "{a|b} <TABLE HREF='http://x.example'>",
  ])
  func `a name that tries to be markup comes out as words`(name: String) throws {
    let place = try Workplace(withArticles: ())
    try place.write("check.py", Self.check)
    try place.write("hostile.txt", Articles.hostile)
    let quoted = name.replacingOccurrences(of: "'", with: "''")
    try place.write("mine.yaml", "- name: {of: Anna Lindqvist, as: '\(quoted)'}\n")
    for input in ["articles", "hostile.txt"] {
      let run = try place.run(
        "draw", input, "-o", "out.svg", "--judgements", "mine.yaml", "--title", name)
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.errors.isEmpty)
      let parsed = try place.shell("python3 check.py out.svg")
      #expect(parsed.code == 0, "\(parsed.errors)")
    }
  }

  @Test func `the layout is a hidden subcommand of its own`() throws {
    let place = try Workplace()
    let run = try place.run("layout-worker", input: "digraph { a -> b }")
    #expect(run.code == 0)
    #expect(run.text.contains("<svg"))
    let bad = try place.run("layout-worker", input: "digraph { a -> ")
    #expect(bad.code == 2)
    #expect(!bad.errors.isEmpty)
    #expect(try !place.run("--help").text.contains("layout-worker"))
  }
}
