/// Why a file of annotated sentences could not be read or compared.
///
/// The place comes first, what to do comes last:
///
///     dev.conllu:12: 9 columns, a word has 10 separated by tabs; check the line
public struct TrainingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, for programs.
  public struct Code: Hashable, Sendable {
    private enum Kind: Hashable { case format, text, count }
    private let kind: Kind

    /// A line is not what the format says.
    public static let format = Code(kind: .format)
    /// Two readings are not of the same text.
    public static let text = Code(kind: .text)
    /// There is nothing to learn or to compare.
    public static let count = Code(kind: .count)
  }

  /// What went wrong, for programs.
  public let code: Code
  /// The file and line, or the sentence.
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
