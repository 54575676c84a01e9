internal import EventModel

/// What items of Wikidata are, by the classes that they are instances of.
///
/// The classes that news need most; an item that is an instance of none of them is passed over, for the
/// tree of classes is not in the file. Of an item of several kinds the first of the table counts:
/// Singapore is a country and a city.
enum WikidataKinds {
  /// The kind of an item that is an instance (P31) of some classes.
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
    // Human.
    (.person, [5]),
    // Country, sovereign state, state, historical country, dependent territory, state with limited
    // recognition.
    (.country, [6_256, 3_624_078, 7_275, 3_024_240, 161_243, 15_634_554]),
    // Treaty, peace treaty, multilateral treaty.
    (.agreement, [131_569, 625_298, 6_934_728]),
    // Organization; business, enterprise, company, public company, corporation.
    (.organization, [43_229, 4_830_453, 6_881_511, 783_794, 891_723, 167_037]),
    // International and intergovernmental organization, political party.
    (.organization, [484_652, 245_065, 7_278]),
    // Government agency, ministry, government organization, parliament, legislature, court.
    (.organization, [327_333, 192_350, 2_659_904, 35_749, 11_204, 41_487]),
    // Nonprofit and non-governmental organization, university, public university, research institute.
    (.organization, [163_740, 79_913, 3_918, 875_538, 31_855]),
    // Bank, central bank, airline, newspaper, daily newspaper, news agency, television station,
    // broadcaster.
    (.organization, [22_687, 66_344, 46_970, 11_032, 1_110_794, 192_283, 1_616_075, 15_265_344]),
    // Army, military unit, intelligence agency, association football club, sports club.
    (.organization, [37_726, 176_799, 47_913, 476_028, 847_017]),
    // City, big city, capital, city of the United States, megacity, metropolis.
    (.place, [515, 1_549_591, 5_119, 1_093_829, 174_844, 200_250]),
    // Human settlement, town, village; state of the United States, first-level and other units of
    // administration.
    (.place, [486_972, 3_957, 532, 35_657, 10_864_048, 56_061]),
    // Geographic region, continent, island, archipelago, peninsula, mountain, mountain range, desert.
    (.place, [82_794, 5_107, 23_442, 33_837, 34_763, 8_502, 46_831, 8_514]),
    // River, lake, sea, ocean, bay, strait, canal.
    (.place, [4_022, 23_397, 165, 9_430, 39_594, 37_901, 12_284]),
    // Building, square, bridge, airport, port, military base, power station, nuclear power plant.
    (.place, [41_176, 174_782, 12_280, 1_248_784, 44_782, 245_016, 159_719, 134_447]),
  ]
}
