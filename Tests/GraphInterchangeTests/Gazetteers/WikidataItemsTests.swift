import EventModel
import GraphInterchange
import SourceDocuments
import Testing

@Suite struct WikidataItemsTests {
  private static let dump = #"""
    [
    {"type":"item","id":"Q22686","labels":{"de":{"language":"de","value":"Ada Pol"},"en":{"language":"en","value":"Ada Pole"}},"aliases":{"ru":[{"language":"ru","value":"Ада Пол"}]},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"entity-type":"item","id":"Q5"}}},"rank":"normal"}],"P39":[{"mainsnak":{"datavalue":{"value":{"id":"Q11696"}}},"rank":"normal","qualifiers":{"P580":[{"datavalue":{"value":{"time":"+2017-01-20T00:00:00Z","precision":11}}}],"P582":[{"datavalue":{"value":{"time":"+2021-00-00T00:00:00Z","precision":9}}}]}},{"mainsnak":{"datavalue":{"value":{"id":"Q999"}}},"rank":"normal"},{"mainsnak":{"snaktype":"somevalue"},"rank":"normal"}]}},
    {"type":"item","id":"Q11696","labels":{"en":{"language":"en","value":"President of Peru"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q4164871"}}}}],"P1001":[{"mainsnak":{"datavalue":{"value":{"entity-type":"item","numeric-id":419}}}}]}},
    {"type":"item","id":"Q419","labels":{"mul":{"language":"mul","value":"Peru"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q515"}}}},{"mainsnak":{"datavalue":{"value":{"id":"Q3624078"}}}}],"P297":[{"mainsnak":{"datavalue":{"value":"XX"}},"rank":"deprecated"},{"mainsnak":{"datavalue":{"value":"PE"}},"rank":"normal"}],"P1566":[{"mainsnak":{"datavalue":{"value":"3932488"}}}]}},
    {"type":"item","id":"Q1","labels":{"en":{"language":"en","value":"Universe"}},"claims":{}},
    {"type":"property","id":"P31","labels":{"en":{"language":"en","value":"instance of"}}}
    ]
    """#

  @Test func `an item is an entry with the labels of all languages, the English first`() throws {
    let (values, problems) = try GazetteerReader().read(Self.dump.utf8, from: "dump.json")
    #expect(
      values == [
        GazetteerEntry(
          names: ["Ada Pole", "Ada Pol", "Ада Пол"], kind: .person, ids: ["wikidata": "Q22686"],
          offices: [
            Office(
              title: "President of Peru", of: "Peru", from: EventTime(edtf: "2017-01-20"),
              to: EventTime(edtf: "2021"))
          ]),
        GazetteerEntry(
          names: ["Peru"], kind: .country,
          ids: ["wikidata": "Q419", "iso3166": "PE", "geonames": "3932488"]),
      ])
    #expect(
      problems.map(\.line) == [
        "dump.json: warning: the file lacks the items of positions such as Q999, which say their "
          + "titles; add their lines; offices left out: 1",
        "dump.json: note: items that are instances of nothing that is read, passed over: 1",
      ])
  }

  @Test func `the form does not depend on the pieces, the ending or the brackets`() throws {
    let expected = try GazetteerReader().read(Self.dump.utf8, from: "dump").values
    #expect(expected.count == 2)
    var stream = GazetteerStream(from: "dump")
    for byte in Self.dump.utf8 { try stream.append([byte]) }
    #expect(try stream.finish().values == expected)
    #expect(stream.form == .jsonLines)
    let bare = Self.dump.split(separator: "\n").dropFirst().dropLast()
      .map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
    #expect(
      try GazetteerReader().read(bare.joined(separator: "\n").utf8, from: "dump").values == expected
    )
    #expect(
      try GazetteerReader().read("[\(bare.joined(separator: ","))]".utf8, from: "d").values
        == expected)
  }

  @Test func `an id that is none, and an item without a label, are reported`() throws {
    let (values, problems) = try GazetteerReader().read(
      #"""
      {"id":"L1","labels":{}}
      {"id":"Q2","labels":{},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}}}]}}
      """#.utf8, from: "dump.json")
    #expect(values.isEmpty)
    #expect(problems.map(\.place) == ["dump.json:1", "dump.json:2"])
  }
}
