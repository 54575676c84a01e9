extension String {
  /// The text as it may stand in a picture: control characters and marks that turn the direction of
  /// what follows become spaces, and no more than `most` characters are kept.
  func plain(most: Int = 1000) -> String {
    var result = String.UnicodeScalarView()
    for scalar in prefix(most).unicodeScalars { result.append(scalar.isInert ? scalar : " ") }
    return String(result) + (dropFirst(most).isEmpty ? "" : "…")
  }

  /// The text with the five marks of XML as references.
  var escapedForXML: String {
    var result = ""
    result.reserveCapacity(utf8.count + 16)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar.isAllowedInXML ? scalar : " ")
      }
    }
    return result
  }

  /// The text as the value of an attribute in DOT, with the quotes.
  var quotedForDOT: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": result += "&#92;"  // cgraph reads escapes such as \N in tooltips twice
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(scalar.isAllowedInXML ? scalar : " ")
      }
    }
    return result + "\""
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 can hold the character at all.
  var isAllowedInXML: Bool {
    switch value {
    case 0x9, 0xA: true
    case ..<0x20, 0x7F...0x9F, 0xFFFE...0xFFFF: false
    default: true
    }
  }

  /// Whether the character only shows itself: no control, no change of direction for what follows.
  fileprivate var isInert: Bool {
    switch value {
    case ..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFFFE...0xFFFF: false
    default: true
    }
  }
}

/// An address that a picture may link to, or nil: only http and https, only printable ASCII.
func safeLink(_ address: String?) -> String? {
  guard let address, address.utf8.count <= 2000 else { return nil }
  let scheme = address.prefix(8).lowercased()
  guard scheme.hasPrefix("https://") || scheme.hasPrefix("http://") else { return nil }
  let isPrintable = address.utf8.allSatisfy { byte in
    (0x21...0x7E).contains(byte) && !"\"'<>\\^`{|}".utf8.contains(byte)
  }
  return isPrintable ? address : nil
}
