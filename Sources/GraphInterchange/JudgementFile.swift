public import EventModel
public import SourceDocuments

/// A file of judgements that grows by one entry at a time, and of which no other byte changes.
///
///     let file = try JudgementFile(bytes, named: "judgements.yaml")
///     let added = try file.adding(Judgement(.same(.init("Kyiv"), .init("Kiev"))))
///     // added.file.removingLast() gives back the bytes of file
///
/// Remarks, blank lines, line ends and the depth of the dashes stay as the person wrote them.
public struct JudgementFile: Sendable {
  /// An entry as it stands in a file.
  public struct Entry: Hashable, Sendable {
    /// Its lines, the last with its line end if it has one.
    public let text: String
    /// The line at which it begins, counted from 1.
    public let line: Int
  }

  /// The file's name, for messages.
  public let name: String
  /// The file.
  public let bytes: [UInt8]
  /// The usable judgements, in order.
  public let judgements: [Judgement]
  /// What was wrong with the others.
  public let problems: [Diagnostic]

  /// Reads a file; an empty one has no judgements.
  ///
  /// - Throws: ``GraphFormatError`` if it is no YAML or no list.
  public init(
    _ bytes: some Collection<UInt8>, named name: String
  ) throws(GraphFormatError) {
    self.name = name
    self.bytes = Array(bytes)
    (judgements, problems) = try JudgementReader().read(bytes, from: name)
  }

  /// The file with an entry more at its end, in the manner of the others.
  ///
  /// A file whose last line has no line end gets none.
  ///
  /// - Throws: ``GraphFormatError`` if an entry cannot stand there, as in a list in brackets.
  public func adding(
    _ judgement: Judgement
  ) throws(GraphFormatError) -> (file: JudgementFile, entry: Entry) {
    let lines = YAMLListLines(bytes)
    let lineEnd = usesReturns ? "\r\n" : "\n"
    let indent = String(repeating: " ", count: lines.column ?? 0)
    let added = JudgementWriter().entry(judgement).split(separator: "\n").map { indent + $0 }
      .joined(separator: lineEnd)
    let text = lines.isOpen ? added : added + lineEnd
    let grown = bytes + Array((lines.isOpen ? lineEnd : "").utf8) + Array(text.utf8)
    let line = lines.count + 1
    // Whatever the file looks like, what was there must read as before, and the entry as meant.
    guard let file = try? JudgementFile(grown, named: name),
      file.judgements.dropLast() == judgements[...], file.problems == problems,
      let last = file.judgements.last, last.saysAll(of: judgement)
    else {
      throw GraphFormatError(
        .value, at: "\(name):\(line)",
        "no entry can be added at the end; write a list with a line that begins with \"- \" for each entry"
      )
    }
    return (file, Entry(text: text, line: line))
  }

  /// The file without the entry that stands last, and that entry; nil if there is none.
  ///
  /// Remarks after it that stand at the margin stay.
  ///
  /// - Throws: ``GraphFormatError`` if it cannot be told which lines it has, as in a list in brackets.
  public func removingLast() throws(GraphFormatError) -> (file: JudgementFile, entry: Entry)? {
    let lines = YAMLListLines(bytes)
    guard let last = lines.last, let start = lines.starts.last else {
      guard judgements.isEmpty else { throw cannotRemove(at: name) }
      return nil
    }
    var removed = last
    // Without a line end after it, the one before it was written with it.
    if last.upperBound == bytes.count, lines.isOpen, last.lowerBound > 0 {
      let isPair = bytes[..<last.lowerBound].suffix(2) == [0x0D, 0x0A]
      removed = (last.lowerBound - (isPair ? 2 : 1))..<last.upperBound
    }
    let rest = bytes[..<removed.lowerBound] + bytes[removed.upperBound...]
    guard let file = try? JudgementFile(rest, named: name),
      judgements.starts(with: file.judgements),
      Set(judgements.dropFirst(file.judgements.count).map(\.place)).count <= 1
    else { throw cannotRemove(at: "\(name):\(start + 1)") }
    let text = String(decoding: bytes[last], as: UTF8.self)
    return (file, Entry(text: text, line: start + 1))
  }

  private func cannotRemove(at place: String) -> GraphFormatError {
    GraphFormatError(
      .value, at: place, "cannot tell which lines the last entry has; take it out in an editor")
  }

  /// Whether the file ends its lines as Windows does.
  private var usesReturns: Bool {
    guard let end = bytes.lastIndex(of: UInt8(ascii: "\n")), end > 0 else { return false }
    return bytes[end - 1] == UInt8(ascii: "\r")
  }
}

extension Judgement {
  /// Whether it says what another does, wherever they stand.
  fileprivate func saysAll(of other: Judgement) -> Bool {
    verdict == other.verdict && who == other.who && when == other.when && why == other.why
  }
}
