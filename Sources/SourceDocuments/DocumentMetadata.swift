/// What is known of a document besides its text.
public struct DocumentMetadata: Hashable, Sendable {
  /// The headline.
  public var title: String?
  /// The house that published it.
  public var publisher: String?
  /// When it was published: an EDTF date such as `2024-06-19` or `2006-08`.
  public var published: String?
  /// The canonical address.
  public var url: String?
  /// Fields of the source that have no property here, kept as they were.
  public var other: [String: OpenValue]

  /// Makes metadata; what is not known is nil.
  public init(
    title: String? = nil, publisher: String? = nil, published: String? = nil, url: String? = nil,
    other: [String: OpenValue] = [:]
  ) {
    self.title = title
    self.publisher = publisher
    self.published = published
    self.url = url
    self.other = other
  }

  /// These metadata, with what they lack filled from `weaker`.
  public func filled(from weaker: DocumentMetadata) -> DocumentMetadata {
    DocumentMetadata(
      title: title ?? weaker.title,
      publisher: publisher ?? weaker.publisher,
      published: published ?? weaker.published,
      url: url ?? weaker.url,
      other: other.merging(weaker.other) { own, _ in own })
  }
}
