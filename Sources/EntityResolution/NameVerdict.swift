import EventModel

/// What a rule says of two names, before it is known which clusters they stand for.
struct NameVerdict: Hashable {
  /// One, perhaps one, or two.
  let verdict: Match.Verdict
  /// The rule's name, as in ``Match/rule``.
  let rule: String
  /// The reason for people.
  let reason: String
  /// What the names add to the log-odds that the two are one, in thousandths of a nat.
  let weight: Int

  /// What names are worth that a rule of writing takes for one: more than the prior of a pair in the
  /// largest block takes away.
  static let sameWeight = 6500
  /// What names are worth that may be one: less than the prior of any pair takes away, but not with
  /// an office that both hold.
  static let possibleWeight = 1500
  /// What names are worth that are two.
  static let differentWeight = -9000

  static func same(
    _ rule: String, _ reason: String, weight: Int = sameWeight
  ) -> NameVerdict {
    NameVerdict(verdict: .same, rule: rule, reason: reason, weight: weight)
  }

  static func possible(
    _ rule: String, _ reason: String, weight: Int = possibleWeight
  ) -> NameVerdict {
    NameVerdict(verdict: .possible, rule: rule, reason: reason, weight: weight)
  }

  static func different(_ rule: String, _ reason: String) -> NameVerdict {
    NameVerdict(verdict: .different, rule: rule, reason: reason, weight: differentWeight)
  }

  /// Whether what else is known of two can make them one although their names leave it open.
  ///
  /// Not where the names themselves say that something is amiss: a generation on one side only,
  /// letters of two scripts in a word, two legal forms.
  var canBeLifted: Bool { verdict == .same || Self.liftable.contains(rule) }

  private static let liftable: Set<String> = [
    "initials", "longer-name", "middle-missing", "order", "shorter-name", "sounds", "spelling",
    "syllables",
  ]

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
