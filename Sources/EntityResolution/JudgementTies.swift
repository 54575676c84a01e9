/// One side of a judgement that two are different: a cluster never holds both sides.
struct JudgementLabel: Hashable, Comparable {
  /// The judgement's index.
  let judgement: Int
  /// Whether it is the second subject.
  let isSecond: Bool

  /// The other side.
  var opposite: JudgementLabel { JudgementLabel(judgement: judgement, isSecond: !isSecond) }

  static func < (a: JudgementLabel, b: JudgementLabel) -> Bool {
    (a.judgement, a.isSecond ? 1 : 0) < (b.judgement, b.isSecond ? 1 : 0)
  }
}

/// What judgements tie together and what they keep apart.
///
/// Elements are whatever subjects can name: chains of documents, or the subjects themselves. What is
/// kept apart comes first, and a link that would lead across it is not made:
///
///     A ──1── B ──2── C        1 and 2: same; 3: different
///     ╰──────╳ 3 ╳────╯        whichever of 1 and 2 comes last is left out
struct JudgementTies {
  /// Two elements that a judgement makes one.
  struct Link: Hashable {
    let one: Int
    let other: Int
    let judgement: Int
  }

  /// Links that would lead across a judgement that their ends are different.
  struct Contradiction: Hashable {
    /// The judgement that two are different.
    let different: Int
    /// The judgements that lead from its one side to its other, in order.
    let path: [Int]
  }

  /// The links that contradict nothing, in order.
  private(set) var links: [Link] = []
  /// The sides of judgements on which an element stands.
  private(set) var labels: [Int: Set<JudgementLabel>] = [:]
  private var graph = LinkGraph()

  /// Keeps apart the elements of two subjects.
  mutating func part(_ one: [Int], _ other: [Int], by judgement: Int) {
    for (isSecond, side) in [(false, one), (true, other)] {
      let label = JudgementLabel(judgement: judgement, isSecond: isSecond)
      for element in side { labels[element, default: []].insert(label) }
    }
  }

  /// Makes the elements of two subjects one, unless that contradicts what is kept apart.
  ///
  /// - Returns: what it contradicts; nil if they are one now.
  mutating func link(_ one: [Int], _ other: [Int], by judgement: Int) -> Contradiction? {
    guard let first = one.first, !other.isEmpty else { return nil }
    let new = (one.dropFirst() + other).filter { $0 != first }
      .map { Link(one: first, other: $0, judgement: judgement) }
    graph.add(new)
    if let contradiction = contradiction(around: first) {
      graph.removeLast(new)
      return contradiction
    }
    links += new
    return nil
  }

  /// All that is one with some elements, these first.
  func tied(to elements: [Int]) -> [Int] { graph.reached(from: elements) }

  /// The judgements on a shortest way between elements; nil if they are not one.
  func path(from sources: [Int], to targets: [Int]) -> [Int]? {
    graph.path(from: sources, to: Set(targets))
  }

  /// The first judgement of difference that the links around an element cross.
  private func contradiction(around start: Int) -> Contradiction? {
    let cluster = graph.reached(from: [start]).sorted()
    let present = Set(cluster.flatMap { labels[$0] ?? [] })
    guard let label = present.sorted().first(where: { present.contains($0.opposite) }) else {
      return nil
    }
    func side(_ label: JudgementLabel) -> [Int] {
      cluster.filter { labels[$0]?.contains(label) == true }
    }
    let path = graph.path(from: side(label), to: Set(side(label.opposite)))
    return Contradiction(different: label.judgement, path: path ?? [])
  }
}
