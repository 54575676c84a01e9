internal import TextAnnotation

/// A dependency tree as lines of text, a token on each, with the tree at its left.
///
///      ╭─▸ Kim        PROPN  nsubj  person
///     ─┼─▸ met        VERB   root
///      ├─▸ Putin      PROPN  obj    person
///      │╭▸ in         ADP    case
///      ├┴▸ Pyongyang  PROPN  obl    place
///      ╰─▸ .          PUNCT  punct
///
/// A head has a column in which a line leads to its dependents; the columns of a head are right of
/// that of its own head, so the width goes by the depth of the tree, not by the length of the sentence.
struct TreeText {
  private let sentence: Sentence
  private let tree: DependencyTree
  /// For each token with dependents its column.
  private var columns: [Int?]
  /// For each token with dependents the rows from the first to the last of them and itself.
  private var spans: [ClosedRange<Int>?]
  /// By column and row, the token whose line runs there.
  private var owners: [[Int?]] = []

  /// The columns of a terminal that a drawing should fit.
  private static let width = 100
  /// The columns that a form may take; what is longer is cut.
  private static let formWidth = 32

  init(_ sentence: Sentence) {
    self.sentence = sentence
    tree = DependencyTree(sentence)
    columns = Array(repeating: nil, count: sentence.tokens.count)
    spans = columns.map { _ in nil }
    for child in tree.order {
      guard let head = tree.heads[child] else { continue }
      let span = spans[head] ?? head...head
      spans[head] = min(span.lowerBound, child)...max(span.upperBound, child)
    }
    for token in tree.order { place(token) }
  }

  /// The lines, without spaces at their ends.
  var lines: [String] {
    let words = sentence.tokens.map { token in
      [Self.cut(token.form.plain()), token.upos.rawValue, token.deprel.plain()]
    }
    let labels = names
    let widths = (0..<3).map { column in
      words.map { TerminalWidth.of($0[column]) }.max() ?? 0
    }
    let text = widths.reduce(6) { $0 + $1 + 2 }
    let step = 2 * owners.count + text > Self.width ? 1 : 2
    return words.indices.map { row in
      var line = arcs(row, step: step)
      for (column, word) in words[row].enumerated() {
        let space = widths[column] - TerminalWidth.of(word) + 2
        line += word + String(repeating: " ", count: space)
      }
      line += labels[row]
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// Gives a token with dependents the first column right of its head's that is free beside them.
  private mutating func place(_ token: Int) {
    guard let span = spans[token] else { return }
    var column = tree.heads[token].flatMap { columns[$0] }.map { $0 + 1 } ?? 0
    while column < owners.count, owners[column][span].contains(where: { $0 != nil }) { column += 1 }
    if column == owners.count {
      owners.append(Array(repeating: nil, count: sentence.tokens.count))
    }
    for row in span { owners[column][row] = token }
    columns[token] = column
  }

  /// The lines of the tree that run through a row, with the arrow.
  private func arcs(_ row: Int, step: Int) -> String {
    let isInTree = tree.heads[row] != nil || tree.roots.contains(row)
    guard !tree.order.isEmpty else { return "" }
    /// Where the line to the token begins; before all columns for a root.
    let start = tree.heads[row].flatMap { columns[$0] } ?? -1
    var text = isInTree && start < 0 ? "─" : " "
    for column in owners.indices {
      let isPassed = isInTree && column > start
      text.append(mark(row, column, isPassed: isPassed))
      if step > 1 { text.append(isInTree && column >= start ? "─" : " ") }
    }
    return text + (isInTree ? "▸ " : "  ")
  }

  private func mark(_ row: Int, _ column: Int, isPassed: Bool) -> Character {
    guard let owner = owners[column][row], let span = spans[owner] else {
      return isPassed ? "─" : " "
    }
    let goesUp = row > span.lowerBound
    let goesDown = row < span.upperBound
    if owner == row { return goesUp && goesDown ? "┼" : goesUp ? "┴" : "┬" }
    if tree.heads[row] == owner { return goesUp && goesDown ? "├" : goesUp ? "╰" : "╭" }
    return isPassed ? "╫" : "│"
  }

  /// For each token the label of the name that begins there, or a bar if it goes on.
  private var names: [String] {
    var labels = sentence.tokens.map { _ in "" }
    for name in sentence.names {
      for token in name.tokens where labels.indices.contains(token) {
        labels[token] = token == name.tokens.lowerBound ? name.label.rawValue : "│"
      }
    }
    return labels
  }

  private static func cut(_ form: String) -> String {
    guard TerminalWidth.of(form) > formWidth else { return form }
    var form = form
    while TerminalWidth.of(form) >= formWidth { form.removeLast() }
    return form + "…"
  }
}
