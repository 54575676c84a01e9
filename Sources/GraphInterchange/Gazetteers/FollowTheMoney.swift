internal import EventModel
internal import WordLists

/// Reads entities of FollowTheMoney, the form in which OpenSanctions and Aleph give out persons, bodies
/// and the positions that persons hold.
///
/// | schema | becomes |
/// |---|---|
/// | Person | person |
/// | Organization, Company, PublicBody, LegalEntity | organization |
/// | Territory | country, or place if it is a part of one |
/// | Position, and Occupancy with a holder and a post | office of the holder |
///
/// Other schemata (addresses, vessels, sanctions) are passed over. Names are `name`, `alias`, `previousName` and
/// `abbreviation`; `weakAlias` is not, for it names too many.
///
/// - SeeAlso: <https://followthemoney.tech/explorer/>
struct FollowTheMoney: Sendable {
  /// A position: what its holders are called, and the country or body whose it is.
  private struct Position: Sendable {
    let title: String
    let body: String?
    /// The id of the organization, where the position has no country.
    let organization: String?
  }

  /// A position that somebody holds.
  private struct Occupancy: Sendable {
    let holder: String
    let post: String
    let from: String?
    let to: String?
    let line: Int
  }

  private var positions: [String: Position] = [:]
  private var entries: [String: Int] = [:]
  private var occupancies: [Occupancy] = []
  private var passedOver = 0

  /// Reads an entity.
  mutating func add(_ entity: JSONNode, line: Int, to draft: inout GazetteerDraft) {
    guard let id = entity["id"]?.text, let schema = entity["schema"]?.text else {
      return draft.report(line, "expected a text as id; the line is left out")
    }
    let properties = Properties(entity)
    switch schema {
    case "Position": add(position: properties, id: id, line: line, to: &draft)
    case "Occupancy": add(occupancy: properties, line: line, to: &draft)
    default:
      guard let kind = Self.kind(schema, properties) else { return passedOver += 1 }
      let names = Self.names(properties, caption: entity["caption"]?.text)
      if let entry = draft.add(names, kind, ids: Self.ids(properties, kind, id: id), line: line) {
        entries[id] = entry
      }
    }
  }

  /// Gives the holders their offices: a position may stand below those who hold it.
  mutating func finish(_ draft: inout GazetteerDraft) {
    for occupancy in occupancies { add(occupancy, to: &draft) }
    if passedOver > 0 {
      draft.note("entities whose schema names nobody, passed over: \(passedOver)")
    }
  }

  // MARK: Entities

  private static func kind(_ schema: String, _ properties: Properties) -> EntityKind? {
    switch schema {
    case "Person": .person
    case "Organization", "Company", "PublicBody", "LegalEntity": .organization
    case "Territory": properties.first("level") == "country" ? .country : .place
    default: nil
    }
  }

  private static func names(_ properties: Properties, caption: String?) -> [String] {
    let names = properties.all("name")
    let first = caption.map { names.contains($0) ? [$0] : [] } ?? []
    return first + names
      + ["alias", "previousName", "abbreviation"].flatMap { properties.all($0) }
  }

  private static func ids(
    _ properties: Properties, _ kind: EntityKind, id: String
  ) -> [String: String] {
    var ids: [String: String] = [:]
    ids["wikidata"] =
      properties.first("wikidataId") ?? (IdentifierScheme.wikidata.isValid(id) ? id : nil)
    if kind == .country {
      ids["iso3166"] = properties.first("territoryCode")?.uppercased()
    }
    let codes = ["leiCode": "lei", "innCode": "inn", "ogrnCode": "ogrn", "permId": "permid"]
    for (property, scheme) in codes { ids[scheme] = properties.first(property) }
    // A number of a register says who it is only together with the country of the register.
    let countries = properties.all("jurisdiction") + properties.all("country")
    if let number = properties.first("registrationNumber"), let country = countries.first {
      ids["registration"] = "\(country.uppercased()) \(number)"
    }
    return ids
  }

  // MARK: Offices

  private mutating func add(
    position: Properties, id: String, line: Int, to draft: inout GazetteerDraft
  ) {
    guard let title = position.first("name") else {
      return draft.report(line, "expected a name of the position; the line is left out")
    }
    let code = position.first("country")?.uppercased()
    positions[id] = Position(
      title: title, body: code.map { Countries.standard.country(code: $0)?.name ?? $0 },
      organization: position.first("organization"))
  }

  private mutating func add(
    occupancy: Properties, line: Int, to draft: inout GazetteerDraft
  ) {
    guard let holder = occupancy.first("holder"), let post = occupancy.first("post") else {
      return draft.report(line, "expected a holder and a post; the line is left out")
    }
    occupancies.append(
      Occupancy(
        holder: holder, post: post,
        from: occupancy.first("startDate") ?? occupancy.first("periodStart"),
        to: occupancy.first("endDate") ?? occupancy.first("periodEnd"), line: line))
  }

  private func add(_ occupancy: Occupancy, to draft: inout GazetteerDraft) {
    guard let position = positions[occupancy.post], let holder = entries[occupancy.holder] else {
      let lost = positions[occupancy.post] == nil ? occupancy.post : occupancy.holder
      return draft.report(
        occupancy.line,
        "no entity has the id \(JSONText.quoted(lost, atMost: 40)); add its line; the office is left "
          + "out")
    }
    let body =
      position.body ?? position.organization.flatMap { entries[$0] }.map { draft.name(of: $0) }
    let read = OfficeDate.office(
      position.title, of: body, from: occupancy.from, to: occupancy.to)
    guard let office = read.office else {
      return draft.report(occupancy.line, read.problem + "; the office is left out")
    }
    draft.add(office, to: holder)
  }

  // MARK: Properties

  /// The properties of an entity: lists of texts, or of entities that stand for their ids.
  private struct Properties {
    private let fields: [String: JSONNode]

    init(_ entity: JSONNode) { fields = entity["properties"]?.fields ?? [:] }

    func all(_ name: String) -> [String] {
      guard let node = fields[name] else { return [] }
      return (node.elements ?? [node]).compactMap { $0.text ?? $0["id"]?.text }
    }

    func first(_ name: String) -> String? { all(name).first }
  }
}
