/// Links as a graph: elements are the nodes, and each edge knows the judgement that made it.
struct LinkGraph {
  private var neighbours: [Int: [(element: Int, judgement: Int)]] = [:]

  /// Adds links.
  mutating func add(_ links: [JudgementTies.Link]) {
    for link in links {
      neighbours[link.one, default: []].append((link.other, link.judgement))
      neighbours[link.other, default: []].append((link.one, link.judgement))
    }
  }

  /// Takes away the links that were added last.
  mutating func removeLast(_ links: [JudgementTies.Link]) {
    for link in links {
      neighbours[link.one]?.removeLast()
      neighbours[link.other]?.removeLast()
    }
  }

  /// All that links lead to, with where they start, in the order in which they are reached.
  func reached(from sources: [Int]) -> [Int] {
    search(from: sources) { _ in false }.order
  }

  /// The judgements on a shortest way from one of some elements to one of others; nil if none leads
  /// there.
  func path(from sources: [Int], to targets: Set<Int>) -> [Int]? {
    let (order, steps) = search(from: sources, until: targets.contains)
    guard var element = order.last, targets.contains(element) else { return nil }
    var path: [Int] = []
    while let step = steps[element] {
      // One judgement may link many elements, and is named once.
      if path.last != step.judgement { path.append(step.judgement) }
      element = step.element
    }
    return path.reversed()
  }

  /// Breadth first, until an element is found; that is the last in order then.
  private func search(
    from sources: [Int], until isFound: (Int) -> Bool
  ) -> (order: [Int], steps: [Int: (element: Int, judgement: Int)]) {
    var steps: [Int: (element: Int, judgement: Int)] = [:]
    var seen: Set<Int> = []
    var queue: [Int] = []
    for source in sources where seen.insert(source).inserted {
      queue.append(source)
      if isFound(source) { return (queue, steps) }
    }
    var next = 0
    while next < queue.count {
      let element = queue[next]
      next += 1
      for neighbour in neighbours[element] ?? [] where seen.insert(neighbour.element).inserted {
        steps[neighbour.element] = (element, neighbour.judgement)
        queue.append(neighbour.element)
        if isFound(neighbour.element) { return (queue, steps) }
      }
    }
    return (queue, steps)
  }
}
