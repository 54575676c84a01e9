import EventModel
import SourceDocuments

/// Turns the drafts of coreference into chains, without those that no name and no claim needs.
struct ChainWriter {
  let coreference: LocalCoreference
  let document: Document

  /// The chains in the order of their first mention, and the claims with their new indices.
  func chains(used claims: [Claim]) -> (chains: [Chain], claims: [Claim]) {
    let used = Set(claims.flatMap { $0.arguments.map(\.chain) + ($0.speaker.map { [$0] } ?? []) })
    let mentions = mentionsByDraft()
    let kept = coreference.drafts.indices
      .filter { draft in
        guard let own = mentions[draft] else { return false }
        return used.contains(draft) || own.contains { $0.form == .name }
      }
      .sorted { a, b in
        (mentions[a]?.first?.range.start ?? 0, a) < (mentions[b]?.first?.range.start ?? 0, b)
      }
    var position: [Int: Int] = [:]
    for (index, draft) in kept.enumerated() { position[draft] = index }
    let chains = kept.compactMap { draft -> Chain? in
      guard let own = mentions[draft] else { return nil }
      let source = coreference.drafts[draft]
      return Chain(kind: source.kind, name: source.name, mentions: own, ids: source.ids)
    }
    return (chains, claims.map { renumber($0, position) })
  }

  private func mentionsByDraft() -> [Int: [Mention]] {
    var mentions: [Int: [Mention]] = [:]
    for (place, drafts) in coreference.draftsAt {
      let phrase = coreference.phrase(place)
      let range = coreference.readings[place.sentence].range(phrase.tokens)
      let mention = Mention(range, text: document.quote(range), form: phrase.form)
      for draft in drafts { mentions[draft, default: []].append(mention) }
    }
    return mentions.mapValues { $0.sorted() }
  }

  private func renumber(_ claim: Claim, _ position: [Int: Int]) -> Claim {
    Claim(
      fact: claim.fact,
      arguments: claim.arguments.compactMap { argument in
        position[argument.chain].map { Claim.Argument(argument.role, $0) }
      },
      range: claim.range, quote: claim.quote, trigger: claim.trigger, pattern: claim.pattern,
      modality: claim.modality, cue: claim.cue, speaker: claim.speaker.flatMap { position[$0] },
      time: claim.time)
  }
}
