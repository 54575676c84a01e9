/// Why a file could not be read.
///
/// The place comes first, what to do comes last:
///
///     out.json:12:30: events[3].place: no entity "place/x"; add it to "entities" or correct the id
public struct GraphFormatError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, for programs.
  public struct Code: Hashable, Sendable {
    private enum Kind: Hashable { case syntax, notAGraph, version, reference, value }
    private let kind: Kind

    /// The bytes are no JSON, or no YAML.
    public static let syntax = Code(kind: .syntax)
    /// The file does not say that it is an `eventgraph`.
    public static let notAGraph = Code(kind: .notAGraph)
    /// The file is an `eventgraph` of another version.
    public static let version = Code(kind: .version)
    /// An id leads nowhere, or two things have the same.
    public static let reference = Code(kind: .reference)
    /// A field is missing, has another type, or a value that its vocabulary lacks.
    public static let value = Code(kind: .value)
  }

  /// What went wrong, for programs.
  public let code: Code
  /// The file, with line and column (both from 1, in code points): `out.json:12:30`.
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
