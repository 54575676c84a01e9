import ArgumentParser
import Entente

/// `entente analyze`: articles to sentences, tokens, trees and names.
struct AnalyzeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Write the sentences of articles with tokens, tags, trees and names.",
    discussion: """
      The formats: conllu is CoNLL-U, with names in MISC (NE=B-person); tree draws each tree for the \
      terminal, a token on a line; svg draws arcs above the words. A file in CoNLL-U (.conllu) is taken \
      as it is; with --tokens given its sentences and tokens are kept and all else is read afresh.

        entente analyze articles/ -o articles.conllu
        entente analyze article.txt --format tree
        entente analyze article.txt -o trees.svg
        entente analyze treebank.conllu --tokens given -o ours.conllu
      """)

  @Argument(
    help: ArgumentHelp(
      "Articles, folders, files in CoNLL-U (.conllu), or - for standard input.",
      valueName: "input"))
  var inputs: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to write, a name in .conllu, .txt (trees) or .svg; standard output without it.",
      valueName: "file"))
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "conllu, tree or svg; else what the output's name says, else conllu.", valueName: "format"))
  var format: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "given: keep the tokens of files in CoNLL-U and read all else afresh.", valueName: "which"))
  var tokens: TokenChoice?

  @OptionGroup(title: "Reading") var reading: ReadingArguments

  func run() async throws {
    let destination = Destination(output)
    let format = try AnalysisFormat(named: format, for: destination, at: output)
    try destination.check()
    // A line of progress would run into results that go to the same terminal.
    let isInTheWay = output == nil && StandardOutput.isTerminal
    let progress = ProgressLine(Console(isQuiet: reading.quiet || isInTheWay))
    let source = AnalysisSource(
      inputs, keepsTokens: tokens == .given, reading: reading, progress: progress)
    var writer = AnalysisWriter(format)
    var hasFailures = false
    try await destination.write { write in
      hasFailures = try await progress.show("reading") {
        try await source.forEach { try write(writer.bytes(of: $0)) }
      }
      try write(writer.end(title: inputs.count == 1 ? inputs[0] : "Dependency trees"))
    }
    if writer.count == 0 { reading.console.fail("no sentence found") }
    try LoadedGraph.finish(hasFailures: hasFailures, isEmpty: writer.count == 0)
  }
}

/// Whose tokens are kept.
enum TokenChoice: String, CaseIterable, ExpressibleByArgument {
  case given
}
