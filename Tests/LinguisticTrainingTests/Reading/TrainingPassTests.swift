@testable import LinguisticTraining
import Linguistics
import Testing

@Suite struct TrainingPassTests {
  private let layout: WeightLayout
  private let weights: Memory<Float>
  private let table: Memory<Float>

  init() {
    var shape = NetworkShape()
    shape.width = 32
    shape.layers = 2
    shape.arc = 16
    shape.label = 16
    shape.relations = 4
    shape.tags = 5
    shape.names = [3, 3]
    shape.features = 3
    shape.auxiliary = 2
    shape.rows = 12
    layout = WeightLayout(shape)
    weights = Memory(layout.count, zero: 0)
    table = Memory(shape.rows * shape.width, zero: 0)
    var random = RandomNumbers(seed: 7)
    layout.initialize(weights.start, &random)
    for index in 0..<table.count { table.start[index] = random.uniform(0.5) }
    for index in 0..<layout.count where weights.start[index] == 0 {
      weights.start[index] = random.uniform(0.1)
    }
  }

  /// Two sentences of five and three words with all that can be learned.
  private var examples: [ReadingExample] {
    [5, 3].map { count in
      var example = ReadingExample()
      for word in 0..<count {
        example.rows += [Int32(word), Int32((word * 3 + 1) % 12)]
        example.rowStarts.append(Int32(example.rows.count))
      }
      let words = 0..<Int32(count)
      example.tags = words.map { $0 % 5 }
      example.features = words.map { $0 % 3 }
      example.heads = words.map { $0 == 1 ? 0 : $0 == 0 ? 2 : $0 }
      example.relations = words.map { $0 % 4 }
      example.names = [words.map { $0 % 3 }, words.map { ($0 + 1) % 3 }]
      example.auxiliary = words.map { $0 % 2 }
      return example
    }
  }

  private func pass() -> TrainingPass {
    TrainingPass(layout: layout, weights: weights.start, table: table.start)
  }

  private func loss(_ pass: TrainingPass) -> Double {
    var random: RandomNumbers?
    pass.forward(examples[...], random: &random)
    var tasks = TrainingPass.TaskWeights()
    tasks.tags = 1
    tasks.features = 1
    tasks.auxiliary = 1
    tasks.names = 1
    return Double(pass.losses(scale: 1, tasks: tasks))
  }

  @Test func `gradients are the slopes of the loss`() {
    let pass = pass()
    _ = loss(pass)
    pass.backward()
    let probe = self.pass()
    let step: Float = 0.01
    var random = RandomNumbers(seed: 3)
    for _ in 0..<300 {
      let index = random.below(layout.count)
      let before = weights.start[index]
      weights.start[index] = before + step
      let above = loss(probe)
      weights.start[index] = before - step
      let below = loss(probe)
      weights.start[index] = before
      let slope = (above - below) / Double(2 * step)
      let gradient = Double(pass.gradients.start[index])
      #expect(
        abs(slope - gradient) < 0.02 + 0.05 * abs(slope), "weight \(index): \(gradient), \(slope)")
    }
  }

  @Test func `gradients of words are the slopes of the loss`() {
    let pass = pass()
    _ = loss(pass)
    pass.backward()
    let width = layout.shape.width
    // Row 0 belongs to the first word of each sentence alone.
    let words = (0..<pass.tokens).filter {
      pass.rows[pass.rowStarts[$0]..<pass.rowStarts[$0 + 1]].contains(0)
    }
    let probe = self.pass()
    for column in 0..<width {
      let gradient = words.reduce(0.0) {
        $0 + Double(pass.inputGradient.start[$1 * width + column])
      }
      let before = table.start[column]
      table.start[column] = before + 0.01
      let above = loss(probe)
      table.start[column] = before - 0.01
      let below = loss(probe)
      table.start[column] = before
      let slope = (above - below) / 0.02
      #expect(abs(slope - gradient) < 0.02 + 0.05 * abs(slope))
    }
  }
}
