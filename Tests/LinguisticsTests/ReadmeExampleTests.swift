import Testing

@Suite struct ReadmeExampleTests {
  @Test func `the example reads words, trees and names`() {
    let (words, names) = reading(of: "Ada didn't meet Omar Haddad in Oslo.")
    #expect(words[0] == "Ada Ada PROPN nsubj meet")
    #expect(words[2] == "n't not PART advmod meet")
    #expect(words[3] == "meet meet VERB root -")
    #expect(names.contains("person: [\"Omar\", \"Haddad\"]"))
    #expect(names.contains("place: [\"Oslo\"]"))
  }
}
