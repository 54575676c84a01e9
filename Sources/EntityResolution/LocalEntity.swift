import EventModel
import SourceDocuments

/// A chain of one document as the resolver compares it: by its fullest names, never by a bare
/// mention.
struct LocalEntity {
  /// Which chain.
  let reference: ChainReference
  /// The rank of its document among all, by id.
  let document: Int
  /// What it is, by a person's judgement or else by the chain.
  let kind: EntityKind
  /// The names that no fuller name of the chain contains, by key; empty if it has no name.
  let names: [EntityName]
  /// Every name of the chain as written.
  private let surfaces: [String]
  /// The ids of the chain, and of the gazetteer's entry if there is one.
  let ids: [String: String]
  /// The gazetteer's entry.
  let entry: Int?
  /// The name that stands for the chain in decisions.
  let place: NamePlace
  /// What judgements say of the chain.
  var labels: Set<JudgementLabel> = []

  /// Whether the chain is a person of whom the document gives only half a name.
  var isBarePerson: Bool {
    kind == .person && names.allSatisfy { $0.person?.isBare != false }
  }

  /// Every name of the chain, folded.
  var variants: Set<String> { Set(surfaces.map(NameFolding.fold)) }

  /// Reads a chain; `holder` is the gazetteer's entry that holds the office by which alone the document
  /// calls it.
  init(
    _ chain: Chain, reference: ChainReference, document: Int, kind: EntityKind,
    gazetteer: Gazetteer, holder: Int?, cache: inout EntityName.Cache
  ) {
    self.reference = reference
    self.document = document
    self.kind = kind
    let surfaces = Self.surfaces(of: chain, kind: kind)
    let all = surfaces.compactMap { cache.name($0.key, kind: kind, isName: $0.value) }
    names = Self.fullest(all).sorted { ($0.equalKey, $0.surface) < ($1.equalKey, $1.surface) }
    self.surfaces = Array(surfaces.keys) + [chain.name]
    let entry = holder ?? Self.entry(of: names, kind: kind, ids: chain.ids, in: gazetteer)
    self.entry = entry
    ids = chain.ids.merging(entry.map { gazetteer.entries[$0].ids } ?? [:]) { own, _ in own }
    let shown = names.first?.surface ?? chain.name
    let named =
      chain.mentions.first { $0.text == shown } ?? chain.mentions.first { $0.form == .name }
    let mention = named ?? chain.mentions[0]
    place = NamePlace(document: reference.document, range: mention.range, text: mention.text)
  }

  /// The words that may name the entity, with whether they are a name rather than a description.
  private static func surfaces(of chain: Chain, kind: EntityKind) -> [String: Bool] {
    var surfaces: [String: Bool] = [:]
    for mention in chain.mentions where mention.form != .pronoun {
      guard mention.form == .name || kind.takesDescriptions else { continue }
      surfaces[mention.text] = surfaces[mention.text] == true || mention.form == .name
    }
    if chain.isNamed || kind.takesDescriptions, surfaces[chain.name] == nil {
      surfaces[chain.name] = chain.isNamed
    }
    return surfaces
  }

  /// One name for each key, without names that a fuller one contains.
  private static func fullest(_ names: [EntityName]) -> [EntityName] {
    var byKey: [String: EntityName] = [:]
    for name in names {
      let isEarlier = byKey[name.equalKey].map { name.surface < $0.surface } ?? true
      if isEarlier { byKey[name.equalKey] = name }
    }
    return byKey.values.filter { name in
      guard let person = name.person else { return true }
      return !byKey.values.contains { $0.person.map(person.isContained) ?? false }
    }
  }

  /// The one entry that the names lead to; nil if there is none, if there are several, or if the
  /// chain's own ids speak against it.
  private static func entry(
    of names: [EntityName], kind: EntityKind, ids: [String: String], in gazetteer: Gazetteer
  ) -> Int? {
    let found = Set(names.flatMap { gazetteer.entries(of: $0, kind: kind) })
    guard let entry = found.first, found.count == 1 else { return nil }
    let isContradicted = gazetteer.entries[entry].ids.contains { scheme, id in
      ids[scheme].map { $0 != id } ?? false
    }
    return isContradicted ? nil : entry
  }
}
