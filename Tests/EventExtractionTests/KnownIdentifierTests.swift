import EventModel
import Testing

@Suite struct KnownIdentifierTests {
  @Test func `countries and well-known organizations have their ids`() {
    let extraction = Reading.extraction(
      "North Korea criticized Nato. Sweden praised the Lagom Society.")
    let ids = Dictionary(
      extraction.chains.map { ($0.name, $0.ids) }, uniquingKeysWith: { first, _ in first })
    #expect(ids["North Korea"] == ["iso3166": "KP", "wikidata": "Q423"])
    #expect(ids["Nato"] == ["wikidata": "Q7184"])
    #expect(ids["Sweden"] == ["iso3166": "SE", "wikidata": "Q34"])
  }
}
