import EventModel
import TextAnnotation
import WordLists

/// Reads what follows a trigger: its objects and what hangs on prepositions, up to the end of the
/// clause.
struct ArgumentReader {
  struct Argument {
    let position: EventPattern.Position
    let phrases: [Int]
    /// Who owns what stands there, where that is no entity itself: the Kim of "Kim's people".
    let owner: Int?
    /// Whether it follows the trigger or another argument with no noun of its own between.
    var isDirect = true
  }

  let reading: SentenceReading

  private var words: [Word] { reading.words }

  /// The most words without a phrase in one position.
  private static let reach = 7

  /// Reads the arguments after a token.
  ///
  /// - Parameters:
  ///   - start: the token after the trigger.
  ///   - group: the verb group whose objects they are, or nil after a noun.
  /// - Returns: the arguments in the order of the sentence.
  func arguments(after start: Int, of group: Int?) -> [Argument] {
    var arguments: [Argument] = []
    var position: EventPattern.Position? = group == nil ? nil : .object
    var owner: Int?
    var skipped = 0
    var isDirect = true
    var at = start
    func close() {
      if let position, let owner {
        arguments.append(Argument(position: position, phrases: [], owner: owner))
      }
      owner = nil
    }
    while at < words.count, skipped <= Self.reach {
      if let phrase = reading.phraseAt[at] {
        let found = reading.phrases[phrase]
        if found.extent.lowerBound < at, found.extent.lowerBound < start {
          at = max(at + 1, min(found.extent.upperBound, words.count))
          continue
        }
        if reading.isSide(found.tokens) {
          at = max(at + 1, found.tokens.upperBound)
          continue
        }
        if found.isModifier || found.isPossessive || isCompound(phrase) {
          owner = owner ?? phrase
          at = max(at + 1, found.tokens.upperBound)
          if found.isPossessive { at = max(at, found.extent.upperBound) }
          continue
        }
        let list = reading.coordinated(onFrom: phrase)
        if let position {
          arguments.append(
            Argument(position: position, phrases: list, owner: owner, isDirect: isDirect))
        }
        owner = nil
        skipped = 0
        at = max(at + 1, list.map { reading.phrases[$0].extent.upperBound }.max() ?? at + 1)
        if position != .object { position = nil }
        continue
      }
      let word = words[at]
      if word.classes.contains(.preposition),
        !word.classes.contains(.subordinator) || word.lower == "as"
      {
        if word.lower == "to", isInfinitive(at) { break }
        if reading.isMeasure(at) {
          at += 1
          continue
        }
        if word.lower == "as" { break }
        close()
        position = .preposition(word.lower)
        isDirect = skipped == 0
        skipped = 0
      } else if endsClause(at) {
        break
      } else if !word.isAdverb, !Self.timeWords.contains(word.lower),
        !TimeNormalizer.isTimeWord(word)
      {
        skipped += 1
      }
      at += 1
    }
    close()
    return twoObjects(arguments)
  }

  /// Two objects in a row are the receiver and the thing: "gave Kim a car".
  private func twoObjects(_ arguments: [Argument]) -> [Argument] {
    let objects = arguments.indices.filter {
      arguments[$0].position == .object && !arguments[$0].phrases.isEmpty
    }
    guard objects.count > 1, let first = objects.first else { return arguments }
    var arguments = arguments
    arguments[first] = Argument(
      position: .indirectObject, phrases: arguments[first].phrases, owner: arguments[first].owner)
    return arguments
  }

  /// Whether a phrase only describes the noun after it: the "Biden" of "Biden administration".
  private func isCompound(_ phrase: Int) -> Bool {
    let end = reading.phrases[phrase].extent.upperBound
    guard end < words.count, reading.phraseAt[end] == nil,
      reading.phrases[phrase].referent == .name
    else { return false }
    let word = words[end]
    let last = words[reading.phrases[phrase].tokens.upperBound - 1].token
    if !last.deprel.isEmpty, word.token.upos == .verb { return false }
    return word.isContent && word.verbs.isEmpty && !word.isAdverb && !word.isCapitalized
      && !Self.timeWords.contains(word.lower) && word.token.form.first?.isLetter == true
  }

  private func isInfinitive(_ index: Int) -> Bool {
    reading.groups.contains { $0.isInfinitive && $0.tokens.lowerBound == index }
  }

  private func endsClause(_ index: Int) -> Bool {
    let word = words[index]
    if word.isBreak || word.classes.contains(.relative) { return true }
    if word.classes.contains(.subordinator) { return true }
    if word.isComma { return !goesOn(after: index) }
    if let group = reading.group(at: index) {
      return reading.groups[group].tokens.lowerBound <= index
    }
    return false
  }

  /// Whether a comma is followed by a further prepositional phrase.
  private func goesOn(after comma: Int) -> Bool {
    var next = comma + 1
    if next < words.count, words[next].lower == "and" { next += 1 }
    guard next < words.count else { return false }
    return words[next].classes.contains(.preposition)
      && !words[next].classes.contains(.subordinator)
      && !isInfinitive(next)
  }

  private static let timeWords: Set<String> = [
    "last", "next", "late", "early", "this", "today", "yesterday", "tomorrow", "earlier", "later",
    "one-on-one", "alone", "face-to-face", "face", "privately",
  ]
}
