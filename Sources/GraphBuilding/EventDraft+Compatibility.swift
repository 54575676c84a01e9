import EventModel

extension EventDraft {
  /// Whether a claim may be of this event; it has to fit every claim that there is.
  func accepts(_ claim: ResolvedClaim, standing: Standing) -> Bool {
    let shape = Shape(claim)
    return acceptsTime(of: claim)
      && shapes.allSatisfy { acceptsShape($0, shape, of: claim, standing: standing) }
      && acceptsVoice(of: claim, shape, standing: standing)
  }

  // MARK: Time

  private func acceptsTime(of claim: ResolvedClaim) -> Bool {
    if let time = claim.claim.time {
      return times.allSatisfy { $0.agrees(with: time) }
        && (!times.isEmpty || isReportedTogether(with: claim))
    }
    guard !times.isEmpty else { return isReportedTogether(with: claim) }
    guard claim.claim.modality == .asserted, let latest = claim.published?.latest else {
      return true
    }
    return times.allSatisfy { $0.earliest.map { $0 <= latest } ?? true }
  }

  /// Whether the documents of undated claims are not known to be far apart.
  private func isReportedTogether(with claim: ResolvedClaim) -> Bool {
    if documents.contains(claim.document) { return true }
    guard let day = claim.published?.earliest?.dayNumber, let published else { return true }
    let window = EventMerger.reportingWindow
    return day - published.lowerBound <= window && published.upperBound - day <= window
  }

  // MARK: Participants and place

  private func acceptsShape(
    _ own: Shape, _ new: Shape, of claim: ResolvedClaim, standing: Standing
  ) -> Bool {
    // Of attacks on one town there are many: without a time, other documents must name the same, and
    // who attacked.
    if type == .attack, claim.claim.time == nil || times.isEmpty,
      !documents.contains(claim.document),
      own.fillers["attacker"] == nil || !own.namesSame(as: new, standing: standing)
    {
      return false
    }
    if own == new { return true }
    // Two who meet, and the same two with a third, may be two meetings; a day tells.
    if [.meet, .call, .cooperate].contains(type), claim.claim.time == nil || times.isEmpty,
      !own.namesSame(as: new, standing: standing)
    {
      return false
    }
    return own.agrees(with: new, type: type, standing: standing)
      && (own.shares(with: new, type: type, standing: standing)
        || own.isIdentified(by: new, standing: standing) && documents.contains(claim.document))
      && acceptsPlaces(own, new, time: claim.claim.time, standing: standing)
  }

  private func acceptsPlaces(
    _ own: Shape, _ new: Shape, time: EventTime?, standing: Standing
  ) -> Bool {
    if let day = time?.day, times.contains(where: { $0.day == day }) { return true }
    guard !own.places.isEmpty, !new.places.isEmpty else { return true }
    return own.places.contains { one in
      new.places.contains { !standing.contradict(one, $0) }
    }
  }

  // MARK: Modality

  private func acceptsVoice(
    of claim: ResolvedClaim, _ shape: Shape, standing: Standing
  ) -> Bool {
    let modality = claim.claim.modality
    let others = voices.filter { $0.key != modality }
    guard !others.isEmpty else { return true }
    guard shapes.allSatisfy({ $0.namesSame(as: shape, standing: standing) }) else { return false }
    return others.allSatisfy { other, voices in
      let isDispute = Set([other, modality]) == [.asserted, .negated]
      return isDispute
        ? !voices.sources.contains(Source(claim)) : voices.areAllDated && claim.claim.time != nil
    }
  }
}

extension EventDraft.Shape {
  /// Roles of which a filler tells the event from all others: an agreement is signed, and a thing
  /// given, once.
  private static let identifyingRoles: [Role] = ["agreement", "gift"]

  /// Whether no role that both fill is filled by others.
  ///
  /// A person and his country stand for each other only among equals, as those who sign or meet: to
  /// thank a president and to thank his country are two deeds.
  func agrees(with other: Self, type: EventType, standing: Standing) -> Bool {
    fillers.allSatisfy { role, own in
      guard let fillers = other.fillers[role] else { return true }
      return standing.isNested(own, fillers)
        && (type.isRepeatable(role) || !standing.isOffice(own, fillers))
    }
  }

  /// Whether what both fill is all that the type needs.
  func shares(with other: Self, type: EventType, standing: Standing) -> Bool {
    var counts: [Role: Int] = [.place: min(places.count, other.places.count)]
    for (role, own) in fillers {
      if let fillers = other.fillers[role] {
        counts[role] = min(own.count, fillers.count)
      } else if other.fillers.contains(where: { otherRole, fillers in
        self.fillers[otherRole] == nil && standing.isNested(own, fillers)
      }) {
        counts[role] = own.count
      }
    }
    return type.missing(from: counts) == nil
  }

  /// Whether both name the same agreement or gift, although one leaves out the parties.
  func isIdentified(by other: Self, standing: Standing) -> Bool {
    Self.identifyingRoles.contains { role in
      guard let own = fillers[role], let fillers = other.fillers[role] else { return false }
      return standing.isNested(own, fillers)
    }
  }

  /// Whether both fill the same roles with the same, or with who stands for them.
  func namesSame(as other: Self, standing: Standing) -> Bool {
    guard fillers.count == other.fillers.count else { return false }
    return fillers.allSatisfy { role, own in
      guard let fillers = other.fillers[role] else { return false }
      return standing.isIncluded(own, in: fillers) && standing.isIncluded(fillers, in: own)
    }
  }
}
