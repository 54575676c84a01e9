public import EventModel

/// What a reader is told besides its inputs.
public struct ReadingOptions: Hashable, Sendable {
  /// The path of a sidecar with metadata for all inputs; nil for none.
  ///
  /// Its entries beat those of a `corpus.yaml` that lies in a folder.
  public var corpus: String?
  /// The date of documents for which nothing else gives one.
  public var published: EventTime?
  /// Whether menus, by-lines, teasers and the like are marked.
  public var marksFurniture: Bool

  /// Makes options.
  public init(corpus: String? = nil, published: EventTime? = nil, marksFurniture: Bool = true) {
    self.corpus = corpus
    self.published = published
    self.marksFurniture = marksFurniture
  }
}
