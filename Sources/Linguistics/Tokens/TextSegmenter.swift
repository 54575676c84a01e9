public import SourceDocuments
public import TextAnnotation

/// Cuts a document into sentences and tokens, as the English treebanks of Universal Dependencies cut
/// theirs.
///
///     Putin's pro-U.S. rivals don't.   Putin|'s pro - U.S. rivals do|n't .
///
/// Two linear models decide: what holds letters, digits and marks together, and where sentences end.
/// Lines and blank lines are borders that no sentence crosses, unless the text is hard-wrapped.
public struct TextSegmenter: Sendable {
  private let joints: LinearScores
  private let ends: LinearScores
  private let splits: HashTable

  /// Opens the segmenter of a model.
  ///
  /// - Throws: ``ModelError`` if the model has none, or a damaged one.
  public init(model: ModelFile) throws(ModelError) {
    joints = try LinearScores(model, "tokens.joints", LinearScores.joints)
    ends = try LinearScores(model, "tokens.ends", LinearScores.ends)
    guard
      let splits = HashTable(
        keys: try model.array("tokens.splits.keys", of: UInt64.self),
        values: try model.array("tokens.splits.values", of: UInt32.self))
    else {
      throw ModelError(.section, at: model.place, "the tokens are damaged; copy the file again")
    }
    self.splits = splits
  }

  /// The tokens of a section, at least, where a text goes on behind it.
  package static let longestSection = 50_000

  /// The sentences of a document outside of its furniture, in order; names and all columns but forms
  /// are left open.
  ///
  /// - Complexity: O(*n*), n = bytes of the text.
  public func sentences(in document: Document) -> [Sentence] {
    var sentences: [Sentence] = []
    forEachSection(of: document) { sentences += $0 }
    return sentences
  }

  /// Cuts a document section by section, so that a long one needs no more memory than a short one.
  ///
  /// - Parameters:
  ///   - document: the document; most have one section.
  ///   - least: the tokens of a section, at least.
  ///   - body: takes the sentences of some whole paragraphs; never none.
  package func forEachSection(
    of document: Document, least: Int = Self.longestSection,
    _ body: (_ sentences: [Sentence]) throws -> Void
  ) rethrows {
    var text = document.text
    try text.withUTF8 { bytes in
      var cutter = PieceCutter(joints: joints, splits: splits)
      var pieces: [Piece] = []
      var starts = [0]
      func close() throws {
        let sentences = sentences(bytes, pieces, starts)
        pieces.removeAll(keepingCapacity: true)
        starts = [0]
        if !sentences.isEmpty { try body(sentences) }
      }
      for paragraph in Paragraphs(bytes).ranges(furniture: document.furniture) {
        cutter.cut(bytes, paragraph.start, paragraph.end, into: &pieces)
        starts.append(pieces.count)
        if pieces.count >= least { try close() }
      }
      try close()
    }
  }

  private func sentences(
    _ bytes: UnsafeBufferPointer<UInt8>, _ pieces: [Piece], _ starts: [Int]
  ) -> [Sentence] {
    let marked = starts.dropFirst().count { $0 > 0 && Self.isMark(pieces[$0 - 1].shape) }
    var features = SentenceFeatures()
    var sentences: [Sentence] = []
    for (first, end) in zip(starts, starts.dropFirst()) where first < end {
      var context = SentenceFeatures.Context()
      context.style = SentenceFeatures.style(marked: marked, of: starts.count - 1)
      context.paragraph = SentenceFeatures.paragraphClass(end - first)
      let paragraph = Array(pieces[first..<end])
      var start = 0
      for index in paragraph.indices {
        var isEnd = index + 1 == paragraph.count
        if !isEnd, Self.canEnd(bytes, paragraph, index, style: context.style) {
          features.take(paragraph, index, context)
          isEnd = ends.best(features.values) == 1
        }
        context.note(paragraph[index], ends: isEnd)
        guard isEnd else { continue }
        let isHeading =
          start == 0 && index + 1 == paragraph.count
          && !Self.closesSentence(bytes, paragraph[index])
        sentences.append(
          Self.sentence(bytes, paragraph[start...index], isHeading: isHeading))
        start = index + 1
      }
    }
    return sentences
  }

  /// The fewest tokens of a paragraph that is running text, not a list or a signature.
  private static let shortestRunningText = 15

  /// Whether a sentence may end after a piece: in the running text of an edited page not after a capitalized word without a
  /// mark, for there it is a name that goes on ("US Ambassador").
  private static func canEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ paragraph: [Piece], _ index: Int, style: UInt32
  ) -> Bool {
    let piece = paragraph[index]
    guard piece.spaceAfter else { return false }
    switch piece.shape {
    case .title, .upper, .initial:
      return style < SentenceFeatures.editedStyle || paragraph.count < shortestRunningText
        || bytes[piece.end - 1] == 0x2E
    default: return true
    }
  }

  package static func isMark(_ shape: Atom.Shape) -> Bool {
    switch shape {
    case .stop, .question, .quote, .close, .colon: true
    default: false
    }
  }

  /// Whether a paragraph of one sentence that ends so is no heading.
  private static func closesSentence(
    _ bytes: UnsafeBufferPointer<UInt8>, _ piece: Piece
  ) -> Bool {
    isMark(piece.shape) && bytes[piece.start] != 0x3B || piece.shape == .apostrophe
  }

  private static func sentence(
    _ bytes: UnsafeBufferPointer<UInt8>, _ pieces: ArraySlice<Piece>, isHeading: Bool
  ) -> Sentence {
    var tokens: [Token] = []
    tokens.reserveCapacity(pieces.count)
    var multiwords: [MultiwordToken] = []
    var first = 0
    for (offset, piece) in pieces.enumerated() {
      let form = String(decoding: bytes[piece.start..<piece.end], as: UTF8.self)
      tokens.append(
        Token(TextRange(piece.start, piece.end), form: form, spaceAfter: piece.spaceAfter))
      if piece.joinsNext, offset + 1 < pieces.count { continue }
      if offset > first {
        let range = tokens[first].range.union(tokens[offset].range)
        multiwords.append(
          MultiwordToken(
            tokens: first..<offset + 1, range: range,
            form: String(decoding: bytes[range.start..<range.end], as: UTF8.self)))
      }
      first = offset + 1
    }
    return Sentence(
      range: tokens[0].range.union(tokens[tokens.count - 1].range), tokens: tokens,
      multiwordTokens: multiwords, isHeading: isHeading)
  }
}
