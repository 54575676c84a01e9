import Entente
import Glibc

/// What goes to standard error: failures, warnings, progress.
struct Console: Sendable {
  /// How many warnings are shown; the rest is counted.
  static let mostWarnings = 10

  /// Whether only failures are said.
  let isQuiet: Bool

  init(isQuiet: Bool = false) { self.isQuiet = isQuiet }

  /// Says that something failed: `entente: place: what; what to do`.
  func fail(_ message: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    say("entente: " + lines.map { String($0).keepingIndent }.joined(separator: "\n"))
  }

  /// Says that something failed.
  func fail(_ failure: some CustomStringConvertible & Error) { fail(failure.description) }

  /// Says what was replaced or left out, in order; notes are for ``ListCommand`` only.
  ///
  /// `advice` tells how to see what is only counted.
  func warn(
    _ diagnostics: [Diagnostic],
    advice: String = "list them with: entente list diagnostics --in INPUT..."
  ) {
    guard !isQuiet else { return }
    let shown = diagnostics.filter { $0.severity > .note }.sorted()
    for diagnostic in shown.prefix(Self.mostWarnings) { say(diagnostic.line.printable) }
    let rest = shown.count - Self.mostWarnings
    if rest > 0 {
      say("and \(rest) more (\(advice))")
    }
  }

  /// Asks for an answer on the same line.
  func ask(_ question: String) { write(question) }

  private func say(_ line: String) { write(line + "\n") }

  private func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = Descriptor.write(UnsafeRawBufferPointer($0), to: STDERR_FILENO) }
  }
}
