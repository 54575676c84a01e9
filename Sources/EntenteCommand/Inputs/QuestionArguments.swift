import ArgumentParser

/// What every question to a graph is told: of what to make it, and how to answer.
struct QuestionArguments: ParsableArguments {
  @Option(
    name: .customLong("in"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Articles, folders, files in CoNLL-U (.conllu), - for standard input, or one graph (.json);"
        + " give them last.",
      valueName: "input"))
  var inputs: [String] = []

  @Flag(name: .long, help: "Answer in JSON.")
  var json = false

  @OptionGroup(title: "Reading") var sources: SourceArguments

  func validate() throws { try sources.check(inputs, named: "--in <input> ...") }

  /// The graph that the question is put to.
  func load() async throws -> LoadedGraph {
    try await GraphLoader(sources).load(inputs)
  }
}
