/// Why a model could not be read.
///
/// The place comes first, what to do comes last:
///
///     my.model: not a model of this program; make one with train-model
public struct ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, for programs.
  public struct Code: Hashable, Sendable {
    private enum Kind: Hashable { case unreadable, foreign, version, truncated, section }
    private let kind: Kind

    /// The file could not be opened or read.
    public static let unreadable = Code(kind: .unreadable)
    /// The bytes are no model.
    public static let foreign = Code(kind: .foreign)
    /// The bytes are a model of another version of the program.
    public static let version = Code(kind: .version)
    /// The bytes end too early, or the table of sections contradicts them.
    public static let truncated = Code(kind: .truncated)
    /// A section is missing or does not fit the others.
    public static let section = Code(kind: .section)
  }

  /// What went wrong, for programs.
  public let code: Code
  /// The file, or the part of the embedded model.
  public let place: String
  /// What was met, and what to do, for people: lower case, no full stop.
  public let message: String

  /// Makes an error.
  public init(_ code: Code, at place: String, _ message: String) {
    self.code = code
    self.place = place
    self.message = message
  }

  /// One line: `place: message`.
  public var description: String { "\(place): \(message)" }
}
