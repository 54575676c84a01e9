public import SourceDocuments

/// What one sentence or clause of a document says of an event or relation.
///
/// A claim has arguments, which are chains of its own document; they become the participants of an
/// event when the chains of all documents have been resolved to entities.
public struct Claim: Hashable, Sendable {
  /// What is claimed.
  public enum Fact: Hashable, Sendable {
    /// An event of a type.
    case event(EventType)
    /// A relation of a type, with its label ("president") and whether it is over ("former").
    case relation(RelationType, label: String?, isFormer: Bool)
  }

  /// A chain in a role.
  public struct Argument: Hashable, Sendable {
    /// The role; ``Role/from`` and ``Role/to`` for relations, ``Role/place`` for where.
    public let role: Role
    /// The index of the chain in ``Extraction/chains``.
    public let chain: Int

    /// Makes an argument.
    public init(_ role: Role, _ chain: Int) {
      self.role = role
      self.chain = chain
    }
  }

  /// What is claimed.
  public let fact: Fact
  /// Who and what takes part.
  public let arguments: [Argument]
  /// The sentence or clause.
  public let range: TextRange
  /// Its words.
  public let quote: String
  /// The word that names the event.
  public let trigger: TextRange
  /// The pattern that read it, such as `sign.verb.active`.
  public let pattern: String
  /// Whether it happened.
  public let modality: Modality
  /// The word that says so ("may", "not"), if the modality is not asserted.
  public let cue: TextRange?
  /// The chain that the sentence gives as its source; nil if the document itself speaks.
  public let speaker: Int?
  /// When, as far as the text fixes it.
  public let time: EventTime?

  /// Makes a claim.
  public init(
    fact: Fact, arguments: [Argument], range: TextRange, quote: String, trigger: TextRange,
    pattern: String, modality: Modality = .asserted, cue: TextRange? = nil, speaker: Int? = nil,
    time: EventTime? = nil
  ) {
    self.fact = fact
    self.arguments = arguments
    self.range = range
    self.quote = quote
    self.trigger = trigger
    self.pattern = pattern
    self.modality = modality
    self.cue = cue
    self.speaker = speaker
    self.time = time
  }
}
