import EventModel
import TextAnnotation
import WordLists

/// Reads praise and criticism from what somebody calls somebody: "called the deal \"null and void\"",
/// "described him as a hero".
///
/// The words that praise or blame stand in `verdicts.tsv`; where both or none are said, nothing is.
struct VerdictReader {
  let reading: SentenceReading

  private var tree: SyntaxTree { reading.tree }
  private var words: [Word] { reading.words }

  /// Verbs that say what something is.
  private static let naming: Set<String> = [
    "call", "label", "brand", "dub", "describe", "deem", "term", "denounce", "hail", "decry",
    "refer", "portray", "depict", "characterize", "characterise",
  ]
  /// The most words of what somebody is called that are looked at.
  private static let reach = 14

  /// The verdict that a verb group passes, if it does.
  func event(at index: Int) -> EventReading? {
    let group = reading.groups[index]
    guard tree.isParsed, Self.naming.contains(group.lemma), !group.isPassive,
      let object = tree.dependent(of: group.main, "obj") ?? referred(by: group.main),
      let type = verdict(on: object, by: group.main)
    else { return nil }
    let pattern = EventPattern(
      type: type, form: .verb, words: [group.lemma],
      slots: [
        EventPattern.Slot(
          position: .subject, roles: [type.roles[0].role], takesPossessor: false),
        EventPattern.Slot(position: .object, roles: [type.roles[1].role], takesPossessor: true),
      ], isGovernedByLightVerb: false)
    var collector = FillerCollector(pattern: pattern, reading: reading)
    collector.fill(.subject, with: reading.agents(of: index))
    let tree = TreeReader(reading: reading)
    for argument in tree.arguments(of: group.main)
    where argument.position == .object
      || group.lemma == "refer" && argument.position == .preposition("to")
    {
      // To call somebody's death an achievement does not praise him.
      let isDeed = TreeReader.deeds.contains(words[object].lower)
      collector.fill(
        .object, with: argument.phrases, owner: isDeed ? argument.owner : nil)
    }
    guard collector.fillers.count > 1 else { return nil }
    return EventReading(
      pattern: pattern, trigger: group.main..<group.main + 1, fillers: collector.fillers,
      group: index)
  }

  /// Whom "refer to" speaks of.
  private func referred(by verb: Int) -> Int? {
    guard words[verb].token.lemma == "refer" else { return nil }
    return tree.dependents(of: verb, ["obl"]).first { word in
      reading.isGoverned(word, by: ["to"])
    }
  }

  /// Whether what follows the object praises or blames it; nil where it does neither or both.
  private func verdict(on object: Int, by verb: Int) -> EventType? {
    var end = object + 1
    while end < words.count, end - object <= Self.reach {
      // A clause of its own ends what is said of the object.
      if reading.group(at: end) != nil, words[end].token.upos == .verb, tree.heads[end] != verb {
        break
      }
      end += 1
    }
    let said = words[object + 1..<end].map(\.lower)
    guard !said.contains("not") else { return nil }
    let verdicts = Set(said.compactMap { Verdicts.standard[$0] })
    guard verdicts.count == 1, let verdict = verdicts.first else { return nil }
    return verdict == .praise ? .praise : .criticize
  }
}

/// What words say of those who are called so.
struct Verdicts: Sendable {
  /// What a word says.
  enum Verdict: String, Hashable, Sendable {
    case praise, blame
  }

  /// The table that is part of the program.
  static let standard = Verdicts(WordList("verdicts"))

  private let verdicts: [String: Verdict]

  init(_ list: WordList) {
    verdicts = Dictionary(
      list.rows.compactMap { row in Verdict(rawValue: row[1]).map { (row[0], $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// What a word in lower case says; nil if nothing.
  subscript(word: String) -> Verdict? { verdicts[word] }
}
