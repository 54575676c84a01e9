import SourceDocuments
import TextAnnotation
import WordLists

/// Cuts a document into paragraphs and the tokens of a paragraph into sentences.
struct SentenceSplitter {
  /// A run of tokens that is a sentence, heading or caption.
  struct Cut {
    let tokens: [Token]
    let isHeading: Bool
  }

  private let bytes: [UInt8]
  private let tokenizer: Tokenizer
  private let isHardWrapped: Bool

  init(bytes: [UInt8], lexicon: NameLexicon) {
    self.bytes = bytes
    tokenizer = Tokenizer(bytes: bytes, lexicon: lexicon)
    isHardWrapped = Self.isHardWrapped(bytes)
  }

  /// The sentences of a document outside of its furniture, in order.
  func cuts(furniture: [Furniture]) -> [Cut] {
    paragraphs(furniture: furniture).flatMap { paragraph in
      cuts(of: tokenizer.tokens(in: paragraph))
    }
  }

  // MARK: Paragraphs

  /// The stretches between line ends (or blank lines, where lines are wrapped) and furniture.
  private func paragraphs(furniture: [Furniture]) -> [TextRange] {
    var paragraphs: [TextRange] = []
    var open: TextRange?
    var pieces = furniture.map(\.range)[...]
    for line in lines() {
      while let first = pieces.first, first.end <= line.start { pieces.removeFirst() }
      let isSetAside = pieces.first.map { $0.overlaps(line) } ?? false
      let isBlank = bytes[line.start..<line.end].allSatisfy { $0 <= 0x20 }
      if isSetAside || isBlank || !isHardWrapped {
        if let open { paragraphs.append(open) }
        open = isSetAside || isBlank ? nil : line
      } else {
        open = open.map { $0.union(line) } ?? line
      }
    }
    if let open { paragraphs.append(open) }
    return paragraphs
  }

  /// The lines without their ends.
  private func lines() -> [TextRange] {
    var lines: [TextRange] = []
    var start = 0
    for (at, byte) in bytes.enumerated() where byte == 0x0A || byte == 0x0D {
      lines.append(TextRange(start, at))
      start = at + 1
    }
    lines.append(TextRange(start, bytes.count))
    return lines
  }

  /// The longest line of a text whose lines were broken by its editor, in bytes.
  private static let longestWrappedLine = 100
  /// The shortest line that an editor breaks before the next word, in bytes.
  private static let shortestWrappedLine = 50

  /// Whether line ends stand inside paragraphs: no line is long, and most lines that have a line
  /// below them are nearly full.
  private static func isHardWrapped(_ bytes: [UInt8]) -> Bool {
    var inner = 0
    var full = 0
    var previous = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.count > longestWrappedLine { return false }
      let isBlank = line.allSatisfy { $0 <= 0x20 }
      if previous > 0, !isBlank {
        inner += 1
        full += previous >= shortestWrappedLine ? 1 : 0
      }
      previous = isBlank ? 0 : line.count
    }
    return inner > 0 && full * 10 >= inner * 7
  }

  // MARK: Sentences

  private func cuts(of tokens: [Token]) -> [Cut] {
    guard let last = tokens.last else { return [] }
    var cuts: [Cut] = []
    var start = 0
    for index in tokens.indices where ends(tokens, at: index) {
      cuts.append(Cut(tokens: Array(tokens[start...index]), isHeading: false))
      start = index + 1
    }
    if start < tokens.count {
      let isHeading = cuts.isEmpty && !Self.closes(last.form)
      cuts.append(Cut(tokens: Array(tokens[start...]), isHeading: isHeading))
    }
    return cuts
  }

  /// Whether a sentence ends after a token that more tokens follow.
  private func ends(_ tokens: [Token], at index: Int) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let (token, next) = (tokens[index], tokens[index + 1])
    if Self.closers.contains(next.form), next.range.start == token.range.end { return false }
    var mark = index
    while mark > 0, index - mark < Self.mostMarks, Self.closers.contains(tokens[mark].form) {
      mark -= 1
    }
    guard opensSentence(next, of: tokens, at: index + 1) else { return false }
    let form = tokens[mark].form
    if Self.stops.contains(form) || form.hasPrefix("..") { return true }
    return mark == index && form.hasSuffix(".") && form.count > 2 && Self.isFunctionWord(next.form)
  }

  /// The most quotes and brackets that stand together between two sentences.
  private static let mostMarks = 6

  private func opensSentence(_ token: Token, of tokens: [Token], at index: Int) -> Bool {
    var index = index
    let limit = min(tokens.count, index + Self.mostMarks)
    while index < limit, Self.openers.contains(tokens[index].form) { index += 1 }
    guard index < limit, let first = tokens[index].form.unicodeScalars.first else {
      return false
    }
    return first.properties.isUppercase || first.properties.numericType != nil
      || !first.isASCII && first.properties.isAlphabetic && !first.properties.isLowercase
  }

  private static func isFunctionWord(_ form: String) -> Bool {
    FunctionWords.standard.isFunctionWord(form.lowercased())
  }

  private static func closes(_ form: String) -> Bool {
    stops.contains(form) || closers.contains(form) || form == "…" || form == ":"
  }

  private static let stops: Set<String> = [".", "!", "?", "…"]
  private static let closers: Set<String> = ["\"", "”", "’", "'", ")", "]", "»"]
  private static let openers: Set<String> = ["\"", "“", "‘", "'", "(", "[", "«", "-", "–", "—"]
}
