/// A word that names an event, and where in the sentence its roles are found.
///
/// The program's own stand in `Lists/patterns.tsv`; a user's stand beside them, and one of the same
/// ``name`` takes the place of ours.
public struct EventPattern: Hashable, Sendable {
  /// What the trigger is.
  public enum TriggerForm: String, Hashable, Sendable, CaseIterable {
    case verb
    case noun
  }

  /// Where a filler stands, as a path in the dependency tree from the trigger.
  ///
  /// An open vocabulary: whatever is none of the static members is a preposition.
  public struct Position: RawRepresentable, Hashable, Sendable {
    /// As it is written in tables.
    public let rawValue: String

    /// Makes a position.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// What stands after a preposition.
    public static func preposition(_ word: String) -> Self { Self(rawValue: word) }

    /// The preposition; nil if the position is another.
    public var preposition: String? { Self.others.contains(rawValue) ? nil : rawValue }

    /// The subject of the verb, or of the light verb that governs the noun; "by" in the passive.
    public static let subject = Self(rawValue: "subj")
    /// The object; the subject in the passive.
    public static let object = Self(rawValue: "obj")
    /// The first of two objects.
    public static let indirectObject = Self(rawValue: "iobj")
    /// Before the noun, with 's or as a possessive.
    public static let possessor = Self(rawValue: "poss")
    /// A nationality before the noun.
    public static let adjective = Self(rawValue: "adj")
    /// A name right before the noun.
    public static let compound = Self(rawValue: "nn")
    /// The subject of the clause that the verb has for its object: "alleged that Iran paid".
    public static let complementSubject = Self(rawValue: "comp")
    /// The object of the infinitive that the verb governs: "agreed to supply fuel".
    public static let complementObject = Self(rawValue: "xobj")
    /// The subject of a verb of getting that governs the noun: "received an invitation".
    public static let receiver = Self(rawValue: "rcpt")
    /// The subject of "is under ..." and "is the target of ...".
    public static let affected = Self(rawValue: "under")

    /// The places that are no prepositions, as they are written.
    public static let all = [
      "subj", "obj", "iobj", "poss", "adj", "nn", "comp", "xobj", "rcpt", "under",
    ]
    private static let others = Set(all)
  }

  /// A place where fillers are looked for, with the roles they can fill, the best first.
  public struct Slot: Hashable, Sendable {
    /// Where fillers are looked for.
    public let position: Position
    /// The roles that they can fill, the best first.
    public let roles: [Role]
    /// Whether the owner of what stands there will do: "thanked Kim's people" thanks Kim.
    public let takesPossessor: Bool

    /// Makes a slot.
    public init(position: Position, roles: [Role], takesPossessor: Bool = false) {
      self.position = position
      self.roles = roles
      self.takesPossessor = takesPossessor
    }
  }

  /// The type of the events.
  public let type: EventType
  /// What the trigger is.
  public let form: TriggerForm
  /// The words of the trigger, at least one; verbs by their lemma.
  public let words: [String]
  /// Where the roles are found.
  public let slots: [Slot]
  /// Whether a light verb may bring the subject: the "paid" of "paid a visit".
  public let isGovernedByLightVerb: Bool
  /// Sentences in which the pattern reads an event.
  public let examples: [Example]

  /// Makes a pattern.
  public init(
    type: EventType, form: TriggerForm, words: [String], slots: [Slot],
    isGovernedByLightVerb: Bool = false, examples: [Example] = []
  ) {
    self.type = type
    self.form = form
    self.words = words
    self.slots = slots
    self.isGovernedByLightVerb = isGovernedByLightVerb
    self.examples = examples
  }

  /// The name that claims carry: `sign.verb.sign`.
  public var name: String { "\(type.name).\(form.rawValue).\(words.joined(separator: "-"))" }

  /// The slot at a position, if the pattern has one.
  public func slot(_ position: Position) -> Slot? { slots.first { $0.position == position } }
}

// MARK: - Notation

extension EventPattern.Slot: CustomStringConvertible {
  /// Reads `obj*:target/place`: a position, a star if the owner of what stands there will do, and the
  /// roles; nil if there is no colon or a side of it is empty.
  public init?(notation: String) {
    let parts = notation.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[0] != "*" else { return nil }
    let roles = parts[1].split(separator: "/").map { Role(rawValue: String($0)) }
    guard !roles.isEmpty else { return nil }
    let isStarred = parts[0].hasSuffix("*")
    self.init(
      position: EventPattern.Position(rawValue: String(isStarred ? parts[0].dropLast() : parts[0])),
      roles: roles, takesPossessor: isStarred)
  }

  /// As it is written in tables.
  public var description: String {
    "\(position.rawValue)\(takesPossessor ? "*" : ""):\(roles.map(\.rawValue).joined(separator: "/"))"
  }
}

extension EventPattern {
  /// A sentence with the fillers that a pattern must find in it.
  public struct Example: Hashable, Sendable {
    /// A filler, marked in the sentence.
    public struct Filler: Hashable, Sendable {
      /// The role.
      public let role: Role
      /// Where it stands in the text, in UTF-8 bytes.
      public let range: Range<Int>
    }

    /// The sentence without its marks.
    public let text: String
    /// The fillers in the order of the sentence.
    public let fillers: [Filler]

    /// Reads a sentence in which each filler stands in brackets behind the name of its role.
    ///
    /// Such is `[signatory Peru] signed [agreement the pact].` Nil if a bracket is not closed, or nothing stands in it but a role.
    public init?(marked sentence: String) {
      var text = ""
      var fillers: [Filler] = []
      var rest = Substring(sentence)
      while let open = rest.firstIndex(of: "[") {
        text += rest[..<open]
        let inside = rest[rest.index(after: open)...]
        guard let close = inside.firstIndex(of: "]"),
          let space = inside[..<close].firstIndex(of: " ")
        else { return nil }
        let filler = inside[inside.index(after: space)..<close]
        guard !filler.isEmpty, !filler.contains("["), space > inside.startIndex else { return nil }
        let start = text.utf8.count
        text += filler
        fillers.append(
          Filler(
            role: Role(rawValue: String(inside[..<space])), range: start..<text.utf8.count))
        rest = inside[inside.index(after: close)...]
      }
      self.text = text + rest
      self.fillers = fillers
    }
  }
}
