import Testing

@testable import LinguisticTraining

@Suite struct LogisticTrainerTests {
  @Test func `what tells gets weight, what does not gets little`() {
    let cases = (0..<200).map { number in
      (positions: [0, number % 2 == 0 ? 1 : 2, 3 + number % 3], label: number % 2 == 0)
    }
    let weights = LogisticTrainer(count: 6).weights(cases)
    #expect(weights[1] > 1 && weights[2] < -1)
    #expect(weights[3...5].allSatisfy { abs($0) < 0.1 })
    #expect(LogisticTrainer(count: 6).weights(cases) == weights)
  }

  @Test func `the logistic function is that of the books`() {
    #expect(LogisticTrainer.logistic(0) == 0.5)
    #expect(abs(LogisticTrainer.logistic(1) - 0.731_058_578_630_005) < 1e-12)
    #expect(abs(LogisticTrainer.logistic(-3) - 0.047_425_873_177_567) < 1e-12)
    #expect(LogisticTrainer.logistic(100) == 1 && LogisticTrainer.logistic(-100) == 0)
  }
}
