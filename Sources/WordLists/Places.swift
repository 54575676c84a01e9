/// A spot on the map that news mention: a city, a region, a sea, a mountain, a building.
public struct Place: Sendable {
  /// What sort of place it is.
  public enum Category: String, Sendable, CaseIterable {
    /// A city, town or village.
    case city
    /// A state, province or other part of a country, or a part of the world.
    case region
    /// A sea, strait, river, lake or canal.
    case water
    /// A mountain, island, peninsula or line on the map.
    case landform
    /// A continent.
    case continent
    /// A building, base, square, plant or monument.
    case site
  }

  /// The name that news use.
  public let name: String
  /// Other names and spellings, old ones too.
  public let variants: [String]
  /// What sort of place it is.
  public let category: Category
  /// The ``Country/code`` of the country that it is counted to by most states, or that news speak of
  /// it with; nil for what lies in none or several.
  public let country: String?
  /// Adjectives and words for its people, singular and plural: "African", "Chechens".
  public let demonyms: [String]
}

/// The places of the world that news mention, capitals included; countries are a list of their own.
public struct Places: Sendable {
  /// The embedded list with the capitals of the countries, read on first use.
  public static let standard = Places(WordList("places"), capitalsOf: Countries.standard)

  /// All of them: those of the list in its order, then the capitals that it does not have.
  public let all: [Place]
  /// Their surfaces, exact in case.
  ///
  /// One surface may be several places: "Hyderabad", "Tripoli".
  public let lexicon: Lexicon<Place>
  /// The adjectives and words for the peoples of places, exact in case.
  public let demonyms: Lexicon<Place>

  init(_ list: WordList, capitalsOf countries: Countries) {
    let name = list.column("name")
    let variants = list.column("variants")
    let type = list.column("type")
    let country = list.column("iso2")
    let demonyms = list.column("demonyms")
    var all = list.rows.map { row in
      Place(
        name: row[name], variants: WordList.values(row[variants]),
        category: WordList.word(row[type], as: Place.Category.self),
        country: row[country].isEmpty ? nil : row[country],
        demonyms: WordList.values(row[demonyms]))
    }
    var lexicon = Lexicon<Place>(foldsCase: false, minimumCapacity: all.count * 2)
    for place in all { Self.insert(place, into: &lexicon) }
    for country in countries.all where country.status != .former && country.status != .nation {
      for capital in country.capitals {
        if lexicon[capital].contains(where: { $0.country == country.code }) { continue }
        let place = Place(
          name: capital, variants: [], category: .city, country: country.code, demonyms: [])
        Self.insert(place, into: &lexicon)
        all.append(place)
      }
    }
    var peoples = Lexicon<Place>(foldsCase: false)
    for place in all {
      for surface in place.demonyms { peoples.insert(surface, place) }
    }
    self.all = all
    self.lexicon = lexicon
    self.demonyms = peoples
  }

  private static func insert(_ place: Place, into lexicon: inout Lexicon<Place>) {
    for surface in [place.name] + place.variants {
      lexicon.insert(surface, place) { $0.name == place.name && $0.country == place.country }
    }
  }

  /// The one place that a surface can mean; nil if it is not listed or can mean several.
  public func place(named surface: String) -> Place? {
    let readings = lexicon[surface]
    return readings.count == 1 ? readings.first : nil
  }
}
