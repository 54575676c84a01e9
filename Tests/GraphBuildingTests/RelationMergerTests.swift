import EventModel
import SourceDocuments
import Testing

@testable import GraphBuilding

@Suite struct RelationMergerTests {
  /// The labels of the relations that offices of one person in one country become.
  private func labels(_ offices: [(label: String?, former: Bool)]) -> [String] {
    let accounts = offices.enumerated().map { index, office in
      Account(.init("doc\(index)"), "[Putin|person] rules [Russia|country].")
        .saying(
          .office, from: "Putin", to: "Russia", label: office.label, former: office.former,
          trigger: "rules")
    }
    let built = Built(accounts)
    #expect(built.faults.isEmpty)
    #expect(built.graph == Built(accounts.reversed()).graph)
    return built.graph.relations
      .map { "\($0.isFormer ? "former " : "")\($0.label ?? "-") \($0.claims.count)" }.sorted()
  }

  @Test(
    arguments: [
      (["president", "Russian president", "President"], ["president 3"]),
      (["president", "vice president"], ["president 1", "vice president 1"]),
      (
        ["foreign minister", "deputy foreign minister"],
        ["deputy foreign minister 1", "foreign minister 1"]
      ),
      (["president", "prime minister"], ["president 1", "prime minister 1"]),
      (["president", nil], ["president 2"]), ([nil, nil], ["- 2"]),
      (["president", "presidential aide"], ["president 1", "presidential aide 1"]),
    ] as [([String?], [String])])
  func `labels of which one contains the other are one office`(
    labels: [String?], relations: [String]
  ) {
    #expect(self.labels(labels.map { ($0, false) }) == relations)
  }

  @Test func `an office that is over is another relation`() {
    #expect(
      labels([("president", false), ("president", true)]) == ["former president 1", "president 1"])
  }

  @Test func `a relation without two ends is left out and told`() {
    let built = Built([
      Account("a", "[Putin|person] is the father of [Putin|person].")
        .saying(.kin, from: "Putin", to: "Putin", label: "father", trigger: "father")
    ])
    #expect(built.graph.relations.isEmpty && built.graph.entities.isEmpty)
    #expect(built.graph.diagnostics.count == 1)
  }
}
