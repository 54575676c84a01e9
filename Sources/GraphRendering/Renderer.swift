public import EventModel

/// Draws graphs: DOT, SVG, PNG.
///
///     let renderer = Renderer(engine: InProcessLayout())
///     let svg = try renderer.svg(graph, options: DrawingOptions(title: "The summit"))
///
/// The same graph and options give the same bytes of DOT and SVG on every machine with the same libgvc,
/// with any fonts or none. A graph too large for a good layout is drawn with less: fewer rounds of the
/// layout, then no words on lines, then no ranks; the picture says so.
public struct Renderer: Sendable {
  /// What lays out.
  public let engine: any LayoutEngine
  /// Colours and type.
  public let theme: Theme

  /// Makes a renderer.
  public init(engine: any LayoutEngine, theme: Theme = .standard) {
    self.engine = engine
    self.theme = theme
  }

  /// The diagram of a graph as DOT text.
  ///
  /// Headline, legend and notes are not part of it.
  public func dot(_ graph: EventGraph, options: DrawingOptions = DrawingOptions()) -> String {
    let view = DiagramView(graph, options: options)
    return DOTWriter(view: view, theme: theme, rung: Self.firstRung(view)).text
  }

  /// The picture of a graph as SVG.
  ///
  /// A graph without events gives a picture that says so.
  ///
  /// - Throws: ``RenderingError`` if the layout fails, also with the least that may be drawn.
  public func svg(
    _ graph: EventGraph, options: DrawingOptions = DrawingOptions()
  ) throws(RenderingError) -> String {
    try svg(DiagramView(graph, options: options), options: options)
  }

  /// The picture of a graph as PNG.
  ///
  /// The words are set in the fonts of the machine; see ``Theme/fonts``.
  ///
  /// - Throws: ``RenderingError`` if layout or librsvg fails.
  public func png(
    _ graph: EventGraph, options: DrawingOptions = DrawingOptions()
  ) throws(RenderingError) -> [UInt8] {
    try PNGWriter.png(of: svg(graph, options: options), scale: options.scale)
  }

  /// The picture of a view as SVG.
  ///
  /// - Throws: ``RenderingError`` if the layout fails, also with the least that may be drawn.
  public func svg(
    _ view: DiagramView, options: DrawingOptions = DrawingOptions()
  ) throws(RenderingError) -> String {
    guard !view.isEmpty else {
      return SVGFinisher(view: view, theme: theme, options: options, notes: []).emptyPicture()
    }
    var rung = Self.firstRung(view)
    while true {
      do throws(RenderingError) {
        let dot = DOTWriter(view: view, theme: theme, rung: rung).text
        let layout = try engine.svg(of: dot)
        let finisher = SVGFinisher(
          view: view, theme: theme, options: options, notes: Self.notes(rung))
        return try finisher.picture(from: layout)
      } catch {
        // A layout that fails, crashes or takes too long may do with less.
        let mayDoWithLess = [.layoutFailed, .childCrashed, .timedOut].contains(error.code)
        guard mayDoWithLess, let next = DOTWriter.Rung(rawValue: rung.rawValue + 1) else {
          throw error
        }
        rung = next
      }
    }
  }

  /// How much the layout may do, by the sizes up to which it was measured to take a few seconds.
  static func firstRung(_ view: DiagramView) -> DOTWriter.Rung {
    switch max(view.nodes.count, view.edges.count * 2 / 3) {
    case ...150: .full
    case ...300: .hasty
    case ...900: .wordless
    default: .floating
    }
  }

  private static func notes(_ rung: DOTWriter.Rung) -> [String] {
    switch rung {
    case .full, .hasty: []
    case .wordless, .floating:
      [
        "The diagram is too large for words on its lines: point at a line to read them, or draw fewer entities."
      ]
    }
  }
}
