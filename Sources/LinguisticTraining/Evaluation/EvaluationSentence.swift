public import TextAnnotation

/// A sentence as ``Evaluation`` compares it: words with the columns of CoNLL-U, the tokens that hold
/// them together, and names.
///
///     tokens   don't        go
///     words    do    n't    go
public struct EvaluationSentence: Hashable, Sendable {
  /// A syntactic word.
  public struct Word: Hashable, Sendable {
    /// The characters.
    public let form: String
    /// The dictionary form; "_" where it is not known.
    public let lemma: String
    /// The universal part of speech.
    public let upos: String
    /// The part of speech of the treebank; "_" where it is not known.
    public let xpos: String
    /// The features, separated by "|"; "_" where there are none.
    public let feats: String
    /// The number of the head, counted from 1; 0 for a root.
    public let head: Int
    /// What the word is to its head; "_" where it is not known.
    public let deprel: String

    /// Makes a word.
    public init(
      form: String, lemma: String = "_", upos: String = "X", xpos: String = "_",
      feats: String = "_", head: Int = 0, deprel: String = "_"
    ) {
      self.form = form
      self.lemma = lemma
      self.upos = upos
      self.xpos = xpos
      self.feats = feats
      self.head = head
      self.deprel = deprel
    }
  }

  /// A token of several words.
  public struct Multiword: Hashable, Sendable {
    /// Its words: indices into the sentence's words.
    public let words: Range<Int>
    /// The characters as written.
    public let form: String

    /// Makes a token of several words.
    public init(words: Range<Int>, form: String) {
      self.words = words
      self.form = form
    }
  }

  /// A name.
  public struct Name: Hashable, Sendable {
    /// Its words: indices into the sentence's words.
    public let words: Range<Int>
    /// What it names.
    public let label: String

    /// Makes a name.
    public init(words: Range<Int>, label: String) {
      self.words = words
      self.label = label
    }
  }

  /// The words in order.
  public let words: [Word]
  /// The tokens of several words, in order, without overlaps.
  public let multiwords: [Multiword]
  /// The names.
  public let names: [Name]

  /// Makes a sentence.
  ///
  /// - Precondition: heads, multiwords and names lie within the words.
  public init(words: [Word], multiwords: [Multiword] = [], names: [Name] = []) {
    let all = 0..<words.count
    precondition(
      words.allSatisfy { 0...words.count ~= $0.head }
        && multiwords.allSatisfy { all.contains($0.words) }
        && names.allSatisfy { all.contains($0.words) },
      "heads, multiwords or names reach beyond \(words.count) words")
    self.words = words
    self.multiwords = multiwords
    self.names = names
  }
}

extension EvaluationSentence {
  /// Makes a sentence of one of an analysis.
  public init(_ sentence: Sentence) {
    self.init(
      words: sentence.tokens.map { token in
        Word(
          form: token.form, lemma: Self.column(token.lemma), upos: token.upos.rawValue,
          xpos: Self.column(token.xpos), feats: Self.column(token.feats),
          head: token.head.map { $0 + 1 } ?? 0, deprel: Self.column(token.deprel))
      },
      multiwords: sentence.multiwordTokens.map { Multiword(words: $0.tokens, form: $0.form) },
      names: sentence.names.map { Name(words: $0.tokens, label: $0.label.rawValue) })
  }

  private static func column(_ value: String) -> String { value.isEmpty ? "_" : value }
}
