public import EventModel

/// Writes entries of a gazetteer in YAML, as ``GazetteerReader`` reads them.
///
///     - names: [North Korea, DPRK]
///       kind: country
///       ids: {iso3166: KP, wikidata: Q423}
public struct GazetteerWriter: Sendable {
  /// Makes a writer.
  public init() {}

  /// The entries as a file, in their order.
  ///
  /// What is read of it is what was written, if names and ids are such as the reader keeps: no space
  /// around them, no name twice.
  public func text(of entries: [GazetteerEntry]) -> String {
    entries.map(Self.lines).joined()
  }

  private static func lines(_ entry: GazetteerEntry) -> String {
    var lines = "- names: [\(entry.names.map(scalar).joined(separator: ", "))]\n"
    lines += "  kind: \(entry.kind.rawValue)\n"
    if !entry.ids.isEmpty {
      let ids = entry.ids.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      lines += "  ids: \(mapping(ids))\n"
    }
    if !entry.offices.isEmpty {
      lines += "  offices:\n"
      for office in entry.offices { lines += "    - \(mapping(fields(office)))\n" }
    }
    return lines
  }

  private static func fields(_ office: Office) -> [(String, String)] {
    let fields: [(String, String?)] = [
      ("title", office.title), ("of", office.of), ("from", office.from?.edtf),
      ("to", office.to?.edtf),
    ]
    return fields.compactMap { key, value in value.map { (key, $0) } }
  }

  private static func mapping(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\(scalar($0.0)): \(scalar($0.1))" }.joined(separator: ", ") + "}"
  }

  /// A text as it may stand in a list or mapping on one line, in quotes if need be.
  private static func scalar(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isPlain = scalars.allSatisfy { scalar in
      scalar.isASCII
        ? scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || " .-'()/".unicodeScalars.contains(scalar)
        : scalar.properties.isAlphabetic
    }
    if isPlain, let first = scalars.first,
      first.properties.isAlphabetic || ("1"..."9").contains(first),
      scalars.last != " ", !["null", "NULL", "Null"].contains(text)
    {
      return text
    }
    var quoted = "\""
    for scalar in scalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where isHidden(scalar):
        let digits = String(scalar.value, radix: 16)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Whether a character is not seen, or not allowed in YAML: then its number is written.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
