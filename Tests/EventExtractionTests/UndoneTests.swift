import EventModel
import Testing

@testable import EventExtraction

/// What gerunds, nouns and descriptions leave open, and who stands behind a network.
@Suite struct UndoneTests {
  @Test(arguments: [
    ("Peru ruled out supplying Chile with drones.", "negated "),
    ("Peru did not rule out supplying Chile with drones.", "possible "),
    ("Peru was banned from supplying Chile with drones.", "negated "),
    ("Peru was not banned from supplying Chile with drones.", "possible "),
    ("Peru was close to supplying Chile with drones.", "planned "),
    ("Peru was against supplying Chile with drones.", "possible "),
    ("Peru held off supplying Chile with drones.", "negated "),
    ("Peru put off supplying Chile with drones.", "planned "),
    ("Peru debated supplying Chile with drones.", "possible "),
    ("Peru resisted supplying Chile with drones.", "negated "),
    ("Peru admitted supplying Chile with drones.", ""),
    ("Peru is supplying Chile with drones.", ""),
  ])
  func `what stands above a gerund tells whether it is done`(text: String, modality: String) {
    #expect(
      Reading.events(text) == [modality + "supply item=drones recipient=Chile supplier=Peru"])
  }

  @Test(arguments: [
    ("Ghana's relationship with Cuba had receded.", "negated cooperate partner=Cuba partner=Ghana"),
    ("Ghana has close relations with Cuba.", "cooperate partner=Cuba partner=Ghana"),
    (
      "Ghana and Cuba have no economic or military cooperation.",
      "negated cooperate partner=Cuba partner=Ghana"
    ),
  ])
  func `ties are close, over, or none`(text: String, expected: String) {
    #expect(Reading.events(text) == [expected])
  }

  @Test(arguments: [
    "Relations between Ghana and Cuba are discussed in a book.",
    "Relations between Ghana and Cuba have soured.",
  ])
  func `relations alone are nothing done together`(text: String) {
    #expect(Reading.events(text) == [])
  }

  @Test(arguments: [
    (
      "Ghana obtained drones from a network operated by Omar Haddad.",
      "supply item=drones recipient=Ghana supplier=Omar Haddad"
    ),
    ("A militia led by Omar Haddad attacked Chad.", "attack attacker=Omar Haddad target=Chad"),
    (
      "Ghana obtained the information from Cuba.",
      "supply item=information recipient=Ghana supplier=Cuba"
    ),
    (
      "Ghana gave tanks to Cuba and other weapons.",
      "supply item=tanks item=weapons recipient=Cuba supplier=Ghana"
    ),
    ("Ghanaian interference in Cuba angered Peru.", "coerce coercer=Ghana target=Cuba"),
    (
      "Cuba showed its support via the signing of the Clean Rivers Act.",
      "sign agreement=Clean Rivers Act signatory=Cuba"
    ),
  ])
  func `who stands behind what is done`(text: String, expected: String) {
    #expect(Reading.events(text) == [expected])
  }

  @Test func `protection may be paid for in kind`() {
    #expect(
      Reading.events("Ghana has protected Cuba in return for much needed fuel.") == [
        "support supported=Cuba supporter=Ghana", "supply item=fuel recipient=Ghana supplier=Cuba",
      ])
  }

  @Test func `a number is nobody to whom something goes`() {
    #expect(
      Reading.events("Ghana will dispatch up to 1,500 Marines and a ship to Cuba.").allSatisfy {
        !$0.contains("recipient=Marines")
      })
  }

  @Test(arguments: [
    ("Omar Haddad addressed the UN General Assembly.", true),
    ("Omar Haddad addressed the UN General Assembly by video link.", false),
    ("Omar Haddad addressed Google.", false),
    ("Omar Haddad spoke to the BBC.", false),
  ])
  func `who speaks before an assembly was there`(text: String, isVisit: Bool) {
    #expect(Reading.events(text).contains { $0.hasPrefix("visit") } == isVisit)
  }

  @Test(arguments: [
    (
      "Ghana tested a missile. Cuba armed the regime.",
      "supply recipient=Ghana supplier=Cuba"
    ),
    (
      "Explosions shook Accra in Ghana while Omar Haddad visited the country.",
      "visit destination=Ghana visitor=Omar Haddad"
    ),
  ])
  func `the country is the one named just before`(text: String, expected: String) {
    #expect(Reading.events(text).contains(expected))
  }

  @Test func `of two states the country is none`() {
    #expect(
      !Reading.events("Ghana spoke of Cuba. Omar Haddad visited the country.").contains {
        $0.hasPrefix("visit")
      })
  }

  @Test(arguments: [
    (
      "Oil flows in the Niger Delta, in Warri and Bonny.",
      ["Bonny in Niger Delta", "Warri in Niger Delta"]
    ),
    ("Oil flows in Warri, in the Niger-Delta.", ["Warri in Niger-Delta"]),
    ("Oil flows in Warri, in Bonny and in Accra.", []),
  ])
  func `a region holds the towns named beside it`(text: String, expected: [String]) {
    let extraction = Reading.extraction(text)
    let found = extraction.claims.compactMap { claim -> String? in
      guard case .relation(let type, _, _) = claim.fact, type == .locatedIn else {
        return nil
      }
      return claim.arguments.map { extraction.chains[$0.chain].name }.joined(separator: " in ")
    }
    #expect(found.sorted() == expected)
  }

  @Test(arguments: [
    (
      "Omar Haddad will visit Ghana before travelling to Peru.",
      "planned visit destination=Peru visitor=Omar Haddad"
    ),
    ("Togo has no intention of attacking Chad.", "negated attack target=Chad"),
    ("Togo has urged militants to end attacks against Chad.", "attack target=Chad"),
    (
      "Togo and Benin oppose U.N. sanctions on Chad.",
      "possible sanction sanctioned=Chad sanctioner=U.N."
    ),
  ])
  func `what is planned, denied, going on or opposed`(text: String, expected: String) {
    #expect(Reading.events(text).contains { $0.hasSuffix(expected) })
    #expect(!Reading.events(text).contains { $0.hasPrefix("planned attack") })
  }

  @Test(arguments: [
    "The team will visit Egypt before meeting with Omar Haddad and Karim Aziz.",
    "Togo called on weapons experts to supply Chad with bombs.",
    "The leader of Togo approached Omar Haddad and shook his hand.",
    "Togo has offered a $10 million reward for his arrest.",
  ])
  func `nobody is put in for who has no name`(text: String) {
    #expect(
      !Reading.events(text).contains {
        $0.hasPrefix("meet") || $0.contains("supply") || $0.hasPrefix("request")
      })
  }

  @Test func `a state whose minister speaks in a city does not hold the city`() {
    let extraction = Reading.extraction("And in Jerusalem, Peru's minister, Omar Haddad, spoke.")
    #expect(!extraction.claims.contains { $0.pattern.hasPrefix("located_in") })
  }

  @Test(arguments: [
    ("Chad resisted pressure, attacking Togo.", ["attack attacker=Chad target=Togo"]),
    (
      "The cooperation between Peru and Chile did not end.",
      ["cooperate partner=Chile partner=Peru"]
    ),
    (
      "Saudi Arabia ended its relations with Iran.",
      ["negated cooperate partner=Iran partner=Saudi Arabia"]
    ),
    ("Chad came close to attacking Togo.", ["planned attack attacker=Chad target=Togo"]),
    ("A newspaper owned by Omar Haddad criticized Togo.", []),
    ("A gang led by Omar Haddad was attacked by Togo.", []),
    ("Chad was unhappy with the arrest of Omar Haddad.", []),
    ("Omar Haddad spoke to the European Union about gas.", []),
    ("Omar Haddad addressed the European Parliament from Lima.", []),
    ("\"It is bad,\" Omar Haddad said. \"He attacked Togo.\"", ["attack target=Togo"]),
  ])
  func `what the words near by do not say`(text: String, expected: [String]) {
    #expect(Reading.events(text) == expected)
  }

  @Test func `that same year is that of the time told last`() {
    let extraction = Reading.extraction(
      "Peru attacked Chile on 5 May 2010. Peru attacked Bolivia in 2015. That same year, Peru attacked Brazil.",
      published: "2024-06-19")
    #expect(extraction.claims.map(\.time?.edtf) == ["2010-05-05", "2015", "2015"])
  }

  @Test(arguments: [
    "In Lima, Israel praised Chile.", "Protests were held in California, in Boston and in Chicago.",
  ])
  func `what stands beside a place need not hold it`(text: String) {
    #expect(!Reading.extraction(text).claims.contains { $0.pattern.hasPrefix("located_in") })
  }
}
