import EventModel
import SourceDocuments

/// Chains that need no comparison, because they agree in all that a comparison looks at.
///
/// Ten thousand documents that name one country give ten thousand chains and one profile; rules
/// compare profiles.
struct Profile {
  /// Why the chains of a profile are one.
  enum Ground: Hashable {
    /// They have the same names.
    case names
    /// They have the same identifier.
    case identifier(String)
    /// Their documents say the same of what was done with them.
    case evidence
  }

  /// The chains, by reference; never empty.
  let members: [Int]
  /// What they are.
  let kind: EntityKind
  /// Their fullest names, by key.
  let names: [EntityName]
  /// Their ids by scheme.
  let ids: [String: String]
  /// The gazetteer's entry.
  let entry: Int?
  /// What judgements say of them.
  let labels: Set<JudgementLabel>
  /// The ranks of their documents.
  let documents: Set<Int>
  /// What is said to have been done with them; empty for all but agreements and gifts.
  let deeds: [Deed]
  /// The name that stands for them in decisions.
  let place: NamePlace
  /// Why they are one.
  let ground: Ground

  /// Where they stand in the alphabet.
  var alphabetKey: String { names.first?.equalKey ?? "" }

  /// Whether they are persons of whom only half a name is known.
  var isBarePerson: Bool { kind == .person && names.allSatisfy { $0.person?.isBare != false } }

  /// Groups chains that agree in kind, names, ids, judgements and deeds.
  ///
  /// A chain that says too little of who it is stays alone, and so do chains of one document that
  /// only a description or deed would join.
  static func grouped(
    _ indices: [Int], of chains: [LocalEntity], deeds: [Int: [Deed]] = [:]
  ) -> [Profile] {
    var groups: [String: [Int]] = [:]
    for index in indices {
      let key = key(of: chains[index], deeds: deeds[index] ?? []) ?? "\(index)"
      groups[key, default: []].append(index)
    }
    let apart = groups.values.flatMap { separated($0, of: chains) }
    return apart.map { Profile($0, of: chains, deeds: deeds) }
      .sorted { ($0.place, $0.members[0]) < ($1.place, $1.members[0]) }
  }

  private init(_ members: [Int], of chains: [LocalEntity], deeds: [Int: [Deed]]) {
    let members = members.sorted { chains[$0].reference < chains[$1].reference }
    let first = chains[members[0]]
    self.members = members
    kind = first.kind
    var names: [String: EntityName] = [:]
    for name in members.flatMap({ chains[$0].names }) {
      names[name.equalKey] =
        names[name.equalKey].map { $0.surface < name.surface ? $0 : name } ?? name
    }
    self.names = names.values.sorted { $0.equalKey < $1.equalKey }
    ids = first.ids
    entry = first.entry
    labels = first.labels
    documents = Set(members.map { chains[$0].document })
    self.deeds = deeds[members[0]] ?? []
    place = first.place
    if first.kind == .country, let id = first.ids.min(by: { $0.key < $1.key }) {
      ground = .identifier("\(id.key) \(id.value)")
    } else {
      ground = self.deeds.isEmpty ? .names : .evidence
    }
  }

  /// What chains of one profile share; nil for a chain that stands alone.
  private static func key(of chain: LocalEntity, deeds: [Deed]) -> String? {
    let ids = chain.ids.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let labels = chain.labels.sorted().map { "\($0.judgement)\($0.isSecond ? "b" : "a")" }
    let parts = [chain.kind.idPrefix, ids.joined(separator: ","), labels.joined(separator: ",")]
    if chain.kind == .country, !ids.isEmpty { return parts.joined(separator: "\n") }
    let names = chain.names.map(\.equalKey)
    guard !names.isEmpty, !chain.isBarePerson else { return nil }
    if chain.kind == .agreement || chain.kind == .gift {
      let isTold = chain.names.contains { $0.agreement.map { $0.isName && $0.key != nil } ?? false }
      let isDated = !deeds.isEmpty && deeds.allSatisfy { $0.time != nil }
      guard isTold || isDated else { return nil }
    }
    return (parts + [names.joined(separator: "\t")] + deeds.map(\.key)).joined(separator: "\n")
  }

  /// Splits off the chains that their document keeps apart although nothing but a description or
  /// deed tells them from others.
  private static func separated(_ group: [Int], of chains: [LocalEntity]) -> [[Int]] {
    let kind = chains[group[0]].kind
    guard kind == .agreement || kind == .gift else { return [group] }
    let byDocument = Dictionary(grouping: group) { chains[$0].document }
    guard byDocument.count < group.count else { return [group] }
    let single = group.filter { byDocument[chains[$0].document]?.count == 1 }
    let others = group.filter { byDocument[chains[$0].document]?.count != 1 }.map { [$0] }
    return (single.isEmpty ? [] : [single]) + others
  }
}
