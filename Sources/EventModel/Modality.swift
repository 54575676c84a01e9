/// Whether a claim says that the event happened.
public enum Modality: String, Hashable, Sendable, CaseIterable, Comparable {
  /// It happened or holds.
  case asserted
  /// It is expected, agreed or to take place.
  case planned
  /// It may be so: possible, alleged, believed.
  case possible
  /// It did not happen, never did, or is ruled out.
  case negated

  /// The stronger first: asserted, planned, possible, negated.
  public static func < (a: Modality, b: Modality) -> Bool { a.rank < b.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
