import EventModel
import GraphInterchange
import Testing

@Suite struct GazetteerWriterTests {
  @Test func `an entry is written as the format page shows it`() {
    let entry = GazetteerEntry(
      names: ["Ada Pole", "Pole, A."], kind: .person, ids: ["wikidata": "Q42", "viaf": "7"],
      offices: [Office(title: "president", of: "Peru", from: EventTime(edtf: "2017-01-20"))])
    #expect(
      GazetteerWriter().text(of: [entry]) == """
        - names: [Ada Pole, "Pole, A."]
          kind: person
          ids: {viaf: 7, wikidata: Q42}
          offices:
            - {title: president, of: Peru, from: 2017-01-20}

        """)
  }

  @Test func `what is written is read again, whatever is in the names`() throws {
    let marks = Array(
      "ab: #{}[],&*!|>'\"%@`-?\\~\u{202E}\u{FEFF}\u{1}\u{85}\u{2028}é人\u{1F600}null0.")
    var random = SeededRandom(seed: 11)
    for _ in 0..<300 {
      let names = (0..<3).map { number in
        "n\(number)" + String((0..<8).map { _ in marks.randomElement(using: &random) ?? "x" }) + "z"
      }
      let entries = [
        GazetteerEntry(
          names: names + ["null", "~", "yes", "1", "- a"], kind: .item, ids: [names[0]: names[1]],
          offices: [Office(title: names[2], of: names[1], to: EventTime(edtf: "1999-12"))])
      ]
      let text = GazetteerWriter().text(of: entries)
      let (values, problems) = try GazetteerReader().read(text.utf8, from: "names.yaml")
      #expect(values == entries, "\(text)")
      #expect(problems.isEmpty, "\(problems)")
    }
  }
}
