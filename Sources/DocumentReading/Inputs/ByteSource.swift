internal import Foundation

/// Reads whole files into memory, once and without a second copy.
enum ByteSource {
  /// The largest input taken, in bytes: what libxml2 can address is 2 GiB, and an article of one
  /// GiB is a mistake (such as a device that never ends).
  static let maximum = 1 << 30

  /// The bytes of a file.
  static func file(at path: String) throws(DocumentReadingError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw openingError(errno, path: path) }
    defer { close(descriptor) }
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    return try bytes(of: descriptor, expecting: size, place: path)
  }

  /// The bytes of standard input up to its end.
  static func standardInput() throws(DocumentReadingError) -> [UInt8] {
    try bytes(of: STDIN_FILENO, expecting: 0, place: "standard input")
  }

  private static func bytes(
    of descriptor: Int32, expecting size: Int, place: String
  ) throws(DocumentReadingError) -> [UInt8] {
    guard size <= maximum else { throw tooLarge(place) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var failure: Int32?
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 18) { buffer in
      while bytes.count <= maximum {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0 && errno == EINTR { continue }
        if count < 0 { failure = errno }
        guard count > 0 else { return }
        bytes.append(contentsOf: buffer[..<count])
      }
    }
    if let failure { throw openingError(failure, path: place) }
    guard bytes.count <= maximum else { throw tooLarge(place) }
    return bytes
  }

  private static func tooLarge(_ place: String) -> DocumentReadingError {
    DocumentReadingError(.tooLarge, at: place, "larger than 1 GiB, split it into smaller files")
  }

  private static func openingError(_ number: Int32, path: String) -> DocumentReadingError {
    switch number {
    case ENOENT, ENOTDIR:
      DocumentReadingError(.missingFile, at: path, "no such file or folder, check the path")
    case EACCES, EPERM:
      DocumentReadingError(
        .unreadableFile, at: path, "may not be read, give yourself the right to (chmod u+r)")
    default:
      DocumentReadingError(
        .unreadableFile, at: path,
        "cannot be read (\(String(cString: strerror(number)))), check the path and the disk")
    }
  }
}
