/// A stretch of a document that belongs to the page, not to the story: a menu, teaser or by-line.
///
/// It is kept and can be listed, and adds nothing to a graph.
public struct Furniture: Hashable, Sendable, Comparable {
  /// What the stretch looks like.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// A short label or navigation entry without a sentence.
    case label
    /// Names of authors, editors or contributors.
    case byline
    /// A date or place-and-date on a line of its own.
    case dateline
    /// A pointer to other pages.
    case pointer
    /// A form to fill in, or the notes beside it.
    case form
    /// The headline or first words of another story.
    case teaser
    /// A remark of the site about itself: copyright, time zone, subscription.
    case notice
  }

  /// Where it stands; whole lines without their line ends.
  public let range: TextRange
  /// What it looks like.
  public let reason: Reason

  /// Makes a stretch of furniture.
  public init(_ range: TextRange, _ reason: Reason) {
    self.range = range
    self.reason = reason
  }

  /// By place.
  public static func < (a: Furniture, b: Furniture) -> Bool {
    (a.range, a.reason.rawValue) < (b.range, b.reason.rawValue)
  }
}
