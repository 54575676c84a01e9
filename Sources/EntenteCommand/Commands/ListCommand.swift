public import ArgumentParser
public import Entente

/// `entente list`: what a graph holds, a line for each.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what articles or a graph hold.",
    discussion: """
      entities, events, relations and documents are what a graph is made of; names are all names, also \
      those in no role; incomplete are events that lack a needed role, furniture is what was set aside \
      as no part of the story, matches are two entities that might be one, decisions say which names \
      were taken for one and why, diagnostics what was met.

      With --json each is the list of this name in eventgraph/1 (matches: possibleMatches); names are \
      objects with name, kind, entity (null if in no role) and mentions.

        entente list events --in articles/
        entente list entities --kind person --in summit.json
        entente list events --type meet --in summit.json --json
      """)

  @Argument(help: ArgumentHelp("What to list.", valueName: "what"))
  var subject: ListSubject

  @Option(
    name: .long,
    help: ArgumentHelp("Only entities or names of this kind.", valueName: "kind"))
  var kind: EntityKind?

  @Option(
    name: .long,
    help: ArgumentHelp("Only events or relations of this type.", valueName: "type"))
  var type: String?

  @OptionGroup var question: QuestionArguments

  func validate() throws {
    if kind != nil && !subject.hasKinds {
      throw ValidationError("--kind goes with entities and names")
    }
    if type != nil && !subject.hasTypes {
      throw ValidationError("--type goes with events, incomplete and relations")
    }
  }

  func run() async throws {
    let loaded = try await question.load()
    let list = GraphList(loaded, subject: subject, kind: kind, type: type)
    if question.json {
      try StandardOutput.write(JSONText.array(list.objects, .lines).file)
    } else {
      try StandardOutput.write(list.table.text)
    }
    if list.isEmpty { question.sources.reading.console.fail(emptiness(loaded)) }
    try loaded.finish(isEmpty: list.isEmpty)
  }

  /// Why the list is empty, with the types that there are.
  private func emptiness(_ loaded: LoadedGraph) -> String {
    let articles = GraphWords.count(loaded.graph.documents.count, "article")
    var what = "no \(subject.rawValue)"
    if let kind { what += " of the kind \(kind.rawValue)" }
    if let type { what += " of the type \(type)" }
    let types = GraphList(loaded, subject: subject, kind: nil, type: nil).types
    let others = type == nil || types.isEmpty ? "" : "; there are \(types.joined(separator: ", "))"
    return "\(what) in \(articles)\(others)"
  }
}

/// What can be listed.
enum ListSubject: String, CaseIterable, ExpressibleByArgument {
  case entities, events, relations, documents, names
  case incomplete, furniture, matches, decisions, diagnostics

  /// Whether what is listed has a kind.
  var hasKinds: Bool { self == .entities || self == .names }

  /// Whether what is listed has a type.
  var hasTypes: Bool { self == .events || self == .relations || self == .incomplete }
}

extension EntityKind: ExpressibleByArgument {}
