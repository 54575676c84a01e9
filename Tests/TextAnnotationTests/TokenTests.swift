import SourceDocuments
import Testing
import TextAnnotation

@Suite struct TokenTests {
  @Test func aRootHasNoHead() {
    let root = Token(TextRange(3, 6), form: "met", upos: .verb, deprel: "root")
    #expect(root.head == nil)
    #expect(root.range == TextRange(3, 6))
  }

  @Test func aHeadIsAnIndex() {
    #expect(Token(TextRange(0, 3), form: "Kim", head: 1, deprel: "nsubj").head == 1)
    #expect(Token(TextRange(0, 3), form: "Kim", head: 0, deprel: "nsubj").head == 0)
  }
}
