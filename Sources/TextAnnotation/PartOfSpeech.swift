/// The universal parts of speech of Universal Dependencies (the UPOS column).
///
/// - SeeAlso: <https://universaldependencies.org/u/pos/>
public enum PartOfSpeech: String, Hashable, Sendable, CaseIterable {
  /// An adjective.
  case adjective = "ADJ"
  /// A preposition or postposition.
  case adposition = "ADP"
  /// An adverb.
  case adverb = "ADV"
  /// An auxiliary verb.
  case auxiliary = "AUX"
  /// A coordinating conjunction.
  case coordinatingConjunction = "CCONJ"
  /// An article or other determiner.
  case determiner = "DET"
  /// An exclamation or filler.
  case interjection = "INTJ"
  /// A common noun.
  case noun = "NOUN"
  /// A number.
  case numeral = "NUM"
  /// A particle: "to" before a verb, "not", "'s".
  case particle = "PART"
  /// A pronoun.
  case pronoun = "PRON"
  /// A proper noun.
  case properNoun = "PROPN"
  /// A mark of punctuation.
  case punctuation = "PUNCT"
  /// A subordinating conjunction.
  case subordinatingConjunction = "SCONJ"
  /// A symbol: "$", "%", an emoji.
  case symbol = "SYM"
  /// A full verb.
  case verb = "VERB"
  /// Anything else, and what is not known.
  case other = "X"
}
