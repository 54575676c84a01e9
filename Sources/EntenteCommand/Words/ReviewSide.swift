import Entente

/// One of two that might be one, with what the articles say of it.
struct ReviewSide {
  /// How many sentences are shown.
  static let mostSentences = 2
  /// The most characters of a sentence that are shown.
  static let mostCharacters = 240

  let entity: Entity
  /// The words by which a judgement means it and nobody else.
  let subject: Judgement.Subject?
  private let events: [Event]
  private let relations: [Relation]

  init(_ entity: Entity, in index: GraphIndex, _ finder: SubjectFinder) {
    self.entity = entity
    subject = finder.subject(of: entity)
    events = index.events(participant: entity.id)
    relations = index.relations(of: entity.id)
  }

  /// What is said of it: every mention, and every claim of its events and relations.
  var weight: Int { entity.mentions.count + claims.count }

  private var claims: [Evidence] { events.flatMap(\.claims) + relations.flatMap(\.claims) }
  private var documents: Set<Document.ID> { Set(entity.mentions.map(\.document)) }

  /// How often it is mentioned, in how many articles, and what it takes part in.
  var counts: String {
    let counts = [
      (entity.mentions.count, "mention"), (events.count, "event"), (relations.count, "relation"),
    ]
    return counts.filter { $0.0 > 0 }.map { GraphWords.count($0.0, $0.1) }
      .joined(separator: ", ")
      + " in " + GraphWords.count(documents.count, "article")
  }

  /// The ids elsewhere: "wikidata Q56226".
  var ids: String {
    entity.ids.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }

  /// Up to two sentences that speak of it, from two articles if there are, with their places.
  func sentences(_ words: GraphWords, _ texts: [Document.ID: Document]) -> [String] {
    let claimed = claims.compactMap { claim in
      claim.quote.map { Sentence(document: claim.document, range: claim.range, text: $0) }
    }
    let mentioned = entity.mentions.map { place in
      Sentence(
        document: place.document, range: place.mention.range,
        text: texts[place.document]?.line(around: place.mention.range) ?? place.mention.text)
    }
    var chosen: [Sentence] = []
    for onlyOthers in [true, false] {
      for sentence in claimed + mentioned where chosen.count < Self.mostSentences {
        let isShown = chosen.contains { shown in
          shown.document == sentence.document
            && (onlyOthers || shown.text == sentence.text || shown.range.overlaps(sentence.range))
        }
        if !isShown { chosen.append(sentence) }
      }
    }
    return chosen.map { "“\(Self.cut($0.text))” [\(words.spot($0.document, $0.range))]" }
  }

  private struct Sentence {
    let document: Document.ID
    let range: TextRange
    let text: String
  }

  private static func cut(_ text: String) -> String {
    text.count <= mostCharacters ? text : text.prefix(mostCharacters) + "…"
  }
}

extension GraphWords {
  /// Where words stand, in short: "summit:12" by line; by character if the text is not known.
  fileprivate func spot(_ document: Document.ID, _ range: TextRange) -> String {
    line(document, range).map { "\(document):\($0)" } ?? place(document, range)
  }
}

extension Document {
  /// The line of the text that holds a range, or what is near it in a long one.
  fileprivate func line(around range: TextRange) -> String {
    let utf8 = text.utf8
    let (most, lineEnd) = (ReviewSide.mostCharacters / 2, UInt8(ascii: "\n"))
    guard range.end <= utf8.count else { return "" }
    let start = utf8.index(utf8.startIndex, offsetBy: range.start)
    let end = utf8.index(utf8.startIndex, offsetBy: range.end)
    let before = utf8[..<start].suffix(most)
    let after = utf8[end...].prefix(most)
    let head = before.lastIndex(of: lineEnd).map { before[$0...].dropFirst() } ?? before
    let tail = after.firstIndex(of: lineEnd).map { after[..<$0] } ?? after
    let isCut = (head.count == most, tail.count == most)
    // Bytes of half a letter at the cuts are left out.
    let inner = utf8[head.startIndex..<tail.endIndex].drop { $0 & 0xC0 == 0x80 }
    let words = String(decoding: inner, as: UTF8.self).filter { $0 != "\u{FFFD}" }
    return (isCut.0 ? "…" : "") + words + (isCut.1 ? "…" : "")
  }
}
