/// How much of the gold reading a system's reading has.
public struct EvaluationScore: Hashable, Sendable {
  /// How many of the system's are right.
  public let correct: Int
  /// How many the gold reading has.
  public let gold: Int
  /// How many the system's reading has.
  public let system: Int
  /// How many of the words counted are words of both readings; nil where that is what is counted.
  public let aligned: Int?

  /// Makes a score.
  public init(correct: Int, gold: Int, system: Int, aligned: Int? = nil) {
    self.correct = correct
    self.gold = gold
    self.system = system
    self.aligned = aligned
  }

  /// The share of the system's that is right; 0 if it has none.
  public var precision: Double { Self.share(correct, of: system) }
  /// The share of the gold reading that was found; 0 if it has none.
  public var recall: Double { Self.share(correct, of: gold) }
  /// The harmonic mean of precision and recall.
  public var f1: Double { Self.share(2 * correct, of: gold + system) }
  /// The share of the aligned words that is right: the score if tokens did not count.
  public var alignedAccuracy: Double? { aligned.map { Self.share(correct, of: $0) } }

  private static func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }
}
