import ArgumentParser
import Entente

/// `entente gazetteer`: what is read of lists of names, and the list of the program as an example.
struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Check lists of names, and show how one is written.",
    discussion: """
      A gazetteer says which names are one person, body or place, with ids and offices. It is written in YAML, as a table \
      (CSV or TSV with the columns name and kind), or comes from a register as JSON lines of FollowTheMoney or Wikidata; \
      see docs/format.md. For each file its form, its entries by kind, its ids by scheme and its offices are counted, and \
      what is wrong with it is listed.

        entente gazetteer names.csv                      check a list
        entente gazetteer --world > world.yaml           print the list of the program
        entente draw articles/ --gazetteer names.csv --gazetteer dump.json
      """)

  @Argument(help: ArgumentHelp("Lists of names, or - for standard input.", valueName: "file"))
  var files: [String] = []

  @Flag(
    name: .long,
    help: "Print the countries, places and organizations that the program knows, in YAML.")
  var world = false

  func validate() throws {
    guard world == files.isEmpty else {
      throw ValidationError(
        world
          ? "--world prints the program's own list; leave the files out"
          : "Missing expected argument '<file>'")
    }
  }

  func run() throws {
    if world {
      return try StandardOutput.write(GazetteerWriter().text(of: Gazetteer.world.entries))
    }
    let console = Console()
    var read: [GazetteerFile] = []
    for file in files {
      do {
        read.append(try GazetteerFile(at: file))
      } catch let error as GraphFormatError {
        console.fail(error)
      } catch let error as CommandFailure {
        console.fail(error)
      }
    }
    let gazetteer = Gazetteer(merging: read.map(\.entries))
    var lines = counts(read)
    if read.count > 1 {
      lines +=
        "\(GraphWords.count(gazetteer.entries.count, "entity", "entities")) in all files together\n"
    }
    lines += shared(gazetteer)
    for problem in read.flatMap(\.problems) { lines += problem.line.printable + "\n" }
    try StandardOutput.write(lines)
    let isWrong = read.contains { $0.problems.contains { $0.severity > .note } }
    try LoadedGraph.finish(
      hasFailures: isWrong || read.count < files.count, isEmpty: gazetteer.entries.isEmpty)
  }

  // MARK: Words

  private func counts(_ files: [GazetteerFile]) -> String {
    var table = Table()
    for file in files {
      let offices = file.entries.reduce(0) { $0 + $1.offices.count }
      let kinds = EntityKind.allCases.compactMap { kind -> String? in
        let count = file.entries.count { $0.kind == kind }
        return count == 0 ? nil : "\(kind.rawValue) \(count)"
      }
      table.add(
        file.path, file.form?.rawValue ?? "",
        GraphWords.count(file.entries.count, "entry", "entries"),
        kinds.joined(separator: ", "))
      var schemes: [String: Int] = [:]
      for scheme in file.entries.flatMap(\.ids.keys) { schemes[scheme, default: 0] += 1 }
      let ids = schemes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      if !ids.isEmpty { table.add("", "", "ids", ids.joined(separator: ", ")) }
      if offices > 0 { table.add("", "", "offices", "\(offices)") }
    }
    return table.text
  }

  /// How many names of several entries are shown.
  private static let shownNames = 3

  private func shared(_ gazetteer: Gazetteer) -> String {
    let shared = gazetteer.sharedNames
    guard !shared.isEmpty else { return "" }
    let shown = shared.prefix(Self.shownNames).map { "“\($0.name)”".printable }.joined(
      separator: ", ")
    return
      "\(GraphWords.count(shared.count, "name")) of several entries, such as \(shown): such a name "
      + "joins nothing; give the entries fuller names\n"
  }
}
