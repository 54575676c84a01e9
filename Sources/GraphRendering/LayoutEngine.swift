/// Lays out a graph: DOT in, the SVG of libgvc out.
///
/// The program is the graph's attribute `layout`, `dot` if it has none.
public protocol LayoutEngine: Sendable {
  /// Draws DOT text as the SVG that libgvc writes.
  ///
  /// - Parameter dot: one graph in DOT.
  /// - Returns: the SVG as libgvc writes it.
  /// - Throws: a ``RenderingError`` with what libgvc said, or how its process ended.
  func svg(of dot: String) throws(RenderingError) -> String
}
