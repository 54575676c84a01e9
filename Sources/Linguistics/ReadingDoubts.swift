import SourceDocuments
import TextAnnotation

/// What speaks against a reading: words that are not English, sentences too long for a tree.
struct ReadingDoubts {
  /// The fewest words by which a language shows.
  private static let fewestWords = 20
  /// The share of known words below which a text is hardly English; that of news is above 0.9, that
  /// of its neighbours, such as German, below 0.5.
  private static let leastKnown = 0.6

  private let document: Document
  private let reader: NetworkReader
  private var words = 0
  private var known = 0
  private var long: [Sentence] = []

  init(_ document: Document, reader: NetworkReader) {
    self.document = document
    self.reader = reader
  }

  /// Takes sentences of the document.
  mutating func add(_ sentences: [Sentence]) {
    for sentence in sentences {
      if sentence.tokens.count > NetworkReader.longestPiece { long.append(sentence) }
      for token in sentence.tokens where token.form.unicodeScalars.contains(where: Self.isLetter) {
        words += 1
        known += reader.knows(token.form) ? 1 : 0
      }
    }
  }

  /// A warning for the text as a whole, and one for the first of its endless sentences.
  var diagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    if words >= Self.fewestWords, Double(known) < Self.leastKnown * Double(words) {
      found.append(
        Diagnostic(
          .warning, at: "\(document.id)",
          "\(known) of its \(words) words are known in English; what is read of it is a guess; "
            + "give a text in English"))
    }
    if let first = long.first {
      let others = long.count > 1 ? ", like \(long.count - 1) more" : ""
      found.append(
        Diagnostic(
          .warning, at: "\(document.id)\(place(of: first))",
          "a sentence of \(first.tokens.count) words was read in pieces of "
            + "\(NetworkReader.longestPiece)\(others); check whether its full stops were lost"))
    }
    return found
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      : scalar.properties.isAlphabetic
  }

  /// ":3:14": line and column, in characters, both from 1.
  private func place(of sentence: Sentence) -> String {
    let before = document.text.utf8.prefix(sentence.range.start)
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { before.index(after: $0) }
    let column = document.text[(start ?? document.text.startIndex)..<before.endIndex]
    return ":\(line):\(column.unicodeScalars.count + 1)"
  }
}
