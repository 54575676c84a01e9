import Testing
import WordLists

@Suite struct TitlesTests {
  let titles = Titles.standard

  @Test(arguments: [
    ("President", Title.Category.headOfState, true), ("prime ministers", .headOfGovernment, true),
    ("Secretary General", .diplomat, true), ("secretaries-general", .diplomat, true),
    ("secretary of state", .minister, true), ("Defense Secretary", .minister, true),
    ("foreign minister", .minister, true), ("presidential aide", .aide, true),
    ("adviser", .aide, true), ("advisor", .aide, true), ("co-director", .business, true),
    ("leader", .leader, true), ("Colonel General", .military, true), ("Pope", .religious, true),
    ("spokeswoman", .aide, true), ("analyst", .academic, false), ("Mr.", .honorific, false),
    ("MRS", .honorific, false), ("Dr", .honorific, false), ("former", .modifier, false),
    ("undersecretary of state", .minister, true), ("King", .royal, true),
    ("Chargé d’affaires", .diplomat, true), ("Charge d'affaires", .diplomat, true),
  ])
  func `a title has its category`(surface: String, category: Title.Category, isOffice: Bool) throws
  {
    let title = try #require(titles.title(named: surface))
    #expect(title.category == category)
    #expect(title.isOffice == isOffice)
  }

  @Test func `no surface belongs to two titles`() {
    for title in titles.all {
      for surface in [title.name] + title.variants + title.plurals {
        #expect(titles.lexicon[surface].count == 1, "\(surface)")
      }
    }
  }

  @Test func `number and gender show`() throws {
    #expect(titles.lexicon["queens"].first?.isPlural == true)
    #expect(titles.lexicon["queen"].first?.isPlural == false)
    #expect(titles.title(named: "queen")?.gender == .female)
    #expect(titles.title(named: "spokesman")?.gender == .male)
    #expect(titles.title(named: "minister")?.gender == nil)
  }

  @Test func `every category is used, and honorifics and modifiers are no offices`() {
    #expect(Set(titles.all.map(\.category)) == Set(Title.Category.allCases))
    for title in titles.all where title.category == .honorific || title.category == .modifier {
      #expect(!title.isOffice, "\(title.name)")
    }
  }

  @Test func `the longest title wins`() {
    let words = ["deputy", "foreign", "minister", "Kim"]
    #expect(titles.lexicon.longestMatch(in: words)?.words == 3)
    #expect(titles.lexicon.longestMatch(in: ["secretary", "of", "the", "club"])?.words == 1)
    #expect(titles.lexicon.longestMatch(in: ["Kim"]) == nil)
  }
}
