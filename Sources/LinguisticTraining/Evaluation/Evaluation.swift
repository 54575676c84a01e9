/// A system's reading of a text against the gold one, by the metrics of the CoNLL 2018 shared task.
///
///     let evaluation = try Evaluation(gold: gold, system: system)
///     print(evaluation[.las].f1)
///
/// The readings may differ in tokens and sentences, not in the characters of the text.
///
/// - SeeAlso: Zeman et al., CoNLL 2018 Shared Task: Multilingual Parsing from Raw Text to Universal
///   Dependencies, 2018, section 5, <https://aclanthology.org/K18-2001/>
public struct Evaluation: Sendable {
  /// What is counted.
  public enum Metric: String, Hashable, Sendable, CaseIterable {
    /// Tokens: stretches between spaces and marks.
    case tokens = "Tokens"
    /// Sentences.
    case sentences = "Sentences"
    /// Syntactic words.
    case words = "Words"
    /// Words with the right universal part of speech.
    case upos = "UPOS"
    /// Words with the right part of speech of the treebank.
    case xpos = "XPOS"
    /// Words with the right universal features.
    case feats = "UFeats"
    /// Words with all three right.
    case allTags = "AllTags"
    /// Words with the right dictionary form; any is right where gold has "_".
    case lemmas = "Lemmas"
    /// Words with the right head.
    case uas = "UAS"
    /// Words with the right head and universal relation.
    case las = "LAS"
    /// Content words with the right head and universal relation.
    case clas = "CLAS"
    /// The same, with part of speech and features, and all these of the function words at it.
    case mlas = "MLAS"
    /// Content words with the right head, universal relation and dictionary form.
    case blex = "BLEX"
  }

  private let scores: [Metric: EvaluationScore]

  /// Compares two readings.
  ///
  /// - Throws: ``TrainingError`` if they are not of the same text, a sentence has no words or a token
  ///   no characters.
  /// - Complexity: O(*n*), n = words, but for stretches of adjoining multiword tokens.
  public init(
    gold: [EvaluationSentence], system: [EvaluationSentence]
  ) throws(TrainingError) {
    let comparison = try Comparison(gold: gold, system: system)
    scores = Dictionary(
      uniqueKeysWithValues: Metric.allCases.map { ($0, comparison.score($0)) })
  }

  /// The score by a metric.
  public subscript(metric: Metric) -> EvaluationScore {
    scores[metric] ?? EvaluationScore(correct: 0, gold: 0, system: 0)
  }
}

/// Two readings laid over each other.
private struct Comparison {
  let gold: EvaluationText
  let system: EvaluationText
  let alignment: WordAlignment

  init(gold: [EvaluationSentence], system: [EvaluationSentence]) throws(TrainingError) {
    self.gold = try EvaluationText(gold, side: "gold")
    self.system = try EvaluationText(system, side: "system")
    try self.gold.requireSameCharacters(as: self.system)
    alignment = WordAlignment(gold: self.gold.words, system: self.system.words)
  }

  func score(_ metric: Evaluation.Metric) -> EvaluationScore {
    switch metric {
    case .tokens: spans(gold.tokens, system.tokens)
    case .sentences: spans(gold.sentences, system.sentences)
    case .words:
      EvaluationScore(
        correct: alignment.pairs.count, gold: gold.words.count, system: system.words.count)
    case .upos: words { $0.columns.upos == $1.columns.upos }
    case .xpos: words { $0.columns.xpos == $1.columns.xpos }
    case .feats: words { $0.feats == $1.feats }
    case .allTags:
      words {
        $0.columns.upos == $1.columns.upos && $0.columns.xpos == $1.columns.xpos
          && $0.feats == $1.feats
      }
    case .lemmas: words(where: hasSameLemma)
    case .uas: words(where: hasSameHead)
    case .las: words(where: isAttachedAlike)
    case .clas: contentWords { _, _ in true }
    case .mlas: contentWords(where: hasSameMorphology)
    case .blex: contentWords { hasSameLemma(gold.words[$0], system.words[$1]) }
    }
  }

  private func spans(_ golds: [Range<Int>], _ systems: [Range<Int>]) -> EvaluationScore {
    EvaluationScore(
      correct: Set(golds).intersection(systems).count, gold: golds.count, system: systems.count)
  }

  private func words(
    where isRight: (EvaluationText.Word, EvaluationText.Word) -> Bool
  ) -> EvaluationScore {
    EvaluationScore(
      correct: alignment.pairs.count { isRight(gold.words[$0.gold], system.words[$0.system]) },
      gold: gold.words.count, system: system.words.count, aligned: alignment.pairs.count)
  }

  /// Content words that are attached alike, and for which something more holds.
  private func contentWords(where isRight: (Int, Int) -> Bool) -> EvaluationScore {
    func isContent(_ word: EvaluationText.Word) -> Bool { Relations.content.contains(word.deprel) }
    let pairs = alignment.pairs.filter { isContent(gold.words[$0.gold]) }
    return EvaluationScore(
      correct: pairs.count { pair in
        isAttachedAlike(gold.words[pair.gold], system.words[pair.system])
          && isRight(pair.gold, pair.system)
      },
      gold: gold.words.count(where: isContent), system: system.words.count(where: isContent),
      aligned: pairs.count)
  }

  private func hasSameLemma(_ gold: EvaluationText.Word, _ system: EvaluationText.Word) -> Bool {
    gold.columns.lemma == "_" || gold.columns.lemma == system.columns.lemma
  }

  private func hasSameHead(_ gold: EvaluationText.Word, _ system: EvaluationText.Word) -> Bool {
    guard let head = system.head else { return gold.head == nil }
    return gold.head != nil && alignment.goldWords[head] == gold.head
  }

  private func isAttachedAlike(
    _ gold: EvaluationText.Word, _ system: EvaluationText.Word
  ) -> Bool {
    gold.deprel == system.deprel && hasSameHead(gold, system)
  }

  private func hasSameMorphology(_ g: Int, _ s: Int) -> Bool {
    func isTaggedAlike(_ a: EvaluationText.Word, _ b: EvaluationText.Word) -> Bool {
      a.columns.upos == b.columns.upos && a.feats == b.feats
    }
    let goldChildren = gold.functionalChildren[g]
    let systemChildren = system.functionalChildren[s]
    return isTaggedAlike(gold.words[g], system.words[s])
      && goldChildren.count == systemChildren.count
      && zip(goldChildren, systemChildren).allSatisfy { g, s in
        alignment.goldWords[s] == g && gold.words[g].deprel == system.words[s].deprel
          && isTaggedAlike(gold.words[g], system.words[s])
      }
  }
}

extension EvaluationText {
  /// How many characters a message shows of each text.
  private static let shown = 20

  /// - Throws: ``TrainingError`` if the texts differ.
  func requireSameCharacters(as other: EvaluationText) throws(TrainingError) {
    guard characters != other.characters else { return }
    let same = zip(characters, other.characters).prefix { $0 == $1 }.count
    func rest(_ text: EvaluationText) -> String {
      String(String.UnicodeScalarView(text.characters[same...].prefix(Self.shown)))
    }
    throw TrainingError(
      .text, at: "character \(same + 1)",
      "the readings are of different texts, gold has \"\(rest(self))\", system "
        + "\"\(rest(other))\"; compare two readings of one text")
  }
}
