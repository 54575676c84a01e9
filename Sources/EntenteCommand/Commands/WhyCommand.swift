import ArgumentParser
import Entente

/// `entente why`: the reasons for what a graph says.
struct WhyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Say why two names are one or two, or what stands behind an event.",
    discussion: """
      Two names: the decisions that made them one, on the strongest way from name to name, or kept them \
      apart, each with its evidence in nats of log-odds (from 0 on two names are one), and the one thing \
      that would change it. An event or relation: who and what \
      takes part, and every sentence that says so, with the word and the pattern by which it was read, \
      where the pattern looks for whom, and the way in the tree of the sentence from the word to each of \
      them (← to a head, → to a dependent). A graph in JSON holds no trees: for them give its articles.

      --json gives the event or relation as in eventgraph/1, or of two names an object: left, right, \
      verdict (same, different, notFound), joins, separations and missing.

        entente why Kim "Kim Jong-un" --in articles/
        entente why --event sign/8278c530 --in summit.json
      """)

  @Argument(help: ArgumentHelp("Two names, or ids of entities.", valueName: "name"))
  var names: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp("The id of an event, as entente list events prints it.", valueName: "id"))
  var event: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The id of a relation, as entente list relations prints it.", valueName: "id"))
  var relation: String?

  @OptionGroup var question: QuestionArguments

  func validate() throws {
    let questions = [!names.isEmpty, event != nil, relation != nil].count { $0 }
    guard questions == 1, names.isEmpty || names.count == 2 else {
      throw ValidationError("give two names, or one --event ID, or one --relation ID")
    }
  }

  func run() async throws {
    let loaded = try await question.load()
    let index = GraphIndex(loaded.graph)
    if let event {
      var grounds: Grounds?
      if let found = index.event(Event.ID(rawValue: event)) {
        grounds = await Grounds(of: found, in: index, loaded)
      }
      let isRelation = index.relation(Relation.ID(rawValue: event)) != nil
      let nothing = "no event \(event)" + (isRelation ? ", but a relation (--relation)" : "")
      try answer(grounds, loaded, nothing: nothing, list: "events")
    } else if let relation {
      var grounds: Grounds?
      if let found = index.relation(Relation.ID(rawValue: relation)) {
        grounds = await Grounds(of: found, in: index, loaded)
      }
      try answer(grounds, loaded, nothing: "no relation \(relation)", list: "relations")
    } else {
      try answer(index.explain(names[0], names[1]), loaded)
    }
  }

  private func answer(
    _ grounds: Grounds?, _ loaded: LoadedGraph, nothing: String, list: String
  ) throws {
    if let grounds {
      try StandardOutput.write(question.json ? grounds.json.file : grounds.text)
    } else {
      if question.json { try StandardOutput.write(JSONText.null.file) }
      question.sources.reading.console.fail("\(nothing); entente list \(list) lists them")
    }
    try loaded.finish(isEmpty: grounds == nil)
  }

  private func answer(_ explanation: Explanation, _ loaded: LoadedGraph) throws {
    if question.json {
      try StandardOutput.write(explanation.json(in: loaded.graph).file)
    } else if explanation.missing.isEmpty {
      let lines = explanation.description.split(separator: "\n").map { String($0).keepingIndent }
      try StandardOutput.write(lines.map { $0 + "\n" }.joined())
    }
    if !explanation.missing.isEmpty {
      let lines = explanation.missing.map(\.line).joined(separator: "\n")
      question.sources.reading.console.fail(lines)
    }
    try loaded.finish(isEmpty: explanation.verdict == .notFound)
  }
}
