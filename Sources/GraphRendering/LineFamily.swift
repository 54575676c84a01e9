internal import EventModel

/// What a line of the diagram is about; each has a colour, and the words on the line say the rest.
public enum LineFamily: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Meeting, visiting, inviting, welcoming.
  case contact
  /// Signing, agreeing, working together.
  case agreement
  /// Giving, supplying, helping.
  case transfer
  /// Praising, thanking, supporting, yielding.
  case support
  /// Accusing, threatening, punishing, attacking.
  case opposition
  /// What fits none of them, and a user's own types.
  case other
  /// Where an event happened.
  case place
  /// A state rather than an event: kin, member, office.
  case relation

  /// In the order of the legend.
  public static func < (a: LineFamily, b: LineFamily) -> Bool { a.rank < b.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// The words of the legend.
  var legend: String {
    switch self {
    case .contact: "contact"
    case .agreement: "agreement"
    case .transfer: "giving, supplying"
    case .support: "support"
    case .opposition: "opposition"
    case .other: "other"
    case .place: "place of an event"
    case .relation: "relation"
    }
  }

  /// The family of an event type; types of users go by their PLOVER root.
  init(_ type: EventType) {
    self =
      switch type {
      case .meet, .call, .visit, .invite, .welcome: .contact
      case .sign, .agree, .cooperate: .agreement
      case .give, .supply, .aid: .transfer
      case .praise, .thank, .support, .concede: .support
      default: Self.family(type.root)
      }
  }

  private static func family(_ root: PloverRoot?) -> LineFamily {
    switch root {
    case .accuse, .reject, .threaten, .protest, .sanction, .mobilize, .coerce, .assault: .opposition
    case .agree, .cooperate: .agreement
    case .consult: .contact
    case .support, .concede: .support
    case .aid: .transfer
    default: .other
    }
  }
}
