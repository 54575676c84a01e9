import Entente

/// Two of a graph that might be one.
struct ReviewPair {
  let left: ReviewSide
  let right: ReviewSide
  let match: EventGraph.PossibleMatch

  /// How much hangs on the answer: what is said of the side of which less is said, then of both.
  var value: (least: Int, all: Int) {
    (min(left.weight, right.weight), left.weight + right.weight)
  }

  /// The two as a judgement names them; nil if no words mean them alone.
  var subjects: (left: Judgement.Subject, right: Judgement.Subject)? {
    guard let one = left.subject, let other = right.subject else { return nil }
    return (one, other)
  }
}

/// What might be one in a graph and is not judged yet, the most valuable first.
struct ReviewQueue {
  let pairs: [ReviewPair]
  private let words: GraphWords
  private let texts: [Document.ID: Document]
  private let graph: EventGraph

  init(_ loaded: LoadedGraph, judged judgements: [Judgement]) {
    graph = loaded.graph
    let index = GraphIndex(graph)
    let finder = SubjectFinder(graph)
    let check = JudgementCheck(judgements)
    let all = graph.possibleMatches.compactMap { match -> ReviewPair? in
      let sides = match.entities.compactMap(index.entity).map {
        ReviewSide($0, in: index, finder)
      }
      guard sides.count == 2 else { return nil }
      return ReviewPair(left: sides[0], right: sides[1], match: match)
    }
    let open = all.filter { pair in
      pair.subjects.map { !check.decides($0.left, $0.right) } ?? true
    }
    pairs = open.map { ($0, $0.value) }.sorted { a, b in
      (b.1.least, b.1.all, a.0.match.entities[0], a.0.match.entities[1])
        < (a.1.least, a.1.all, b.0.match.entities[0], b.0.match.entities[1])
    }.map(\.0)
    words = GraphWords(loaded, index)
    texts = Dictionary(
      loaded.documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

// MARK: - For people

extension ReviewQueue {
  /// A pair in lines, with a line end last: who they are, why they might be one, and what is said.
  func text(of number: Int) -> String {
    let pair = pairs[number]
    var table = Table()
    for (label, side) in [("A", pair.left), ("B", pair.right)] {
      table.add(
        label, side.entity.name, side.entity.kind.rawValue, side.entity.id.rawValue, side.counts,
        side.ids)
    }
    let reason = "\(pair.match.reason) [\(pair.match.rule)]"
    let lines =
      ["\(number + 1) of \(pairs.count): are these one?"] + table.lines(indent: 2)
      + ["  perhaps: \(reason)".keepingIndent] + evidence("A", pair.left)
      + evidence("B", pair.right)
    return lines.map { $0 + "\n" }.joined()
  }

  private func evidence(_ label: String, _ side: ReviewSide) -> [String] {
    side.sentences(words, texts).map { "  \(label)  \($0)".keepingIndent }
  }

  /// All pairs, a row for each.
  var table: Table {
    var table = Table()
    for pair in pairs {
      table.add(
        String(pair.value.least), pair.left.entity.name, pair.left.entity.id.rawValue,
        "perhaps \(pair.right.entity.name)", pair.right.entity.id.rawValue,
        "\(pair.match.reason) [\(pair.match.rule)]")
    }
    return table
  }
}

// MARK: - For programs

extension ReviewQueue {
  /// All pairs as a list of objects.
  var json: JSONText {
    .array(
      pairs.map { pair in
        .object(
          [
            ("value", .integer(pair.value.least)), ("rule", .string(pair.match.rule)),
            ("reason", .string(pair.match.reason)),
            ("left", json(pair.left)), ("right", json(pair.right)),
          ], .lines)
      }, .lines)
  }

  private func json(_ side: ReviewSide) -> JSONText {
    .object(
      [
        ("id", .string(side.entity.id.rawValue)), ("name", .string(side.entity.name)),
        ("kind", .string(side.entity.kind.rawValue)), ("weight", .integer(side.weight)),
        ("mentions", .integer(side.entity.mentions.count)),
        ("subject", side.subject.map(Self.json) ?? .null),
        ("sentences", .array(side.sentences(words, texts).map { .string($0) }, .lines)),
      ], .lines)
  }

  /// The words by which a judgement means it, as an entry has them.
  private static func json(_ subject: Judgement.Subject) -> JSONText {
    .object(
      [
        ("name", .string(subject.name)), ("kind", .string(subject.kind?.rawValue)),
        ("document", .string(subject.document?.rawValue)),
      ], .line)
  }
}
