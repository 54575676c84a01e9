/// Something that a stage met and could not take as it was, with its place and what was done.
public struct Diagnostic: Hashable, Sendable, Comparable {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Worth knowing; nothing was lost.
    case note
    /// Something was replaced or left out.
    case warning
    /// An input could not be used at all.
    case error

    /// The milder first.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// How much it matters.
  public let severity: Severity
  /// Where: a file or document id, with line and column (both from 1) where they are known:
  /// `seeds/a.txt:3:14`.
  public let place: String
  /// What was met and what was done, in lower case without a full stop.
  public let message: String

  /// Makes a diagnostic.
  public init(_ severity: Severity, at place: String, _ message: String) {
    self.severity = severity
    self.place = place
    self.message = message
  }

  /// One line: `place: severity: message`.
  public var line: String { "\(place): \(severity.rawValue): \(message)" }

  /// By place, then message, then severity.
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    (a.place, a.message, a.severity) < (b.place, b.message, b.severity)
  }
}
