import EventModel
import TextAnnotation
import WordLists

/// Reads what stands for a state or body that was named before: "the West African nation", "the airline".
struct DescriptionReader {
  let words: [Word]
  let phraseAt: [Int?]

  /// The description whose head noun is at a token; nil if there is none, or the noun only describes the
  /// next one.
  func description(endingAt head: Int) -> NounPhrase? {
    guard head > 0, words[head].token.upos == .noun, words[head].token.xpos == "NN",
      !words[head].token.deprel.hasPrefix("compound")
    else { return nil }
    let lower = words[head].lower
    if Self.states.contains(lower), let state = state(head) { return state }
    if Self.bareStates.contains(lower), ["the", "that"].contains(words[head - 1].lower),
      !hasComplement(head)
    {
      return phrase(head - 1, head, .country, region: nil)
    }
    guard Bodies.heads.contains(lower), words[head - 1].lower == "the", !hasComplement(head) else {
      return nil
    }
    return phrase(head - 1, head, .organization, region: nil)
  }

  /// "the West African nation", "the Gulf state".
  private func state(_ head: Int) -> NounPhrase? {
    for length in 1...3 where head - length > 0 {
      let start = head - length
      let region = words[start..<head].map(\.form).joined(separator: " ")
      guard Self.regions.contains(region), ["the", "this", "that"].contains(words[start - 1].lower)
      else { continue }
      return phrase(start - 1, head, .country, region: region)
    }
    return nil
  }

  private func phrase(
    _ start: Int, _ head: Int, _ kind: EntityKind, region: String?
  ) -> NounPhrase {
    var phrase = NounPhrase(
      extent: start..<head + 1, tokens: start + 1..<head + 1, kind: kind,
      referent: .described(NounPhrase.Description(head: words[head].lower, region: region)))
    phrase.isDefinite = true
    phrase.takePossessiveMark(in: words)
    return phrase
  }

  /// Whether words behind the noun say which one is meant: "the company that", "the party of Ada".
  private func hasComplement(_ head: Int) -> Bool {
    guard head + 1 < words.count else { return false }
    let next = words[head + 1]
    return phraseAt[head + 1] != nil || next.classes.contains(.relative)
      || ["of", "for", "behind", "that", "in"].contains(next.lower)
  }

  /// Nouns for a state.
  private static let states: Set<String> = [
    "nation", "country", "state", "kingdom", "republic", "monarchy", "emirate", "archipelago",
    "neighbour", "neighbor",
  ]
  /// Nouns for the one state that was named just before.
  private static let bareStates: Set<String> = ["country", "regime", "nation"]
  private static let regions: Set<String> = Set(Countries.standard.all.flatMap(\.regions))
}

/// Which nouns stand for which bodies.
enum Bodies {
  /// Whether a body can be called by a noun: by its category in the list, or by a word of its name.
  static func canBe(_ name: String, called head: String) -> Bool {
    if let listed = Organizations.standard.organization(named: name)?.organization {
      return categories[head]?.contains(listed.category) ?? false
        || hasWord(name, for: head) || listed.variants.contains { hasWord($0, for: head) }
    }
    return hasWord(name, for: head)
  }

  static func hasWord(_ name: String, for head: String) -> Bool {
    let words = Set(name.lowercased().split(separator: " ").map(String.init))
    return !words.isDisjoint(with: (kin[head] ?? []) + [head])
  }

  /// All nouns for bodies.
  static let heads: Set<String> = Set(categories.keys).union(kin.keys)

  private static let categories: [String: Set<Organization.Category>] = [
    "company": [.company, .bank], "firm": [.company, .bank], "automaker": [.company],
    "carmaker": [.company], "manufacturer": [.company], "chipmaker": [.company],
    "retailer": [.company], "giant": [.company], "conglomerate": [.company],
    "newspaper": [.media], "broadcaster": [.media], "paper": [.media], "daily": [.media],
    "party": [.party], "movement": [.party, .armedGroup], "militia": [.armedGroup],
    "group": [.armedGroup, .ngo, .company], "alliance": [.alliance], "bloc": [.alliance],
    "union": [.alliance], "bank": [.bank], "lender": [.bank], "charity": [.ngo],
    "university": [.university], "think-tank": [.thinkTank], "court": [.court],
    "tribunal": [.court], "agency": [.agency, .media, .international],
    "watchdog": [.agency, .international],
    "regulator": [.agency], "organisation": [.international, .ngo, .alliance, .armedGroup],
    "organization": [.international, .ngo, .alliance, .armedGroup], "club": [.sports],
  ]

  /// Words of names that say what a noun says.
  private static let kin: [String: Set<String>] = [
    "airline": ["air", "airline", "airlines", "airways", "lufthansa"],
    "carrier": ["air", "airlines", "airways"],
    "bank": ["bank", "bancorp", "banco", "banque"], "ministry": ["ministry", "ministère"],
    "party": ["party"], "union": ["union"], "agency": ["agency"], "council": ["council"],
    "commission": ["commission"], "committee": ["committee"], "university": ["university"],
    "court": ["court"], "foundation": ["foundation"], "institute": ["institute"],
    "association": ["association"], "federation": ["federation"], "army": ["army"],
    "front": ["front"], "league": ["league"],
    "company": ["company", "co", "corporation", "corp", "inc", "ltd"],
    "corporation": ["corporation", "corp"], "coalition": ["coalition"], "alliance": ["alliance"],
    "tribunal": ["tribunal"], "fund": ["fund"], "network": ["network"],
    "brotherhood": ["brotherhood"],
    "congress": ["congress"], "organisation": ["organisation"], "organization": ["organization"],
    "forum": ["forum"], "chamber": ["chamber"], "authority": ["authority"],
  ]
}
