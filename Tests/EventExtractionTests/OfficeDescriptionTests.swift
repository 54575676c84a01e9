import EventExtraction
import EventModel
import Linguistics
import SourceDocuments
import Testing

/// "The US president" is somebody of the text only if nothing speaks against it.
@Suite struct OfficeDescriptionTests {
  private static func chains(_ text: String) -> [Chain] {
    Extractor().extract(from: Analyzer().analyze(Document(id: "a", text: text))).chains
  }

  @Test(arguments: [
    "Kim Jong Un met the US president in Singapore on Tuesday.",
    "Juan Carrera visited Berlin. The French president met Juan Carrera on Monday.",
    "Kim Jong Un arrived on Monday. The North Korean leader thanked the US president for the talks.",
  ])
  func `who is tied to an office by a verb does not hold it`(text: String) {
    for chain in Self.chains(text) where chain.kind == .person && chain.isNamed {
      #expect(!chain.mentions.contains { $0.text.hasSuffix("US president") }, "\(chain.name)")
      #expect(!chain.mentions.contains { $0.text.hasSuffix("French president") }, "\(chain.name)")
    }
  }

  @Test func `who holds one office does not hold that of another country`() {
    let text =
      "Kim Jong Un arrived on Monday. The North Korean leader smiled. The Russian president waited."
    let named = Self.chains(text).first { $0.isNamed && $0.kind == .person }
    #expect(named?.mentions.map(\.text).contains("North Korean leader") == true)
    #expect(named?.mentions.map(\.text).contains("Russian president") == false)
  }
}

extension OfficeDescriptionTests {
  @Test(arguments: [
    ("North Korean leader", "Kim Jong Un"), ("Chinese president", "Xi Jinping"),
    ("Japanese prime minister", "Abe Shinzo"),
  ])
  func `of two the one whose name is of the country holds its office`(
    office: String, name: String
  ) {
    let text = "\(name) arrived with Vladimir Putin. Putin gave the \(office) a car."
    let holder = Self.chains(text).first { $0.name == name }
    #expect(holder?.mentions.map(\.text).contains(office) == true)
  }

  @Test func `of two the one whose name is of no other country holds its office`() {
    let text = "Vladimir Putin met Kim Jong Un. \"We talked,\" the Russian president told Tass."
    let holder = Self.chains(text).first { $0.name == "Vladimir Putin" }
    #expect(holder?.mentions.map(\.text).contains("Russian president") == true)
  }

  @Test func `a name of one country is no leader of another`() {
    let text = "Kim Jong Un arrived on Monday. The US president waited."
    #expect(Self.chains(text).first { $0.name == "Kim Jong Un" }?.mentions.count == 1)
  }
}

/// Who of one family is meant, and which spellings are one, within a document.
@Suite struct NamesakeTests {
  private static func chains(_ text: String) -> [Chain] {
    Extractor().extract(from: Analyzer().analyze(Document(id: "a", text: text))).chains
  }

  /// The words of the chain with a name.
  private static func words(_ name: String, in text: String) -> [String] {
    chains(text).first { $0.name == name }?.mentions.map(\.text) ?? []
  }

  @Test func `Mr and Mrs of one name are two`() {
    let text =
      "John Larsen and Mary Larsen arrived together. Mrs. Larsen spoke first. Mr. Larsen thanked Peru."
    let named = Self.chains(text).filter { $0.kind == .person }
    #expect(named.map(\.name) == ["John Larsen", "Mary Larsen"])
    #expect(named.map(\.mentions.count) == [2, 2])
    #expect(named[1].mentions[1].range.start < named[0].mentions[1].range.start)
  }

  @Test func `the elder is the parent, the younger the child`() {
    let text =
      "Anna Lindqvist, daughter of Olof Lindqvist, was elected in 2017. The elder Lindqvist ruled for "
      + "18 years. The younger Lindqvist visited Peru."
    #expect(Self.words("Olof Lindqvist", in: text).count == 2)
    #expect(Self.words("Anna Lindqvist", in: text).count == 2)
  }

  @Test func `without a word on who is whose child the elder stays open`() {
    let text = "John Larsen met Peter Larsen in Peru. The elder Larsen left on Monday."
    for chain in Self.chains(text) where chain.name.contains(" ") && chain.kind == .person {
      #expect(chain.mentions.count == 1, "\(chain.name)")
    }
  }

  @Test func `a short name in another spelling is known again`() {
    let text = "President Volodymyr Zelenskyy condemned the attack. Zelensky called Joe Biden."
    #expect(Self.words("Volodymyr Zelenskyy", in: text).contains("Zelensky"))
  }

  @Test func `a city that is hit is the city, in both its names`() {
    let text = "Kyiv was hit by drones overnight. Klitschko posted pictures from Kiev's centre."
    let city = Self.chains(text).first { $0.kind == .place }
    #expect(city?.mentions.map(\.text) == ["Kyiv", "Kiev"])
  }

  @Test func `a president of nobody knows what is nobody`() {
    #expect(Reading.events("The president visited Ghana on Monday.") == [])
    #expect(Reading.events("The president met Omar Haddad and Karim Aziz.") == [])
    #expect(
      Reading.events("The Prime Minister visited Ghana on Monday.") == [
        "visit destination=Ghana visitor=Prime Minister"
      ])
  }

  @Test func `a body of the UN is not the UN`() {
    let extraction = Reading.extraction(
      "The U.N. said U.N. envoys met the U.N. Security Council in Ghana.")
    let names = extraction.chains.filter { $0.kind == .organization }.map(\.name)
    #expect(Set(names).count == 2)
  }
}
