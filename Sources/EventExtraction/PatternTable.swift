import EventModel
import WordLists

/// Patterns by the first word of their trigger.
struct PatternTable: Sendable {
  /// Those that are part of the program.
  static let standard = PatternTable(WordList("patterns").rows.map(pattern))

  /// All patterns; of two with as many words the earlier is tried first.
  let all: [EventPattern]
  private let verbs: [String: [EventPattern]]
  private let nouns: [String: [EventPattern]]

  init(_ patterns: [EventPattern]) {
    all = patterns
    verbs = Dictionary(grouping: patterns.filter { $0.form == .verb }, by: \.words[0])
      .mapValues(Self.longestFirst)
    nouns = Dictionary(grouping: patterns.filter { $0.form == .noun }, by: \.words[0])
      .mapValues(Self.longestFirst)
  }

  /// The table with more patterns, which come before those that it has; one takes the place of another of
  /// its name.
  func adding(_ patterns: [EventPattern]) -> PatternTable {
    let names = Set(patterns.map(\.name))
    return PatternTable(patterns + all.filter { !names.contains($0.name) })
  }

  /// The first words of the triggers that are verbs.
  var verbLemmas: [String] { verbs.keys.sorted() }

  /// Whether a verb alone, no trigger of several words, can name an event of a type.
  func isVerb(_ lemma: String, of type: EventType) -> Bool {
    patterns(verb: lemma).contains { $0.type == type && $0.words.count == 1 }
  }

  /// The patterns whose trigger begins with a verb, those of more words first.
  func patterns(verb lemma: String) -> [EventPattern] { verbs[lemma] ?? [] }

  /// The patterns whose trigger begins with a noun in the singular or plural.
  func patterns(noun word: String) -> [EventPattern] {
    if let found = nouns[word] { return found }
    for (ending, replacement) in [("ies", "y"), ("es", ""), ("s", "")] where word.hasSuffix(ending)
    {
      if let found = nouns[word.dropLast(ending.count) + replacement] { return found }
    }
    return []
  }

  private static func longestFirst(_ patterns: [EventPattern]) -> [EventPattern] {
    patterns.enumerated().sorted { a, b in
      (b.element.words.count, a.offset) < (a.element.words.count, b.offset)
    }.map(\.element)
  }

  /// The patterns of a list, each with the ontology's type of its first cell.
  ///
  /// - Precondition: each row names a type and a form, and each slot has a position and roles.
  private static func pattern(_ row: [String]) -> EventPattern {
    guard let type = EventType.named(row[0]),
      let form = EventPattern.TriggerForm(rawValue: row[1])
    else { preconditionFailure("patterns.tsv: \(row[0]) \(row[1]) is no type and form") }
    let fields = row[3].split(separator: " ").map(String.init)
    let slots = fields.filter { $0 != lightVerb }.map { field in
      guard let slot = EventPattern.Slot(notation: field) else {
        preconditionFailure("patterns.tsv: \(row[2]): \(field) is no slot")
      }
      return slot
    }
    let examples = WordList.values(row[4]).map { sentence in
      guard let example = EventPattern.Example(marked: sentence) else {
        preconditionFailure("patterns.tsv: \(row[2]): a bracket is wrong in \(sentence)")
      }
      return example
    }
    return EventPattern(
      type: type, form: form, words: row[2].split(separator: " ").map(String.init), slots: slots,
      isGovernedByLightVerb: fields.contains(lightVerb), examples: examples)
  }

  /// The mark of a noun to which a light verb may bring the subject.
  private static let lightVerb = "light:yes"
}
