import ArgumentParser
import Entente

/// A graph, and what is known of its making.
struct LoadedGraph {
  /// The graph.
  let graph: EventGraph
  /// The articles that it was built of; empty if it was read from a file.
  let documents: [Document]
  /// The analyses of those that came analyzed.
  let analyses: [Analysis]
  /// The patterns that a person gave, which count before those of the program.
  let patterns: [EventPattern]
  /// What was met: in the articles, and in the files that speak of them.
  let diagnostics: [Diagnostic]
  /// Whether an input failed; the graph is that of the others.
  let hasFailures: Bool

  /// The pattern of a name, as claims carry it.
  func pattern(named name: String) -> EventPattern? {
    (patterns + Extractor.patterns).first { $0.name == name }
  }

  /// Ends the command as its inputs and its answer deserve: a failure weighs more than an empty
  /// answer.
  func finish(isEmpty: Bool = false) throws {
    try Self.finish(hasFailures: hasFailures, isEmpty: isEmpty)
  }

  /// Ends a command.
  static func finish(hasFailures: Bool, isEmpty: Bool) throws {
    if hasFailures { throw ExitCode.inputOrOutput }
    if isEmpty { throw ExitCode.nothingFound }
  }
}
