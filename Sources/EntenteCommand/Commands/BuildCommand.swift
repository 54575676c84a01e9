import ArgumentParser
import Entente

/// `entente build`: articles to a graph as data.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the graph of articles and write it as JSON (eventgraph/1).",
    discussion: """
      The file holds everything: entities, events and relations with the words that say so, why names \
      were taken for one, and what was set aside. Every other command reads it in place of the articles.

        entente build articles/ -o summit.json
        entente build a.txt b.html --published 2024-06-19 -o summit.json
        entente build --analysis parsed.conllu -o summit.json
      """)

  @Argument(
    help: ArgumentHelp(
      "Articles, folders, files in CoNLL-U (.conllu), or - for standard input.",
      valueName: "input"))
  var inputs: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write; standard output without it.", valueName: "file"))
  var output: String?

  @OptionGroup(title: "Reading") var sources: SourceArguments

  func validate() throws { try sources.check(inputs, named: "<input> ...") }

  func run() async throws {
    let destination = Destination(output)
    if let ending = destination.fileExtension, GraphFormat(rawValue: ending) == nil {
      let known = GraphFormat.allCases.map { "." + $0.fileExtension }.joined(separator: ", ")
      throw CommandFailure(
        at: output ?? "",
        "no format for data has the ending .\(ending); end it in \(known) (pictures are made with entente draw)"
      )
    }
    try destination.check()
    let loaded = try await GraphLoader(sources).load(inputs)
    let graph = loaded.graph
    try destination.write(Array(GraphWriter().json(graph).utf8))
    let isEmpty = graph.entities.isEmpty && graph.events.isEmpty && graph.relations.isEmpty
    if isEmpty {
      sources.reading.console.fail(
        "nothing found in \(GraphWords.count(graph.documents.count, "article"))")
    }
    try loaded.finish(isEmpty: isEmpty)
  }
}
