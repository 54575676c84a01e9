import ArgumentParser
import Entente

/// What `entente draw` starts itself as, so that no failure of libgvc ends it without a word.
struct LayoutWorkerCommand: AsyncParsableCommand {
  /// The name of the subcommand.
  static let name = "layout-worker"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Read DOT from standard input and write SVG to standard output.",
    shouldDisplay: false)

  func run() throws {
    throw ExitCode(LayoutWorker.run())
  }
}
