import LinguisticTraining
import Testing
import TextAnnotation

@Suite struct TreebankFileTests {
  @Test func wordsMultiwordTokensAndNamesAreRead() throws {
    let text = """
      # text = Kim's out.
      1-2\tKim's\t_\t_\t_\t_\t_\t_\t_\t_
      1\tKim\tKim\tPROPN\tNNP\tNumber=Sing\t3\tnsubj\t_\tNE=B-person
      2\t's\tbe\tAUX\tVBZ\t_\t3\tcop\t_\tX=Y|NE=O
      3\tout\tout\tADV\tRB\t_\t0\troot\t_\tSpaceAfter=No
      3.1\tnow\tnow\tADV\tRB\t_\t_\t_\t_\t_
      4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

      1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_
      """
    for text in [text, text.replacing("\n", with: "\r\n")] {
      let sentences = try TreebankFile(text, place: "a.conllu").sentences
      #expect(sentences.map { $0.tokens.map(\.form) } == [["Kim", "'s", "out", "."], ["Go"]])
      #expect(sentences[0].tokens.map(\.head) == [2, 2, nil, 2])
      #expect(sentences[0].tokens.map(\.lemma) == ["Kim", "be", "out", "."])
      #expect(sentences[0].multiwordTokens.map(\.form) == ["Kim's"])
      #expect(sentences[0].names.map(\.tokens) == [0..<1])
      #expect(sentences[0].names.map(\.label) == [.person])
    }
  }

  @Test func namesAmongEntitiesAreReadWithoutTitlesAndModifiers() throws {
    let rows: [(form: String, upos: String, entity: String)] = [
      ("The", "DET", "(1-person-new-cf1-4,5,6-coref-Ada_Silva"),
      ("former", "ADJ", ""), ("Lima", "PROPN", "(2-place-new-cf2-1-coref-Lima)"),
      ("General", "PROPN", ""), ("Ada", "PROPN", ""), ("Silva", "PROPN", "1)"),
      ("of", "ADP", ""),
      ("the", "DET", "(3-organization-new-cf3-2,4,6-sgl-Bank_of_Peru"), ("Bank", "PROPN", ""),
      ("of", "ADP", ""), ("Peru", "PROPN", "(4-place-new-cf4-1-sgl-Peru)"), ("and", "CCONJ", ""),
      ("Trust", "PROPN", "3)"), ("left", "VERB", ""),
      ("a", "DET", "(5-object-new-cf5-2-sgl"), ("Fiat", "PROPN", "5)"),
      ("hotel", "NOUN", "(6-place-new-cf6-1-sgl)(7-time-new-cf7-1-sgl)"),
    ]
    let text = rows.enumerated().map { index, row in
      let entity = row.entity.replacing("-new-", with: "-new-sssss-")
      return "\(index + 1)\t\(row.form)\t_\t\(row.upos)\t_\t_\t0\troot\t_\t"
        + (entity.isEmpty ? "_" : "Bridge=1<2|Entity=\(entity)")
    }.joined(separator: "\n")
    let file = try TreebankFile(text + "\n\n1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n", place: "a")
    #expect(file.hasEntities == [true, false])
    let sentence = file.sentences[0]
    let names = sentence.names.map { name in
      sentence.tokens[name.tokens].map(\.form).joined(separator: " ") + ": \(name.label)"
    }
    #expect(
      names == ["Lima: place", "Ada Silva: person", "Bank of Peru and Trust: organization"])
    let tagged = TaggedSentence(sentence, hasEntities: true)
    #expect(tagged.names[4...6] == ["B-PER", "I-PER", "O"])
    #expect(tagged.names[15] == "?")
    #expect(TaggedSentence(file.sentences[1], hasEntities: false).names.isEmpty)
  }

  @Test(arguments: [
    ("1\tGo", "a:1: 2 columns"),
    ("2\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_", "a:1: \"2\", the next word is 1"),
    ("1\t\tgo\tVERB\tVB\t_\t0\troot\t_\t_", "a:1: the form is empty"),
    ("1\tGo\tgo\tVRB\tVB\t_\t0\troot\t_\t_", "a:1: \"VRB\" is no universal part of speech"),
    ("1\tGo\tgo\tVERB\tVB\t_\tx\troot\t_\t_", "a:1: \"x\" is no head"),
    ("\n1\tGo\tgo\tVERB\tVB\t_\t3\troot\t_\t_\n\n", "a:3: a head lies beyond the 1 words"),
    ("2-1\tGo\t_\t_\t_\t_\t_\t_\t_\t_", "a:1: \"2-1\" is not the range"),
    ("1-2\tGo\t_\t_\t_\t_\t_\t_\t_\t_\n\n", "a:2: a range reaches beyond"),
    ("1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\tNE=B-x\n\n", "a:2: \"x\" is no label"),
    ("1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\tNE=Y\n\n", "a:2: \"Y\" is no tag"),
  ])
  func aBadLineIsNamed(text: String, message: String) {
    let error = #expect(throws: TrainingError.self) { try TreebankFile(text, place: "a") }
    #expect(error?.description.hasPrefix(message) == true, "\(String(describing: error))")
  }
}
