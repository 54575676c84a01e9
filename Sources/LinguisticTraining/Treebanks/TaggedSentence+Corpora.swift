public import Linguistics
import SourceDocuments
public import TextAnnotation
import WordLists

extension TaggedSentence {
  /// A sentence of a treebank, with its tags and its tree.
  public init(_ sentence: Sentence) {
    self.init(forms: sentence.tokens.map(\.form))
    setTree(sentence.tokens)
  }

  /// A sentence of a treebank with its tags and its tree, and with the names of those treebanks that
  /// mark entities, by the labels of Universal NER.
  ///
  /// Proper nouns that are no name of a person, body or place may be part of another name; nothing is
  /// learned from them ("?").
  public init(_ sentence: Sentence, hasEntities: Bool) {
    self.init(sentence)
    guard hasEntities else { return }
    names = sentence.tokens.map { token in
      let isCapitalized = token.form.first?.isUppercase == true && token.upos != .pronoun
      return token.upos == .properNoun || token.upos == .adjective && isCapitalized ? "?" : "O"
    }
    let labels: [EntitySpan.Label: String] = [
      .person: "PER", .organization: "ORG", .place: "LOC",
    ]
    for name in sentence.names {
      for word in name.tokens {
        names[word] =
          labels[name.label].map {
            (word == name.tokens.lowerBound ? "B-" : "I-") + $0
          } ?? "?"
      }
    }
  }

  /// Sentences of treebanks with the names of a corpus that has the same sentences; what it has
  /// beyond them stays alone.
  public static func merging(
    _ treebank: [TaggedSentence], names: [TaggedSentence]
  ) -> [TaggedSentence] {
    var merged = treebank
    var places = Dictionary(
      grouping: treebank.indices.filter { treebank[$0].names.isEmpty }, by: { treebank[$0].forms }
    ).mapValues { Array($0.reversed()) }
    for sentence in names {
      if let index = places[sentence.forms]?.popLast() {
        (merged[index].names, merged[index].scheme) = (sentence.names, sentence.scheme)
      } else {
        merged.append(sentence)
      }
    }
    return merged
  }

  /// A sentence of a corpus of names; its words' parts of speech, if it has them, become auxiliary.
  public init(_ sentence: EvaluationSentence, scheme: Int) {
    self.init(forms: sentence.words.map(\.form))
    self.scheme = scheme
    names = [String](repeating: "O", count: forms.count)
    for name in sentence.names {
      for word in name.words {
        names[word] = (word == name.words.lowerBound ? "B-" : "I-") + name.label
      }
    }
    let tags = sentence.words.map(\.xpos)
    if tags.contains(where: { $0 != "_" }) { auxiliary = tags }
    if scheme == 1 { otherNames = zip(forms, names).map(Self.carriedOver) }
  }

  /// The label of a word of news by the scheme of the web, where it follows: nationalities are names
  /// of something else there, times none; the rest is not told ("?").
  private static func carriedOver(_ form: String, _ tag: String) -> String {
    guard tag != "O" else { return tag }
    let prefix = tag.prefix(2)
    switch tag.dropFirst(2) {
    case "per": return prefix + "PER"
    case "org": return prefix + "ORG"
    case "geo": return prefix + "LOC"
    case "gpe":
      let isDemonym = Countries.standard.lexicon[form].first?.form == .demonym
      return prefix + (isDemonym ? "OTH" : "LOC")
    case "tim": return "O"
    default: return "?"
    }
  }

  /// Takes tags and tree of some tokens.
  mutating func setTree(_ tokens: [Token]) {
    upos = tokens.map(\.upos.rawValue)
    xpos = tokens.map { $0.xpos.isEmpty ? "_" : $0.xpos }
    feats = tokens.map { $0.feats.isEmpty ? "_" : $0.feats }
    heads = tokens.map { $0.head.map { $0 + 1 } ?? 0 }
    deprels = tokens.map(\.deprel)
  }

  /// The sentence with its hyphenated words cut as the English treebanks cut them: "U.S.-led" is
  /// three words.
  public func splittingHyphens() -> TaggedSentence {
    var split = TaggedSentence(forms: [])
    split.scheme = scheme
    split.weight = weight
    for index in forms.indices {
      let pieces = Self.pieces(of: forms[index])
      for (number, piece) in pieces.enumerated() {
        split.forms.append(piece)
        if !names.isEmpty {
          let isInside = number > 0 && names[index].hasPrefix("B-")
          split.names.append(isInside ? "I-" + names[index].dropFirst(2) : names[index])
        }
        if !otherNames.isEmpty {
          let isInside = number > 0 && otherNames[index].hasPrefix("B-")
          split.otherNames.append(
            isInside ? "I-" + otherNames[index].dropFirst(2) : otherNames[index])
        }
        if !auxiliary.isEmpty { split.auxiliary.append(piece == "-" ? "HYPH" : auxiliary[index]) }
      }
    }
    return split
  }

  private static func pieces(of form: String) -> [String] {
    let parts = form.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 1, !parts.contains(where: \.isEmpty) else { return [form] }
    return Array(parts.map(String.init).map { [$0] }.joined(separator: ["-"]))
  }

  /// Sentences with the tags and trees that a reader gives them, to learn from beside a treebank.
  public static func taught(
    _ sentences: [TaggedSentence], by model: ModelFile, weight: Float
  ) throws(ModelError) -> [TaggedSentence] {
    let reader = try NetworkReader(model)
    let tokens = sentences.map { sentence in
      sentence.forms.map { Token(TextRange(0, 0), form: $0) }
    }
    return zip(sentences, reader.read(tokens, lemmatizer: nil)).map { sentence, reading in
      var taught = sentence
      taught.setTree(reading.tokens)
      taught.weight = weight
      return taught
    }
  }
}

extension EvaluationSentence {
  /// Makes a sentence of what a network says.
  public init(_ sentence: TaggedSentence) {
    var tags = NameTags()
    for tag in sentence.names { tags.add(tag[...]) }
    self.init(
      words: sentence.forms.indices.map { index in
        Word(
          form: sentence.forms[index], upos: sentence.upos[index], xpos: sentence.xpos[index],
          feats: sentence.feats[index], head: sentence.heads[index],
          deprel: sentence.deprels[index])
      },
      names: (try? tags.names(place: "")) ?? [])
  }
}
