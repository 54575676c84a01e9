/// A text, where it comes from, and which parts of it belong to the page rather than the story.
public struct Document: Hashable, Sendable {
  /// The name of a document: its file's, unless its metadata gives one.
  public typealias ID = Identifier<Document>

  /// The id.
  public let id: ID
  /// The text as read: what follows byte order mark and front matter, line ends as they were.
  public let text: String
  /// Title, publisher, date, address and what else came with it.
  public let metadata: DocumentMetadata
  /// What belongs to the page, in order, without overlaps.
  public let furniture: [Furniture]
  /// What was met when the document was read.
  public let diagnostics: [Diagnostic]
  /// The document without its text: digest and offset table.
  public let record: DocumentRecord

  /// Makes a document.
  ///
  /// - Complexity: O(*n*), n = bytes of the text.
  public init(
    id: ID, text: String, metadata: DocumentMetadata = DocumentMetadata(),
    furniture: [Furniture] = [], diagnostics: [Diagnostic] = []
  ) {
    var text = text
    text.makeContiguousUTF8()
    self.id = id
    self.text = text
    self.metadata = metadata
    self.furniture = furniture.sorted()
    self.diagnostics = diagnostics
    record = DocumentRecord(
      id: id, metadata: metadata, sha256: SHA256.hexDigest(of: text),
      codePoints: CodePointTable(text))
  }

  /// The words at a range.
  ///
  /// - Precondition: the range lies in the text.
  public func quote(_ range: TextRange) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.start)
    let end = utf8.index(start, offsetBy: range.count)
    return String(text[start..<end])
  }

  /// The same document with its furniture marked anew.
  public func marking(_ furniture: [Furniture]) -> Document {
    Document(id: id, text: text, metadata: metadata, furniture: furniture, diagnostics: diagnostics)
  }
}
