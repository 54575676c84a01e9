import EventModel
import Testing

@Suite struct EventTypeTests {
  @Test func `the ontology has 28 types with distinct names`() {
    #expect(EventType.ontology.count == 28)
    #expect(Set(EventType.ontology.map(\.name)).count == 28)
  }

  @Test(
    arguments: [
      (EventType.sign, ["signatory"], "agreement"),
      (.sign, ["signatory", "agreement"], nil),
      (.agree, ["party"], "2 fillers of party or agreement or matter"),
      (.agree, ["party", "matter"], nil),
      (.agree, ["party", "party"], nil),
      (.meet, ["participant"], "2 fillers of participant"),
      (.visit, ["visitor", "host"], nil),
      (.visit, ["destination"], "visitor"),
      (.give, ["gift", "recipient"], nil),
      (.give, ["giver", "recipient"], "gift"),
      (.withdraw, ["withdrawer"], "place"),
      (.withdraw, ["withdrawer", "place"], nil),
      (.attack, ["target"], nil),
      (.die, [], "deceased"),
    ] as [(EventType, [Role], String?)])
  func `what is missing is named`(type: EventType, roles: [Role], missing: String?) {
    let fillers = Dictionary(roles.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(type.missing(from: fillers) == missing)
  }

  @Test func `what is planned is agreed to`() {
    #expect(PloverRoot.consult.under(.planned) == .agree)
    #expect(PloverRoot.retreat.under(.planned) == .concede)
    #expect(PloverRoot.assault.under(.planned) == .assault)
    #expect(PloverRoot.consult.under(.possible) == .consult)
  }
}
