/// A sentence of a file in CoNLL-U, without loss: what is read is written again byte by byte.
///
///     # sent_id = a-1                          comments
///     # text = They don't.
///     1    They   they  PRON  ...
///     2-3  don't  _     _     ...              a multiword token
///     2    do     do    AUX   ...
///     3    n't    not   PART  ...
///     3.1  go     go    VERB  ...              an empty node
///     4    .      .     PUNCT ...
public struct CoNLLUSentence: Hashable, Sendable {
  /// The lines that begin with `#`, whole and in order.
  public var comments: [String]
  /// Words, multiword tokens and empty nodes, in order; at least one is a word.
  public var lines: [CoNLLULine]

  /// Makes a sentence.
  public init(comments: [String] = [], lines: [CoNLLULine]) {
    self.comments = comments
    self.lines = lines
  }

  /// The lines of words.
  public var words: [CoNLLULine] { lines.filter(\.isWord) }

  /// What a comment says of the sentence: the text behind `# name =`, or an empty text if the
  /// comment is `# name` alone; nil if there is none.
  public func comment(_ name: String) -> Substring? {
    for comment in comments {
      let words = comment.dropFirst().drop { $0 == " " }
      guard words.hasPrefix(name) else { continue }
      let rest = words.dropFirst(name.count).drop { $0 == " " }
      if rest.isEmpty { return rest }
      if rest.first == "=" { return Self.trimmed(rest.dropFirst()) }
    }
    return nil
  }

  /// Whether a document begins with the sentence.
  public var beginsDocument: Bool { comment("newdoc") != nil || comment("newdoc id") != nil }

  /// Whether a paragraph begins with the sentence.
  public var beginsParagraph: Bool {
    beginsDocument || comment("newpar") != nil || comment("newpar id") != nil
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension CoNLLUSentence {
  /// The sentence as it stands in a file, with the blank line behind it.
  public var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// Writes the sentence behind a text.
  public func write(to text: inout String) {
    for comment in comments {
      text += comment
      text += "\n"
    }
    for line in lines {
      text += line.id.description
      for column in [
        line.form, line.lemma, line.upos, line.xpos, line.feats, line.head, line.deprel, line.deps,
        line.misc,
      ] {
        text += "\t"
        text += column
      }
      text += "\n"
    }
    text += "\n"
  }
}
