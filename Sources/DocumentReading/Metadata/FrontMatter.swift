internal import SourceDocuments
internal import Yams

/// The YAML block at the head of a text, between two lines of three dashes.
struct FrontMatter {
  /// What follows the block; the whole text if there is none.
  let body: Substring
  /// The fields.
  let fields: MetadataFields
  /// What was met, besides what the fields met.
  let diagnostics: [Diagnostic]

  /// The longest block, in bytes: longer ones are text with a line of dashes in it.
  static let longest = 1 << 16

  /// Takes the block off a text.
  ///
  /// A block that is no YAML stays in the text, with a diagnostic; one that is YAML, but no mapping
  /// (a text between two rules), stays without.
  static func read(_ text: String, place: String) -> FrontMatter {
    guard let (block, body) = split(text) else {
      return none(in: text, unclosed(text, place: place))
    }
    do {
      guard let yaml = try YAMLMapping.fields(of: String(block)) else { return none(in: text, []) }
      return frontMatter(yaml, body: body, place: place)
    } catch {
      let warning = Diagnostic(
        .warning, at: "\(place):\(error.line + 1):\(error.column)",
        "front matter is no YAML (\(error.message)), kept as text")
      return none(in: text, [warning])
    }
  }

  private static func frontMatter(
    _ yaml: [YAMLField], body: Substring, place: String
  ) -> FrontMatter {
    var fields = MetadataFields(dateStyle: .asWritten)
    var diagnostics: [Diagnostic] = []
    for field in yaml {
      let place = "\(place):\(field.line + 1):\(field.column)"
      guard let value = field.value.openValue() else {
        diagnostics.append(Diagnostic(.warning, at: place, "\(field.key) is too large, ignored"))
        continue
      }
      fields.add(field.key, text: field.value.scalar?.string, value: value, at: place)
    }
    return FrontMatter(body: body, fields: fields, diagnostics: diagnostics)
  }

  private static func none(in text: String, _ diagnostics: [Diagnostic]) -> FrontMatter {
    FrontMatter(
      body: text[...], fields: MetadataFields(dateStyle: .asWritten), diagnostics: diagnostics)
  }

  /// The lines between the dashes, and what follows the second.
  private static func split(_ text: String) -> (block: Substring, body: Substring)? {
    guard let first = fence(text[...], among: ["---"]) else { return nil }
    var rest = text[first...]
    while !rest.isEmpty, text.utf8.distance(from: first, to: rest.startIndex) < longest {
      if let end = fence(rest, among: ["---", "..."]) {
        return (text[first..<rest.startIndex], text[end...])
      }
      let line = rest.utf8.firstIndex(of: 0x0A) ?? rest.endIndex
      rest = line == rest.endIndex ? rest[line...] : rest[rest.utf8.index(after: line)...]
    }
    return nil
  }

  /// Where the line after a fence begins; nil if the text does not begin with one.
  private static func fence(_ text: Substring, among fences: [String]) -> String.Index? {
    let bytes = text.utf8
    guard fences.contains(where: { bytes.starts(with: $0.utf8) }) else { return nil }
    let rest = bytes.dropFirst(3).drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    guard let end = rest.first else { return rest.startIndex }
    return end == 0x0A ? rest.index(after: rest.startIndex) : nil
  }

  private static func unclosed(_ text: String, place: String) -> [Diagnostic] {
    guard let first = fence(text[...], among: ["---"]) else { return [] }
    let line = text[first...].prefix(80).prefix { $0 != "\n" && $0 != "\r\n" }
    let key = line.prefix { $0.isLetter || $0 == "_" }
    guard !key.isEmpty, line[key.endIndex...].hasPrefix(": ") else { return [] }
    let message = "front matter without a closing line of three dashes, kept as text"
    return [Diagnostic(.warning, at: "\(place):1", message)]
  }
}
