public import EventModel

/// Writes a graph as `eventgraph/1`; see docs/format.md.
///
/// The same graph gives the same bytes: keys in a fixed order, those of others sorted behind them,
/// UTF-8 without escapes where JSON allows it, one line for each mention, participant and decision so
/// that a difference of two files shows what changed. Ranges are written in code points, with the
/// tables of the graph's documents.
public struct GraphWriter: Sendable {
  /// Makes a writer.
  public init() {}

  /// The graph as a JSON text that ends with a line end.
  ///
  /// - Complexity: O(*n*), n = bytes of the text.
  public func json(_ graph: EventGraph) -> String {
    GraphEncoder(graph).text.file
  }
}
