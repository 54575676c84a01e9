import EventModel
import SourceDocuments
import TextAnnotation
import WordLists

/// Reads agreements and goods: a head noun of a word list with the words before it.
struct ThingReader {
  let words: [Word]
  let phraseAt: [Int?]
  let phrases: [NounPhrase]

  /// The phrase whose head noun is at a token, or nil if there is none or it is used as a verb.
  func thing(endingAt index: Int) -> NounPhrase? {
    let word = words[index]
    guard !Self.prices.contains(word.lower), let kind = kind(of: word, at: index),
      !continues(after: index),
      !isVerb(at: index) || isPair(endingAt: index)
    else { return nil }
    let start = start(of: index)
    var end = index + 1
    if kind == .agreement { end = complementEnd(after: end) }
    var phrase = NounPhrase(
      extent: start..<end, tokens: start..<end, kind: kind, referent: .thing)
    if start > 0 {
      let before = words[start - 1]
      if before.classes.contains(.determiner) || before.classes.contains(.possessive) {
        phrase.extent = start - 1..<end
        phrase.isDefinite =
          ["the", "this", "that"].contains(before.lower)
          || before.classes.contains(.possessive)
      } else if before.classes.contains(.possessiveMark) {
        phrase.isDefinite = true
      }
    }
    return phrase
  }

  private func kind(of word: Word, at index: Int) -> EntityKind? {
    if World.standard.isAgreementHead(word.lower) { return .agreement }
    if word.lower == "letter", index + 2 < words.count, words[index + 1].lower == "of",
      ["intent", "understanding"].contains(words[index + 2].lower)
    {
      return .agreement
    }
    if isSignedLaw(at: index) { return .agreement }
    // What states call the treaty that makes them partners.
    if word.lower == "partnership", index > 0, words[index - 1].lower == "strategic" {
      return .agreement
    }
    if World.standard.isGood(word.lower) || isTradedKnowledge(at: index) { return .item }
    let pair = index > 0 ? words[index - 1].lower + " " + word.lower : word.lower
    return World.standard.isGood(pair) ? .item : nil
  }

  /// Whether a word closes the name of a law that is signed: the "Act" of "signed the Clean Rivers Act".
  private func isSignedLaw(at index: Int) -> Bool {
    guard words[index].isCapitalized, Self.laws.contains(words[index].lower), index > 0,
      words[index - 1].isCapitalized, let head = words[index].token.head
    else { return false }
    return words[head].token.lemma == "sign" || words[head].lower == "signing"
  }

  /// What is offered for somebody's arrest.
  private static let prices: Set<String> = ["reward", "rewards", "bounty", "bounties", "ransom"]

  private static let laws: Set<String> = ["act", "bill", "law", "decree", "ordinance", "charter"]

  /// Whether a word is knowledge that somebody is said to get or to give away: the "information" of "obtained
  /// the information from Peru", not that of "gave information".
  private func isTradedKnowledge(at index: Int) -> Bool {
    guard ["information", "intelligence", "secrets"].contains(words[index].lower),
      let head = words[index].token.head
    else { return false }
    let token = words[index].token
    return (token.deprel == "obj" || token.deprel == "nsubj:pass")
      && Self.trading.contains(words[head].token.lemma)
  }

  private static let trading: Set<String> = [
    "obtain", "acquire", "buy", "purchase", "procure", "sell", "leak", "pass", "transfer", "supply",
    "share", "trade", "steal", "swap", "receive",
  ]

  /// Whether a word is the second of a listed pair, whatever its tag: the "set" of "tea set".
  private func isPair(endingAt index: Int) -> Bool {
    index > 0 && words[index - 1].token.upos == .noun
      && World.standard.isGood(words[index - 1].lower + " " + words[index].lower)
  }

  /// Whether the noun only describes the next one: the "missile" of "missile programme".
  private func continues(after index: Int) -> Bool {
    let next = index + 1
    guard next < words.count else { return false }
    if words[next].classes.contains(.possessiveMark) { return false }
    if phraseAt[next] != nil { return false }
    let token = words[index].token
    if !token.deprel.isEmpty {
      return token.deprel.hasPrefix("compound") && (token.head ?? 0) > index
    }
    return words[next].isContent && words[next].verbs.isEmpty && !words[next].isAdverb
      && !words[next].lower.hasSuffix("ed")
  }

  /// Whether the word is a verb here: after "to", a modal or a pronoun.
  private func isVerb(at index: Int) -> Bool {
    guard index > 0 else { return false }
    if words[index].token.upos == .verb { return true }
    let before = words[index - 1]
    if before.classes.contains(.modal) || before.classes == .pronoun { return true }
    let canBeVerb = !words[index].verbs.isEmpty || words[index].lower == "deal"
    return canBeVerb && (before.lower == "to" || before.classes.contains(.auxiliary))
  }

  /// The first word of the phrase after its determiner.
  private func start(of index: Int) -> Int {
    var start = index
    while start > 0, index - start < 7 {
      let word = words[start - 1]
      // "an admiral's dagger": whose it is by kind, not by name.
      if word.classes.contains(.possessiveMark), start > 1, phraseAt[start - 2] == nil,
        words[start - 2].token.xpos == "NN", !words[start - 2].isCapitalized,
        start > 2, ["a", "an"].contains(words[start - 3].lower)
      {
        start -= 2
        continue
      }
      if let phrase = phraseAt[start - 1] {
        guard phrases[phrase].isModifier || phrases[phrase].kind == .organization,
          !phrases[phrase].isPossessive, phrases[phrase].tokens.lowerBound < start
        else { break }
        start = phrases[phrase].tokens.lowerBound
        // "Turkish-Libyan border agreement"
        if start > 1, words[start - 1].lower == "-", let first = phraseAt[start - 2],
          phrases[first].isModifier, phrases[first].kind == .country
        {
          start = phrases[first].tokens.lowerBound
        }
        continue
      }
      // "spent fuel"
      let isAdjective =
        word.token.xpos == "VBN" && !Self.wanted.contains(word.lower)
        && (word.token.deprel == "amod" && word.token.head == index
          || word.token.deprel == "xcomp" && word.token.head == start - 2)
      guard word.isContent, word.verbs.isEmpty || isModifying(word) || isAdjective,
        isAdjective || !isVerb(at: start - 1),
        !followsSubject(start - 1), !word.isAdverb, !word.isGlued
      else { break }
      start -= 1
      // "Russian-made weapons", "long-range missiles"
      if start > 1, words[start - 1].lower == "-", isPlain(start - 2) { start -= 2 }
    }
    return start
  }

  /// Participles that say nothing of what a thing is: "much needed fuel".
  private static let wanted: Set<String> = ["needed", "promised", "requested", "called", "said"]

  /// Whether a word may be the first half of one with a hyphen.
  private func isPlain(_ index: Int) -> Bool {
    guard let phrase = phraseAt[index] else { return words[index].isContent }
    return phrases[phrase].tokens.count == 1 && !phrases[phrase].isPossessive
  }

  /// Whether a word that can be a verb stands right after a phrase: the "sign" of "they sign deals".
  private func followsSubject(_ index: Int) -> Bool {
    guard index > 0, !words[index].verbs.isEmpty, let phrase = phraseAt[index - 1] else {
      return false
    }
    return !phrases[phrase].isModifier && !phrases[phrase].isPossessive
  }

  private func isModifying(_ word: Word) -> Bool {
    word.verbs.allSatisfy { $0.inflection == .base } || word.isCapitalized && word.range.start > 0
  }

  /// The end of "memorandum of understanding", "letter of intent".
  private func complementEnd(after end: Int) -> Int {
    guard end + 1 < words.count, words[end].lower == "of",
      ["understanding", "intent", "cooperation", "co-operation", "association", "friendship"]
        .contains(words[end + 1].lower)
    else { return end }
    return end + 2
  }
}
