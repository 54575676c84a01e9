public import EventModel
import SourceDocuments
public import TextAnnotation

/// Reads what a document says: who is mentioned in it, and the events and relations that tie them.
///
/// A first reading: a table of verbs and nouns with the places of their roles
/// (`Lists/patterns.tsv`), over the syntax that word order tells. What it cannot tell stays open.
///
/// - Complexity: O(*n*) in sentences, but for names of one document, which are compared in pairs.
public struct Extractor: Sendable {
  /// Makes an extractor with the patterns that are part of the program.
  public init() {}

  /// What a document says.
  ///
  /// - Returns: chains in the order of their first mention, claims in the order of the text.
  public func extract(from analysis: Analysis) -> Extraction {
    let document = analysis.document
    let readings = analysis.sentences.map { SentenceReading($0.joiningHyphens) }
    let coreference = LocalCoreference(document: document.id, readings: readings)
    let claims = ClaimWriter(document: document, readings: readings, coreference: coreference)
      .claims()
    let (chains, renumbered) = ChainWriter(coreference: coreference, document: document)
      .chains(used: claims)
    return Extraction(
      document: document.record, chains: chains, matches: coreference.matches.sorted(),
      claims: renumbered, furniture: document.furniture,
      furnitureQuotes: document.furniture.map { document.quote($0.range) },
      diagnostics: document.diagnostics + analysis.diagnostics)
  }
}
