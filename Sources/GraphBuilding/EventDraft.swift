import EventModel

/// Claims of one event, while it is still open which claims those are.
struct EventDraft {
  /// What a claim says of who took part and where; claims that say the same share one.
  struct Shape: Hashable {
    let fillers: [Role: Set<Int>]
    let places: Set<Int>
  }

  /// How surely a claim speaks, and who does.
  struct Voice: Hashable {
    let modality: Modality
    /// The speaking cluster, or the document if it speaks itself.
    let speaker: Int
    let isDocument: Bool
    let isDated: Bool

    init(_ claim: ResolvedClaim) {
      modality = claim.claim.modality
      speaker = claim.speaker ?? claim.document
      isDocument = claim.speaker == nil
      isDated = claim.claim.time != nil
    }

    /// Whether the two are different sources.
    func isOther(than voice: Voice) -> Bool {
      (speaker, isDocument) != (voice.speaker, voice.isDocument)
    }
  }

  /// The type.
  let type: EventType
  /// The claims, in the order in which they were taken.
  private(set) var claims: [ResolvedClaim] = []
  /// The distinct shapes of the claims.
  private(set) var shapes: [Shape] = []
  /// The distinct times of the claims.
  private(set) var times: [EventTime] = []
  /// The distinct voices.
  private(set) var voices: [Voice] = []
  /// The ranks of the claims' documents.
  private(set) var documents: Set<Int> = []
  /// When the claims' documents were published, as far as known; distinct.
  private(set) var published: Set<EventTime> = []
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
    let voice = Voice(claim)
    if !voices.contains(voice) { voices.append(voice) }
    documents.insert(claim.document)
    if let day = claim.published { published.insert(day) }
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
