internal import SourceDocuments
internal import Yams

/// A file that says of documents what they do not say themselves: `id: {title, published, …}`.
struct Sidecar {
  /// What is said, by the id of the document.
  private(set) var entries: [String: DocumentMetadata] = [:]
  /// Entries that are not as they should be.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads a sidecar.
  ///
  /// - Throws: ``DocumentReadingError`` if the bytes are no YAML mapping.
  init(_ bytes: [UInt8], place: String) throws(DocumentReadingError) {
    var decoder = TextDecoder(place: place)
    let text = decoder.decode(bytes)
    diagnostics = decoder.diagnostics
    let fields: [YAMLField]?
    do {
      fields = try YAMLMapping.fields(of: text)
    } catch {
      throw DocumentReadingError(
        .invalidCorpus, at: "\(place):\(error.line):\(error.column)",
        "no YAML (\(error.message)), write one entry per document: id: {published: 2024-06-19}")
    }
    guard let fields else {
      if text.split(separator: "\n").allSatisfy({ $0.hasPrefix("#") || $0 == "---" }) { return }
      throw DocumentReadingError(
        .invalidCorpus, at: "\(place):1",
        "expected one entry per document, write id: {published: 2024-06-19}")
    }
    for field in fields { add(field, place: place) }
  }

  private mutating func add(_ field: YAMLField, place: String) {
    let entryPlace = "\(place):\(field.line):\(field.column)"
    guard let mapping = field.value.mapping else {
      diagnostics.append(
        Diagnostic(
          .warning, at: entryPlace,
          "\(field.key): expected fields such as published, found none, ignored"))
      return
    }
    var fields = MetadataFields(dateStyle: .asWritten)
    for (key, value) in mapping {
      let place = key.mark.map { "\(place):\($0.line):\($0.column)" } ?? entryPlace
      guard let name = key.scalar?.string, let open = value.openValue() else {
        diagnostics.append(Diagnostic(.warning, at: place, "neither a name nor a value, ignored"))
        continue
      }
      fields.add(name, text: value.scalar?.string, value: open, at: place)
    }
    diagnostics += fields.diagnostics
    entries[field.key] = fields.metadata
  }
}
