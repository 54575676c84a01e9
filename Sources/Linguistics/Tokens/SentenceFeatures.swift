/// The features by which sentences end.
package struct SentenceFeatures {
  package private(set) var values: [UInt32] = []

  /// How the text so far goes: what matters beyond a few tokens.
  package struct Context {
    /// The tokens of the sentence so far.
    package var length = 0
    /// Whether a quote, and a bracket, was opened in the sentence and not closed.
    package var isQuoted = false
    package var brackets = 0
    /// How many of ten sentences of the text end with a mark: 0 to 3, a coarse share.
    package var style: UInt32 = 0
    /// The tokens of the paragraph, in classes.
    package var paragraph: UInt32 = 0

    package init() {}

    /// Notes a token; `ends` if the sentence ends with it.
    package mutating func note(_ piece: Piece, ends: Bool) {
      length += 1
      switch piece.shape {
      case .quote: isQuoted.toggle()
      case .open: brackets += 1
      case .close: brackets = max(0, brackets - 1)
      default: break
      }
      if ends { (length, isQuoted, brackets) = (0, false, 0) }
    }
  }

  package init() {}

  /// Takes the features of the place after a token that another follows.
  package mutating func take(_ pieces: [Piece], _ index: Int, _ context: Context) {
    values.removeAll(keepingCapacity: true)
    let none: UInt32 = 7
    func lower(_ at: Int) -> UInt32 { pieces.indices.contains(at) ? pieces[at].lower : none }
    func shape(_ at: Int) -> UInt32 {
      pieces.indices.contains(at) ? UInt32(pieces[at].shape.rawValue) : 100
    }
    func add(_ kind: UInt32, _ a: UInt32, _ b: UInt32 = 0, _ c: UInt32 = 0) {
      values.append(LinearScores.feature(kind, a, b, c))
    }
    let piece = pieces[index]
    let (t0, t1, n1, n2) = (lower(index), lower(index - 1), lower(index + 1), lower(index + 2))
    let (s0, s1, s2) = (shape(index), shape(index - 1), shape(index - 2))
    let (m1, m2, m3) = (shape(index + 1), shape(index + 2), shape(index + 3))
    let width = UInt32(min(piece.end - piece.start, 5))
    let length = UInt32(Self.bucket(context.length))
    let inside: UInt32 = (context.isQuoted ? 1 : 0) | (context.brackets > 0 ? 2 : 0)
    add(32, 0)
    add(33, t0)
    add(34, piece.exact, m1)
    add(35, n1)
    add(36, pieces[index + 1].exact, s0)
    add(37, t0, n1)
    add(38, t1, t0, m1)
    add(39, s0, m1, m2)
    add(40, s1 << 8 | s0, m1, inside)
    add(41, s2 << 16 | s1 << 8 | s0, m1 << 8 | m2)
    add(42, t0, m1, inside)
    add(43, t0, m1 << 8 | m2, m3)
    add(44, n1, n2, s0)
    add(45, length, s0, m1)
    add(46, context.style, s0, m1)
    add(47, context.paragraph, s0 << 8 | m1, length)
    add(48, width, s0, m1)
    add(49, t1, t0, n1)
    add(50, t0, pieces[index + 1].exact, inside)
    add(51, context.style << 8 | length, s0, m1 << 8 | inside)
    add(52, s1 << 8 | s0, n1)
    add(53, t0, n1, n2)
    add(54, s0, pieces[index + 1].exact, m2)
    add(55, context.style, n1, s0)
    add(56, t1, s0, m1 << 8 | m2)
  }

  private static func bucket(_ length: Int) -> Int {
    length < 8 ? length : length < 12 ? 8 : length < 20 ? 9 : length < 35 ? 10 : 11
  }

  /// The class of a paragraph's length.
  package static func paragraphClass(_ count: Int) -> UInt32 {
    count < 4 ? 0 : count < 8 ? 1 : count < 15 ? 2 : count < 40 ? 3 : count < 100 ? 4 : 5
  }

  /// The class of texts of which at least half of the paragraphs end with a mark.
  package static let editedStyle: UInt32 = 2

  /// The share of paragraphs of a text that end with a mark, in four classes.
  package static func style(marked: Int, of all: Int) -> UInt32 {
    all == 0 ? 2 : UInt32(min(3, marked * 4 / all))
  }
}
