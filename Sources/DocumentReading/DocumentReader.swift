internal import EventModel
internal import SourceDocuments

/// Reads articles: files of text, Markdown, HTML and JSON Lines, folders of them, standard input.
///
/// One bad input never stops the others: what could not be read is listed beside the documents. What
/// a document says of itself beats a sidecar (`corpus.yaml`), which beats the reader's options.
///
///     let result = DocumentReader().read(["seeds"])
///     for document in result.documents { print(document.id, document.metadata.published ?? "") }
public struct DocumentReader: Sendable {
  /// What the reader is told besides its inputs.
  public let options: ReadingOptions

  /// Makes a reader.
  public init(options: ReadingOptions = ReadingOptions()) { self.options = options }

  /// Reads inputs; each file once, even if it is given twice.
  ///
  /// - Parameters:
  ///   - inputs: paths of files and folders, and `-` for standard input. A folder stands for the
  ///     articles in and below it, without hidden files; its `corpus.yaml` speaks of them.
  ///   - standardInput: gives the bytes of standard input; by default the process's own.
  /// - Returns: documents sorted by id, and failures. The documents do not depend on the order of
  ///   `inputs`.
  /// - Complexity: O(*n*), n = bytes.
  public func read(
    _ inputs: [String],
    standardInput: () throws(DocumentReadingError) -> [UInt8] = DocumentReader.standardInput
  ) -> ReadResult {
    var finder = InputFinder()
    for input in inputs where input != "-" { finder.add(input) }
    var sources: [Identifiers.Source] = []
    var failures = finder.failures
    if inputs.contains("-") {
      add(to: &sources, &failures) { () throws(DocumentReadingError) in
        try Identifiers.sources(nil, bytes: standardInput())
      }
    }
    for file in finder.files {
      add(to: &sources, &failures) { () throws(DocumentReadingError) in
        try Identifiers.sources(file, bytes: ByteSource.file(at: file.path))
      }
    }
    let assigned = Identifiers.assign(sources)
    failures += assigned.failures
    return result(of: assigned.sources, failures: failures)
  }

  /// The bytes of the process's standard input.
  ///
  /// - Throws: ``DocumentReadingError`` if it cannot be read or is larger than 1 GiB.
  public static func standardInput() throws(DocumentReadingError) -> [UInt8] {
    try ByteSource.standardInput()
  }

  private func add(
    to sources: inout [Identifiers.Source], _ failures: inout [DocumentReadingError],
    _ read: () throws(DocumentReadingError) -> (
      sources: [Identifiers.Source], failures: [DocumentReadingError]
    )
  ) {
    do {
      let found = try read()
      sources += found.sources
      failures += found.failures
    } catch {
      failures.append(error)
    }
  }

  private func result(
    of sources: [Identifiers.Source], failures: [DocumentReadingError]
  ) -> ReadResult {
    var sidecars = Sidecars(option: options.corpus)
    let documents = sources.map { source in
      let draft = source.draft
      let said = sidecars.metadata(
        of: [draft.id, source.name], folders: source.file?.sidecarFolders ?? [])
      var metadata = draft.metadata.filled(from: said)
      metadata.published = metadata.published ?? options.published?.edtf
      let furniture =
        options.marksFurniture ? FurnitureMarker().mark(draft.text, title: metadata.title) : []
      metadata.title =
        metadata.title ?? Headline.headline(of: draft.text, furniture: furniture)
      return Document(
        id: Document.ID(draft.id), text: draft.text, metadata: metadata, furniture: furniture,
        diagnostics: draft.diagnostics)
    }
    return ReadResult(
      documents: documents, failures: sidecars.failures + failures,
      diagnostics: sidecars.diagnostics)
  }
}

extension Identifiers {
  /// The articles of a file, or of standard input.
  fileprivate static func sources(
    _ file: FoundFile?, bytes: [UInt8]
  ) throws(DocumentReadingError) -> (sources: [Source], failures: [DocumentReadingError]) {
    let found = try ArticleReader.articles(
      in: bytes, place: file?.path ?? "standard input",
      stem: file.map { ArticleReader.stem(of: $0.path) } ?? "stdin",
      format: file.flatMap { ArticleFormat(path: $0.path) })
    return (found.drafts.map { Source(draft: $0, file: file, name: $0.id) }, found.failures)
  }
}
