import SourceDocuments
import Testing
import TextAnnotation

@Suite struct CoNLLUAnalysisTests {
  private func read(_ text: String) throws -> [CoNLLUSentence] {
    try CoNLLUReader.sentences(in: Array(text.utf8), from: "a.conllu", needsTrees: false)
  }

  private func analysis(_ text: String) throws -> Analysis {
    Analysis(conllu: try read(text), id: "a")
  }

  /// Words with nothing but forms; a bar stands before MISC.
  private func lines(_ words: String) -> String {
    words.split(separator: " ").enumerated().map { index, word in
      let parts = word.split(separator: "/")
      let misc = parts.count > 1 ? parts[1] : "_"
      return "\(index + 1)\t\(parts[0])\t_\t_\t_\t_\t_\t_\t_\t\(misc)\n"
    }.joined() + "\n"
  }

  @Test func `the columns become those of tokens`() throws {
    let analysis = try analysis(CoNLLUReaderTests.sample)
    let sentence = try #require(analysis.sentences.first)
    #expect(analysis.document.id == "harbour")
    #expect(analysis.document.text == "They don't stay.")
    #expect(sentence.tokens.map(\.head) == [3, 3, 3, nil, 3])
    #expect(sentence.tokens[2].lemma == "not")
    #expect(sentence.tokens[0].feats == "Number=Plur")
    #expect(sentence.tokens.map(\.spaceAfter) == [true, false, true, false, true])
    #expect(sentence.multiwordTokens.map(\.tokens) == [1..<3])
    #expect(
      sentence.tokens.map { analysis.document.quote($0.range) } == sentence.tokens.map(\.form))
  }

  @Test func `words that are no parts of their token share its range`() throws {
    let text = "1-2\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n" + lines("de le port")
    let analysis = try analysis(text)
    #expect(analysis.document.text == "du port")
    #expect(
      analysis.sentences[0].tokens.map { analysis.document.quote($0.range) } == [
        "du", "du", "port",
      ])
    #expect(
      CoNLLUSentence.sentences(of: analysis)[0].lines
        == (try read(text))[0].lines.map { line in
          var line = line
          if line.isWord { line.upos = "X" }
          return line
        })
  }

  @Test func `sentences follow after a space, paragraphs after a blank line`() throws {
    let analysis = try analysis(
      "# newdoc\n" + lines("One/SpaceAfter=No .") + lines("Two/SpaceAfter=No ./SpaceAfter=No")
        + lines("Three") + "# newpar\n" + lines("Four"))
    #expect(analysis.document.text == "One. Two.Three\n\nFour")
    #expect(
      analysis.sentences.map { analysis.document.quote($0.range) } == [
        "One.", "Two.", "Three", "Four",
      ])
  }

  @Test func `the text of the comment counts if the words are found in it`() throws {
    let given = try analysis("# text =  A\u{A0}b,  c\n" + lines("A b , c"))
    #expect(given.document.text == "A\u{A0}b,  c")
    let other = try analysis("# text = A b d\n" + lines("A b , c"))
    #expect(other.document.text == "A b , c")
  }

  @Test func `an underscore is a form, and its lemma`() throws {
    let analysis = try analysis(lines("a _"))
    #expect(analysis.sentences[0].tokens.map(\.form) == ["a", "_"])
    #expect(analysis.sentences[0].tokens.map(\.lemma) == ["", "_"])
  }

  @Test func `names are read in our labels`() throws {
    let analysis = try analysis(
      lines(
        "Kim/NE=B-person Jong/NE=I-person met/NE=O Lee/NE=I-PER Tass/NE=S-ORG Monday/NE=B-DATE It/NE=B-Ship"
      ))
    let names = analysis.sentences[0].names
    #expect(names.map(\.label) == [.person, .person, .organization, .other])
    #expect(names.map(\.tokens) == [0..<2, 3..<4, 4..<5, 6..<7])
    #expect(names.map { analysis.document.quote($0.range) } == ["Kim Jong", "Lee", "Tass", "It"])
  }

  @Test func `a sentence that no file can hold has its words all the same`() {
    let lines = [
      CoNLLULine(.range(2, 9), form: "x"), CoNLLULine(.word(7), form: "a", head: "99"),
      CoNLLULine(.word(7), form: "b", head: "-1", misc: "NE=B-person"),
    ]
    let analysis = Analysis(conllu: [CoNLLUSentence(lines: lines)], id: "a")
    #expect(analysis.document.text == "a b")
    #expect(analysis.sentences[0].names.map(\.tokens) == [1..<2])
    #expect(Analysis(conllu: [CoNLLUSentence(lines: [])], id: "a").sentences.isEmpty)
  }

  @Test func `what may not stand in a column is replaced`() throws {
    let analysis = Analysis(
      document: Document(id: "a b/c", text: "one\ttwo"),
      sentences: [
        Sentence(
          range: TextRange(0, 7),
          tokens: [
            Token(
              TextRange(0, 7), form: "one\ttwo", lemma: "a\nb", xpos: "N N", feats: "A=\u{18} b",
              deprel: "root\r\n")
          ])
      ])
    let sentences = CoNLLUSentence.sentences(of: analysis)
    #expect(
      sentences.map(\.text).joined() == """
        # newdoc id = a b/c
        # newpar
        # sent_id = a-b-c-1
        # text = one two
        1\tone two\ta b\tX\tN_N\tA=\u{18}_b\t0\troot__\t_\t_


        """)
    #expect(try read(sentences.map(\.text).joined()) == sentences)
  }

  @Test func `headings and the page's data come back`() throws {
    let document = Document(
      id: "talks", text: "Talks\n\nThey met.",
      metadata: DocumentMetadata(title: "Talks", publisher: "Herald", published: "2024-06-19"))
    let analysis = Analysis(
      document: document,
      sentences: [
        Sentence(
          range: TextRange(0, 5), tokens: [Token(TextRange(0, 5), form: "Talks")], isHeading: true),
        Sentence(
          range: TextRange(7, 16),
          tokens: [
            Token(TextRange(7, 11), form: "They"),
            Token(TextRange(12, 15), form: "met", spaceAfter: false),
            Token(TextRange(15, 16), form: "."),
          ]),
      ])
    let sentences = CoNLLUSentence.sentences(of: analysis)
    #expect(sentences[1].comments == ["# newpar", "# sent_id = talks-2", "# text = They met."])
    #expect(Analysis(conllu: sentences, id: "other") == analysis)
  }

  @Test(arguments: 0..<200)
  func `ranges lead to the words, and an analysis comes back whole`(seed: Int) throws {
    var treebank = RandomTreebank(seed: UInt64(seed))
    let analysis = Analysis(conllu: treebank.sentences(), id: "a")
    let text = Array(analysis.document.text.utf8)
    for sentence in analysis.sentences {
      let inside = Set(sentence.multiwordTokens.flatMap { $0.tokens })
      for (index, token) in sentence.tokens.enumerated() where !inside.contains(index) {
        #expect(text[token.range.start..<token.range.end].elementsEqual(token.form.utf8))
      }
      for token in sentence.multiwordTokens {
        #expect(text[token.range.start..<token.range.end].elementsEqual(token.form.utf8))
      }
    }
    let written = CoNLLUSentence.sentences(of: analysis)
    let bytes = Array(written.map(\.text).joined().utf8)
    let read = try CoNLLUReader.sentences(in: bytes, from: "a", needsTrees: false)
    #expect(read == written)
    #expect(Analysis(conllu: read, id: "a") == analysis)
  }

  @Test(arguments: 0..<100)
  func `filling keeps all that a reading does not tell`(seed: Int) throws {
    var treebank = RandomTreebank(seed: UInt64(seed))
    let sentences = treebank.sentences()
    let own = Analysis(conllu: sentences, id: "a")
    for (sentence, reading) in zip(sentences, own.sentences) {
      let filled = sentence.filled(from: reading)
      #expect(filled.comments == sentence.comments)
      #expect(filled.lines.map(\.id) == sentence.lines.map(\.id))
      #expect(filled.lines.map(\.form) == sentence.lines.map(\.form))
      #expect(filled.lines.map(\.head) == sentence.lines.map(\.head))
      #expect(filled.lines.allSatisfy { $0.deps == "_" })
      #expect(filled.lines.map { $0.misc("Gloss") } == sentence.lines.map { $0.misc("Gloss") })
    }
  }

  @Test func `filling puts names in MISC and takes old ones out`() throws {
    let sentence = try #require(try read(lines("Kim/A=b|NE=B-place met/NE=B-person|C=d")).first)
    let reading = Sentence(
      range: TextRange(0, 7),
      tokens: [
        Token(
          TextRange(0, 3), form: "Kim", lemma: "Kim", upos: .properNoun, head: 1, deprel: "nsubj"),
        Token(TextRange(4, 7), form: "met", lemma: "meet", upos: .verb, deprel: "root"),
      ], names: [EntitySpan(tokens: 0..<1, range: TextRange(0, 3), label: .person)])
    #expect(
      sentence.filled(from: reading).text == """
        1	Kim	Kim	PROPN	_	_	2	nsubj	_	A=b|NE=B-person
        2	met	meet	VERB	_	_	0	root	_	C=d


        """)
  }
}
