/// The best tree over a sentence, given a score for each arc.
///
/// First every word takes its best head; where that is no tree with one root, the maximum spanning
/// arborescence is found.
///
/// - SeeAlso: Chu and Liu 1965; Edmonds 1967, doi:10.6028/jres.071B.032.
package enum TreeDecoder {
  /// What an arc from the root loses, so that as few as possible, which is one, are taken.
  private static let rootPenalty = 1e6

  /// The heads of the best tree.
  ///
  /// - Parameters:
  ///   - count: the number of words, *n*.
  ///   - scores: *n* rows of *n* + 1 columns: of word *i* + 1 under head *j*.
  /// - Returns: the head of each word: 0 is the root, *i* the *i*-th word.
  /// - Complexity: O(*n*²) where greedy heads are a tree, else O(*n*³).
  package static func heads(count: Int, scores: UnsafePointer<Float>) -> [Int32] {
    var heads = [Int32](repeating: 0, count: count)
    for word in 0..<count {
      let row = scores + word * (count + 1)
      var best = word == 0 && count > 1 ? 2 : word == 0 ? 0 : 1
      for head in 0...count where head != word + 1 && (row[head] > row[best]) { best = head }
      if row[0] >= row[best] { best = 0 }
      heads[word] = Int32(best)
    }
    if isTree(heads) { return heads }
    var matrix = [[Double]](
      repeating: [Double](repeating: -.infinity, count: count + 1), count: count + 1)
    for word in 0..<count {
      for head in 0...count where head != word + 1 {
        let score = Double(scores[word * (count + 1) + head])
        matrix[word + 1][head] = head == 0 ? score - rootPenalty : score
      }
    }
    return arborescence(matrix).dropFirst().map { Int32($0) }
  }

  /// Whether every word leads to the root, and exactly one directly.
  package static func isTree(_ heads: [Int32]) -> Bool {
    guard heads.count(where: { $0 == 0 }) == 1 else { return false }
    var seen = [Int32](repeating: 0, count: heads.count + 1)
    for word in 1...heads.count {
      var at = word
      while at != 0, seen[at] == 0 {
        seen[at] = Int32(word)
        at = Int(heads[at - 1])
      }
      if at != 0, seen[at] == Int32(word) { return false }
    }
    return true
  }

  /// The heads of the best arborescence from node 0; `scores[node][head]`.
  private static func arborescence(_ scores: [[Double]]) -> [Int] {
    let count = scores.count
    var heads = [Int](repeating: 0, count: count)
    for node in 1..<count {
      for head in 0..<count where scores[node][head] > scores[node][heads[node]] {
        heads[node] = head
      }
    }
    guard let cycle = cycle(of: heads) else { return heads }
    return expand(scores, heads, cycle)
  }

  private static func cycle(of heads: [Int]) -> [Int]? {
    var seen = [Int](repeating: -1, count: heads.count)
    for start in 1..<heads.count {
      var at = start
      while at != 0, seen[at] < 0 {
        seen[at] = start
        at = heads[at]
      }
      guard at != 0, seen[at] == start else { continue }
      var cycle = [at]
      var next = heads[at]
      while next != at {
        cycle.append(next)
        next = heads[next]
      }
      return cycle
    }
    return nil
  }

  /// Solves the problem with the cycle as one node, the last, and opens it where it is entered.
  private static func expand(_ scores: [[Double]], _ heads: [Int], _ cycle: [Int]) -> [Int] {
    var inCycle = [Bool](repeating: false, count: scores.count)
    for node in cycle { inCycle[node] = true }
    let outside = scores.indices.filter { !inCycle[$0] }
    let last = outside.count
    var smaller = [[Double]](
      repeating: [Double](repeating: -.infinity, count: last + 1), count: last + 1)
    var entry = [Int](repeating: cycle[0], count: last)
    var exit = [Int](repeating: cycle[0], count: last)
    for (new, old) in outside.enumerated() {
      for (newHead, oldHead) in outside.enumerated() where old != oldHead {
        smaller[new][newHead] = scores[old][oldHead]
      }
      for node in cycle {
        if scores[old][node] > smaller[new][last] {
          smaller[new][last] = scores[old][node]
          exit[new] = node
        }
        let gain = scores[node][old] - scores[node][heads[node]]
        if gain > smaller[last][new] {
          smaller[last][new] = gain
          entry[new] = node
        }
      }
    }
    for head in 0...last { smaller[0][head] = -.infinity }
    let solved = arborescence(smaller)
    var result = heads
    for (new, old) in outside.enumerated() where new > 0 {
      result[old] = solved[new] == last ? exit[new] : outside[solved[new]]
    }
    let head = solved[last]
    result[entry[head]] = outside[head]
    return result
  }
}
