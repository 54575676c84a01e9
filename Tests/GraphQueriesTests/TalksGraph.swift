import EventModel
import SourceDocuments

/// Two made-up reports of one meeting, with the graph that a careful reader would draw.
///
/// The texts carry their marks: `[words|id]` is a mention of an entity, `[words|id|nominal]` a
/// description of it.
enum TalksGraph {
  static let herald = MarkedText(
    "herald", publisher: "Example Herald",
    """
    [Zoë O'Brien|person/zoe-obrien] met [Ana Dvořák|person/ana-dvorak] in [Port Moss|place/port-moss].
    [O'Brien|person/zoe-obrien] gave her [a tea set|thing/tea-set|nominal].
    """)
  static let courier = MarkedText(
    "courier", publisher: "The Daily Courier",
    """
    “[Zoe O’Brien|person/zoe-obrien] may visit [Port-Moss|place/port-moss]”, said \
    [Ana Dvorak|person/ana-dvorak]. [Liam O’Brien|person/liam-obrien] is her brother. \
    [Nora Quill|] looked on.
    """)

  static let zoe: Entity.ID = "person/zoe-obrien"
  static let liam: Entity.ID = "person/liam-obrien"
  static let ana: Entity.ID = "person/ana-dvorak"
  static let port: Entity.ID = "place/port-moss"
  static let teaSet: Entity.ID = "thing/tea-set"

  static let meeting = Event(
    id: "meet/1", type: .meet,
    participants: [.init("participant", zoe), .init("participant", ana)], place: port,
    time: EventTime(edtf: "2024-06-19"), claims: [herald.claim("[Zoë", "met", time: "2024-06-19")])
  static let gift = Event(
    id: "give/1", type: .give,
    participants: [.init("giver", zoe), .init("recipient", ana), .init("gift", teaSet)],
    time: EventTime(edtf: "2024-06"), claims: [herald.claim("[O'Brien", "gave")])
  static let visit = Event(
    id: "visit/1", type: .visit,
    participants: [.init("visitor", zoe), .init("destination", port)],
    claims: [courier.claim("“", "visit", modality: .possible, speaker: ana)])
  static let thanks = Event(
    id: "thank/1", type: .thank, participants: [.init("speaker", ana)],
    claims: [herald.claim("[O'Brien", "gave")])
  static let kinship = Relation(
    id: "kin/1", type: .kin, from: liam, to: zoe, label: "brother",
    claims: [courier.claim("[Liam", "brother")])

  static let graph = EventGraph(
    documents: [herald.document.record, courier.document.record],
    entities: [
      entity(zoe, .person, "Zoë O'Brien", formerly: ["person/zoe"]),
      entity(liam, .person, "Liam O’Brien", formerly: ["person/zoe"]),
      entity(ana, .person, "Ana Dvořák"), entity(port, .place, "Port Moss"),
      entity(teaSet, .gift, "tea set"),
    ],
    events: [meeting, gift, visit], relations: [kinship],
    possibleMatches: [.init(liam, zoe, rule: "surname", reason: "both are called O'Brien")],
    decisions: [
      Match(
        herald.name("Zoë O'Brien"), herald.name("O'Brien"), verdict: .same, rule: "surname",
        reason: "the only O'Brien of the article"),
      Match(
        herald.name("Zoë O'Brien"), courier.name("Zoe O’Brien"), verdict: .same, rule: "spelling",
        reason: "the same but for accents"),
      Match(
        courier.name("Zoe O’Brien"), courier.name("Liam O’Brien"), verdict: .different,
        rule: "given-names-differ", reason: "Zoe is not Liam"),
    ],
    incomplete: [.init(thanks, missing: "target")],
    unusedNames: [
      .init(name: "Nora Quill", kind: .person, mentions: courier.mentions(of: ""))
    ])

  private static func entity(
    _ id: Entity.ID, _ kind: EntityKind, _ name: String, formerly: [Entity.ID] = []
  ) -> Entity {
    Entity(
      id: id, kind: kind, name: name, formerly: formerly,
      mentions: [herald, courier].flatMap { $0.mentions(of: id.rawValue) })
  }
}

/// A text with its marks read and taken out.
struct MarkedText {
  let document: Document
  private let marked: [(id: String, mention: Mention)]

  init(_ id: Document.ID, publisher: String, _ text: String) {
    var (plain, marked) = ("", [(id: String, mention: Mention)]())
    for part in text.split(separator: "[", omittingEmptySubsequences: false) {
      let halves = part.split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2 else {
        plain += part
        continue
      }
      let fields = halves[0].split(separator: "|", omittingEmptySubsequences: false).map(
        String.init)
      let start = plain.utf8.count
      plain += fields[0]
      let mention = Mention(
        TextRange(start, plain.utf8.count), text: fields[0],
        form: fields.count > 2 ? .nominal : .name)
      marked.append((fields[1], mention))
      plain += halves[1]
    }
    document = Document(id: id, text: plain, metadata: DocumentMetadata(publisher: publisher))
    self.marked = marked
  }

  func mentions(of id: String) -> [Entity.Place] {
    marked.filter { $0.id == id }.map { Entity.Place(document.id, $0.mention) }
  }

  /// The first mention with these words.
  func name(_ words: String) -> NamePlace {
    let range = marked.first { $0.mention.text == words }?.mention.range ?? TextRange(0, 0)
    return NamePlace(document: document.id, range: range, text: words)
  }

  /// The words from some on up to the next full stop.
  func claim(
    _ start: String, _ trigger: String, modality: Modality = .asserted, speaker: Entity.ID? = nil,
    time: String? = nil
  ) -> Evidence {
    let bytes = Array(document.text.utf8)
    let first = Array(start.utf8.drop { $0 == UInt8(ascii: "[") })
    let from = bytes.indices.first { bytes[$0...].starts(with: first) } ?? 0
    let to = bytes[from...].firstIndex(of: UInt8(ascii: ".")) ?? bytes.count
    let range = TextRange(from, to)
    return Evidence(
      document: document.id, range: range, quote: document.quote(range), pattern: trigger,
      modality: modality, speaker: speaker, time: time.flatMap(EventTime.init(edtf:)))
  }
}
