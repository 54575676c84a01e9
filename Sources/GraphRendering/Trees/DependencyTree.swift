internal import TextAnnotation

/// The tree over the tokens of a sentence, as both drawings need it.
///
/// Heads that lead nowhere or in a circle count as not known.
struct DependencyTree {
  /// For each token its head; nil for a root and where none is known.
  let heads: [Int?]
  /// The roots: tokens without a head that are something all the same.
  let roots: [Int]
  /// All tokens that hang in the tree, each behind its head.
  let order: [Int]

  init(_ sentence: Sentence) {
    let tokens = sentence.tokens
    var children = [[Int]](repeating: [], count: tokens.count)
    for (index, token) in tokens.enumerated() {
      if let head = token.head, tokens.indices.contains(head), head != index {
        children[head].append(index)
      }
    }
    let tops = tokens.indices.filter { tokens[$0].head == nil }
    var order = tops.filter { !tokens[$0].deprel.isEmpty || !children[$0].isEmpty }
    roots = order
    var heads = [Int?](repeating: nil, count: tokens.count)
    var next = 0
    while next < order.count {
      for child in children[order[next]] {
        heads[child] = order[next]
        order.append(child)
      }
      next += 1
    }
    self.heads = heads
    self.order = order
  }
}
