public import EntityResolution
public import EventModel

/// What the pipeline is told besides its documents.
public struct PipelineOptions: Sendable {
  /// Names, kinds and identifiers that the user knows.
  public var gazetteer: Gazetteer
  /// A person's word on who is who; outranks every rule.
  public var judgements: [Judgement]
  /// Patterns by which events are found beside those of the program; one takes the place of another of
  /// its name.
  public var patterns: [EventPattern]
  /// How many documents are read at once; nil for one per processor.
  ///
  /// The result does not depend on it.
  public var width: Int?

  /// Makes options.
  public init(
    gazetteer: Gazetteer = .empty, judgements: [Judgement] = [],
    patterns: [EventPattern] = [], width: Int? = nil
  ) {
    self.gazetteer = gazetteer
    self.judgements = judgements
    self.patterns = patterns
    self.width = width
  }
}
