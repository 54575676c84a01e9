import EventModel
import Testing

@testable import EventExtraction

@Suite struct PatternTableTests {
  @Test func `every type of the ontology has a pattern`() {
    let types = Set(EventLexicon.standard.patterns.all.map(\.type.name))
    #expect(types == Set(EventType.ontology.map(\.name)))
  }

  @Test func `every role of a pattern is a role of its type`() {
    for pattern in EventLexicon.standard.patterns.all {
      let roles = Set(pattern.type.roles.map(\.role)).union([.place])
      for slot in pattern.slots {
        #expect(roles.isSuperset(of: slot.roles), "\(pattern.name)")
      }
    }
  }

  @Test func `nouns are found in the plural`() {
    #expect(EventLexicon.standard.patterns.patterns(noun: "visits").first?.type == .visit)
    #expect(EventLexicon.standard.patterns.patterns(noun: "deliveries").first?.type == .supply)
  }
}

@Suite struct VerbLexiconTests {
  @Test(arguments: [
    ("signed", "sign"), ("signing", "sign"), ("met", "meet"), ("gave", "give"), ("given", "give"),
    ("visiting", "visit"), ("supplies", "supply"), ("supplied", "supply"), ("banned", "ban"),
    ("invaded", "invade"), ("agreeing", "agree"), ("dying", "die"), ("travelled", "travel"),
    ("traveled", "travel"), ("flew", "fly"), ("urges", "urge"), ("praising", "praise"),
  ])
  func `forms lead to their lemma`(form: String, lemma: String) {
    #expect(EventLexicon.standard.verbs.readings(of: form).contains { $0.lemma == lemma })
  }
}
