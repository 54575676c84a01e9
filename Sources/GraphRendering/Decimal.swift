/// Numbers as a picture writes them: rounded to tenths, without a needless ".0".
enum Decimal {
  /// The text of a number.
  static func text(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }

  /// A text with each number in it rounded to tenths: points of a polygon, a path.
  static func rounded(_ text: String) -> String {
    var result = ""
    var number = ""
    func flush() {
      guard !number.isEmpty else { return }
      result += Double(number).map(Self.text) ?? number
      number = ""
    }
    for character in text {
      if character.isASCII, character.isNumber || character == "." {
        number.append(character)
      } else if character == "-" {
        flush()
        number.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }
}
