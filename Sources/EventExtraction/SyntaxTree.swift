import TextAnnotation

/// The dependency tree of a sentence, with what hangs on each word at hand.
///
///     Putin   invited   Kim   to   visit   Moscow
///     nsubj   root      obj   mark xcomp   obj
struct SyntaxTree: Sendable {
  /// The word that each word hangs on; nil for roots.
  let heads: [Int?]
  /// What each word is to its head, without subtype: "nsubj" for "nsubj:pass".
  let relations: [Substring]
  /// The subtypes: "pass"; empty where there is none.
  let subtypes: [Substring]
  /// The words that hang on each word, in the order of the sentence.
  let dependents: [[Int]]

  /// Whether the sentence was parsed.
  let isParsed: Bool
  private let isVerb: [Bool]

  /// Takes the heads of tokens; those of a text without trees are all roots.
  init(_ tokens: [Token]) {
    isVerb = tokens.map { $0.upos == .verb }
    let parts = tokens.map { $0.deprel.split(separator: ":", maxSplits: 1) }
    var relations = parts.map { $0.first ?? "" }
    var heads = Self.liftedHeads(tokens, relations)
    Self.joinParticiples(tokens, &heads, &relations)
    self.heads = heads
    self.relations = relations
    subtypes = parts.map { $0.count > 1 ? $0[1] : "" }
    isParsed = heads.contains { $0 != nil }
    dependents = Self.dependents(of: heads)
  }

  /// The words that hang on each word, in order.
  private static func dependents(of heads: [Int?]) -> [[Int]] {
    var dependents = [[Int]](repeating: [], count: heads.count)
    for (index, head) in heads.enumerated() {
      if let head, heads.indices.contains(head) { dependents[head].append(index) }
    }
    return dependents
  }

  /// Whether a verb is a clause of circumstance with nothing but itself, as a participle is: the "stationed"
  /// of "troops stationed there".
  func isBareClause(_ verb: Int) -> Bool {
    relations[verb] == "advcl" && dependents(of: verb, ["nsubj", "aux", "obj", "mark"]).isEmpty
  }

  /// The heads with finite verbs lifted out of lists of infinitives, gerunds and verbs of another tense,
  /// where they cannot be: the "promised" of "said that Iran had a right to develop energy, and promised to
  /// help".
  private static func liftedHeads(_ tokens: [Token], _ relations: [Substring]) -> [Int?] {
    var heads = tokens.map(\.head)
    guard relations.contains("conj") else { return heads }
    let dependents = Self.dependents(of: heads)
    func form(_ word: Int) -> VerbForm {
      let helpers = dependents[word].filter { ["aux", "cop", "mark"].contains(relations[$0]) }
      if helpers.contains(where: { tokens[$0].xpos == "TO" }) { return .nonfinite }
      if let helper = helpers.first(where: { relations[$0] != "mark" }) {
        return VerbForm(tag: tokens[helper].xpos) ?? .other
      }
      return VerbForm(tag: tokens[word].xpos) ?? .other
    }
    // What was said "has" a tense of its own: "said that Iran has a right, and promised".
    func isReported(_ word: Int) -> Bool {
      guard relations[word] == "ccomp", let head = heads[word] else { return false }
      return form(head) == .past
    }
    // A participle of the tagger's that goes on after no auxiliary is a past.
    func isTensed(_ word: Int) -> Bool {
      guard let first = heads[word] else { return false }
      return !(dependents[word] + dependents[first]).contains { relations[$0] == "aux" }
    }
    for word in tokens.indices where relations[word] == "conj" {
      let own = tokens[word].xpos == "VBN" && isTensed(word) ? .past : form(word)
      guard own == .past || own == .present, let first = heads[word], tokens[first].upos == .verb,
        form(first) == .nonfinite || own == .past && form(first) == .present && isReported(first),
        !dependents[word].contains(where: { relations[$0] == "nsubj" })
      else { continue }
      var above: [Int] = []
      var at = first
      while let head = heads[at], !above.contains(head) {
        if form(head) == .past || form(head) == .present { above.append(head) }
        at = head
      }
      guard let lifted = above.first(where: { form($0) == own }) ?? above.first else { continue }
      heads[word] = lifted
    }
    return heads
  }

  /// Makes a participle between a verb and the object the adjective that it is: the "spent" of "return
  /// spent fuel", which the parser may take for a verb with that object.
  private static func joinParticiples(
    _ tokens: [Token], _ heads: inout [Int?], _ relations: inout [Substring]
  ) {
    for word in tokens.indices.dropFirst() where relations[word] == "xcomp" {
      guard
        tokens[word].xpos == "VBN"
          || tokens[word].xpos == "VBG" && adjectives.contains(tokens[word].form.lowercased()),
        let verb = heads[word], verb == word - 1,
        tokens[verb].upos == .verb,
        let object = tokens.indices.first(where: { heads[$0] == word && relations[$0] == "obj" }),
        !tokens.indices.contains(where: {
          heads[$0] == word && ["aux", "nsubj", "mark"].contains(relations[$0])
        })
      else { continue }
      for other in tokens.indices where heads[other] == word { heads[other] = verb }
      heads[word] = object
      relations[word] = "amod"
    }
  }

  /// Gerunds that describe persons before their titles: "met outgoing President Ada Berg".
  private static let adjectives: Set<String> = [
    "outgoing", "incoming", "visiting", "sitting", "ruling", "acting", "leading", "surviving",
    "retiring", "remaining", "opposing", "warring", "competing", "reigning", "defending",
  ]

  /// Whether a verb has a tense.
  private enum VerbForm {
    case past, present, nonfinite, other

    init?(tag: String) {
      switch tag {
      case "VBD": self = .past
      case "VBZ": self = .present
      case "VBG": self = .nonfinite
      case "TO": self = .nonfinite
      default: return nil
      }
    }
  }

  /// The dependents of a word in some relations.
  func dependents(of word: Int, _ wanted: Set<Substring>) -> [Int] {
    dependents[word].filter { wanted.contains(relations[$0]) }
  }

  /// The first dependent of a word in a relation.
  func dependent(of word: Int, _ relation: Substring) -> Int? {
    dependents[word].first { relations[$0] == relation }
  }

  /// A word and the further members of the list that it begins.
  func coordinated(from word: Int) -> [Int] { [word] + dependents(of: word, ["conj"]) }

  /// The nearest verb above a word.
  func verb(above word: Int) -> Int? {
    var at = word
    for _ in heads.indices {
      guard let head = heads[at] else { return nil }
      if isVerb[head] { return head }
      at = head
    }
    return nil
  }

  /// Whether one word stands above another, or is it.
  func isAbove(_ upper: Int, _ lower: Int) -> Bool {
    var at = lower
    for _ in heads.indices {
      if at == upper { return true }
      guard let head = heads[at] else { return false }
      at = head
    }
    return false
  }
}
