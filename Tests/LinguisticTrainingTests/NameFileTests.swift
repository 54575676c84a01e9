import LinguisticTraining
import Testing

@Suite struct NameFileTests {
  @Test(arguments: [
    "# a comment\n1\tKim\tB-per\t-\t-\n2\tJong-un\tI-per\t-\t-\n3\tsat\tO\n\n# text = Vitamin O\n1\t2018\tO\n",
    "Kim\tNNP\tB-per\nJong-un\tNNP\tI-per\nsat\tVBD\tO\n\n2018\tCD\tO\n",
    "Kim B-per\nJong-un I-per\nsat O\n\n\n2018 O",
    "Kim\tB-per\r\nJong-un\tI-per\r\nsat\tO\r\n\r\n2018\tO\r\n",
    "Kim I-per\nJong-un I-per\nsat O\n\n2018 O\n",
  ])
  func everyOrderOfColumnsIsRead(text: String) throws {
    let sentences = try NameFile(text, place: "a").sentences
    #expect(sentences.map { $0.words.map(\.form) } == [["Kim", "Jong-un", "sat"], ["2018"]])
    #expect(sentences.map(\.names) == [[.init(words: 0..<2, label: "per")], []])
  }

  @Test func aNameThatBeginsEndsTheOneBefore() throws {
    let sentences = try NameFile("Kim B-per\nXi B-per\nUN I-org\n# O\n", place: "a").sentences
    #expect(sentences[0].names.map(\.words) == [0..<1, 1..<2, 2..<3])
    #expect(sentences[0].words.map(\.form) == ["Kim", "Xi", "UN", "#"])
  }

  @Test(arguments: ["Kim", "Kim\tNNP", "Kim O\nXi B_per", " O"])
  func aLineWithoutATagIsNamed(text: String) {
    let error = #expect(throws: TrainingError.self) { try NameFile(text, place: "a") }
    let line = text.split(separator: "\n").count
    #expect(error?.description.hasPrefix("a:\(line): expected a word and a tag") == true)
  }

  @Test func documentsBeginAtTheirComments() throws {
    let text = "# newdoc id = a\n1\tKim\tB-PER\n\n1\tsat\tO\n\n# newdoc id = b\n1\tXi\tB-PER\n"
    #expect(try NameFile(text, place: "a").documents == [0..<2, 2..<3])
    #expect(try NameFile("Kim B-per\n\nsat O\n", place: "a").documents == [0..<1, 1..<2])
  }
}
