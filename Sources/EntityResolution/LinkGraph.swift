/// Judgements as a graph of chains.
struct LinkGraph {
  private var neighbours: [Int: [(chain: Int, judgement: Int)]] = [:]

  init(_ links: [JudgementBook.Link]) {
    for link in links {
      neighbours[link.one, default: []].append((link.other, link.judgement))
      neighbours[link.other, default: []].append((link.one, link.judgement))
    }
  }

  /// The first judgement of difference that the links around a chain cross, with the judgements on
  /// a shortest path between its two sides.
  func contradiction(
    from start: Int, labels: [Int: Set<JudgementLabel>]
  ) -> (different: Int, path: [Int])? {
    let component = reached(from: start)
    let present = Set(component.keys.flatMap { labels[$0] ?? [] })
    guard let label = present.sorted().first(where: { present.contains($0.opposite) }),
      let source = component.keys.filter({ labels[$0]?.contains(label) == true }).min()
    else { return nil }
    let steps = reached(from: source)
    let ends = steps.keys.filter { labels[$0]?.contains(label.opposite) == true }.sorted()
    guard let end = ends.first else { return nil }
    var path: [Int] = []
    var chain = end
    while chain != source, let step = steps[chain] ?? nil {
      if path.last != step.judgement { path.append(step.judgement) }
      chain = step.chain
    }
    return (label.judgement, path.reversed())
  }

  /// Every chain that can be reached, with the step by which it was reached first.
  private func reached(from start: Int) -> [Int: (chain: Int, judgement: Int)?] {
    var steps: [Int: (chain: Int, judgement: Int)?] = [:]
    steps.updateValue(nil, forKey: start)
    var queue = [start]
    var next = 0
    while next < queue.count {
      let chain = queue[next]
      next += 1
      for neighbour in neighbours[chain] ?? [] where steps[neighbour.chain] == nil {
        steps.updateValue((chain, neighbour.judgement), forKey: neighbour.chain)
        queue.append(neighbour.chain)
      }
    }
    return steps
  }
}
