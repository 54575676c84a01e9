import ArgumentParser
import Entente
import Glibc

/// The way in: parses, runs, and turns whatever ends a command into words and an exit code.
@main
enum Main {
  static func main() async {
    // A closed pipe and a full quota are errors of a write, not signals.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    exit(await run(Array(CommandLine.arguments.dropFirst())))
  }

  private static func run(_ arguments: [String]) async -> Int32 {
    do {
      var command = try RootCommand.parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return ExitCode.success.rawValue
    } catch {
      return end(with: error)
    }
  }

  /// Says why the command ended, and gives its exit code.
  private static func end(with error: any Error) -> Int32 {
    switch error {
    case let code as ExitCode: return code.rawValue
    case is BrokenPipe: return ExitCode.success.rawValue
    case let error as ValidationError:
      // A run found it; those that the parser finds come wrapped, and show the usage.
      Console().fail(error.message)
      return ExitCode.validationFailure.rawValue
    case is CommandFailure, is GraphFormatError, is DocumentReadingError, is CoNLLUError:
      Console().fail("\(error)")
      return ExitCode.inputOrOutput.rawValue
    default: return end(withParsing: error)
    }
  }

  /// Help and version are results; the rest is a wrong use of the command.
  private static func end(withParsing error: any Error) -> Int32 {
    let code = RootCommand.exitCode(for: error)
    let text = RootCommand.fullMessage(for: error)
    guard !text.isEmpty else { return code.rawValue }
    guard code == .success else {
      let prefix = "Error: "
      Console().fail(text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text)
      return code.rawValue
    }
    do {
      try StandardOutput.write(text.hasSuffix("\n") ? text : text + "\n")
      return code.rawValue
    } catch {
      return end(with: error)
    }
  }
}
