#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension ModelFile {
  /// Opens a model file; its bytes stay in memory until the program ends.
  ///
  /// - Throws: ``ModelError`` if the file cannot be read, is no model, or one of another version.
  public init(contentsOf path: String) throws(ModelError) {
    let file = open(path, O_RDONLY)
    guard file >= 0 else {
      throw ModelError(
        .unreadable, at: path, "cannot be opened; check the path and the permissions")
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      throw ModelError(.foreign, at: path, "not a model of this program; make one with train-model")
    }
    let count = Int(status.st_size)
    guard let base = mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0), base != MAP_FAILED else {
      throw ModelError(.unreadable, at: path, "cannot be read into memory; is it a regular file?")
    }
    try self.init(bytes: UnsafeRawBufferPointer(start: base, count: count), place: path)
  }
}
