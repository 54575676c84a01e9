import TextAnnotation

/// A generator of which the seed fixes every number.
///
/// - SeeAlso: G. Steele, D. Lea, C. Flood, Fast Splittable Pseudorandom Number Generators, 2014.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes valid sentences in CoNLL-U that have a bit of everything.
struct RandomTreebank {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Some sentences; the first begins a document.
  mutating func sentences() -> [CoNLLUSentence] {
    (0...below(6)).map { sentence(isFirst: $0 == 0) }
  }

  private mutating func sentence(isFirst: Bool) -> CoNLLUSentence {
    let count = 1 + below(9)
    let heads = tree(count)
    var lines: [CoNLLULine] = []
    var rangeEnd = 0
    if chance(10) { lines.append(CoNLLULine(.emptyNode(0, 1), form: "_", deps: "1:dep")) }
    for word in 1...count {
      if word > rangeEnd, word < count, chance(5) {
        rangeEnd = word + 1 + below(min(2, count - word))
        lines.append(CoNLLULine(.range(word, rangeEnd), form: form(), misc: misc()))
      }
      lines.append(line(word, head: heads[word - 1]))
      if chance(9) {
        lines.append(CoNLLULine(.emptyNode(word, 1), form: form(), upos: "X", deps: "\(word):dep"))
        lines.append(CoNLLULine(.emptyNode(word, 2), form: "_", deps: "0:root"))
      }
    }
    return CoNLLUSentence(comments: comments(isFirst: isFirst), lines: lines)
  }

  private mutating func comments(isFirst: Bool) -> [String] {
    var comments = isFirst ? [chance(2) ? "# newdoc id = d/\(below(99))" : "# newdoc"] : []
    if chance(4) { comments.append("# newpar") }
    if chance(2) { comments.append("# sent_id = s-\(below(1000))") }
    if chance(3) { comments.append("#  odd\tcomment = é 漢 ") }
    if chance(5) { comments.append("# text = no text of these words") }
    return comments
  }

  private mutating func line(_ word: Int, head: Int) -> CoNLLULine {
    CoNLLULine(
      .word(word), form: form(), lemma: pick(["_", "be", "10 000", "漢"]),
      upos: PartOfSpeech.allCases[below(17)].rawValue, xpos: pick(["_", "NN", "PRP$"]),
      feats: pick(["_", "Number=Sing", "Case=Nom|Number=Plur"]), head: "\(head)",
      deprel: head == 0 ? "root" : pick(["nsubj", "nmod:poss", "punct"]),
      deps: pick(["_", "\(head):dep|\(word).1:dep"]), misc: misc())
  }

  /// Heads of a tree: each leads to a word that is in it already.
  private mutating func tree(_ count: Int) -> [Int] {
    let order = (1...count).shuffled(using: &random)
    var heads = [Int](repeating: 0, count: count)
    for index in order.indices.dropFirst() { heads[order[index] - 1] = order[below(index)] }
    return heads
  }

  private mutating func form() -> String {
    pick([
      "Kim", "met", "a", "don't", "_", "10 000", "é", "漢字", "e\u{301}", "👩‍👩‍👧", ".", "#", "=", "|",
    ])
  }

  private mutating func misc() -> String {
    let parts = ["SpaceAfter=No", "NE=B-person", "NE=I-person", "Gloss=it", "Odd", "A=b=c"]
    let some = parts.filter { _ in chance(4) }
    return some.isEmpty ? "_" : some.joined(separator: "|")
  }

  mutating func below(_ bound: Int) -> Int { Int(random.next() % UInt64(max(1, bound))) }

  mutating func chance(_ one: Int) -> Bool { below(one) == 0 }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
}
