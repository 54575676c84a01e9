extension CoNLLUReader {
  /// Checks what the columns of a sentence say together.
  func check(
    _ sentence: CoNLLUSentence, words: Int, firstLine: Int
  ) throws(CoNLLUError) {
    var heads: [Int?] = []
    heads.reserveCapacity(words)
    var wordLines: [Int] = []
    wordLines.reserveCapacity(words)
    for (index, word) in sentence.lines.enumerated() {
      let line = firstLine + index
      switch word.id {
      case .word:
        try checkPartOfSpeech(word, line)
        heads.append(try head(of: word, words: words, line))
        wordLines.append(line)
      case .range, .emptyNode: try checkSilence(of: word, line)
      }
    }
    try checkTree(heads, wordLines, firstLine)
  }

  private func checkPartOfSpeech(_ word: CoNLLULine, _ line: Int) throws(CoNLLUError) {
    guard PartOfSpeech(rawValue: word.upos) == nil, needsTrees || word.upos != "_" else { return }
    let all = PartOfSpeech.allCases.map(\.rawValue).joined(separator: ", ")
    throw error(
      .partOfSpeech, "the part of speech \"\(word.upos)\"; choose one of \(all)", line: line)
  }

  /// The number of a word's head; nil where there is none.
  private func head(
    of word: CoNLLULine, words: Int, _ line: Int
  ) throws(CoNLLUError) -> Int? {
    if word.head == "_" {
      guard needsTrees else { return nil }
      throw error(.head, "no head; give the number of a word, or 0 for the root", line: line)
    }
    guard let head = Self.number(word.head), head <= words else {
      throw error(
        .head,
        "the head \(word.head) in a sentence of \(words) words; give the number of a word, or 0 for the root",
        line: line)
    }
    let isRoot = word.deprel == "root" || word.deprel.hasPrefix("root:")
    guard !needsTrees || isRoot == (head == 0) else {
      throw error(
        .tree,
        "the relation \"\(word.deprel)\" to the head \(head); root goes with the head 0, and nothing else",
        line: line)
    }
    return head
  }

  private static func number(_ text: String) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  /// A multiword token has a form only, an empty node no place in the tree.
  private func checkSilence(of word: CoNLLULine, _ line: Int) throws(CoNLLUError) {
    if case .emptyNode = word.id {
      guard word.head == "_", word.deprel == "_" else {
        throw error(
          .columns, "the empty node \(word.id) has a head; write _ in HEAD and DEPREL", line: line)
      }
      return
    }
    let columns = [word.lemma, word.upos, word.xpos, word.head, word.deprel, word.deps]
    let mayStand = word.feats == "_" || word.feats == "Typo=Yes"
    guard mayStand, columns.allSatisfy({ $0 == "_" }) else {
      throw error(
        .columns,
        "the multiword token \(word.id) has more than FORM and MISC; write _ in the other columns",
        line: line)
    }
  }

  /// One root, and every way upwards ends there.
  private func checkTree(
    _ heads: [Int?], _ lines: [Int], _ firstLine: Int
  ) throws(CoNLLUError) {
    if let circle = Self.circle(in: heads) {
      throw error(
        .tree, "the heads lead in a circle from word \(circle) back to it; correct one of them",
        line: lines[circle - 1])
    }
    guard needsTrees else { return }
    let roots = heads.indices.filter { heads[$0] == 0 }
    if roots.count > 1 {
      throw error(
        .tree, "a second root beside word \(roots[0] + 1); a sentence has one word with the head 0",
        line: lines[roots[1]])
    }
  }

  /// A word from which the heads lead back to it; nil if none does.
  ///
  /// - Complexity: O(*n*), n = words: each is passed twice.
  private static func circle(in heads: [Int?]) -> Int? {
    /// For each word the walk that passed it first.
    var walks = [Int](repeating: 0, count: heads.count)
    for start in heads.indices {
      var word = start
      while walks[word] == 0 {
        walks[word] = start + 1
        guard let head = heads[word], head > 0 else { break }
        word = head - 1
        if walks[word] == start + 1 { return word + 1 }
      }
    }
    return nil
  }
}
