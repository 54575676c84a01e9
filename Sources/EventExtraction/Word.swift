import SourceDocuments
import TextAnnotation
import WordLists

/// A token with what the word lists say of it.
struct Word: Sendable {
  let token: Token
  /// The form in lower case, with straight apostrophes.
  let lower: String
  let classes: FunctionWords.Class
  let verbs: [VerbLexicon.Form]

  init(_ token: Token, verbs: VerbLexicon) {
    self.token = token
    lower = token.form.lowercased().replacing("\u{2019}", with: "'")
    classes = FunctionWords.standard[lower]
    self.verbs = verbs.readings(of: lower, token)
  }

  var form: String { token.form }
  var range: TextRange { token.range }

  var isCapitalized: Bool { token.form.unicodeScalars.first?.properties.isUppercase ?? false }
  var isComma: Bool { lower == "," }
  var isQuote: Bool { Self.quotes.contains(lower) }

  /// Whether it is a mark rather than a word or number.
  var isMark: Bool {
    guard let first = token.form.unicodeScalars.first else { return true }
    return !first.properties.isAlphabetic && first.properties.numericType == nil
      && !classes.contains(.possessiveMark) && !lower.hasPrefix("'")
  }

  /// Whether it ends the clause before it.
  var isBreak: Bool { Self.breaks.contains(lower) }

  /// Whether it is a word that has no grammar of its own: a noun, an adjective, an unknown verb.
  var isContent: Bool { classes.isEmpty && !isMark }

  /// Whether two words stand in it with no space, as where a page's label met its headline.
  var isGlued: Bool {
    let letters = Array(form.unicodeScalars)
    guard letters.count > 8 else { return false }
    return letters.indices.dropFirst(4).dropLast(3).contains { index in
      letters[index].properties.isUppercase && letters[index - 1].properties.isLowercase
    }
  }

  /// Whether it is an adverb by class or by its ending.
  var isAdverb: Bool {
    classes.contains(.adverb)
      || classes.isEmpty && lower.hasSuffix("ly") && lower.count > 4
        && !Self.notAdverbs.contains(lower)
  }

  private static let quotes: Set<String> = ["\"", "“", "”", "‘", "'", "«", "»"]
  private static let breaks: Set<String> = [";", ":", "–", "—", "-", "--", "(", ")", "."]
  private static let notAdverbs: Set<String> = [
    "ally", "family", "assembly", "supply", "italy", "july", "daily", "reply", "early", "likely",
    "unlikely", "friendly", "deadly", "costly", "anomaly", "monopoly", "butterfly", "weekly",
  ]
}
