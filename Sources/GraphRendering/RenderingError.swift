/// Why a picture could not be made.
public struct RenderingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of failure it is.
  public struct Code: Hashable, Sendable {
    private enum Kind { case layout, crash, exit, timeout, start, output, png }
    private let kind: Kind

    /// libgvc refused or could not lay out the graph.
    public static let layoutFailed = Code(kind: .layout)
    /// The child process was ended by a signal.
    public static let childCrashed = Code(kind: .crash)
    /// The child process ended with an exit code other than 0.
    public static let childFailed = Code(kind: .exit)
    /// The child process took longer than it may.
    public static let timedOut = Code(kind: .timeout)
    /// The child process could not be started.
    public static let childNotStarted = Code(kind: .start)
    /// What came back is no picture.
    public static let unreadablePicture = Code(kind: .output)
    /// The PNG could not be made.
    public static let pngFailed = Code(kind: .png)
  }

  /// What kind of failure it is.
  public let code: Code
  /// Place, what, and what to do.
  public let description: String

  /// Makes an error.
  public init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
