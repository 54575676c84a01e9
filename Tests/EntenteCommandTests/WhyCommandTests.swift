import Foundation
import Testing

@Suite(.serialized) struct WhyCommandTests {
  @Test func `two names that are one come with the decision`() throws {
    let place = try Workplace(withArticles: ())
    let run = try place.run("why", "Tomas Novak", "Tomás Novák", "--in", "articles")
    #expect(run.code == 0)
    #expect(
      run.lines.first == "“Tomas Novak” and “Tomás Novák” are one: Tomás Novák (person/tomas-novak)"
    )
    #expect(run.lines.count >= 2)
    let json = try place.run("why", "Tomas Novak", "Tomás Novák", "--in", "articles", "--json")
      .object()
    #expect(json["verdict"] as? String == "same")
  }

  @Test func `two names that are two are said to be two`() throws {
    let place = try Workplace(withArticles: ())
    let run = try place.run("why", "Norway", "Finland", "--in", "articles")
    #expect(run.code == 0)
    #expect(run.text.contains("are two"))
  }

  @Test func `a name that is not there is 1`() throws {
    let place = try Workplace(withArticles: ())
    let run = try place.run("why", "Norway", "Atlantis", "--in", "articles")
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("entente: no name “Atlantis”"))
  }

  @Test func `an event comes with its roles and every sentence`() throws {
    let place = try Workplace(withArticles: ())
    let events = try place.run("list", "events", "--type", "meet", "--in", "articles", "--json")
      .objects()
    let id = try #require(events.first?["id"] as? String)
    let run = try place.run("why", "--event", id, "--in", "articles")
    #expect(run.code == 0)
    for words in [
      "\(id): meet, PLOVER CONSULT", "participant  Anna Lindqvist (person/anna-lindqvist)",
      "place        Helsinki (place/helsinki)", "time         2021-05-10",
      "talks, line 1, characters 0-77",
      "report, line 1", "“met”, meet.verb", "modality  asserted", "said by   the article itself",
    ] {
      #expect(run.text.contains(words), "\(words)")
    }
  }

  @Test func `an event comes with the pattern and the tree paths, from a graph without them`()
    throws
  {
    let place = try Workplace(withArticles: ())
    try place.write("one.txt", "Peru and Chile agreed to sign a treaty with Brazil.\n")
    let events = try place.run("list", "events", "--type", "sign", "--in", "one.txt", "--json")
      .objects()
    let id = try #require(events.first?["id"] as? String)
    let run = try place.run("why", "--event", id, "--in", "one.txt")
    for words in [
      "subj:signatory obj:agreement with:signatory", "sign ←xcomp agreed →nsubj Peru →conj Chile",
      "sign →obj treaty", "planned, for it says “agreed”",
    ] {
      #expect(run.text.contains(words), "\(words) in \(run.text)")
    }
    _ = try place.run("build", "one.txt", "-o", "one.json")
    let bare = try place.run("why", "--event", id, "--in", "one.json")
    #expect(bare.code == 0)
    #expect(bare.text.contains("sign.verb.sign") && !bare.text.contains("→obj"))
  }

  @Test func `what is planned names the word that says so`() throws {
    let place = try Workplace(withArticles: ())
    let events = try place.run("list", "events", "--type", "visit", "--in", "articles", "--json")
      .objects()
    let id = try #require(events.first?["id"] as? String)
    let run = try place.run("why", "--event", id, "--in", "articles")
    #expect(run.text.contains("planned, for it says “will”"))
  }

  @Test func `a relation comes with its sentence`() throws {
    let place = try Workplace(withArticles: ())
    let relations = try place.run("list", "relations", "--in", "articles", "--json").objects()
    let id = try #require(relations.first?["id"] as? String)
    let run = try place.run("why", "--relation", id, "--in", "articles")
    #expect(run.code == 0)
    #expect(run.text.contains("“"))
  }

  @Test func `an event that is not there is 1`() throws {
    let place = try Workplace(withArticles: ())
    let run = try place.run("why", "--event", "meet/0", "--in", "articles")
    #expect(run.code == 1)
    #expect(run.errors == "entente: no event meet/0; entente list events lists them\n")
  }
}
