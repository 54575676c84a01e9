import Entente

/// A gazetteer of a user's own, read.
struct GazetteerFile {
  /// The file's name.
  let path: String
  /// How it is written.
  let form: GazetteerForm?
  /// The usable entries in the order of the file.
  let entries: [GazetteerEntry]
  /// What was wrong with the others.
  let problems: [Diagnostic]

  /// Reads a file; `-` is standard input.
  ///
  /// - Throws: ``CommandFailure`` or ``GraphFormatError`` if it cannot be read.
  init(at path: String) throws {
    let name = path == "-" ? "standard input" : path
    var stream = GazetteerStream(from: name)
    try FileBytes.forEachPiece(of: path) { try stream.append($0) }
    let read = try stream.finish()
    self.path = name
    form = stream.form
    entries = read.values
    problems = read.problems
  }
}
