import Linguistics
import SourceDocuments
import Testing
import TextAnnotation

@Suite struct TextSegmenterTests {
  private func sentences(_ text: String) throws -> [Sentence] {
    try TextSegmenter(model: .english("tokens")).sentences(in: Document(id: "x", text: text))
  }

  @Test(arguments: [
    "“It is over,” said the envoy.", "GUNMEN SEIZE MINISTER", "1. Open the gate.",
    "- the second point", "We arrived at 10:30 p.m. on Jan. 5.", "The No. 2 official resigned.",
    "The ships—all three—left.", "Nobody knew … until now.", "She said it’s “too late” to leave.",
    "See https://example.org/a_b?c=1 for more.", "Write to press@example.org today.",
    "He paid 1,250.75 dollars.", "The U.S. Army left.", "Gen. Okoro (retired) agreed.",
    "Prices rose 3.5% in the U.K.", "Great news 😀!", "“No.”",
  ])
  func `one sentence stays one`(text: String) throws {
    #expect(try sentences(text).count == 1)
  }

  @Test(arguments: [
    ("“We are ready.” The minister did not say when.", 2),
    ("He left. \"Nobody asked him to,\" she said. They argued.", 3),
    ("The talks failed (again). Nobody was surprised.", 2),
    ("Really? Yes! Fine.", 3),
    ("She works for Acme Inc. She likes it.", 2),
    ("They met in the U.S. The visit was short.", 2),
  ])
  func `several sentences are told apart`(text: String, count: Int) throws {
    #expect(try sentences(text).count == count)
  }

  @Test(arguments: [
    ("They don’t know", ["They", "do", "n’t", "know"], ["don’t"]),
    ("Okoro's car", ["Okoro", "'s", "car"], ["Okoro's"]),
    ("We cannot go", ["We", "can", "not", "go"], ["cannot"]),
    ("the U.S.-led force", ["the", "U.S.", "-", "led", "force"], []),
    ("(10:30)", ["(", "10:30", ")"], []),
    ("$5,000.", ["$", "5,000", "."], []),
    ("well...", ["well", "..."], []),
  ])
  func `words are cut, and those of one token kept together`(
    text: String, forms: [String], multiwords: [String]
  ) throws {
    let found = try sentences(text)
    #expect(found.flatMap { $0.tokens.map(\.form) } == forms)
    #expect(found.flatMap { $0.multiwordTokens.map(\.form) } == multiwords)
  }

  @Test func `sections of whole paragraphs give the sentences of the whole`() throws {
    let text = (1...9).map { "Envoy \($0) left Oslo. He said nothing." }.joined(separator: "\n")
    let document = Document(id: "x", text: text)
    var sections: [[Sentence]] = []
    try TextSegmenter(model: .english("tokens")).forEachSection(of: document, least: 20) {
      sections.append($0)
    }
    #expect(sections.map(\.count) == [6, 6, 6])
    #expect(try Array(sections.joined()) == sentences(text))
  }

  @Test func `tokens and gaps give back any text`() throws {
    let alphabet = Array(
      "aB.,'’\"“”-–—()[]!?… \t\n\r09$%&/:;@#_éß中文العربيةע😀👩‍👩‍👧\u{301}\u{0}\u{85}\u{A0}\u{200B}\u{FEFF}"
        .unicodeScalars)
    var state: UInt64 = 5
    for _ in 0..<200 {
      var text = ""
      for _ in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.unicodeScalars.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let document = Document(id: "x", text: text)
      var last = 0
      for token in try sentences(text).flatMap(\.tokens) {
        #expect(token.range.start >= last && token.range.count > 0)
        let gap = document.quote(TextRange(last, token.range.start))
        #expect(
          gap.unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || $0.properties.generalCategory == .control
          })
        #expect(document.quote(token.range) == token.form)
        last = token.range.end
      }
    }
  }

  @Test func `a line of a hundred thousand marks ends`() throws {
    #expect(try !sentences(String(repeating: "?", count: 100_000)).isEmpty)
    #expect(try !sentences(String(repeating: "😀 ", count: 20_000)).isEmpty)
  }
}
