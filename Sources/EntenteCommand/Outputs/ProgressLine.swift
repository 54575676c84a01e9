import Glibc

/// One line on the terminal that is written over as work goes on.
///
/// Nothing is shown in a pipe, nor for work that takes less than ``patience``.
struct ProgressLine: Sendable {
  /// How long a person waits without a word.
  static let patience: Duration = .milliseconds(500)

  private let isShown: Bool
  private let start = ContinuousClock.now

  init(_ console: Console) {
    isShown = !console.isQuiet && isatty(STDERR_FILENO) == 1
  }

  /// Shows how far the work has come.
  func show(_ text: String) {
    guard ContinuousClock.now - start > Self.patience else { return }
    write("\r\(text.printable)\u{1B}[K")
  }

  /// Takes the line away.
  func clear() {
    guard ContinuousClock.now - start > Self.patience else { return }
    write("\r\u{1B}[K")
  }

  /// Shows a line while work is done that does not tell how far it has come.
  func show<Product>(
    _ text: String, during work: () throws -> Product
  ) async throws -> Product {
    guard isShown else { return try work() }
    let waiting = Task {
      try await Task.sleep(for: Self.patience)
      show(text)
    }
    let result = Result { try work() }
    waiting.cancel()
    _ = await waiting.result
    clear()
    return try result.get()
  }

  private func write(_ text: String) {
    guard isShown else { return }
    var text = text
    text.withUTF8 { _ = Descriptor.write(UnsafeRawBufferPointer($0), to: STDERR_FILENO) }
  }
}
