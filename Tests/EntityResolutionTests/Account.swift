import EventModel
import SourceDocuments

/// A document written with its marks, from which its extraction follows.
///
///     [Kim Jong-un|person:kim] met [Xi|person]. [He|person:kim:pronoun] left.
///
/// A mark is `[words|kind:tag:form]`; the mentions of one kind and tag are one chain. Without a
/// tag the words are the tag; without a form it is a name. An `@` after the kind gives an id:
/// `[Russia|country@RU]`. Claims name chains by tag, and their trigger by its words.
struct Account {
  private(set) var document: Document
  private var chains: [(tag: String, chain: Chain)] = []
  private var claims: [Claim] = []

  /// Reads marked text.
  init(_ id: Document.ID, published: String? = nil, _ marked: String) {
    var text = ""
    var marks: [Mark] = []
    // Scalars, for a combining mark would swallow the bracket before it.
    let pieces = marked.unicodeScalars.split(separator: "[", omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      let (own, rest) = Self.halves(String(piece), at: "]")
      guard index > 0, let rest else {
        text += String(piece)
        continue
      }
      let (words, spec) = Self.halves(own, at: "|")
      let start = text.utf8.count
      text += words
      marks.append(Mark(words: words, spec: spec ?? "item", start: start))
      text += rest
    }
    document = Document(id: id, text: text, metadata: DocumentMetadata(published: published))
    chains = Self.chains(of: marks)
  }

  /// What the resolver and the builder get.
  var extraction: Extraction {
    Extraction(
      document: document.record, chains: chains.map(\.chain), matches: [], claims: claims)
  }

  /// The chain of a tag, for other documents to compare with.
  func reference(_ tag: String) -> ChainReference {
    ChainReference(document.id, index(tag))
  }

  /// The tags of the chains, in order.
  var tags: [String] { chains.map(\.tag) }

  /// The same account with a claim of an event more: tags by role, and words that fix the sentence.
  func saying(
    _ type: EventType, _ roles: KeyValuePairs<Role, String>, trigger: String,
    modality: Modality = .asserted, speaker: String? = nil, time: String? = nil
  ) -> Account {
    saying(
      type, roles: roles.map { ($0.key, $0.value) }, trigger: trigger, modality: modality,
      speaker: speaker, time: time)
  }

  /// The same account with a claim of an event more, of which the roles are computed.
  func saying(
    _ type: EventType, roles: [(Role, String)], trigger: String, modality: Modality = .asserted,
    speaker: String? = nil, time: String? = nil
  ) -> Account {
    adding(
      .event(type), roles, trigger: trigger, modality: modality, speaker: speaker, time: time)
  }

  /// The same account with a claim of a relation more.
  func saying(
    _ type: RelationType, from: String, to: String, label: String? = nil, former: Bool = false,
    trigger: String
  ) -> Account {
    adding(
      .relation(type, label: label, isFormer: former), [(.from, from), (.to, to)],
      trigger: trigger, modality: .asserted, speaker: nil, time: nil)
  }
}

extension Account {
  private struct Mark {
    let words: String
    let spec: String
    let start: Int
  }

  private static func halves(_ text: String, at sign: Unicode.Scalar) -> (String, String?) {
    let scalars = text.unicodeScalars
    guard let index = scalars.firstIndex(of: sign) else { return (text, nil) }
    return (String(scalars[..<index]), String(scalars[scalars.index(after: index)...]))
  }

  private static func chains(of marks: [Mark]) -> [(tag: String, chain: Chain)] {
    var order: [String] = []
    var mentions: [String: [Mention]] = [:]
    var kinds: [String: (kind: EntityKind, ids: [String: String], tag: String)] = [:]
    for mark in marks {
      let fields = mark.spec.split(separator: ":").map(String.init)
      let (kindWord, id) = halves(fields[0], at: "@")
      let tag = fields.count > 1 ? fields[1] : mark.words
      let key = "\(kindWord) \(tag)"
      let form = fields.count > 2 ? Mention.Form(rawValue: fields[2]) : .name
      let range = TextRange(mark.start, mark.start + mark.words.utf8.count)
      if kinds[key] == nil { order.append(key) }
      let ids = id.map { ["iso3166": $0] } ?? kinds[key]?.ids ?? [:]
      kinds[key] = (EntityKind(rawValue: kindWord) ?? .item, ids, tag)
      mentions[key, default: []].append(Mention(range, text: mark.words, form: form ?? .name))
    }
    return order.compactMap { key in
      guard let own = mentions[key], let kind = kinds[key] else { return nil }
      let names = own.filter { $0.form == .name }
      let longest = (names.isEmpty ? own : names).max { $0.text.count < $1.text.count }
      return (
        kind.tag, Chain(kind: kind.kind, name: longest?.text ?? "", mentions: own, ids: kind.ids)
      )
    }
  }

  private func index(_ tag: String) -> Int {
    guard let index = chains.firstIndex(where: { $0.tag == tag }) else {
      preconditionFailure("\(document.id) has no chain \"\(tag)\"")
    }
    return index
  }

  private func adding(
    _ fact: Claim.Fact, _ roles: [(Role, String)], trigger: String, modality: Modality,
    speaker: String?, time: String?
  ) -> Account {
    let words = range(of: trigger)
    let sentence = sentence(around: words)
    var account = self
    account.claims.append(
      Claim(
        fact: fact, arguments: roles.map { Claim.Argument($0.0, index($0.1)) }, range: sentence,
        quote: document.quote(sentence), trigger: words, pattern: "test", modality: modality,
        speaker: speaker.map(index), time: time.flatMap(EventTime.init(edtf:))))
    return account
  }

  private func range(of words: String) -> TextRange {
    let (text, sought) = (Array(document.text.utf8), Array(words.utf8))
    for start in text.indices where text[start...].starts(with: sought) {
      return TextRange(start, start + sought.count)
    }
    preconditionFailure("\(document.id) does not say \"\(words)\"")
  }

  private func sentence(around words: TextRange) -> TextRange {
    let text = Array(document.text.utf8)
    let stop = UInt8(ascii: "\n")
    let start = text[..<words.start].lastIndex(of: stop).map { $0 + 1 } ?? 0
    let end = text[words.end...].firstIndex(of: stop) ?? text.count
    return TextRange(start, end)
  }
}

/// Numbers that are the same in every run.
///
/// - SeeAlso: G. Steele, D. Lea, C. Flood, Fast Splittable Pseudorandom Number Generators, 2014.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
