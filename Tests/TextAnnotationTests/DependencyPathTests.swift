import SourceDocuments
import Testing
import TextAnnotation

@Suite struct DependencyPathTests {
  /// "Iran agreed to supply fuel": the second token is the root.
  private let sentence: Sentence = {
    let rows: [(form: String, head: Int?, relation: String)] = [
      ("Iran", 1, "nsubj"), ("agreed", nil, "root"), ("to", 3, "mark"), ("supply", 1, "xcomp"),
      ("fuel", 3, "obj"),
    ]
    var start = 0
    let tokens = rows.map { row in
      defer { start += row.form.utf8.count + 1 }
      return Token(
        TextRange(start, start + row.form.utf8.count), form: row.form, head: row.head,
        deprel: row.relation)
    }
    return Sentence(range: TextRange(0, start - 1), tokens: tokens)
  }()

  @Test(arguments: [
    (3, 0, "supply ←xcomp agreed →nsubj Iran"), (3, 4, "supply →obj fuel"),
    (4, 1, "fuel ←obj supply ←xcomp agreed"), (1, 4, "agreed →xcomp supply →obj fuel"),
    (2, 2, "to"),
  ])
  func `a path goes up to the common head and down`(start: Int, end: Int, words: String) {
    #expect(sentence.path(from: start, to: end)?.description == words)
  }

  @Test func `two trees are tied by no path`() {
    let tokens = ["Yes", "No"].enumerated().map { index, form in
      Token(TextRange(index * 4, index * 4 + form.utf8.count), form: form, deprel: "root")
    }
    let sentence = Sentence(range: TextRange(0, 6), tokens: tokens)
    #expect(sentence.path(from: 0, to: 1) == nil)
  }
}
