import ArgumentParser
import Glibc
import LinguisticTraining
import Linguistics

/// Trains and evaluates the models of Linguistics.
@main
struct TrainModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-model",
    abstract: "Train the models that read English, and measure how right they are.",
    discussion: """
      Models are learned from treebanks of Universal Dependencies in CoNLL-U, such as English EWT \
      (https://github.com/UniversalDependencies/UD_English-EWT).

        train-model lemmas --train train.conllu -o lemmas.model
        train-model reading --train train.conllu --news news.iob2 -o reading.model
        train-model evaluate gold.conllu system.conllu
        train-model evaluate --names gold.iob2 system.iob2

      Results go to standard output, all else to standard error. Exit codes: 0 done, 2 a file could \
      not be read, written or compared, 64 wrong use.
      """,
    subcommands: [
      TokensCommand.self, LemmasCommand.self, ReadingCommand.self, NamesCommand.self,
      EvaluateCommand.self,
    ])

  /// The way in: parses, runs, and turns a failure into a line and an exit code.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error where error is FileFailure || error is TrainingError || error is ModelError {
      StandardError.write("train-model: \(error)\n")
      Glibc.exit(2)
    } catch {
      exit(withError: error)
    }
  }
}
