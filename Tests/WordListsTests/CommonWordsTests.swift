import Testing
import WordLists

@Suite struct HeadNounsTests {
  let nouns = HeadNouns.standard

  @Test(arguments: [
    ("Square", HeadNoun.Kind.place), ("airport", .place), ("Harbour", .place), ("harbor", .place),
    ("Palace", .place), ("cosmodrome", .place), ("Peninsula", .place), ("Center", .place),
    ("Ministry", .organization), ("University", .organization), ("Endowment", .organization),
    ("Times", .organization), ("armies", .organization), ("Treaty", .agreement),
    ("Accords", .agreement), ("pact", .agreement), ("ceasefire", .agreement), ("Summit", .event),
    ("War", .event), ("podcast", .work), ("communiqué", .agreement), ("communique", .agreement),
  ])
  func `a head fixes the kind of its name`(surface: String, kind: HeadNoun.Kind) throws {
    #expect(try #require(nouns.noun(named: surface)).kinds.contains(kind))
  }

  @Test func `every noun has a kind and is listed once`() {
    #expect(nouns.all.allSatisfy { !$0.kinds.isEmpty && Set($0.kinds).count == $0.kinds.count })
    #expect(Set(nouns.all.map(\.word)).count == nouns.all.count)
    #expect(Set(nouns.all.map(\.kind)) == Set(HeadNoun.Kind.allCases))
  }

  @Test func `a centre may be a place or an organization, a kim neither`() {
    #expect(nouns.noun(named: "Centre")?.kinds == nouns.noun(named: "Center")?.kinds)
    #expect(Set(nouns.noun(named: "Center")?.kinds ?? []) == [.place, .organization])
    #expect(nouns.noun(named: "Kim") == nil)
  }
}

@Suite struct GoodsTests {
  let goods = Goods.standard

  @Test(arguments: [
    ("missiles", Good.Category.arms), ("munitions", .arms), ("ammunition", .arms),
    ("surface-to-air missile", .arms), ("drone", .arms), ("wheat", .goods), ("oil", .energy),
    ("loans", .money), ("food aid", .aid), ("dagger", .present), ("tea sets", .present),
    ("limousine", .present), ("busts", .present), ("satellites", .technology), ("car", .present),
    ("Puppies", .present), ("fertiliser", .goods), ("fertilizer", .goods),
  ])
  func `a good has its category`(surface: String, category: Good.Category) throws {
    #expect(try #require(goods.good(named: surface)).categories.contains(category))
  }

  @Test func `every good has a category and is listed once`() {
    #expect(goods.all.allSatisfy { !$0.categories.isEmpty })
    #expect(Set(goods.all.map(\.word)).count == goods.all.count)
    #expect(Set(goods.all.flatMap(\.categories)) == Set(Good.Category.allCases))
  }

  @Test func `what is not counted has no plural`() {
    #expect(goods.good(named: "ammunition")?.plural == nil)
    #expect(goods.good(named: "missile")?.plural == "missiles")
  }
}

@Suite struct AbbreviationsTests {
  let abbreviations = Abbreviations.standard

  @Test(arguments: [
    ("Mr.", Abbreviation.Follower.name), ("Gen.", .name), ("St.", .name), ("No.", .number),
    ("Jan.", .number), ("e.g.", .any), ("vs.", .any), ("U.S.", .end), ("a.m.", .end),
    ("Inc.", .end), ("Jr.", .end),
  ])
  func `an abbreviation says what follows it`(form: String, follower: Abbreviation.Follower) {
    #expect(abbreviations.abbreviation(form)?.follower == follower)
  }

  @Test func `every form ends in a full stop and is listed once`() {
    for abbreviation in abbreviations.all {
      #expect(abbreviation.form.hasSuffix("."))
      #expect(!abbreviation.expansion.isEmpty)
      #expect(abbreviations.lexicon[abbreviation.form].count == 1, "\(abbreviation.form)")
    }
  }

  @Test(arguments: ["war.", "mr.", "Kim.", "Mr", "", "."])
  func `words at the end of a sentence are none`(form: String) {
    #expect(abbreviations.abbreviation(form) == nil)
  }
}
