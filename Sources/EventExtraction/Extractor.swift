public import EventModel
import SourceDocuments
public import TextAnnotation

/// Reads what a document says: who is mentioned in it, and the events and relations that tie them.
///
/// A table of verbs and nouns with the places of their roles (`Lists/patterns.tsv`), over the syntax
/// that word order and trees tell. What they cannot tell stays open.
///
/// - Complexity: O(*n*) in sentences, but for names of one document, which are compared in pairs.
public struct Extractor: Sendable {
  private let lexicon: EventLexicon

  /// Makes an extractor with the patterns that are part of the program.
  ///
  /// - Parameter patterns: patterns that are tried before those of the program; one takes the place of
  ///   another of its name.
  public init(patterns: [EventPattern] = []) {
    lexicon = EventLexicon(adding: patterns)
  }

  /// The patterns that are part of the program, in the order of its table.
  public static var patterns: [EventPattern] { EventLexicon.standard.patterns.all }

  /// What a document says.
  ///
  /// - Returns: chains in the order of their first mention, claims in the order of the text.
  public func extract(from analysis: Analysis) -> Extraction {
    let document = analysis.document
    let readings = analysis.sentences.map { SentenceReading($0.joiningHyphens, lexicon: lexicon) }
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
