import Linguistics
import Testing

@Suite struct DocumentNamesTests {
  /// Scores of "O", "B-per", "I-per", "B-geo", "I-geo".
  private let isPerson: [Float] = [0, 6, 1, 0, 0]
  private let isLastWordOfPerson: [Float] = [0, 1, 6, 0, 0]
  private let isDoubtful: [Float] = [0.2, 0, 0, 0.5, 0]

  private func best(_ row: [Float]) -> Int? { row.indices.max { row[$0] < row[$1] } }

  @Test func `a doubtful place goes with the clear ones`() {
    let rows = DocumentNames.agreed([isPerson, isDoubtful, isLastWordOfPerson])
    #expect(rows.map(best) == [1, 1, 2])
  }

  @Test func `a clear place keeps its own mind`() {
    let isPlace: [Float] = [0, 0, 0, 8, 1]
    #expect(DocumentNames.agreed([isPerson, isPerson, isPlace]).map(best) == [1, 1, 3])
  }

  @Test func `places that agree stay as they are`() {
    let rows = DocumentNames.agreed([isDoubtful, isDoubtful])
    for (moved, score) in zip(rows.joined(), [isDoubtful, isDoubtful].joined()) {
      #expect(abs(moved - score) < 1e-5)
    }
  }
}
