/// Texts as YAML writes them.
enum YAMLScalar {
  /// A text that may stand in a list in brackets: bare if nothing in it can be mistaken, else in
  /// quotes, where what a reader could not see is escaped.
  static func inBrackets(_ text: String) -> String { scalar(text, bare: " -.'") }

  /// A text that stands alone after its key.
  static func onItsOwn(_ text: String) -> String { scalar(text, bare: " -.',;()/!?\"") }

  /// A text in which `others` may stand bare beside letters and digits.
  private static func scalar(_ text: String, bare others: String) -> String {
    let scalars = text.unicodeScalars
    let isBare =
      scalars.first.map(isLetter) == true && scalars.last != " "
      && scalars.allSatisfy { isLetter($0) || isDigit($0) || others.unicodeScalars.contains($0) }
      && !words.contains(text.lowercased())
    return isBare ? text : quoted(scalars)
  }

  /// What YAML takes for something else than a text.
  private static let words: Set<String> = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n",
  ]

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber
  }

  private static func quoted(_ scalars: String.UnicodeScalarView) -> String {
    var text = "\""
    for scalar in scalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default: text += isSeen(scalar) ? String(scalar) : escape(scalar)
      }
    }
    return text + "\""
  }

  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      false
    case .spaceSeparator: scalar == " "
    default: !scalar.properties.isVariationSelector
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let width = scalar.value > 0xFFFF ? 8 : 4
    return (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count)
      + digits
  }
}
