import ArgumentParser

/// Trains and evaluates the models of Linguistics.
@main
struct TrainModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-model",
    abstract: "Train the models that read English, and measure how right they are.")
}
