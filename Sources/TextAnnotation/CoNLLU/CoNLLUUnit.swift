internal import SourceDocuments

/// A stretch of a text that is one token on its surface: a word, or a multiword token.
struct CoNLLUUnit {
  /// The characters as written.
  let form: String
  /// Its words: indices into the words of the sentence.
  let words: Range<Int>
  /// Whether a space follows it.
  let spaceAfter: Bool

  /// The units of a sentence in order; together they hold each word once.
  static func units(of sentence: CoNLLUSentence) -> [CoNLLUUnit] {
    let count = sentence.lines.count(where: \.isWord)
    var units: [CoNLLUUnit] = []
    var next = 0
    var rangeEnd = 0
    for line in sentence.lines {
      switch line.id {
      case .word:
        if next >= rangeEnd { units.append(CoNLLUUnit(line, words: next..<next + 1)) }
        next += 1
      case .range(let first, let last):
        // A sentence that was not read from a file may have any ids.
        guard first == next + 1, next >= rangeEnd, first < last, last <= count else { continue }
        units.append(CoNLLUUnit(line, words: first - 1..<last))
        rangeEnd = last
      case .emptyNode: continue
      }
    }
    return units
  }

  private init(_ line: CoNLLULine, words: Range<Int>) {
    form = line.form
    self.words = words
    spaceAfter = line.misc("SpaceAfter") != "No"
  }

  /// The places of the words: parts of the range if their forms together are the unit's, else for each
  /// the whole ("du" is "de" and "le").
  func places(of lines: [CoNLLULine], in range: TextRange) -> [TextRange] {
    let forms = words.map { lines[$0].form.utf8 }
    guard forms.joined().elementsEqual(form.utf8) else { return words.map { _ in range } }
    var start = range.start
    return forms.map { form in
      defer { start += form.count }
      return TextRange(start, start + form.count)
    }
  }

  /// Where units stand in a text that holds them in order with nothing but white space around; nil if
  /// it does not.
  static func places(of units: [CoNLLUUnit], in text: [UInt8]) -> [TextRange]? {
    var places: [TextRange] = []
    places.reserveCapacity(units.count)
    var at = 0
    for unit in units {
      if !text[at...].starts(with: unit.form.utf8) { skipSpace(in: text, &at) }
      guard text[at...].starts(with: unit.form.utf8) else { return nil }
      let end = at + unit.form.utf8.count
      places.append(TextRange(at, end))
      at = end
    }
    skipSpace(in: text, &at)
    return at == text.count && !places.isEmpty ? places : nil
  }

  /// Skips the white space of Unicode: that of ASCII, U+00A0, U+2000 to U+200A, U+202F and U+3000.
  private static func skipSpace(in text: [UInt8], _ at: inout Int) {
    while at < text.count {
      let rest = text[at...]
      if rest.first == UInt8(ascii: " ") || rest.first == UInt8(ascii: "\t") {
        at += 1
      } else if rest.starts(with: [0xC2, 0xA0]) {
        at += 2
      } else if rest.starts(with: [0xE3, 0x80, 0x80]) || rest.starts(with: [0xE2, 0x80, 0xAF])
        || rest.starts(with: [0xE2, 0x80]) && rest.count > 2
          && (0x80...0x8A).contains(rest[at + 2])
      {
        at += 3
      } else {
        return
      }
    }
  }
}
