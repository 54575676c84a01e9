import EventModel
import Testing

@Suite struct IdentifierSchemeTests {
  @Test(arguments: [
    ("wikidata", "Q423", "https://www.wikidata.org/wiki/Q423"),
    ("geonames", "1873107", "https://www.geonames.org/1873107"),
    ("viaf", "113230702", "https://viaf.org/viaf/113230702"),
    ("isni", "000000012146438X", "https://isni.org/isni/000000012146438X"),
    ("lei", "5493001KJTIIGC8Y1R12", "https://search.gleif.org/#/record/5493001KJTIIGC8Y1R12"),
    ("iso3166", "KP", "https://www.iso.org/obp/ui/#iso:code:3166:KP"),
  ])
  func `an id has a page`(scheme: String, id: String, page: String) {
    #expect(IdentifierScheme.named(scheme)?.page(of: id) == page)
  }

  @Test(arguments: [
    (
      "wikidata",
      [
        "", "Q", "Q0", "Q01", "q1", "Q1 ", " Q1", "P31", "Q1/../x", "Q1\n", "Q1234567890123", "Ｑ1",
        "Q１",
      ]
    ),
    ("geonames", ["", "0", "01", "-1", "1.5", "12a"]),
    ("lei", ["5493001KJTIIGC8Y1R1", "5493001KJTIIGC8Y1R1X", "5493001kjtiigc8y1r12"]),
    ("isni", ["0000 0001 2146 438X", "00000001214643X8"]),
    ("iso3166", ["K", "kp", "KP-", "KP-ABCD", "US1"]),
  ])
  func `a text that is no id has none`(scheme: String, texts: [String]) {
    for text in texts {
      #expect(IdentifierScheme.named(scheme)?.isValid(text) == false, "\(text)")
      #expect(IdentifierScheme.named(scheme)?.page(of: text) == nil, "\(text)")
    }
  }

  @Test func `codes that ISO does not give out have no page`() {
    for code in ["XK", "ZZ", "SUHH", "GB-ENG"] {
      #expect(IdentifierScheme.iso3166.isValid(code))
      #expect(IdentifierScheme.iso3166.page(of: code) == nil)
    }
  }

  @Test func `of several ids the one of Wikidata is shown, and unknown schemes have no page`() {
    #expect(
      IdentifierScheme.page(of: ["iso3166": "KP", "wikidata": "Q423", "geonames": "1"])
        == "https://www.wikidata.org/wiki/Q423")
    #expect(
      IdentifierScheme.page(of: ["wikidata": "Q0", "geonames": "7"]) == "https://www.geonames.org/7"
    )
    #expect(IdentifierScheme.page(of: ["own": "https://example.org"]) == nil)
  }
}
