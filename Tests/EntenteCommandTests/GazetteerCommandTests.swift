import Foundation
import Testing

@Suite(.serialized) struct GazetteerCommandTests {
  @Test func `what is read of a file is counted by kind, scheme and office`() throws {
    let place = try Workplace()
    try place.write(
      "names.csv",
      "name,kind,wikidata,office,of\nAda Pole,person,Q42,president,Peru\nLima,place,,,\n")
    let run = try place.run("gazetteer", "names.csv")
    #expect(run.code == 0, "\(run.errors)")
    #expect(
      run.text == """
        names.csv  CSV  2 entries  person 1, place 1
                        ids        wikidata 1
                        offices    1

        """)
  }

  @Test func `what is wrong is listed, and the rest is read`() throws {
    let place = try Workplace()
    try place.write(
      "names.csv", "name,kind\nAda Pole,dog\n" + String(repeating: "Bo Ruud,person\n", count: 2))
    try place.write("bad.csv", "a,b\n")
    let run = try place.run("gazetteer", "names.csv", "bad.csv", "missing.csv")
    #expect(run.code == 2)
    #expect(run.lines.last?.hasPrefix("names.csv:2: warning: expected one of person") == true)
    #expect(run.text.contains("1 name of several entries, such as “Bo Ruud”"))
    let errors = run.errors.split(separator: "\n")
    #expect(errors.count == 2)
    #expect(errors.first?.hasPrefix("entente: bad.csv:1: expected a header") == true)
    #expect(errors.last?.hasPrefix("entente: missing.csv: cannot be read") == true)
  }

  @Test func `an empty file has nothing, standard input will do`() throws {
    let place = try Workplace()
    try place.write("empty.json", "")
    #expect(try place.run("gazetteer", "empty.json").code == 1)
    let run = try place.run("gazetteer", "-", input: "- {names: A, kind: place}\n")
    #expect(run.code == 0)
    #expect(run.text.hasPrefix("standard input  YAML  1 entry  place 1"))
  }

  @Test func `the program's own list is a gazetteer`() throws {
    let place = try Workplace()
    let run = try place.run("gazetteer", "--world")
    #expect(run.code == 0)
    #expect(run.text.contains("- names: [North Korea, "))
    try place.write("world.yaml", run.text)
    #expect(try place.run("gazetteer", "world.yaml").code == 0)
    #expect(try place.run("gazetteer").code == 64)
    #expect(try place.run("gazetteer", "--world", "world.yaml").code == 64)
  }

  @Test func `several gazetteers of several forms are used together`() throws {
    let place = try Workplace(withArticles: ())
    try place.write("names.csv", "name,kind,wikidata\nAnna Lindqvist,person,Q1234567\n")
    try place.write(
      "pep.json",
      #"{"id": "Q1234567", "schema": "Person", "properties": {"name": ["Lindqvist Anna"], "leiCode": ["5493001KJTIIGC8Y1R12"]}}"#
        + "\nnonsense\n")
    let run = try place.run(
      "show", "anna lindqvist", "--in", "articles", "--gazetteer", "names.csv", "--gazetteer",
      "pep.json")
    #expect(run.text.contains("Q1234567") && run.text.contains("5493001KJTIIGC8Y1R12"))
    #expect(run.errors.contains("pep.json:2: warning: column 1: expected a value"))
  }
}
