internal import EventModel
internal import SourceDocuments

/// Makes the nodes and lines of a view from a selection.
///
/// Lines between the same two nodes, of one family, direction and modality, are one line with several
/// labels; the same words become one label with a count.
struct DiagramBuilder {
  let graph: EventGraph
  let selection: Selection
  let evidence: EvidenceWords
  let names: [Entity.ID: String]
  let homes: Homes
  private(set) var nodes: [DiagramView.Node] = []
  private(set) var edges: [DiagramView.Edge] = []
  private(set) var nodeOfEntity: [Entity.ID: String] = [:]

  /// How many things one line says before it only counts.
  static let labelsPerEdge = 4

  init(_ graph: EventGraph, _ selection: Selection) {
    self.graph = graph
    self.selection = selection
    evidence = EvidenceWords(graph)
    names = Dictionary(graph.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { a, _ in a })
    homes = Homes(graph)
    addEntities()
    var strands: [Strand] = []
    addEventNodes(&strands)
    for (event, shape) in selection.events {
      if case .lines(let lines) = shape { strands += lines.compactMap { strand(event, $0) } }
    }
    strands += selection.lines.compactMap(strand)
    addEdges(strands)
  }

  // MARK: Nodes

  private mutating func addEntities() {
    for entity in selection.entities {
      let name = "n\(nodes.count + 1)"
      nodeOfEntity[entity.id] = name
      let relations = selection.words.filter { $0.from == entity.id }
      let details = details(relations)
      let claims = relations.flatMap(\.claims)
      let lines = evidence.lines(entity) + details + evidence.lines(claims)
      nodes.append(
        DiagramView.Node(
          name: name, subject: .entity(entity.id, entity.kind), title: Self.title(entity),
          details: Array(details.prefix(2)), tooltip: lines.joined(separator: "\n"),
          link: IdentifierScheme.page(of: entity.ids) ?? evidence.link(claims), order: 0))
    }
  }

  /// The name; what has no name but a description begins with a capital like the others.
  private static func title(_ entity: Entity) -> String {
    let name = entity.name.plain()
    guard [.gift, .item, .agreement].contains(entity.kind),
      !name.prefix(while: { !$0.isWhitespace }).contains(where: \.isUppercase)
    else { return name }
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// What the relations say of an entity, what holds now before what is over, the best backed first.
  private func details(_ relations: [Relation]) -> [String] {
    let sorted = relations.sorted { a, b in
      (a.isFormer ? 1 : 0, a.modality, a.type.detailRank, b.claims.count, a.id)
        < (b.isFormer ? 1 : 0, b.modality, b.type.detailRank, a.claims.count, b.id)
    }
    var phrases: [String] = []
    var shown: Set<String> = []
    for relation in sorted {
      let isAtHome =
        homes.home[relation.from] == relation.to && !relation.isFormer
        && selection.entities.contains { $0.id == relation.to }
      let other = (names[relation.to] ?? relation.to.rawValue).plain(most: 80)
      let phrase = RelationWords.phrase(relation, to: isAtHome ? nil : other)
      // One office per institution is enough: "leader", not "leader" and "supreme leader".
      let key = relation.type == .office ? "office \(relation.to)" : phrase
      if shown.insert(key).inserted { phrases.append(phrase) }
    }
    return phrases
  }

  /// Events that are nodes; those of one type between the same entities at one place are one node.
  private mutating func addEventNodes(_ strands: inout [Strand]) {
    var order: [EventNodeKey] = []
    var events: [EventNodeKey: [Event]] = [:]
    for (event, shape) in selection.events {
      guard case .node(let title, let joins, let place) = shape else { continue }
      let key = EventNodeKey(
        type: event.type, title: title, joins: joins, place: place, modality: event.modality)
      if events[key] == nil { order.append(key) }
      events[key, default: []].append(event)
    }
    for key in order {
      addEventNode(key, events[key] ?? [], &strands)
    }
  }

  private mutating func addEventNode(
    _ key: EventNodeKey, _ events: [Event], _ strands: inout [Strand]
  ) {
    let name = "n\(nodes.count + 1)"
    let claims = events.flatMap(\.claims)
    let count = events.count > 1 ? " (\(events.count))" : ""
    let title = key.title + count
    let time = TimeWords.words(events.compactMap(\.time))
    let lines = ([title] + (time.map { [$0] } ?? []) + evidence.lines(claims))
    nodes.append(
      DiagramView.Node(
        name: name, subject: .event(key.type, key.modality), title: title,
        details: time.map { [$0] } ?? [], tooltip: lines.joined(separator: "\n"),
        link: evidence.link(claims),
        order: events.compactMap(\.time?.earliest?.dayNumber).min() ?? .max))
    for entity in key.joins {
      guard let node = nodeOfEntity[entity] else { continue }
      strands.append(
        Strand(
          source: node, target: name, isDirected: false, family: LineFamily(key.type),
          modality: key.modality, words: "", time: nil, place: nil, claims: claims))
    }
    if let place = key.place.flatMap({ nodeOfEntity[$0] }) {
      strands.append(
        Strand(
          source: name, target: place, isDirected: false, family: .place, modality: key.modality,
          words: "", time: nil, place: nil, claims: claims))
    }
  }

  // MARK: Lines

  private func strand(_ event: Event, _ line: EventShape.Line) -> Strand? {
    guard let source = nodeOfEntity[line.source], let target = nodeOfEntity[line.target],
      source != target
    else { return nil }
    let isPlaceSaid = event.place.map { $0 != line.target && $0 != line.source } ?? false
    let place = isPlaceSaid && event.type != .withdraw ? event.place.flatMap { names[$0] } : nil
    return Strand(
      source: source, target: target, isDirected: line.isDirected, family: LineFamily(event.type),
      modality: event.modality, words: line.words, time: event.time, place: place,
      claims: event.claims)
  }

  private func strand(_ relation: Relation) -> Strand? {
    guard let source = nodeOfEntity[relation.from], let target = nodeOfEntity[relation.to] else {
      return nil
    }
    return Strand(
      source: source, target: target, isDirected: true, family: .relation,
      modality: relation.modality, words: RelationWords.label(relation), time: nil, place: nil,
      claims: relation.claims)
  }

  private mutating func addEdges(_ strands: [Strand]) {
    var order: [Strand.Bundle] = []
    var bundles: [Strand.Bundle: [Strand]] = [:]
    for strand in strands {
      if bundles[strand.bundle] == nil { order.append(strand.bundle) }
      bundles[strand.bundle, default: []].append(strand)
    }
    let titles = Dictionary(nodes.map { ($0.name, $0.title) }, uniquingKeysWith: { a, _ in a })
    for bundle in order {
      let strands = bundles[bundle] ?? []
      let claims = strands.flatMap(\.claims)
      let labels = labels(strands)
      let said = labels.map(\.sentence).joined(separator: ", ")
      let ends = [titles[bundle.source] ?? "", said, titles[bundle.target] ?? ""]
      let lines = [ends.filter { !$0.isEmpty }.joined(separator: " — ")] + evidence.lines(claims)
      edges.append(
        DiagramView.Edge(
          name: "e\(edges.count + 1)", source: bundle.source, target: bundle.target,
          isDirected: bundle.isDirected, family: bundle.family, modality: bundle.modality,
          labels: labels, claims: claims.count, tooltip: lines.joined(separator: "\n"),
          link: evidence.link(claims)))
    }
  }

  /// One label for each thing said, the earliest first; a detail that several share stands once.
  private func labels(_ strands: [Strand]) -> [DiagramView.Edge.Label] {
    let said = Dictionary(grouping: strands.filter { !$0.words.isEmpty }, by: \.words)
    let groups = said.values.map { ($0.compactMap(\.time).min(), $0[0].words, $0) }.sorted { a, b in
      switch (a.0, b.0) {
      case (let x?, let y?) where x != y: x < y
      case (nil, .some): false
      case (.some, nil): true
      default: a.1 < b.1
      }
    }
    var labels = groups.prefix(Self.labelsPerEdge).map { _, words, strands in
      let count = strands.count > 1 ? " (\(strands.count))" : ""
      return DiagramView.Edge.Label(words: words + count, detail: Strand.detail(strands))
    }
    if groups.count > Self.labelsPerEdge {
      labels.append(.init(words: "and \(groups.count - Self.labelsPerEdge) more", detail: nil))
    }
    for index in labels.indices.dropLast() where labels[index].detail == labels[index + 1].detail {
      labels[index] = .init(words: labels[index].words, detail: nil)
    }
    return labels
  }
}

/// What makes events one node.
private struct EventNodeKey: Hashable {
  let type: EventType
  let title: String
  let joins: [Entity.ID]
  let place: Entity.ID?
  let modality: Modality
}

/// One event's or relation's part in a line.
private struct Strand {
  /// What makes strands one line.
  struct Bundle: Hashable {
    let source: String
    let target: String
    let isDirected: Bool
    let family: LineFamily
    let modality: Modality
  }

  let source: String
  let target: String
  let isDirected: Bool
  let family: LineFamily
  let modality: Modality
  let words: String
  let time: EventTime?
  let place: String?
  let claims: [Evidence]

  var bundle: Bundle {
    let isSwapped = !isDirected && !words.isEmpty && target < source
    return Bundle(
      source: isSwapped ? target : source, target: isSwapped ? source : target,
      isDirected: isDirected, family: family, modality: modality)
  }

  /// Place and time: "Vladivostok, Apr 2019".
  static func detail(_ strands: [Strand]) -> String? {
    let places = Set(strands.compactMap(\.place)).sorted()
    let place = places.count == 1 ? places[0].plain(most: 60) : nil
    let time = TimeWords.words(strands.compactMap(\.time))
    let parts = [place, time].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension RelationType {
  /// The order of the lines under a name.
  fileprivate var detailRank: Int { Self.ontology.firstIndex(of: self) ?? Self.ontology.count }
}

extension DiagramView.Edge.Label {
  /// Words and detail on one line.
  var sentence: String { detail.map { "\(words) (\($0))" } ?? words }
}
