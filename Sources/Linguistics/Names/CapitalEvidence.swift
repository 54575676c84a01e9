import TextAnnotation
import WordLists

/// What the capitals of a document tell: which words are written with one where English would not.
///
/// At the start of a sentence every word has a capital, in a title-case headline nearly every one;
/// there a word counts as a name only if a word list knows it or the document writes it so elsewhere.
struct CapitalEvidence {
  private let lexicon: NameLexicon
  private let capitalInside: Set<String>
  private let lowerInside: Set<String>

  init(sentences: [[Token]], lexicon: NameLexicon) {
    self.lexicon = lexicon
    var capitalInside: Set<String> = []
    var lowerInside: Set<String> = []
    for sentence in sentences where !Self.hasTitleCase(sentence) {
      for (index, token) in sentence.enumerated() {
        if Self.isCapitalized(token.form) {
          if !Self.isStart(sentence, at: index) { capitalInside.insert(token.form) }
        } else {
          lowerInside.insert(token.form.lowercased())
        }
      }
    }
    self.capitalInside = capitalInside
    self.lowerInside = lowerInside
  }

  /// Whether a token can begin a name that something else speaks for.
  func isWritable(_ tokens: [Token], at index: Int) -> Bool {
    let form = tokens[index].form
    return Self.isCapitalized(form) && !lexicon.isNeverName(form) && !isGlued(form)
      || form.unicodeScalars.first?.properties.numericType != nil
        && tokens.count > index + 1 && Self.isCapitalized(tokens[index + 1].form)
  }

  /// The shortest label of a page that is told from the first half of a name, in letters.
  private static let shortestLabel = 5

  /// Whether a word is a label of the page and a name with no space between them, as in
  /// "BreakingObama": the second half is a name of the document or the lists, the first is none.
  private func isGlued(_ form: String) -> Bool {
    let letters = Array(form.unicodeScalars)
    guard letters.count >= Self.shortestLabel + 3,
      let start = letters.indices.dropFirst(Self.shortestLabel).first(where: {
        letters[$0].properties.isUppercase && letters[$0 - 1].properties.isLowercase
      })
    else { return false }
    let label = String(String.UnicodeScalarView(letters[..<start]))
    let name = String(String.UnicodeScalarView(letters[start...]))
    return (capitalInside.contains(name) || lexicon.knowsName(name))
      && !capitalInside.contains(label) && !lexicon.knowsName(label)
  }

  /// Whether a token can begin a name.
  func startsName(_ tokens: [Token], at index: Int, isTitleCase: Bool) -> Bool {
    let form = tokens[index].form
    guard Self.isCapitalized(form), !lexicon.isNeverName(form), !isGlued(form) else {
      return false
    }
    if Self.isAcronym([form]) { return true }
    guard isTitleCase || Self.isStart(tokens, at: index) else { return true }
    if lexicon.knowsName(form) || capitalInside.contains(form) { return true }
    return !isTitleCase && isFollowedByName(tokens, at: index)
  }

  /// Whether a token can go on a name that has begun.
  func continuesName(_ tokens: [Token], at index: Int, isTitleCase: Bool) -> Bool {
    let form = tokens[index].form
    guard Self.isCapitalized(form), !lexicon.isNeverName(form) else { return false }
    guard isTitleCase else { return true }
    return lexicon.knowsName(form) || capitalInside.contains(form)
  }

  /// Whether a sentence-initial word is the only capital of a would-be name.
  func isSentenceStart(_ tokens: [Token], at index: Int, isOnlyWord: Bool) -> Bool {
    isOnlyWord && Self.isStart(tokens, at: index) && !capitalInside.contains(tokens[index].form)
      && !lexicon.knowsName(tokens[index].form)
  }

  /// Whether a headline writes nearly every word with a capital.
  func isTitleCase(_ tokens: [Token]) -> Bool { Self.hasTitleCase(tokens) }

  /// Whether an unknown first word is followed by another capital, as in "Avinoam Idan said".
  private func isFollowedByName(_ tokens: [Token], at index: Int) -> Bool {
    let form = tokens[index].form
    guard index + 1 < tokens.count, Self.isCapitalized(tokens[index + 1].form),
      !lexicon.isNeverName(tokens[index + 1].form), !lowerInside.contains(form.lowercased()),
      !lexicon.isTitle(tokens, at: index), !lexicon.isCommonWord(form.lowercased()),
      lexicon.longestEntry(in: tokens, at: index + 1)?.label != .nationality
    else { return false }
    return true
  }

  // MARK: Shapes

  /// Whether a word begins with a capital or, like "al-Assad", has one after a particle.
  static func isCapitalized(_ form: String) -> Bool {
    guard let first = form.unicodeScalars.first else { return false }
    if first.isASCII, !form.utf8.contains(UInt8(ascii: "-")) {
      return ("A"..."Z").contains(first)
    }
    if first.properties.isUppercase { return true }
    guard first.properties.isAlphabetic, let hyphen = form.firstIndex(of: "-"),
      form[..<hyphen].count <= 3, form[..<hyphen].allSatisfy(\.isLowercase),
      let second = form[form.index(after: hyphen)...].unicodeScalars.first
    else { return false }
    return second.properties.isUppercase && form[..<hyphen].count >= 2
  }

  /// Whether a name is an acronym: `NATO`, `U.N.`, `AT&T`.
  static func isAcronym(_ words: [String]) -> Bool {
    guard words.count == 1, let word = words.first else { return false }
    let letters = word.unicodeScalars.filter { $0.properties.isAlphabetic }
    return letters.count >= 2 && letters.count <= 6
      && letters.allSatisfy { $0.properties.isUppercase }
  }

  /// Whether a token stands where any word has a capital: first, or after a colon or opening quote.
  static func isStart(_ tokens: [Token], at index: Int) -> Bool {
    guard index > 0 else { return true }
    return ["\"", "“", "‘", "'", ":", "(", "[", "—", "–", "«", "•", "*", "-"].contains(
      tokens[index - 1].form)
  }

  /// The least number of long words by which title case shows.
  private static let fewestTitleCaseWords = 4

  private static func hasTitleCase(_ tokens: [Token]) -> Bool {
    if let last = tokens.last, [".", "?", "!", "”", "\""].contains(last.form) { return false }
    let long = tokens.filter {
      $0.form.count >= 4 && $0.form.allSatisfy { $0.isLetter || $0 == "-" }
    }
    let capitalized = long.count { isCapitalized($0.form) }
    return long.count >= fewestTitleCaseWords && capitalized * 5 >= long.count * 4
  }
}
