/// How a gazetteer is written.
public enum GazetteerForm: String, Hashable, Sendable, CaseIterable {
  /// A list of entries in YAML.
  case yaml = "YAML"
  /// A table with commas between its cells.
  case csv = "CSV"
  /// A table with tabs between its cells.
  case tsv = "TSV"
  /// JSON with an entity on each line, of FollowTheMoney or of Wikidata.
  case jsonLines = "JSON lines"

  /// How many bytes of a file tell its form.
  static let headLength = 4096

  /// The form of a file, by the ending of its name or else by how it begins.
  init(of name: String, head: some Collection<UInt8>) {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    switch name.contains(".") ? ending : "" {
    case "yaml", "yml": self = .yaml
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    case "json", "jsonl", "ndjson", "ijson": self = .jsonLines
    default: self.init(head: Array(head))
    }
  }

  private init(head: [UInt8]) {
    let text = String(
      decoding: head.starts(with: byteOrderMark) ? head.dropFirst(3) : head[...], as: UTF8.self)
    let solid = text.drop(while: \.isWhitespace)
    let marks = solid.prefix(200).filter { !$0.isWhitespace }
    let line = solid.prefix { !$0.isNewline }
    if ["{\"", "[{\""].contains(where: marks.hasPrefix) {
      self = .jsonLines
    } else if ["-", "#", "%", "[", "{"].contains(where: marks.hasPrefix) {
      self = .yaml
    } else if line.contains("\t") {
      self = .tsv
    } else if line.contains(",") {
      self = .csv
    } else {
      self = .yaml
    }
  }
}

/// The bytes that some programs put before a text in UTF-8.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
