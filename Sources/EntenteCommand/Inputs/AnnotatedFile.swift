import Entente

/// A file in CoNLL-U, read document by document.
struct AnnotatedFile {
  /// A document with the sentences of the file, which hold more than its analysis.
  struct Document {
    /// What the sentences say.
    let analysis: Analysis
    /// The sentences as they stand in the file.
    let sentences: [CoNLLUSentence]
  }

  /// The path; nil for standard input.
  let path: String?
  private var reader: CoNLLUReader
  /// How many documents have been read.
  private var count = 0

  /// Whether a path is that of such a file, by its ending.
  static func isOne(_ path: String) -> Bool { path.lowercased().hasSuffix(".conllu") }

  /// Opens a file, and looks through all of it, so that nothing is made of half a file.
  ///
  /// Words may be without heads and parts of speech.
  ///
  /// - Throws: ``CommandFailure`` if it cannot be opened or is empty, ``CoNLLUError`` if a line of it
  ///   cannot be right.
  init(path: String) throws {
    try self.init(FileBytes.all(of: path), path: path)
  }

  /// The file with some bytes.
  init(_ bytes: [UInt8], path: String?) throws {
    self.path = path
    let name = path ?? "standard input"
    reader = CoNLLUReader(bytes, from: name, needsTrees: false)
    var check = reader
    guard try check.next() != nil else {
      throw CommandFailure(at: name, "no sentence in this file; give one in CoNLL-U")
    }
    while try check.next() != nil {}
  }

  /// The next document; nil at the end.
  mutating func next() throws -> Document? {
    guard let sentences = try reader.nextDocument() else { return nil }
    let analysis = Analysis(conllu: sentences, id: name(at: count))
    count += 1
    return Document(analysis: analysis, sentences: sentences)
  }

  /// The stem of the file, with a number from the second document on.
  private func name(at index: Int) -> Entente.Document.ID {
    var stem = (path ?? "stdin").split(separator: "/").last ?? "stdin"
    if Self.isOne(String(stem)) { stem.removeLast(".conllu".count) }
    return Identifier(index == 0 ? String(stem) : "\(stem)-\(index + 1)")
  }
}
