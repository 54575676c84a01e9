internal import CGraphvizShim
import Glibc

/// The other end of ``ChildProcessLayout``: what a program does when it is started as the child.
///
/// A command gives it a hidden subcommand:
///
///     exit(LayoutWorker.run())
public enum LayoutWorker {
  /// Reads DOT from standard input and writes SVG to standard output.
  ///
  /// - Returns: the exit code: 0, or 2 with a message on standard error.
  public static func run() -> Int32 {
    guard let dot = readAll() else { return complain("standard input cannot be read") }
    do throws(RenderingError) {
      let svg = try InProcessLayout().svg(of: dot)
      return write(svg, to: STDOUT_FILENO) ? 0 : complain("standard output cannot be written")
    } catch {
      return complain(error.description)
    }
  }

  private static func complain(_ message: String) -> Int32 {
    _ = write(message + "\n", to: STDERR_FILENO)
    return 2
  }

  private static func readAll() -> String? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
