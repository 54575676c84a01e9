import Foundation
import Testing

@Suite(.serialized) struct ShowCommandTests {
  @Test(arguments: ["Tomás Novák", "tomas novak", "TOMAS-NOVAK", "person/tomas-novak"])
  func `any variant finds somebody`(name: String) throws {
    let place = try Workplace(withArticles: ())
    let run = try place.run("show", name, "--in", "articles")
    #expect(run.code == 0)
    #expect(run.text.hasPrefix("Tomás Novák, person (person/tomas-novak)\n"))
    for words in [
      "also called  Tomas Novak", "report", "line 1",
      "“Tomas Novak gave Anna Lindqvist a glass vase.”",
      "Relations", "leader of", "Neighbours", "Anna Lindqvist",
    ] {
      #expect(run.text.contains(words), "\(words)")
    }
  }

  @Test func `JSON gives the events, relations and neighbours`() throws {
    let place = try Workplace(withArticles: ())
    let found = try place.run("show", "helsinki", "--in", "articles", "--json").objects()
    let helsinki = try #require(found.first)
    #expect(found.count == 1)
    #expect(helsinki["id"] as? String == "place/helsinki")
    #expect((helsinki["events"] as? [Any])?.count == 1)
    let neighbours = try #require(helsinki["neighbours"] as? [[String: Any]])
    #expect(neighbours.compactMap { $0["name"] as? String } == ["Anna Lindqvist", "Tomás Novák"])
  }

  @Test func `a name that is not there is 1, with names like it`() throws {
    let place = try Workplace(withArticles: ())
    let run = try place.run("show", "Ana Lindqvist", "--in", "articles")
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors == "entente: no name “Ana Lindqvist”; there is “Anna Lindqvist”\n")
  }
}
