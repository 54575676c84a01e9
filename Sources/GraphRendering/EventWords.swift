internal import EventModel

/// Says an event in as few words as a line can carry.
struct EventWords: Hashable, Sendable {
  /// The past tense: "accused".
  let past: String
  /// The infinitive: "accuse".
  let base: String
  /// The title of an event that is a node of its own: "Accusation".
  let noun: String

  /// The words of a type; a user's type is said by its name.
  init(_ type: EventType) {
    if let (past, base, noun) = Self.table[type.name] {
      self.past = past
      self.base = base
      self.noun = noun
    } else {
      let name = type.name.replacing("_", with: " ").plain(most: 40)
      past = name
      base = ""
      noun = name.prefix(1).uppercased() + name.dropFirst()
    }
  }

  /// The words of an event: those of its own verb where the type is too wide a word for it.
  init(_ event: Event) {
    let parts = (event.claims.first?.pattern ?? "").split(separator: ".").map(String.init)
    if parts.count == 3, parts[1] == "verb", let (past, noun) = Self.verbs[parts[2]],
      ["coerce", "attack"].contains(event.type.name)
    {
      self.init(past: past, base: parts[2], noun: noun)
    } else {
      self.init(event.type)
    }
  }

  private init(past: String, base: String, noun: String) {
    self.past = past
    self.base = base
    self.noun = noun
  }

  /// Verbs of deeds for which "coerced" and "attacked" are no word of a newspaper.
  private static let verbs: [String: (past: String, noun: String)] = [
    "expel": ("expelled", "Expulsion"), "arrest": ("arrested", "Arrest"),
    "detain": ("detained", "Detention"), "jail": ("jailed", "Imprisonment"),
    "imprison": ("imprisoned", "Imprisonment"), "deport": ("deported", "Deportation"),
    "seize": ("seized", "Seizure"), "occupy": ("occupied", "Occupation"),
    "annex": ("annexed", "Annexation"), "blockade": ("blockaded", "Blockade"),
    "kidnap": ("kidnapped", "Kidnapping"), "abduct": ("abducted", "Abduction"),
    "invade": ("invaded", "Invasion"), "bomb": ("bombed", "Bombing"),
    "bombard": ("bombarded", "Bombardment"), "shell": ("shelled", "Shelling"),
    "raid": ("raided", "Raid"), "kill": ("killed", "Killing"), "shoot": ("shot", "Shooting"),
    "assassinate": ("assassinated", "Assassination"), "murder": ("murdered", "Murder"),
    "storm": ("stormed", "Storming"),
  ]

  /// The words on a line: "met", "to meet", "may meet", "did not meet".
  ///
  /// A cue such as "believed" speaks of what is past, "may" of what is to come.
  func phrase(_ modality: Modality, cue: String?, complement: String = "") -> String {
    let words: String
    switch modality {
    case .asserted: words = past
    case .planned: words = base.isEmpty ? "planned: \(past)" : "to \(base)"
    case .possible where base.isEmpty || Self.looksBack(cue): words = "possibly \(past)"
    case .possible: words = "may \(base)"
    case .negated: words = base.isEmpty ? "not: \(past)" : "did not \(base)"
    }
    return complement.isEmpty ? words : words + " " + complement
  }

  /// The words on an event that is a node: "Meeting", "Planned meeting", "No meeting".
  func title(_ modality: Modality) -> String {
    let lower = noun.prefix(1).lowercased() + noun.dropFirst()
    return switch modality {
    case .asserted: noun
    case .planned: "Planned \(lower)"
    case .possible: "Possible \(lower)"
    case .negated: "No \(lower)"
    }
  }

  private static let backward: Set<String> = [
    "accused", "alleged", "allegedly", "apparently", "believe", "believed", "believes", "claimed",
    "presumably", "reported", "reportedly", "rumored", "rumoured", "said", "suspected", "suspects",
    "thought", "unconfirmed",
  ]

  private static func looksBack(_ cue: String?) -> Bool {
    (cue ?? "").lowercased().split(separator: " ").contains { backward.contains(String($0)) }
  }

  private static let table: [String: (String, String, String)] = [
    "sign": ("signed", "sign", "Signing"),
    "agree": ("agreed", "agree", "Agreement"),
    "meet": ("met", "meet", "Meeting"),
    "call": ("spoke by phone", "speak by phone", "Call"),
    "visit": ("visited", "visit", "Visit"),
    "invite": ("invited", "invite", "Invitation"),
    "welcome": ("welcomed", "welcome", "Welcome"),
    "praise": ("praised", "praise", "Praise"),
    "thank": ("thanked", "thank", "Thanks"),
    "support": ("backed", "back", "Support"),
    "cooperate": ("cooperated", "cooperate", "Cooperation"),
    "give": ("gave", "give", "Gift"),
    "supply": ("supplied", "supply", "Supply"),
    "aid": ("aided", "aid", "Aid"),
    "concede": ("yielded to", "yield to", "Concession"),
    "request": ("asked", "ask", "Request"),
    "accuse": ("accused", "accuse", "Accusation"),
    "criticize": ("criticized", "criticize", "Criticism"),
    "reject": ("rejected", "reject", "Rejection"),
    "threaten": ("threatened", "threaten", "Threat"),
    "protest": ("protested against", "protest against", "Protest"),
    "sanction": ("sanctioned", "sanction", "Sanctions"),
    "mobilize": ("mobilized against", "mobilize against", "Mobilization"),
    "withdraw": ("withdrew from", "withdraw from", "Withdrawal"),
    "coerce": ("coerced", "coerce", "Coercion"),
    "attack": ("attacked", "attack", "Attack"),
    "appoint": ("appointed", "appoint", "Appointment"),
    "die": ("died", "die", "Death"),
  ]
}
