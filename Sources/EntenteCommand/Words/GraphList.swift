import Entente

/// The part of a graph that a person asked to list.
struct GraphList {
  private let loaded: LoadedGraph
  private let subject: ListSubject
  private let kind: EntityKind?
  private let type: String?

  init(_ loaded: LoadedGraph, subject: ListSubject, kind: EntityKind?, type: String?) {
    self.loaded = loaded
    self.subject = subject
    self.kind = kind
    self.type = type
  }

  private var graph: EventGraph { loaded.graph }
  private var entities: [Entity] { graph.entities.filter { kind == nil || $0.kind == kind } }
  private var events: [Event] { graph.events.filter { type == nil || $0.type.name == type } }
  private var relations: [Relation] {
    graph.relations.filter { type == nil || $0.type.rawValue == type }
  }
  private var incomplete: [EventGraph.IncompleteEvent] {
    graph.incomplete.filter { type == nil || $0.event.type.name == type }
  }
  private var names: [ListedName] {
    ListedName.all(in: graph).filter { kind == nil || $0.kind == kind }
  }

  /// Whether nothing is listed.
  var isEmpty: Bool {
    switch subject {
    case .entities: entities.isEmpty
    case .events: events.isEmpty
    case .relations: relations.isEmpty
    case .documents: graph.documents.isEmpty
    case .names: names.isEmpty
    case .incomplete: incomplete.isEmpty
    case .furniture: graph.furniture.isEmpty
    case .matches: graph.possibleMatches.isEmpty
    case .decisions: graph.decisions.isEmpty
    case .diagnostics: loaded.diagnostics.isEmpty
    }
  }

  /// The types of what is listed, each once, by name.
  var types: [String] {
    switch subject {
    case .events: Set(events.map(\.type.name)).sorted()
    case .relations: Set(relations.map(\.type.rawValue)).sorted()
    case .incomplete: Set(incomplete.map(\.event.type.name)).sorted()
    default: []
    }
  }

  /// The list for programs: the objects of `eventgraph/1`, and for names an object of its own.
  var objects: [JSONText] {
    let encoder = GraphEncoder(graph)
    return switch subject {
    case .entities: entities.map(encoder.entity)
    case .events: events.map(encoder.event)
    case .relations: relations.map(encoder.relation)
    case .documents: graph.documents.map(encoder.document)
    case .names: names.map(\.json)
    case .incomplete: incomplete.map(encoder.incompleteEvent)
    case .furniture: graph.furniture.map(encoder.setAside)
    case .matches: graph.possibleMatches.map(encoder.possibleMatch)
    case .decisions: graph.decisions.map(encoder.decision)
    case .diagnostics: loaded.diagnostics.map(encoder.diagnostic)
    }
  }
}

// MARK: - For people

extension GraphList {
  /// The list for people: a row for each.
  var table: Table {
    var table = Table()
    let words = GraphWords(loaded, GraphIndex(graph))
    switch subject {
    case .entities: for entity in entities { words.add(entity, to: &table) }
    case .events: for event in events { words.add(event, to: &table) }
    case .relations: for relation in relations { words.add(relation, to: &table) }
    case .documents: for document in graph.documents { words.add(document, to: &table) }
    case .names: for name in names { words.add(name, to: &table) }
    case .incomplete: for event in incomplete { words.add(event, to: &table) }
    case .furniture: for piece in graph.furniture { words.add(piece, to: &table) }
    case .matches: for match in graph.possibleMatches { words.add(match, to: &table) }
    case .decisions: for match in graph.decisions { words.add(match, to: &table) }
    case .diagnostics: for diagnostic in loaded.diagnostics { table.add(diagnostic.line) }
    }
    return table
  }
}
