import EventModel
import SourceDocuments
import Testing

@testable import EntityResolution

@Suite struct JudgementTests {
  private let accounts = [
    Account("a", "[Muhammad Ali|person:x] won."), Account("b", "[Cassius Clay|person:x] won."),
    Account("c", "[Muhammad Ali|person:x] lost."), Account("d", "[Ali Square|place:x] lies there."),
  ]

  @Test func `what a person judged one is one against every rule`() throws {
    let judged = Judgement(
      .same(.init("muhammad ali"), .init("Cassius Clay")), why: "he changed his name",
      place: "judgements.yaml:1")
    let resolved = Resolved(accounts, [judged])
    #expect(resolved.resolution.clusters.map(\.members.count) == [3, 1])
    let match = try #require(resolved.resolution.matches.first { $0.rule == "judgement" })
    #expect(
      match.reason == "a person judged them one (judgements.yaml:1): he changed his name")
    #expect(resolved.resolution.diagnostics.isEmpty)
  }

  @Test func `what a person judged two is two, though the names are the same`() throws {
    let resolved = Resolved(
      accounts,
      [
        Judgement(
          .different(.init("Muhammad Ali", document: "a"), .init("Muhammad Ali", document: "c")))
      ]
    )
    #expect(resolved.resolution.clusters.count == 4)
    #expect(resolved.refusals.contains("judgement"))
  }

  @Test func `a judgement that contradicts a path of others is reported with the path`() throws {
    let judgements = [
      Judgement(.same(.init("Ann Lee"), .init("Anne Lee")), place: "j.yaml:1"),
      Judgement(.same(.init("Anne Lee"), .init("Anna Lee")), place: "j.yaml:2"),
      Judgement(.different(.init("Ann Lee"), .init("Anna Lee")), place: "j.yaml:3"),
    ]
    let people = ["Ann Lee", "Anne Lee", "Anna Lee"].enumerated().map { index, name in
      Account(.init("doc\(index)"), "[\(name)|person] spoke.")
    }
    let resolved = Resolved(people, judgements)
    #expect(resolved.resolution.clusters.map(\.members.count) == [2, 1])
    let diagnostic = try #require(resolved.resolution.diagnostics.first)
    #expect(diagnostic.place == "j.yaml:2")
    for part in ["j.yaml:1", "j.yaml:3", "\"Ann Lee\"", "\"Anna Lee\""] {
      #expect(diagnostic.message.contains(part))
    }
  }

  @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
  func `in whatever order a cycle stands, the two stay two and every step is shown`(
    order: [Int]
  )
    throws
  {
    let verdicts: [Judgement.Verdict] = [
      .same(.init("Ann Lee"), .init("Bo Chan")), .same(.init("Bo Chan"), .init("Cy Dee")),
      .different(.init("Ann Lee"), .init("Cy Dee")),
    ]
    let judgements = order.enumerated().map { line, index in
      Judgement(verdicts[index], place: "j.yaml:\(line + 1)")
    }
    let people = ["Ann Lee", "Bo Chan", "Cy Dee"].enumerated().map { index, name in
      Account(.init("doc\(index)"), "[\(name)|person] spoke.")
    }
    let resolved = Resolved(people, judgements)
    #expect(
      try resolved.cluster("doc0", "Ann Lee") != resolved.cluster("doc2", "Cy Dee"))
    let diagnostic = try #require(resolved.resolution.diagnostics.first)
    #expect(resolved.resolution.diagnostics.count == 1)
    for judgement in judgements {
      #expect(diagnostic.message.contains("\(judgement.text) (\(judgement.place))"))
    }
  }

  @Test func `a judgement that stands twice is no problem`() throws {
    let judgements = [
      Judgement(.same(.init("Muhammad Ali"), .init("Cassius Clay"))),
      Judgement(.different(.init("Muhammad Ali"), .init("Ali Square"))),
      Judgement(.name(.init("Muhammad Ali"), "Ali")), Judgement(.hide(.init("Ali Square"))),
      Judgement(.kind(.init("Ali Square"), .organization)),
    ]
    let resolved = Resolved(accounts, judgements + judgements)
    #expect(resolved.resolution.diagnostics.isEmpty)
    #expect(resolved.resolution.clusters == Resolved(accounts, judgements).resolution.clusters)
  }

  @Test func `second kinds and names are named with both places, also by way of others`() throws {
    let resolved = Resolved(
      accounts,
      [
        Judgement(.same(.init("Muhammad Ali"), .init("Cassius Clay")), place: "1"),
        Judgement(.name(.init("Muhammad Ali"), "The Greatest"), place: "2"),
        Judgement(.name(.init("Cassius Clay"), "The Lip"), place: "3"),
        Judgement(.kind(.init("Cassius Clay"), .organization), place: "4"),
        Judgement(.kind(.init("Muhammad Ali"), .person), place: "5"),
      ])
    #expect(
      resolved.resolution.diagnostics.map(\.line) == [
        """
        3: warning: name "Cassius Clay", "The Lip" contradicts name "Muhammad Ali", "The Greatest" \
        (2) by way of same "Muhammad Ali", "Cassius Clay" (1); kept the first
        """,
        """
        5: warning: kind "Muhammad Ali", person contradicts kind "Cassius Clay", organization (4) \
        by way of same "Muhammad Ali", "Cassius Clay" (1); kept the first
        """,
      ])
    #expect(try resolved.cluster("b", "x").name == "The Greatest")
    #expect(try resolved.cluster("a", "x").kind == .organization)
  }

  @Test func `a kind that a person gives holds for all that a person made one`() throws {
    let resolved = Resolved(
      accounts,
      [
        Judgement(.kind(.init("Cassius Clay"), .organization)),
        Judgement(.same(.init("Muhammad Ali"), .init("Cassius Clay"))),
      ])
    #expect(try resolved.cluster("a", "x").kind == .organization)
    #expect(try resolved.cluster("a", "x") == resolved.cluster("b", "x"))
  }

  @Test(arguments: [
    "", "!!!", "🎉", "\u{202E}", "\u{200D}", " ", String(repeating: "x", count: 10_000),
  ])
  func `a name that no text can have names nothing`(name: String) throws {
    let odd = accounts + [Account("e", "[!!!|item] and [🎉|person] and [it|item:it:pronoun] went.")]
    let judgements = [
      Judgement(.hide(.init(name)), place: "1"),
      Judgement(.same(.init(name), .init("Muhammad Ali")), place: "2"),
    ]
    let resolved = Resolved(odd, judgements)
    #expect(resolved.resolution.diagnostics.map(\.place) == ["1", "2"])
    #expect(resolved.resolution.diagnostics.allSatisfy { $0.message.count < 200 })
    #expect(resolved.resolution.clusters == Resolved(odd).resolution.clusters)
  }

  @Test(arguments: [
    Judgement.Verdict.hide(.init("Nobody")), .kind(.init("Nobody"), .place),
    .name(.init("Nobody"), "X"), .same(.init("Nobody"), .init("Muhammad Ali")),
    .different(.init("Muhammad Ali", kind: .place), .init("Cassius Clay")),
    .hide(.init("Muhammad Ali", document: "b")),
  ])
  func `a subject that names nothing is reported and changes nothing`(verdict: Judgement.Verdict) {
    let resolved = Resolved(accounts, [Judgement(verdict, place: "j.yaml:7")])
    #expect(resolved.resolution.diagnostics.map(\.place) == ["j.yaml:7"])
    #expect(resolved.resolution.clusters == Resolved(accounts).resolution.clusters)
  }

  @Test func `kind, name and hide do what they say`() throws {
    let resolved = Resolved(
      accounts,
      [
        Judgement(.kind(.init("Ali Square"), .organization)),
        Judgement(.name(.init("Cassius Clay"), "The Greatest")),
        Judgement(.hide(.init("Muhammad Ali"))),
      ])
    #expect(try resolved.cluster("d", "x").kind == .organization)
    #expect(try resolved.cluster("b", "x").name == "The Greatest")
    #expect(try resolved.cluster("a", "x").isHidden)
    #expect(try !resolved.cluster("b", "x").isHidden)
  }

  @Test func `two words on one thing are reported and the first stands`() throws {
    let resolved = Resolved(
      accounts,
      [
        Judgement(.kind(.init("Ali Square"), .organization), place: "1"),
        Judgement(.kind(.init("Ali Square"), .person), place: "2"),
        Judgement(.name(.init("Cassius Clay"), "One"), place: "3"),
        Judgement(.name(.init("Cassius Clay"), "Two"), place: "4"),
        Judgement(.different(.init("Cassius Clay"), .init("cassius clay")), place: "5"),
      ])
    #expect(resolved.resolution.diagnostics.map(\.place) == ["2", "4", "5"])
    #expect(try resolved.cluster("d", "x").kind == .organization)
    #expect(try resolved.cluster("b", "x").name == "One")
  }

  @Test func `a half name in a judgement means the chain that has no fuller one`() throws {
    let people = [
      Account("a", "[Kim Yo-jong|person:x] and [Kim|person:x]"), Account("b", "[Kim|person:x]"),
      Account("c", "[Kim Jong Un|person:x]"),
    ]
    let resolved = Resolved(
      people, [Judgement(.same(.init("Kim"), .init("Kim Jong Un")))])
    #expect(resolved.resolution.clusters.map(\.members.count) == [1, 2])
  }
}
