import ArgumentParser
import Entente

/// `entente show`: all that is known of somebody or something.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show all that is known of a person, country, place or thing.",
    discussion: """
      Any variant of a name finds it, without regard to case, hyphens and accents; so does an id. \
      A name that several bear shows them all.

      --json gives a list of objects: those of entities in eventgraph/1 with their events, relations and \
      neighbours (entity, name, events, relations) and the decisions that made its names one.

        entente show "kim jong un" --in articles/
        entente show person/kim-jong-un --in summit.json --json
      """)

  @Argument(help: ArgumentHelp("A name or id.", valueName: "name"))
  var name: String

  @OptionGroup var question: QuestionArguments

  func run() async throws {
    let loaded = try await question.load()
    let index = GraphIndex(loaded.graph)
    let bearers = index.bearers(of: name)
    let portraits = bearers.map { Portrait(of: $0, in: index, loaded) }
    if question.json {
      try StandardOutput.write(JSONText.array(portraits.map(\.json), .lines).file)
    } else {
      try StandardOutput.write(portraits.map(\.text).joined(separator: "\n"))
    }
    if bearers.isEmpty {
      let missing = index.explain(name, name).missing
      question.sources.reading.console.fail(missing.map(\.line).joined(separator: "\n"))
    }
    try loaded.finish(isEmpty: bearers.isEmpty)
  }
}

extension Explanation.MissingName {
  /// Says that there is no such name, and which ones are like it.
  var line: String {
    let others = suggestions.map { "“\($0)”" }.joined(separator: ", ")
    return others.isEmpty
      ? "no name “\(name)”; entente list names lists them" : "no name “\(name)”; there is \(others)"
  }
}
