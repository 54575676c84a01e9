import EventModel
import SourceDocuments

/// A generator of which the seed fixes every number.
///
/// - SeeAlso: G. Steele, D. Lea, C. Flood, Fast Splittable Pseudorandom Number Generators, 2014.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes graphs that have a bit of everything: texts of every width, fields of others, types that
/// nobody declared, empty lists, names that look like syntax.
struct RandomGraph {
  private var random: SplitMix64
  private var documents: [Document] = []
  private var entities: [Entity.ID] = []

  /// The graph of a seed.
  static func make(seed: UInt64) -> EventGraph {
    var maker = RandomGraph(random: SplitMix64(seed: seed))
    return maker.graph()
  }

  private init(random: SplitMix64) { self.random = random }

  private mutating func graph() -> EventGraph {
    documents = (0..<below(4)).map { number in
      Document(
        id: Document.ID("document-\(number)\(pick(["", " “x”", "/é"]))"), text: text(60),
        metadata: DocumentMetadata(
          title: maybe { $0.text(4) }, publisher: maybe { $0.text(2) },
          published: maybe { $0.time().edtf }, url: maybe { $0.text(2) },
          other: openFields(depth: 2)))
    }
    guard !documents.isEmpty else { return EventGraph(unknown: openFields(depth: 3)) }
    let records = documents.map { document in
      DocumentRecord(
        id: document.id, metadata: document.metadata, sha256: document.record.sha256,
        codePoints: document.record.codePoints, unknown: openFields(depth: 2))
    }
    let made = (0..<below(6)).map { entity($0) }
    entities = made.map(\.id)
    guard !entities.isEmpty else { return EventGraph(documents: records) }
    return EventGraph(
      documents: records, entities: made, events: (0..<below(5)).map { event("event/\($0)") },
      relations: (0..<below(4)).map { relation($0) },
      possibleMatches: (0..<below(3)).map { _ in
        EventGraph.PossibleMatch(pick(entities), pick(entities), rule: text(1), reason: text(5))
      },
      decisions: (0..<below(4)).map { _ in decision() },
      furniture: (0..<below(3)).map { _ in setAside() },
      incomplete: (0..<below(3)).map {
        EventGraph.IncompleteEvent(event("half/\($0)"), missing: text(2))
      },
      unusedNames: (0..<below(3)).map { _ in
        EventGraph.UnusedName(
          name: text(2), kind: pick(EntityKind.allCases), mentions: mentions(below(3)))
      },
      diagnostics: (0..<below(3)).map { _ in
        Diagnostic(pick(Diagnostic.Severity.allCases), at: text(1), text(6))
      },
      unknown: openFields(depth: 3))
  }

  private mutating func entity(_ number: Int) -> Entity {
    let kind = pick(EntityKind.allCases)
    return Entity(
      id: Entity.ID(rawValue: "\(kind.idPrefix)/\(number)"), kind: kind, name: text(3),
      ids: below(2) == 0 ? [:] : ["wikidata": "Q\(below(1000))", "iso3166": text(1)],
      formerly: below(3) == 0 ? [Entity.ID(rawValue: "person/earlier-\(number)")] : [],
      mentions: mentions(below(4)), unknown: openFields(depth: 2))
  }

  private mutating func mentions(_ count: Int) -> [Entity.Place] {
    (0..<count).map { _ in
      let (document, range, words) = words()
      return Entity.Place(
        document, Mention(range, text: words, form: pick(Mention.Form.allCases)))
    }
  }

  private mutating func event(_ id: String) -> Event {
    let own = EventType(
      name: "sing", root: pick([nil, .praised]), roles: ["singer", "song"].map { .init($0) },
      need: .all([]))
    let type = pick(EventType.ontology + [own])
    let roles = type.roles.map(\.role) + ["witness", "aide"]
    return Event(
      id: Event.ID(rawValue: id), type: type,
      participants: (0..<below(5)).map { _ in
        Event.Participant(pick(roles), pick(entities), unknown: openFields(depth: 1))
      },
      place: maybe { $0.pick($0.entities) }, time: maybe { $0.time() },
      claims: (0..<below(4)).map { _ in claim() }, unknown: openFields(depth: 2))
  }

  private mutating func relation(_ number: Int) -> Relation {
    Relation(
      id: Relation.ID(rawValue: "relation/\(number)"),
      type: pick(RelationType.ontology + ["owns"]), from: pick(entities), to: pick(entities),
      label: maybe { $0.text(2) }, isFormer: below(2) == 0,
      claims: (0..<below(3)).map { _ in claim() }, unknown: openFields(depth: 2))
  }

  private mutating func claim() -> Evidence {
    let (document, range, words) = words()
    return Evidence(
      document: document, range: range, quote: maybe { _ in words }, trigger: maybe { _ in range },
      pattern: maybe { $0.text(1) }, modality: pick(Modality.allCases), cue: maybe { _ in range },
      speaker: maybe { $0.pick($0.entities) }, time: maybe { $0.time() },
      unknown: openFields(depth: 2))
  }

  private mutating func decision() -> Match {
    let places = (0..<2).map { _ in
      let (document, range, words) = words()
      return NamePlace(document: document, range: range, text: words)
    }
    return Match(
      places[0], places[1], verdict: pick(Match.Verdict.allCases), rule: text(1), reason: text(5))
  }

  private mutating func setAside() -> EventGraph.SetAside {
    let (document, range, words) = words()
    return EventGraph.SetAside(
      document, Furniture(range, pick(Furniture.Reason.allCases)), quote: words)
  }
}

// MARK: - Parts

extension RandomGraph {
  private mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  private mutating func maybe<Value>(_ make: (inout RandomGraph) -> Value) -> Value? {
    below(3) == 0 ? nil : make(&self)
  }

  /// Some words of a document, with their range in bytes.
  private mutating func words() -> (Document.ID, TextRange, String) {
    let document = pick(documents)
    let scalars = document.text.unicodeScalars
    let start = below(scalars.count + 1)
    let head = scalars.prefix(start)
    let body = scalars.dropFirst(start).prefix(below(12))
    let (before, words) = (String(head), String(body))
    let range = TextRange(before.utf8.count, before.utf8.count + words.utf8.count)
    return (document.id, range, words)
  }

  private mutating func text(_ words: Int) -> String {
    let vocabulary = [
      "Kim", "met", "Xi", "“quoted”", "김정은", "習近平", "😀", "e\u{301}", "\"", "\\", "</b>",
      "\u{1}", "\n", "\r\n", "\t", "🇰🇵", "—", "\u{2028}", "\u{FEFF}", "null", "{}", "\u{0}",
    ]
    return (0...below(words + 1)).map { _ in pick(vocabulary) }.joined(separator: " ")
  }

  private mutating func time() -> EventTime {
    let times = [
      "2024-06-19", "2006-08", "2019", "201X", "2024-06-18/2024-06-19", "2022-02-24/..", "2024-21",
      "2024-06-19T15:30Z", "2024?",
    ].compactMap(EventTime.init(edtf:))
    return pick(times)
  }

  private mutating func openFields(depth: Int) -> [String: OpenValue] {
    var fields: [String: OpenValue] = [:]
    for _ in 0..<below(3) { fields["x-\(below(50))\(pick(["", "é", "\n"]))"] = open(depth: depth) }
    return fields
  }

  private mutating func open(depth: Int) -> OpenValue {
    switch below(depth > 0 ? 7 : 5) {
    case 0: .null
    case 1: .bool(below(2) == 0)
    case 2: .integer(pick([0, -1, 7, .max, .min, 1 << 53 + 1]))
    case 3: .number(pick([0.5, -0.0, 1, 1e300, .leastNonzeroMagnitude, 0.1, 123_456_789.25, 1e16]))
    case 4: .string(text(4))
    case 5: .array((0..<below(4)).map { _ in open(depth: depth - 1) })
    default: .object(openFields(depth: depth - 1))
    }
  }
}

extension PloverRoot {
  /// A root that no modality changes.
  fileprivate static let praised = PloverRoot.accuse
}
