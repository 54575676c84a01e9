import EventModel
import SourceDocuments
import Testing

@testable import EntityResolution

/// What was signed or given, told apart and joined by who did it and when.
@Suite struct DeedTests {
  /// A document in which two parties sign something.
  private func signing(
    _ id: String, _ one: String, _ other: String, _ thing: String, time: String?
  ) -> Account {
    let form = thing.contains("Comprehensive") ? "name" : "nominal"
    return Account(
      .init(id),
      "[\(one)|country] and [\(other)|country] signed [\(thing)|agreement:it:\(form)]."
    )
    .saying(
      .sign, ["signatory": one, "signatory": other, "agreement": "it"], trigger: "signed",
      time: time)
  }

  /// A document in which somebody gives somebody something.
  private func giving(_ id: String, _ thing: String, to recipient: String, time: String?) -> Account
  {
    Account(
      .init(id), "[Vladimir Putin|person] gave [\(recipient)|person] [\(thing)|item:it:nominal]."
    )
    .saying(
      .give, ["giver": "Vladimir Putin", "recipient": recipient, "gift": "it"], trigger: "gave",
      time: time)
  }

  private func isOne(_ accounts: [Account]) throws -> Bool {
    let resolved = Resolved(accounts)
    return try resolved.cluster("a", "it") == resolved.cluster("b", "it")
  }

  @Test(
    arguments: [
      ("the pact", "a deal", "2024-06-19", "2024-06-19", true),
      ("the pact", "a mutual defence treaty", "2024-06-19", "2024-06", true),
      ("the pact", "a deal", "2024-06-19", "2023-09-13", false),
      ("the pact", "a deal", "2024-06-19", nil, false),
    ] as [(String, String, String?, String?, Bool)])
  func `a pact is known by its parties and its day`(
    one: String, other: String, time: String?, otherTime: String?, isOne: Bool
  ) throws {
    let a = signing("a", "Russia", "North Korea", one, time: time)
    let b = signing("b", "North Korea", "Russia", other, time: otherTime)
    #expect(try self.isOne([a, b]) == isOne)
  }

  @Test func `pacts of other parties are others`() throws {
    let a = signing("a", "Russia", "North Korea", "the pact", time: "2024-06-19")
    let b = signing("b", "Russia", "Vietnam", "the pact", time: "2024-06-19")
    #expect(try !isOne([a, b]))
  }

  @Test func `agreements of one name between different countries are two`() throws {
    let name = "Comprehensive Strategic Partnership"
    let a = signing("a", "Russia", "North Korea", name, time: nil)
    #expect(try isOne([a, signing("b", "North Korea", "Russia", "the \(name) Treaty", time: nil)]))
    #expect(try !isOne([a, signing("b", "Russia", "Iran", name, time: nil)]))
  }

  @Test func `presidents sign for their countries`() throws {
    let a = Account(
      "a",
      """
      [Vladimir Putin|person:putin], president of [Russia|country], and [Kim Jong Un|person:kim], leader of [North Korea|country:nk], signed [a pact|agreement:it:nominal].
      """
    )
    .saying(.office, from: "putin", to: "Russia", label: "president", trigger: "president")
    .saying(.office, from: "kim", to: "nk", label: "leader", trigger: "leader")
    .saying(
      .sign, ["signatory": "putin", "signatory": "kim", "agreement": "it"], trigger: "signed",
      time: "2024-06-19")
    let b = signing("b", "Russia", "North Korea", "the treaty", time: "2024-06-19")
    let resolved = Resolved([a, b])
    #expect(try resolved.cluster("a", "it") == resolved.cluster("b", "it"))
    let match = try #require(resolved.resolution.matches.first { $0.rule == "same-deed" })
    #expect(match.reason == "both are signed by North Korea and Russia on 2024-06-19")
  }

  @Test func `two pacts of one day stay two, and a third document's pact is neither`() {
    let a = Account(
      "a",
      "[Russia|country] and [China|country] signed [a pact|agreement:one:nominal] and [a deal|agreement:two:nominal]."
    )
    .saying(
      .sign, ["signatory": "Russia", "signatory": "China", "agreement": "one"], trigger: "signed",
      time: "2024-05-16"
    )
    .saying(
      .sign, ["signatory": "Russia", "signatory": "China", "agreement": "two"], trigger: "signed",
      time: "2024-05-16")
    let b = signing("b", "Russia", "China", "a treaty", time: "2024-05-16")
    let agreements = Resolved([a, b]).resolution.clusters.filter { $0.kind == .agreement }
    #expect(agreements.count == 3)
  }

  @Test(arguments: [
    ("an Aurus limousine", "a luxury limousine", "Kim Jong Un", "2024-06-19", true),
    ("an Aurus limousine", "a tea set", "Kim Jong Un", "2024-06-19", false),
    ("an Aurus limousine", "a luxury limousine", "Kim Jong Un", "2024-02-18", false),
    ("an Aurus limousine", "an Aurus limousine", "Xi Jinping", "2024-06-19", false),
    ("a set of knives", "a knife set", "Kim Jong Un", "2024-06-19", true),
  ])
  func `a present is known by its noun, giver, recipient and day`(
    one: String, other: String, recipient: String, time: String, isOne: Bool
  ) throws {
    let a = giving("a", one, to: "Kim Jong Un", time: "2024-06-19")
    let b = giving("b", other, to: recipient, time: time)
    #expect(try self.isOne([a, b]) == isOne)
  }

  @Test func `an item that is given is a gift`() throws {
    let resolved = Resolved([giving("a", "a tea set", to: "Kim Jong Un", time: nil)])
    #expect(try resolved.cluster("a", "it").kind == .gift)
  }
}
