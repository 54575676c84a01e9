import ArgumentParser
import Entente

/// `entente draw`: articles to a diagram.
struct DrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Draw who did what with whom.",
    discussion: """
      The best-backed entities are drawn, and the picture says what was left out. What is planned, \
      possible or denied looks unlike what happened; point at anything to read who says so.

        entente draw articles/ -o summit.svg
        entente draw summit.json -o summit.png --max-entities 15
        entente draw articles/ -o summit.svg --title "The June summit"
        cat article.txt | entente draw - > article.svg
      """)

  @Argument(
    help: ArgumentHelp(
      "Articles, folders, files in CoNLL-U (.conllu), - for standard input, or one graph (.json).",
      valueName: "input"))
  var inputs: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to draw, a name in .svg, .png or .dot; standard output without it.", valueName: "file")
  )
  var output: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "svg, png or dot; else what the output's name says, else svg.", valueName: "format"))
  var format: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How many entities are drawn at most (default: \(DrawingOptions.legibleEntities)).",
      valueName: "n"))
  var maxEntities: Int?

  @Flag(name: .long, help: "Draw all entities.")
  var all = false

  @Option(
    name: .long,
    help: ArgumentHelp("The headline; made of the graph without it.", valueName: "text"))
  var title: String?

  @Option(name: .long, help: ArgumentHelp("The line under the headline.", valueName: "text"))
  var subtitle: String?

  @Option(
    name: .long, help: ArgumentHelp("Pixels of a PNG per unit of the picture.", valueName: "n"))
  var scale = 2.0

  @OptionGroup(title: "Reading") var sources: SourceArguments

  func validate() throws {
    try sources.check(inputs, named: "<input> ...")
    if all && maxEntities != nil {
      throw ValidationError("--all and --max-entities exclude each other; give one of them")
    }
    if let maxEntities, maxEntities < 1 {
      throw ValidationError("--max-entities \(maxEntities): draw at least 1 entity, or --all")
    }
    guard scale > 0, scale <= 16 else {
      throw ValidationError("--scale \(scale): choose a number above 0, up to 16")
    }
  }

  func run() async throws {
    let destination = Destination(output)
    let format = try PictureFormat(named: format, for: destination, at: output)
    if case .standardOutput = destination, format == .png, StandardOutput.isTerminal {
      throw ValidationError("a PNG is not for a terminal; write it to a file with -o summit.png")
    }
    try destination.check()
    let loaded = try await GraphLoader(sources).load(inputs)
    let isEmpty = loaded.graph.events.isEmpty && loaded.graph.relations.isEmpty
    try await destination.write(picture(of: loaded.graph, as: format))
    if isEmpty {
      let articles = GraphWords.count(loaded.graph.documents.count, "article")
      sources.reading.console.fail("no event found in \(articles); the picture says so")
    }
    try loaded.finish(isEmpty: isEmpty)
  }

  private var options: DrawingOptions {
    DrawingOptions(
      title: title, subtitle: subtitle,
      maxEntities: all ? nil : maxEntities ?? DrawingOptions.legibleEntities, scale: scale)
  }

  private func picture(of graph: EventGraph, as format: PictureFormat) async throws -> [UInt8] {
    let engine = ChildProcessLayout(
      executable: OwnProgram.path, arguments: [LayoutWorkerCommand.name])
    do {
      return try await ProgressLine(sources.reading.console).show("drawing") {
        try format.picture(of: graph, options: options, with: Renderer(engine: engine))
      }
    } catch let error as RenderingError {
      throw failure(error)
    }
  }

  /// What a person can do about a picture that could not be made.
  private func failure(_ error: RenderingError) -> CommandFailure {
    let what = error.description.replacing(OwnProgram.path + ": ", with: "")
    let advice =
      switch error.code {
      case .childCrashed, .timedOut, .unreadablePicture:
        "; draw fewer with --max-entities \(max(1, (options.maxEntities ?? 80) / 2)), or take the DOT (-o x.dot)"
      case .childNotStarted: "; take the DOT (-o x.dot)"
      default: ""
      }
    return CommandFailure(at: output ?? "diagram", what + advice)
  }
}
