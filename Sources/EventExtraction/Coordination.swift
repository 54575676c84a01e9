import EventModel
import WordLists

extension SentenceReading {
  /// The most words that may describe a further member of a list.
  private static let reach = 4

  /// The list whose last member a phrase is, in the order of the sentence: "A, B and C".
  func coordinated(backFrom phrase: Int) -> [Int] {
    var list = [phrase]
    var at = leftEdge(of: phrase)
    var seenAnd = false
    while at > 0 {
      var end = at - 1
      let link = words[end].lower
      if ["and", "&", "or"].contains(link) {
        guard !seenAnd else { break }
        seenAnd = true
        if end > 0, words[end - 1].isComma, self.phrase(endingAt: end) == nil { end -= 1 }
      } else if link == "," {
        guard seenAnd else { break }
      } else {
        break
      }
      guard let earlier = self.phrase(endingAt: end) ?? self.phrase(endingAt: end + 1),
        leftEdge(of: earlier) < at, isAlike(earlier, list[0]), !isObject(earlier)
      else { break }
      list.insert(earlier, at: 0)
      at = leftEdge(of: earlier)
    }
    return list
  }

  /// The list whose first member a phrase is, in the order of the sentence.
  ///
  /// - Parameters:
  ///   - phrase: the first member.
  ///   - isSubject: whether a verb may follow the list.
  /// - Returns: the list, with the phrase itself alone if it begins none.
  func coordinated(onFrom phrase: Int, beforeVerb isSubject: Bool = false) -> [Int] {
    var sure = [phrase]
    var open: [Int] = []
    var at = phrases[phrase].extent.upperBound
    while at < words.count {
      let isClosedByComma = at > 0 && words[at - 1].isComma
      var next = at
      var isLast = false
      if words[next].isComma { next += 1 } else if !isClosedByComma, !isLink(next) { break }
      if next < words.count, isLink(next) {
        isLast = true
        next += 1
      }
      guard let member = member(from: next), phrases[member].extent.upperBound > at,
        isAlike(member, phrase), isSubject || !self.isSubject(member)
      else { break }
      open.append(member)
      at = phrases[member].extent.upperBound
      if isLast {
        sure += open
        open = []
      }
    }
    return sure
  }

  private func isLink(_ index: Int) -> Bool { ["and", "&", "or"].contains(words[index].lower) }

  /// The phrase that begins within reach of a token, over what may describe it.
  private func member(from start: Int) -> Int? {
    var at = start
    while at < words.count, at - start <= Self.reach {
      if let phrase = phraseAt[at] {
        if phrases[phrase].isModifier || phrases[phrase].isPossessive {
          at = max(at + 1, phrases[phrase].extent.upperBound)
          continue
        }
        return phrase
      }
      guard
        words[at].classes.contains(.determiner) || words[at].classes.contains(.possessiveMark)
          || words[at].isContent && words[at].verbs.isEmpty
      else { return nil }
      at += 1
    }
    return nil
  }

  /// Where a phrase begins with the nationalities and determiners before it.
  func leftEdge(of phrase: Int) -> Int {
    var at = phrases[phrase].extent.lowerBound
    while at > 0, phraseAt[at - 1].map({ phrases[$0].isModifier }) ?? false { at -= 1 }
    while at > 0, words[at - 1].classes.contains(.determiner) { at -= 1 }
    return at
  }

  private func isAlike(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (phrases[one].kind, phrases[other].kind)
    return a == b || RoleKinds.actors.contains(a) && RoleKinds.actors.contains(b)
      || [a, b].allSatisfy { $0 == .place || $0 == .country }
  }

  /// Whether a phrase follows its verb, so that it is no part of the next clause's subject.
  private func isObject(_ phrase: Int) -> Bool {
    let start = leftEdge(of: phrase)
    return groups.contains {
      !$0.isPassive && $0.main == start - 1 && words[$0.main].lower != "including"
    }
  }

  /// Whether a finite verb follows a phrase, so that it is no part of a list of objects.
  private func isSubject(_ phrase: Int) -> Bool {
    let end = phrases[phrase].extent.upperBound
    return groups.contains { group in
      group.tokens.lowerBound == end && !group.isInfinitive && !group.isParticiple
    }
  }
}
