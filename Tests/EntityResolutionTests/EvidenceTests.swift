import EventModel
import SourceDocuments
import Testing

@testable import EntityResolution

/// Evidence is added up, rivals and wholes are heard, and large blocks are split.
@Suite struct EvidenceTests {
  /// A document in which somebody holds an office.
  private static func holder(
    _ id: Document.ID, _ name: String, published: String?, former: Bool = false,
    office: String = "president", of country: String = "Peru|country@PE"
  ) -> Account {
    Account(id, published: published, "[\(name)|person:h] leads [\(country):c].")
      .saying(.office, from: "h", to: "c", label: office, former: former, trigger: "leads")
  }

  @Test func `an office that both hold makes one of two names that might be one`() throws {
    let resolved = Resolved([
      Self.holder("a", "J. Carrera", published: "2006-03"),
      Self.holder("b", "Juan Carrera", published: "2007-01"),
    ])
    #expect(try resolved.cluster("a", "h") == resolved.cluster("b", "h"))
    let match = try #require(resolved.resolution.matches.first { $0.rule == "initials" })
    #expect(match.weights.map(\.ground) == ["names", "prior", "office"])
    #expect(try #require(match.score) >= 0)
  }

  @Test(arguments: [
    ("2006-03", "2016-03", false, "president"), ("2006-03", "2006-04", true, "president"),
    ("2006-03", "2006-04", false, "envoy"),
  ])
  func `not another office, nor one of other years, nor one that is over`(
    published: String, later: String, former: Bool, office: String
  ) throws {
    let resolved = Resolved([
      Self.holder("a", "J. Carrera", published: published),
      Self.holder("b", "Juan Carrera", published: later, former: former, office: office),
    ])
    #expect(try resolved.cluster("a", "h") != resolved.cluster("b", "h"))
    let possible = try #require(resolved.resolution.possibleMatches.first)
    #expect(try #require(possible.match.score) < 0)
  }

  @Test func `an office makes nobody one whose names differ`() throws {
    let resolved = Resolved([
      Self.holder("a", "Juan Carrera", published: "2006-03"),
      Self.holder("b", "Pedro Carrera", published: "2006-03"),
    ])
    #expect(try resolved.cluster("a", "h") != resolved.cluster("b", "h"))
  }

  @Test func `a name that fits two who are not one joins neither`() throws {
    let resolved = Resolved([
      Account("a", "We saw [John Carrera|person]."),
      Account("b", "We saw [John Anton Carrera|person]."),
      Account("c", "We saw [John Bernard Carrera|person]."),
    ])
    #expect(resolved.resolution.clusters.count == 3)
    #expect(resolved.possible == ["middle-name", "middle-name"])
  }

  @Test func `no chain of likely pairs joins two whose names differ`() {
    let names = ["Muammar Gaddafi", "Moammar Gadhafi", "Muamar Kadafi", "Saif Gaddafi"]
    let resolved = Resolved(
      names.enumerated().map { Account(.init("d\($0)"), "We saw [\($1)|person].") })
    for cluster in resolved.resolution.clusters where cluster.members.count > 1 {
      #expect(!cluster.members.contains { $0.document == "d3" })
    }
  }

  @Test func `a block that is too large is split and reported, and spellings still meet`() {
    let given = ["Anton", "Bernard", "Conrad", "Dietrich", "Egon", "Ferdinand", "Gustav", "Hans"]
    let middle = [
      "Aron", "Boris", "Carl", "David", "Emil", "Frank", "Georg", "Hugo", "Igor", "Jan",
    ]
    let people = given.flatMap { one in middle.map { "\(one) \($0) Lindqvist" } }
    let spelled = people.map { $0.replacing("Lindqvist", with: "Lindkvist") }
    let resolved = Resolved(
      (people + spelled).enumerated().map { Account(.init("d\($0)"), "We saw [\($1)|person].") })
    let pairs = resolved.resolution.clusters.filter { $0.members.count == 2 }
    #expect(pairs.count > people.count * 9 / 10)
    for cluster in resolved.resolution.clusters {
      let numbers = cluster.members.compactMap { Int($0.document.rawValue.dropFirst()) }
      #expect(Set(numbers.map { $0 % people.count }).count == 1)
    }
    let report = resolved.resolution.diagnostics.first { $0.place == "resolver" }
    #expect(report?.message.contains("shared by more than") == true)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `parts join in any order to the same`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let names = [
      "Kim Jong Un", "Kim Jong-un", "Ким Чен Ын", "George Bush", "George W. Bush", "Nato",
    ]
    let extractions = (0..<12).map { number in
      let name = names.randomElement(using: &generator) ?? ""
      // Two documents share an id now and then.
      let id = Document.ID("d\(Int.random(in: 0...9, using: &generator))")
      return Account(id, "\(number): we saw [\(name)|person].").extraction
    }
    let expected = Resolver().resolve(extractions)
    var parts = extractions.map { ResolverState([$0]) }
    while parts.count > 1 {
      let index = Int.random(in: 1..<parts.count, using: &generator)
      let part = parts.remove(at: index)
      let other = Int.random(in: 0..<parts.count, using: &generator)
      parts[other] = parts[other].joined(with: part)
    }
    #expect(parts[0] == ResolverState(extractions))
    #expect(parts[0].joined(with: parts[0]) == parts[0])
    #expect(Resolver().resolve(parts[0]) == expected)
    var grown = ResolverState()
    for extraction in extractions.shuffled(using: &generator) {
      grown = grown.joined(with: ResolverState([extraction]))
    }
    #expect(Resolver().resolve(grown) == expected)
  }
}
