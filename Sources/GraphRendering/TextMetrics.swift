internal import CGraphvizShim

/// Measures and breaks lines of text with the widths that the layout uses as well.
///
/// The widths are those of the widest face in common use, so a text that fits here fits in every face
/// of the font stack, on a machine with any fonts or none.
enum TextMetrics {
  /// The width of a line, in the unit of `size`.
  static func width(_ text: String, size: Double, isBold: Bool = false) -> Double {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { return 0 }
        return entente_text_width(start, characters.count, size, isBold ? 1 : 0)
      }
    }
  }

  /// A text broken into lines that fit a width.
  ///
  /// Breaks are at spaces, and inside words only where a word is wider than a line. Lines are as even
  /// as they can be without becoming more. What is left after the last line becomes an ellipsis.
  ///
  /// - Returns: at least one line, at most `most`.
  static func lines(
    _ text: String, width: Double, size: Double, isBold: Bool = false, most: Int
  )
    -> [String]
  {
    let measure = { (line: String) in Self.width(line, size: size, isBold: isBold) }
    let words = words(text, within: width, room: most, measure)
    guard !words.isEmpty else { return [""] }
    var lines = fill(words, width, measure)
    if lines.count > most { return cut(lines, to: most, width, measure) }
    // Narrow the lines while their number stays the same, so that they become even.
    var narrower = width
    while lines.count > 1, narrower > width / 3 {
      narrower -= width / 24
      let next = fill(words, narrower, measure)
      guard next.count == lines.count, next.allSatisfy({ measure($0) <= width }) else { break }
      lines = next
    }
    return lines
  }

  /// A text that fits a width, cut with an ellipsis if it is longer.
  static func line(_ text: String, width: Double, size: Double, isBold: Bool = false) -> String {
    let measure = { (line: String) in Self.width(line, size: size, isBold: isBold) }
    let clean = text.prefix(1000).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard measure(clean) > width || clean.count >= 1000 else { return clean }
    return shortened(clean, width, measure)
  }

  /// The words, those too wide for a line in pieces; no more than `room` lines can hold.
  private static func words(
    _ text: String, within width: Double, room: Int, _ measure: (String) -> Double
  ) -> [String] {
    var words: [String] = []
    for word in text.prefix(60 * (room + 1)).split(whereSeparator: \.isWhitespace) {
      var rest = word
      while measure(String(rest)) > width, rest.count > 1 {
        var head = rest.prefix(60)
        while measure(String(head)) > width, head.count > 1 { head.removeLast() }
        let isLatin = head.last.map(Self.takesHyphen) == true && head.count > 2
        while isLatin, measure(head + "-") > width, head.count > 1 { head.removeLast() }
        words.append(isLatin ? head + "-" : String(head))
        rest = rest.dropFirst(head.count)
      }
      if !rest.isEmpty { words.append(String(rest)) }
    }
    return words
  }

  /// Whether a break after the letter is marked: not in scripts that break anywhere, or that join.
  private static func takesHyphen(_ character: Character) -> Bool {
    character.isLetter && character.unicodeScalars.allSatisfy { $0.value < 0x0530 }
  }

  private static func fill(
    _ words: [String], _ width: Double, _ measure: (String) -> Double
  ) -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, measure(last + " " + word) <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines
  }

  private static func cut(
    _ lines: [String], to most: Int, _ width: Double, _ measure: (String) -> Double
  ) -> [String] {
    guard most > 0 else { return [""] }
    let last = lines[most - 1] + " " + lines[most]
    return lines.prefix(most - 1) + [shortened(last, width, measure)]
  }

  private static func shortened(
    _ text: String, _ width: Double, _ measure: (String) -> Double
  ) -> String {
    var head = text[...]
    while !head.isEmpty, measure(head + "…") > width { head.removeLast() }
    // Between words, unless that takes too much.
    let isInWord = head.endIndex < text.endIndex && text[head.endIndex] != " "
    if isInWord, let space = head.lastIndex(of: " "), head[space...].count < head.count / 2 {
      head = head[..<space]
    }
    while let last = head.last, last == " " || last == "," { head.removeLast() }
    return head + "…"
  }
}
