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

  /// The longest furniture, in bytes; the longest by-line seen has 210.
  static let longest = 500

  init(_ text: String, range: TextRange, followsBlank: Bool, isLong: Bool) {
    self.range = range
    self.followsBlank = followsBlank
    self.isLong = isLong
    self.text = text
    words = text.utf8.split { $0 <= 0x20 }.map { Substring($0) }
    folded = Self.fold(text)
    plain = Self.plainWords(of: folded)
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
    var folded = text.lowercased()
    if folded.utf8.contains(where: { $0 >= 0x80 }) {
      folded = String(folded.map { straight[$0] ?? $0 })
    }
    return String(trimming(folded[...]) { $0.isWhitespace || ".:!?*…()[]".contains($0) })
  }

  private static let straight: [Character: Character] = [
    "’": "'", "‘": "'", "“": "\"", "”": "\"", "\u{a0}": " ",
  ]

  /// The words without punctuation around them; a bar parts words.
  private static func plainWords(of folded: String) -> [Substring] {
    folded.utf8.split { $0 <= 0x20 || $0 == UInt8(ascii: "|") }.compactMap { word in
      var word = word
      while let first = word.first, !isLetterOrDigit(first) {
        word = word.dropFirst(length(of: first))
      }
      while let last = word.last, last < 0x80, !isLetterOrDigit(last) { word.removeLast() }
      while let start = word.lastIndex(where: { $0 & 0xC0 != 0x80 }), isMark(word[start]) {
        word = word[..<start]
      }
      while let last = word.last, last < 0x80, !isLetterOrDigit(last) { word.removeLast() }
      return word.isEmpty ? nil : Substring(word)
    }
  }

  /// Whether a byte begins a letter or digit.
  ///
  /// Latin-1's signs begin with C2, and the signs from
  /// U+2000 to U+2FFF (dashes, bullets, arrows) with E2.
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x61...0x7A, 0x41...0x5A: true
    default: byte >= 0x80 && !isMark(byte)
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte == 0xC2 || byte == 0xE2 }

  private static func length(of first: UInt8) -> Int {
    first == 0xE2 ? 3 : first == 0xC2 ? 2 : 1
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
      guard let end = word.utf8.last, end == 0x2E || end == 0x21 || end == 0x3F,
        word.utf8.count > 2, !word.dropLast().contains("."),
        words[index + 1].first?.isUppercase == true
      else { continue }
      parts.append(text[words[start].startIndex..<words[index].endIndex])
      start = index + 1
    }
    if start < words.endIndex { parts.append(text[words[start].startIndex...]) }
    return parts
  }
}
