import EventModel
import Testing

@testable import EventExtraction

/// What words mean where they stand: who acts for whom, what is no event, and whether it happened.
@Suite struct SenseTests {
  private func extraction(_ text: String, published: String? = nil) -> Extraction {
    Reading.extraction(text, published: published)
  }

  private func events(_ text: String) -> [String] { Reading.events(text) }

  @Test(arguments: [
    ("Russian forces attacked Kharkiv on Monday.", "attack attacker=Russia target=Kharkiv"),
    ("The army of Mali ousted Omar Haddad.", "coerce coercer=Mali target=Omar Haddad"),
    ("Kenya's government thanked Norway.", "thank speaker=Kenya target=Norway"),
    (
      "The Russian and Ukrainian delegations met in Istanbul.",
      "meet participant=Russia participant=Ukraine place=Istanbul"
    ),
    (
      "A top U.S. official met Omar Haddad.",
      "meet participant=Omar Haddad participant=United States"
    ),
    ("Germany expelled Russian diplomats on Monday.", "coerce coercer=Germany target=Russia"),
    (
      "An Israeli airstrike killed two Hamas militants.", "attack attacker=Israel target=Hamas"
    ),
    ("Maria Silva is to meet EU leaders.", "planned meet participant=EU participant=Maria Silva"),
  ])
  func `those who act for a state or body are it`(text: String, expected: String) {
    #expect(events(text) == [expected])
  }

  @Test(arguments: [
    "Pro-Russian forces attacked Kharkiv.", "Some Kenyan officials criticized Peru.",
    "A Saudi militant attacked Kharkiv.", "The Russian army deployment worried Peru.",
  ])
  func `those who do not act for it are not`(text: String) {
    #expect(
      !events(text).contains {
        $0.contains("=Russia") || $0.contains("=Kenya") || $0.contains("=Saudi Arabia")
      })
  }

  @Test(arguments: [
    "Elena Rossi was killed in a car crash near Milan.", "Elena Rossi was attacked by a shark.",
    "Hurricane Maria pounded Puerto Rico.", "A quake that hit Turkey killed many.",
    "Spain crushed Costa Rica 7-0.", "Kenya met Uganda in the semi-final.",
    "China's trade war against Australia ended.", "Reuters asked Boeing for comment.",
    "Google appealed to the European Court of Justice.", "Microsoft deployed software in Japan.",
    "The FBI named Ivan Petrov as a suspect.", "Anna Berg quit the BBC after twenty years.",
    "Starbucks came to Italy.", "Anna Berg talked to Reuters about her plans.",
    "Finland sealed its border with Russia.", "Sweden and Finland joined Nato.",
    "Brazil gave a solid performance, thanks to Peru.", "Iran condemned Karim Aziz to death.",
    "Kenya withdrew cash from Peru.", "Peru withdrew its ambassador from Chile.",
    "Germany will meet Spain in the World Cup final.", "Samsung launched a phone at Peru.",
    "The United States hit Huawei with a lawsuit.", "Peru removed Sudan from its list.",
    "Russia opposed a nuclear Peru.",
    "Mediation efforts between Israel and Hamas have failed.",
  ])
  func `words in another sense are no events`(text: String) {
    #expect(events(text) == [])
  }

  @Test(arguments: [
    (
      "Iran supplied Sudan with drones in exchange for gold.",
      [
        "supply item=drones recipient=Sudan supplier=Iran",
        "supply item=gold recipient=Iran supplier=Sudan",
      ]
    ),
    (
      "Maria Silva received a vase from Omar Haddad as a gift.",
      ["give gift=vase giver=Omar Haddad recipient=Maria Silva"]
    ),
    (
      "Maria Silva was given a vase by Omar Haddad.",
      ["give gift=vase giver=Omar Haddad recipient=Maria Silva"]
    ),
    (
      "Hamas claimed responsibility for an attack on Haifa.", ["attack attacker=Hamas target=Haifa"]
    ),
    (
      "Maria Silva accepted an invitation from Japan.", ["invite invitee=Maria Silva inviter=Japan"]
    ),
    ("Rwanda's decision was praised by Kenya.", ["praise speaker=Kenya target=Rwanda"]),
    (
      "Peru and Chile have been locked in negotiations over the border.",
      ["meet participant=Chile participant=Peru"]
    ),
    ("On a visit to Lima, Omar Haddad rested.", ["visit destination=Lima visitor=Omar Haddad"]),
    (
      "Omar Haddad's arrest by Belarus angered Poland.",
      ["coerce coercer=Belarus target=Omar Haddad"]
    ),
    (
      "The US is urging allies such as Peru to sign the treaty.",
      ["request requester=United States target=Peru"]
    ),
    (
      "Firms including Siemens and Daimler praised Peru.",
      ["praise speaker=Daimler speaker=Siemens target=Peru"]
    ),
    (
      "Kenya delivered thousands of tons of grain to Sudan.",
      ["supply item=grain recipient=Sudan supplier=Kenya"]
    ),
    (
      "Kenya sold weaponry, including drones and missiles, to Sudan.",
      ["supply item=drones item=missiles item=weaponry recipient=Sudan supplier=Kenya"]
    ),
    ("Iran backed the EastMed pipeline.", ["support supported=EastMed pipeline supporter=Iran"]),
    (
      "Sweden appointed Maria Silva ambassador to Norway.",
      ["appoint appointee=Maria Silva appointer=Sweden"]
    ),
  ])
  func `shapes that tell who did what`(text: String, expected: [String]) {
    #expect(events(text) == expected)
  }

  @Test(arguments: [
    (
      "Siemens announced plans to pull out of Iran.",
      "planned withdraw place=Iran withdrawer=Siemens"
    ),
    (
      "Iran said it would supply Sudan with drones.",
      "planned supply item=drones recipient=Sudan supplier=Iran"
    ),
    (
      "Peru and Chile met to sign a treaty.",
      "planned sign agreement=treaty signatory=Chile signatory=Peru"
    ),
    (
      "Omar Haddad flew to Lima to meet Maria Silva.",
      "meet participant=Maria Silva participant=Omar Haddad"
    ),
    (
      "Hopes for a ceasefire between Peru and Chile faded.", "possible agree party=Chile party=Peru"
    ),
    (
      "Negotiations between Peru and Chile have not begun.",
      "negated meet participant=Chile participant=Peru"
    ),
    ("Ties between Peru and Chile were severed.", "negated cooperate partner=Chile partner=Peru"),
    (
      "Accusations that Peru attacked Chile were heard.",
      "possible attack attacker=Peru target=Chile"
    ),
  ])
  func `what happened and what did not`(text: String, expected: String) {
    #expect(events(text).contains(expected), "\(events(text))")
  }

  @Test(arguments: [
    (
      "Germany banned the airline Mahan Air. The airline praised Peru.",
      "praise speaker=Mahan Air target=Peru"
    ),
    ("Mali was quiet. The West African nation praised Peru.", "praise speaker=Mali target=Peru"),
    (
      "Peru opposes the EastMed pipeline. Chile backs the pipeline.",
      "support supported=EastMed pipeline supporter=Chile"
    ),
  ])
  func `descriptions stand for what was named`(text: String, expected: String) {
    #expect(events(text).contains(expected), "\(events(text))")
  }

  @Test(arguments: [
    "Mali and Senegal were quiet. The West African nation praised Peru.",
    "The West African nation praised Peru.",
    "Omar Haddad met Amin Nasser during his visit to Peru.",
  ])
  func `descriptions that fit two or none stay open`(text: String) {
    #expect(!events(text).contains { $0.hasPrefix("praise") || $0.hasPrefix("visit") })
  }

  @Test(arguments: [
    ("Peru signed the treaty last week.", "2024-06-10/2024-06-16"),
    ("Peru signed the treaty two weeks ago.", "2024-06-03/2024-06-09"),
    ("Peru will sign the treaty in nine months.", "2025-03"),
    ("Peru will sign the treaty this summer.", "2024-22"),
    ("Peru signed the treaty in the 1990s.", "199X"),
    ("On May 3, 2023, Peru had signed the treaty.", "2023-05-03"),
    ("On Monday Omar Haddad flew to Lima to sign the treaty.", "2024-06-17"),
  ])
  func `times are told as far as the text fixes them`(text: String, expected: String) {
    let extraction = extraction(text, published: "2024-06-19")
    let claim = extraction.claims.first { $0.fact == .event(.sign) }
    #expect(claim?.time?.edtf == expected)
  }
}
