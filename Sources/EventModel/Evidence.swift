public import SourceDocuments

/// A claim as the graph keeps it: the words of one document that say so.
///
/// Files call it a claim. The participants stand in the event or relation that it backs.
public struct Evidence: Hashable, Sendable, Comparable {
  /// The document.
  public let document: Document.ID
  /// The sentence or clause.
  public let range: TextRange
  /// Its words; nil if a file left them out.
  public let quote: String?
  /// The word that names the event.
  public let trigger: TextRange?
  /// The pattern that read it.
  public let pattern: String?
  /// Whether it happened.
  public let modality: Modality
  /// The word that says so, if the modality is not asserted.
  public let cue: TextRange?
  /// The entity that the sentence gives as its source; nil if the document itself speaks.
  public let speaker: Entity.ID?
  /// When, as far as this claim fixes it.
  public let time: EventTime?
  /// Fields of a file that the program does not know, kept as they were.
  public let unknown: [String: OpenValue]

  /// Makes a piece of evidence.
  public init(
    document: Document.ID, range: TextRange, quote: String?, trigger: TextRange? = nil,
    pattern: String? = nil, modality: Modality = .asserted, cue: TextRange? = nil,
    speaker: Entity.ID? = nil, time: EventTime? = nil, unknown: [String: OpenValue] = [:]
  ) {
    self.document = document
    self.range = range
    self.quote = quote
    self.trigger = trigger
    self.pattern = pattern
    self.modality = modality
    self.cue = cue
    self.speaker = speaker
    self.time = time
    self.unknown = unknown
  }

  /// By document, then place, then pattern.
  public static func < (a: Evidence, b: Evidence) -> Bool {
    (a.document, a.range, a.trigger ?? a.range, a.pattern ?? "")
      < (b.document, b.range, b.trigger ?? b.range, b.pattern ?? "")
  }
}
