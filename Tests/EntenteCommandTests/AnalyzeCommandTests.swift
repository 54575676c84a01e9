import Foundation
import Testing

@Suite(.serialized) struct AnalyzeCommandTests {
  /// Two documents of our own.
  private static let treebank = """
    # newdoc id = talks
    # newpar
    # sent_id = s1
    # text = Anna Lindqvist met Tomas Novak in Helsinki.
    1	Anna	Anna	PROPN	NNP	_	3	nsubj	3:nsubj	NE=B-person
    2	Lindqvist	Lindqvist	PROPN	NNP	_	1	flat	_	NE=I-person
    3	met	meet	VERB	VBD	_	0	root	_	Gloss=saw
    4	Tomas	Tomas	PROPN	NNP	_	3	obj	_	NE=B-person
    5	Novak	Novak	PROPN	NNP	_	4	flat	_	NE=I-person
    6	in	in	ADP	IN	_	7	case	_	_
    7	Helsinki	Helsinki	PROPN	NNP	_	3	obl	_	NE=B-LOC|SpaceAfter=No
    8	.	.	PUNCT	.	_	3	punct	_	_

    # newdoc
    # text = Nobody came.
    1	Nobody	nobody	PRON	NN	_	2	nsubj	_	_
    2	came	come	VERB	VBD	_	0	root	_	SpaceAfter=No
    3	.	.	PUNCT	.	_	2	punct	_	_


    """

  private func place() throws -> Workplace {
    let place = try Workplace(withArticles: ())
    try place.write("talks.conllu", Self.treebank)
    return place
  }

  @Test func `articles become CoNLL-U`() throws {
    let place = try place()
    let run = try place.run("analyze", "articles")
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    #expect(
      run.text.hasPrefix("# newdoc id = report\n# newpar\n# sent_id = report-1\n# text = The Czech")
    )
    #expect(run.text.contains("# newdoc id = talks\n# meta::title = Two presidents in Helsinki\n"))
    #expect(run.text.contains("# meta::published = 2021-05-10\n"))
    #expect(run.text.contains("NE=B-person"))
    try place.write("a.conllu", run.text)
    #expect(try place.run("analyze", "a.conllu").text == run.text)
  }

  @Test func `a file in CoNLL-U is written as it is read`() throws {
    let place = try place()
    let run = try place.run("analyze", "talks.conllu", "-o", "out.conllu")
    #expect(run.code == 0)
    #expect(try place.text("out.conllu") == Self.treebank)
  }

  @Test func `given tokens are kept and all else is read afresh`() throws {
    let place = try place()
    let run = try place.run("analyze", "talks.conllu", "--tokens", "given")
    #expect(run.code == 0)
    let columns = { (text: String, column: Int) -> [String] in
      text.split(separator: "\n").map { line in
        let columns = line.split(separator: "\t")
        return String(columns.count == 10 ? columns[column] : line)
      }
    }
    #expect(columns(run.text, 1) == columns(Self.treebank, 1))
    #expect(columns(run.text, 8).allSatisfy { $0 == "_" || $0.hasPrefix("#") })
    #expect(run.text.contains("Gloss=saw"))
    #expect(!run.text.contains("NE=B-LOC"))
    let input = try place.shell(#""$ENTENTE" analyze - --tokens given < talks.conllu"#)
    #expect(input.text == run.text)
  }

  @Test func `trees are drawn on the terminal`() throws {
    let run = try place().run("analyze", "talks.conllu", "--format", "tree")
    #expect(run.code == 0)
    #expect(
      run.text.hasSuffix(
        """
        talks-2-1: Nobody came.
         ╭─▸ Nobody  PRON   nsubj
        ─┼─▸ came    VERB   root
         ╰─▸ .       PUNCT  punct


        """))
  }

  @Test func `trees are drawn as SVG by the ending of the output`() throws {
    let place = try place()
    #expect(try place.run("analyze", "talks.conllu", "-o", "trees.svg").code == 0)
    let svg = try place.text("trees.svg")
    #expect(svg.hasPrefix("<svg ") && svg.contains(">nsubj</text>") && svg.contains(">s1</text>"))
  }

  @Test func `a graph is built of a given analysis`() throws {
    let place = try place()
    let run = try place.run("list", "events", "--in", "talks.conllu")
    #expect(run.code == 0)
    #expect(run.text.contains("meet  Anna Lindqvist and Tomas Novak"))
    let built = try place.run("build", "--analysis", "talks.conllu", "--published", "2021-05-10")
    #expect(built.code == 0)
    #expect(built.text.contains("\"published\": \"2021-05-10\""))
    let plain = try place.run("build", "talks.conllu", "--published", "2021-05-10")
    #expect(plain.text == built.text)
    #expect(
      try place.run("read", "talks.conllu").text.contains("\n==> talks-2 <==\nNobody came.\n"))
  }

  @Test func `the events of an analysis that was written are those of the articles`() throws {
    let place = try place()
    #expect(try place.run("analyze", "articles", "-o", "a.conllu").code == 0)
    // Ids are made of places, and paragraphs stand further apart now.
    let events = { (input: String) in
      try place.run("list", "events", "--in", input).lines.map { $0.drop { $0 != " " } }.sorted()
    }
    #expect(try events("articles").count > 3)
    #expect(try events("a.conllu") == events("articles"))
  }

  @Test func `articles and analyses become one graph, if their ids differ`() throws {
    let place = try place()
    let both = try place.run("list", "documents", "--in", "articles/report.txt", "talks.conllu")
    #expect(both.code == 0)
    #expect(both.lines.count == 3)
    let same = try place.run("build", "articles", "talks.conllu", "-o", "out.json")
    #expect(same.code == 2)
    #expect(same.errors.hasPrefix("entente: talks.conllu: has a document \"talks\""))
  }

  @Test func `a file that cannot be right is refused with its line, and the others are done`()
    throws
  {
    let place = try place()
    try place.write("bad.conllu", Self.treebank.replacing("3\tnsubj\t3", with: "9\tnsubj\t3"))
    try place.write("empty.conllu", "")
    for command in ["analyze", "build", "read"] {
      let run = try place.run(command, "bad.conllu", "empty.conllu", "talks.conllu")
      #expect(run.code == 2)
      #expect(!run.output.isEmpty)
      #expect(
        run.errors == """
          entente: bad.conllu:5: the head 9 in a sentence of 8 words; give the number of a word, or 0 for the root
          entente: empty.conllu: no sentence in this file; give one in CoNLL-U

          """)
      #expect(try place.run(command, "bad.conllu").output.isEmpty)
    }
    #expect(try place.run("analyze", "bad.conllu", "-o", "out.conllu").code == 2)
    #expect(try !place.names().contains("out.conllu"))
  }

  @Test func `a full disk is an error, and a reader that goes is none`() throws {
    let place = try place()
    let full = try place.run("analyze", "talks.conllu", "-o", "/dev/full")
    #expect(full.code == 2)
    #expect(full.errors.hasPrefix("entente: /dev/full: cannot write: No space left on device"))
    try place.write("long.conllu", String(repeating: Self.treebank, count: 500))
    let head = try place.shell(#"{ "$ENTENTE" analyze long.conllu; echo $? > code; } | head -1"#)
    #expect(head.text == "# newdoc id = talks\n")
    #expect(try place.text("code") == "0\n")
    #expect(try place.run("analyze", "long.conllu", "-o", "out.conllu").code == 0)
    #expect(try place.names() == ["articles", "code", "long.conllu", "out.conllu", "talks.conllu"])
  }

  @Test func `wrong uses are told`() throws {
    let place = try place()
    let article = try place.run("analyze", "articles", "--tokens", "given")
    #expect(article.code == 64)
    #expect(article.errors.contains("articles gives no tokens"))
    let format = try place.run("analyze", "articles", "--format", "pdf")
    #expect(format.code == 2)
    #expect(format.errors == "entente: --format pdf: unknown format; choose conllu, tree or svg\n")
    let ending = try place.run("analyze", "articles", "-o", "out.pdf")
    #expect(ending.errors.hasPrefix("entente: out.pdf: unknown format .pdf; end the name in"))
    for command in ["build", "draw", "list events"] {
      let none = try place.shell("\"$ENTENTE\" \(command)")
      #expect(none.code == 64)
      #expect(none.errors.contains("Missing expected argument"), "\(none.errors)")
    }
  }
}
