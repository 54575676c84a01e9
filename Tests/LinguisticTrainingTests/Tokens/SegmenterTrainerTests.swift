import LinguisticTraining
import Linguistics
import SourceDocuments
import Testing
import TextAnnotation

@Suite struct SegmenterTrainerTests {
  /// Documents of our own, with spaces between tokens and "|" where a token ends without one, "+"
  /// where a word of the same token does.
  private static let marked = [
    ["Ada met Bo|.", "They do+n't agree|.", "Mr. Lee left on Jan. 5|."],
    ["The U.S.|-|led talks failed|!", "Why|?", "Chen+'s friends can+not come|."],
    ["\u{201C}|No|,|\u{201D} she said|.", "It cost $|10.50 (|a lot|)|."],
  ]

  private var documents: [Analysis] {
    Self.marked.enumerated().map { number, sentences in
      var text = ""
      var made: [Sentence] = []
      for sentence in sentences {
        if !text.isEmpty { text += " " }
        made.append(Self.sentence(sentence, &text))
      }
      return Analysis(document: Document(id: Document.ID("\(number)"), text: text), sentences: made)
    }
  }

  private static func sentence(_ marked: String, _ text: inout String) -> Sentence {
    var tokens: [Token] = []
    var words: [MultiwordToken] = []
    for chunk in marked.split(separator: " ") {
      let parts = chunk.split(separator: "|")
      for (index, part) in parts.enumerated() {
        let first = tokens.count
        let pieces = part.split(separator: "+")
        for (number, piece) in pieces.enumerated() {
          let start = text.utf8.count
          text += piece
          tokens.append(
            Token(
              TextRange(start, text.utf8.count), form: String(piece),
              spaceAfter: index + 1 == parts.count && number + 1 == pieces.count))
        }
        if pieces.count > 1 {
          let range = tokens[first].range.union(tokens[tokens.count - 1].range)
          words.append(
            MultiwordToken(tokens: first..<tokens.count, range: range, form: pieces.joined()))
        }
      }
      if chunk.endIndex < marked.endIndex { text += " " }
    }
    return Sentence(
      range: tokens[0].range.union(tokens[tokens.count - 1].range), tokens: tokens,
      multiwordTokens: words)
  }

  private func trained() -> [UInt8] {
    var trainer = SegmenterTrainer()
    for _ in 0..<3 { for document in documents { trainer.add(document) } }
    var model = ModelFileBuilder()
    trainer.train(addingTo: &model)
    return model.bytes()
  }

  @Test func `the same documents give the same bytes`() {
    #expect(trained() == trained())
  }

  @Test func `what was learned is cut as it was`() throws {
    let segmenter = try TextSegmenter(model: kept(trained()))
    for document in documents {
      let found = segmenter.sentences(in: document.document)
      #expect(
        found.map { $0.tokens.map(\.range) } == document.sentences.map { $0.tokens.map(\.range) })
      #expect(
        found.map { $0.multiwordTokens.map(\.tokens) }
          == document.sentences.map { $0.multiwordTokens.map(\.tokens) })
    }
  }

  @Test func `a model of another part is refused`() throws {
    let error = #expect(throws: ModelError.self) {
      try TextSegmenter(model: kept(ModelFileBuilder().bytes()))
    }
    #expect(error?.code == .section)
  }
}
