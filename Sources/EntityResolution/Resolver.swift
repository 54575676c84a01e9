public import EventModel
import SourceDocuments

/// Finds out which chains of all documents are one entity, with the reason for every merge and
/// refusal.
///
/// The resolution is a function of the set of documents: their order has no say in it. Whole
/// chains are compared, by their fullest names, so that "Kim" crosses documents only where his
/// document has his full name. What is not sure stays two and is listed as a possible match.
///
/// The rules, the strongest first; a veto is asked of whole clusters:
///
/// | rule | joins | is stopped by |
/// |---|---|---|
/// | judgement | what a person judged one | a person's other judgement |
/// | identifier | the same id of a scheme, one entry of the gazetteer | kind, another id |
/// | equal name | names equal but for case, accents, hyphens, titles | given names, generation |
/// | likely | names but for a middle name, a legal form; acronyms; deeds | documents, rivals |
///
/// A deed is what was done with an agreement or gift: by whom it was signed or given, and when. A
/// document stops a likely merge by naming both apart, a rival by fitting as well.
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
    let documents = Extraction.distinct(extractions)
    var run = ResolutionRun(documents, judgements: judgements, gazetteer: gazetteer)
    run.linkByName()
    run.linkByDeed()
    run.lookAtRefusals()
    return run.resolution(diagnostics: Self.duplicates(extractions))
  }

  private static func duplicates(_ extractions: [Extraction]) -> [Diagnostic] {
    Dictionary(grouping: extractions, by: \.document.id)
      .filter { $0.value.count > 1 && Set($0.value).count > 1 }.keys
      .map { id in
        Diagnostic(
          .warning, at: id.rawValue, "several documents have this id; kept one, rename the others")
      }
  }
}
