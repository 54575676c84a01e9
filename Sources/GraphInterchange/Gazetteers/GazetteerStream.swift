public import EventModel
public import SourceDocuments

/// Reads a gazetteer piece by piece, so that a large one need not be in memory.
///
///     var stream = GazetteerStream(from: "dump.json")
///     while let piece = next() { try stream.append(piece) }
///     let (values, problems) = try stream.finish()
///
/// Of a table or of JSON lines no more than a line is kept beside the entries; YAML is kept until all
/// of it is there.
public struct GazetteerStream: Sendable {
  /// The file's name, for messages.
  public let name: String
  /// What was read before the form was known, or of YAML all.
  private var text: [UInt8] = []
  private var table: GazetteerTable?
  private var lines: GazetteerLines?

  /// Makes a reader.
  ///
  /// - Parameter name: the file's name, for messages; its ending tells the form, if it is known.
  public init(from name: String) { self.name = name }

  /// The form of the file; nil as long as too little of it was read.
  public private(set) var form: GazetteerForm?

  /// Reads the next piece.
  ///
  /// - Throws: ``GraphFormatError`` if a table has a header that does not say what is a name and a kind.
  public mutating func append(_ bytes: some Collection<UInt8>) throws(GraphFormatError) {
    guard form != nil else {
      text += bytes
      return text.count < GazetteerForm.headLength ? () : try decide()
    }
    try table?.append(Array(bytes)[...])
    lines?.append(Array(bytes)[...])
    if form == .yaml { text += bytes }
  }

  /// Reads what is left.
  ///
  /// - Returns: the usable entries in the order of the file, and what was wrong with the others, each
  ///   with file and line.
  /// - Throws: ``GraphFormatError`` if the file is YAML and no list, or a table without a header.
  public mutating func finish() throws(GraphFormatError) -> (
    values: [GazetteerEntry], problems: [Diagnostic]
  ) {
    if form == nil { try decide() }
    if let read = try table?.finish() ?? lines?.finish() { return read }
    return try YAMLGazetteer.read(text, from: name)
  }

  private mutating func decide() throws(GraphFormatError) {
    let form = GazetteerForm(of: name, head: text)
    self.form = form
    switch form {
    case .yaml: return
    case .csv: table = GazetteerTable(of: name, separator: UInt8(ascii: ","))
    case .tsv: table = GazetteerTable(of: name, separator: UInt8(ascii: "\t"))
    case .jsonLines: lines = GazetteerLines(of: name)
    }
    let head = text
    text = []
    try append(head)
  }
}
