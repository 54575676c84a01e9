public import EventModel
internal import SourceDocuments

extension DiagramView {
  /// Chooses what is drawn of a graph; of the options, the number of entities and the headline count.
  public init(_ graph: EventGraph, options: DrawingOptions = DrawingOptions()) {
    let selection = Selection(graph, most: options.maxEntities)
    let builder = DiagramBuilder(graph, selection)
    let axis = StoryAxis(builder)
    let headline = Headline(graph, selection)
    title = (options.title ?? headline.title).plain(most: 300)
    subtitle = (options.subtitle ?? headline.subtitle).plain(most: 300)
    nodes = builder.nodes.map { node in
      var node = node
      node.isLead = axis.leads.contains(node.name)
      return node
    }
    edges = builder.edges
    groups = axis.groups
    shared = axis.shared
    reversed = axis.reversed
    notes = headline.notes
    sources = headline.sources
    sentences = builder.sentences
  }

  /// Whether there is nothing to draw.
  public var isEmpty: Bool { nodes.isEmpty }
}

extension DiagramBuilder {
  /// One sentence for each line with words: the diagram as text.
  fileprivate var sentences: [String] {
    let titles = Dictionary(nodes.map { ($0.name, $0.title) }, uniquingKeysWith: { a, _ in a })
    var sentences = edges.filter { !$0.labels.isEmpty }.map { edge in
      let said = edge.labels.map(\.sentence).joined(separator: ", ")
      return "\(titles[edge.source] ?? "") \(said) \(titles[edge.target] ?? "")."
    }
    for node in nodes {
      guard case .event = node.subject else { continue }
      let others = edges.filter { $0.target == node.name || $0.source == node.name }.compactMap {
        titles[$0.source == node.name ? $0.target : $0.source]
      }
      let time = node.details.first.map { ", \($0)" } ?? ""
      sentences.append("\(node.title)\(time): \(others.joined(separator: ", ")).")
    }
    return sentences
  }
}

/// The words around the diagram: title, dates, sources, what was left out.
private struct Headline {
  let title: String
  let subtitle: String
  let sources: String
  let notes: [String]

  /// How many sources are named before they are counted.
  static let namedSources = 4

  init(_ graph: EventGraph, _ selection: Selection) {
    title = Self.title(graph, selection)
    let dates = graph.documents.compactMap(\.metadata.publicationTime)
    let count = graph.documents.count
    let articles = count > 0 ? EvidenceWords.count(count, "article") : nil
    subtitle = [articles, Self.span(dates)].compactMap { $0 }.joined(separator: ", ")
    sources = Self.sources(graph.documents)
    notes = Self.notes(selection)
  }

  private static func title(_ graph: EventGraph, _ selection: Selection) -> String {
    if graph.documents.count == 1, let title = graph.documents.first?.metadata.title {
      return title
    }
    let people = selection.entities.filter { [.person, .country, .organization].contains($0.kind) }
    var degree: [Entity.ID: Int] = [:]
    for id in selection.events.flatMap({ Set($0.shape.entities) }) { degree[id, default: 0] += 1 }
    let ranked = people.sorted { a, b in
      (a.kind, degree[b.id] ?? 0, a.id) < (b.kind, degree[a.id] ?? 0, b.id)
    }.map { $0.name.plain(most: 60) }
    switch ranked.count {
    case 0: return selection.entities.isEmpty ? "Nothing found" : "Who did what with whom"
    case 1: return ranked[0]
    case 2: return "\(ranked[0]) and \(ranked[1])"
    default:
      let others = ranked.count - 2
      return "\(ranked[0]), \(ranked[1]) and \(others) other\(others == 1 ? "" : "s")"
    }
  }

  private static func span(_ dates: [EventTime]) -> String? {
    guard let first = dates.min(), let last = dates.max() else { return nil }
    return TimeWords.range(TimeWords.words(first), TimeWords.words(last))
  }

  private static func sources(_ documents: [DocumentRecord]) -> String {
    var named: [String] = []
    for document in documents {
      let metadata = document.metadata
      let house = metadata.publisher ?? metadata.title ?? document.id.rawValue
      let date = metadata.publicationTime.map {
        ", \(TimeWords.words($0))"
      }
      let source = house.plain(most: 80) + (date ?? "")
      if !named.contains(source) { named.append(source) }
    }
    guard !named.isEmpty else { return "" }
    let more = named.count > namedSources ? "; and \(named.count - namedSources) more" : ""
    return "Sources: " + named.prefix(namedSources).joined(separator: "; ") + more
  }

  private static func notes(_ selection: Selection) -> [String] {
    let entities = selection.eligibleEntities - selection.entities.count
    let events = selection.eligibleEvents - selection.events.count
    guard entities > 0 else { return [] }
    return [
      "Shown: the \(selection.entities.count) best-backed of \(selection.eligibleEntities) entities"
        + " and \(selection.events.count) of \(EvidenceWords.count(selection.eligibleEvents, "event"))."
        + " Left out: \(entities) \(entities == 1 ? "entity" : "entities")"
        + (events > 0 ? " and \(EvidenceWords.count(events, "event"))." : ".")
    ]
  }
}
