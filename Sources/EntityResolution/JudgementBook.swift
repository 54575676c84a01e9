import EventModel
import SourceDocuments

/// A person's judgements, applied to the chains they speak of.
struct JudgementBook {
  /// The judgements as given.
  let judgements: [Judgement]
  /// The name under which a chain's entity is shown.
  private(set) var names: [Int: String] = [:]
  /// Chains whose entity is left out.
  private(set) var hidden: Set<Int> = []
  /// Judgements that name nothing or contradict each other.
  private(set) var diagnostics: [Diagnostic] = []

  private let chains: [LocalEntity]
  private let chainsOfName: [String: [Int]]
  private var ties = JudgementTies()

  /// The links of the judgements that do not contradict others, in order.
  var links: [JudgementTies.Link] { ties.links }
  /// The sides of judgements on which a chain stands.
  var labels: [Int: Set<JudgementLabel>] { ties.labels }

  /// Applies judgements to chains of which kinds are already judged.
  init(_ judgements: [Judgement], chains: [LocalEntity]) {
    self.init(tying: judgements, chains: chains)
    names = firstWords { verdict -> (Judgement.Subject, String)? in
      guard case .name(let subject, let name) = verdict else { return nil }
      return (subject, name)
    }
    for judgement in judgements {
      guard case .hide(let subject) = judgement.verdict else { continue }
      hidden.formUnion(self.chains(of: subject, in: judgement))
    }
  }

  /// The kinds that judgements give to chains, and what could not be applied.
  ///
  /// This comes first, since names are read by kind.
  static func kinds(
    _ judgements: [Judgement], chains: [LocalEntity]
  ) -> (kinds: [Int: EntityKind], diagnostics: [Diagnostic]) {
    let speakOfKinds = judgements.contains {
      if case .kind = $0.verdict { true } else { false }
    }
    guard speakOfKinds else { return ([:], []) }
    var book = JudgementBook(tying: judgements, chains: chains)
    // Who is one and who is two is reported when kinds are known.
    book.diagnostics = []
    let kinds = book.firstWords { verdict -> (Judgement.Subject, EntityKind)? in
      guard case .kind(let subject, let kind) = verdict else { return nil }
      return (subject, kind)
    }
    return (kinds, book.diagnostics)
  }

  private init(tying judgements: [Judgement], chains: [LocalEntity]) {
    self.judgements = judgements
    self.chains = chains
    chainsOfName = judgements.isEmpty ? [:] : Self.index(chains)
    for index in judgements.indices { applyDifferent(index) }
    for index in judgements.indices { applySame(index) }
  }

  private static func index(_ chains: [LocalEntity]) -> [String: [Int]] {
    var index: [String: [Int]] = [:]
    for (number, chain) in chains.enumerated() {
      for variant in chain.variants where !variant.isEmpty {
        index[variant, default: []].append(number)
      }
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

// MARK: - One and two

extension JudgementBook {
  private mutating func applyDifferent(_ index: Int) {
    guard case .different(let one, let other) = judgements[index].verdict else { return }
    let first = chains(of: one, in: judgements[index])
    let second = chains(of: other, in: judgements[index])
    guard Set(first).isDisjoint(with: second) else {
      report(judgements[index], "\(one.text) and \(other.text) name the same mentions; left them")
      return
    }
    ties.part(first, second, by: index)
  }

  /// Links the chains of two subjects, unless a path of links would then lead across a judgement
  /// that its ends are different.
  private mutating func applySame(_ index: Int) {
    let judgement = judgements[index]
    guard case .same(let one, let other) = judgement.verdict else { return }
    let (first, second) = (chains(of: one, in: judgement), chains(of: other, in: judgement))
    guard let contradiction = ties.link(first, second, by: index) else { return }
    let way = contradiction.path == [index] ? "" : " by way of \(cited(contradiction.path))"
    report(
      judgement,
      "\(judgement.text) contradicts \(cited([contradiction.different]))\(way); left them apart")
  }

  /// Judgements with their places, as a sentence lists them.
  private func cited(_ indices: [Int]) -> String {
    indices.map { "\(judgements[$0].text) (\(judgements[$0].placeText))" }.joined(separator: ", ")
  }
}

// MARK: - Names and kinds

extension JudgementBook {
  /// What the first judgement that speaks of a chain, or of one tied to it, gives to it; `word` tells
  /// whom a verdict speaks of and what it gives.
  private mutating func firstWords<Word: Hashable>(
    _ word: (Judgement.Verdict) -> (Judgement.Subject, Word)?
  ) -> [Int: Word] {
    var given: [Int: (word: Word, judgement: Int)] = [:]
    var named: [Int: [Int]] = [:]
    for (index, judgement) in judgements.enumerated() {
      guard let (subject, word) = word(judgement.verdict) else { continue }
      let own = chains(of: subject, in: judgement)
      named[index] = own
      var rival: Int?
      for chain in ties.tied(to: own) {
        guard let earlier = given[chain] else {
          given[chain] = (word, index)
          continue
        }
        if earlier.word != word, rival == nil { rival = earlier.judgement }
      }
      guard let rival else { continue }
      let path = ties.path(from: own, to: named[rival] ?? []) ?? []
      let way = path.isEmpty ? "" : " by way of \(cited(path))"
      report(judgement, "\(judgement.text) contradicts \(cited([rival]))\(way); kept the first")
    }
    return given.mapValues(\.word)
  }
}
