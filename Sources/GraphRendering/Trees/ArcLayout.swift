internal import TextAnnotation

/// Where the words and arcs of a sentence stand: words side by side, an arc from each head to each
/// dependent above them.
///
/// Arcs do not cross in a tree without crossings: an arc is higher than those below it, and at a word
/// the shorter of two arcs to the same side ends further out.
struct ArcLayout {
  /// An arc.
  struct Arc {
    let head: Int
    let dependent: Int
    let label: String
    /// 1 for the lowest.
    var level = 1
    /// Where it ends at its head and at its dependent.
    var headX = 0.0
    var dependentX = 0.0

    var left: Int { min(head, dependent) }
    var right: Int { max(head, dependent) }
  }

  /// A word.
  struct Word {
    /// Its middle.
    var x = 0.0
    let width: Double
    /// Where the arrow of a root ends, from its middle; nil if it is none.
    var rootOffset: Double?
  }

  private(set) var arcs: [Arc]
  private(set) var words: [Word]
  /// The highest level; 0 without arcs.
  private(set) var levels = 0

  /// The width of all words.
  var width: Double { words.last.map { $0.x + $0.width / 2 } ?? 0 }

  /// Between two words.
  private static let gap = 16.0
  /// Between the ends of two arcs at one word.
  private static let port = 9.0
  /// Left and right of a label on an arc.
  private static let labelMargin = 10.0

  /// Lays out a sentence with words and labels of given widths.
  init(_ sentence: Sentence, widths: [Double], labelWidth: (String) -> Double) {
    let tree = DependencyTree(sentence)
    arcs = tree.heads.enumerated().compactMap { dependent, head in
      head.map {
        Arc(
          head: $0, dependent: dependent, label: sentence.tokens[dependent].deprel.plain(most: 40))
      }
    }
    words = widths.map { Word(width: $0) }
    setLevels()
    let offsets = ports(roots: tree.roots)
    setPlaces(offsets, labelWidth)
  }

  /// The shorter an arc, the lower.
  private mutating func setLevels() {
    let order = arcs.indices.sorted { a, b in
      (arcs[a].right - arcs[a].left, arcs[a].left) < (arcs[b].right - arcs[b].left, arcs[b].left)
    }
    var heights = [Int](repeating: 0, count: words.count)
    for index in order {
      let gaps = arcs[index].left..<arcs[index].right
      let level = 1 + (heights[gaps].max() ?? 0)
      for gap in gaps { heights[gap] = level }
      arcs[index].level = level
      levels = max(levels, level)
    }
  }

  /// For each arc how far from the middle of its left and right word it ends; widens the words as needed.
  private mutating func ports(roots: [Int]) -> [(left: Double, right: Double)] {
    var offsets = arcs.map { _ in (left: 0.0, right: 0.0) }
    let toLeft = Dictionary(grouping: arcs.indices) { arcs[$0].right }
    let toRight = Dictionary(grouping: arcs.indices) { arcs[$0].left }
    let roots = Set(roots)
    for word in words.indices {
      let before = (toLeft[word] ?? []).sorted { arcs[$0].left > arcs[$1].left }
      let behind = (toRight[word] ?? []).sorted { arcs[$0].right > arcs[$1].right }
      let isRoot = roots.contains(word)
      let count = before.count + behind.count + (isRoot ? 1 : 0)
      let offset = { (place: Int) in (Double(place) - Double(count - 1) / 2) * Self.port }
      for (place, arc) in before.enumerated() { offsets[arc].right = offset(place) }
      if isRoot { words[word].rootOffset = offset(before.count) }
      let first = count - behind.count
      for (place, arc) in behind.enumerated() { offsets[arc].left = offset(first + place) }
      let needed = Double(count - 1) * Self.port + 4
      words[word] = Word(
        width: max(words[word].width, needed), rootOffset: words[word].rootOffset)
    }
    return offsets
  }

  /// Sets words from left to right, each as far as it must be from all that its arcs lead to.
  private mutating func setPlaces(
    _ offsets: [(left: Double, right: Double)], _ labelWidth: (String) -> Double
  ) {
    let ending = Dictionary(grouping: arcs.indices) { arcs[$0].right }
    for word in words.indices {
      var x = words[word].width / 2
      if word > 0 { x += words[word - 1].x + words[word - 1].width / 2 + Self.gap }
      for arc in ending[word] ?? [] {
        let room = labelWidth(arcs[arc].label) + 2 * Self.labelMargin
        x = max(x, words[arcs[arc].left].x + offsets[arc].left + room - offsets[arc].right)
      }
      words[word].x = x
    }
    for (index, arc) in arcs.enumerated() {
      let left = words[arc.left].x + offsets[index].left
      let right = words[arc.right].x + offsets[index].right
      arcs[index].headX = arc.head == arc.left ? left : right
      arcs[index].dependentX = arc.head == arc.left ? right : left
    }
  }
}
