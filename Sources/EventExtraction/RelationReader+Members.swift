import EventModel

extension RelationReader {
  /// Who belongs to what: "Peru, a member of the Andean Community", "NATO member Latvia", "members of
  /// the bloc such as Peru".
  func members(at index: Int) -> [RelationReading] {
    guard Self.membership.contains(reading.words[index].lower), reading.tree.isParsed,
      let (body, isBefore) = body(of: index)
    else { return [] }
    let isFormer = reading.tree.dependents(of: index, ["amod"]).contains {
      ["former", "ex", "one-time", "erstwhile"].contains(reading.words[$0].lower)
    }
    return members(of: index, isBefore: isBefore).filter { $0 != body && isMember($0) }.map {
      RelationReading(
        type: .member, from: $0, to: body, label: "member", isFormer: isFormer,
        trigger: index..<index + 1, pattern: "member.noun")
    }
  }

  private static let membership: Set<String> = [
    "member", "members", "member-state", "member-states",
  ]
  /// Nouns after "member" that leave its sense as it is: "member states".
  private static let heads: Set<String> = [
    "state", "states", "country", "countries", "nation", "nations",
  ]

  /// The body, and whether it stands before the noun.
  private func body(of index: Int) -> (phrase: Int, isBefore: Bool)? {
    let tree = TreeReader(reading: reading)
    if let behind = tree.arguments(of: index).first(where: { $0.position == .preposition("of") })?
      .phrases.first(where: isBody)
    {
      return (behind, false)
    }
    guard index > 0, let phrase = reading.phraseAt[index - 1], isBody(phrase),
      reading.phrases[phrase].tokens.upperBound == index
        || reading.phrases[phrase].extent.upperBound == index
    else { return nil }
    return (phrase, true)
  }

  private func isBody(_ phrase: Int) -> Bool {
    reading.phrases[phrase].kind == .organization && reading.phrases[phrase].referent == .name
  }

  private func isMember(_ phrase: Int) -> Bool {
    RoleKinds.actors.contains(reading.phrases[phrase].kind)
      && reading.phrases[phrase].referent == .name
  }

  private func members(of index: Int, isBefore: Bool) -> [Int] {
    let tree = TreeReader(reading: reading)
    var noun = index
    if let head = reading.tree.heads[index], Self.heads.contains(reading.words[head].lower) {
      noun = head
    }
    if reading.tree.dependent(of: noun, "cop") != nil { return tree.subject(of: noun) }
    if reading.tree.relations[noun] == "appos", let head = reading.tree.heads[noun] {
      return tree.phrases(at: head)
    }
    let listed = tree.arguments(of: noun).filter {
      [.preposition("such"), .preposition("like"), .preposition("including")].contains($0.position)
    }.flatMap(\.phrases)
    if !listed.isEmpty { return listed }
    if let beside = reading.tree.dependent(of: noun, "appos") { return tree.phrases(at: beside) }
    // "NATO member Latvia": the name right behind.
    guard isBefore, noun + 1 < reading.words.count, let phrase = reading.phraseAt[noun + 1],
      reading.phrases[phrase].extent.lowerBound == noun + 1
    else { return [] }
    return [phrase]
  }
}
