import EventModel
import GraphQueries
import SourceDocuments
import Testing

/// Of several ways from name to name the surest is told, and what would make two one.
@Suite struct StrongestPathTests {
  private static let words = ["Ana Boro", "Anna Boro", "Anya Boro"]

  private static func place(_ index: Int) -> NamePlace {
    NamePlace(
      document: .init("d\(index)"), range: TextRange(0, words[index].utf8.count), text: words[index]
    )
  }

  private static func match(
    _ one: Int, _ other: Int, _ verdict: Match.Verdict, _ weights: [Match.Weight]
  ) -> Match {
    Match(
      place(one), place(other), verdict: verdict, rule: "sounds", reason: "they sound alike",
      weights: weights)
  }

  private static func entity(_ id: Entity.ID, _ indices: [Int]) -> Entity {
    Entity(
      id: id, kind: .person, name: words[indices[0]],
      mentions: indices.map { index in
        Entity.Place(
          .init("d\(index)"),
          Mention(TextRange(0, words[index].utf8.count), text: words[index], form: .name))
      })
  }

  @Test func `a longer way of surer steps beats a short unsure one`() {
    let graph = EventGraph(
      entities: [Self.entity("person/ana-boro", [0, 1, 2])],
      decisions: [
        Self.match(0, 2, .same, [.init("names", 2800), .init("prior", -2700)]),
        Self.match(0, 1, .same, [.init("names", 6500), .init("prior", -2700)]),
        Self.match(1, 2, .same, []),
      ])
    let explanation = GraphIndex(graph).explain("Ana Boro", "Anya Boro")
    #expect(explanation.joins.first?.path?.count == 2)
    #expect(explanation.description.contains("names +6.5, prior -2.7, makes +3.8"))
  }

  @Test(arguments: [
    (1500, "1.2 nats are missing; the same office in both articles would add +2.5, or your word"),
    (-900, "3.6 nats are missing, or your word"),
    (4000, "that no third name fits one of them as well, or your word"),
  ])
  func `what is missing is told, and what would do`(names: Int, remedy: String) {
    let weights = [Match.Weight("names", names), Match.Weight("prior", -2700)]
    let graph = EventGraph(
      entities: [Self.entity("person/ana-boro", [0]), Self.entity("person/anna-boro", [1])],
      possibleMatches: [
        .init(
          "person/ana-boro", "person/anna-boro", rule: "sounds", reason: "they sound alike",
          weights: weights)
      ])
    let explanation = GraphIndex(graph).explain("Ana Boro", "Anna Boro")
    #expect(explanation.separations.first?.remedy.hasPrefix(remedy) == true)
  }
}
