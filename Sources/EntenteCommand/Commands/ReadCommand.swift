import ArgumentParser
import Entente

/// `entente read`: articles to their texts.
struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Print the text of articles, as it is read.",
    discussion: """
      The text is what follows front matter and, of a page, its article; line ends are as they are. \
      Places in a graph are counted in this text. Several articles are printed one after the other, each \
      under a line ==> id <==.

        entente read page.html
        entente read page.html --furniture      what was set aside: menus, by-lines, teasers ...
        entente read articles/ --json           text, metadata and furniture of each
      """)

  @Argument(
    help: ArgumentHelp(
      "Articles, folders, files in CoNLL-U (.conllu), or - for standard input.",
      valueName: "input"))
  var inputs: [String]

  @Flag(name: .long, help: "List what was set aside, with its line and why.")
  var furniture = false

  @Flag(name: .long, help: "Print JSON: id, text, metadata, furniture and diagnostics of each.")
  var json = false

  @OptionGroup(title: "Reading") var reading: ReadingArguments

  func run() throws {
    let console = reading.console
    let graphs = inputs.filter { $0 != "-" && GraphSniffer.isGraph(path: $0) }
    for graph in graphs {
      console.fail(CommandFailure(at: graph, "a graph, which holds no texts; give its articles"))
    }
    let articles = inputs.filter { !graphs.contains($0) && !AnnotatedFile.isOne($0) }
    let result = DocumentReader(options: reading.options).read(articles)
    for failure in result.failures { console.fail(failure) }
    let annotated = AnnotatedInputs(
      inputs.filter(AnnotatedFile.isOne), besides: result.documents.map(\.id), reading: reading)
    let documents = result.documents + annotated.analyses.map(\.document)
    console.warn(
      result.diagnostics + annotated.diagnostics + documents.flatMap(\.diagnostics))
    guard !documents.isEmpty else { throw ExitCode.inputOrOutput }
    let isEmpty = furniture && documents.allSatisfy(\.furniture.isEmpty)
    if json {
      let objects = documents.map { DocumentText($0).json }
      try StandardOutput.write(JSONText.array(objects, .lines).file)
    } else {
      try StandardOutput.write(furniture ? list(documents) : text(documents))
      if isEmpty { console.fail("nothing was set aside") }
    }
    try LoadedGraph.finish(
      hasFailures: !result.failures.isEmpty || !graphs.isEmpty || annotated.hasFailures,
      isEmpty: isEmpty)
  }

  private func text(_ documents: [Document]) -> String {
    guard documents.count > 1 else { return documents.map(\.text).joined() }
    return documents.map { document in
      let text = document.text
      let end = text.utf8.last == UInt8(ascii: "\n") ? "" : "\n"
      return "==> \(document.id.rawValue.printable) <==\n\(text)\(end)"
    }.joined(separator: "\n")
  }

  private func list(_ documents: [Document]) -> String {
    var table = Table()
    for document in documents {
      let lines = LineTable(document.text)
      for piece in document.furniture {
        table.add(
          documents.count > 1 ? document.id.rawValue : "",
          "line \(lines.line(atByte: piece.range.start))", piece.reason.rawValue,
          document.quote(piece.range))
      }
    }
    return table.text
  }
}
