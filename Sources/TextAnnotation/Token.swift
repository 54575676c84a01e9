public import SourceDocuments

/// A word, number or mark of a text, with the columns of CoNLL-U.
///
/// A token is a syntactic word: "don't" is two tokens, "do" and "n't", which a
/// ``MultiwordToken`` of the sentence holds together.
public struct Token: Hashable, Sendable {
  private let start: UInt32
  private let end: UInt32
  private let headIndex: Int32
  /// The part of speech.
  public let upos: PartOfSpeech
  /// Whether white space or the end of the text follows it.
  public let spaceAfter: Bool
  /// The characters as written.
  public let form: String
  /// The dictionary form; empty where it is not known.
  public let lemma: String
  /// The part of speech in the treebank's own tag set ("VBD"); empty where it is not known.
  public let xpos: String
  /// The morphological features as CoNLL-U writes them ("Number=Sing|Person=3"); empty if none.
  public let feats: String
  /// What it is to its head ("nsubj"), "root" for the root; empty where no tree is known.
  public let deprel: String

  /// Where it stands.
  public var range: TextRange { TextRange(Int(start), Int(end)) }

  /// The index of its head among the tokens of the sentence; nil for a root.
  public var head: Int? { headIndex < 0 ? nil : Int(headIndex) }

  /// Makes a token.
  ///
  /// - Precondition: the range lies within the first 4 GiB of the text.
  public init(
    _ range: TextRange, form: String, lemma: String = "", upos: PartOfSpeech = .other,
    xpos: String = "", feats: String = "", head: Int? = nil, deprel: String = "",
    spaceAfter: Bool = true
  ) {
    start = UInt32(range.start)
    end = UInt32(range.end)
    headIndex = head.map { Int32($0) } ?? -1
    self.upos = upos
    self.spaceAfter = spaceAfter
    self.form = form
    self.lemma = lemma
    self.xpos = xpos
    self.feats = feats
    self.deprel = deprel
  }
}
