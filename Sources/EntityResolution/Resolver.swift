public import EventModel
import SourceDocuments

/// Finds out which chains of all documents are one entity, with the reason for every merge and
/// refusal.
///
/// The resolution is a function of the set of documents: their order has no say in it, nor how they
/// were parted (``ResolverState``). Whole chains are compared, by their fullest names, so that "Kim"
/// crosses documents only where his document has his full name. What is not sure stays two and is
/// listed as a possible match.
///
/// First comes what is certain, then what evidence makes likely; a veto is asked of whole clusters:
///
/// | rule | joins | is stopped by |
/// |---|---|---|
/// | judgement | what a person judged one | a person's other judgement |
/// | identifier | the same id of a scheme, one entry of the gazetteer | kind, another id |
/// | equal name | names equal but for case, accents, hyphens, titles | given names, generation |
/// | evidence | what names, sound, offices and partners speak for | documents, rivals, the sum |
///
/// Evidence is a sum of log-odds in whole thousandths, so it is exact on every machine. A document
/// stops a likely merge by naming both apart, a rival by fitting about as well, the sum over all pairs
/// of two clusters by being negative. Agreements and gifts are told by what was done with them: by
/// whom they were signed or given, and when.
///
/// - Complexity: near linear in mentions; the comparisons grow with the number of different names
///   that share a key, not with that of documents.
public struct Resolver: Sendable {
  /// What a user's list knows of names.
  public let gazetteer: Gazetteer

  /// Makes a resolver.
  public init(gazetteer: Gazetteer = .empty) { self.gazetteer = gazetteer }

  /// Resolves the chains of documents to entities.
  ///
  /// Of several extractions with one document id, one stands, and a diagnostic says so.
  ///
  /// - Returns: every chain in exactly one cluster; clusters by first member.
  public func resolve(
    _ extractions: [Extraction], judgements: [Judgement] = []
  ) -> Resolution {
    resolve(ResolverState(extractions), judgements: judgements)
  }

  /// Resolves the chains of the documents of a state.
  ///
  /// - Returns: every chain in exactly one cluster; clusters by first member.
  public func resolve(_ state: ResolverState, judgements: [Judgement] = []) -> Resolution {
    var run = ResolutionRun(state.extractions, judgements: judgements, gazetteer: gazetteer)
    run.linkByName()
    run.linkByDeed()
    run.lookAtRefusals()
    return run.resolution(
      diagnostics: state.ambiguousIDs.map { id in
        Diagnostic(
          .warning, at: id.rawValue, "several documents have this id; kept one, rename the others")
      })
  }
}
