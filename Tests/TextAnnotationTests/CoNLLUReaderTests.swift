import SourceDocuments
import Testing
import TextAnnotation

@Suite struct CoNLLUReaderTests {
  /// A sentence with all kinds of lines.
  static let sample = """
    # newdoc id = harbour
    # sent_id = harbour-1
    # text = They don't stay.
    1	They	they	PRON	PRP	Number=Plur	4	nsubj	4:nsubj	_
    2-3	don't	_	_	_	_	_	_	_	_
    2	do	do	AUX	VBP	_	4	aux	4:aux	_
    3	n't	not	PART	RB	_	4	advmod	4:advmod	_
    4	stay	stay	VERB	VB	_	0	root	0:root	SpaceAfter=No
    4.1	here	here	ADV	_	_	_	_	4:advmod	_
    5	.	.	PUNCT	.	_	4	punct	4:punct	_


    """

  private func read(_ text: String, needsTrees: Bool = true) throws -> [CoNLLUSentence] {
    try CoNLLUReader.sentences(in: Array(text.utf8), from: "a.conllu", needsTrees: needsTrees)
  }

  @Test func `a sentence has comments, words, multiword tokens and empty nodes`() throws {
    let sentence = try #require(try read(Self.sample).first)
    #expect(sentence.comments.count == 3)
    #expect(sentence.comment("newdoc id") == "harbour")
    #expect(sentence.beginsDocument && sentence.beginsParagraph)
    #expect(sentence.words.map(\.form) == ["They", "do", "n't", "stay", "."])
    #expect(sentence.lines[1].id == .range(2, 3))
    #expect(sentence.lines[5].id == .emptyNode(4, 1))
    #expect(sentence.lines[4].misc("SpaceAfter") == "No")
    #expect(sentence.text == Self.sample)
  }

  @Test(arguments: 0..<300)
  func `reading and writing gives the bytes again`(seed: Int) throws {
    var treebank = RandomTreebank(seed: UInt64(seed))
    let text = treebank.sentences().map(\.text).joined()
    let sentences = try read(text)
    #expect(sentences.map(\.text).joined().utf8.elementsEqual(text.utf8))
  }

  @Test func `byte order mark, CRLF and a missing blank line are taken`() throws {
    let plain = try read(Self.sample)
    let crlf = Self.sample.replacing("\n", with: "\r\n")
    #expect(try read("\u{FEFF}" + crlf) == plain)
    #expect(try read(String(Self.sample.dropLast())) == plain)
    #expect(try read(String(Self.sample.dropLast(2))) == plain)
    #expect(try read("") == [])
  }

  @Test func `documents are read one by one`() throws {
    let other = Self.sample.replacing("# newdoc id = harbour\n", with: "")
    var reader = CoNLLUReader(Array((Self.sample + other + Self.sample).utf8), from: "a.conllu")
    #expect(try reader.nextDocument()?.count == 2)
    #expect(try reader.nextDocument()?.count == 1)
    #expect(try reader.nextDocument() == nil)
  }

  /// A change of the sample, the line of the error and what it says.
  static let faults:
    [(old: String, new: String, line: Int, code: CoNLLUError.Code, words: String)] =
      [
        ("4\tstay", "4\tstay\t", 8, .columns, "11 columns"),
        ("\t4:aux\t_", "\t4:aux", 6, .columns, "9 columns"),
        ("\tthey\t", "\t\t", 4, .columns, "the column LEMMA is empty"),
        ("\tThey\t", "\t\t", 4, .columns, "the column FORM is empty"),
        ("Number=Plur", "Number Plur", 4, .space, "a space in FEATS"),
        ("\n4\tstay", "\n5\tstay", 8, .id, "the id 5 is out of order; expected 4, or 3.1"),
        ("\n1\tThey", "\n01\tThey", 4, .id, "the id \"01\""),
        ("\n4.1\t", "\n4.2\t", 9, .id, "the id 4.2 is out of order; expected 5, or 4.1"),
        ("\n2-3\t", "\n2-2\t", 5, .range, "the multiword token 2-2"),
        ("\n2-3\t", "\n3-4\t", 5, .id, "the id 3-4 is out of order"),
        ("\n2-3\t", "\n2-9\t", 10, .range, "a multiword token up to word 9"),
        ("\n3\tn't", "\n3-4\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n3\tn't", 7, .range, "overlaps"),
        ("don't\t_\t_", "don't\tdo\t_", 5, .columns, "more than FORM and MISC"),
        ("\tVERB\t", "\tVB\t", 8, .partOfSpeech, "the part of speech \"VB\""),
        ("\tVERB\t", "\t_\t", 8, .partOfSpeech, "the part of speech \"_\""),
        ("\t4\tnsubj", "\t9\tnsubj", 4, .head, "the head 9 in a sentence of 5 words"),
        ("\t4\tnsubj", "\tx\tnsubj", 4, .head, "the head x"),
        ("\t4\tnsubj", "\t_\tnsubj", 4, .head, "no head"),
        ("\t4\tnsubj", "\t1\tnsubj", 4, .tree, "in a circle from word 1"),
        ("\t0\troot", "\t1\tdep", 4, .tree, "in a circle from word 1"),
        ("\t4\tnsubj", "\t0\troot", 8, .tree, "a second root beside word 1"),
        ("\t4\tnsubj", "\t4\troot", 4, .tree, "the relation \"root\" to the head 4"),
        (
          "4.1\there\there\tADV\t_\t_\t_", "4.1\there\there\tADV\t_\t_\t4", 9, .columns,
          "has a head"
        ),
        ("\n4\tstay", "\n# late\n4\tstay", 8, .sentence, "a comment inside"),
        ("# sent_id", "\n# sent_id", 2, .sentence, "a sentence without words"),
        ("4:punct\t_\n", "4:punct\t_\n\n", 12, .sentence, "a sentence without words"),
      ]

  @Test(arguments: faults.indices)
  func `what cannot be right is an error with its line`(index: Int) throws {
    let fault = Self.faults[index]
    let text = Self.sample.replacing(fault.old, with: fault.new, maxReplacements: 1)
    #expect(text != Self.sample)
    let error = #expect(throws: CoNLLUError.self) { try read(text) }
    #expect(error?.code == fault.code, "\(error?.description ?? "")")
    #expect(error?.place == "a.conllu:\(fault.line)", "\(error?.description ?? "")")
    #expect(error?.message.contains(fault.words) == true, "\(error?.description ?? "")")
  }

  @Test func `bytes that are no UTF-8 are an error with their line`() {
    let bytes = Array("# a\n1\t".utf8) + [0xFF] + Array("\t_\tX\t_\t_\t0\troot\t_\t_\n\n".utf8)
    let error = #expect(throws: CoNLLUError.self) {
      try CoNLLUReader.sentences(in: bytes, from: "a.conllu")
    }
    #expect(error?.description == "a.conllu:2: no UTF-8; save the file in UTF-8")
  }

  @Test func `trees may be missing if they are not needed, but lead in no circle`() throws {
    let bare = "1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n2\tb\t_\tX\t_\t_\t1\tdep\t_\t_\n\n"
    #expect(try read(bare, needsTrees: false).first?.text == bare)
    #expect(throws: CoNLLUError.self) { try read(bare) }
    let circle = bare.replacing("\t1\tdep", with: "\t2\tdep")
    #expect(throws: CoNLLUError.self) { try read(circle, needsTrees: false) }
  }

  @Test(arguments: 0..<500)
  func `any bytes are read or refused`(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var bytes = Array((Self.sample + Self.sample).utf8)
    let marks = Array("\t\n\r#_-.|=0123456789 ".utf8) + [0, 0x80, 0xC3, 0xE2, 0xFF]
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      switch random.next() % 3 {
      case 0: bytes[at] = marks[Int(random.next() % UInt64(marks.count))]
      case 1: bytes.insert(marks[Int(random.next() % UInt64(marks.count))], at: at)
      default: bytes.removeSubrange(at..<min(bytes.count, at + Int(random.next() % 20)))
      }
    }
    for needsTrees in [true, false] {
      guard
        let sentences = try? CoNLLUReader.sentences(
          in: bytes, from: "a.conllu", needsTrees: needsTrees)
      else { continue }
      let analysis = Analysis(conllu: sentences, id: "a")
      #expect(analysis.sentences.count == sentences.count)
      _ = CoNLLUSentence.sentences(of: analysis)
    }
  }
}
