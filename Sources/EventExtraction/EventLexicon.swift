import EventModel
import WordLists

/// The words that name events: the patterns, and the verbs that they and the readers need.
struct EventLexicon: Sendable {
  /// What is part of the program.
  static let standard = EventLexicon(patterns: .standard)

  let patterns: PatternTable
  let verbs: VerbLexicon

  private init(patterns: PatternTable) {
    self.patterns = patterns
    verbs = VerbLexicon(verbs: WordList("verbs"), patterns: patterns)
  }

  /// The words of the program with a user's patterns.
  init(adding patterns: [EventPattern]) {
    self = patterns.isEmpty ? .standard : EventLexicon(patterns: .standard.adding(patterns))
  }
}
