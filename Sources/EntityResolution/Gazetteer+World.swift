import EventModel
import WordLists

extension Gazetteer {
  /// The countries, places and organizations that the program knows by itself, as a gazetteer.
  ///
  /// Countries have their codes of ISO 3166, their items of Wikidata and their numbers in GeoNames; places
  /// include the capitals; the best-known organizations have their items of Wikidata. The names are those of the
  /// word lists, without adjectives ("Russian") and without names that mean a thing only in context ("the
  /// North", "Brussels").
  ///
  /// The readings of articles use the word lists themselves; this is for whoever wants to look at what is
  /// known, or to begin a list of their own.
  public static let world = Gazetteer(
    Countries.standard.all.map(entry) + Organizations.standard.all.map(entry)
      + Places.standard.all.map(entry))

  private static func entry(_ country: Country) -> GazetteerEntry {
    GazetteerEntry(
      names: distinct([country.name] + country.variants), kind: .country, ids: country.ids)
  }

  private static func entry(_ organization: Organization) -> GazetteerEntry {
    GazetteerEntry(
      names: distinct([organization.name] + organization.variants), kind: .organization,
      ids: organization.ids)
  }

  private static func entry(_ place: Place) -> GazetteerEntry {
    GazetteerEntry(names: distinct([place.name] + place.variants), kind: .place)
  }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
