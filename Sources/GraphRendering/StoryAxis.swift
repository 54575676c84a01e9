internal import EventModel

/// Where the nodes of a diagram tend to stand from left to right.
///
/// When two parties carry the story, they take the left and the right, what they share stands between
/// them, and others lean to whom they deal with. When one entity carries it, that one takes the middle
/// and the rest is shared out on both sides. Else the lines themselves decide: from who acts to who is
/// acted on.
///
///        others of A | A and its people | what both share | B and its people | others of B
///        value   -1            -1          between             +1                +1
struct StoryAxis {
  /// The groups: for each country or organization with people of its own in the diagram.
  private(set) var groups: [DiagramView.Group] = []
  /// The edges that are laid out from target to source.
  private(set) var reversed: Set<String> = []
  /// The nodes that the story is about.
  private(set) var leads: Set<String> = []
  /// What the two parties share, from top to bottom: events with their places, agreements, gifts.
  private(set) var shared: [String] = []

  private let nodes: [DiagramView.Node]
  private let edges: [DiagramView.Edge]
  private let index: [String: Int]
  /// Neighbours by index, each once, in order.
  private let neighbours: [[Int]]

  init(_ builder: DiagramBuilder) {
    nodes = builder.nodes
    edges = builder.edges
    let index = Dictionary(
      builder.nodes.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { a, _ in a })
    self.index = index
    var adjacent = [Set<Int>](repeating: [], count: builder.nodes.count)
    for edge in builder.edges {
      guard let source = index[edge.source], let target = index[edge.target] else { continue }
      adjacent[source].insert(target)
      adjacent[target].insert(source)
    }
    neighbours = adjacent.map { $0.sorted() }
    let parties = Parties(builder)
    let poles = poles(parties)
    groups = groups(parties, poles)
    let values = poles.isEmpty ? hubValues() : poleValues(poles)
    shared = shared(values, poles)
    orient(by: values)
    for pole in poles { if let lead = lead(of: pole) { leads.insert(nodes[lead].name) } }
  }

  // MARK: The two parties

  /// The members of the two parties that carry the story, the one that acts more first; else empty.
  private func poles(_ parties: Parties) -> [[Int]] {
    let units = parties.units.map { unit in unit.compactMap { index[$0] } }
    let degree = { (unit: [Int]) in unit.reduce(0) { $0 + neighbours[$1].count } }
    let ranked = units.indices.sorted { a, b in
      (degree(units[b]), a) < (degree(units[a]), b)
    }
    guard ranked.count >= 2, nodes.count >= 5 else { return [] }
    let (first, second) = (units[ranked[0]], units[ranked[1]])
    let near = { (unit: [Int]) in Set(unit.flatMap { neighbours[$0] }) }
    let total = units.map(degree).reduce(0, +)
    let shared = near(first).intersection(near(second)).count
    let direct = near(first).intersection(second).count
    guard shared + direct > 0, degree(second) >= 3,
      2 * (degree(first) + degree(second)) >= total,
      4 * degree(second) >= degree(first)
    else { return [] }
    let isSwapped = outgoing(second) > outgoing(first)
    return isSwapped ? [second, first] : [first, second]
  }

  private func outgoing(_ unit: [Int]) -> Int {
    let names = Set(unit.map { nodes[$0].name })
    return edges.reduce(0) { sum, edge in
      sum + (edge.isDirected && names.contains(edge.source) ? 1 : 0)
    }
  }

  /// The member with the most lines, people before countries.
  private func lead(of unit: [Int]) -> Int? {
    unit.min { a, b in
      (rank(a), -neighbours[a].count, a) < (rank(b), -neighbours[b].count, b)
    }
  }

  private func rank(_ node: Int) -> Int {
    if case .entity(_, .person) = nodes[node].subject { 0 } else { 1 }
  }

  /// The nodes between the parties that are nobody's own, as one column.
  private func shared(_ values: [Double], _ poles: [[Int]]) -> [String] {
    guard poles.count == 2 else { return [] }
    let (left, right) = (Set(poles[0]), Set(poles[1]))
    let middle = nodes.indices.filter { node in
      guard column(node) != nil, abs(values[node]) < 0.99 else { return false }
      return neighbours[node].contains(where: left.contains)
        && neighbours[node].contains(where: right.contains)
    }
    // Who stands in the same column may have no line to another of it, but for an event's place.
    let candidates = Set(middle)
    let free = middle.filter { !neighbours[$0].contains(where: candidates.contains) }
    let ordered = free.sorted { a, b in
      (rank(a, poles), nodes[a].order, a) < (rank(b, poles), nodes[b].order, b)
    }
    guard (2...Self.sharedColumn).contains(ordered.count) else { return [] }
    return column(ordered).map { nodes[$0].name }
  }

  /// Puts places below the first event that happened there, and the others of that place below them.
  private func column(_ ordered: [Int]) -> [Int] {
    let members = Set(ordered)
    var placed: [Int] = []
    for node in ordered where !placed.contains(node) {
      placed.append(node)
      for place in neighbours[node] where isPlaceOnly(place, among: members) {
        guard !placed.contains(place) else { continue }
        placed.append(place)
        placed += neighbours[place].filter { !placed.contains($0) }
      }
    }
    return placed
  }

  /// Events, agreements, gifts; last what outsiders have a line to as well, at the open end of the
  /// column.
  private func rank(_ node: Int, _ poles: [[Int]]) -> Int {
    let isOpen = column(node) != 0 && !Set(neighbours[node]).isSubset(of: poles.joined())
    return isOpen ? 3 : column(node) ?? 0
  }

  /// A column of more nodes would be taller than the picture is wide.
  static let sharedColumn = 14

  private func column(_ node: Int) -> Int? {
    switch nodes[node].subject {
    case .event: 0
    case .entity(_, .agreement): 1
    case .entity(_, .gift): 2
    default: nil
    }
  }

  /// Whether a node is a place that only events of a column happened at.
  private func isPlaceOnly(_ node: Int, among column: Set<Int>) -> Bool {
    guard case .entity(_, .place) = nodes[node].subject else { return false }
    return neighbours[node].allSatisfy(column.contains)
  }

  private func groups(_ parties: Parties, _ poles: [[Int]]) -> [DiagramView.Group] {
    var groups: [DiagramView.Group] = []
    for (unit, caption) in zip(parties.units, parties.captions) where unit.count >= 2 {
      let members = unit.compactMap { index[$0] }
      let side: DiagramView.Group.Side =
        members == poles.first ? .left : members == poles.last ? .right : .none
      guard side != .none || poles.isEmpty || caption == nil else { continue }
      groups.append(
        DiagramView.Group(
          name: "cluster_\(groups.count + 1)", caption: caption, members: unit, side: side))
    }
    return groups
  }

  // MARK: Values

  /// -1 for the left party, +1 for the right, for the others the mean of their neighbours.
  private func poleValues(_ poles: [[Int]]) -> [Double] {
    var values = [Double](repeating: 0, count: nodes.count)
    var fixed = [Bool](repeating: false, count: nodes.count)
    for (pole, value) in zip(poles, [-1.0, 1.0]) {
      for node in pole {
        values[node] = value
        fixed[node] = true
      }
    }
    for _ in 0..<200 {
      for node in nodes.indices where !fixed[node] && !neighbours[node].isEmpty {
        let sum = neighbours[node].reduce(0.0) { $0 + values[$1] }
        values[node] = sum / Double(neighbours[node].count)
      }
    }
    let distance = distances(from: poles.flatMap { $0 })
    return nodes.indices.map { node in
      guard !fixed[node] else { return values[node] }
      let isOutside = abs(values[node]) > 0.99
      let step = Double(distance[node]) / 100
      return isOutside ? values[node].rounded() * (1 + step) : values[node]
    }
  }

  /// 0 for the best connected node; the parts that hang on it left and right in turns, the larger
  /// first, each by its distance.
  private func hubValues() -> [Double] {
    guard
      let hub = nodes.indices.min(by: { (-neighbours[$0].count, $0) < (-neighbours[$1].count, $1) }
      ),
      neighbours[hub].count >= 4
    else { return [Double](repeating: 0, count: nodes.count) }
    let distance = distances(from: [hub])
    var part = [Int](repeating: -1, count: nodes.count)
    var sizes: [Int] = []
    for start in neighbours[hub] where part[start] < 0 {
      var open = [start]
      part[start] = sizes.count
      var size = 0
      while let node = open.popLast() {
        size += 1
        for next in neighbours[node] where next != hub && part[next] < 0 {
          part[next] = sizes.count
          open.append(next)
        }
      }
      sizes.append(size)
    }
    var sides = [Double](repeating: 1, count: sizes.count)
    var balance = 0
    for index in sizes.indices.sorted(by: { (-sizes[$0], $0) < (-sizes[$1], $1) }) {
      sides[index] = balance > 0 ? -1 : 1
      balance += balance > 0 ? -sizes[index] : sizes[index]
    }
    return nodes.indices.map { part[$0] < 0 ? 0 : sides[part[$0]] * Double(distance[$0]) }
  }

  private func distances(from start: [Int]) -> [Int] {
    var distance = [Int](repeating: -1, count: nodes.count)
    for node in start { distance[node] = 0 }
    var layer = start
    while !layer.isEmpty {
      var next: [Int] = []
      for node in layer {
        for neighbour in neighbours[node] where distance[neighbour] < 0 {
          distance[neighbour] = distance[node] + 1
          next.append(neighbour)
        }
      }
      layer = next
    }
    return distance
  }

  /// An edge runs from the lower value to the higher, between equals from who acts; in the shared
  /// column from the upper node to the lower.
  private mutating func orient(by values: [Double]) {
    let rows = Dictionary(
      shared.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for edge in edges {
      guard let source = index[edge.source], let target = index[edge.target] else { continue }
      if let row = rows[edge.source], let other = rows[edge.target] {
        if row > other { reversed.insert(edge.name) }
        continue
      }
      if values[source] - values[target] > 1e-6 { reversed.insert(edge.name) }
    }
  }
}
