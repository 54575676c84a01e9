import EventModel

/// What a rule says of two names, before it is known which clusters they stand for.
struct NameVerdict: Hashable {
  /// One, perhaps one, or two.
  let verdict: Match.Verdict
  /// The rule's name, as in ``Match/rule``.
  let rule: String
  /// The reason for people.
  let reason: String

  static func same(_ rule: String, _ reason: String) -> NameVerdict {
    NameVerdict(verdict: .same, rule: rule, reason: reason)
  }

  static func possible(_ rule: String, _ reason: String) -> NameVerdict {
    NameVerdict(verdict: .possible, rule: rule, reason: reason)
  }

  static func different(_ rule: String, _ reason: String) -> NameVerdict {
    NameVerdict(verdict: .different, rule: rule, reason: reason)
  }

  /// The verdict on two names that are one when folded, with what folding took away.
  static func equalNames(_ one: String, _ other: String) -> NameVerdict {
    guard one != other else { return .same("equal-name", "the same name") }
    guard letters(one) == letters(other) else {
      return .same("equal-name", "equal but for a title, an article or a way to spell a word")
    }
    return .same(
      "equal-name", "equal but for \(differences(one, other).joined(separator: " and "))")
  }

  private static func letters(_ name: String) -> String {
    NameFolding.words(name).joined()
  }

  /// What has to be overlooked to read two names as one, in a fixed order; never empty.
  private static func differences(_ one: String, _ other: String) -> [String] {
    let kept: [(word: String, keep: (Character) -> String)] = [
      ("case", { $0.isUppercase ? String($0) : "" }),
      ("hyphens", { hyphens.contains($0) ? "-" : "" }),
      ("spaces", { $0.isWhitespace ? " " : "" }),
      ("accents", { $0.isLetter && !$0.isASCII ? $0.lowercased() : "" }),
      ("apostrophes and dots", { $0.isPunctuation && !hyphens.contains($0) ? String($0) : "" }),
    ]
    let found = kept.filter { one.map($0.keep).joined() != other.map($0.keep).joined() }
    let words = found.map(\.word).filter {
      $0 != "spaces" || !found.contains { $0.word == "hyphens" }
    }
    return words.isEmpty ? ["spelling"] : words
  }

  private static let hyphens: Set<Character> = ["-", "‐", "‑", "–"]
}
