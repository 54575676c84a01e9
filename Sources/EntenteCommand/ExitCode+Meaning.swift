import ArgumentParser

/// What the command's exit codes mean; 0 is done, 64 a wrong use.
extension ExitCode {
  /// Nothing was found; what there is to write is written all the same.
  static let nothingFound = ExitCode(1)
  /// An input could not be read, or an output not be written; the rest was done.
  static let inputOrOutput = ExitCode(2)
}
