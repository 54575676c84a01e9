import EventModel

extension Deed {
  /// What the deeds done with two agreements or gifts say of them; nil if nothing.
  ///
  /// The reason names clusters by `name`.
  static func compared(
    _ some: [Deed], _ others: [Deed], kind: EntityKind, name: (Int) -> String
  ) -> NameVerdict? {
    let pairs = some.flatMap { one in others.map { (one, $0) } }
      .filter { $0.0.partiesKey == $0.1.partiesKey }
    guard let first = pairs.first else { return nil }
    let verb = kind == .agreement ? "signed" : "given"
    let parties = first.0.partiesText(name)
    for (one, other) in pairs {
      guard let a = one.time, let b = other.time, a.agrees(with: b) else { continue }
      let time = a.contains(b) ? b : a
      return .same("same-deed", "both are \(verb) \(one.partiesText(name)) on \(time.edtf)")
    }
    if pairs.contains(where: { $0.0.time == nil || $0.1.time == nil }) {
      return .possible("same-parties", "both are \(verb) \(parties), and not both are dated")
    }
    return .different("times-differ", "both are \(verb) \(parties), at different times")
  }

  /// Whether the deeds are those of different countries, so that each has one that the other lacks;
  /// persons are no reason for a veto, since
  /// nobody may have said for whom they signed.
  static func areOfOthers(_ some: [Deed], _ others: [Deed], isCountry: (Int) -> Bool) -> Bool {
    let (a, b) = (everybody(some), everybody(others))
    guard !a.isEmpty, !b.isEmpty, !a.isSubset(of: b), !b.isSubset(of: a) else { return false }
    return a.union(b).allSatisfy(isCountry)
  }

  private static func everybody(_ deeds: [Deed]) -> Set<Int> {
    deeds.reduce(into: []) { $0.formUnion($1.everybody) }
  }

  private func partiesText(_ name: (Int) -> String) -> String {
    func names(_ role: Role) -> String {
      (parties[role] ?? []).map(name).sorted().joined(separator: " and ")
    }
    return parties["party"] != nil
      ? "by \(names("party"))" : "by \(names("giver")) to \(names("recipient"))"
  }
}
