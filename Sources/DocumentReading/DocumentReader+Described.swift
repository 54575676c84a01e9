internal import EventModel
public import SourceDocuments

extension DocumentReader {
  /// Documents that were read elsewhere, with what sidecars and options say of them.
  ///
  /// What a document says of itself beats all, as in ``read(_:standardInput:)``.
  ///
  /// - Parameter documents: each with the path of its file; nil if it has none.
  /// - Returns: the documents in the same order, and what was met in the sidecars.
  public func described(_ documents: [(document: Document, path: String?)]) -> ReadResult {
    var sidecars = Sidecars(option: options.corpus)
    let described = documents.map { document, path in
      var finder = InputFinder()
      if let path { finder.add(path) }
      let said = sidecars.metadata(
        of: [document.id.rawValue], folders: finder.files.first?.sidecarFolders ?? [])
      var metadata = document.metadata.filled(from: said)
      metadata.published = metadata.published ?? options.published?.edtf
      return Document(
        id: document.id, text: document.text, metadata: metadata, furniture: document.furniture,
        diagnostics: document.diagnostics)
    }
    return ReadResult(
      documents: described, failures: sidecars.failures, diagnostics: sidecars.diagnostics)
  }
}
