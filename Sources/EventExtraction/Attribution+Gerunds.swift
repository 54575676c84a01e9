import EventModel
import TextAnnotation

// Whether what a gerund tells is done: "ruled out arming rebels", "was banned from arming rebels" and
// "is close to arming rebels" tell of nothing that is.

extension Attribution {
  /// What the verb or adjective above a gerund says of it; nil where it says nothing.
  func gerundStatus(of group: VerbGroup, depth: Int) -> Status? {
    let tree = reading.tree
    guard depth < 4, words[group.main].token.xpos == "VBG" else { return nil }
    let before = group.main - 1
    if before >= 0, words[before].lower == "against" {
      let isDecided = tree.heads[group.main].map {
        Self.deciding.contains(words[$0].token.lemma.lowercased())
      }
      return Status(modality: isDecided == true ? .negated : .possible, cue: before..<before + 1)
    }
    let marking = tree.dependents(of: group.main, ["mark", "case"])
    let marks = marking.map { words[$0].lower }
    guard tree.dependents(of: group.main, ["nsubj", "aux"]).isEmpty,
      ["advcl", "xcomp", "ccomp", "acl", "obl", "obj"].contains(tree.relations[group.main]),
      let head = tree.heads[group.main], head < group.main
    else { return nil }
    let cue = head..<head + 1
    // "will visit Peru before travelling to Chile": as sure as the verb above.
    if tree.relations[group.main] == "advcl", !marks.isEmpty,
      marks.allSatisfy(Self.alongside.contains),
      let above = reading.group(ofVerb: head)
    {
      // What comes after another thing that is only suggested may have been.
      let status =
        marks.contains("after")
        ? ownStatus(reading.groups[above]) ?? .asserted : status(ofGroup: above, depth: depth + 1)
      return [.planned, .possible].contains(status.modality) ? status : nil
    }
    let lemma = words[head].token.lemma.lowercased()
    if marks.contains("from"), Self.barring.contains(lemma) {
      return turned(.negated, by: head, cue)
    }
    let mark = marking.first ?? 0
    let isNear = mark > 0 && Self.verging.contains(words[mark - 1].lower)
    if marks.contains("to"), isNear || Self.verging.contains(lemma) {
      return Status(modality: .planned, cue: cue)
    }
    // "blocked the strait, attacking Kuwait" tells of two things that were done.
    let isFree =
      tree.relations[group.main] == "advcl"
      && (words[head..<group.main].contains(where: \.isComma)
        || tree.dependent(of: head, "obj") != nil)
    guard !isFree, !marks.contains("by"),
      let modality = gerundModality(under: verbWithParticle(head))
    else { return nil }
    return turned(modality, by: head, cue)
  }

  /// What a verb says of the noun that is its object, where it takes a particle: "ruled out talks".
  func exclusion(of noun: Int) -> Status? {
    guard reading.tree.relations[noun] == "obj", let verb = reading.tree.heads[noun],
      Self.excluding.contains(verbWithParticle(verb))
    else { return nil }
    return turned(.negated, by: verb, verb..<verb + 1)
  }

  private func gerundModality(under verb: String) -> Modality? {
    Self.excluding.contains(verb) ? .negated : Self.gerundGovernors[verb]
  }

  /// A verb with the particle that goes with it: "rule out".
  private func verbWithParticle(_ verb: Int) -> String {
    let lemma = words[verb].token.lemma.lowercased()
    let next = verb + 1
    guard next < words.count, Self.particles.contains(words[next].lower) else { return lemma }
    return lemma + " " + words[next].lower
  }

  /// What a verb says of what hangs on it, as sure as the verb itself is: who does not rule something out
  /// leaves it open.
  private func turned(_ modality: Modality, by verb: Int, _ cue: Range<Int>) -> Status? {
    guard let group = reading.group(ofVerb: verb), let own = ownStatus(reading.groups[group]) else {
      return Status(modality: modality, cue: cue)
    }
    // "was not banned from", "may ban from": it is not said whether anybody did.
    return Status(modality: .possible, cue: own.modality == .negated ? cue : own.cue ?? cue)
  }

  /// Words before a gerund that is done with the verb above, or not at all.
  private static let alongside: Set<String> = ["before", "after", "while", "when"]
  private static let particles: Set<String> = ["out", "off", "up", "away", "down", "back", "short"]

  /// Verbs of keeping somebody from something.
  private static let barring: Set<String> = [
    "ban", "bar", "block", "prevent", "stop", "keep", "prohibit", "deter", "discourage", "dissuade",
    "restrain", "exclude", "disqualify", "hinder", "preclude", "forbid", "restrict", "refrain",
    "abstain", "desist", "save", "protect", "suspend", "exempt",
  ]

  /// Verbs of settling what to do.
  private static let deciding: Set<String> = ["decide", "vote", "choose", "opt", "rule"]

  /// Words of what is nearly so.
  private static let verging: Set<String> = ["close", "closer", "near", "nearer"]

  /// Verbs that deny what their gerund and what their noun tells.
  private static let excluding: Set<String> = ["rule out", "exclude", "preclude", "forswear"]

  /// What the other verbs that take a gerund say of it.
  private static let gerundGovernors: [String: Modality] = [
    "resist": .negated, "miss": .negated, "hold off": .negated, "give up": .negated,
    "shy away": .negated, "back away": .negated, "stop short": .negated, "fall short": .negated,
    "back down": .negated, "put off": .planned, "oppose": .possible, "discuss": .possible,
    "float": .possible, "debate": .possible, "back": .possible, "endorse": .possible,
    "support": .possible, "urge": .possible, "moot": .possible, "prohibit": .negated,
    "forbid": .negated, "ban": .negated, "prevent": .negated, "block": .negated, "bar": .negated,
  ]
}
