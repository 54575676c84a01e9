public import EventModel

/// Why two names are taken for one, or for two.
///
/// A name may stand for several; so the answer may be that they are one here and two there, and
/// ``joins`` and ``separations`` both hold something.
public struct Explanation: Hashable, Sendable {
  /// The answer in a word.
  public enum Verdict: Hashable, Sendable {
    /// Somebody or something has both names.
    case same
    /// Nobody and nothing has both.
    case different
    /// A name is not in the graph.
    case notFound
  }

  /// Somebody or something that has both names.
  public struct Join: Hashable, Sendable {
    /// Who or what.
    public let bearer: NameBearer
    /// The decisions that lead from the one name to the other on the strongest way, that whose weakest
    /// step is surest; empty if the words are the same, nil if the graph holds no such decisions.
    public let path: [Match]?
  }

  /// Two that have a name each.
  public struct Separation: Hashable, Sendable {
    /// Who or what has the first name.
    public let left: NameBearer
    /// Who or what has the second.
    public let right: NameBearer
    /// The decisions that kept them apart, in order.
    public let refusals: [Match]
    /// What speaks for their being one after all.
    public let possibleMatches: [EventGraph.PossibleMatch]
    /// The one thing that would make them one, in a sentence for people.
    public let remedy: String
  }

  /// A name that is not in the graph.
  public struct MissingName: Hashable, Sendable {
    /// The name as asked.
    public let name: String
    /// Names of the graph that look like it, the nearest first.
    public let suggestions: [String]
  }

  /// The first name as asked.
  public let left: String
  /// The second name as asked.
  public let right: String
  /// Who has both names, by id.
  public let joins: [Join]
  /// Who has one of them, by ids.
  public let separations: [Separation]
  /// The names that are not in the graph.
  public let missing: [MissingName]

  /// The answer in a word.
  public var verdict: Verdict {
    missing.isEmpty ? (joins.isEmpty ? .different : .same) : .notFound
  }
}

extension Explanation: CustomStringConvertible {
  /// The answer in lines for people, without a line end at the end.
  public var description: String {
    let lines =
      missing.map(Self.line)
      + joins.flatMap { join in
        ["“\(left)” and “\(right)” are one: \(join.bearer)"] + Self.reasons(of: join)
      }
      + separations.flatMap { separation in
        ["“\(left)” and “\(right)” are two: \(separation.left) and \(separation.right)"]
          + Self.reasons(of: separation)
      }
    return lines.joined(separator: "\n")
  }

  private static func line(_ missing: MissingName) -> String {
    let names = missing.suggestions.map { "“\($0)”" }.joined(separator: ", ")
    return "no name “\(missing.name)”" + (names.isEmpty ? "" : "; there is \(names)")
  }

  private static func reasons(of join: Join) -> [String] {
    guard let path = join.path else { return ["  no decision is recorded"] }
    return path.isEmpty ? ["  the same words"] : path.map(line)
  }

  private static func reasons(of separation: Separation) -> [String] {
    let possible = separation.possibleMatches.map {
      "  perhaps one: \($0.reason) [\($0.rule)]\(Self.sum($0.weights))"
    }
    let lines = separation.refusals.map(line) + possible
    return (lines.isEmpty ? ["  nothing speaks for their being one"] : lines)
      + ["  to change it: \(separation.remedy)"]
  }

  /// The evidence as a sum: ": names +6.5, prior -2.7, makes +3.8".
  static func sum(_ weights: [Match.Weight]) -> String {
    guard !weights.isEmpty else { return "" }
    let terms = weights.map { "\($0.ground) \(nats($0.value))" }
    return ": \(terms.joined(separator: ", ")), makes \(nats(weights.reduce(0) { $0 + $1.value }))"
  }

  /// Thousandths of a nat as nats with a sign and a decimal.
  public static func nats(_ thousandths: Int) -> String {
    let tenths = (abs(thousandths) + 50) / 100
    return "\(thousandths < 0 ? "-" : "+")\(tenths / 10).\(tenths % 10)"
  }

  private static func line(_ match: Match) -> String {
    let sign =
      switch match.verdict {
      case .same: "="
      case .possible: "~"
      case .different: "≠"
      }
    return "  “\(match.left.text)” in \(match.left.document) \(sign) “\(match.right.text)” in"
      + " \(match.right.document): \(match.reason) [\(match.rule)]\(sum(match.weights))"
  }
}
