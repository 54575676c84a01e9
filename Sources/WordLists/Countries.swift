/// The countries and territories of the world and the states of the past that news mention.
public struct Countries: Sendable {
  /// The embedded list, read on first use.
  public static let standard = Countries(WordList("countries"), ids: WordList("country-ids"))

  /// All of them, in the order of the list.
  public let all: [Country]
  /// Their surfaces, exact in case.
  ///
  /// A surface that several forms of one country share ("Singapore" is its own capital) has that
  /// country's first form only.
  public let lexicon: Lexicon<Country.Reading>
  /// Where countries stand in ``all``, by two and three letters and by their items of Wikidata.
  private let positions: [String: Int]

  init(_ list: WordList, ids: WordList) {
    let reader = CountryReader(list, ids: ids)
    all = list.rows.map(reader.country)
    var lexicon = Lexicon<Country.Reading>(foldsCase: false, minimumCapacity: all.count * 8)
    for country in all {
      for (surface, form) in country.surfaces {
        lexicon.insert(surface, Country.Reading(country: country, form: form)) {
          $0.country.code == country.code
        }
      }
    }
    self.lexicon = lexicon
    positions = Dictionary(
      all.enumerated().flatMap { index, country in
        [country.code, country.alpha3, country.wikidata].compactMap { $0.map { ($0, index) } }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The one country that a surface can mean, and as what.
  ///
  /// A state comes before a territory, a nation and a state of the past: "Moscow" is Russia's, not the
  /// Soviet Union's, and "Kingston" is Jamaica's.
  ///
  /// - Returns: nil if the surface is not listed, or if it can mean several countries of one status
  ///   ("Congo", "Dominican"); ``lexicon`` then gives them all.
  public func country(named surface: String) -> Country.Reading? {
    let readings = lexicon[surface]
    for status in Country.Status.allCases {
      let candidates = readings.filter { $0.country.status == status }
      if !candidates.isEmpty { return candidates.count == 1 ? candidates.first : nil }
    }
    return nil
  }

  /// The country with a code: two or three letters of ISO 3166-1, or ``Country/code``.
  public func country(code: String) -> Country? {
    isItem(code) ? nil : positions[code].map { all[$0] }
  }

  /// The country that is an item of Wikidata: `Q423`.
  public func country(wikidata id: String) -> Country? {
    isItem(id) ? positions[id].map { all[$0] } : nil
  }

  private func isItem(_ text: String) -> Bool {
    text.utf8.contains { (48...57).contains($0) }
  }
}

/// Where the columns of the list stand.
private struct CountryReader {
  let code, alpha3, name, variants, demonyms, capitals, seats, contextual, status, parent,
    regions: Int
  /// Ids by the code of the country.
  let wikidata, geonames: [String: String]

  init(_ list: WordList, ids: WordList) {
    code = list.column("iso2")
    alpha3 = list.column("iso3")
    name = list.column("name")
    variants = list.column("variants")
    demonyms = list.column("demonyms")
    capitals = list.column("capitals")
    seats = list.column("seats")
    contextual = list.column("contextual")
    status = list.column("status")
    parent = list.column("parent")
    regions = list.column("regions")
    wikidata = Self.values("wikidata", of: ids)
    geonames = Self.values("geonames", of: ids)
  }

  private static func values(_ name: String, of ids: WordList) -> [String: String] {
    let (code, column) = (ids.column("iso2"), ids.column(name))
    let filled = ids.rows.filter { !$0[column].isEmpty }
    return Dictionary(
      filled.map { ($0[code], $0[column]) }, uniquingKeysWith: { first, _ in first })
  }

  func country(_ row: [String]) -> Country {
    Country(
      code: row[code], alpha3: row[alpha3].isEmpty ? nil : row[alpha3], name: row[name],
      variants: WordList.values(row[variants]), demonyms: WordList.values(row[demonyms]),
      capitals: WordList.values(row[capitals]), seats: WordList.values(row[seats]),
      contextual: WordList.values(row[contextual]), regions: WordList.values(row[regions]),
      status: WordList.word(row[status], as: Country.Status.self),
      parent: row[parent].isEmpty ? nil : row[parent], wikidata: wikidata[row[code]],
      geonames: geonames[row[code]])
  }
}
