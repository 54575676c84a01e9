import Entente

extension Explanation {
  /// The explanation as an object; decisions are those of `eventgraph/1`.
  func json(in graph: EventGraph) -> JSONText {
    let encoder = GraphEncoder(graph)
    return .object(
      [
        ("left", .string(left)), ("right", .string(right)), ("verdict", .string(word)),
        ("joins", .array(joins.map { $0.json(encoder) }, .lines)),
        ("separations", .array(separations.map { $0.json(encoder) }, .lines)),
        ("missing", .array(missing.map(\.json), .lines)),
      ], .lines)
  }

  private var word: String {
    switch verdict {
    case .same: "same"
    case .different: "different"
    case .notFound: "notFound"
    }
  }
}

extension Explanation.Join {
  fileprivate func json(_ encoder: GraphEncoder) -> JSONText {
    .object(
      [
        ("bearer", bearer.json),
        ("decisions", path.map { .array($0.map(encoder.decision), .lines) } ?? .null),
      ], .lines)
  }
}

extension Explanation.Separation {
  fileprivate func json(_ encoder: GraphEncoder) -> JSONText {
    .object(
      [
        ("left", left.json), ("right", right.json),
        ("refusals", .array(refusals.map(encoder.decision), .lines)),
        ("possibleMatches", .array(possibleMatches.map(encoder.possibleMatch), .lines)),
        ("remedy", .string(remedy)),
      ], .lines)
  }
}

extension Explanation.MissingName {
  fileprivate var json: JSONText {
    .object(
      [
        ("name", .string(name)),
        ("suggestions", .array(suggestions.map { .string($0) }, .fitting)),
      ], .lines)
  }
}

extension NameBearer {
  fileprivate var json: JSONText {
    .object(
      [
        ("id", .string(entity?.rawValue)), ("kind", .string(kind.rawValue)),
        ("name", .string(name)),
      ], .line)
  }
}
