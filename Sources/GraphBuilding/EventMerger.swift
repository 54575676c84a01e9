import EventModel
import SourceDocuments

/// Puts the claims of one event together.
///
/// A claim joins an event if it fits every claim of it:
///
/// - what both fill agrees: in each role one names no more than the other, a person and the country
///   he speaks for counting as one, and what they share is all that the type needs;
/// - their times agree, that is, one contains the other;
/// - their places do not contradict, or both are of one day;
/// - they say alike whether it happened. A plan or a possibility joins a fact only if both are
///   dated and name the same parties; a denial joins what it denies only if somebody else speaks.
///
/// A claim without a time joins the one event that fits, first in its own document, then in all; if
/// several fit, it joins none of them, for it could be any. Two claims without a time in different
/// documents are of one event unless the documents are known to be far apart.
///
/// Claims are taken in an order of content: dated before undated, narrow times before wide ones,
/// and so on; so the events do not depend on the order of documents.
///
/// - Complexity: O(*n* · *k*), n = claims, k = events of one type that share two participants.
struct EventMerger {
  /// The most days between two documents of which undated claims can be of one event: news of
  /// an event fades within a month.
  static let reportingWindow = 31
  /// The most participants of a claim by which its event is looked up.
  static let mostLookUps = 24

  private let standing: Standing
  private var drafts: [EventDraft] = []
  private var ofPair: [LookUp: [Int]] = [:]
  private var ofOne: [LookUp: [Int]] = [:]
  private var alone: [LookUp: [Int]] = [:]

  private struct LookUp: Hashable {
    let type: EventType
    let one: Int
    let other: Int
  }

  /// Merges claims to events, in an order of content.
  static func merge(
    _ claims: [(type: EventType, claim: ResolvedClaim)], standing: Standing
  ) -> [EventDraft] {
    var merger = EventMerger(standing: standing)
    let keys = claims.enumerated().map { SortKey($1.type, $1.claim, index: $0) }
    for key in keys.sorted() { merger.take(claims[key.index].type, claims[key.index].claim) }
    return merger.drafts
  }

  private init(standing: Standing) { self.standing = standing }

  private mutating func take(_ type: EventType, _ claim: ResolvedClaim) {
    let lookUps = lookUps(type, claim)
    if let draft = chosen(candidates(type, claim, lookUps), for: claim) {
      drafts[draft].add(claim)
      index(draft, lookUps)
    } else {
      drafts.append(EventDraft(type, claim))
      index(drafts.count - 1, lookUps)
    }
  }

  /// The event that a claim joins, if exactly one is likelier than all others.
  private func chosen(_ candidates: [Int], for claim: ResolvedClaim) -> Int? {
    if let only = narrowed(candidates, for: claim) { return only }
    guard claim.claim.time == nil else { return nil }
    return narrowed(candidates.filter { drafts[$0].times.isEmpty }, for: claim)
  }

  private func narrowed(_ candidates: [Int], for claim: ResolvedClaim) -> Int? {
    var left = candidates
    let fillers = claim.fillers
    let preferences: [(EventDraft) -> Bool] = [
      { $0.documents.contains(claim.document) },
      { $0.shapes.contains { $0.fillers == fillers } },
    ]
    for preference in preferences where left.count > 1 {
      let preferred = left.filter { preference(drafts[$0]) }
      if !preferred.isEmpty { left = preferred }
    }
    return left.count == 1 ? left[0] : nil
  }
}

extension EventMerger {
  /// What decides the order in which claims are taken.
  private struct SortKey: Comparable {
    let type: String
    let isIncomplete: Int
    let days: Int
    let participants: Int
    let modality: Modality
    let document: Document.ID
    let index: Int

    init(_ type: EventType, _ claim: ResolvedClaim, index: Int) {
      self.type = type.name
      isIncomplete = EventDraft.Shape(claim).isComplete(type) ? 0 : 1
      days = claim.claim.time.map(\.dayCount) ?? .max
      participants = -claim.participants.count
      modality = claim.claim.modality
      document = claim.documentID
      self.index = index
    }

    static func < (a: SortKey, b: SortKey) -> Bool {
      let (one, other) = (
        (a.type, a.isIncomplete, a.days, a.participants),
        (b.type, b.isIncomplete, b.days, b.participants)
      )
      return one == other
        ? (a.modality, a.document, a.index) < (b.modality, b.document, b.index) : one < other
    }
  }

  private func lookUps(_ type: EventType, _ claim: ResolvedClaim) -> [LookUp] {
    let all = Set(claim.participants.map(standing.lookUp)).sorted().prefix(Self.mostLookUps)
    guard all.count > 1 else { return all.map { LookUp(type: type, one: $0, other: $0) } }
    return all.indices.flatMap { i in
      all.indices.dropFirst(i + 1).map { LookUp(type: type, one: all[i], other: all[$0]) }
    }
  }

  private mutating func index(_ draft: Int, _ lookUps: [LookUp]) {
    func add(_ lookUp: LookUp, to index: inout [LookUp: [Int]]) {
      if index[lookUp]?.last != draft { index[lookUp, default: []].append(draft) }
    }
    for lookUp in lookUps {
      if lookUp.one == lookUp.other { add(lookUp, to: &alone) } else { add(lookUp, to: &ofPair) }
      for one in [lookUp.one, lookUp.other] {
        add(LookUp(type: lookUp.type, one: one, other: one), to: &ofOne)
      }
    }
  }

  private func candidates(
    _ type: EventType, _ claim: ResolvedClaim, _ lookUps: [LookUp]
  ) -> [Int] {
    var found: Set<Int> = []
    for lookUp in lookUps {
      if lookUp.one == lookUp.other {
        found.formUnion(ofOne[lookUp] ?? [])
      } else {
        found.formUnion(ofPair[lookUp] ?? [])
        for one in [lookUp.one, lookUp.other] {
          found.formUnion(alone[LookUp(type: type, one: one, other: one)] ?? [])
        }
      }
    }
    return found.sorted().filter { drafts[$0].accepts(claim, standing: standing) }
  }
}

extension EventTime {
  /// How many days it can mean; very many if an end is open.
  var dayCount: Int {
    guard let earliest, let latest else { return .max - 1 }
    return latest.dayNumber - earliest.dayNumber + 1
  }
}
