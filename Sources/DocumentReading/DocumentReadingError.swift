/// Why an input could not be read.
public struct DocumentReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of failure.
  public struct Code: Hashable, Sendable, CustomStringConvertible {
    private enum Value: String {
      case missingFile, unreadableFile, emptyFile, emptyFolder, tooLarge, binaryFile
      case unsupportedFormat, invalidLine, invalidCorpus, duplicateID
    }

    private let value: Value

    /// There is no file or folder at the path.
    public static let missingFile = Code(value: .missingFile)
    /// The file or folder is there, and may not or cannot be read.
    public static let unreadableFile = Code(value: .unreadableFile)
    /// There is no text in the file.
    public static let emptyFile = Code(value: .emptyFile)
    /// There is no article in the folder.
    public static let emptyFolder = Code(value: .emptyFolder)
    /// The file is larger than the reader takes.
    public static let tooLarge = Code(value: .tooLarge)
    /// The file is a picture, an archive or the like.
    public static let binaryFile = Code(value: .binaryFile)
    /// The file is text of a kind that holds no article.
    public static let unsupportedFormat = Code(value: .unsupportedFormat)
    /// A line of a JSON Lines file is no article.
    public static let invalidLine = Code(value: .invalidLine)
    /// A sidecar with metadata cannot be read.
    public static let invalidCorpus = Code(value: .invalidCorpus)
    /// Two articles give themselves the same id.
    public static let duplicateID = Code(value: .duplicateID)

    /// The name of the code.
    public var description: String { value.rawValue }
  }

  /// What kind of failure it is.
  public let code: Code
  /// The path, with a line and column (both from 1) where they are known.
  public let place: String
  /// What is wrong and what to do, in lower case without a full stop.
  public let message: String

  /// Makes an error.
  public init(_ code: Code, at place: String, _ message: String) {
    self.code = code
    self.place = place
    self.message = message
  }

  /// One line: `place: what, what to do`.
  public var description: String { "\(place): \(message)" }
}
