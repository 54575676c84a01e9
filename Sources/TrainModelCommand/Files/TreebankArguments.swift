import ArgumentParser

/// The treebanks that a part of the model is learned from and measured on, and where it is written.
struct TreebankArguments: ParsableArguments {
  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Treebanks in CoNLL-U.", valueName: "file"))
  var train: [String]

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Treebanks to measure the model on.", valueName: "file"))
  var dev: [String] = []

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where the model is written.", valueName: "file"))
  var output: String
}
