import EventModel

extension EventPattern.Slot {
  /// The slot with its roles tried from the last.
  var reversed: EventPattern.Slot {
    EventPattern.Slot(position: position, roles: roles.reversed(), takesPossessor: takesPossessor)
  }
}

extension EventPattern {
  /// Whether it is a verb that means the event only where its object, if it has one, is an entity: who
  /// "provides an estimate" supplies nothing, they who "meet members of the club" met others.
  var needsEntity: Bool {
    [.supply, .give, .meet].contains(type) && form == .verb && words.count == 1
  }

  /// Whether two sides take part in the event alike.
  var isBetweenSides: Bool { [.meet, .call, .cooperate].contains(type) }
}
