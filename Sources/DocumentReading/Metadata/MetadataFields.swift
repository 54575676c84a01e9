internal import EventModel
internal import SourceDocuments

/// Sorts the fields that a document, or a sidecar, says of a document into metadata.
struct MetadataFields {
  /// How dates are kept: EDTF as written, or cut to the day.
  enum DateStyle { case asWritten, day }

  /// The names of the fields that have a property.
  private static let title = ["title", "headline"]
  private static let published = ["published", "date"]
  private static let publisher = ["publisher", "source"]

  let dateStyle: DateStyle
  /// The id, if one is given.
  private(set) var id: String?
  /// The rest.
  private(set) var metadata = DocumentMetadata()
  /// What was met.
  private(set) var diagnostics: [Diagnostic] = []

  init(dateStyle: DateStyle) { self.dateStyle = dateStyle }

  /// Takes a field in; the first of several for one property wins, others are kept as they are.
  ///
  /// - Parameters:
  ///   - key: the field's name.
  ///   - text: the value as written, if it is one text.
  ///   - value: the value.
  ///   - place: where it stands.
  mutating func add(_ key: String, text: String?, value: OpenValue, at place: String) {
    let name = key.lowercased()
    let line = text.map(Self.oneLine)
    if name == "id", id == nil {
      addID(line, value: value, at: place)
    } else if Self.title.contains(name), metadata.title == nil {
      set(\.title, to: line, or: value, key: key)
    } else if Self.publisher.contains(name), metadata.publisher == nil {
      set(\.publisher, to: line ?? Self.name(in: value), or: value, key: key)
    } else if name == "url", metadata.url == nil {
      set(\.url, to: line, or: value, key: key)
    } else if Self.published.contains(name), metadata.published == nil {
      addDate(line, key: key, value: value, at: place)
    } else {
      metadata.other[key] = value
    }
  }

  private mutating func set(
    _ property: WritableKeyPath<DocumentMetadata, String?>, to text: String?, or value: OpenValue,
    key: String
  ) {
    if let text, !text.isEmpty {
      metadata[keyPath: property] = text
    } else if value != .null && text?.isEmpty != true {
      metadata.other[key] = value
    }
  }

  private mutating func addID(_ text: String?, value: OpenValue, at place: String) {
    guard let text, !text.isEmpty else {
      if value != .null { warn(place, "an id must be a text that is not empty, ignored") }
      return
    }
    id = text
  }

  private mutating func addDate(_ text: String?, key: String, value: OpenValue, at place: String) {
    guard let text, !text.isEmpty else {
      if value != .null {
        warn(place, "\(key) must be a date such as 2024-06-19 or 2024-06, ignored")
        metadata.other[key] = value
      }
      return
    }
    let date =
      dateStyle == .asWritten && EventTime(edtf: text) != nil
      ? text : PublicationDate.edtf(from: text)
    guard let date else {
      warn(
        place, "\(key): expected a date such as 2024-06-19 or 2024-06, found \"\(text)\", ignored")
      return
    }
    metadata.published = date
  }

  private mutating func warn(_ place: String, _ message: String) {
    diagnostics.append(Diagnostic(.warning, at: place, message))
  }

  /// The name of a publisher that is given as an object.
  private static func name(in value: OpenValue) -> String? {
    guard case .object(let fields) = value else { return nil }
    return fields["name"]?.string ?? fields["title"]?.string
  }

  /// The text on one line: metadata are shown in lists.
  private static func oneLine(_ text: String) -> String {
    text.split { $0.isWhitespace || $0.isNewline || $0.unicodeScalars.contains { $0.value < 0x20 } }
      .prefix(500).joined(separator: " ")
  }
}
