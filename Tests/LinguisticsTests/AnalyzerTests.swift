import Linguistics
import SourceDocuments
import Testing
import TextAnnotation

@Suite struct AnalyzerTests {
  private func sentences(_ text: String) -> [Sentence] {
    Analyzer().analyze(Document(id: "x", text: text)).sentences
  }

  private func forms(_ text: String) -> [String] {
    sentences(text).flatMap { $0.tokens.map(\.form) }
  }

  @Test(arguments: [
    ("Putin's car", ["Putin", "'s", "car"]),
    ("Putin’s car", ["Putin", "’s", "car"]),
    ("They don't agree", ["They", "do", "n't", "agree"]),
    ("Turkish-Libyan border", ["Turkish", "-", "Libyan", "border"]),
    ("UK-France Summit", ["UK", "-", "France", "Summit"]),
    ("Kim Jong-un spoke", ["Kim", "Jong", "-", "un", "spoke"]),
    ("one-on-one talks", ["one", "-", "on", "-", "one", "talks"]),
    ("1,700.5 tonnes at 07:30", ["1,700.5", "tonnes", "at", "07:30"]),
    ("Mr. Castro and Gen. Lee", ["Mr.", "Castro", "and", "Gen.", "Lee"]),
    ("U.S. officials", ["U.S.", "officials"]),
    ("see https://example.org/a?b=1.", ["see", "https://example.org/a?b=1", "."]),
    ("wait... no", ["wait", "...", "no"]),
    ("(ICBMs)", ["(", "ICBMs", ")"]),
    ("AT&T pays", ["AT&T", "pays"]),
    ("Erdoğan met 김정은", ["Erdoğan", "met", "김정은"]),
  ])
  func `a text is cut into words and marks`(text: String, expected: [String]) {
    #expect(forms(text) == expected)
  }

  @Test(arguments: [
    "He said: “We don't know.” Then—without a word—he left for the U.S. on Jan. 5.",
    "a\u{0}b \u{202E}c\u{202C} 😀 🇰🇵 é e\u{301} \u{FFFD}",
    "\r\n\r\nline\r\nbreaks\rhere\n\n\n",
    "",
  ])
  func `tokens and gaps give back the text`(text: String) {
    let document = Document(id: "x", text: text)
    var last = 0
    for sentence in Analyzer().analyze(document).sentences {
      for token in sentence.tokens {
        #expect(token.range.start >= last)
        let gap = document.quote(TextRange(last, token.range.start))
        #expect(gap.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.value < 0x20 })
        #expect(document.quote(token.range) == token.form)
        last = token.range.end
      }
    }
  }

  @Test func `a document of one section is read alike as a whole and by sections`() {
    let document = Document(id: "x", text: "Ada Okoro left Oslo.\n\nShe met Bruno Lima.")
    var sections: [Analysis] = []
    Analyzer().forEachSection(of: document) { sections.append($0) }
    #expect(sections == [Analyzer().analyze(document)])
  }

  @Test(arguments: [
    (
      "Den norske utenriksministeren reiste mandag kveld til Stockholm for å snakke med sin svenske "
        + "kollega om saken, og han kom hjem igjen tirsdag.", "x"
    ),
    (
      "Премьер-министр подписал соглашение о поставках газа с министром иностранных дел. "
        + "Он сказал, что договор вступит в силу в январе. После этого он улетел домой.", "x"
    ),
  ])
  func `a text in another language is read with a warning`(text: String, place: String) {
    let analysis = Analyzer().analyze(Document(id: "x", text: text))
    #expect(!analysis.sentences.isEmpty)
    #expect(analysis.diagnostics.map(\.place) == [place])
    #expect(analysis.diagnostics.allSatisfy { $0.message.contains("known in English") })
  }

  @Test func `a sentence that does not end is read with a warning that names its place`() {
    let endless = Array(repeating: "and then they went", count: 60).joined(separator: " ")
    let document = Document(id: "x", text: "They left.\nSoon \(endless)")
    let analysis = Analyzer().analyze(document)
    #expect(analysis.diagnostics.map(\.place) == ["x:2:1"])
    #expect(analysis.diagnostics.first?.message.hasPrefix("a sentence of 241 words") == true)
    #expect(analysis.sentences.last?.tokens.count { $0.head == nil } == 1)
    #expect(Analyzer().analyze(tokensOf: analysis).diagnostics == analysis.diagnostics)
  }

  @Test func `English is read without a warning`() {
    let text =
      "The foreign minister flew to Stockholm on Monday evening to speak with her Swedish "
      + "colleague about the matter, and came home on Tuesday, a spokesman said."
    #expect(Analyzer().analyze(Document(id: "x", text: text)).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("Mr. Lee left. He will not return.", 2),
    ("The U.S. The talks failed.", 2),
    ("It cost 2.5 million. “Too much,” she said. Nobody paid.", 3),
    ("“We will go.” They went.", 2),
    ("Did he? Yes! So be it.", 3),
    ("A headline without a stop\nA sentence below it.", 2),
    ("Gen. Smith, Sen. Jones and Dr. Wu met.", 1),
  ])
  func `sentences end where a reader ends them`(text: String, count: Int) {
    #expect(sentences(text).count == count)
  }

  @Test func `a line without a full stop is a heading`() {
    let found = sentences("Leaders sign pact\n\nThe leaders signed a pact.\n")
    #expect(found.map(\.isHeading) == [true, false])
  }

  @Test func `wrapped lines are one paragraph`() {
    let text = """
      The two governments have agreed to work together on the harbour of
      the old town, and they will meet again in the spring to sign the papers
      that their lawyers are writing.
      """
    #expect(sentences(text).count == 1)
  }

  @Test func `furniture is not read`() {
    let text = "Read more here\nThe pact was signed.\n"
    let document = Document(
      id: "x", text: text, furniture: [Furniture(TextRange(0, 14), .pointer)])
    let found = Analyzer().analyze(document).sentences
    #expect(found.map { document.quote($0.range) } == ["The pact was signed."])
  }

  @Test(arguments: [
    ("ROME, May 3 - ", "The pact was signed.", ""),
    ("", "The pact was signed. ", "Read more here."),
    ("ROME, May 3 - ", "The pact was signed. ", "Read more here."),
  ])
  func `what stands on a line beside furniture is read`(
    before: String, story: String, after: String
  ) {
    let text = "A pact is signed\n\(before)\(story)\(after)\nIt was long.\n"
    let start = 17 + before.utf8.count
    let end = start + story.utf8.count
    let document = Document(
      id: "x", text: text,
      furniture: [
        Furniture(TextRange(17, start), .dateline),
        Furniture(TextRange(end, end + after.utf8.count), .pointer),
      ].filter { !$0.range.isEmpty })
    let found = Analyzer().analyze(document).sentences
    #expect(
      found.map { document.quote($0.range) } == [
        "A pact is signed", "The pact was signed.", "It was long.",
      ])
  }

  @Test func `a long line of one word or of none is read to its end`() {
    #expect(sentences(String(repeating: "a", count: 200_000)).count == 1)
    #expect(sentences(String(repeating: "“", count: 5_000)).count <= 5_000)
    #expect(sentences(String(repeating: " \u{200B}", count: 5_000)).count <= 5_000)
  }

  @Test func `a think tank thinks nothing`() throws {
    let document = Document(id: "d", text: "The Lagos think tank says Ghana armed Togo.")
    let tokens = Analyzer().analyze(document).sentences.flatMap(\.tokens)
    let think = try #require(tokens.first { $0.form == "think" })
    #expect(think.upos == .noun)
    #expect(think.lemma == "think")
    #expect(tokens.first { $0.deprel == "root" }?.form == "says")
  }
}
