import EventModel
import WordLists

/// A word that names an event, and where in the sentence its roles are found.
struct EventPattern: Hashable, Sendable {
  /// What the trigger is.
  enum TriggerForm: String, Hashable, Sendable {
    case verb
    case noun
  }

  /// Where a filler stands.
  enum Position: Hashable, Sendable {
    /// The subject of the verb, or of the light verb that governs the noun; "by" in the passive.
    case subject
    /// The object; the subject in the passive.
    case object
    /// The first of two objects.
    case indirectObject
    /// After a preposition.
    case preposition(String)
    /// Before the noun, with 's or as a possessive.
    case possessor
    /// A nationality before the noun.
    case adjective
    /// A name right before the noun.
    case compound
    /// The subject of the clause that the verb has for its object: "alleged that Iran paid".
    case complementSubject
    /// The subject of "is under ..." and "is the target of ...".
    case affected
  }

  /// A place where fillers are looked for, with the roles they can fill, the best first.
  struct Slot: Hashable, Sendable {
    let position: Position
    let roles: [Role]
    /// Whether the owner of what stands there will do: "thanked Kim's people" thanks Kim.
    let takesPossessor: Bool
  }

  let type: EventType
  let form: TriggerForm
  /// The words of the trigger; verbs by their lemma.
  let words: [String]
  let slots: [Slot]
  /// Whether a light verb may bring the subject.
  let isGovernedByLightVerb: Bool

  /// The name that claims carry: `sign.verb.sign`.
  var name: String { "\(type.name).\(form.rawValue).\(words.joined(separator: "-"))" }

  /// Whether it is a verb that means the event only where its object, if it has one, is an entity: who
  /// "provides an estimate" supplies nothing, they who "meet members of the club" met others.
  var needsEntity: Bool {
    [.supply, .give, .meet].contains(type) && form == .verb && words.count == 1
  }

  /// Whether two sides take part in the event alike.
  var isBetweenSides: Bool { [.meet, .call, .cooperate].contains(type) }

  /// The slot at a position, if the pattern has one.
  func slot(_ position: Position) -> Slot? { slots.first { $0.position == position } }
}

/// The patterns that are part of the program, by the first word of their trigger.
struct PatternTable: Sendable {
  static let standard = PatternTable(WordList("patterns"))

  /// All patterns in the order of the list.
  let all: [EventPattern]
  private let verbs: [String: [EventPattern]]
  private let nouns: [String: [EventPattern]]

  init(_ list: WordList) {
    let patterns = list.rows.compactMap(Self.pattern)
    all = patterns
    verbs = Dictionary(grouping: patterns.filter { $0.form == .verb }, by: \.words[0])
      .mapValues(Self.longestFirst)
    nouns = Dictionary(grouping: patterns.filter { $0.form == .noun }, by: \.words[0])
      .mapValues(Self.longestFirst)
  }

  /// The first words of the triggers that are verbs.
  var verbLemmas: [String] { verbs.keys.sorted() }

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

  private static func pattern(_ row: [String]) -> EventPattern? {
    guard let type = EventType.named(row[0]),
      let form = EventPattern.TriggerForm(rawValue: row[1])
    else { return nil }
    var slots: [EventPattern.Slot] = []
    var isLight = false
    for field in row[3].split(separator: " ") {
      let parts = field.split(separator: ":")
      guard parts.count == 2 else { continue }
      if parts[0] == "light" {
        isLight = true
        continue
      }
      let takesPossessor = parts[0].hasSuffix("*")
      let position = position(String(takesPossessor ? parts[0].dropLast() : parts[0]))
      let roles = parts[1].split(separator: "/").map { Role(rawValue: String($0)) }
      slots.append(
        EventPattern.Slot(position: position, roles: roles, takesPossessor: takesPossessor))
    }
    return EventPattern(
      type: type, form: form, words: row[2].split(separator: " ").map(String.init), slots: slots,
      isGovernedByLightVerb: isLight)
  }

  private static func position(_ word: String) -> EventPattern.Position {
    switch word {
    case "subj": .subject
    case "obj": .object
    case "iobj": .indirectObject
    case "poss": .possessor
    case "adj": .adjective
    case "nn": .compound
    case "comp": .complementSubject
    case "under": .affected
    default: .preposition(word)
    }
  }
}
