/// Fits the weights of a sum of evidence to labelled cases, by logistic regression with a penalty on large weights.
///
/// Each step looks at all cases in their order, so the same cases give the same weights.
public struct LogisticTrainer: Sendable {
  /// How many weights there are.
  public let count: Int
  /// How strongly large weights are held back.
  public let penalty: Double
  /// How many steps are made.
  public let steps: Int

  /// Makes a trainer.
  public init(count: Int, penalty: Double = 1.5, steps: Int = 500) {
    self.count = count
    self.penalty = penalty
    self.steps = steps
  }

  /// The weights in nats, learned from the positions that each case adds up and whether it is a positive.
  ///
  /// - Complexity: O(steps · positions).
  public func weights(_ cases: [(positions: [Int], label: Bool)]) -> [Double] {
    var weights = [Double](repeating: 0, count: count)
    var (mean, square) = (weights, weights)
    let (rate, first, second) = (0.05, 0.9, 0.999)
    for step in 1...steps {
      var gradient = weights.map { $0 * penalty }
      for one in cases {
        let sum = one.positions.reduce(0) { $0 + weights[$1] }
        let error = Self.logistic(sum) - (one.label ? 1 : 0)
        for position in one.positions { gradient[position] += error }
      }
      let (a, b) = (1 - Self.power(first, step), 1 - Self.power(second, step))
      for index in weights.indices where gradient[index] != 0 {
        mean[index] = first * mean[index] + (1 - first) * gradient[index]
        square[index] = second * square[index] + (1 - second) * gradient[index] * gradient[index]
        weights[index] -= rate * (mean[index] / a) / ((square[index] / b).squareRoot() + 1e-8)
      }
    }
    return weights
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var (result, base, exponent) = (1.0, base, exponent)
    while exponent > 0 {
      if exponent & 1 == 1 { result *= base }
      base *= base
      exponent >>= 1
    }
    return result
  }

  /// 1 / (1 + e^-x), by a series of its own: the exponential of the system may differ between machines.
  static func logistic(_ x: Double) -> Double {
    if x < -30 { return 0 }
    if x > 30 { return 1 }
    // e^-x = (e^(-x/1024))^1024, the inner one by its series.
    let small = -x / 1024
    var exponential =
      1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4 * (1 + small / 5))))
    for _ in 0..<10 { exponential *= exponential }
    return 1 / (1 + exponential)
  }
}
