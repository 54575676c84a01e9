extension String {
  /// The text as one line that a terminal only shows: line ends, tabs and runs of spaces become one
  /// space, control characters and marks that turn the direction of writing become `�`.
  var printable: String {
    var result = String.UnicodeScalarView()
    var isAfterSpace = false
    for scalar in unicodeScalars {
      let isSpace = scalar == " " || (9...13).contains(scalar.value) || scalar.isLineEnd
      if !(isSpace && isAfterSpace) {
        result.append(isSpace ? " " : scalar.isCommand ? "\u{FFFD}" : scalar)
      }
      isAfterSpace = isSpace
    }
    return String(result)
  }

  /// The text as ``printable``, with the spaces at its beginning as they are.
  var keepingIndent: String {
    let indent = prefix { $0 == " " }
    return indent + String(dropFirst(indent.count)).printable
  }
}

extension Unicode.Scalar {
  fileprivate var isLineEnd: Bool { value == 0x85 || (0x2028...0x2029).contains(value) }

  /// Whether a terminal may do something else with it than show it.
  fileprivate var isCommand: Bool {
    switch value {
    case ..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
