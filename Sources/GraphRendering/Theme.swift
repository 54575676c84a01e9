public import EventModel

/// Colours, type and shapes of a picture.
///
/// A kind shows in shape, tint and border, never in colour alone. The colours of the standard theme
/// keep a distance of 23 (CIE76) from each other under the three kinds of colour blindness as
/// simulated by Machado, Oliveira and Fernandes (2009), and a contrast of at least 4.6 on white.
public struct Theme: Hashable, Sendable {
  /// A colour in both appearances.
  ///
  /// The light one also stands in the SVG's attributes, for readers
  /// that know no style sheets; no two colours of a theme share it.
  public struct Color: Hashable, Sendable {
    /// The name of its variable in the style sheet.
    public let name: String
    /// `#rrggbb` on a light page.
    public let light: String
    /// `#rrggbb` on a dark page.
    public let dark: String

    /// Makes a colour; the values are `#` and six lower-case hexadecimal digits.
    public init(_ name: String, light: String, dark: String) {
      precondition([light, dark].allSatisfy(Self.isHexadecimal), "no colour: \(light) \(dark)")
      self.name = name
      self.light = light
      self.dark = dark
    }

    private static func isHexadecimal(_ text: String) -> Bool {
      text.utf8.count == 7 && text.hasPrefix("#")
        && text.utf8.dropFirst().allSatisfy { "0123456789abcdef".utf8.contains($0) }
    }
  }

  /// How a kind of node looks.
  public struct NodeStyle: Hashable, Sendable {
    /// The outline.
    public let shape: Shape
    /// The border.
    public let border: Color
    /// The ground.
    public let fill: Color
    /// The words in large type.
    public let text: Color
    /// The words in small type.
    public let detail: Color

    /// Makes a style.
    public init(_ shape: Shape, border: Color, fill: Color, text: Color, detail: Color) {
      self.shape = shape
      self.border = border
      self.fill = fill
      self.text = text
      self.detail = detail
    }
  }

  /// The outlines that a node may have.
  public enum Shape: String, Hashable, Sendable {
    /// A box with round corners.
    case rounded
    /// A box.
    case box
    /// A box without its corners.
    case octagon
    /// An oval.
    case ellipse
    /// A sheet with a folded corner.
    case note
    /// A box seen from a corner.
    case box3d
    /// A lozenge with flat top and bottom.
    case hexagon
  }

  /// The page.
  public let background: Color
  /// Words.
  public let ink: Color
  /// Words of less weight.
  public let muted: Color
  /// The common ground of a country and its people.
  public let ground: Color
  /// Fine lines around the picture.
  public let rule: Color
  /// The kinds of entities.
  public let kinds: [EntityKind: NodeStyle]
  /// Events that are nodes.
  public let event: NodeStyle
  /// The lines.
  public let lines: [LineFamily: Color]
  /// The faces, the preferred first; the layout fits the widest of them.
  public let fonts: [String]

  /// The faces as the value of an attribute.
  var fontFamily: String {
    fonts.map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: ", ")
      .replacing("&", with: "").replacing("<", with: "").replacing("\"", with: "")
  }

  /// Type sizes, in units of the picture.
  public let sizes: TypeSizes

  /// The type scale.
  public struct TypeSizes: Hashable, Sendable {
    /// The headline.
    public var title = 22.0
    /// The line under it.
    public var subtitle = 12.0
    /// The name of one that the story is about.
    public var lead = 15.0
    /// Any other name.
    public var name = 13.0
    /// Offices, kin, dates of events.
    public var detail = 10.0
    /// The words on a line.
    public var label = 10.5
    /// When and where, on a line.
    public var labelDetail = 9.0
    /// Legend, notes and sources.
    public var note = 10.0

    /// Makes the standard scale.
    public init() {}
  }

  /// Makes a theme.
  public init(
    background: Color, ink: Color, muted: Color, ground: Color, rule: Color,
    kinds: [EntityKind: NodeStyle], event: NodeStyle, lines: [LineFamily: Color],
    fonts: [String], sizes: TypeSizes = TypeSizes()
  ) {
    self.background = background
    self.ink = ink
    self.muted = muted
    self.ground = ground
    self.rule = rule
    self.kinds = kinds
    self.event = event
    self.lines = lines
    self.fonts = fonts
    self.sizes = sizes
  }

  /// Every colour, once, by name.
  public var colors: [Color] {
    let nodes = EntityKind.allCases.compactMap { kinds[$0] } + [event]
    let all =
      [background, ink, muted, ground, rule]
      + nodes.flatMap { [$0.border, $0.fill, $0.text, $0.detail] }
      + LineFamily.allCases.compactMap { lines[$0] }
    return Set(all).sorted { $0.name < $1.name }
  }

  /// The style of a node.
  public func style(_ subject: DiagramView.Node.Subject) -> NodeStyle {
    if case .entity(_, let kind) = subject { kinds[kind] ?? event } else { event }
  }

  /// The colour of a line.
  public func color(_ family: LineFamily) -> Color { lines[family] ?? ink }
}
