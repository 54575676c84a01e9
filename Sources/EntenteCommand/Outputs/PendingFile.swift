import Glibc

/// An output that is being written, piece by piece: ``commit()`` puts it in its place, ``discard()``
/// leaves all as it was.
struct PendingFile {
  /// The path as given.
  let output: OutputFile
  /// Where the bytes go for now; nil for a device or pipe, which cannot be replaced.
  let temporary: String?
  /// The path behind links.
  let target: String
  let descriptor: Int32

  /// Writes the next bytes.
  ///
  /// - Throws: ``CommandFailure`` if the system refuses.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    guard let number = bytes.withUnsafeBytes({ Descriptor.write($0, to: descriptor) }) else {
      return
    }
    // The reader of a pipe may go when it has enough.
    guard temporary == nil, number == EPIPE else { throw output.failure(number) }
  }

  /// Puts what was written in its place.
  ///
  /// - Throws: ``CommandFailure`` if the system refuses; the file is then as it was.
  func commit() throws(CommandFailure) {
    var number = close(descriptor) == 0 ? nil : errno
    guard let temporary else { return }
    if number == nil, rename(temporary, target) != 0 { number = errno }
    guard let number else { return }
    unlink(temporary)
    throw output.failure(number)
  }

  /// Takes back what was written.
  func discard() {
    close(descriptor)
    if let temporary { unlink(temporary) }
  }
}
