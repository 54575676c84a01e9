internal import CGraphvizShim
import Glibc

/// Lays out graphs in a child process, so that no failure of libgvc reaches this one.
///
/// The child gets DOT on standard input and writes SVG to standard output (``LayoutWorker`` does). It
/// has a limit of processor time and memory and a deadline, after which it is killed with all that it
/// started. A crash, an exit and a time-out are thrown errors; no zombie is left.
public struct ChildProcessLayout: LayoutEngine {
  /// The program.
  public let executable: String
  /// Its arguments, without its name.
  public let arguments: [String]
  /// How long one layout may take, in seconds.
  public let deadline: Double
  /// How many bytes of address space the child may take; 0 for no limit.
  public let memory: UInt64

  /// Four GiB: a thousand nodes take 0.2, and the Swift runtime reserves more than it uses.
  public static let standardMemory: UInt64 = 4 << 30

  /// Makes the engine.
  ///
  /// - Parameters:
  ///   - executable: the path of the program.
  ///   - arguments: its arguments, without its name.
  ///   - deadline: how long one layout may take, in seconds.
  ///   - memory: how many bytes of address space the child may take; 0 for no limit.
  public init(
    executable: String, arguments: [String] = [], deadline: Double = 20,
    memory: UInt64 = standardMemory
  ) {
    self.executable = executable
    self.arguments = arguments
    self.deadline = deadline
    self.memory = memory
  }

  /// Draws DOT text as the SVG that the child writes.
  public func svg(of dot: String) throws(RenderingError) -> String {
    var result = run(dot)
    defer {
      free(result.output)
      free(result.errors)
    }
    if let error = error(&result) { throw error }
    guard let output = result.output else {
      throw RenderingError(.unreadablePicture, "\(executable): the child process wrote no picture")
    }
    let bytes = UnsafeRawBufferPointer(start: output, count: result.output_count)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func run(_ dot: String) -> entente_child_result {
    let milliseconds = Int32(max(1, min(deadline, 86_400) * 1000))
    let limits = entente_child_limits(
      milliseconds: milliseconds, processor_seconds: milliseconds / 1000 + 1, memory: memory,
      output: 256 << 20)
    var result = entente_child_result()
    var vector: [UnsafeMutablePointer<CChar>?] =
      ([executable] + arguments).map { strdup($0) } + [nil]
    defer { for pointer in vector { free(pointer) } }
    var dot = dot
    dot.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        let empty: CChar = 0
        withUnsafePointer(to: empty) { none in
          entente_run_child(
            executable, &vector, characters.baseAddress ?? none, characters.count, limits, &result)
        }
      }
    }
    return result
  }

  private func error(_ result: inout entente_child_result) -> RenderingError? {
    let said = result.errors.map { String(cString: $0).plain(most: 500) } ?? ""
    let reason =
      said.isEmpty ? "" : ": \(said.split(whereSeparator: \.isNewline).joined(separator: " "))"
    let code = result.code
    switch result.end {
    case entente_child_exited where code == 0: return nil
    case entente_child_exited:
      return RenderingError(
        .childFailed, "\(executable): the layout ended with code \(code)\(reason)")
    case entente_child_signalled:
      return RenderingError(
        .childCrashed,
        "\(executable): the layout was ended by signal \(code)\(reason); draw fewer entities")
    case entente_child_timed_out:
      return RenderingError(
        .timedOut, "\(executable): the layout took longer than \(deadline) s; draw fewer entities")
    case entente_child_said_too_much:
      return RenderingError(.unreadablePicture, "\(executable): the layout wrote more than 256 MiB")
    default:
      let why = String(cString: strerror(code))
      return RenderingError(
        .childNotStarted, "\(executable): the layout could not be started: \(why)")
    }
  }
}
