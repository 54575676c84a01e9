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
    heads = tokens.map(\.head)
    isParsed = heads.contains { $0 != nil }
    isVerb = tokens.map { $0.upos == .verb }
    let parts = tokens.map { $0.deprel.split(separator: ":", maxSplits: 1) }
    relations = parts.map { $0.first ?? "" }
    subtypes = parts.map { $0.count > 1 ? $0[1] : "" }
    var dependents = [[Int]](repeating: [], count: tokens.count)
    for (index, token) in tokens.enumerated() {
      if let head = token.head, tokens.indices.contains(head) { dependents[head].append(index) }
    }
    self.dependents = dependents
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
