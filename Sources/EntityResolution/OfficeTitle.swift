import EventModel
import WordLists

/// The words for an office, as two of them are compared.
struct OfficeTitle: Hashable, Sendable {
  /// What synonyms share: the first name of the list of titles, or else the folded words.
  let name: String
  /// Whose office it is, where the title says so: "Peru" of "President of Peru".
  let body: String?
  private let category: Title.Category?

  /// Reads a title.
  init(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let rest = Array(words.drop { Self.passing.contains($0.lowercased()) })
    let whole = rest.joined(separator: " ")
    let cut = Self.cut(rest)
    let title = Titles.standard.title(named: whole) ?? cut?.title ?? Self.afterPeople(rest)
    name = NameFolding.fold(title?.name ?? whole)
    category = title?.category
    body = Titles.standard.title(named: whole) == nil ? cut?.body : nil
  }

  /// Words that change nothing about who holds an office on a day.
  private static let passing: Set = [
    "the", "a", "an", "acting", "interim", "incumbent", "current", "sitting",
  ]

  /// The longest title before an "of", and what follows it: "Prime Minister of Papua New Guinea".
  private static func cut(_ words: [String]) -> (title: Title, body: String)? {
    for (index, word) in words.enumerated().reversed() where word.lowercased() == "of" {
      let body = words[(index + 1)...].joined(separator: " ")
      let head = words[..<index].joined(separator: " ")
      if !body.isEmpty, let title = Titles.standard.title(named: head) { return (title, body) }
    }
    return nil
  }

  /// The title after the name or adjective of a country: "US president".
  private static func afterPeople(_ words: [String]) -> Title? {
    guard let match = Countries.standard.lexicon.longestMatch(in: words) else { return nil }
    return Titles.standard.title(named: words.dropFirst(match.words).joined(separator: " "))
  }
}

// MARK: - Comparison

extension OfficeTitle {
  /// Whether whoever holds the other office can be called by this title.
  func includes(_ other: OfficeTitle) -> Bool {
    if name == other.name { return true }
    if Self.anyHead.contains(name) { return other.isHeadOfState || other.isHeadOfGovernment }
    switch name {
    case "head of state": return other.isHeadOfState
    case "head of government": return other.isHeadOfGovernment
    case "monarch": return other.isMonarch
    default: return false
    }
  }

  private var isHeadOfState: Bool { isMonarch || category == .headOfState && isFirst }

  private var isHeadOfGovernment: Bool { category == .headOfGovernment && isFirst }

  private var isMonarch: Bool { category == .royal && Self.monarchs.contains(name) }

  /// Whether it is the first office of its sort: no deputy's, no spouse's, none to come.
  private var isFirst: Bool {
    !name.split(separator: " ").contains { Self.seconds.contains(String($0)) }
  }

  /// Titles by which news call whoever is at the head of a state.
  private static let anyHead: Set = [
    "leader", "ruler", "strongman", "dictator", "autocrat", "military ruler",
  ]

  private static let monarchs: Set = [
    "king", "queen", "emperor", "empress", "tsar", "tsarina", "kaiser", "shah", "sultan", "emir",
    "monarch",
  ]

  private static let seconds: Set = [
    "vice", "deputy", "elect", "designate", "lady", "gentleman",
  ]
}
