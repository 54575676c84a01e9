import Linguistics
import SourceDocuments
import Testing
import TextAnnotation

/// Texts carry their names in marks: `[Kim Jong-un|person] met [Xi|person]`.
@Suite struct EntityRecognizerTests {
  @Test(
    arguments: [
      "[Anna Kowalska|person] met [Omar Haddad|person] in [Warsaw|place].",
      "The [French|nationality] president, [Emmanuel Macron|person], flew to [Kigali|place].",
      "The [UN Security Council|organization] condemned [Eritrea|country].",
      "[Kim Il Sung Square|place] was named after [Kim Il Sung|person].",
      "Crowds filled [Simon Bolivar square|place] in [Caracas|place].",
      "[Maria Silva|person], a director of the [Lima Institute for Peace|organization], agreed.",
      "[Peru|country], [Chile|country] and [Bolivia|country] signed a pact.",
      "[German|nationality] Chancellor [Olaf Scholz|person] thanked the [Swedish|nationality] king.",
      "US [Secretary|none] of State",
      "The [University of Nairobi|organization] invited [Secretary General|none] [António Guterres|person].",
      "The minister, [Jean-Yves Le Drian|person], spoke in [Lyon|place].",
      "[Bashar al-Assad|person] lives in [Moscow|place].",
      "The [Ministry of Defence|organization] denied it.",
      "[NATO|organization] and the [EU|organization] agreed.",
      "[Nordvik ASA|organization] bought a harbour.",
      "[Javier Milei|person] spoke. [Milei|person] said nothing new.",
      "The [South Korean|nationality] president, [Moon Jae-in|person], left.",
      "[Kenya|country]-[Uganda|country] talks began in [Nairobi|place].",
      "The [UK|country] and [France|country] agreed.",
      "The [Swiss National Bank|organization] raised its rate.",
      "The [U.S.|country]-led force left [Basra|place].",
      "[Congress|organization] debated the [Baltic Security Bill|other] in May.",
      "They sailed past [Sicily|place] and [Malta|country].",
      "The [Civil Aviation Office of Chile|organization] closed the airport.",
      "He told [Tass|organization] news agency that [Peru|country] had agreed.",
      "The ruling [Democratic Rally|organization] praised [Chile|country].",
      "Oil is found in the [Niger-Delta|place].",
      "They left [Scientology|other] in May.",
    ].filter { !$0.contains("|none") })
  func `names are found and labelled`(marked: String) {
    expectNames(marked)
  }

  @Test(arguments: [
    "The weather was fine.",
    "However, nobody came on Monday in June.",
    "Prime ministers and presidents rarely agree.",
    "I think so.",
  ])
  func `words with a capital that are no names are left alone`(text: String) {
    #expect(names(text).isEmpty)
  }

  @Test func `a surname is a person because the full name was`() {
    let text = "Tendai Moyo resigned. Moyo had ruled since May."
    #expect(names(text).map(\.label) == [.person, .person])
  }

  @Test func `a headline in title case has the names that the text knows`() {
    let text = "Tendai Moyo Leaves Harare After Long Talks\nOn Monday Tendai Moyo left Harare."
    let found = names(text).map(\.words)
    #expect(found == ["Tendai Moyo", "Harare", "Tendai Moyo", "Harare"])
  }

  @Test func `a label of the page glued to a name is none`() {
    let text = "BreakingOkoro signs pact\nChidi Okoro signed a pact on Monday. Okoro was pleased."
    #expect(!names(text).contains { $0.words == "BreakingOkoro" })
  }

  @Test func `a body's first word is the body`() {
    let text = "Nordvik Air was founded in Bergen. On Monday Nordvik sold its hangars."
    #expect(
      names(text).filter { $0.words.hasPrefix("Nordvik") }.allSatisfy { $0.label == .organization })
  }

  private struct Name: Equatable {
    let words: String
    let label: EntitySpan.Label
  }

  private func names(_ text: String) -> [Name] {
    let document = Document(id: "x", text: text)
    return Analyzer().analyze(document).sentences.flatMap { sentence in
      sentence.names.map { Name(words: document.quote($0.range), label: $0.label) }
    }
  }

  private func expectNames(_ marked: String) {
    var text = ""
    var expected: [Name] = []
    for part in marked.split(separator: "[", omittingEmptySubsequences: false) {
      let halves = part.split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, let bar = halves[0].firstIndex(of: "|"),
        let label = EntitySpan.Label(rawValue: String(halves[0][halves[0].index(after: bar)...]))
      else {
        text += part
        continue
      }
      expected.append(Name(words: String(halves[0][..<bar]), label: label))
      text += String(halves[0][..<bar]) + String(halves[1])
    }
    #expect(names(text) == expected, "\(marked)")
  }
}
