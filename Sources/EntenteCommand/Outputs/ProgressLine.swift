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

  /// Shows a line from ``patience`` on while work is done, and takes it away; the work may show its own.
  func show<Product>(
    _ text: String, during work: () async throws -> Product
  ) async rethrows -> Product {
    guard isShown else { return try await work() }
    let waiting = Task {
      try await Task.sleep(for: Self.patience)
      show(text)
    }
    do {
      let product = try await work()
      await end(waiting)
      return product
    } catch {
      await end(waiting)
      throw error
    }
  }

  /// Takes the line away.
  private func end(_ waiting: Task<Void, any Error>) async {
    waiting.cancel()
    _ = await waiting.result
    guard ContinuousClock.now - start > Self.patience else { return }
    write("\r\u{1B}[K")
  }

  private func write(_ text: String) {
    guard isShown else { return }
    var text = text
    text.withUTF8 { _ = Descriptor.write(UnsafeRawBufferPointer($0), to: STDERR_FILENO) }
  }
}
