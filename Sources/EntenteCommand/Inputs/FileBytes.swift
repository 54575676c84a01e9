import Entente
import Glibc

/// Reads files that are no articles: graphs, gazetteers, judgements.
enum FileBytes {
  /// The bytes of a file.
  ///
  /// - Throws: ``CommandFailure`` if it is missing, a folder, or may not be read.
  static func all(of path: String) throws(CommandFailure) -> [UInt8] {
    try bytes(of: path, atMost: .max)
  }

  /// All that comes by standard input.
  ///
  /// - Throws: ``CommandFailure`` if the system refuses.
  static func standardInput() throws(CommandFailure) -> [UInt8] {
    try bytes(from: STDIN_FILENO, of: "standard input", atMost: .max)
  }

  /// Reads a file, or standard input where the path is `-`, piece by piece.
  ///
  /// - Throws: ``CommandFailure`` if the system refuses, or what `body` throws.
  static func forEachPiece(of path: String, _ body: ([UInt8]) throws -> Void) throws {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno, path) }
    defer { if path != "-" { close(descriptor) } }
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure(errno, path == "-" ? "standard input" : path) }
      guard count > 0 else { return }
      try body(Array(piece[..<count]))
    }
  }

  /// The first bytes of a regular file; nil if there is none, for then its reader says why.
  ///
  /// A pipe is left alone: what is taken from it is gone.
  static func head(of path: String, count: Int) -> [UInt8]? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try? bytes(of: path, atMost: count)
  }

  private static func bytes(
    of path: String, atMost most: Int
  ) throws(CommandFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno, path) }
    defer { close(descriptor) }
    return try Self.bytes(from: descriptor, of: path, atMost: most)
  }

  private static func bytes(
    from descriptor: Int32, of path: String, atMost most: Int
  ) throws(CommandFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: min(most, 1 << 18))
    while bytes.count < most {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure(errno, path) }
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return bytes
  }

  private static func failure(_ number: Int32, _ path: String) -> CommandFailure {
    let advice =
      switch number {
      case ENOENT, ENOTDIR, EISDIR: "check the path"
      case EACCES, EPERM: "give yourself the right to (chmod u+r)"
      default: "check the path and the disk"
      }
    return CommandFailure(at: path, "cannot be read: \(Descriptor.reason(number)); \(advice)")
  }
}
