import EventModel
import SourceDocuments

/// One run of the resolver: the state between its steps.
struct ResolutionRun {
  private let documents: [Extraction]
  private let gazetteer: Gazetteer
  private let book: JudgementBook
  private let judgementDiagnostics: [Diagnostic]
  private let chains: [LocalEntity]
  private var linker: Linker
  private var profileOfChain: [Int: Int] = [:]

  init(_ documents: [Extraction], judgements: [Judgement], gazetteer: Gazetteer) {
    self.documents = documents
    self.gazetteer = gazetteer
    let read = Self.read(documents, gazetteer: gazetteer, kinds: [:])
    let (kinds, diagnostics) = JudgementBook.kinds(judgements, chains: read)
    var chains =
      kinds.isEmpty ? read : Self.read(documents, gazetteer: gazetteer, kinds: kinds)
    let book = JudgementBook(judgements, chains: chains)
    for (chain, labels) in book.labels { chains[chain].labels = labels }
    self.book = book
    judgementDiagnostics = diagnostics + book.diagnostics
    self.chains = chains
    linker = Linker(chains: chains)
  }

  /// Joins persons, countries, organizations, places and items by what they are called.
  mutating func linkByName() {
    let named = chains.indices.filter { !Self.isKnownByDeed(chains[$0].kind) }
    let numbers = add(Profile.grouped(named, of: chains))
    joinJudged()
    link(numbers, by: BlockKeys.identifiers, against: .identifier) { a, b in
      .same("same-id", Self.sharedIdentifier(a, b))
    }
    link(numbers, by: BlockKeys.equalNames, against: .equal) { a, b in
      .equalNames(a.place.text, b.place.text)
    }
    linkByEvidence(numbers)
  }

  /// Joins by what names say, in writing and in sound, and by what is said of their bearers.
  private mutating func linkByEvidence(_ numbers: Range<Int>) {
    let profiles = linker.profiles
    let sounds = NameSoundRule(profiles)
    let surroundings = Surroundings(documents, chains, profiles)
    let candidates = CandidatePairs(
      numbers, of: profiles, by: { BlockKeys.variants(profiles[$0]) + sounds.keys($0) },
      further: [surroundings.countries, surroundings.company])
    if let report = candidates.report { linker.report(report) }
    linker.link(candidates.pairs) { one, other in
      let byRules = Self.bestVerdict(profiles[one], profiles[other])
      if byRules?.verdict == .same { return byRules }
      let bySound = sounds.verdict(one, other, byRules: byRules)
      return bySound?.verdict != .same && byRules?.verdict == .possible ? byRules : bySound
    } evidence: { one, other in
      surroundings.weights(one, other)
    }
  }

  /// Joins agreements by telling words, then agreements and gifts by what was done with them.
  mutating func linkByDeed() {
    let (deeds, countries) = deeds()
    let things = chains.indices.filter { Self.isKnownByDeed(chains[$0].kind) }
    let numbers = add(Profile.grouped(things, of: chains, deeds: deeds))
    joinJudged()
    link(numbers, by: BlockKeys.identifiers, against: .identifier) { a, b in
      .same("same-id", Self.sharedIdentifier(a, b))
    }
    linkByEvidence(numbers, by: BlockKeys.variants) { a, b in
      Deed.areOfOthers(a.deeds, b.deeds, isCountry: countries.contains)
        ? .different("parties-differ", "made between different parties") : Self.bestVerdict(a, b)
    }
    let profiles = linker.profiles
    linkByEvidence(numbers, by: BlockKeys.deeds) { a, b in
      let verdict = Deed.compared(a.deeds, b.deeds, kind: a.kind) { profiles[$0].place.text }
      guard verdict?.verdict == .same, Self.areNamedApart(a, b) else { return verdict }
      return .possible("same-parties", "of the same parties and time, but under different names")
    }
  }

  private mutating func linkByEvidence(
    _ numbers: Range<Int>, by keys: (Profile) -> [String],
    judge: (Profile, Profile) -> NameVerdict?
  ) {
    let profiles = linker.profiles
    let candidates = CandidatePairs(
      numbers, of: profiles, by: { keys(profiles[$0]) }, further: [])
    if let report = candidates.report { linker.report(report) }
    linker.link(candidates.pairs) {
      judge(profiles[$0], profiles[$1])
    } evidence: { _, _ in
      []
    }
  }

  /// Records why likely pairs were not joined.
  mutating func lookAtRefusals() {
    let pairs = Contrast(linker.profiles).pairs()
    var fits: [Int: Set<Int>] = [:]
    for pair in pairs where pair.verdict.rule == Contrast.halfNameRule {
      fits[pair.one, default: []].insert(linker.cluster(of: pair.other))
    }
    for (one, other, verdict) in pairs where linker.cluster(of: one) != linker.cluster(of: other) {
      if let judged = linker.veto(one, other, against: .judgement) {
        linker.note(one, other, judged)
        continue
      }
      if verdict.rule == Contrast.halfNameRule, fits[one].map({ $0.count > 1 }) ?? false {
        continue
      }
      linker.note(one, other, verdict)
    }
  }

  /// What came out.
  mutating func resolution(diagnostics: [Diagnostic]) -> Resolution {
    let (clusters, numberOfRoot) = clusters()
    var decided: [[Int]: Match] = [:]
    for pair in linker.openPairs {
      let ends = [pair.one, pair.other].compactMap { numberOfRoot[linker.cluster(of: $0)] }.sorted()
      guard ends.count == 2, ends[0] != ends[1] else { continue }
      decided[ends] = decided[ends].map { Self.graver($0, pair.match) } ?? pair.match
    }
    let refusals = decided.values.filter { $0.verdict == .different }
    let possible = decided.filter { $0.value.verdict == .possible }
      .map { Resolution.PossibleMatch($0.key[0], $0.key[1], $0.value) }
    return Resolution(
      clusters: clusters, matches: Self.sorted(linker.matches + refusals),
      possibleMatches: possible.sorted { ($0.match, $0.clusters[0]) < ($1.match, $1.clusters[0]) },
      diagnostics: (diagnostics + judgementDiagnostics + linker.diagnostics).sorted())
  }
}

extension ResolutionRun {
  private static func isKnownByDeed(_ kind: EntityKind) -> Bool {
    kind == .agreement || kind == .gift
  }

  /// Reads the chains of all documents, one after the other.
  private static func read(
    _ documents: [Extraction], gazetteer: Gazetteer, kinds: [Int: EntityKind]
  ) -> [LocalEntity] {
    var cache = EntityName.Cache()
    var chains: [LocalEntity] = []
    for (rank, extraction) in documents.enumerated() {
      let gifts = gifts(in: extraction)
      for (index, chain) in extraction.chains.enumerated() {
        let own = chain.kind == .item && gifts.contains(index) ? .gift : chain.kind
        chains.append(
          LocalEntity(
            chain, reference: ChainReference(extraction.document.id, index), document: rank,
            kind: kinds[chains.count] ?? own, gazetteer: gazetteer,
            holder: holder(chain, in: extraction.document, gazetteer), cache: &cache))
      }
    }
    return chains
  }

  /// The one entry of the gazetteer that held an office when a document was published that speaks of
  /// its holder without a name: "president of United States" in 2018.
  private static func holder(
    _ chain: Chain, in document: DocumentRecord, _ gazetteer: Gazetteer
  ) -> Int? {
    guard chain.kind == .person, !chain.isNamed, !gazetteer.offices.isEmpty,
      let published = document.metadata.publicationTime,
      let day = published.earliest ?? published.latest
    else { return nil }
    let words = chain.name.split(separator: " ")
    guard let of = words.lastIndex(of: "of"), of > 0, of < words.count - 1 else { return nil }
    let title = words[..<of].joined(separator: " ")
    let body = words[(of + 1)...].joined(separator: " ")
    func holders(_ day: CivilDate) -> [Int] { gazetteer.holders(of: title, in: body, on: day) }
    let found = holders(day)
    guard found.count == 1, published.latest.map({ holders($0) == found }) ?? true else {
      return nil
    }
    return found.first
  }

  /// The chains that are somebody's present.
  private static func gifts(in extraction: Extraction) -> Set<Int> {
    Set(extraction.claims.flatMap { $0.arguments.filter { $0.role == "gift" }.map(\.chain) })
  }

  private mutating func add(_ profiles: [Profile]) -> Range<Int> {
    let numbers = linker.add(profiles)
    for number in numbers {
      for member in linker.profiles[number].members { profileOfChain[member] = number }
    }
    return numbers
  }

  private mutating func joinJudged() {
    for link in book.links {
      guard let one = profileOfChain[link.one], let other = profileOfChain[link.other] else {
        continue
      }
      linker.join(one, other, because: book.judgements[link.judgement])
    }
  }

  private mutating func link(
    _ numbers: Range<Int>, by keys: (Profile) -> [String],
    against strength: ClusterForest.Strength, judge: (Profile, Profile) -> NameVerdict?
  ) {
    let profiles = linker.profiles
    let blocks = BlockKeys.blocks(numbers) { keys(profiles[$0]) }
    linker.link(blocks, against: strength, judge: judge)
  }

  private static func sharedIdentifier(_ one: Profile, _ other: Profile) -> String {
    let shared = one.ids.filter { other.ids[$0.key] == $0.value }.min { $0.key < $1.key }
    return shared.map { "both are \($0.key) \($0.value)" }
      ?? "the gazetteer has both names for one entry"
  }

  /// The best that any two names of two profiles say.
  private static func bestVerdict(_ one: Profile, _ other: Profile) -> NameVerdict? {
    if one.names.count == 1, other.names.count == 1 {
      return one.names[0].compared(with: other.names[0], kind: one.kind)
    }
    let verdicts = one.names.flatMap { name in
      other.names.compactMap { name.compared(with: $0, kind: one.kind) }
    }
    return verdicts.first { $0.verdict == .same } ?? verdicts.first { $0.verdict == .possible }
      ?? verdicts.first
  }

  /// Whether two agreements have names of their own that share no word.
  private static func areNamedApart(_ one: Profile, _ other: Profile) -> Bool {
    let (a, b) = (one.names.compactMap(\.agreement), other.names.compactMap(\.agreement))
    guard !a.isEmpty, !b.isEmpty, (a + b).allSatisfy({ !$0.telling.isEmpty }) else { return false }
    return Set(a.flatMap(\.telling)).isDisjoint(with: b.flatMap(\.telling))
  }

  private mutating func deeds() -> (deeds: [Int: [Deed]], countries: Set<Int>) {
    var clusters: [ChainReference: Int] = [:]
    var kinds: [Int: EntityKind] = [:]
    for (chain, profile) in profileOfChain {
      clusters[chains[chain].reference] = linker.cluster(of: profile)
      kinds[linker.cluster(of: profile)] = chains[chain].kind
    }
    let reader = DeedReader(documents, clusters: clusters, kinds: kinds)
    var deeds: [Int: [Deed]] = [:]
    var start = 0
    for extraction in documents {
      for (chain, found) in reader.deeds(in: extraction) { deeds[start + chain] = found }
      start += extraction.chains.count
    }
    return (deeds, Set(kinds.filter { $0.value == .country }.keys))
  }

  /// Sorts by index: a match is large to move, and most differ in their documents.
  private static func sorted(_ matches: [Match]) -> [Match] {
    matches.indices.sorted { a, b in
      let (one, other) = (matches[a].left.document, matches[b].left.document)
      return one == other ? matches[a] < matches[b] : one < other
    }.map { matches[$0] }
  }

  private static func graver(_ one: Match, _ other: Match) -> Match {
    guard one.verdict == other.verdict else { return one.verdict == .different ? one : other }
    return min(one, other)
  }
}

extension ResolutionRun {
  /// The clusters by first member, and the number of each by the profile that stands for it.
  private mutating func clusters() -> (clusters: [Resolution.Cluster], numbers: [Int: Int]) {
    var members: [Int: [Int]] = [:]
    for chain in chains.indices {
      guard let profile = profileOfChain[chain] else { continue }
      members[linker.cluster(of: profile), default: []].append(chain)
    }
    let sorted = members.sorted { $0.value[0] < $1.value[0] }
    let numbers = Dictionary(
      uniqueKeysWithValues: sorted.enumerated().map { ($1.key, $0) })
    return (sorted.map { cluster(of: $0.value) }, numbers)
  }

  private func cluster(of members: [Int]) -> Resolution.Cluster {
    let locals = members.map { chains[$0] }
    let kind = kind(of: members)
    return Resolution.Cluster(
      members: locals.map(\.reference), kind: kind, name: name(of: members, kind: kind),
      ids: locals.reduce(into: [:]) { ids, local in
        ids.merge(local.ids) { own, new in min(own, new) }
      },
      isHidden: members.contains { book.hidden.contains($0) })
  }

  /// The kind of most chains; a gift among items makes a gift of all.
  private func kind(of members: [Int]) -> EntityKind {
    var counts: [EntityKind: Int] = [:]
    for member in members { counts[chains[member].kind, default: 0] += 1 }
    let best = counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? .item
    return best == .item && counts[.gift] != nil ? .gift : best
  }

  private func name(of members: [Int], kind: EntityKind) -> String {
    if let judged = members.compactMap({ book.names[$0] }).first { return judged }
    var name = ClusterName()
    for member in members {
      let local = chains[member]
      name.count(chain(local.reference, rank: local.document), local)
    }
    let entry = members.compactMap { chains[$0].entry }.first
    return name.chosen(kind: kind, fallback: entry.flatMap { gazetteer.entries[$0].names.first })
  }

  private func chain(_ reference: ChainReference, rank: Int) -> Chain {
    documents[rank].chains[reference.chain]
  }
}
