import EventModel
import Testing

@testable import EventExtraction

/// Who takes part where the sentence does not put him beside the verb, and who says so.
@Suite struct ParticipantTests {
  private func events(_ text: String) -> [String] { Reading.events(text, withSpeakers: true) }

  @Test(arguments: [
    (
      "Anna Berg is in Peru, holding talks with Omar Haddad.",
      "meet participant=Anna Berg participant=Omar Haddad"
    ),
    (
      "A senior ministry official, Major-General Omar Haddad, was shot in Lima.",
      "attack place=Lima target=Omar Haddad"
    ),
    (
      "Anna Berg gifted Omar Haddad a vase on Friday.",
      "give gift=vase giver=Anna Berg recipient=Omar Haddad"
    ),
    (
      "Russia sold Russian-made missiles to Peru.",
      "supply item=Russian-made missiles recipient=Peru supplier=Russia"
    ),
    (
      "The weapons with which Peru supplied Chile were lost.",
      "supply item=weapons recipient=Chile supplier=Peru"
    ),
    (
      "They showed the missiles that Peru has supplied Chile with during the war.",
      "supply item=missiles recipient=Chile supplier=Peru"
    ),
    (
      "The deal obligates Peru to return spent fuel to Chile.",
      "planned supply item=spent fuel recipient=Chile supplier=Peru"
    ),
    (
      "Firms including Airbus, Daimler, and Siemens pulled out of Iran.",
      "withdraw place=Iran withdrawer=Airbus withdrawer=Daimler withdrawer=Siemens"
    ),
    ("Germany revoked Rosneft's licence.", "sanction sanctioned=Rosneft sanctioner=Germany"),
    ("Omar Haddad met his Peruvian counterpart.", "meet participant=Omar Haddad participant=Peru"),
    (
      "Seoul criticized the North on Monday.", "criticize critic=South Korea target=North Korea"
    ),
    ("Pope Francis thanked Peru.", "thank speaker=Pope Francis target=Peru"),
    ("Israel raids Jenin", "attack attacker=Israel target=Jenin"),
    ("Peru fines Google", "sanction sanctioned=Google sanctioner=Peru"),
  ])
  func `participants are found where the sentence puts them`(text: String, expected: String) {
    #expect(events(text) == [expected])
  }

  @Test func `an exchange of gifts tells who gets what`() {
    let text =
      "Ada Berg and Omar Haddad exchanged gifts: a vase for Berg and a carpet for Haddad."
    let gifts = events(text).filter { $0.hasPrefix("give") }.sorted()
    #expect(
      gifts == [
        "give gift=carpet giver=Ada Berg recipient=Omar Haddad",
        "give gift=vase giver=Omar Haddad recipient=Ada Berg",
      ])
  }

  @Test func `an office that one state alone has is its own`() {
    let extraction = Reading.extraction(
      "The United States sent Secretary of State Ada Berg to Peru.")
    let offices = extraction.claims.filter {
      if case .relation(.office, _, _) = $0.fact { true } else { false }
    }
    #expect(
      offices.map { $0.arguments.map { extraction.chains[$0.chain].name } }
        == [["Ada Berg", "United States"]])
  }

  @Test(arguments: [
    ("Omar Haddad urged rich nations to give more aid to Peru.", "=Omar Haddad"),
    ("Smugglers in Lima, Peru, who shipped cocaine to Spain, were caught.", "=Peru"),
    ("Omar Haddad criticized the Peru-backed Free Trade Area.", "=Peru"),
    ("Peru's first suicide attack on Omar Haddad shocked many.", "attacker=Peru"),
    ("Omar Haddad went to Mali to visit Kenyan soldiers.", "=Kenya"),
    ("Anna Berg supported anti-Peru militants.", "=Peru"),
    ("Anna Berg flew to Mali for a visit to troops stationed there.", "mobilizer"),
    ("Italian officials returned an Afghan convert to Kabul.", "visit"),
    ("Omar Haddad has left Peru.", "reject"),
    ("Anna Berg pledged Peru's cooperation on security.", "=Anna Berg"),
    ("Anna Berg called for the police to be strengthened to support Peru.", "=Anna Berg"),
    (
      "Kenya has the right to freeze the assets of citizens the United Nations suspects.",
      "=United Nations"
    ),
    ("Anna Berg says withdrawing her troops from Peru is right.", "reject"),
    ("Amnesty called on Yahoo to name those to whom it has sold weapons.", "supplier=Amnesty"),
    ("A U.S. invasion of Peru was feared.", "target=United States"),
    ("Anna Berg met with leaders of the junta and detained opposition leader Mary Cole.", "coerce"),
    (
      "Anna Berg has a brother who was an aide to Omar Haddad and who was killed in Lima.",
      "target=Omar Haddad"
    ),
    ("Anna Berg said the president's proposal to send troops to Mali was wrong.", "=Anna Berg"),
    ("Omar Haddad and others were convicted of his murder.", "target=Omar Haddad"),
    ("Peru and Chile began naval patrols near Somalia.", "cooperate"),
    ("Anna Berg expressed hope that talks between Peru and negotiators can help.", "=Anna Berg"),
    ("The head of the United Nations nuclear agency flew to Peru.", "United Nations"),
    ("Serb forces in Bosnia captured Srebrenica.", "=Serbia"),
    (
      "Omar Haddad said officials are ready to give guarantees to the ousted leader if he returns to Lima.",
      "visitor=Omar Haddad"
    ),
    (
      "Anna Berg said that Chile has a right to develop energy, and promised to oppose Peru.",
      "rejecter=Chile"
    ),
  ])
  func `whom the sentence leaves unnamed nobody stands in for`(text: String, wrong: String) {
    #expect(events(text).filter { $0.contains(wrong) } == [])
  }

  @Test(arguments: [
    (
      "Interfax quoted Anna Berg as saying Peru had attacked Chile.",
      "attack attacker=Peru target=Chile by Anna Berg"
    ),
    (
      "Anna Berg accused Peru of planning an attack, saying the Peruvian army has bombed Chile.",
      "attack attacker=Peru target=Chile by Anna Berg"
    ),
    (
      "Omar Haddad has declared a disaster and deployed troops to Mali.",
      "mobilize mobilizer=Omar Haddad target=Mali"
    ),
    (
      "Anna Berg blamed Peru for the failure, while Chile said it would wait.",
      "accuse accused=Peru accuser=Anna Berg"
    ),
    (
      "Norway accuses Iran of seeking weapons, a charge Iran denies.",
      "accuse accused=Iran accuser=Norway"
    ),
  ])
  func `who is cited speaks, who denies does not`(text: String, expected: String) {
    #expect(events(text).contains(expected), "\(events(text))")
  }

  @Test(arguments: [
    (
      "Chile denied reports that Peru sold weapons to Bolivia.",
      "negated supply item=weapons recipient=Bolivia supplier=Peru by Chile"
    ),
    (
      "The rebels demanded that France withdraw its troops from Mali.",
      "planned withdraw place=Mali withdrawer=France"
    ),
    (
      "Peru and Chile are making progress on reaching a new deal.",
      "planned agree agreement=new deal party=Chile party=Peru"
    ),
    (
      "Anna Berg rejected calls for a withdrawal of Kenyan troops from Mali.",
      "possible withdraw place=Mali withdrawer=Kenya"
    ),
    (
      "The raids will go on until Omar Haddad is killed.",
      "possible attack target=Omar Haddad"
    ),
    (
      "The gesture would help ease tensions and facilitate dialogue between Peru and Chile.",
      "possible meet participant=Chile participant=Peru"
    ),
    (
      "Anna Berg called for talks with Omar Haddad.",
      "possible meet participant=Anna Berg participant=Omar Haddad"
    ),
    (
      "Anna Berg travels to Lima on Monday for talks with Peruvian officials.",
      "planned meet participant=Anna Berg participant=Peru"
    ),
    (
      "Anna Berg will be in Peru for talks with Omar Haddad.",
      "planned meet participant=Anna Berg participant=Omar Haddad"
    ),
    (
      "Peru has agreed to talks with Chile in October.",
      "planned meet participant=Chile participant=Peru"
    ),
    (
      "Norway and Iceland favor imposing sanctions on Peru.",
      "possible sanction sanctioned=Peru sanctioner=Iceland sanctioner=Norway"
    ),
    (
      "The league is considering new exams following the death of Omar Haddad.",
      "die deceased=Omar Haddad"
    ),
    (
      "Omar Haddad denied that Kenya is attacking Mali.",
      "negated attack attacker=Kenya target=Mali by Omar Haddad"
    ),
    (
      "A withdrawal of Kenyan troops from Mali would worsen the situation.",
      "possible withdraw place=Mali withdrawer=Kenya"
    ),
    (
      "Hamas is the only group not to have signed the treaty.",
      "negated sign agreement=treaty signatory=Hamas"
    ),
    (
      "Anna Berg is the highest-ranking official to visit Mali.",
      "visit destination=Mali visitor=Anna Berg"
    ),
    (
      "They planned the September 11, 2001 attacks on the United States.",
      "attack target=United States"
    ),
    (
      "The race was stopped so that riders can mourn the death of Omar Haddad.",
      "die deceased=Omar Haddad"
    ),
  ])
  func `denials, demands and aims are no facts, and what is mourned is one`(
    text: String, expected: String
  ) {
    #expect(events(text).contains(expected), "\(events(text))")
  }

  @Test(arguments: [
    "Peru was struck by Cyclone Dora in May.", "Peru is seeking nuclear weapons.",
    "Kenya and Uganda rejected the call as unlawful.", "Peru pumped water out of Lima.",
    "The jury read the verdict on two assault charges against Omar Haddad.",
    "Chile handed over the prisoners to Peru.",
    "These are estimates provided to Peru by Chile.",
  ])
  func `words that mean something else give no event`(text: String) {
    #expect(events(text) == [])
  }
}
