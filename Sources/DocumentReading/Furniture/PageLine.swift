internal import SourceDocuments

/// A line of a text that is not blank, taken apart for the questions that furniture is told by.
struct PageLine {
  /// The line without its line end, in bytes of the text.
  let range: TextRange
  /// Whether a blank line, or the beginning of the text, comes before it.
  let followsBlank: Bool
  /// Whether it is longer than any furniture: then nothing else is known of it.
  let isLong: Bool
  /// The line without white space, bullets and arrows around it.
  let text: String
  /// The words of the text as written, punctuation on them.
  let words: [Substring]
  /// The text in lower case with straight quotes, without punctuation at its end.
  let folded: String
  /// The words of ``folded`` without punctuation around them.
  let plain: [Substring]

  /// The longest furniture, in bytes; the longest by-line seen is 210, a legal notice 700.
  static let longest = 1000

  init(_ text: String, range: TextRange, followsBlank: Bool, isLong: Bool) {
    self.range = range
    self.followsBlank = followsBlank
    self.isLong = isLong
    self.text = text
    words = text.split { $0.isWhitespace }
    folded = Self.fold(text)
    plain = folded.split { $0.isWhitespace || $0 == "|" }.map {
      Self.trimming($0) { !$0.isLetter && !$0.isNumber }
    }.filter { !$0.isEmpty }
  }

  /// A line of its own, such as a sentence of a longer one.
  init(_ text: some StringProtocol) {
    self.init(String(text), range: TextRange(0, 0), followsBlank: true, isLong: false)
  }

  /// The lines of a text that are not blank.
  ///
  /// - Complexity: O(*n*), n = bytes.
  static func lines(of text: String) -> [PageLine] {
    var lines: [PageLine] = []
    var followsBlank = true
    let bytes = text.utf8
    var start = bytes.startIndex
    var offset = 0
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
      let count = bytes.distance(from: start, to: end)
      let range = TextRange(offset, offset + count)
      if count > longest {
        lines.append(PageLine("", range: range, followsBlank: followsBlank, isLong: true))
        followsBlank = false
      } else {
        let line = trimming(text[start..<end]) { $0.isWhitespace || marks.contains($0) }
        let isBlank = line.isEmpty
        if !isBlank {
          let text = String(line)
          lines.append(PageLine(text, range: range, followsBlank: followsBlank, isLong: false))
        }
        followsBlank = isBlank
      }
      guard end < bytes.endIndex else { break }
      start = bytes.index(after: end)
      offset += count + 1
      if bytes[end] == 0x0D, start < bytes.endIndex, bytes[start] == 0x0A {
        start = bytes.index(after: start)
        offset += 1
      }
    }
    return lines
  }

  /// Bullets, arrows and Markdown's marks, which say nothing about the words between them.
  private static let marks: Set<Character> = [
    "•", "·", "▪", "■", "►", "▶", "→", "➜", "›", "»", "«", "←", "*", "_", "#", "|", "–", "—", "-",
    "❯", "✕", "×", "▼", "▲",
  ]

  private static func fold(_ text: String) -> String {
    var folded = ""
    for character in text.lowercased() {
      switch character {
      case "’", "‘", "`": folded.append("'")
      case "“", "”": folded.append("\"")
      case "\u{a0}": folded.append(" ")
      default: folded.append(character)
      }
    }
    return String(trimming(folded[...]) { $0.isWhitespace || ".:!?*…()[]".contains($0) })
  }

  private static func trimming(
    _ text: Substring, _ isUnwanted: (Character) -> Bool
  ) -> Substring {
    var text = text.drop(while: isUnwanted)
    while let last = text.last, isUnwanted(last) { text.removeLast() }
    return text
  }
}

extension PageLine {
  /// Whether the line ends as a sentence ends.
  var endsSentence: Bool {
    if isLong { return true }
    let end = text.last { !"\"'”’)]»".contains($0) }
    return end.map { ".!?".contains($0) } ?? false
  }

  /// Whether the line breaks off: `…`, `...`, `[…]`.
  var isCutOff: Bool {
    let end = text.reversed().drop { "]) ".contains($0) }
    return end.first == "…" || end.starts(with: "...")
  }

  /// Whether it reads as a sentence of a story: twelve words (a headline has eleven at most in four
  /// fifths of the cases) and an end.
  var isSentence: Bool { isLong || endsSentence && !isCutOff && words.count >= 12 }

  /// Whether it reads as a paragraph: two sentences, or one of thirty-five words.
  var isParagraph: Bool {
    isLong || isSentence && (words.count >= 35 || sentences.count >= 2)
  }

  /// The sentences of the line, parted naively.
  var sentences: [Substring] {
    var parts: [Substring] = []
    var start = words.startIndex
    for index in words.indices where index + 1 < words.endIndex {
      let word = words[index]
      guard let end = word.last, ".!?".contains(end), word.count > 2,
        !word.dropLast().contains("."), words[index + 1].first?.isUppercase == true
      else { continue }
      parts.append(text[words[start].startIndex..<words[index].endIndex])
      start = index + 1
    }
    if start < words.endIndex { parts.append(text[words[start].startIndex...]) }
    return parts
  }

  /// Whether the folded line is the words, or begins with them and goes on with another word.
  func begins(with opening: String) -> Bool {
    guard folded.hasPrefix(opening) else { return false }
    let rest = folded.dropFirst(opening.count)
    return rest.first.map { !$0.isLetter && !$0.isNumber && $0 != "'" } ?? true
  }

  /// Whether the folded line begins with one of the openings.
  func begins(withOneOf openings: [String]) -> Bool {
    openings.contains { begins(with: $0) }
  }

  /// Whether one of the phrases stands in the folded line.
  func containsOne(of phrases: [String]) -> Bool {
    phrases.contains { folded.contains($0) }
  }
}
