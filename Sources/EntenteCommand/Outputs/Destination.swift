/// Where a result is written.
enum Destination {
  case standardOutput
  case file(OutputFile)

  /// The destination that `-o` names; standard output without it, and for `-`.
  init(_ path: String?) {
    self = path.flatMap { $0 == "-" ? nil : .file(OutputFile(path: $0)) } ?? .standardOutput
  }

  /// The ending of the file's name in lower case, without the dot; nil if it has none.
  var fileExtension: String? {
    guard case .file(let file) = self, let name = file.path.split(separator: "/").last,
      let dot = name.lastIndex(of: "."), dot != name.startIndex
    else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Looks whether it could be written, before the work is done for it.
  func check() throws(CommandFailure) {
    if case .file(let file) = self { try file.check() }
  }

  /// Writes all bytes or, if they go to a file, none.
  func write(_ bytes: [UInt8]) throws {
    switch self {
    case .standardOutput: try StandardOutput.write(bytes)
    case .file(let file): try file.write(bytes)
    }
  }

  /// Writes what a function makes, piece by piece; a file is left as it was if it throws.
  func write(
    _ make: (_ write: ([UInt8]) throws -> Void) async throws -> Void
  ) async throws {
    guard case .file(let output) = self else { return try await make(StandardOutput.write) }
    let file = try output.begin()
    do {
      try await make(file.write)
    } catch {
      file.discard()
      throw error
    }
    try file.commit()
  }
}
