import EventModel
import TextAnnotation
import WordLists

/// Reads those who act for a state, a body or a commander, so that what they do is done by these.
///
/// Such are "Russian forces", "Kenya's government", "the police of Peru", "a Turkish official", "Hamas
/// fighters" and "Haftar's troops".
struct OrganReader {
  let words: [Word]
  let phrases: [NounPhrase]
  let phraseAt: [Int?]

  /// The most words between the state and the noun.
  private static let reach = 4

  /// The phrase whose head noun is at a token; nil if it is nobody of a state.
  func organ(endingAt head: Int) -> NounPhrase? {
    let lower = words[head].lower
    guard
      Self.organs.contains(lower) || Self.agents.contains(lower) || Self.fighters.contains(lower),
      phraseAt[head] == nil,
      [.noun, .properNoun].contains(words[head].token.upos), !describesNext(head)
    else { return nil }
    guard let found = before(head) ?? after(head), !isPerson(found, head: head) else { return nil }
    return found
  }

  /// Whether it is the office of somebody with a name: "Turkish official Ada", "Ada, a Turkish envoy".
  private func isPerson(_ organ: NounPhrase, head: Int) -> Bool {
    func isName(_ token: Int) -> Bool {
      guard words.indices.contains(token), let phrase = phraseAt[token] else { return false }
      return phrases[phrase].kind == .person && phrases[phrase].referent == .name
    }
    let (start, end) = (organ.extent.lowerBound, organ.extent.upperBound)
    if isName(end) || end < words.count && words[end].isComma && isName(end + 1) { return true }
    if start > 1, words[start - 1].isComma, isName(start - 2) { return true }
    return words.indices.contains { index in
      guard words[index].token.head == head else { return false }
      // "a ministry official, Major-General Ada Berg, was"
      return words[index].token.deprel == "cop"
        || words[index].token.deprel == "appos" && isName(index)
    }
  }

  /// "Russian armed forces", "Kenya's government".
  private func before(_ head: Int) -> NounPhrase? {
    var at = head - 1
    while at >= 0, head - at <= Self.reach {
      if let state = phraseAt[at] {
        guard canAct(state, by: words[head].lower), !isForeign(state) else { return nil }
        let states = list(endingIn: state)
        let start = phrases[states[0]].extent.lowerBound
        let first = leftmost(start)
        guard !isSome(first, of: words[head].lower),
          !Self.former.contains(words[max(0, first - 1)].lower)
        else { return nil }
        return phrase(
          first..<head + 1, tokens: phrases[states[0]].tokens.lowerBound..<head + 1, states)
      }
      guard Self.fillers.contains(words[at].lower) else { return nil }
      at -= 1
    }
    return nil
  }

  /// "the government of Kenya", "authorities in Kenya".
  private func after(_ head: Int) -> NounPhrase? {
    let link = head + 1
    guard link + 1 < words.count,
      words[link].lower == "of"
        || words[link].lower == "in" && Self.local.contains(words[head].lower),
      let state = phraseAt[words[link + 1].classes.contains(.determiner) ? link + 2 : link + 1]
        ?? nil,
      isState(state), !phrases[state].isModifier, !phrases[state].isPossessive
    else { return nil }
    var start = head
    while start > 0, Self.fillers.contains(words[start - 1].lower) { start -= 1 }
    guard start == 0 || phraseAt[start - 1] == nil, !isSome(start, of: words[head].lower) else {
      return nil
    }
    let first = leftmost(start)
    let states = list(beginningWith: state)
    let last = phrases[states[states.count - 1]]
    return phrase(first..<last.extent.upperBound, tokens: start..<last.tokens.upperBound, states)
  }

  /// The nationalities of "Russian, Kazakh and Ukrainian delegations".
  private func list(endingIn state: Int) -> [Int] {
    var states = [state]
    while let at = link(before: phrases[states[0]].extent.lowerBound), let other = phraseAt[at],
      isState(other), !phrases[other].isPossessive, !isForeign(other), !states.contains(other)
    {
      states.insert(other, at: 0)
    }
    return states
  }

  /// The token before "and", "," or both.
  private func link(before start: Int) -> Int? {
    var at = start
    while at > 0, ["and", ","].contains(words[at - 1].lower) { at -= 1 }
    return at < start && at > 0 ? at - 1 : nil
  }

  /// The states of "delegations of Russia, Kazakhstan and Ukraine".
  private func list(beginningWith state: Int) -> [Int] {
    var states = [state]
    var open: [Int] = []
    while let last = (states + open).last {
      var at = phrases[last].extent.upperBound
      var isLast = false
      while at < words.count, ["and", ","].contains(words[at].lower) {
        isLast = isLast || words[at].lower == "and"
        at += 1
      }
      guard at > phrases[last].extent.upperBound, at < words.count, let other = phraseAt[at],
        isState(other), !phrases[other].isModifier, !phrases[other].isPossessive
      else { break }
      open.append(other)
      if isLast {
        states += open
        open = []
      }
    }
    return states
  }

  private func phrase(_ extent: Range<Int>, tokens: Range<Int>, _ states: [Int]) -> NounPhrase {
    var phrase = NounPhrase(
      extent: extent, tokens: tokens, kind: phrases[states[0]].kind, referent: .organ)
    phrase.states = states
    phrase.isDefinite = true
    phrase.takePossessiveMark(in: words)
    return phrase
  }

  private func isState(_ phrase: Int) -> Bool {
    phrases[phrase].kind == .country && phrases[phrase].referent == .name
  }

  /// Whether those whom a noun names act for a phrase: all of them for a state, fighters and officials
  /// for a body, troops for their commander.
  private func canAct(_ phrase: Int, by noun: String) -> Bool {
    guard phrases[phrase].referent == .name else { return false }
    switch phrases[phrase].kind {
    // A state has soldiers; a "Saudi militant" is none of them.
    case .country:
      return !Self.fighters.contains(noun) || noun == "peacekeepers" || noun == "commander"
    case .organization:
      return Self.agents.contains(noun) || Self.fighters.contains(noun)
        || Self.troops.contains(noun)
    case .person:
      return phrases[phrase].isPossessive
        && (Self.fighters.contains(noun) || Self.troops.contains(noun))
    default: return false
    }
  }

  /// Whether a nationality only tells the side: "pro-Russian forces", "anti-US troops".
  private func isForeign(_ state: Int) -> Bool {
    let start = phrases[state].tokens.lowerBound
    return start > 1 && words[start - 1].lower == "-"
      || start > 0 && Self.former.contains(words[start - 1].lower)
  }

  /// Whether the noun only describes the next one: the "army" of "army deployments".
  private func describesNext(_ head: Int) -> Bool {
    guard head + 1 < words.count else { return false }
    let token = words[head].token
    if !token.deprel.isEmpty {
      return token.deprel.hasPrefix("compound") && (token.head ?? 0) > head
        || words[head + 1].lower == "-"
    }
    return words[head + 1].isContent && words[head + 1].verbs.isEmpty
  }

  private func leftmost(_ start: Int) -> Int {
    var start = start
    while start > 0, phraseAt[start - 1] == nil,
      Self.ranks.contains(words[start - 1].lower)
    {
      start -= 1
    }
    if start > 0, words[start - 1].classes.contains(.determiner) { start -= 1 }
    return start
  }

  /// Whether the words are some of many who may not speak for all: "some Kenyan officials".
  ///
  /// Troops are their side's, however many: "two Kenyan soldiers".
  private func isSome(_ start: Int, of noun: String) -> Bool {
    guard !Self.troops.contains(noun), !Self.fighters.contains(noun) else { return false }
    return Self.counts.contains(words[start].lower)
      || start > 0 && Self.counts.contains(words[start - 1].lower)
  }

  private static let counts: Set<String> = [
    "some", "several", "many", "few", "dozens", "hundreds", "thousands", "of", "more", "other",
  ]
  private static let former: Set<String> = ["former", "ex", "retired", "late", "former-"]
  private static let ranks: Set<String> = ["senior", "top", "local", "high-ranking", "unnamed"]

  /// Words between a state and those who act for it.
  private static let fillers: Set<String> = ranks.union([
    "armed", "special", "security", "naval", "air", "ground", "military", "federal", "central",
    "government", "riot", "border", "state", "secret", "foreign", "national", "defence", "defense",
    "intelligence", "law", "enforcement", "customs", "immigration", "interim", "current", "new",
    "occupation", "invading", "regular", "elite", "trade", "diplomatic", "health", "transitional",
    "caretaker", "coalition", "civil", "public", "judicial", "regulatory", "energy", "finance",
  ])

  /// What a state acts by.
  private static let organs: Set<String> = [
    "government", "administration", "regime", "authorities", "leadership", "military", "army",
    "navy", "forces", "force", "troops", "police", "delegation", "delegations", "side", "diplomacy",
    "warplanes", "warships", "jets", "artillery", "marines", "paratroopers", "commandos",
    "airforce",
    "cabinet", "parliament", "legislature", "senate", "congress", "soldiers", "prosecutors",
    "coastguard", "gendarmerie", "governments", "armies", "navies", "militaries",
  ]
  /// Those who fight for a side.
  private static let fighters: Set<String> = [
    "fighters", "militants", "gunmen", "rebels", "guerrillas", "insurgents", "militiamen",
    "peacekeepers", "operatives", "extremists", "jihadists", "terrorists", "militant", "fighter",
    "gunman", "militia", "militias", "snipers", "suicide-bombers", "commander", "loyalists",
  ]
  /// Those who fight for a state or a commander.
  private static let troops: Set<String> = [
    "forces", "troops", "army", "soldiers", "soldier", "marines", "paratroopers", "commandos",
    "warplanes", "warships", "jets", "artillery", "police", "policemen", "marine", "troop",
  ]
  /// Those who speak and act for a state or body without a name.
  private static let agents: Set<String> = [
    "official", "officials", "diplomat", "diplomats", "negotiator", "negotiators", "source",
    "sources", "representatives", "representative", "envoys", "envoy", "commanders",
    "investigators", "regulators", "inspectors", "mediators", "mediator", "leaders", "authority",
    "monitors", "observers", "executives", "spokespeople", "delegates", "counterpart",
    "counterparts",
  ]
  /// Those who belong to the state that they are said to be in.
  private static let local: Set<String> = [
    "authorities", "police", "officials", "prosecutors", "government", "military", "army",
  ]
}
