/// The best labels of names for a sentence: a name goes on only where one of its kind began.
///
/// Labels are numbered as "O", then "B-x" and "I-x" for each kind.
///
/// - SeeAlso: Viterbi 1967, doi:10.1109/TIT.1967.1054010.
enum NameDecoder {
  /// The names with their kinds (from 0).
  ///
  /// - Complexity: O(*n* · *l*), n = words, l = labels.
  static func names(
    count: Int, labels: Int, score: (_ word: Int, _ label: Int) -> Float
  ) -> [(tokens: Range<Int>, kind: Int)] {
    guard count > 0 else { return [] }
    var sums = (0..<labels).map { $0 > 0 && $0 % 2 == 0 ? -Float.infinity : score(0, $0) }
    // For each word and label, the label before it.
    var before = [UInt8](repeating: 0, count: count * labels)
    var next = sums
    for word in 1..<max(count, 1) {
      var best = 0
      for label in 1..<labels where sums[label] > sums[best] { best = label }
      for label in 0..<labels {
        var from = best
        if label > 0, label % 2 == 0 { from = sums[label - 1] > sums[label] ? label - 1 : label }
        next[label] = sums[from] + score(word, label)
        before[word * labels + label] = UInt8(truncatingIfNeeded: from)
      }
      swap(&sums, &next)
    }
    var label = 0
    for other in 1..<labels where sums[other] > sums[label] { label = other }
    var path = [Int](repeating: 0, count: count)
    for word in (0..<count).reversed() {
      path[word] = label
      label = Int(before[word * labels + label])
    }
    return spans(path)
  }

  private static func spans(_ path: [Int]) -> [(tokens: Range<Int>, kind: Int)] {
    var spans: [(tokens: Range<Int>, kind: Int)] = []
    var word = 0
    while word < path.count {
      guard path[word] > 0 else {
        word += 1
        continue
      }
      let kind = (path[word] - 1) / 2
      var end = word + 1
      while end < path.count, path[end] == 2 * kind + 2 { end += 1 }
      spans.append((word..<end, kind))
      word = end
    }
    return spans
  }
}
