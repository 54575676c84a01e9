import EntityResolution
import EventModel
import SourceDocuments
import Testing

@Suite struct JudgementCheckTests {
  private static let standing = [
    Judgement(.same(.init("A"), .init("B")), place: "1"),
    Judgement(.same(.init("B"), .init("C")), place: "2"),
    Judgement(.different(.init("C"), .init("D")), place: "3"),
    Judgement(.kind(.init("A"), .person), place: "4"),
    Judgement(.name(.init("D"), "Dee"), place: "5"), Judgement(.hide(.init("E")), place: "6"),
    Judgement(.same(.init("Kim"), .init("F")), place: "7"),
  ]
  private let check = JudgementCheck(standing)

  private func found(_ verdict: Judgement.Verdict) -> JudgementCheck.Finding {
    check.finding(on: Judgement(verdict))
  }

  @Test(arguments: [
    (Judgement.Verdict.same(.init("b"), .init("a")), "1"), (.same(.init("B."), .init("C")), "2"),
    (.different(.init("D"), .init("C")), "3"), (.kind(.init("A"), .person), "4"),
    (.name(.init("D"), "Dee"), "5"), (.hide(.init("e")), "6"),
  ])
  func `what stands there already is found in whatever order and case`(
    verdict: Judgement.Verdict, place: String
  ) {
    guard case .repeated(let earlier) = found(verdict) else {
      Issue.record("\(found(verdict))")
      return
    }
    #expect(earlier.place == place)
  }

  @Test(arguments: [
    (Judgement.Verdict.different(.init("A"), .init("B")), ["1"]),
    (.different(.init("A"), .init("C")), ["1", "2"]), (.same(.init("C"), .init("D")), ["3"]),
    (.same(.init("D"), .init("A")), ["1", "2", "3"]), (.kind(.init("A"), .place), ["4"]),
    (.kind(.init("C"), .place), ["1", "2", "4"]), (.name(.init("D"), "Other"), ["5"]),
    (.different(.init("Kim", document: "x"), .init("F")), ["7"]),
    (.different(.init("Kim", document: "x"), .init("Kim", document: "y")), ["7"]),
    (.same(.init("C", kind: .person), .init("D", kind: .person)), ["3"]),
  ])
  func `what others contradict is found with the way`(
    verdict: Judgement.Verdict, places: [String]
  ) {
    guard case .contradicted(let standing) = found(verdict) else {
      Issue.record("\(found(verdict))")
      return
    }
    #expect(Set(standing.map(\.place)) == Set(places))
    #expect(standing.count == places.count)
  }

  @Test(arguments: [
    Judgement.Verdict.same(.init("A"), .init("C")), .different(.init("A"), .init("D")),
    .same(.init("X"), .init("D")), .kind(.init("D"), .place), .name(.init("A"), "Aye"),
    .hide(.init("A")), .different(.init("Lee", document: "x"), .init("Lee", document: "y")),
    .same(.init("Lee"), .init("Lee", document: "y")), .kind(.init("B", kind: .place), .person),
  ])
  func `what fits is new`(verdict: Judgement.Verdict) {
    #expect(found(verdict) == .new)
  }

  @Test(arguments: [
    Judgement.Verdict.same(.init("Lee"), .init("lee")), .different(.init("Lee"), .init("LEE")),
    .different(.init("Lee"), .init("Lee", document: "x")),
    .different(.init("Lee", kind: .gift), .init("Lee", kind: .item, document: "x")),
  ])
  func `one name for both sides contradicts itself`(verdict: Judgement.Verdict) {
    #expect(found(verdict) == .contradictsItself)
  }

  @Test func `pairs are decided by what follows`() {
    #expect(check.decides(.init("A"), .init("C")))
    #expect(check.decides(.init("A", kind: .person), .init("D", kind: .person)))
    #expect(!check.decides(.init("A"), .init("X")))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `a random heap of judgements is as consistent as a plain check says`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let names = (0..<6).map { "Name\($0)" }
    let judgements = (0..<12).map { line in
      let pair = names.shuffled(using: &generator)
      let (one, other) = (Judgement.Subject(pair[0]), Judgement.Subject(pair[1]))
      let isSame = Int.random(in: 0..<3, using: &generator) > 0
      return Judgement(isSame ? .same(one, other) : .different(one, other), place: "j:\(line)")
    }
    let plain = PlainBook(judgements)
    let contradictions = JudgementCheck(judgements).contradictions
    #expect(contradictions.map(\.judgement.place) == plain.leftOut)
    for (judgement, standing) in contradictions {
      let sides = PlainBook.pair(judgement)
      #expect(PlainBook.isCycle([sides] + standing.map(PlainBook.pair)), "\(judgement.text)")
      #expect(standing.last.map(PlainBook.isDifferent) == true)
      #expect(standing.dropLast().allSatisfy { !PlainBook.isDifferent($0) })
    }
    let people = names.enumerated().map { Account(.init("doc\($0)"), "[\($1)|item] fell.") }
    let resolved = Resolved(people, judgements)
    for judgement in judgements where PlainBook.isDifferent(judgement) {
      let pair = PlainBook.pair(judgement)
      let clusters = try pair.map { name in
        try resolved.cluster(.init("doc\(name.dropFirst(4))"), name)
      }
      #expect(clusters[0] != clusters[1], "\(judgement.text)")
    }
    #expect(resolved.resolution.diagnostics.count == plain.leftOut.count)
  }
}

/// Judgements applied the slow way: sets of names, joined in order unless a set would hold two that
/// are different.
private struct PlainBook {
  private(set) var leftOut: [String] = []

  init(_ judgements: [Judgement]) {
    let apart = judgements.filter(Self.isDifferent).map(Self.pair)
    var sets: [Set<String>] = []
    for judgement in judgements where !Self.isDifferent(judgement) {
      let pair = Set(Self.pair(judgement))
      let joined = sets.filter { !$0.isDisjoint(with: pair) }.reduce(pair) { $0.union($1) }
      if apart.contains(where: joined.isSuperset) {
        leftOut.append(judgement.place)
      } else {
        sets = sets.filter { $0.isDisjoint(with: pair) } + [joined]
      }
    }
  }

  static func pair(_ judgement: Judgement) -> [String] {
    switch judgement.verdict {
    case .same(let one, let other), .different(let one, let other): [one.name, other.name]
    default: []
    }
  }

  static func isDifferent(_ judgement: Judgement) -> Bool {
    if case .different = judgement.verdict { true } else { false }
  }

  /// Whether every name stands at the ends of two.
  static func isCycle(_ pairs: [[String]]) -> Bool {
    Dictionary(grouping: pairs.flatMap(\.self), by: \.self).values.allSatisfy { $0.count == 2 }
  }
}
