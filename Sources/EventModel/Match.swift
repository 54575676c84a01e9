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

  /// Makes a decision; the two names are put in order.
  public init(
    _ one: NamePlace, _ other: NamePlace, verdict: Verdict, rule: String, reason: String
  ) {
    (left, right) = other < one ? (other, one) : (one, other)
    self.verdict = verdict
    self.rule = rule
    self.reason = reason
  }

  /// By names, verdict, rule and reason.
  public static func < (a: Match, b: Match) -> Bool {
    (a.left, a.right, a.verdict.rawValue, a.rule, a.reason)
      < (b.left, b.right, b.verdict.rawValue, b.rule, b.reason)
  }
}
