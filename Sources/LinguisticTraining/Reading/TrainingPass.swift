import CMatrixKernels
import Linguistics

/// One way through the network and back, for some sentences, in memory of its own.
///
/// Gradients are added to ``gradients``, and those of the words' vectors stand in ``inputGradient``
/// until the next pass.
final class TrainingPass {
  /// How much is left out at random, by place.
  struct Dropout {
    var rows: Float = 0.1
    var input: Float = 0.3
    var layer: Float = 0.3
    var head: Float = 0.3
  }

  let layout: WeightLayout
  var shape: NetworkShape { layout.shape }
  let weights: UnsafePointer<Float>
  let table: UnsafePointer<Float>
  let gradients: Memory<Float>
  var dropout = Dropout()

  var examples: ArraySlice<ReadingExample> = []
  /// The rows that each word is made of after some were left out, and where they begin.
  var rows: [Int32] = []
  var rowStarts: [Int] = []
  /// Where sentences begin.
  var starts: [Int32] = []
  var capacity = 0
  var tokens: Int { Int(starts.last ?? 0) }

  // One row for each word.
  var sums = Memory<Float>(0, zero: 0)
  var inverse = Memory<Float>(0, zero: 0)
  var outputInverse = Memory<Float>(0, zero: 0)
  var inputs: [Memory<Float>] = []
  var products: [Memory<Float>] = []
  var states: [(h: Memory<Float>, f: Memory<Float>, r: Memory<Float>, c: Memory<Float>)] = []
  var masks: [Memory<Float>] = []
  var normal = Memory<Float>(0, zero: 0)
  var top = Memory<Float>(0, zero: 0)
  var heads = Memory<Float>(0, zero: 0)
  var headGradient = Memory<Float>(0, zero: 0)
  var headMask = Memory<Float>(0, zero: 0)
  var inputGradient = Memory<Float>(0, zero: 0)
  var layerGradient = Memory<Float>(0, zero: 0)
  var productGradient = Memory<Float>(0, zero: 0)

  init(layout: WeightLayout, weights: UnsafePointer<Float>, table: UnsafePointer<Float>) {
    self.layout = layout
    self.weights = weights
    self.table = table
    gradients = Memory(layout.count, zero: 0)
  }

  /// Reads sentences; with `random`, parts are left out at random.
  func forward(_ examples: ArraySlice<ReadingExample>, random: inout RandomNumbers?) {
    self.examples = examples
    starts = [0]
    for example in examples { starts.append(starts[starts.count - 1] + Int32(example.count)) }
    reserve(tokens)
    chooseRows(&random)
    for index in masks.indices {
      makeMask(masks[index], index == 0 ? dropout.input : dropout.layer, &random)
    }
    embed()
    for layer in 0..<shape.layers { run(layer) }
    finish(&random)
  }

  private func reserve(_ count: Int) {
    guard count > capacity else { return }
    capacity = count + count / 4
    let width = shape.width
    func make(_ columns: Int) -> Memory<Float> { Memory(capacity * columns, zero: 0) }
    sums = make(width)
    inverse = make(1)
    outputInverse = make(1)
    inputs = (0...shape.layers).map { _ in make(width) }
    products = (0..<shape.layers).map { _ in make(width * 3) }
    states = (0..<shape.layers).map { _ in (make(width), make(width), make(width), make(width)) }
    masks = (0...shape.layers).map { _ in make(width) }
    normal = make(width)
    top = make(width)
    heads = make(shape.columns)
    headGradient = make(shape.columns)
    headMask = make(2 * (shape.arc + shape.label))
    inputGradient = make(width)
    layerGradient = make(width)
    productGradient = make(width * 3)
  }

  /// Takes the rows of all words; in training, rare words are at times taken for unknown, and some
  /// other rows left out.
  private func chooseRows(_ random: inout RandomNumbers?) {
    rows.removeAll(keepingCapacity: true)
    rowStarts.removeAll(keepingCapacity: true)
    for example in examples {
      for word in 0..<example.count {
        rowStarts.append(rows.count)
        let own = example.rows[
          Int(example.rowStarts[word])..<Int(example.rowStarts[word + 1])]
        guard random != nil else {
          rows += own
          continue
        }
        for (index, row) in own.enumerated() {
          let isDropped = (random?.unit() ?? 1) < dropout.rows
          if index == 0 {
            rows.append(isDropped ? 0 : row)
          } else if !isDropped {
            rows.append(row)
          }
        }
      }
    }
    rowStarts.append(rows.count)
  }

  /// Fills a mask of 0 and 1 / (1 - p), the same for all words of a sentence.
  private func makeMask(
    _ mask: Memory<Float>, _ probability: Float, _ random: inout RandomNumbers?
  ) {
    let width = shape.width
    guard random != nil, probability > 0 else {
      mask.start.update(repeating: 1, count: tokens * width)
      return
    }
    let kept = 1 / (1 - probability)
    for sentence in 0..<examples.count {
      let first = mask.start + Int(starts[sentence]) * width
      for j in 0..<width { first[j] = (random?.unit() ?? 1) < probability ? 0 : kept }
      for word in 1..<max(1, Int(starts[sentence + 1] - starts[sentence])) {
        (first + word * width).update(from: first, count: width)
      }
    }
  }

  private func embed() {
    let width = shape.width
    for token in 0..<tokens {
      let sum = sums.start + token * width
      sum.update(repeating: 0, count: width)
      for row in rows[rowStarts[token]..<rowStarts[token + 1]] {
        let vector = table + Int(row) * width
        for j in 0..<width { sum[j] += vector[j] }
      }
    }
    entente_normalize(
      tokens, width, sums.start, weights + layout.inputGain, weights + layout.inputBias,
      inputs[0].start, inverse.start)
    multiply(inputs[0].start, by: masks[0].start, tokens * width)
  }

  private func run(_ index: Int) {
    let width = shape.width
    let layer = layout.layers[index]
    let (input, product, state) = (inputs[index], products[index], states[index])
    entente_float_product(
      false, false, tokens, width * 3, width, input.start, width, weights + layer.matrix,
      width * 3, product.start, width * 3, false)
    entente_recurrence_forward(
      examples.count, starts, width / 2, product.start, input.start, recurrence(layer),
      state.h.start, state.f.start, state.r.start, state.c.start)
    inputs[index + 1].start.update(from: state.h.start, count: tokens * width)
    if index + 1 < shape.layers {
      multiply(inputs[index + 1].start, by: masks[index + 1].start, tokens * width)
    }
  }

  func recurrence(_ layer: WeightLayout.Layer) -> entente_recurrence {
    entente_recurrence(
      forget_state: weights + layer.forgetState, forget_bias: weights + layer.forgetBias,
      reset_state: weights + layer.resetState, reset_bias: weights + layer.resetBias)
  }

  private func finish(_ random: inout RandomNumbers?) {
    let width = shape.width
    entente_normalize(
      tokens, width, inputs[shape.layers].start, weights + layout.outputGain,
      weights + layout.outputBias, top.start, outputInverse.start)
    multiply(top.start, by: masks[shape.layers].start, tokens * width)
    for token in 0..<tokens {
      (heads.start + token * shape.columns).update(
        from: weights + layout.headBias, count: shape.columns)
    }
    entente_float_product(
      false, false, tokens, shape.columns, width, top.start, width, weights + layout.heads,
      shape.columns, heads.start, shape.columns, true)
    let ends = 2 * (shape.arc + shape.label)
    let arcs = 2 * shape.arc
    let kept = 1 / (1 - dropout.head)
    for token in 0..<tokens {
      let row = heads.start + token * shape.columns
      let mask = headMask.start + token * ends
      for j in 0..<ends {
        let isKept = random == nil || (random?.unit() ?? 1) >= dropout.head
        mask[j] = !isKept || j < arcs && row[j] <= 0 ? 0 : random == nil ? 1 : kept
        row[j] *= mask[j]
      }
    }
  }

  func multiply(_ a: UnsafeMutablePointer<Float>, by b: UnsafePointer<Float>, _ count: Int) {
    for index in 0..<count { a[index] *= b[index] }
  }
}
