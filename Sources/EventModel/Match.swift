public import SourceDocuments

/// A name where it stands: what a decision about two names points to.
public struct NamePlace: Hashable, Sendable, Comparable {
  /// The document.
  public let document: Document.ID
  /// Where the name stands first in it.
  public let range: TextRange
  /// The name as written there.
  public let text: String

  /// Makes a name's place.
  public init(document: Document.ID, range: TextRange, text: String) {
    self.document = document
    self.range = range
    self.text = text
  }

  /// By document, then place.
  public static func < (a: NamePlace, b: NamePlace) -> Bool {
    (a.document, a.range, a.text) < (b.document, b.range, b.text)
  }
}

/// A decision about two names, with its reason: every merge and every refusal leaves one.
public struct Match: Hashable, Sendable, Comparable {
  /// What was decided.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// One entity.
    case same
    /// Perhaps one entity; they stay two.
    case possible
    /// Two entities.
    case different
  }

  /// What a piece of evidence adds to or takes from the odds that two names are one.
  public struct Weight: Hashable, Sendable, Comparable {
    /// What speaks: `names`, `prior`, `office`, `company`.
    public let ground: String
    /// How much, in thousandths of a nat of log-odds.
    public let value: Int

    /// Makes a weight.
    public init(_ ground: String, _ value: Int) {
      self.ground = ground
      self.value = value
    }

    /// What an office adds that both hold: of those who have to do with a country one holds it at a time.
    public static let office = Weight("office", 2500)

    /// By ground, then value.
    public static func < (a: Weight, b: Weight) -> Bool {
      (a.ground, a.value) < (b.ground, b.value)
    }
  }

  /// The one name.
  public let left: NamePlace
  /// The other.
  public let right: NamePlace
  /// What was decided.
  public let verdict: Verdict
  /// The rule that decided, such as `surname` or `given-names-differ`.
  public let rule: String
  /// The reason in a sentence for people, in lower case without a full stop.
  public let reason: String
  /// The evidence that was weighed; empty where a fact decided that is not weighed, such as an
  /// identifier or a person's judgement.
  public let weights: [Weight]

  /// The log-odds that the two are one, in thousandths of a nat; nil if nothing was weighed.
  ///
  /// From 0 on they are one, if nothing forbids it.
  public var score: Int? { weights.isEmpty ? nil : weights.reduce(0) { $0 + $1.value } }

  /// Makes a decision; the two names are put in order.
  public init(
    _ one: NamePlace, _ other: NamePlace, verdict: Verdict, rule: String, reason: String,
    weights: [Weight] = []
  ) {
    (left, right) = other < one ? (other, one) : (one, other)
    self.verdict = verdict
    self.rule = rule
    self.reason = reason
    self.weights = weights
  }

  /// By names, verdict, rule and reason.
  public static func < (a: Match, b: Match) -> Bool {
    (a.left, a.right, a.verdict.rawValue, a.rule, a.reason)
      < (b.left, b.right, b.verdict.rawValue, b.rule, b.reason)
  }
}
