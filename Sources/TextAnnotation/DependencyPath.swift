/// The way from one token of a sentence to another along its dependency tree.
///
/// `supply ←xcomp agreed →nsubj Iran`: an arrow to the left goes up to the head, with the relation that
/// the token before it has; one to the right goes down, with that of the token after it.
public struct DependencyPath: Hashable, Sendable, CustomStringConvertible {
  /// One arc.
  public struct Step: Hashable, Sendable {
    /// Whether it leads to the head.
    public let isUp: Bool
    /// The relation of the dependent.
    public let relation: String
    /// The token that it leads to.
    public let token: Int
  }

  /// The token where it begins.
  public let start: Int
  /// The arcs in order; empty if both tokens are one.
  public let steps: [Step]
  /// As it is written.
  public let description: String
}

extension Sentence {
  /// The way from one token to another.
  ///
  /// - Returns: the path; nil if the tokens hang in no common tree.
  /// - Complexity: O(*d*²), d = the depth of the tree.
  public func path(from start: Int, to end: Int) -> DependencyPath? {
    let (up, down) = (line(from: start), line(from: end))
    guard let meeting = up.firstIndex(where: down.contains),
      let turn = down.firstIndex(of: up[meeting])
    else { return nil }
    let steps =
      up[..<meeting].enumerated().map { index, token in
        DependencyPath.Step(isUp: true, relation: tokens[token].deprel, token: up[index + 1])
      }
      + down[..<turn].reversed().map { token in
        DependencyPath.Step(isUp: false, relation: tokens[token].deprel, token: token)
      }
    let words = steps.map { step in
      "\(step.isUp ? "←" : "→")\(step.relation) \(tokens[step.token].form)"
    }
    return DependencyPath(
      start: start, steps: steps,
      description: ([tokens[start].form] + words).joined(separator: " "))
  }

  /// The token, its head, the head of that, up to the root.
  private func line(from token: Int) -> [Int] {
    var line = [token]
    while let head = tokens[line[line.count - 1]].head, line.count <= tokens.count {
      line.append(head)
    }
    return line
  }
}
