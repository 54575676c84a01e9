import Entente
import Testing

/// Every pattern of the program has an example, and reads it as it is marked.
@Suite struct PatternExampleTests {
  @Test func `every pattern has an example`() {
    #expect(Extractor.patterns.filter(\.examples.isEmpty).map(\.name) == [])
  }

  @Test func `the examples are read as they are marked`() {
    for check in PatternCheck.checks(of: Extractor.patterns) where !check.isRight {
      Issue.record(
        "\(check.pattern.name): \(check.example.text) -> \(check.readings.map(\.description))")
    }
  }
}
