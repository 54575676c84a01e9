internal import Foundation
internal import SourceDocuments

/// Reads one article per line, each a JSON object with a `text`.
enum JSONLines {
  /// The articles of a file, and the lines that are none.
  static func articles(
    in text: String, stem: String, place: String
  ) -> (drafts: [ArticleDraft], failures: [DocumentReadingError]) {
    var drafts: [ArticleDraft] = []
    var failures: [DocumentReadingError] = []
    var number = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 != 0x20 && !(9...13).contains($0) }) else { continue }
      do {
        drafts.append(try article(line, id: "\(stem)-\(number)", place: "\(place):\(number)"))
      } catch {
        failures.append(error)
      }
    }
    if drafts.isEmpty && failures.isEmpty {
      failures.append(.empty(place))
    }
    return (drafts, failures)
  }

  private static func article(
    _ line: Substring.UTF8View, id: String, place: String
  ) throws(DocumentReadingError) -> ArticleDraft {
    var object = try object(line, place: place)
    guard case .string(let text)? = object.removeValue(forKey: "text") else {
      throw invalid(place, "no \"text\", give each object the text of its article")
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw invalid(place, "\"text\" is empty, give each object the text of its article")
    }
    var fields = MetadataFields(dateStyle: .day)
    for (key, value) in object.sorted(by: { Self.rank($0.key) < Self.rank($1.key) }) {
      fields.add(key, text: Self.text(of: value), value: value, at: place)
    }
    return ArticleDraft(
      id: fields.id ?? id, isOwnID: fields.id != nil, place: place, text: text,
      metadata: fields.metadata, diagnostics: fields.diagnostics)
  }

  private static func object(
    _ line: Substring.UTF8View, place: String
  ) throws(DocumentReadingError) -> [String: OpenValue] {
    let value: OpenValue
    do {
      value = try JSONValue.decode(Data(line))
    } catch {
      throw invalid(place, "no JSON (\(error.message)), write one object on each line")
    }
    guard case .object(let object) = value else {
      throw invalid(place, "no JSON object, write one object with a \"text\" on each line")
    }
    return object
  }

  private static func invalid(_ place: String, _ message: String) -> DocumentReadingError {
    DocumentReadingError(.invalidLine, at: place, message)
  }

  /// `published` before `date`, `publisher` before `source`; the rest by name.
  private static func rank(_ key: String) -> (Int, String) {
    (["published", "publisher", "title"].contains(key.lowercased()) ? 0 : 1, key)
  }

  private static func text(of value: OpenValue) -> String? {
    switch value {
    case .string(let text): text
    case .integer(let number): String(number)
    default: nil
    }
  }
}

extension DocumentReadingError {
  /// There is nothing to read at a place.
  static func empty(_ place: String) -> DocumentReadingError {
    DocumentReadingError(.emptyFile, at: place, "empty file, nothing to read; give one with text")
  }
}
