import ArgumentParser
import Entente

/// `entente review`: the possible matches of a graph, judged one by one.
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Judge what might be one, pair by pair.",
    discussion: """
      Shows two that might be one, why, and what is said of each, and asks: s same, d different, k or Enter \
      skip, u take back the last answer, ? help, q quit. Type the letter and Enter. Each answer is in the \
      file before the next pair comes, as entente judge would write it; judged pairs do not come again.

      The most valuable pair comes first: the one of which most is said of both. What is said of somebody \
      is counted in mentions, and in claims of events and relations; a pair is worth as much as the side of \
      which less is said, and among equals the one with more on both sides together comes first.

        entente review articles/ --judgements my.yaml
        entente review summit.json --judgements my.yaml
        entente review articles/ --judgements my.yaml --list
        printf 's\\nd\\nq\\n' | entente review articles/ --judgements my.yaml

      --json gives a list of objects: value, rule, reason, left and right (id, name, kind, weight, mentions, \
      subject, sentences).
      """)

  @Argument(
    help: ArgumentHelp(
      "Articles, folders, files in CoNLL-U (.conllu), or one graph (.json).", valueName: "input"))
  var inputs: [String] = []

  @Option(
    name: .customLong("in"), parsing: .upToNextOption,
    help: ArgumentHelp("Inputs, as other commands take them.", valueName: "input"))
  var others: [String] = []

  @Option(name: .customLong("file"), help: ArgumentHelp(visibility: .hidden))
  var file: String?

  @Flag(name: .long, help: "Only list the pairs, the most valuable first.")
  var list = false

  @Flag(name: .long, help: "Only list the pairs, in JSON.")
  var json = false

  @Option(
    name: .long, help: ArgumentHelp("Why you judge so, written to each entry.", valueName: "text"))
  var why: String?

  @OptionGroup var author: AuthorArguments
  @OptionGroup(title: "Reading") var sources: SourceArguments

  private var all: [String] { inputs + others }
  private var onlyLists: Bool { list || json }

  func validate() throws {
    try sources.check(all, named: "<input> ...")
    guard sources.judgements == nil || file == nil else {
      throw ValidationError("--file is --judgements; give one of them")
    }
    if onlyLists { return }
    guard sources.judgements ?? file != nil else {
      throw ValidationError("give --judgements <file>: there your answers are written")
    }
    guard !all.contains("-") else {
      throw ValidationError(
        "standard input is where your answers come from; give files, or only look with --list")
    }
  }

  func run() async throws {
    let ledger = (sources.judgements ?? file).map { JudgementLedger(path: $0) }
    if !onlyLists { try ledger.map { try OutputFile(path: $0.path).check() } }
    let judged = try ledger?.read()
    let loaded = try await GraphLoader(arguments(judged)).load(all)
    let queue = ReviewQueue(loaded, judged: judged?.judgements ?? [])
    if json {
      try StandardOutput.write(queue.json.file)
    } else if list {
      try StandardOutput.write(queue.table.text)
    } else if let ledger, !queue.pairs.isEmpty {
      var dialogue = ReviewDialogue(queue, to: ledger, by: author, why: why, graph: graph)
      try dialogue.run()
    }
    if queue.pairs.isEmpty { sources.reading.console.fail(emptiness(loaded)) }
    try loaded.finish(isEmpty: queue.pairs.isEmpty)
  }

  /// The arguments of reading: the judgements go with articles only, and if there are any yet.
  private func arguments(_ judged: JudgementFile?) -> SourceArguments {
    var arguments = sources
    arguments.judgements =
      graph != nil || judged?.bytes.isEmpty != false ? nil : judged?.name
    return arguments
  }

  /// The input that is a graph already.
  private var graph: String? { all.first { $0 != "-" && GraphSniffer.isGraph(path: $0) } }

  private func emptiness(_ loaded: LoadedGraph) -> String {
    let articles = GraphWords.count(loaded.graph.documents.count, "article")
    return loaded.graph.possibleMatches.isEmpty
      ? "no two that might be one in \(articles)"
      : "all that might be one in \(articles) is judged already"
  }
}
