/// Which word of the system's reading is which of the gold one.
///
/// Words that are tokens match if they cover the same characters. Where either side has a multiword
/// token, all words under the smallest stretch that no multiword token sticks out of are matched by
/// the longest common subsequence of their forms:
///
///     gold     [do n't]      go        don't is one token with two words
///     system    don  '  t    go        only "go" matches
///
/// - SeeAlso: Zeman et al., CoNLL 2018 Shared Task: Multilingual Parsing from Raw Text to Universal
///   Dependencies, 2018, section 5, <https://aclanthology.org/K18-2001/>
struct WordAlignment {
  typealias Word = EvaluationText.Word

  /// Matched words, as indices, in order.
  private(set) var pairs: [(gold: Int, system: Int)] = []
  /// The gold word of each word of the system; nil if it has none.
  private(set) var goldWords: [Int?]

  private let gold: [Word]
  private let system: [Word]

  /// Aligns words over the same characters.
  init(gold: [Word], system: [Word]) {
    self.gold = gold
    self.system = system
    goldWords = Array(repeating: nil, count: system.count)
    var (g, s) = (0, 0)
    while g < gold.count && s < system.count {
      if gold[g].isMultiword || system[s].isMultiword {
        let (goldRange, systemRange) = stretch(fromGold: g, system: s)
        alignByForms(goldRange, systemRange)
        (g, s) = (goldRange.upperBound, systemRange.upperBound)
      } else if gold[g].span == system[s].span {
        match(g, s)
        (g, s) = (g + 1, s + 1)
      } else if gold[g].span.lowerBound <= system[s].span.lowerBound {
        g += 1
      } else {
        s += 1
      }
    }
  }

  private mutating func match(_ g: Int, _ s: Int) {
    pairs.append((g, s))
    goldWords[s] = g
  }

  /// The words of both sides under the stretch that begins with a multiword token.
  private func stretch(fromGold g: Int, system s: Int) -> (gold: Range<Int>, system: Range<Int>) {
    var (goldStart, systemStart) = (g, s)
    var end: Int
    if gold[g].isMultiword {
      end = gold[g].span.upperBound
      if !system[s].isMultiword && system[s].span.lowerBound < gold[g].span.lowerBound {
        systemStart += 1
      }
    } else {
      end = system[s].span.upperBound
      if !gold[g].isMultiword && gold[g].span.lowerBound < system[s].span.lowerBound {
        goldStart += 1
      }
    }
    var (nextGold, nextSystem) = (goldStart, systemStart)
    while !isBeyond(end, gold, nextGold) || !isBeyond(end, system, nextSystem) {
      let isGold =
        nextGold < gold.count
        && (nextSystem == system.count
          || gold[nextGold].span.lowerBound <= system[nextSystem].span.lowerBound)
      let word = isGold ? gold[nextGold] : system[nextSystem]
      if word.isMultiword { end = max(end, word.span.upperBound) }
      if isGold { nextGold += 1 } else { nextSystem += 1 }
    }
    return (goldStart..<nextGold, systemStart..<nextSystem)
  }

  private func isBeyond(_ end: Int, _ words: [Word], _ index: Int) -> Bool {
    guard index < words.count else { return true }
    let word = words[index]
    return word.isMultiword ? word.span.lowerBound >= end : word.span.upperBound > end
  }

  /// Matches the longest common subsequence of two stretches; of several, that which goes on
  /// earliest in the system's.
  private mutating func alignByForms(_ golds: Range<Int>, _ systems: Range<Int>) {
    let width = systems.count + 1
    var lengths = [Int](repeating: 0, count: (golds.count + 1) * width)
    func cell(_ g: Int, _ s: Int) -> Int {
      (g - golds.lowerBound) * width + s - systems.lowerBound
    }
    for g in golds.reversed() {
      for s in systems.reversed() {
        let longer = max(lengths[cell(g + 1, s)], lengths[cell(g, s + 1)])
        let isSame = gold[g].folded == system[s].folded
        lengths[cell(g, s)] = isSame ? max(longer, lengths[cell(g + 1, s + 1)] + 1) : longer
      }
    }
    var (g, s) = (golds.lowerBound, systems.lowerBound)
    while g < golds.upperBound && s < systems.upperBound {
      if gold[g].folded == system[s].folded {
        match(g, s)
        (g, s) = (g + 1, s + 1)
      } else if lengths[cell(g, s)] == lengths[cell(g + 1, s)] {
        g += 1
      } else {
        s += 1
      }
    }
  }
}
