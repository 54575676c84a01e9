public import EventModel
public import SourceDocuments

/// What a part of the documents says of who is who; parts join to the whole in any order.
///
/// Joining is associative and commutative, and joining a part twice changes nothing. So documents can
/// be mapped to states on any number of machines and reduced pairwise in whatever order they come,
/// or be added one by one; ``Resolver/resolve(_:judgements:)`` of the whole gives the same bytes.
///
///     let parts = folders.map { ResolverState(extractions(of: $0)) }
///     let whole = parts.reduce(ResolverState()) { $0.joined(with: $1) }
///     let resolution = Resolver().resolve(whole)
public struct ResolverState: Hashable, Sendable {
  private var extractionOfDocument: [Document.ID: Extraction]
  private var ambiguous: Set<Document.ID> = []

  /// Makes the state of some documents; of none without arguments.
  ///
  /// Of several extractions with one document id, one stands.
  public init(_ extractions: some Sequence<Extraction> = []) {
    extractionOfDocument = [:]
    for extraction in extractions { insert(extraction) }
  }

  /// The state of the documents of both.
  ///
  /// - Complexity: O(*n*), n = documents of the smaller one.
  public func joined(with other: ResolverState) -> ResolverState {
    let isSmaller = extractionOfDocument.count < other.extractionOfDocument.count
    var whole = isSmaller ? other : self
    let part = isSmaller ? self : other
    whole.ambiguous.formUnion(part.ambiguous)
    for extraction in part.extractionOfDocument.values { whole.insert(extraction) }
    return whole
  }

  /// One extraction for each document, by id.
  public var extractions: [Extraction] {
    extractionOfDocument.values.sorted { $0.document.id < $1.document.id }
  }

  /// The ids that several different documents have.
  public var ambiguousIDs: [Document.ID] { ambiguous.sorted() }

  private mutating func insert(_ extraction: Extraction) {
    let id = extraction.document.id
    guard let known = extractionOfDocument[id], known != extraction else {
      extractionOfDocument[id] = extraction
      return
    }
    ambiguous.insert(id)
    extractionOfDocument[id] = Extraction.distinct([known, extraction])[0]
  }
}
