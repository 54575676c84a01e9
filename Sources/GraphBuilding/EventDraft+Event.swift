import EventModel

extension EventDraft {
  /// Who takes part, from all claims together.
  ///
  /// Where one claim names a country and another the person who acts for it, the person stands, and
  /// so does a city for its country; a claim that names both keeps both. What states have together outlasts
  /// who heads them, so of those who cooperate the country stands.
  func participants(standing: Standing) -> [Role: Set<Int>] {
    var union: [Role: Set<Int>] = [:]
    for shape in shapes { union.merge(shape.fillers) { $0.union($1) } }
    return union.reduce(into: [:]) { result, slot in
      let (role, fillers) = slot
      result[role] = fillers.filter { one in
        !fillers.contains { other in
          let isSaid =
            type == .cooperate
            ? standing.isCloser(one, than: other) : standing.isCloser(other, than: one)
          return isSaid && !isNamedTogether(one, other, in: role)
        }
      }
    }
  }

  private func isNamedTogether(_ one: Int, _ other: Int, in role: Role) -> Bool {
    shapes.contains { $0.fillers[role]?.isSuperset(of: [one, other]) == true }
  }

  /// Where: the place that says it most closely, then the one of most claims, then the first.
  func place(standing: Standing) -> Int? {
    var counts: [Int: Int] = [:]
    for claim in claims {
      for place in claim.places { counts[place, default: 0] += 1 }
    }
    let ranked = counts.min { a, b in
      (-standing.depth(a.key), -a.value, a.key) < (-standing.depth(b.key), -b.value, b.key)
    }
    return ranked?.key
  }

  /// When: the narrowest of the times, which all agree; the earliest of those.
  var time: EventTime? {
    times.min { a, b in a.dayCount == b.dayCount ? a < b : a.dayCount < b.dayCount }
  }

  /// The first claim, by document and place.
  var firstClaim: ResolvedClaim? {
    claims.min { a, b in
      (a.documentID, a.claim.trigger, a.claim.range) < (
        b.documentID, b.claim.trigger, b.claim.range
      )
    }
  }
}
