import Linguistics

/// A linear model that learns from its mistakes; what is kept is the mean of its weights over time.
///
/// - SeeAlso: Collins 2002, doi:10.3115/1118693.1118694.
struct AveragedPerceptron {
  /// Examples in numbers: the values of all, one after the other.
  struct Examples {
    private(set) var values: [UInt32] = []
    private(set) var starts: [Int] = [0]
    private(set) var classes: [UInt8] = []

    var count: Int { classes.count }

    mutating func add(_ features: [UInt32], is rightClass: UInt8) {
      values += features
      starts.append(values.count)
      classes.append(rightClass)
    }

    func features(_ index: Int) -> ArraySlice<UInt32> { values[starts[index]..<starts[index + 1]] }
  }

  private let size: LinearScores.Size
  private var weights: [Float]
  /// What was added to each weight, times the step at which it was.
  private var history: [Double]
  private var step = 1.0

  init(_ size: LinearScores.Size) {
    self.size = size
    weights = [Float](repeating: 0, count: size.count)
    history = [Double](repeating: 0, count: size.count)
  }

  /// Goes over the examples again and again, each time in another order.
  mutating func train(_ examples: Examples, epochs: Int, seed: UInt64) {
    var random = RandomNumbers(seed: seed)
    var order = Array(0..<examples.count)
    for _ in 0..<epochs {
      random.shuffle(&order)
      for index in order { learn(examples.features(index), Int(examples.classes[index])) }
    }
  }

  private mutating func learn(_ features: ArraySlice<UInt32>, _ right: Int) {
    var sums = SIMD4<Float>(repeating: 0)
    for feature in features {
      let start = size.start(feature)
      for index in 0..<size.classes { sums[index] += weights[start + index] }
    }
    var best = right == 0 ? 1 : 0
    for index in 0..<size.classes where index != right && sums[index] > sums[best] {
      best = index
    }
    step += 1
    guard sums[right] <= sums[best] + Self.margin else { return }
    for feature in features {
      add(1, size.start(feature) + right)
      add(-1, size.start(feature) + best)
    }
  }

  /// By how much the right class must be ahead, in updates of one feature.
  private static let margin: Float = 4

  private mutating func add(_ change: Float, _ index: Int) {
    weights[index] += change
    history[index] += Double(change) * step
  }

  /// The mean weights, scaled to 16 bits.
  func quantized() -> [Int16] {
    var means = [Float](repeating: 0, count: size.count)
    var greatest: Float = 1e-6
    for index in means.indices {
      means[index] = weights[index] - Float(history[index] / step)
      greatest = max(greatest, abs(means[index]))
    }
    return means.map { Int16(($0 * 32000 / greatest).rounded()) }
  }
}
