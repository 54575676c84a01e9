import Testing
import WordLists

@Suite struct PlacesTests {
  let places = Places.standard

  @Test(arguments: [
    ("Vladivostok", Place.Category.city, "RU"), ("Kim Il Sung Square", .site, "KP"),
    ("Kim Il-sung square", .site, "KP"), ("Hanoi", .city, "VN"), ("Pyongyang", .city, "KP"),
    ("Kiev", .city, "UA"), ("Odessa", .city, "UA"), ("Bombay", .city, "IN"),
    ("Crimea", .region, "UA"), ("Texas", .region, "US"), ("Bavaria", .region, "DE"),
    ("Xinjiang", .region, "CN"), ("Gaza Strip", .region, "PS"), ("St. Petersburg", .city, "RU"),
    ("São Paulo", .city, "BR"), ("Sao Paulo", .city, "BR"), ("Camp David", .site, "US"),
    ("Davos", .city, "CH"), ("The Hague", .city, "NL"), ("Panmunjom", .site, "KR"),
  ])
  func `a place lies in its country`(
    surface: String, category: Place.Category, country: String
  ) throws {
    let place = try #require(places.place(named: surface))
    #expect(place.category == category)
    #expect(place.country == country)
  }

  @Test(arguments: [
    ("Korean Peninsula", Place.Category.landform), ("Korean peninsula", .landform),
    ("Middle East", .region), ("Black Sea", .water), ("Strait of Hormuz", .water),
    ("Europe", .continent), ("Suez Canal", .water), ("Sahel", .region), ("Balkans", .region),
  ])
  func `what lies in several countries has none`(surface: String, category: Place.Category) throws {
    let place = try #require(places.place(named: surface))
    #expect(place.category == category)
    #expect(place.country == nil)
  }

  @Test(arguments: [
    ("Hyderabad", ["IN", "PK"]), ("Tripoli", ["LB", "LY"]), ("Birmingham", ["GB", "US"]),
    ("Georgetown", ["GY"]), ("Brest", ["BY", "FR"]), ("Punjab", ["IN", "PK"]),
  ])
  func `namesakes give all their countries`(surface: String, countries: [String]) {
    #expect(places.lexicon[surface].compactMap(\.country).sorted() == countries)
    #expect((places.place(named: surface) == nil) == (countries.count > 1))
  }

  @Test(arguments: [
    ("African", "Africa"), ("Europeans", "Europe"), ("Chechens", "Chechnya"),
    ("Kurdish", "Kurdistan"), ("Kashmiri", "Kashmir"), ("Tibetan", "Tibet"),
    ("Gazans", "Gaza Strip"),
  ])
  func `a people leads to its place`(demonym: String, name: String) {
    #expect(places.demonyms[demonym].map(\.name).contains(name))
    #expect(Countries.standard.lexicon[demonym].isEmpty)
  }

  @Test func `every country of a place is a country`() {
    for place in places.all {
      guard let code = place.country else { continue }
      #expect(Countries.standard.country(code: code) != nil, "\(place.name): \(code)")
    }
  }

  @Test func `every capital of today is a place of its country`() {
    for country in Countries.standard.all where country.status == .state {
      for capital in country.capitals {
        #expect(places.lexicon[capital].contains { $0.country == country.code }, "\(capital)")
      }
    }
  }

  @Test func `no place is listed twice`() {
    var seen: Set<[String]> = []
    for place in places.all {
      let key = [place.name, place.country ?? "", place.category.rawValue]
      #expect(seen.insert(key).inserted, "\(place.name)")
    }
  }

  @Test func `Georgia is a country in one list and a state of America in the other`() {
    #expect(places.place(named: "Georgia")?.country == "US")
    #expect(Countries.standard.country(named: "Georgia")?.country.code == "GE")
  }
}
