public import EntityResolution
public import EventModel

/// What the pipeline is told besides its documents.
public struct PipelineOptions: Sendable {
  /// Names, kinds and identifiers that the user knows.
  public var gazetteer: Gazetteer
  /// A person's word on who is who; outranks every rule.
  public var judgements: [Judgement]
  /// How many documents are read at once; nil for one per processor.
  ///
  /// The result does not depend on it.
  public var width: Int?

  /// Makes options.
  public init(
    gazetteer: Gazetteer = .empty, judgements: [Judgement] = [], width: Int? = nil
  ) {
    self.gazetteer = gazetteer
    self.judgements = judgements
    self.width = width
  }
}
