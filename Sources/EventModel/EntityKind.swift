/// What an entity is.
public enum EntityKind: String, Hashable, Sendable, CaseIterable, Comparable {
  /// An individual, named or titled.
  case person
  /// A state, its government and people; a capital that stands for it is a mention of it.
  case country
  /// A company, agency, party, army, alliance or media house.
  case organization
  /// A spot where things happen: city, region, square, building.
  case place
  /// A treaty, pact, deal, accord, communique or resolution.
  case agreement
  /// A thing presented by one party to another as a present.
  case gift
  /// Any other thing or service that changes hands or is sought.
  case item

  /// The first part of the ids of this kind; gifts and items share one, so that nothing is renamed
  /// when a new article makes a gift of an item.
  public var idPrefix: String {
    switch self {
    case .gift, .item: "thing"
    default: rawValue
    }
  }

  /// In the order of the ontology's table.
  public static func < (a: EntityKind, b: EntityKind) -> Bool { a.rank < b.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
