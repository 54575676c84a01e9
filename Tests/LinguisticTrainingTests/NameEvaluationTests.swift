import LinguisticTraining
import Testing

@Suite struct NameEvaluationTests {
  @Test func aNameIsRightWithItsExactWordsAndLabel() throws {
    let gold = try NameFile(
      "Kim B-per\nJong-un I-per\nleft O\nSeoul B-geo\nfor O\nthe O\nUN B-org\n", place: "gold")
    let system = try NameFile(
      "Kim B-per\nJong-un I-per\nleft O\nSeoul B-org\nfor O\nthe B-org\nUN I-org\n", place: "system"
    )
    let evaluation = try NameEvaluation(gold: gold.sentences, system: system.sentences)
    #expect(evaluation.overall == EvaluationScore(correct: 1, gold: 3, system: 3))
    #expect(evaluation.labels.map(\.label) == ["geo", "org", "per"])
    #expect(
      evaluation.labels.map(\.score) == [
        EvaluationScore(correct: 0, gold: 1, system: 0),
        EvaluationScore(correct: 0, gold: 1, system: 2),
        EvaluationScore(correct: 1, gold: 1, system: 1),
      ])
  }

  @Test func namesAreComparedAcrossOtherTokens() throws {
    let gold = EvaluationSentence(
      words: [.init(form: "Kim"), .init(form: "'s"), .init(form: "aide")],
      multiwords: [.init(words: 0..<2, form: "Kim's")], names: [.init(words: 0..<1, label: "per")])
    let system = EvaluationSentence(
      words: [.init(form: "Kim"), .init(form: "'"), .init(form: "s"), .init(form: "aide")],
      names: [.init(words: 0..<1, label: "per")])
    let evaluation = try NameEvaluation(gold: [gold], system: [system])
    #expect(evaluation.overall.f1 == 1)
  }
}
