import EventModel
import SourceDocuments

/// One side of a judgement that two are different: a cluster never holds both sides.
struct JudgementLabel: Hashable, Comparable {
  /// The judgement's index.
  let judgement: Int
  /// Whether it is the second subject.
  let isSecond: Bool

  /// The other side.
  var opposite: JudgementLabel { JudgementLabel(judgement: judgement, isSecond: !isSecond) }

  static func < (a: JudgementLabel, b: JudgementLabel) -> Bool {
    (a.judgement, a.isSecond ? 1 : 0) < (b.judgement, b.isSecond ? 1 : 0)
  }
}

/// A person's judgements, applied to the chains they speak of.
struct JudgementBook {
  /// Two chains that a person judged one.
  struct Link: Hashable {
    let one: Int
    let other: Int
    let judgement: Int
  }

  /// The judgements as given.
  let judgements: [Judgement]
  /// The links of the judgements that do not contradict others, in order.
  private(set) var links: [Link] = []
  /// The sides of judgements on which a chain stands.
  private(set) var labels: [Int: Set<JudgementLabel>] = [:]
  /// The name under which a chain's entity is shown.
  private(set) var names: [Int: String] = [:]
  /// Chains whose entity is left out.
  private(set) var hidden: Set<Int> = []
  /// Judgements that name nothing or contradict each other.
  private(set) var diagnostics: [Diagnostic] = []

  private let chains: [LocalEntity]
  private let chainsOfName: [String: [Int]]

  /// Applies judgements to chains of which kinds are already judged.
  init(_ judgements: [Judgement], chains: [LocalEntity]) {
    self.judgements = judgements
    self.chains = chains
    chainsOfName = judgements.isEmpty ? [:] : Self.index(chains)
    for index in judgements.indices { applyDifferent(index) }
    for index in judgements.indices { apply(index) }
  }

  /// The kinds that judgements give to chains, and what could not be applied.
  ///
  /// This comes first, since names are read by kind.
  static func kinds(
    _ judgements: [Judgement], chains: [LocalEntity]
  ) -> (kinds: [Int: EntityKind], diagnostics: [Diagnostic]) {
    var book = JudgementBook([], chains: [])
    guard judgements.contains(where: \.isOfKind) else { return ([:], []) }
    book = JudgementBook(judgements: judgements, chains: chains, chainsOfName: index(chains))
    var kinds: [Int: EntityKind] = [:]
    for judgement in judgements {
      guard case .kind(let subject, let kind) = judgement.verdict else { continue }
      for chain in book.chains(of: subject, in: judgement) {
        if let earlier = kinds[chain], earlier != kind {
          book.report(judgement, "\(subject.text) was judged a \(earlier) before; kept that")
          break
        }
        kinds[chain] = kind
      }
    }
    return (kinds, book.diagnostics)
  }

  private init(judgements: [Judgement], chains: [LocalEntity], chainsOfName: [String: [Int]]) {
    self.judgements = judgements
    self.chains = chains
    self.chainsOfName = chainsOfName
  }

  private static func index(_ chains: [LocalEntity]) -> [String: [Int]] {
    var index: [String: [Int]] = [:]
    for (number, chain) in chains.enumerated() {
      for variant in chain.variants { index[variant, default: []].append(number) }
    }
    return index
  }

  /// The chains that a subject names: those of which it is a fullest name, else all that have it.
  private mutating func chains(
    of subject: Judgement.Subject, in judgement: Judgement
  ) -> [Int] {
    let name = NameFolding.fold(subject.name)
    let all = (chainsOfName[name] ?? []).filter { index in
      let chain = chains[index]
      let isOfKind = subject.kind.map { $0.idPrefix == chain.kind.idPrefix } ?? true
      return isOfKind && (subject.document.map { $0 == chain.reference.document } ?? true)
    }
    if all.isEmpty {
      report(judgement, "\(subject.text) names nothing; check the spelling, kind and document")
    }
    let fullest = all.filter { index in
      chains[index].names.contains { NameFolding.fold($0.surface) == name }
    }
    return fullest.isEmpty ? all : fullest
  }

  private mutating func report(_ judgement: Judgement, _ message: String) {
    diagnostics.append(Diagnostic(.warning, at: judgement.placeText, message))
  }
}

extension JudgementBook {
  private mutating func applyDifferent(_ index: Int) {
    guard case .different(let one, let other) = judgements[index].verdict else { return }
    let first = chains(of: one, in: judgements[index])
    let second = chains(of: other, in: judgements[index])
    guard Set(first).isDisjoint(with: second) else {
      report(judgements[index], "\(one.text) and \(other.text) name the same mentions; left them")
      return
    }
    for (isSecond, side) in [(false, first), (true, second)] {
      let label = JudgementLabel(judgement: index, isSecond: isSecond)
      for chain in side { labels[chain, default: []].insert(label) }
    }
  }

  private mutating func apply(_ index: Int) {
    let judgement = judgements[index]
    switch judgement.verdict {
    case .same(let one, let other):
      link(chains(of: one, in: judgement), chains(of: other, in: judgement), by: index)
    case .name(let subject, let name):
      for chain in chains(of: subject, in: judgement) {
        if let earlier = names[chain], earlier != name {
          report(judgement, "\(subject.text) was given the name \"\(earlier)\" before; kept that")
          break
        }
        names[chain] = name
      }
    case .hide(let subject):
      hidden.formUnion(chains(of: subject, in: judgement))
    case .different, .kind:
      break
    }
  }

  /// Links the chains of two subjects, unless a path of links would then lead across a judgement
  /// that its ends are different.
  private mutating func link(_ one: [Int], _ other: [Int], by index: Int) {
    guard let first = one.first, !other.isEmpty else { return }
    let new = (one.dropFirst() + other).filter { $0 != first }
      .map { Link(one: first, other: $0, judgement: index) }
    let graph = LinkGraph(links + new)
    if let (different, path) = graph.contradiction(from: first, labels: labels) {
      report(judgements[index], contradiction(different, path, with: index))
    } else {
      links += new
    }
  }

  private func contradiction(_ different: Int, _ path: [Int], with index: Int) -> String {
    let steps = path.map { "\(judgements[$0].text) (\(judgements[$0].placeText))" }
    return "\(judgements[index].text) contradicts \(judgements[different].text) "
      + "(\(judgements[different].placeText)) by way of \(steps.joined(separator: ", ")); "
      + "left them apart"
  }
}
