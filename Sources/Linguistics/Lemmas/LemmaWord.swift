/// A form as the lemmatizer looks it up: in lower case, and with what its capitals look like.
package struct LemmaWord: Sendable {
  /// What the capitals of a form look like.
  package enum Shape: UInt64, Sendable, CaseIterable {
    /// No capital.
    case lower = 1
    /// The first letter is the only capital.
    case title
    /// The same, where the sentence begins: the capital says nothing.
    case initial
    /// Two capitals or more, and nothing else.
    case upper
    /// Anything else: "iPhone".
    case mixed
  }

  /// The characters as written.
  package let form: String
  /// The same in lower case, if not all are ASCII; else as written.
  package let folded: String
  /// What its capitals look like.
  package let shape: Shape

  /// Reads a form.
  ///
  /// - Parameters:
  ///   - form: the characters as written.
  ///   - isFirst: whether its sentence begins with it.
  package init(_ form: String, isFirst: Bool) {
    self.form = form
    var count = LetterCount()
    var isASCII = true
    for byte in form.utf8 {
      isASCII = isASCII && byte < 0x80
      count.read(isUpper: byte &- 0x41 < 26, isLower: byte &- 0x61 < 26)
    }
    if isASCII {
      folded = form
    } else {
      folded = form.lowercased()
      count = LetterCount()
      for scalar in form.unicodeScalars {
        count.read(isUpper: scalar.properties.isUppercase, isLower: scalar.properties.isLowercase)
      }
    }
    shape = count.shape(isFirst: isFirst)
  }
}

/// Counts the capitals of a form.
private struct LetterCount {
  private var upper = 0
  private var lower = 0
  private var length = 0
  private var startsUpper = false

  mutating func read(isUpper: Bool, isLower: Bool) {
    if length == 0 { startsUpper = isUpper }
    upper += isUpper ? 1 : 0
    lower += isLower ? 1 : 0
    length += 1
  }

  func shape(isFirst: Bool) -> LemmaWord.Shape {
    if upper == 0 { return .lower }
    if upper > 1 && lower == 0 { return .upper }
    guard startsUpper && upper == 1 else { return .mixed }
    return isFirst ? .initial : .title
  }
}
