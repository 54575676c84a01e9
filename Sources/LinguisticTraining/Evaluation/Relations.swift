/// Which relations and features count in the metrics of ``Evaluation``.
///
/// - SeeAlso: <https://universaldependencies.org/conll18/evaluation.html>
enum Relations {
  /// Relations between words with a meaning of their own: those that CLAS, MLAS and BLEX count.
  static let content: Set<Substring> = [
    "acl", "advcl", "advmod", "amod", "appos", "ccomp", "compound", "conj", "csubj", "dep",
    "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "nmod",
    "nsubj", "nummod", "obj", "obl", "orphan", "parataxis", "reparandum", "root", "vocative",
    "xcomp",
  ]

  /// Relations of words that serve another: MLAS wants them right at each content word.
  static let functional: Set<Substring> = ["aux", "case", "cc", "clf", "cop", "det", "mark"]

  /// The features that are the same in all languages; others are not compared.
  static let universalFeatures: Set<Substring> = [
    "Abbr", "Animacy", "Aspect", "Case", "Definite", "Degree", "Evident", "Foreign", "Gender",
    "Mood", "NumType", "Number", "Person", "Polarity", "Polite", "Poss", "PronType", "Reflex",
    "Tense", "VerbForm", "Voice",
  ]
}
