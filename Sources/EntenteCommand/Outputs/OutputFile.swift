import Glibc

/// A file that is written whole or not at all.
///
/// The bytes go to a new file in the same folder, which then takes the place of the old one; so a
/// reader never sees half a file. A link stays a link, and the file keeps its permissions.
struct OutputFile {
  /// The path as given.
  let path: String

  /// Looks whether the file could be written, before the work is done for it.
  ///
  /// - Throws: ``CommandFailure`` if it is a folder, or its folder is missing or may not be written.
  func check() throws(CommandFailure) {
    guard let status = status() else { return try checkFolder() }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw failure(EISDIR)
    case S_IFREG:
      guard access(path, W_OK) == 0 else { throw failure(errno) }
      try checkFolder()
    default: return
    }
  }

  /// Writes the file.
  ///
  /// - Throws: ``CommandFailure`` if the system refuses; the file is then as it was.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    let file = try begin()
    do throws(CommandFailure) {
      try file.write(bytes)
    } catch {
      file.discard()
      throw error
    }
    try file.commit()
  }

  /// Begins to write the file, for one that is made piece by piece.
  ///
  /// - Throws: ``CommandFailure`` if the system refuses.
  func begin() throws(CommandFailure) -> PendingFile {
    try check()
    let status = status()
    guard status == nil || status.map({ $0.st_mode & S_IFMT }) == S_IFREG else {
      let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw failure(errno) }
      return PendingFile(output: self, temporary: nil, target: path, descriptor: descriptor)
    }
    let target = resolved()
    let (temporary, descriptor) = try open(in: Self.folder(of: target))
    if let status { fchmod(descriptor, status.st_mode & 0o7777) }
    return PendingFile(output: self, temporary: temporary, target: target, descriptor: descriptor)
  }

  /// Does what nobody else may do to the file meanwhile, if they ask in this way too.
  ///
  /// The folder is locked, for the file is replaced; where that is not possible, work is done all the same.
  func whileLocked<Product>(_ work: () throws -> Product) rethrows -> Product {
    let folder = Glibc.open(Self.folder(of: resolved()), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 { flock(folder, LOCK_EX) }
    defer { if folder >= 0 { close(folder) } }
    return try work()
  }

  private func checkFolder() throws(CommandFailure) {
    let folder = Self.folder(of: resolved())
    var status = stat()
    guard stat(folder, &status) == 0 else { throw failure(errno) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw failure(ENOTDIR) }
    guard access(folder, W_OK | X_OK) == 0 else { throw failure(errno) }
  }

  /// A new file in a folder, with the permissions that the user's mask gives.
  private func open(
    in folder: String
  ) throws(CommandFailure) -> (path: String, descriptor: Int32) {
    for attempt in 0..<100 {
      let path = "\(folder == "/" ? "" : folder)/.entente-\(getpid())-\(attempt)"
      let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (path, descriptor) }
      guard errno == EEXIST else { throw failure(errno) }
    }
    throw failure(EEXIST)
  }

  private func status() -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  /// The path behind links, or as given if there is nothing yet.
  private func resolved() -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// What a person reads of an error of the system.
  func failure(_ number: Int32) -> CommandFailure {
    let advice =
      switch number {
      case ENOENT: "make the folder first (mkdir -p)"
      case EISDIR: "name a file in it"
      case EACCES, EPERM, EROFS: "choose another path, or give yourself the right to (chmod u+w)"
      case ENOSPC, EDQUOT, EFBIG: "make room, or choose another path"
      default: "choose another path"
      }
    return CommandFailure(at: path, "cannot write: \(Descriptor.reason(number)); \(advice)")
  }
}
