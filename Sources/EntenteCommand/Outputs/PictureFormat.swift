import Entente

/// The formats in which diagrams are drawn.
enum PictureFormat: String, CaseIterable {
  case svg, png, dot

  /// The formats as a message lists them.
  static var list: String { "svg, png or dot" }

  /// The format that a person asks for: by name, else by the ending of the file, else SVG.
  ///
  /// - Throws: ``CommandFailure`` if there is no such format.
  init(named name: String?, for destination: Destination, at path: String?) throws(CommandFailure) {
    if let name {
      guard let format = Self(rawValue: name.lowercased()) else {
        throw CommandFailure(at: "--format \(name)", "unknown format; choose \(Self.list)")
      }
      self = format
    } else if let ending = destination.fileExtension {
      guard let format = Self(rawValue: ending) else {
        throw CommandFailure(
          at: path ?? "",
          "unknown format .\(ending); end the name in .svg, .png or .dot, or give --format")
      }
      self = format
    } else {
      self = .svg
    }
  }

  /// Draws a graph.
  func picture(
    of graph: EventGraph, options: DrawingOptions, with renderer: Renderer
  ) throws(RenderingError) -> [UInt8] {
    switch self {
    case .dot: Array(renderer.dot(graph, options: options).utf8)
    case .svg: Array(try renderer.svg(graph, options: options).utf8)
    case .png: try renderer.png(graph, options: options)
    }
  }
}
