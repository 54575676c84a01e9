/// A way to write a graph as data; pictures are the renderer's.
public enum GraphFormat: String, Hashable, Sendable, CaseIterable {
  /// `eventgraph/1`, the format that can be read back without loss; see docs/format.md.
  case json

  /// The usual ending of a file's name, without the dot.
  public var fileExtension: String { rawValue }

  /// The format's own name, with its version.
  public var name: String { "eventgraph/\(Self.version)" }

  /// The version of `eventgraph` that this program reads and writes.
  static let version = 1
}
