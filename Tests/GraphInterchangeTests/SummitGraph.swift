import EventModel
import SourceDocuments

/// A small graph written by hand: one text in our own words, read as a careful reader would.
enum SummitGraph {
  static let text = """
    “Kim Jong Un and Vladimir Putin signed the pact in Pyongyang”, Tass said. Kim may visit Moscow.

    More on this story
    """

  static let document = Document(
    id: "summit", text: text,
    metadata: DocumentMetadata(
      title: "A pact is signed", publisher: "Example Herald", published: "2024-06-19",
      url: "https://example.org/summit", other: ["language": .string("en")]),
    furniture: [Furniture(range("More on this story"), .pointer)])

  static let kim = entity(
    .person, "person/kim-jong-un", "Kim Jong Un", ["Kim Jong Un"], ids: ["wikidata": "Q56226"])
  static let putin = entity(.person, "person/vladimir-putin", "Vladimir Putin", ["Vladimir Putin"])
  static let pact = entity(.agreement, "agreement/pact", "pact", ["the pact"], form: .nominal)
  static let pyongyang = entity(.place, "place/pyongyang", "Pyongyang", ["Pyongyang"])
  static let moscow = entity(.place, "place/moscow", "Moscow", ["Moscow"])
  static let tass = entity(.organization, "organization/tass", "Tass", ["Tass"])

  static let signing = Event(
    id: "sign/1", type: .sign,
    participants: [
      Event.Participant("signatory", kim.id), Event.Participant("signatory", putin.id),
      Event.Participant("agreement", pact.id),
    ],
    place: pyongyang.id, time: EventTime(edtf: "2024-06-19"),
    claims: [
      Evidence(
        document: document.id,
        range: range("Kim Jong Un and Vladimir Putin signed the pact in Pyongyang"),
        quote: "Kim Jong Un and Vladimir Putin signed the pact in Pyongyang",
        trigger: range("signed"), pattern: "sign.verb.active", speaker: tass.id,
        time: EventTime(edtf: "2024-06-19"))
    ])

  static let visit = Event(
    id: "visit/1", type: .visit,
    participants: [
      Event.Participant("visitor", kim.id), Event.Participant("destination", moscow.id),
    ],
    claims: [
      Evidence(
        document: document.id, range: range("Kim may visit Moscow."),
        quote: "Kim may visit Moscow.",
        trigger: range("visit"), pattern: "visit.verb.active", modality: .possible,
        cue: range("may"))
    ])

  static let graph = EventGraph(
    documents: [document.record], entities: [kim, putin, pact, pyongyang, moscow, tass],
    events: [signing, visit],
    decisions: [
      Match(
        name("Kim Jong Un"), name("Kim may", "Kim"), verdict: .same, rule: "surname",
        reason: "the only Kim of the article")
    ],
    furniture: document.furniture.map {
      EventGraph.SetAside(document.id, $0, quote: document.quote($0.range))
    })

  /// Where some words stand first.
  static func range(_ words: String) -> TextRange {
    let (all, wanted) = (Array(text.utf8), Array(words.utf8))
    let start = all.indices.first { all[$0...].starts(with: wanted) } ?? 0
    return TextRange(start, start + wanted.count)
  }

  private static func name(_ context: String, _ words: String? = nil) -> NamePlace {
    let words = words ?? context
    let start = range(context).start
    return NamePlace(
      document: document.id, range: TextRange(start, start + words.utf8.count), text: words)
  }

  private static func entity(
    _ kind: EntityKind, _ id: String, _ name: String, _ mentions: [String],
    form: Mention.Form = .name, ids: [String: String] = [:]
  ) -> Entity {
    Entity(
      id: Entity.ID(rawValue: id), kind: kind, name: name, ids: ids,
      mentions: mentions.map {
        Entity.Place(document.id, Mention(range($0), text: $0, form: form))
      })
  }
}
