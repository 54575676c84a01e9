import ArgumentParser
import Entente

/// `entente patterns`: the words by which events are found, and a check of a user's own.
struct PatternsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "patterns",
    abstract: "List the words by which events are found, or check your own.",
    discussion: """
      Without a file: the patterns of the program, with type, trigger, and for each place in the sentence \
      the role that is found there: subj, obj, iobj, poss (an owner before the noun), adj (a \
      nationality before it), nn (a name before it), comp (the subject of the clause that is the \
      object), xobj (the object of the infinitive), rcpt (the subject of "received a ..."), under (the subject of "is under ..."), and prepositions; after a star the owner of what \
      stands there will do, and light lets the verb of a noun bring the subject.

      With a file: its examples are read, and each that is not read as it is marked is listed; then the exit \
      code is 1; --patterns gives the file to the other commands. Its form (more in docs/format.md):

        - type: build
          roles: [builder+, work]
          kinds: {work: [place, item]}
        - event: build
          verb: build
          slots: {subj: builder, obj: work, with: builder}
          examples: ["[builder Peru] built [work the Inca Bridge]."]

        entente patterns --type visit
        entente patterns my.yaml
        entente list events --patterns my.yaml --in articles/
      """)

  @Argument(
    help: ArgumentHelp("Types and patterns of your own, in YAML.", valueName: "file"))
  var file: String?

  @Option(name: .long, help: ArgumentHelp("Only patterns of this type.", valueName: "type"))
  var type: String?

  @Flag(name: .long, help: "Show the examples too.")
  var examples = false

  func run() throws {
    let console = Console()
    guard let file else {
      let patterns = Extractor.patterns.filter { type == nil || $0.type.name == type }
      try StandardOutput.write(list(patterns))
      if patterns.isEmpty { fail(console, among: Extractor.patterns) }
      return try LoadedGraph.finish(hasFailures: false, isEmpty: patterns.isEmpty)
    }
    let (all, problems) = try PatternFileReader().read(FileBytes.all(of: file), from: file)
    console.warn(problems)
    let patterns = all.filter { type == nil || $0.type.name == type }
    if patterns.isEmpty { fail(console, among: all) }
    // All are given, for one may read the example of another.
    let checks = PatternCheck.checks(of: all).filter { type == nil || $0.pattern.type.name == type }
    let wrong = checks.filter { !$0.isRight }
    try StandardOutput.write(
      (examples ? list(patterns) : "") + wrong.map(report).joined()
        + summary(patterns, checks, wrong))
    try LoadedGraph.finish(
      hasFailures: !problems.isEmpty, isEmpty: patterns.isEmpty || !wrong.isEmpty)
  }

  private func fail(_ console: Console, among patterns: [EventPattern]) {
    let types = Set(patterns.map(\.type.name)).sorted().joined(separator: ", ")
    console.fail(
      "no pattern" + (type.map { " of the type \($0)" } ?? "")
        + (types.isEmpty ? "" : "; there are \(types)"))
  }

  private func list(_ patterns: [EventPattern]) -> String {
    var table = Table()
    for pattern in patterns {
      let slots =
        pattern.slots.map(\.description) + (pattern.isGovernedByLightVerb ? ["light"] : [])
      table.add(
        pattern.type.name, pattern.form.rawValue, pattern.words.joined(separator: " "),
        slots.joined(separator: " "))
      guard examples else { continue }
      for example in pattern.examples { table.add("", "", "", "“\(example.text)”") }
    }
    return table.text
  }

  private func report(_ check: PatternCheck) -> String {
    let fillers = check.example.fillers.map { filler in
      let bytes = Array(check.example.text.utf8)[filler.range]
      return "\(filler.role.rawValue) \(String(decoding: bytes, as: UTF8.self))"
    }
    var table = Table()
    table.add("wanted", "\(check.pattern.name): \(fillers.joined(separator: ", "))")
    if check.readings.isEmpty { table.add("read", "nothing") }
    for reading in check.readings { table.add("read", reading.description) }
    let lines = ["“\(check.example.text)”".printable] + table.lines(indent: 2)
    return lines.map { $0 + "\n" }.joined()
  }

  private func summary(
    _ patterns: [EventPattern], _ checks: [PatternCheck], _ wrong: [PatternCheck]
  ) -> String {
    let bare = patterns.count { $0.examples.isEmpty }
    let right = checks.count - wrong.count
    return "\(GraphWords.count(patterns.count, "pattern")), "
      + "\(right) of \(GraphWords.count(checks.count, "example")) read as marked"
      + (bare == 0 ? "" : ", \(bare) without an example") + "\n"
  }
}
