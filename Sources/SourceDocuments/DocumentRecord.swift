/// A document without its text: what an extraction and a graph keep of it.
public struct DocumentRecord: Hashable, Sendable {
  /// The document's id.
  public let id: Document.ID
  /// Title, publisher, date, address and what else came with it.
  public let metadata: DocumentMetadata
  /// The SHA-256 digest of the text in UTF-8, in lower-case hexadecimal; empty if not known.
  public let sha256: String
  /// Converts the byte offsets of this document to code points.
  public let codePoints: CodePointTable
  /// Fields of a file that the program does not know, kept as they were.
  public let unknown: [String: OpenValue]

  /// Makes a record.
  public init(
    id: Document.ID, metadata: DocumentMetadata, sha256: String, codePoints: CodePointTable,
    unknown: [String: OpenValue] = [:]
  ) {
    self.id = id
    self.metadata = metadata
    self.sha256 = sha256
    self.codePoints = codePoints
    self.unknown = unknown
  }
}
