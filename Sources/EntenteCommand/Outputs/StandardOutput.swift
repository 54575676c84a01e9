import Glibc

/// The reader of standard output has gone, as `head` does: no failure, and nothing more to do.
struct BrokenPipe: Error {}

/// Where results go.
enum StandardOutput {
  /// Whether a person looks at it.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Writes a text.
  ///
  /// - Throws: ``BrokenPipe``, or ``CommandFailure`` if the system refuses.
  static func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
  }

  /// Writes bytes.
  ///
  /// - Throws: ``BrokenPipe``, or ``CommandFailure`` if the system refuses.
  static func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try write($0) }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard let number = Descriptor.write(bytes, to: STDOUT_FILENO) else { return }
    if number == EPIPE { throw BrokenPipe() }
    throw CommandFailure(
      at: "standard output", "cannot write: \(Descriptor.reason(number)); check where it leads")
  }
}

/// The system's own calls for open files.
enum Descriptor {
  /// Writes all of some bytes.
  ///
  /// - Returns: the number of the error, or nil if all is written.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return count < 0 ? errno : EIO }
      rest = rest.dropFirst(count)
    }
    return nil
  }

  /// The system's words for an error.
  static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }
}
