import EventModel

/// Claims of one event, while it is still open which claims those are.
struct EventDraft {
  /// What a claim says of who took part and where; claims that say the same share one.
  struct Shape: Hashable {
    let fillers: [Role: Set<Int>]
    let places: Set<Int>
  }

  /// Who speaks: a cluster, or else the document itself.
  enum Source: Hashable {
    case entity(Int)
    case document(Int)

    init(_ claim: ResolvedClaim) {
      self = claim.speaker.map(Source.entity) ?? .document(claim.document)
    }
  }

  /// Those who speak equally surely.
  struct Voices {
    var sources: Set<Source> = []
    var areAllDated = true
  }

  /// The type.
  let type: EventType
  /// The claims, in the order in which they were taken.
  private(set) var claims: [ResolvedClaim] = []
  /// The distinct shapes of the claims.
  private(set) var shapes: [Shape] = []
  /// The distinct times of the claims.
  private(set) var times: [EventTime] = []
  /// Who speaks, by how surely.
  private(set) var voices: [Modality: Voices] = [:]
  /// The ranks of the claims' documents.
  private(set) var documents: Set<Int> = []
  /// The days on which the first and the last of the documents were published, as far as known.
  private(set) var published: ClosedRange<Int>?
  /// Whether a claim fills all that the type needs.
  private(set) var isComplete = false

  /// Begins a draft with a claim.
  init(_ type: EventType, _ claim: ResolvedClaim) {
    self.type = type
    add(claim)
  }

  /// Takes in a claim.
  mutating func add(_ claim: ResolvedClaim) {
    claims.append(claim)
    let shape = Shape(claim)
    if !shapes.contains(shape) { shapes.append(shape) }
    if let time = claim.claim.time, !times.contains(time) { times.append(time) }
    voices[claim.claim.modality, default: Voices()].sources.insert(Source(claim))
    if claim.claim.time == nil { voices[claim.claim.modality]?.areAllDated = false }
    documents.insert(claim.document)
    if let day = claim.published?.earliest?.dayNumber {
      published = min(published?.lowerBound ?? day, day)...max(published?.upperBound ?? day, day)
    }
    isComplete = isComplete || shape.isComplete(type)
  }
}

extension EventDraft.Shape {
  init(_ claim: ResolvedClaim) {
    fillers = claim.fillers
    places = claim.places
  }

  /// Whether all that the type needs is filled.
  func isComplete(_ type: EventType) -> Bool { missing(type) == nil }

  /// What the type still needs; nobody counts in two roles, so that whoever accuses himself leaves
  /// the accused open.
  func missing(_ type: EventType) -> String? {
    var counted: Set<Int> = []
    var counts: [Role: Int] = [.place: places.count]
    for slot in type.roles where slot.role != .place {
      let new = (fillers[slot.role] ?? []).subtracting(counted)
      counts[slot.role] = new.count
      counted.formUnion(new)
    }
    return type.missing(from: counts)
  }
}
