import EventModel
import SourceDocuments

/// Makes graphs of a few words, so that a test shows the graph that it draws.
///
///     entities   "person/kim Kim Jong Un", "thing/car=gift limousine"
///     relations  "office president person/putin country/ru" (an underscore is a space, `-` no label)
///     events     "meet 2019-04 place/x participant=person/a participant=person/b x3 ?believed"
///
/// `!` marks a planned event, `?` a possible, `~` a negated one, each with its cue; `x3` three claims.
struct GraphScript {
  var documents: [(id: String, title: String?, publisher: String?, date: String?, url: String?)] =
    []
  var entities: [String] = []
  var relations: [String] = []
  var events: [String] = []

  var graph: EventGraph {
    EventGraph(
      documents: records, entities: entities.map(entity),
      events: events.enumerated().map { event($1, $0) },
      relations: relations.enumerated().map { relation($1, $0) })
  }

  private var ids: [Document.ID] {
    documents.isEmpty ? ["doc"] : documents.map { Document.ID($0.id) }
  }

  private var records: [DocumentRecord] {
    documents.map { document in
      DocumentRecord(
        id: Document.ID(document.id),
        metadata: DocumentMetadata(
          title: document.title, publisher: document.publisher, published: document.date,
          url: document.url),
        sha256: "", codePoints: CodePointTable(""))
    }
  }

  private func entity(_ line: String) -> Entity {
    let parts = line.split(separator: " ", maxSplits: 1)
    let id = parts[0].split(separator: "=")
    let kind = id.count == 2 ? id[1] : id[0].prefix { $0 != "/" }
    let name = parts.count == 2 ? String(parts[1]) : ""
    let mention = Mention(TextRange(0, name.utf8.count), text: name, form: .name)
    return Entity(
      id: Entity.ID(rawValue: String(id[0])), kind: EntityKind(rawValue: String(kind)) ?? .person,
      name: name, mentions: ids.map { Entity.Place($0, mention) })
  }

  private func relation(_ line: String, _ number: Int) -> Relation {
    let words = line.split(separator: " ").map(String.init)
    let label = words[1].replacing("_", with: " ")
    let isFormer = label.hasPrefix("former ")
    return Relation(
      id: Relation.ID(rawValue: "r\(100 + number)"), type: RelationType(rawValue: words[0]),
      from: Entity.ID(rawValue: words[2]), to: Entity.ID(rawValue: words[3]),
      label: label == "-" ? nil : isFormer ? String(label.dropFirst(7)) : label,
      isFormer: isFormer,
      claims: [Evidence(document: ids[0], range: TextRange(0, 5), quote: "quote")])
  }

  private func event(_ line: String, _ number: Int) -> Event {
    let words = line.split(separator: " ").map(String.init)
    var participants: [Event.Participant] = []
    var modality = Modality.asserted
    var cue = ""
    var count = 1
    for word in words.dropFirst(3) {
      if let equals = word.firstIndex(of: "=") {
        participants.append(
          Event.Participant(
            Role(rawValue: String(word[..<equals])),
            Entity.ID(rawValue: String(word[word.index(after: equals)...]))))
      } else if word.hasPrefix("x") {
        count = Int(word.dropFirst()) ?? 1
      } else {
        modality = word.hasPrefix("!") ? .planned : word.hasPrefix("?") ? .possible : .negated
        cue = String(word.dropFirst())
      }
    }
    let quote = "\(cue) words that say event \(number)"
    let claims = (0..<count).map { index in
      let start = 1000 * number + 100 * index
      return Evidence(
        document: ids[index % ids.count], range: TextRange(start, start + quote.utf8.count),
        quote: quote, modality: modality,
        cue: cue.isEmpty ? nil : TextRange(start, start + cue.utf8.count))
    }
    return Event(
      id: Event.ID(rawValue: "event\(1000 + number)"),
      type: EventType.named(words[0])
        ?? EventType(name: words[0], root: nil, roles: [], need: .all([])),
      participants: participants, place: words[2] == "-" ? nil : Entity.ID(rawValue: words[2]),
      time: EventTime(edtf: words[1]), claims: claims)
  }
}
