extension EventType {
  /// The types of the ontology, in its order.
  public static let ontology: [EventType] = [
    .sign, .agree, .meet, .call, .visit, .invite, .welcome, .praise, .thank, .support, .cooperate,
    .give, .supply, .aid, .concede, .request, .accuse, .criticize, .reject, .threaten, .protest,
    .sanction, .mobilize, .withdraw, .coerce, .attack, .appoint, .die,
  ]

  /// The ontology's type of a name, or nil.
  public static func named(_ name: String) -> EventType? {
    ontology.first { $0.name == name }
  }

  /// Puts a name or mark under an agreement.
  public static let sign = EventType(
    "sign", .support, ["signatory+", "agreement"], .all([one("signatory"), one("agreement")]))
  /// Comes to terms.
  public static let agree = EventType(
    "agree", .agree, ["party+", "agreement", "matter"],
    .any([.fillers("party", 2), .all([one("party"), .any([one("agreement"), one("matter")])])]))
  /// Meets face to face.
  public static let meet = EventType(
    "meet", .consult, ["participant+"], .fillers("participant", 2))
  /// Talks from afar.
  public static let call = EventType(
    "call", .consult, ["participant+"], .fillers("participant", 2))
  /// Goes to a place or a host.
  public static let visit = EventType(
    "visit", .consult, ["visitor+", "destination", "host"],
    .all([one("visitor"), .any([one("destination"), one("host")])]))
  /// Asks somebody to come.
  public static let invite = EventType(
    "invite", .agree, ["inviter", "invitee", "destination"], .all([one("inviter"), one("invitee")]))
  /// Receives a guest.
  public static let welcome = EventType(
    "welcome", .consult, ["host+", "guest"], .all([one("host"), one("guest")]))
  /// Speaks well of somebody or something.
  public static let praise = both("praise", .support, "speaker", "target")
  /// Gives thanks.
  public static let thank = both("thank", .support, "speaker", "target")
  /// Backs somebody or something.
  public static let support = both("support", .support, "supporter", "supported")
  /// Works together.
  public static let cooperate = EventType(
    "cooperate", .cooperate, ["partner+"], .fillers("partner", 2))
  /// Makes a present.
  public static let give = EventType(
    "give", .aid, ["giver", "recipient", "gift+"],
    .all([one("gift"), .any([one("giver"), one("recipient")])]))
  /// Delivers goods, arms or services.
  public static let supply = EventType(
    "supply", .aid, ["supplier", "recipient", "item+"],
    .all([one("supplier"), .any([one("recipient"), one("item")])]))
  /// Helps with means.
  public static let aid = EventType(
    "aid", .aid, ["donor", "recipient", "item"], .all([one("donor"), one("recipient")]))
  /// Yields or eases.
  public static let concede = both("concede", .concede, "conceder", "beneficiary")
  /// Asks or urges.
  public static let request = EventType(
    "request", .request, ["requester", "target", "item"],
    .all([one("requester"), .any([one("target"), one("item")])]))
  /// Lays a wrong at somebody's door.
  public static let accuse = both("accuse", .accuse, "accuser", "accused")
  /// Speaks ill of somebody or something.
  public static let criticize = both("criticize", .accuse, "critic", "target")
  /// Refuses.
  public static let reject = both("reject", .reject, "rejecter", "target")
  /// Threatens.
  public static let threaten = both("threaten", .threaten, "threatener", "target")
  /// Demonstrates against.
  public static let protest = both("protest", .protest, "protester", "target")
  /// Punishes by economic or diplomatic means.
  public static let sanction = both("sanction", .sanction, "sanctioner", "sanctioned")
  /// Moves or raises forces.
  public static let mobilize = EventType(
    "mobilize", .mobilize, ["mobilizer", "target"], one("mobilizer"))
  /// Pulls back.
  public static let withdraw = EventType(
    "withdraw", .retreat, ["withdrawer", "place"], .all([one("withdrawer"), one("place")]))
  /// Seizes, arrests, expels.
  public static let coerce = both("coerce", .coerce, "coercer", "target")
  /// Attacks with arms or force; who did it may be open.
  public static let attack = EventType("attack", .assault, ["attacker", "target"], one("target"))
  /// Puts into office.
  public static let appoint = EventType(
    "appoint", nil, ["appointer", "appointee", "institution"],
    .all([one("appointee"), .any([one("appointer"), one("institution")])]))
  /// Dies.
  public static let die = EventType("die", nil, ["deceased"], one("deceased"))

  /// A type of which each role is needed.
  private static func both(
    _ name: String, _ root: PloverRoot, _ first: Role, _ second: Role
  ) -> EventType {
    EventType(name, root, [first.rawValue, second.rawValue], .all([one(first), one(second)]))
  }

  /// Roles in the ontology's notation: a `+` marks one that several may fill.
  private init(_ name: String, _ root: PloverRoot?, _ roles: [String], _ need: Need) {
    self.init(
      name: name, root: root,
      roles: roles.map { role in
        role.hasSuffix("+")
          ? RoleSlot(Role(rawValue: String(role.dropLast())), isRepeatable: true)
          : RoleSlot(Role(rawValue: role))
      },
      need: need)
  }

  private static func one(_ role: Role) -> Need { .fillers(role, 1) }
}
