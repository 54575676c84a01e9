import Entente

/// Says what a graph holds in short words for rows and headings.
struct GraphWords {
  private let index: GraphIndex
  private let places: [Document.ID: LineTable]

  init(_ loaded: LoadedGraph, _ index: GraphIndex) {
    self.index = index
    places = Dictionary(
      loaded.documents.map { ($0.id, LineTable($0.text)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The name of an entity.
  func name(_ id: Entity.ID) -> String { index.entity(id)?.name ?? id.rawValue }

  /// Names as a sentence lists them: "A", "A and B", "A, B and C".
  func names(_ ids: [Entity.ID]) -> String {
    let names = ids.map(name)
    guard let last = names.last, names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The type of an event, marked if it did not simply happen: "visit (planned)".
  func type(_ event: Event) -> String { event.type.name + mark(event.modality) }

  /// Who acts: those in the first role that is filled.
  func actors(_ event: Event) -> String {
    names(event.participants.first.map { event.fillers(of: $0.role) } ?? [])
  }

  /// Whom and what it touches: the other roles with those in them, then the place.
  func others(_ event: Event) -> String {
    var parts: [String] = []
    for (position, participant) in event.participants.enumerated() {
      let isNew = position > 0 && event.participants[position - 1].role != participant.role
      guard isNew else { continue }
      parts.append("\(participant.role.rawValue) \(names(event.fillers(of: participant.role)))")
    }
    if let place = event.place { parts.append("in \(name(place))") }
    return parts.joined(separator: ", ")
  }

  /// What a relation says between its ends: "president of", "located in".
  func link(_ relation: Relation) -> String {
    let words =
      switch relation.type {
      case .locatedIn: "in"
      case .member: "\(relation.label ?? "member") of"
      default: "\(relation.label ?? relation.type.rawValue) of"
      }
    return (relation.isFormer ? "former " : "") + words + mark(relation.modality)
  }

  /// " (planned)"; nothing for what is asserted.
  func mark(_ modality: Modality) -> String {
    switch modality {
    case .asserted: ""
    case .planned, .possible: " (\(modality.rawValue))"
    case .negated: " (denied)"
    }
  }

  /// "2 sources": how many articles say so.
  func sources(_ claims: [Evidence]) -> String {
    Self.count(Set(claims.map(\.document)).count, "source")
  }

  /// "1 mention", "2 mentions"; the plural is given if it is not made with "s".
  static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// Where words stand: "summit, line 12, characters 1044-1190"; the line is known if the text is.
  func place(_ document: Document.ID, _ range: TextRange) -> String {
    let table = index.document(document)?.codePoints
    let start = table?.codePoint(atByte: range.start) ?? range.start
    let end = table?.codePoint(atByte: range.end) ?? range.end
    let line = places[document].map { ", line \($0.line(atByte: range.start))" } ?? ""
    return "\(document)\(line), characters \(start)-\(end)"
  }

  /// The line at which words stand, counted from 1; nil if the text is not known.
  func line(_ document: Document.ID, _ range: TextRange) -> Int? {
    places[document]?.line(atByte: range.start)
  }
}
