/// The names of a system's reading against those of the gold one: right is a name with the same
/// characters and the same label.
///
/// - SeeAlso: Tjong Kim Sang and De Meulder, Introduction to the CoNLL-2003 Shared Task, 2003,
///   <https://aclanthology.org/W03-0419/>
public struct NameEvaluation: Hashable, Sendable {
  /// The names of one label.
  public struct LabelScore: Hashable, Sendable {
    /// What they name.
    public let label: String
    /// How many are right.
    public let score: EvaluationScore
  }

  /// All names together.
  public let overall: EvaluationScore
  /// The names of each label that either side has, by label.
  public let labels: [LabelScore]

  /// Compares the names of two readings of one text.
  ///
  /// - Throws: ``TrainingError`` if they are not of the same text, a sentence has no words or a token
  ///   no characters.
  public init(
    gold: [EvaluationSentence], system: [EvaluationSentence]
  ) throws(TrainingError) {
    let gold = try EvaluationText(gold, side: "gold")
    let system = try EvaluationText(system, side: "system")
    try gold.requireSameCharacters(as: system)
    overall = Self.score(gold.names, system.names)
    labels = Set(gold.names.union(system.names).map(\.label)).sorted().map { label in
      LabelScore(
        label: label,
        score: Self.score(
          gold.names.filter { $0.label == label }, system.names.filter { $0.label == label }))
    }
  }

  private static func score(
    _ gold: Set<EvaluationText.Name>, _ system: Set<EvaluationText.Name>
  ) -> EvaluationScore {
    EvaluationScore(
      correct: gold.intersection(system).count, gold: gold.count, system: system.count)
  }
}
