import Glibc

/// Why a file could not be read or written: `place: what; what to do`.
struct FileFailure: Error, Hashable, CustomStringConvertible {
  let place: String
  let message: String

  var description: String { "\(place): \(message)" }
}

/// Reads and writes whole files.
enum TextFile {
  /// The text of a UTF-8 file.
  ///
  /// - Throws: ``FileFailure`` if it cannot be read or is not UTF-8.
  static func text(of path: String) throws(FileFailure) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure("cannot be read", path, "check the path") }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(file, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure("cannot be read", path, "check the path") }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileFailure(place: path, message: "not UTF-8; convert it (iconv -t UTF-8)")
    }
    return text
  }

  /// Writes a file beside its place and moves it there, so that nobody meets half of it.
  ///
  /// - Throws: ``FileFailure`` if the system refuses.
  static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    let draft = "\(path).\(getpid())"
    let advice = "choose another path"
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure("cannot be written", path, advice) }
    let isWritten = all(bytes, to: file)
    guard isWritten, close(file) == 0, rename(draft, path) == 0 else {
      let failure = failure("cannot be written", path, advice)
      unlink(draft)
      throw failure
    }
  }

  /// Writes all of some bytes; whether it could.
  @discardableResult
  fileprivate static func all(_ bytes: [UInt8], to file: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func failure(_ what: String, _ path: String, _ advice: String) -> FileFailure {
    FileFailure(place: path, message: "\(what): \(String(cString: strerror(errno))); \(advice)")
  }
}

/// What goes to standard error.
enum StandardError {
  static func write(_ text: String) { TextFile.all(Array(text.utf8), to: STDERR_FILENO) }
}
