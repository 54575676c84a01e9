import ArgumentParser
import Entente

/// What a person says about the articles and about who is who.
struct SourceArguments: ParsableArguments {
  @OptionGroup var reading: ReadingArguments

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Names, kinds, ids and offices that you know, in YAML, CSV, or JSON lines of FollowTheMoney or"
        + " Wikidata; may be repeated; entente gazetteer checks them.", valueName: "file"))
  var gazetteer: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Your word on who is who, in YAML: same, different, kind, name, hide.", valueName: "file"))
  var judgements: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Event types and patterns of your own, in YAML; entente patterns checks them.",
      valueName: "file"))
  var patterns: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A file in CoNLL-U (.conllu) whose sentences, tokens and names are taken as they are; may be"
        + " repeated.", valueName: "file"))
  var analysis: [String] = []

  /// Looks whether there is anything to read.
  ///
  /// - Throws: ``ValidationError`` if there is not.
  func check(_ inputs: [String], named name: String) throws {
    guard inputs.isEmpty, analysis.isEmpty else { return }
    throw ValidationError("Missing expected argument '\(name)'")
  }

  /// Whether something is said that only articles can take.
  var speakOfArticles: Bool {
    reading.corpus != nil || reading.published != nil || !gazetteer.isEmpty || judgements != nil
      || patterns != nil || !analysis.isEmpty
  }

  /// What is told to the pipeline, and which entries of the files were left out.
  ///
  /// - Throws: ``CommandFailure`` or ``GraphFormatError`` if a file cannot be read: a graph built
  ///   without it would be another.
  func pipelineOptions() throws -> (options: PipelineOptions, problems: [Diagnostic]) {
    var options = PipelineOptions()
    var problems: [Diagnostic] = []
    let lists = try gazetteer.map(GazetteerFile.init(at:))
    if !lists.isEmpty { options.gazetteer = Gazetteer(merging: lists.map(\.entries)) }
    problems += lists.flatMap(\.problems)
    if let judgements {
      let read = try JudgementReader().read(FileBytes.all(of: judgements), from: judgements)
      options.judgements = read.values
      problems += read.problems
    }
    if let patterns {
      let read = try PatternFileReader().read(FileBytes.all(of: patterns), from: patterns)
      options.patterns = read.values
      problems += read.problems
    }
    return (options, problems)
  }
}
