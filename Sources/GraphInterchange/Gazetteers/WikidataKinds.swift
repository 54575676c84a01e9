internal import EventModel

/// What items of Wikidata are, by the classes that they are instances of.
///
/// The classes that news need most; an item that is an instance of none of them is passed over, for the
/// tree of classes is not in the file. Of an item of several kinds the first of the table counts:
/// Singapore is a country and a city.
enum WikidataKinds {
  /// The kind of an item.
  ///
  /// - Parameter classes: the items that are values of its P31.
  static func kind(_ classes: [String]) -> EntityKind? {
    classes.compactMap { table[$0] }.min { rank($0) < rank($1) }
  }

  private static let order: [EntityKind] = [.person, .country, .agreement, .organization, .place]

  private static func rank(_ kind: EntityKind) -> Int { order.firstIndex(of: kind) ?? order.count }

  private static let table: [String: EntityKind] = {
    var table: [String: EntityKind] = [:]
    for (kind, classes) in classes {
      for number in classes { table["Q\(number)"] = kind }
    }
    return table
  }()

  private static let classes: [(kind: EntityKind, classes: [Int])] = [
    (.person, [5]),  // human
    (
      .country,
      [
        6256,  // country
        3624078,  // sovereign state
        7275,  // state
        3024240,  // historical country
        161243,  // dependent territory
        15634554,  // state with limited recognition
      ]
    ),
    (
      .agreement,
      [
        131569,  // treaty
        625298,  // peace treaty
        6934728,  // multilateral treaty
      ]
    ),
    (
      .organization,
      [
        43229,  // organization
        4830453, 6881511, 783794, 891723, 167037,  // business, enterprise, company, public company, corporation
        484652, 245065,  // international, intergovernmental organization
        7278,  // political party
        327333, 192350, 2659904,  // government agency, ministry, government organization
        163740, 79913,  // nonprofit, non-governmental organization
        3918, 875538, 31855,  // university, public university, research institute
        22687, 66344,  // bank, central bank
        11032, 1110794, 192283,  // newspaper, daily newspaper, news agency
        1616075, 15265344,  // television station, broadcaster
        37726, 176799,  // army, military unit
        47913,  // intelligence agency
        35749, 11204,  // parliament, legislature
        41487,  // court
        46970,  // airline
        476028, 847017,  // association football club, sports club
      ]
    ),
    (
      .place,
      [
        515, 1549591, 5119, 1093829, 174844, 200250,  // city, big city, capital, city of the USA, megacity, metropolis
        486972, 3957, 532,  // human settlement, town, village
        35657, 10864048, 56061,  // state of the USA, first-level and other administrative units
        82794, 5107,  // geographic region, continent
        23442, 33837, 34763,  // island, archipelago, peninsula
        8502, 46831, 8514,  // mountain, mountain range, desert
        4022, 23397, 165, 9430, 39594, 37901, 12284,  // river, lake, sea, ocean, bay, strait, canal
        41176, 174782, 12280,  // building, square, bridge
        1248784, 44782, 245016,  // airport, port, military base
        159719, 134447,  // power station, nuclear power plant
      ]
    ),
  ]
}
