public import EventModel
import SourceDocuments

/// Builds the graph of what documents say, when it is known which of their chains are one entity.
///
/// Claims of one event become one event, which keeps every claim with its words, speaker and
/// certainty. Whoever fills a role, is a place, an end of a relation or a speaker becomes an entity;
/// the other names are kept as unused. An event that lacks a needed role is kept as incomplete.
///
/// The graph depends on the set of documents, not on their order.
///
/// - Complexity: near linear in mentions and claims; `EventMerger` says how events are looked up.
public struct GraphBuilder: Sendable {
  /// Makes a builder.
  public init() {}

  /// Builds a graph.
  ///
  /// - Parameters:
  ///   - extractions: what the documents say. Of several with one document id, one stands.
  ///   - resolution: which of their chains are one; chains that it does not know are left out.
  /// - Returns: the graph; ``EventGraph/unsourced(in:)`` finds no fault in it, if the ranges of the
  ///   extractions give back their words.
  public func build(from extractions: [Extraction], resolution: Resolution) -> EventGraph {
    GraphDraft(Extraction.distinct(extractions), resolution: resolution).graph()
  }
}
