internal import EventModel

/// The one thing that would make two bearers of names one.
///
/// A judgement does so always. Where less would do, that is said: some evidence that is missing, the
/// full name in an article that has only half of it, a kind that may be wrong.
struct Remedy {
  /// The sentence for people, in lower case without a full stop.
  let text: String

  init(
    _ one: NameBearer, _ other: NameBearer, _ refusals: [Match],
    _ possible: [EventGraph.PossibleMatch]
  ) {
    let rules = refusals.map(\.rule) + possible.map(\.rule)
    let judge = "entente judge --file FILE same \"\(one.name)\" \"\(other.name)\""
    if refusals.contains(where: { $0.rule == "judgement" }) {
      text = "take back what a person judged"
    } else if one.kind.idPrefix != other.kind.idPrefix {
      text =
        "if one of the kinds is wrong: entente judge --file FILE kind \"\(other.name)\" "
        + "\(one.kind.rawValue)"
    } else if rules.contains("ids-differ") {
      text = "another id for one of them, in the gazetteer that gives it"
    } else if let missing = Self.missing(possible) {
      text = "\(missing), or your word: \(judge)"
    } else if rules.contains(where: { ["part-of-name", "half-name"].contains($0) }) {
      text = "the full name in the article that has only half of it, or your word: \(judge)"
    } else {
      text = "only your word: \(judge)"
    }
  }

  /// The evidence that would do, if one piece of it would.
  private static func missing(_ possible: [EventGraph.PossibleMatch]) -> String? {
    guard let best = possible.max(by: { ($0.score ?? .min) < ($1.score ?? .min) }),
      let score = best.score
    else { return nil }
    guard score < 0 else { return "that no third name fits one of them as well" }
    let lack = "\(Explanation.nats(-score).dropFirst()) nats are missing"
    let office = Match.Weight.office
    let holdsOffice = best.weights.contains { $0.ground == office.ground }
    guard !holdsOffice, score + office.value >= 0 else { return lack }
    return "\(lack); the same office in both articles would add \(Explanation.nats(office.value))"
  }
}
