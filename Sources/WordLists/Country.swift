/// A country, a territory, a nation within a country, or a state that is no more.
///
/// England, Scotland, Wales and Northern Ireland have rows of their own (`status` nation, `parent`
/// GB), because they have peoples, capitals and governments of their own in the news; a caller that
/// wants countries only takes the parent. West Germany is a variant of Germany, which it became; East
/// Germany, the Soviet Union and others that ended have rows of their own.
public struct Country: Sendable {
  /// What a country is in law, the most independent first.
  public enum Status: String, Sendable, CaseIterable {
    /// A state of today.
    case state
    /// A territory that depends on a state, its parent; Antarctica has none.
    case territory
    /// A nation within a state, its parent.
    case nation
    /// A state that is no more.
    case former
  }

  /// What a surface is to its country.
  public enum Form: String, Sendable, CaseIterable {
    /// The common short name.
    case name
    /// Another name or spelling.
    case variant
    /// An adjective or a word for its people: "Russian", "Frenchmen".
    case demonym
    /// Its capital or seat of government: "Kiev".
    case capital
    /// A building or office that stands for its government: "Kremlin".
    case seat
    /// A name that means it only where the text has made that clear: "the North".
    case contextual
  }

  /// A country as one of its surfaces gives it.
  public struct Reading: Sendable {
    /// The country.
    public let country: Country
    /// What the surface is to it.
    public let form: Form
  }

  /// Two letters of ISO 3166-1, else `XK` (Kosovo), `GB-ENG` and the like of ISO 3166-2, four letters
  /// of ISO 3166-3 for former states, or a letter pair beginning with X that ISO leaves to its users.
  public let code: String
  /// Three letters of ISO 3166-1, or those that a former state had; nil where it has none.
  public let alpha3: String?
  /// The short name that news use.
  public let name: String
  /// Other names and spellings, old ones too.
  public let variants: [String]
  /// Adjectives and words for its people, singular and plural.
  public let demonyms: [String]
  /// Its capitals and seats of government in all their spellings.
  public let capitals: [String]
  /// Buildings and offices that stand for its government.
  public let seats: [String]
  /// Names that mean it only where the text has made that clear, "the" included.
  public let contextual: [String]
  /// The regions by which it is described: "West African", "Gulf", "island".
  public let regions: [String]
  /// What it is in law.
  public let status: Status
  /// The code of the state that it belongs to, if it is a territory or nation.
  public let parent: String?
  /// Its item of Wikidata: `Q423`.
  public let wikidata: String?
  /// Its number in GeoNames; nil for states of the past and nations.
  public let geonames: String?

  /// Its identifiers by scheme: `iso3166` (``code``), `wikidata`, `geonames`.
  public var ids: [String: String] {
    var ids = ["iso3166": code]
    ids["wikidata"] = wikidata
    ids["geonames"] = geonames
    return ids
  }

  /// Its surfaces with their forms, the name first.
  public var surfaces: [(surface: String, form: Form)] {
    [(name, .name)] + variants.map { ($0, .variant) } + demonyms.map { ($0, .demonym) }
      + capitals.map { ($0, .capital) } + seats.map { ($0, .seat) }
      + contextual.map { ($0, .contextual) }
  }
}
