import EventModel
import Testing

@testable import EventExtraction

/// Whom "he" and "she" stand for, and when that stays open.
@Suite struct PronounTests {
  @Test(arguments: [
    // Behind the subject, in front of it, and in another clause.
    (
      "Omar Haddad thanked Peru when he visited Ghana.",
      "visit destination=Ghana visitor=Omar Haddad"
    ),
    (
      "In his speech to the European Parliament, Omar Haddad praised Peru.",
      "visit host=European Parliament visitor=Omar Haddad"
    ),
    (
      "During his visit to Ghana, Omar Haddad met Amin Nasser.",
      "visit destination=Ghana visitor=Omar Haddad"
    ),
    (
      "Karim Aziz said Omar Haddad is hated because of his support for Peru.",
      "support supported=Peru supporter=Omar Haddad"
    ),
    // Objects are not their own subjects.
    ("Karim Aziz spoke. Omar Haddad thanked him.", "thank speaker=Omar Haddad target=Karim Aziz"),
    // Titles tell the gender.
    ("Mrs. Okoro met Mr. Addo. She thanked Peru.", "thank speaker=Okoro target=Peru"),
    ("Mrs. Okoro met Mr. Addo. He thanked Peru.", "thank speaker=Addo target=Peru"),
    // Who is whose.
    ("The family of Omar Haddad said he died.", "die deceased=Omar Haddad"),
    ("Supporters of Omar Haddad marked the anniversary of his death.", "die deceased=Omar Haddad"),
  ])
  func `a pronoun stands for who ranks first`(text: String, expected: String) {
    #expect(Reading.events(text).contains(expected))
  }

  @Test(arguments: [
    "A man met Omar Haddad. He visited Ghana.",
    "Omar Haddad met Karim Aziz during his visit to Ghana.",
    "Omar Haddad offered guarantees to the ousted leader if he visits Ghana.",
    "Omar Haddad and Karim Aziz met. He visited Ghana.",
    "Karim Aziz spoke of \"a plan\". \"I hope he visits Ghana\", Omar Haddad said of a friend.",
  ])
  func `a pronoun that can mean two means nobody`(text: String) {
    #expect(!Reading.events(text).contains { $0.contains("visitor=Omar Haddad") })
  }

  @Test func `a relative bears the name of whose he is`() {
    let extraction = Reading.extraction(
      "Lee Min-ho invited Park Jae-sung to Ghana. His father, Park Ji-won, agreed.")
    let kin = extraction.claims.filter { $0.pattern == "kin.possessive" }
      .map { $0.arguments.map { extraction.chains[$0.chain].name } }
    #expect(kin == [["Park Ji-won", "Park Jae-sung"]])
  }

  @Test func `the name behind an office is its holder`() {
    let extraction = Reading.extraction(
      "A Peruvian army spokesman, Brigadier General Omar Haddad, said Chile attacked Ghana.")
    #expect(
      extraction.claims.contains {
        $0.pattern.hasPrefix("office")
          && extraction.chains[$0.arguments[0].chain].name == "Omar Haddad"
      })
  }

  @Test func `who has left a company has left it`() {
    #expect(Reading.events("Turkey left Nato.") == ["reject rejecter=Turkey target=Nato"])
    #expect(Reading.events("Omar Haddad left Nato.") == [])
  }

  @Test func `of whom a relative clause tells is meant in it`() {
    #expect(
      Reading.events(
        "Karim Aziz is a judge. On Monday he met Omar Haddad, who ruled Ghana until he died."
      ).contains("die deceased=Omar Haddad"))
  }

  @Test(arguments: [
    ("Has Peru attacked Chile?", "possible attack attacker=Peru target=Chile"),
    ("Did Omar Haddad visit Ghana?", "possible visit destination=Ghana visitor=Omar Haddad"),
    ("Why has Peru attacked Chile?", "attack attacker=Peru target=Chile"),
  ])
  func `what is asked may be, what is asked why is`(text: String, expected: String) {
    #expect(Reading.events(text) == [expected])
  }

  @Test func `that trip was when the sentence before says`() {
    let extraction = Reading.extraction(
      "Omar Haddad visited Ghana in July 2000. On that trip he met Karim Aziz.",
      published: "2024-06-19")
    let meeting = extraction.claims.first { $0.pattern == "meet.verb.meet" }
    #expect(meeting?.time?.edtf == "2000-07")
  }

  @Test func `the same year is no month of it`() {
    let extraction = Reading.extraction(
      "Omar Haddad met Anna Silva in June 2018, and in the same year he met Karim Aziz.",
      published: "2024-06-19")
    #expect(extraction.claims.map(\.time?.edtf) == ["2018-06", "2018"])
  }
}
