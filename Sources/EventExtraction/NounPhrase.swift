import EventModel
import WordLists

/// Words of a sentence that stand for somebody or something, with how much of the sentence belongs
/// to them.
///
///     The Russian president , Vladimir Putin , and ...
///     |-------------------- extent -------->|
///                             |-- tokens --|
struct NounPhrase: Sendable {
  /// How the words stand for it.
  enum Referent: Hashable, Sendable {
    /// By a name.
    case name
    /// By an office: "the Russian president".
    case office(title: String)
    /// As a thing without a name: "a tea set", "the pact".
    case thing
    /// As several known ones: "the two leaders", "both countries".
    case group(count: Int, kind: EntityKind)
    /// As a plant, pipeline or the like that was named before: "the plant".
    case facility(head: String)
    /// As a state or body by what it is: "the West African nation", "the airline".
    case described(Description)
    /// As a state, by those who act for it: "Russian forces", "a Turkish official".
    case organ
    /// By a pronoun.
    case pronoun(Pronoun)
  }

  /// The pronouns that can take part in an event.
  enum Pronoun: Hashable, Sendable {
    case he
    case she
    case it
    case they
  }

  /// What a state or body is called by.
  struct Description: Hashable, Sendable {
    /// The noun in small letters: "nation", "airline".
    let head: String
    /// The region of a state: "West African".
    let region: String?
  }

  /// Determiner, titles, apposition and possessive mark included.
  var extent: Range<Int>
  /// The words of the mention itself.
  var tokens: Range<Int>
  let kind: EntityKind
  let referent: Referent
  /// Whether 's follows, or the words are a possessive pronoun.
  var isPossessive = false
  /// Whether it only describes the noun after it: the "Russian" of "Russian aid".
  var isModifier = false
  /// Whether it begins with "the", "this" or a possessive.
  var isDefinite = false
  /// The phrase of the country or body whose office this is.
  var institution: Int?
  /// The phrases of the states for which those act that it names.
  var states: [Int] = []
  /// The head noun of a facility that bears a name: the "plant" of "Bushehr nuclear plant".
  var facility: String?

  /// Takes in a possessive mark that follows: "Kim's", "the airline's".
  mutating func takePossessiveMark(in words: [Word]) {
    let next = extent.upperBound
    guard next < words.count, words[next].classes.contains(.possessiveMark) else { return }
    isPossessive = true
    extent = extent.lowerBound..<next + 1
  }

  var form: Mention.Form {
    switch referent {
    case .name: .name
    case .office, .thing, .group, .facility, .organ, .described: .nominal
    case .pronoun: .pronoun
    }
  }
}

/// An office that a sentence gives to a person: "the Russian president, Vladimir Putin".
struct OfficePhrase: Sendable {
  /// The phrase of the person.
  let holder: Int
  /// The title as written.
  let title: String
  /// The tokens of the title.
  let titleTokens: Range<Int>
  /// The phrase of the country, body or person served.
  var institution: Int?
  /// Whether the text says that it is over.
  let isFormer: Bool
}
