/// Nouns for one person without a name, and what they tell of the gender.
enum PersonNouns {
  /// Whether a noun in small letters is one for a person.
  static func isPerson(_ noun: String) -> Bool {
    women.contains(noun) || men.contains(noun) || anybody.contains(noun)
  }

  /// Whether the person is a woman; nil if the noun does not tell.
  static func gender(of noun: String) -> Bool? {
    women.contains(noun) ? true : men.contains(noun) ? false : nil
  }

  /// Whether a noun in small letters is one for a relative.
  static func isKin(_ noun: String) -> Bool { kin.contains(noun) }

  private static let kin: Set<String> = [
    "father", "mother", "brother", "sister", "son", "daughter", "husband", "wife", "widow", "uncle",
    "aunt", "nephew", "niece", "cousin", "grandfather", "grandmother", "grandson", "granddaughter",
    "half-brother", "half-sister", "widower", "stepfather", "stepmother", "stepson", "stepdaughter",
  ]
  private static let women: Set<String> = [
    "woman", "girl", "lady", "mother", "sister", "daughter", "wife", "widow", "queen", "princess",
    "empress", "actress", "spokeswoman", "businesswoman", "congresswoman", "chairwoman",
    "policewoman", "girlfriend", "aunt", "niece", "grandmother", "granddaughter", "stepmother",
    "mother-in-law", "daughter-in-law", "sister-in-law", "nun", "heroine", "bride", "ex-wife",
    "half-sister", "stepdaughter", "fiancée", "waitress", "hostess", "midwife", "mum", "mom",
  ]
  private static let men: Set<String> = [
    "man", "boy", "gentleman", "father", "brother", "son", "husband", "widower", "king", "prince",
    "emperor", "tsar", "czar", "actor", "spokesman", "businessman", "congressman", "chairman",
    "policeman", "gunman", "boyfriend", "uncle", "nephew", "grandfather", "grandson", "stepfather",
    "father-in-law", "son-in-law", "brother-in-law", "monk", "priest", "pope", "groom",
    "ex-husband", "half-brother", "stepson", "fiancé", "waiter", "fisherman", "clergyman", "dad",
    "shah", "sultan", "emir", "bishop", "cardinal", "imam", "rabbi", "lord", "duke", "count",
  ]
  private static let anybody: Set<String> = [
    "person", "suspect", "official", "leader", "journalist", "reporter", "soldier", "officer",
    "prisoner", "lawyer", "activist", "dissident", "diplomat", "politician", "lawmaker",
    "predecessor", "successor", "counterpart", "rival", "opponent", "founder", "attacker", "driver",
    "cleric", "commander", "candidate", "witness", "victim", "author", "agent", "scientist",
    "militant", "student", "player", "teammate", "reader", "translator", "friend", "colleague",
    "professor", "teacher", "doctor", "nurse", "worker", "patient", "citizen", "resident",
    "teenager", "child", "baby", "infant", "toddler", "youth", "neighbour", "neighbor", "guard",
    "bodyguard", "hostage", "refugee", "migrant", "defendant", "accomplice", "killer", "murderer",
    "assassin", "sniper", "bomber", "rebel", "insurgent", "terrorist", "pilot", "passenger",
    "singer", "writer", "poet", "artist", "director", "producer", "musician", "coach", "manager",
    "captain", "character", "pilgrim", "traveller", "traveler", "tourist", "farmer", "engineer",
    "banker", "trader", "investor", "economist", "analyst", "expert", "historian", "researcher",
    "aide", "adviser", "advisor", "envoy", "ambassador", "negotiator", "mediator", "judge",
    "prosecutor", "detective", "inspector", "investigator", "fugitive", "exile", "defector", "spy",
    "informant", "whistleblower", "billionaire", "tycoon", "magnate", "oligarch", "heir", "parent",
    "spouse", "partner", "sibling", "cousin", "relative", "twin", "mentor", "pupil", "disciple",
    "follower", "supporter", "fan", "critic", "boss", "employer", "employee", "client",
    "customer", "owner", "landlord", "tenant", "veteran", "recruit", "conscript", "deserter",
    "sailor", "marine", "peacekeeper", "warlord", "dictator", "ruler", "monarch", "statesman",
  ]
}
