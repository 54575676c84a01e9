extension LocalCoreference {
  /// What speaks for a person as the one whom a pronoun stands for.
  struct PersonRank {
    /// What a mention is in its sentence, from who the sentence is about down.
    enum Part: Int {
      case subject, clauseSubject, object, oblique, owner
    }

    /// The person; nil for one without a name: "a man".
    let draft: Int?
    /// How many sentences lie between the last mention and the pronoun.
    let distance: Int
    /// The best part that he has in that sentence.
    let part: Part
    /// How many clauses lie between the pronoun and the one whose subject he is; nil where he is of none.
    let clausesUp: Int?
    /// Whether a pronoun was the last mention.
    let isTopic: Bool
    /// His share of the mentions of persons so far, in tenths.
    let share: Int
    /// Whether his name tells that he is of the gender.
    let isKnownGender: Bool
    /// Whether nobody else was mentioned between him and the pronoun.
    let isNearest: Bool
    /// Whether the pronoun is the subject of its sentence, as he was of his.
    let isParallel: Bool
    /// Whether he bears the family name of the relative of "his father, Omar Haddad".
    var isRelative = false
    /// Whether the same possessive stood for him earlier in the sentence: "his father and his mother".
    var isRepeated = false
    /// Whether he stands right before "and his".
    var isCompanion = false
    /// Whether a relative clause tells of him in which the pronoun stands: "Omar, who ruled until he died".
    var isHost = false
    /// Whether the sentence names him only behind the pronoun, as its subject: "In his speech, Omar".
    var isAhead = false

    /// The sum of what speaks for him.
    var score: Int {
      var score = isAhead ? Self.ahead : Self.parts[min(distance, 2)][part.rawValue]
      if let clausesUp { score += clausesUp == 0 ? 30 : 15 }
      if isRepeated { score += 40 }
      if isHost { score += 70 }
      if isCompanion { score += 60 }
      if isRelative { score += 60 }
      if isTopic { score += 10 }
      score += share * 3
      if isKnownGender { score += 25 }
      if isNearest { score += 10 }
      if isParallel { score += 15 }
      if draft == nil { score -= 20 }
      return score
    }

    /// By the distance in sentences and the part in the sentence.
    private static let parts = [
      [70, 60, 45, 35, 50], [60, 40, 30, 20, 30], [25, 10, 5, 0, 5],
    ]
    private static let ahead = 85
    /// The least score of who is meant.
    static let least = 60
    /// The least lead of who is meant before the next.
    static let lead = 15
  }
}
