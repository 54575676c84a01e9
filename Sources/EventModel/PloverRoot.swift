/// A root of PLOVER, the coding standard of political event data.
///
/// - SeeAlso: PLOVER Ontology, Political Event Data Consortium, 2024.
public enum PloverRoot: String, Hashable, Sendable, CaseIterable {
  /// Negotiated or promised deeds, invitations.
  case agree = "AGREE"
  /// Meetings, visits, calls.
  case consult = "CONSULT"
  /// Signing, praise, backing.
  case support = "SUPPORT"
  /// Joint work.
  case cooperate = "COOPERATE"
  /// Giving and supplying.
  case aid = "AID"
  /// Yielding and easing.
  case concede = "CONCEDE"
  /// Asking and urging.
  case request = "REQUEST"
  /// Accusing and criticizing.
  case accuse = "ACCUSE"
  /// Refusing.
  case reject = "REJECT"
  /// Threatening.
  case threaten = "THREATEN"
  /// Demonstrating.
  case protest = "PROTEST"
  /// Punishing by economic or diplomatic means.
  case sanction = "SANCTION"
  /// Moving or raising forces.
  case mobilize = "MOBILIZE"
  /// Pulling back.
  case retreat = "RETREAT"
  /// Seizing, arresting, expelling.
  case coerce = "COERCE"
  /// Armed or physical attack.
  case assault = "ASSAULT"

  /// The root of an event whose strongest claim has a modality: what is planned is agreed to.
  public func under(_ modality: Modality) -> PloverRoot {
    guard modality == .planned else { return self }
    switch self {
    case .consult, .support, .cooperate, .aid: return .agree
    case .retreat: return .concede
    default: return self
    }
  }
}
