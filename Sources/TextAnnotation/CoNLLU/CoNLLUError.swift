/// Why a file could not be read as CoNLL-U.
///
/// The place comes first, what to do comes last:
///
///     a.conllu:7: the head 9 in a sentence of 5 words; give the number of a word, or 0 for the root
public struct CoNLLUError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, for programs.
  public struct Code: Hashable, Sendable {
    private enum Kind { case encoding, columns, space, id, range, upos, head, tree, sentence }
    private let kind: Kind

    /// The bytes are no UTF-8.
    public static let encoding = Code(kind: .encoding)
    /// A line has more or less than ten columns, one is empty, or one speaks that must be `_`.
    public static let columns = Code(kind: .columns)
    /// A column that may not hold a space does.
    public static let space = Code(kind: .space)
    /// A first column is no id, or ids are not in order.
    public static let id = Code(kind: .id)
    /// The range of a multiword token has no words, or overlaps with another.
    public static let range = Code(kind: .range)
    /// A part of speech is none of the seventeen.
    public static let partOfSpeech = Code(kind: .upos)
    /// A head is missing, no number, or leads to no word.
    public static let head = Code(kind: .head)
    /// Heads lead in a circle, or to no root or two.
    public static let tree = Code(kind: .tree)
    /// A sentence has no words, or a comment in its middle.
    public static let sentence = Code(kind: .sentence)
  }

  /// What went wrong, for programs.
  public let code: Code
  /// The file and line (from 1): `a.conllu:7`.
  public let place: String
  /// What was met, and what to do, for people: lower case, no full stop.
  public let message: String

  /// Makes an error.
  public init(_ code: Code, at place: String, _ message: String) {
    self.code = code
    self.place = place
    self.message = message
  }

  /// One line: `place: message`.
  public var description: String { "\(place): \(message)" }
}
