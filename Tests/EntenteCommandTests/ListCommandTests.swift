import Foundation
import Testing

@Suite(.serialized) struct ListCommandTests {
  @Test func `a line says who did what, when, and how many say so`() throws {
    let place = try Workplace(withArticles: ())
    let run = try place.run("list", "events", "--in", "articles")
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    let meeting = try #require(run.lines.first { $0.hasPrefix("meet/") })
    #expect(meeting.contains("2021-05-10"))
    #expect(meeting.contains("Anna Lindqvist and Tomás Novák"))
    #expect(meeting.contains("in Helsinki"))
    #expect(meeting.hasSuffix("2 sources"))
    let visit = try #require(run.lines.first { $0.hasPrefix("visit/") })
    #expect(visit.contains("visit (planned)"))
    #expect(visit.contains("destination Norway"))
  }

  @Test func `columns stand under each other`() throws {
    let place = try Workplace(withArticles: ())
    let lines = try place.run("list", "entities", "--in", "articles").lines
    let columns = Set(
      lines.compactMap { line in
        line.firstRange(of: " mention").map {
          line.distance(from: line.startIndex, to: $0.lowerBound)
        }
      })
    #expect(lines.count > 3)
    #expect(columns.count == 1)
  }

  @Test(arguments: [
    "entities", "events", "relations", "documents", "names", "furniture", "decisions",
  ])
  func `JSON lists as much as the lines do`(subject: String) throws {
    let place = try Workplace(withArticles: ())
    let lines = try place.run("list", subject, "--in", "articles")
    let json = try place.run("list", subject, "--in", "articles", "--json")
    #expect(lines.code == 0 && json.code == 0)
    #expect(try json.objects().count == lines.lines.count)
    #expect(!lines.lines.isEmpty)
  }

  @Test func `the objects are those of the file`() throws {
    let place = try Workplace(withArticles: ())
    let graph = try place.run("build", "articles").object()
    for key in ["documents", "entities", "events", "relations", "furniture", "decisions"] {
      let listed = try place.run("list", key, "--in", "articles", "--json").json()
      #expect(listed as? NSArray == graph[key] as? NSArray, "\(key)")
    }
  }

  @Test func `kind and type choose`() throws {
    let place = try Workplace(withArticles: ())
    let people = try place.run("list", "entities", "--kind", "person", "--in", "articles", "--json")
    #expect(try people.objects().compactMap { $0["kind"] as? String } == ["person", "person"])
    let gifts = try place.run("list", "events", "--type", "give", "--in", "articles", "--json")
    #expect(try gifts.objects().compactMap { $0["type"] as? String } == ["give"])
    let names = try place.run("list", "names", "--kind", "person", "--in", "articles", "--json")
    #expect(
      try names.objects().compactMap { $0["name"] as? String }
        == ["Anna Lindqvist", "Tomas Novak", "Tomás Novák"])
  }

  @Test func `nothing found is 1, with what there is instead`() throws {
    let place = try Workplace(withArticles: ())
    let run = try place.run("list", "events", "--type", "attack", "--in", "articles")
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(
      run.errors.contains("no events of the type attack in 2 articles; there are accuse, give"))
    let json = try place.run("list", "events", "--type", "attack", "--in", "articles", "--json")
    #expect(json.code == 1)
    #expect(try json.objects().isEmpty)
  }

  @Test(arguments: [
    "list evts --in articles", "list events", "list events --in articles --kind person",
    "list entities --in articles --type meet", "list entities --kind dog --in articles",
    "list", "nonsense", "why A --in articles", "why A B C --in articles", "why --in articles",
    "why A B --event meet/1 --in articles", "show --in articles", "draw", "build", "read",
    "draw articles --published someday", "list events --in articles --wrong",
  ])
  func `a wrong use is 64 and prints no result`(line: String) throws {
    let place = try Workplace(withArticles: ())
    let run = try place.shell(#""$ENTENTE" "# + line)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("entente: "))
    #expect(run.errors.contains("Usage: entente"))
  }
}
