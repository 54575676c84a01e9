import Testing
import WordLists

@Suite struct OrganizationsTests {
  let organizations = Organizations.standard

  @Test(arguments: [
    ("Nato", "NATO", Organization.Category.alliance), ("NATO", "NATO", .alliance),
    ("Tass", "TASS", .media), ("TASS", "TASS", .media), ("RIA", "RIA Novosti", .media),
    ("UN", "United Nations", .international), ("U.N.", "United Nations", .international),
    ("EU", "European Union", .alliance), ("Kremlin", "", .agency),
    ("Wilson Center", "Wilson Center", .thinkTank), ("BBC News", "BBC", .media),
    ("Carnegie Endowment", "Carnegie Endowment for International Peace", .thinkTank),
    ("CIA", "Central Intelligence Agency", .agency), ("Hamas", "Hamas", .armedGroup),
    ("Boeing", "Boeing", .company), ("IMF", "International Monetary Fund", .international),
    ("Pentagon", "Pentagon", .agency), ("Red Cross", "Red Cross", .ngo),
    ("ICC", "International Criminal Court", .court), ("Fifa", "FIFA", .sports),
    ("US State Department", "State Department", .agency), ("Duma", "State Duma", .legislature),
  ])
  func `a surface leads to its organization`(
    surface: String, name: String, category: Organization.Category
  ) {
    let organization = organizations.organization(named: surface)?.organization
    #expect((organization?.name ?? "") == name)
    #expect(name.isEmpty || organization?.category == category)
  }

  @Test func `Brussels is the union only where the text makes that clear`() {
    #expect(organizations.organization(named: "Brussels")?.form == .contextual)
    #expect(Countries.standard.country(named: "Brussels")?.country.code == "BE")
  }

  /// Abbreviations that two organizations share: a new one here must be meant.
  @Test func `only these surfaces can mean several organizations`() {
    var names: [String: Set<String>] = [:]
    for organization in organizations.all {
      for surface in [organization.name] + organization.variants {
        names[surface, default: []].insert(organization.name)
      }
    }
    let open = names.filter { $0.value.count > 1 }.keys.sorted()
    #expect(open == ["FIA", "MIT", "PAP"])
    for surface in open { #expect(organizations.organization(named: surface) == nil) }
  }

  @Test func `every home is a country, and every category is used`() {
    for organization in organizations.all {
      guard let code = organization.country else { continue }
      #expect(Countries.standard.country(code: code) != nil, "\(organization.name): \(code)")
    }
    #expect(
      Set(organizations.all.map(\.category)) == Set(Organization.Category.allCases))
  }

  @Test func `every row of ids is of an organization, each with an item of its own`() {
    let rows = WordList("organization-ids").rows
    let named = organizations.all.filter { $0.wikidata != nil }
    #expect(named.count == rows.count)
    #expect(Set(named.compactMap(\.wikidata)).count == rows.count)
    #expect(organizations.organization(named: "Nato")?.organization.ids == ["wikidata": "Q7184"])
  }
}
