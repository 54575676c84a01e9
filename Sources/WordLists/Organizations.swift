/// A body of people that news mention by its name.
public struct Organization: Sendable {
  /// What sort of body it is.
  public enum Category: String, Sendable, CaseIterable {
    /// The United Nations, and what belongs to them.
    case international
    /// A union or club of states.
    case alliance
    /// A ministry, service, church or other institution.
    case agency
    /// A parliament or one of its houses.
    case legislature
    /// An army or a part of one.
    case military
    /// A political party or movement.
    case party
    /// A militia, a rebel or terrorist group, a gang.
    case armedGroup = "armed-group"
    /// A court.
    case court
    /// A news agency, newspaper or broadcaster.
    case media
    /// A business.
    case company
    /// A bank, a central bank, a lender.
    case bank
    /// A charity, a campaign, a foundation.
    case ngo
    /// A research institute.
    case thinkTank = "think-tank"
    /// A university or school.
    case university
    /// A club, league or federation of sports.
    case sports
  }

  /// What a surface is to its organization.
  public enum Form: String, Sendable, CaseIterable {
    /// The name that news use most.
    case name
    /// Another name, spelling or abbreviation.
    case variant
    /// A name that means it only where the text has made that clear: "Brussels".
    case contextual
  }

  /// An organization as one of its surfaces gives it.
  public struct Reading: Sendable {
    /// The organization.
    public let organization: Organization
    /// What the surface is to it.
    public let form: Form
  }

  /// The name that news use most.
  public let name: String
  /// Other names, spellings and abbreviations.
  public let variants: [String]
  /// What sort of body it is.
  public let category: Category
  /// The ``Country/code`` of its home; nil for what belongs to none or several.
  public let country: String?
  /// Names that mean it only where the text has made that clear.
  public let contextual: [String]
  /// Its item of Wikidata, if it is one of the best-known: `Q1065`.
  public let wikidata: String?

  /// Its identifiers by scheme: `wikidata`.
  public var ids: [String: String] { wikidata.map { ["wikidata": $0] } ?? [:] }
}

/// The organizations that news mention most.
public struct Organizations: Sendable {
  /// The embedded list, read on first use.
  public static let standard = Organizations(
    WordList("organizations"), ids: WordList("organization-ids"))

  /// All of them, in the order of the list.
  public let all: [Organization]
  /// Their surfaces, exact in case.
  ///
  /// One surface may be several organizations: "MIT", "PAP".
  public let lexicon: Lexicon<Organization.Reading>

  init(_ list: WordList, ids: WordList) {
    let items = Self.items(ids)
    let name = list.column("name")
    let variants = list.column("variants")
    let type = list.column("type")
    let country = list.column("iso2")
    let contextual = list.column("contextual")
    all = list.rows.map { row in
      Organization(
        name: row[name], variants: WordList.values(row[variants]),
        category: WordList.word(row[type], as: Organization.Category.self),
        country: row[country].isEmpty ? nil : row[country],
        contextual: WordList.values(row[contextual]),
        wikidata: items["\(row[name])\t\(row[country])"])
    }
    var lexicon = Lexicon<Organization.Reading>(foldsCase: false, minimumCapacity: all.count * 3)
    for organization in all { Self.insert(organization, into: &lexicon) }
    self.lexicon = lexicon
  }

  /// Items of Wikidata by name and country.
  private static func items(_ list: WordList) -> [String: String] {
    let (name, country) = (list.column("name"), list.column("iso2"))
    let item = list.column("wikidata")
    return Dictionary(
      list.rows.map { ("\($0[name])\t\($0[country])", $0[item]) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func insert(
    _ organization: Organization, into lexicon: inout Lexicon<Organization.Reading>
  ) {
    let surfaces =
      [(organization.name, Organization.Form.name)]
      + organization.variants.map { ($0, .variant) }
      + organization.contextual.map { ($0, .contextual) }
    for (surface, form) in surfaces {
      lexicon.insert(surface, Organization.Reading(organization: organization, form: form)) {
        $0.organization.name == organization.name
          && $0.organization.country == organization.country
      }
    }
  }

  /// The one organization that a surface can mean; nil if it is not listed or can mean several.
  public func organization(named surface: String) -> Organization.Reading? {
    let readings = lexicon[surface]
    return readings.count == 1 ? readings.first : nil
  }
}
