import Linguistics
import Testing

@Suite struct TreeDecoderTests {
  /// A small seeded source of numbers.
  private struct Source {
    var state: UInt64
    mutating func next() -> Float {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Float(state >> 40) / Float(1 << 24)
    }
  }

  /// The best sum over all trees with one root, by trying all heads.
  private func bestSum(count: Int, _ scores: [Float]) -> Float {
    var best = -Float.infinity
    var heads = [Int32](repeating: 0, count: count)
    func place(_ word: Int) {
      if word == count {
        if TreeDecoder.isTree(heads) { best = max(best, sum(heads, scores)) }
        return
      }
      for head in 0...count where head != word + 1 {
        heads[word] = Int32(head)
        place(word + 1)
      }
    }
    place(0)
    return best
  }

  private func sum(_ heads: [Int32], _ scores: [Float]) -> Float {
    heads.enumerated().reduce(0) { $0 + scores[$1.offset * (heads.count + 1) + Int($1.element)] }
  }

  @Test(arguments: 1...5)
  func `the best tree of a small sentence is found`(count: Int) {
    var source = Source(state: UInt64(count))
    for _ in 0..<60 {
      let scores = (0..<count * (count + 1)).map { _ in source.next() * 10 }
      let heads = TreeDecoder.heads(count: count, scores: scores)
      #expect(TreeDecoder.isTree(heads))
      #expect(abs(sum(heads, scores) - bestSum(count: count, scores)) < 1e-3)
    }
  }

  @Test func `a long sentence gets one root and no cycle`() {
    var source = Source(state: 99)
    for count in [30, 100, 200] {
      let scores = (0..<count * (count + 1)).map { _ in source.next() }
      #expect(TreeDecoder.isTree(TreeDecoder.heads(count: count, scores: scores)))
    }
  }

  @Test func `cycles and several roots are no tree`() {
    #expect(TreeDecoder.isTree([2, 0, 2]))
    #expect(!TreeDecoder.isTree([2, 1, 0]))
    #expect(!TreeDecoder.isTree([0, 0]))
  }
}
