import EventModel
import GraphQueries
import SourceDocuments
import Testing

@Suite struct ExplanationTests {
  private let index = GraphIndex(TalksGraph.graph)

  @Test func `the decisions lead from one name to the other`() {
    let explanation = index.explain("O'Brien", "Zoe O’Brien")
    #expect(explanation.verdict == .same)
    #expect(
      explanation.description == """
        “O'Brien” and “Zoe O’Brien” are one: Zoë O'Brien (person/zoe-obrien)
          “Zoë O'Brien” in herald = “O'Brien” in herald: the only O'Brien of the article [surname]
          “Zoe O’Brien” in courier = “Zoë O'Brien” in herald: the same but for accents [spelling]
        """)
  }

  @Test func `the way back has the same decisions`() {
    let there = index.explain("O'Brien", "Zoe O’Brien").joins.first?.path
    let back = index.explain("Zoe O’Brien", "O'Brien").joins.first?.path
    #expect(back == there?.reversed() && there?.count == 2)
  }

  @Test func `the same words need no decision`() {
    #expect(index.explain("Zoë O'Brien", "Zoë O'Brien").joins.first?.path == [])
  }

  @Test func `names that fold to the same need no decision, unless both are written so`() {
    #expect(index.explain("o'brien", "OBRIEN").joins.first?.path == [])
    #expect(index.explain("Zoë O'Brien", "Zoe O’Brien").joins.first?.path?.count == 1)
  }

  @Test func `an id stands for the name to show`() {
    let explanation = index.explain("Ana Dvořák", "person/ana-dvorak")
    #expect(explanation.joins.map(\.path) == [[]])
  }

  @Test func `names that no decision joined say so`() {
    let explanation = index.explain("Ana Dvořák", "Ana Dvorak")
    #expect(explanation.verdict == .same)
    #expect(explanation.description.hasSuffix("\n  no decision is recorded"))
  }

  @Test func `two people come with what kept them apart`() {
    let explanation = index.explain("Zoe O'Brien", "Liam O'Brien")
    #expect(explanation.verdict == .different)
    #expect(
      explanation.description == """
        “Zoe O'Brien” and “Liam O'Brien” are two: Zoë O'Brien (person/zoe-obrien) and Liam O’Brien \
        (person/liam-obrien)
          “Zoe O’Brien” in courier ≠ “Liam O’Brien” in courier: Zoe is not Liam [given-names-differ]
          perhaps one: both are called O'Brien [surname]
          to change it: only your word: entente judge --file FILE same "Zoë O'Brien" "Liam O’Brien"
        """)
    #expect(index.explain("Liam O'Brien", "Zoe O'Brien").verdict == .different)
  }

  @Test func `two that nobody compared are two`() {
    #expect(
      index.explain("Port Moss", "Nora Quill").description == """
        “Port Moss” and “Nora Quill” are two: Port Moss (place/port-moss) and Nora Quill (person, in \
        no role)
          nothing speaks for their being one
          to change it: if one of the kinds is wrong: entente judge --file FILE kind "Nora Quill" place
        """)
  }

  @Test func `a name that is not there comes with what looks like it`() {
    let explanation = index.explain("Nora Quil", "xyz")
    #expect(explanation.verdict == .notFound)
    #expect(explanation.description == "no name “Nora Quil”; there is “Nora Quill”\nno name “xyz”")
    #expect(index.explain("xyz", "xyz").missing.count == 1)
  }

  @Test func `an ambiguous name is one here and two there`() {
    let explanation = index.explain("person/zoe", "Liam O'Brien")
    #expect(explanation.verdict == .same)
    #expect(explanation.joins.map(\.bearer.entity) == [TalksGraph.liam])
    #expect(explanation.separations.map(\.left.entity) == [TalksGraph.zoe])
  }

  @Test func `the shortest of several ways is taken`() {
    let names = ["A", "B", "C", "D"]
    let document = Document(id: "d", text: "A B C D")
    let places = names.enumerated().map { number, name in
      NamePlace(document: "d", range: TextRange(2 * number, 2 * number + 1), text: name)
    }
    func join(_ one: Int, _ other: Int) -> Match {
      Match(places[one], places[other], verdict: .same, rule: "\(one)\(other)", reason: "")
    }
    let graph = EventGraph(
      documents: [document.record],
      entities: [
        Entity(
          id: "person/a", kind: .person, name: "A",
          mentions: places.map {
            Entity.Place("d", Mention($0.range, text: $0.text, form: .name))
          })
      ], decisions: [join(0, 1), join(1, 2), join(2, 3), join(1, 3)])
    let path = GraphIndex(graph).explain("A", "D").joins.first?.path
    #expect(path?.map(\.rule) == ["01", "13"])
    #expect(
      GraphIndex(EventGraph(entities: graph.entities)).explain("A", "D").joins.first?.path == nil)
  }
}
