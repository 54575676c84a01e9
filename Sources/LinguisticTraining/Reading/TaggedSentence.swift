/// A sentence of a corpus to learn from; what the corpus does not tell is an empty array.
public struct TaggedSentence: Hashable, Sendable {
  /// The words as written.
  public var forms: [String]
  /// The universal parts of speech, as CoNLL-U writes them.
  public var upos: [String] = []
  /// The treebank's own parts of speech.
  public var xpos: [String] = []
  /// The features, as CoNLL-U writes them.
  public var feats: [String] = []
  /// The heads: 0 is the root.
  public var heads: [Int] = []
  /// The relations to the heads.
  public var deprels: [String] = []
  /// The names: "B-per", "I-per", "O".
  public var names: [String] = []
  /// Parts of speech by another tag set, that help to learn and are not asked for.
  public var auxiliary: [String] = []
  /// By which of the two schemes the names are marked.
  public var scheme = 0
  /// Names by the other scheme, as far as they follow from those by its own; they count less.
  public var otherNames: [String] = []
  /// How much its tags and tree count.
  public var weight: Float = 1

  /// Makes a sentence of words alone.
  public init(forms: [String]) { self.forms = forms }
}
