/// A line of a sentence in CoNLL-U with its ten columns, kept as written.
///
/// A column that says nothing holds `_`.
///
/// - SeeAlso: <https://universaldependencies.org/format.html>
public struct CoNLLULine: Hashable, Sendable {
  /// The first column: what the line is about.
  public enum ID: Hashable, Sendable, CustomStringConvertible {
    /// A syntactic word, counted from 1: `8`.
    case word(Int)
    /// A multiword token, from its first to its last word: `8-9`.
    case range(Int, Int)
    /// An empty node, by the word before it and its number there, from 1: `8.1`.
    case emptyNode(Int, Int)

    /// The id as written.
    public var description: String {
      switch self {
      case .word(let word): "\(word)"
      case .range(let first, let last): "\(first)-\(last)"
      case .emptyNode(let word, let number): "\(word).\(number)"
      }
    }
  }

  /// What the line is about.
  public let id: ID
  /// The word as written; `_` is an underscore.
  public var form: String
  /// The dictionary form.
  public var lemma: String
  /// The universal part of speech.
  public var upos: String
  /// The part of speech in the treebank's own tag set.
  public var xpos: String
  /// The morphological features.
  public var feats: String
  /// The word's head: its number, or 0 for a root.
  public var head: String
  /// What the word is to its head.
  public var deprel: String
  /// The enhanced dependencies.
  public var deps: String
  /// Anything else: attributes between bars.
  public var misc: String

  /// Makes a line.
  public init(
    _ id: ID, form: String, lemma: String = "_", upos: String = "_", xpos: String = "_",
    feats: String = "_", head: String = "_", deprel: String = "_", deps: String = "_",
    misc: String = "_"
  ) {
    self.id = id
    self.form = form
    self.lemma = lemma
    self.upos = upos
    self.xpos = xpos
    self.feats = feats
    self.head = head
    self.deprel = deprel
    self.deps = deps
    self.misc = misc
  }

  /// Whether the line is that of a syntactic word.
  public var isWord: Bool {
    if case .word = id { true } else { false }
  }

  /// The value of an attribute in MISC; nil if it is not there.
  public func misc(_ name: String) -> Substring? {
    guard misc != "_" else { return nil }
    return misc.split(separator: "|").first { Self.name(of: $0) == name }?
      .dropFirst(name.count + 1)
  }

  /// MISC with an attribute set, in its place or at the end; nil takes it out.
  func misc(setting name: String, to value: String?) -> String {
    var attributes = misc == "_" ? [] : misc.split(separator: "|").map(String.init)
    let place = attributes.firstIndex { Self.name(of: $0[...]) == name }
    let attribute = value.map { "\(name)=\($0)" }
    switch (place, attribute) {
    case (let place?, let attribute?): attributes[place] = attribute
    case (let place?, nil): attributes.remove(at: place)
    case (nil, let attribute?): attributes.append(attribute)
    case (nil, nil): return misc
    }
    return attributes.isEmpty ? "_" : attributes.joined(separator: "|")
  }

  private static func name(of attribute: Substring) -> Substring {
    attribute.prefix { $0 != "=" }
  }
}
