import Entente
import Testing

@Suite struct WorldGazetteerTests {
  @Test func `the list of the program is written and read again`() throws {
    let text = GazetteerWriter().text(of: Gazetteer.world.entries)
    let (values, problems) = try GazetteerReader().read(text.utf8, from: "world.yaml")
    #expect(values == Gazetteer.world.entries)
    #expect(problems.isEmpty)
  }

  @Test func `countries, capitals and organizations are in it, with ids`() {
    let entries = Gazetteer.world.entries
    let korea = entries.first { $0.names.first == "North Korea" }
    #expect(korea?.ids == ["iso3166": "KP", "wikidata": "Q423", "geonames": "1873107"])
    #expect(entries.contains { $0.names.first == "Pyongyang" && $0.kind == .place })
    #expect(entries.first { $0.names.contains("UN") }?.ids == ["wikidata": "Q1065"])
  }

  @Test func `each id is one entity's, and looks as its scheme says`() {
    var bearers: [String: Int] = [:]
    for entry in Gazetteer.world.entries {
      for (scheme, id) in entry.ids {
        #expect(IdentifierScheme.named(scheme)?.isValid(id) == true, "\(scheme) \(id)")
        bearers["\(scheme) \(id)", default: 0] += 1
      }
    }
    #expect(bearers.filter { $0.value > 1 }.isEmpty)
    #expect(bearers.count > 800)
  }
}
