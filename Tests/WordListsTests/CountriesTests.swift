import Testing
import WordLists

@Suite struct CountriesTests {
  let countries = Countries.standard

  @Test func `all 249 countries of ISO 3166-1 and Kosovo are listed once`() {
    let codes = countries.all.filter { $0.status == .state || $0.status == .territory }
    let letters = codes.map(\.code)
    #expect(Set(letters).count == letters.count)
    #expect(letters.filter { $0 != "XK" }.count == 249)
    #expect(
      letters.allSatisfy { $0.utf8.count == 2 && $0.utf8.allSatisfy { (65...90).contains($0) } })
    let alpha3 = countries.all.compactMap(\.alpha3)
    #expect(Set(alpha3).count == alpha3.count)
    #expect(codes.allSatisfy { $0.alpha3?.utf8.count == 3 })
  }

  @Test(arguments: [
    ("Russia", "RU", Country.Form.name), ("Russian Federation", "RU", .variant),
    ("Russians", "RU", .demonym), ("Moscow", "RU", .capital), ("Kremlin", "RU", .seat),
    ("US", "US", .variant), ("U.S.", "US", .variant), ("America", "US", .variant),
    ("United States", "US", .name), ("Americans", "US", .demonym), ("White House", "US", .seat),
    ("UK", "GB", .variant), ("Britain", "GB", .variant), ("Briton", "GB", .demonym),
    ("Downing Street", "GB", .seat), ("London", "GB", .capital), ("Scots", "GB-SCT", .demonym),
    ("DPRK", "KP", .variant), ("Pyongyang", "KP", .capital), ("North Koreans", "KP", .demonym),
    ("the North", "KP", .contextual), ("the South", "KR", .contextual), ("Seoul", "KR", .capital),
    ("Kyiv", "UA", .capital), ("Kiev", "UA", .capital), ("Peking", "CN", .capital),
    ("Burma", "MM", .variant), ("Swaziland", "SZ", .variant), ("Holland", "NL", .variant),
    ("The Hague", "NL", .capital), ("the Hague", "NL", .capital), ("Dutchmen", "NL", .demonym),
    ("Côte d’Ivoire", "CI", .variant), ("Cote d'Ivoire", "CI", .variant),
    ("Turkiye", "TR", .variant), ("Elysee", "FR", .seat), ("Frenchwoman", "FR", .demonym),
    ("Soviet", "SUHH", .demonym), ("Georgia", "GE", .name), ("Jordan", "JO", .name),
    ("Guinea", "GN", .name), ("Guinea-Bissau", "GW", .name), ("Papua New Guinea", "PG", .name),
    ("Nigerien", "NE", .demonym), ("Nigerian", "NG", .demonym), ("Singapore", "SG", .name),
    ("Dominica", "DM", .name), ("Republic of China", "TW", .variant), ("Prague", "CZ", .capital),
    ("Kosovars", "XK", .demonym),
  ])
  func `a surface leads to its country`(surface: String, code: String, form: Country.Form) throws {
    let reading = try #require(countries.country(named: surface))
    #expect(reading.country.code == code)
    #expect(reading.form == form)
  }

  @Test func `every state but those of no region has its regions`() {
    let without = countries.all.filter { $0.status == .state && $0.regions.isEmpty }
    #expect(without.map(\.code) == [])
    #expect(countries.country(named: "Niger")?.country.regions.contains("West African") == true)
    #expect(countries.country(named: "Iran")?.country.regions.contains("Middle Eastern") == true)
  }

  @Test(arguments: ["us", "russia", "turkey", "the", "", " ", "It", "May", "Kim", "RUSSIA"])
  func `other words lead to no country`(surface: String) {
    #expect(countries.lexicon[surface].isEmpty)
  }

  /// What the list itself leaves open: a new entry here must be meant.
  @Test func `only these surfaces can mean several countries of today`() {
    var codes: [String: Set<String>] = [:]
    for country in countries.all where country.status != .former && country.status != .nation {
      for (surface, _) in country.surfaces { codes[surface, default: []].insert(country.code) }
    }
    let open = codes.filter { $0.value.count > 1 }.mapValues { $0.sorted() }
    #expect(
      open == [
        "Congo": ["CD", "CG"], "Congolese": ["CD", "CG"], "Dominican": ["DM", "DO"],
        "Dominicans": ["DM", "DO"], "Kingston": ["JM", "NF"], "Korea": ["KP", "KR"],
        "Korean": ["KP", "KR"], "Koreans": ["KP", "KR"],
      ])
    for surface in open.keys where surface != "Kingston" {
      #expect(countries.country(named: surface) == nil)
    }
    #expect(countries.country(named: "Kingston")?.country.code == "JM")
  }

  @Test func `every surface finds its country among its readings`() {
    for country in countries.all {
      for (surface, _) in country.surfaces {
        #expect(countries.lexicon[surface].contains { $0.country.code == country.code })
      }
    }
  }

  @Test func `territories and nations belong to a state`() {
    for country in countries.all where country.code != "AQ" {
      let parent = country.parent.flatMap { countries.country(code: $0) }
      let belongs = country.status == .territory || country.status == .nation
      #expect((parent?.status == .state) == belongs, "\(country.name)")
    }
  }

  /// The Vatican's people have no name, and Malé without its accent is a common word.
  @Test func `every state has a demonym and a capital`() {
    for country in countries.all where country.status == .state {
      #expect(!country.demonyms.isEmpty || country.code == "VA", "\(country.name)")
      #expect(!country.capitals.isEmpty || country.code == "MV", "\(country.name)")
    }
  }

  @Test func `codes of two and three letters lead to the same country`() {
    #expect(countries.country(code: "KP")?.name == "North Korea")
    #expect(countries.country(code: "PRK")?.name == "North Korea")
    #expect(countries.country(code: "GB-WLS")?.parent == "GB")
    #expect(countries.country(code: "kp") == nil)
  }

  @Test func `the longest surface wins`() throws {
    let words = ["Democratic", "Republic", "of", "the", "Congo", "signed"]
    let match = try #require(countries.lexicon.longestMatch(in: words))
    #expect(match.words == 5)
    #expect(match.readings.map(\.country.code) == ["CD"])
    #expect(countries.lexicon.longestMatch(in: words[1...])?.words == 4)
    #expect(countries.lexicon.longestMatch(in: ["Guinea", "said"])?.words == 1)
    #expect(countries.lexicon.longestMatch(in: ["The", "Hague", "hosts"])?.words == 2)
    #expect(countries.lexicon.longestMatch(in: ["signed"]) == nil)
    #expect(countries.lexicon.longestMatch(in: [] as [String]) == nil)
  }

  @Test
  func `each country has an item of Wikidata of its own, today's but nations a place of GeoNames`()
  {
    #expect(countries.all.allSatisfy { $0.wikidata != nil })
    #expect(Set(countries.all.compactMap(\.wikidata)).count == countries.all.count)
    for country in countries.all {
      let isToday = country.status == .state || country.status == .territory
      #expect(isToday == false || country.geonames != nil, "\(country.code)")
    }
    #expect(
      countries.country(code: "KP")?.ids == [
        "iso3166": "KP", "wikidata": "Q423", "geonames": "1873107",
      ])
    #expect(countries.country(code: "DK")?.wikidata == "Q35")
    #expect(countries.country(wikidata: "Q30")?.code == "US")
    #expect(countries.country(wikidata: "US") == nil && countries.country(code: "Q30") == nil)
  }
}
