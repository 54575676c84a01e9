import EventModel
import TextAnnotation
import WordLists

// Attacks by nobody, and attacks without arms.

extension SenseFilter {
  // MARK: Accidents

  /// Whether somebody was killed or hurt by chance, by an animal or by nature.
  func isAccident(_ event: EventReading) -> Bool {
    guard event.pattern.form == .verb, let group = event.group else { return false }
    if isOfNature(reading.groups[group].main) { return true }
    guard
      !event.fillers.contains(where: { $0.role == "attacker" })
    else { return false }
    let verb = reading.groups[group].main
    if Self.hurting.contains(event.pattern.words[0]) { return true }
    guard reading.groups[group].isPassive else {
      // "Hurricane Maria pounded": a subject that is no assailant attacks nobody.
      return tree.dependents(of: verb, ["nsubj"]).map(antecedent).contains { subject in
        [.noun, .properNoun].contains(words[subject].token.upos)
          && !Self.assailants.contains(words[subject].token.lemma.lowercased())
          && !Self.assailants.contains(words[subject].lower)
      }
    }
    return tree.dependents(of: verb, ["obl"]).contains { word in
      let preposition = tree.dependent(of: word, "case").map { words[$0].lower } ?? ""
      let noun = words[word].token.lemma.lowercased()
      return preposition == "by" && words[word].token.upos == .noun
        && !Self.assailants.contains(noun)
        || ["in", "during", "after"].contains(preposition) && Self.mishaps.contains(noun)
    }
  }

  /// Whether the subject of a verb, or who stands after "by", is a storm or quake with a name.
  private func isOfNature(_ verb: Int) -> Bool {
    tree.dependents(of: verb, ["nsubj", "obl"]).contains { word in
      (tree.relations[word] == "nsubj" || reading.isGoverned(word, by: ["by"]))
        && ([word] + tree.dependents(of: word, ["compound", "nmod", "flat"])).contains {
          Self.nature.contains(words[$0].lower) && tree.dependent(of: $0, "case") == nil
            || $0 == word && Self.nature.contains(words[$0].lower)
        }
    }
  }

  private static let nature: Set<String> = [
    "hurricane", "typhoon", "cyclone", "storm", "tornado", "tsunami", "earthquake", "quake",
    "superstorm", "blizzard", "monsoon",
  ]

  /// The noun for which a relative pronoun stands: the "quake" of "a quake that hit".
  private func antecedent(of subject: Int) -> Int {
    guard words[subject].classes.contains(.relative), let verb = tree.heads[subject],
      tree.relations[verb] == "acl", let noun = tree.heads[verb]
    else { return subject }
    return noun
  }

  /// Verbs of harm for which somebody must be named.
  private static let hurting: Set<String> = ["injure", "hurt"]

  private static let mishaps: Set<String> = [
    "crash", "accident", "collision", "fire", "collapse", "earthquake", "quake", "avalanche",
    "flood", "flooding", "landslide", "mudslide", "storm", "hurricane", "typhoon", "cyclone",
    "tornado", "stampede", "crush", "derailment", "shipwreck", "wreck", "tsunami", "eruption",
    "wildfire", "blaze", "fall", "pile-up", "mishap", "training",
  ]

  /// By whom and by what people are attacked.
  private static let assailants: Set<String> = [
    "man", "woman", "gunman", "soldier", "militant", "rebel", "police", "policeman", "attacker",
    "troop", "force", "bomber", "sniper", "mob", "assailant", "member", "fighter", "terrorist",
    "insurgent", "guard", "officer", "drone", "missile", "airstrike", "strike", "bomb", "bombing",
    "shell", "shelling", "rocket", "gunfire", "fire", "shrapnel", "bullet", "grenade", "mine",
    "landmine", "gang", "militia", "militiaman", "army", "navy", "extremist", "jihadist",
    "separatist", "guerrilla", "mercenary", "pirate", "bandit", "killer", "shooter", "assassin",
    "intruder", "robber", "kidnapper", "agent", "commando", "warplane", "jet", "helicopter",
    "tank", "artillery", "explosion", "blast", "explosive", "device", "raid", "attack", "supporter",
    "protester", "demonstrator", "settler", "cartel", "regime", "government", "group", "people",
    "person", "youth", "student", "neighbour", "neighbor", "husband", "wife", "son", "colleague",
  ]

  // MARK: Figures of speech

  /// Whether what is launched at somebody is a weapon.
  func isArmed(_ event: EventReading) -> Bool {
    guard ["launch", "fire"].contains(event.pattern.words[0]),
      event.pattern.words.count == 1, let verb = verb(of: event)
    else { return true }
    let objects = tree.dependents(of: verb, ["obj"])
    return objects.isEmpty
      || objects.contains { word in
        World.standard.isArms([words[word].lower])
          || [
            "attack", "attacks", "strike", "strikes", "shots", "volley", "barrage", "dozens",
            "salvo",
          ]
          .contains(words[word].lower)
      }
  }

  /// Whether somebody is hit with a measure, not a weapon: "hit Huawei with sanctions".
  func isEconomic(_ event: EventReading) -> Bool {
    guard let verb = verb(of: event) else { return false }
    return tree.dependents(of: verb, ["obl"]).contains { word in
      Self.measures.contains(words[word].lower)
        && reading.isGoverned(word, by: ["with", "by"])
    }
  }

  private static let measures: Set<String> = [
    "sanctions", "sanction", "tariffs", "tariff", "fine", "fines", "lawsuit", "lawsuits", "bill",
    "duties", "taxes", "tax", "penalty", "penalties", "embargo", "ban", "charges", "subpoena",
    "ads", "advertising", "criticism", "questions", "claims", "accusations",
  ]

  /// Whether "on" tells who is blamed for attacks, not whom they hit.
  func isBlamed(_ event: EventReading) -> Bool {
    guard event.pattern.form == .noun,
      let governor = TreeReader(reading: reading).governor(of: event.trigger.upperBound - 1)
    else { return false }
    return ["blame", "pin"].contains(reading.groups[governor].lemma)
  }

  /// Whether a paper attacks in words, or a photographer shoots.
  func isPress(_ event: EventReading) -> Bool {
    let isPaper = event.fillers.contains { filler in
      guard filler.role == "attacker" else { return false }
      return reading.category(of: filler.phrase) == .media
        || words[reading.phrases[filler.phrase].tokens].contains { Self.papers.contains($0.lower) }
    }
    return isPaper
      || event.pattern.words[0] == "shoot" && words.contains { Self.cameras.contains($0.lower) }
  }

  private static let papers: Set<String> = [
    "magazine", "news", "times", "post", "journal", "gazette", "herald",
  ]
  private static let cameras: Set<String> = [
    "photographer", "camera", "cameras", "film", "scene", "scenes", "video", "movie", "episode",
  ]

  /// Whether the noun is one of speech: "trade war", "charm offensive", "war of words".
  func isFigurative(_ event: EventReading) -> Bool {
    guard event.pattern.form == .noun else { return false }
    let (start, end) = (event.trigger.lowerBound, event.trigger.upperBound)
    if start > 0, Self.figures.contains(words[start - 1].lower) { return true }
    return end + 1 < words.count && words[end].lower == "of" && words[end + 1].lower == "words"
  }

  private static let figures: Set<String> = [
    "trade", "price", "tariff", "information", "culture", "bidding", "turf", "charm", "media",
    "diplomatic", "legal", "propaganda", "publicity", "verbal", "personal", "currency", "economic",
    "political", "marketing", "public", "heart", "cold", "star", "civil", "panic", "chip",
    "rhetorical",
    "takeover", "lightning", "hunger", "rail", "general", "ad",
  ]

  /// Whether a "strike" is a stoppage of work.
  func isLabour(_ event: EventReading) -> Bool {
    guard ["strike", "strikes"].contains(words[event.trigger.lowerBound].lower) else {
      return false
    }
    return words.contains { Self.labour.contains($0.lower) }
      || event.fillers.contains { reading.category(of: $0.phrase) == .company }
  }

  private static let labour: Set<String> = [
    "workers", "union", "unions", "pay", "wages", "wage", "pilots", "walkout", "staff", "crew",
    "crews", "employees", "labour", "labor", "teachers", "nurses", "doctors", "drivers",
  ]
}
