internal import CGraphvizShim
import Glibc

/// Lays out graphs in this process.
///
/// libgvc is not safe for threads: one layout runs at a time in a process, others wait, in whatever
/// task they are. There is no deadline, and libgvc may **end the process** on some input (it calls
/// `exit`, asserts, and has crashed); the DOT that this module writes keeps clear of all cases that are
/// known. A program that must not end uses ``ChildProcessLayout``.
public struct InProcessLayout: LayoutEngine {
  /// Makes the engine.
  public init() {}

  /// Draws DOT text as the SVG that libgvc writes.
  public func svg(of dot: String) throws(RenderingError) -> String {
    guard !dot.utf8.contains(0) else {
      throw RenderingError(.layoutFailed, "layout: the DOT text holds a NUL byte; remove it")
    }
    var svg: UnsafeMutablePointer<CChar>?
    var message: UnsafeMutablePointer<CChar>?
    var count = 0
    defer {
      free(svg)
      free(message)
    }
    guard entente_layout(dot, &svg, &count, &message) == 0, let svg else {
      let said = message.map { String(cString: $0) } ?? "no reason given"
      throw RenderingError(.layoutFailed, "layout: libgvc: \(said.plain(most: 500))")
    }
    let bytes = UnsafeRawBufferPointer(start: svg, count: count)
    return String(decoding: bytes, as: UTF8.self)
  }
}
