/// What a user may choose about one picture.
public struct DrawingOptions: Hashable, Sendable {
  /// The headline of the picture; nil for one made of the graph.
  public var title: String?
  /// The line under it; nil for the number of articles and their dates.
  public var subtitle: String?
  /// How many entities are drawn at most, the best backed first; nil for all.
  public var maxEntities: Int?
  /// The language of the picture's texts (BCP 47), for screen readers.
  public var language: String
  /// Pixels of a PNG per unit of the SVG.
  public var scale: Double
  /// What every id in the SVG begins with; give each its own if one page holds several pictures.
  public var idPrefix: String

  /// The number of entities that a page still shows legibly.
  public static let legibleEntities = 40

  /// Makes options.
  public init(
    title: String? = nil, subtitle: String? = nil, maxEntities: Int? = legibleEntities,
    language: String = "en", scale: Double = 2, idPrefix: String = "entente"
  ) {
    self.title = title
    self.subtitle = subtitle
    self.maxEntities = maxEntities
    self.language = language
    self.scale = scale
    self.idPrefix = idPrefix
  }
}
