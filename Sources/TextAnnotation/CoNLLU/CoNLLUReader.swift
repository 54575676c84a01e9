/// Reads a file in CoNLL-U, sentence by sentence.
///
///     var reader = CoNLLUReader(bytes, from: "a.conllu")
///     while let sentence = try reader.next() { print(sentence.words.count) }
///
/// A byte order mark, line ends of two characters, and a last sentence without a blank line are taken
/// as well; all else is read to the letter of the format.
///
/// - Complexity: O(*n*), n = bytes.
/// - SeeAlso: <https://universaldependencies.org/format.html>
public struct CoNLLUReader: Sendable {
  /// The name of the file, for errors.
  let file: String
  /// Whether every word needs a part of speech and a head, and every sentence one root.
  let needsTrees: Bool
  private let bytes: [UInt8]
  private var at: Int
  /// The number of the line last taken, from 1.
  private(set) var line = 0
  /// The first sentence of the next document.
  private var pending: CoNLLUSentence?

  /// Makes a reader.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file.
  ///   - file: its name, for errors.
  ///   - needsTrees: whether a `_` in UPOS, HEAD or DEPREL is an error, and so is a sentence without a
  ///     root or with two. If not, they are taken as they are; circles are an error in any case.
  public init(_ bytes: [UInt8], from file: String, needsTrees: Bool = true) {
    self.bytes = bytes
    self.file = file
    self.needsTrees = needsTrees
    at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// All sentences of a file.
  ///
  /// - Throws: ``CoNLLUError`` at the first line that cannot be right.
  public static func sentences(
    in bytes: [UInt8], from file: String, needsTrees: Bool = true
  ) throws(CoNLLUError) -> [CoNLLUSentence] {
    var reader = CoNLLUReader(bytes, from: file, needsTrees: needsTrees)
    var sentences: [CoNLLUSentence] = []
    while let sentence = try reader.next() { sentences.append(sentence) }
    return sentences
  }

  /// The sentences up to the next that begins a document; nil at the end of the file.
  ///
  /// - Throws: ``CoNLLUError`` at the first line that cannot be right.
  public mutating func nextDocument() throws(CoNLLUError) -> [CoNLLUSentence]? {
    guard let first = try next() else { return nil }
    var sentences = [first]
    while let sentence = try next() {
      if sentence.beginsDocument {
        pending = sentence
        break
      }
      sentences.append(sentence)
    }
    return sentences
  }

  /// The next sentence; nil at the end of the file.
  ///
  /// - Throws: ``CoNLLUError`` at the first line that cannot be right.
  public mutating func next() throws(CoNLLUError) -> CoNLLUSentence? {
    if let sentence = pending {
      pending = nil
      return sentence
    }
    var sentence = CoNLLUSentence(lines: [])
    var order = CoNLLUOrder()
    while let range = takeLine() {
      if range.isEmpty { return try finish(sentence, order, line: line - 1) }
      if bytes[range.lowerBound] == UInt8(ascii: "#") {
        guard sentence.lines.isEmpty else {
          throw error(.sentence, "a comment inside of a sentence; put it before the first word")
        }
        sentence.comments.append(try text(range))
      } else {
        let word = try word(range)
        if let fault = order.add(word.id) { throw error(fault.code, fault.message) }
        sentence.lines.append(word)
      }
    }
    guard !sentence.lines.isEmpty || !sentence.comments.isEmpty else { return nil }
    return try finish(sentence, order, line: line)
  }

  private func finish(
    _ sentence: CoNLLUSentence, _ order: CoNLLUOrder, line last: Int
  ) throws(CoNLLUError) -> CoNLLUSentence {
    guard order.words > 0 else {
      throw error(
        .sentence, "a sentence without words; give it words, or take out the line", line: last + 1)
    }
    if let fault = order.end { throw error(fault.code, fault.message, line: last) }
    try check(sentence, words: order.words, firstLine: last - sentence.lines.count + 1)
    return sentence
  }

  func error(_ code: CoNLLUError.Code, _ message: String, line: Int? = nil) -> CoNLLUError {
    CoNLLUError(code, at: "\(file):\(line ?? self.line)", message)
  }

  // MARK: Bytes

  /// The next line without its end; nil at the end of the file.
  private mutating func takeLine() -> Range<Int>? {
    guard at < bytes.count else { return nil }
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\n") { at += 1 }
    var end = at
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    at = min(at + 1, bytes.count)
    line += 1
    return start..<end
  }

  private func word(_ range: Range<Int>) throws(CoNLLUError) -> CoNLLULine {
    var ends: [Int] = []
    ends.reserveCapacity(10)
    var isASCII = true
    for index in range {
      if bytes[index] == UInt8(ascii: "\t") { ends.append(index) }
      if bytes[index] >= 0x80 { isASCII = false }
    }
    ends.append(range.upperBound)
    guard ends.count == 10 else {
      let count = "\(ends.count) column\(ends.count == 1 ? "" : "s")"
      throw error(.columns, "\(count); a line has ten, with one tab between two of them")
    }
    if !isASCII { _ = try text(range) }
    return try line(starting: range.lowerBound, ends)
  }

  private func line(starting start: Int, _ ends: [Int]) throws(CoNLLUError) -> CoNLLULine {
    let column = { (number: Int) -> String in
      let start = ends[number - 1] + 1
      if ends[number] == start + 1, bytes[start] == UInt8(ascii: "_") { return "_" }
      return String(decoding: bytes[start..<ends[number]], as: UTF8.self)
    }
    guard let id = CoNLLULine.ID(bytes[start..<ends[0]]) else {
      let id = String(decoding: bytes[start..<ends[0]].prefix(40), as: UTF8.self)
      throw error(
        .id,
        "the id \"\(id)\"; number words from 1, with 1-2 for a multiword token, 1.1 for an empty node"
      )
    }
    for number in 1..<10 { try checkColumn(number, ends[number - 1] + 1..<ends[number]) }
    return CoNLLULine(
      id, form: column(1), lemma: column(2), upos: column(3), xpos: column(4), feats: column(5),
      head: column(6), deprel: column(7), deps: column(8), misc: column(9))
  }

  /// No column is empty, and only form, lemma and MISC hold spaces.
  private func checkColumn(_ number: Int, _ range: Range<Int>) throws(CoNLLUError) {
    let names = ["FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC"]
    guard !range.isEmpty else {
      throw error(.columns, "the column \(names[number - 1]) is empty; write _ if there is nothing")
    }
    guard (3...8).contains(number) else { return }
    for index in range where bytes[index] == UInt8(ascii: " ") {
      throw error(.space, "a space in \(names[number - 1]); only FORM, LEMMA and MISC may hold one")
    }
  }

  private func text(_ range: Range<Int>) throws(CoNLLUError) -> String {
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      throw error(.encoding, "no UTF-8; save the file in UTF-8")
    }
    return text
  }
}
