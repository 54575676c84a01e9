import ArgumentParser
import Entente

/// `entente judge`: a person's word on who is who, added to a file.
struct JudgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge",
    abstract: "Write down who is who, for every build from now on.",
    usage: """
      entente judge same <name> <name> --file <file> [--why <text>]
      entente judge different <name> <name> --file <file>
      entente judge kind <name> <kind> --file <file>
      entente judge name <name> <name to show> --file <file>
      entente judge hide <name> --file <file>
      entente judge --list --file <file>
      entente judge --undo --file <file>
      """,
    discussion: """
      Adds an entry to a file of judgements (YAML, docs/format.md), which is made if it is not there; all \
      that stands in it stays as it is, byte for byte. The other commands read it with --judgements, and it \
      outranks every rule.

      A name is any variant of it, without regard to case. It means all who are called so; --of-kind and \
      --in-document mean fewer. Given once they speak of every name, given twice of the first and the \
      second, and - leaves one of them open:

        entente judge --file my.yaml same Kyiv Kiev --why "two spellings of one city"
        entente judge --file my.yaml kind Aurus organization
        entente judge --file my.yaml name Kim "Kim Jong Un" --in-document preview
        entente judge --file my.yaml different Kim Kim --in-document a --in-document b
        entente judge --file my.yaml --undo

      A judgement that contradicts others, also by way of several, is not written; the message names each \
      of them with its line. One that is there already is not written twice. --undo takes back the entry \
      that stands last.
      """)

  @Argument(help: ArgumentHelp("same, different, kind, name or hide.", valueName: "verb"))
  var verb: JudgementVerb?

  @Argument(
    help: ArgumentHelp("The names, and last the kind or the name to show.", valueName: "name"))
  var words: [String] = []

  @Option(
    name: [.customLong("file"), .customLong("judgements")],
    help: ArgumentHelp("The file of judgements.", valueName: "file"))
  var file: String

  @Option(
    name: .long, help: ArgumentHelp("Why you judge so, for those who read it.", valueName: "text"))
  var why: String?

  @OptionGroup var author: AuthorArguments

  @Option(
    name: .customLong("of-kind"),
    help: ArgumentHelp(
      "Only those of this kind: \(EntityKind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "kind"))
  var kinds: [String] = []

  @Option(
    name: .customLong("in-document"),
    help: ArgumentHelp(
      "Only as named in this document, by its id (entente list documents).", valueName: "id"))
  var documents: [String] = []

  @Flag(name: .long, help: "Take back the entry that stands last in the file.")
  var undo = false

  @Flag(name: .long, help: "List the judgements, and which of them contradict others.")
  var list = false

  func validate() throws {
    guard file != "-" else { throw ValidationError("--file: judgements are kept in a file") }
    guard [undo, list, verb != nil].count(where: \.self) == 1 else {
      throw ValidationError(
        undo || list
          ? "--undo and --list go alone" : "say same, different, kind, name or hide, and of whom")
    }
  }

  func run() throws {
    let ledger = JudgementLedger(path: file)
    if list { return try JudgementList(FileBytes.all(of: file), named: file).write() }
    if undo { return try takeBack(from: ledger) }
    guard let verdict = try verdict() else { return }
    guard JudgementCheck([]).finding(on: Judgement(verdict)) == .new else {
      throw ValidationError(
        "\(Judgement(verdict).text): these are the same, or one is part of the other; give two names, or"
          + " narrow both with --of-kind or --in-document")
    }
    switch try ledger.add(author.judgement(verdict, why: why)) {
    case .added(let entry):
      try StandardOutput.write(Self.shown(entry, "added to", file))
    case .repeated(let earlier):
      try StandardOutput.write(
        "\(earlier.placeText): \(earlier.text) stands there already; nothing was written".printable
          + "\n")
    case .refused(let failure): throw failure
    }
  }

  private func takeBack(from ledger: JudgementLedger) throws {
    guard let entry = try ledger.undo() else {
      Console().fail("\(file): no judgement to take back")
      throw ExitCode.nothingFound
    }
    try StandardOutput.write(Self.shown(entry, "taken out of", file))
  }

  /// An entry with what was done with it.
  private static func shown(_ entry: JudgementFile.Entry, _ deed: String, _ file: String) -> String
  {
    let lines = entry.text.split(whereSeparator: \.isNewline).map {
      "  " + String($0).keepingIndent
    }
    return (["\(deed) \(file), line \(entry.line):".printable] + lines).map { $0 + "\n" }.joined()
  }
}

// MARK: - Reading the words

/// What can be judged.
enum JudgementVerb: String, CaseIterable, ExpressibleByArgument {
  case same, different, kind, name, hide

  /// What follows the verb, for messages.
  fileprivate var operands: [String] {
    switch self {
    case .same, .different: ["<name>", "<name>"]
    case .kind: ["<name>", "<kind>"]
    case .name: ["<name>", "<name to show>"]
    case .hide: ["<name>"]
    }
  }

  fileprivate var nameCount: Int { self == .same || self == .different ? 2 : 1 }
}

extension JudgeCommand {
  /// What the words say; nil without a verb.
  private func verdict() throws -> Judgement.Verdict? {
    guard let verb else { return nil }
    let form = "\(verb.rawValue) \(verb.operands.joined(separator: " "))"
    guard words.count == verb.operands.count else {
      throw ValidationError(
        "expected \(form), found \(GraphWords.count(words.count, "word")) after \(verb.rawValue);"
          + " put a name of several words in quotes")
    }
    let subjects = try subjects(Array(words.prefix(verb.nameCount)))
    switch verb {
    case .same: return .same(subjects[0], subjects[1])
    case .different: return .different(subjects[0], subjects[1])
    case .kind: return .kind(subjects[0], try Self.kind(words[1]))
    case .name:
      guard let name = words[1].wording else {
        throw ValidationError("the name to show is empty")
      }
      return .name(subjects[0], name)
    case .hide: return .hide(subjects[0])
    }
  }

  private func subjects(_ names: [String]) throws -> [Judgement.Subject] {
    let kinds = try spread(kinds, "--of-kind", over: names.count).map { try $0.map(Self.kind) }
    let documents = try spread(documents, "--in-document", over: names.count)
    return try names.indices.map { index in
      guard let name = names[index].wording, !NameFolding.fold(name).isEmpty else {
        throw ValidationError(
          "“\(names[index].printable)” has no letter and no digit, so it names nobody")
      }
      if let slash = name.firstIndex(of: "/"),
        EntityKind.allCases.contains(where: { $0.idPrefix == name[..<slash] })
      {
        throw ValidationError(
          "“\(name.printable)” looks like an id, which may change with new articles; give a name")
      }
      return Judgement.Subject(
        name, kind: kinds[index],
        document: documents[index]?.wording.map { Document.ID(rawValue: $0) })
    }
  }

  /// What is said once for all names, or for each of them; - is nothing.
  private func spread(_ values: [String], _ option: String, over count: Int) throws -> [String?] {
    guard values.count <= 1 || values.count == count else {
      throw ValidationError(
        "\(option) may be given once for all names, or once for each of \(count)")
    }
    let each = values.count == count ? values : Array(repeating: values.first ?? "-", count: count)
    return each.map { $0 == "-" ? nil : $0 }
  }

  private static func kind(_ word: String) throws -> EntityKind {
    guard let kind = EntityKind(rawValue: word) else {
      let known = EntityKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("no kind is called “\(word.printable)”; there are \(known)")
    }
    return kind
  }
}
