import Linguistics

/// Where the weights of a network stand in one array of numbers.
struct WeightLayout: Sendable {
  /// The weights of a recurrent layer.
  struct Layer: Sendable {
    let matrix, forgetState, forgetBias, resetState, resetBias: Int
  }

  let shape: NetworkShape
  let inputGain, inputBias, outputGain, outputBias: Int
  let layers: [Layer]
  let heads, headBias: Int
  let bilinear, arcBias, distance, rootArc, rootLabel: Int
  let labelMatrix, labelBias: Int
  let count: Int

  init(_ shape: NetworkShape) {
    self.shape = shape
    var next = 0
    func take(_ count: Int) -> Int {
      defer { next += (count + 15) / 16 * 16 }
      return next
    }
    let width = shape.width
    inputGain = take(width)
    inputBias = take(width)
    outputGain = take(width)
    outputBias = take(width)
    layers = (0..<shape.layers).map { _ in
      Layer(
        matrix: take(width * width * 3), forgetState: take(width), forgetBias: take(width),
        resetState: take(width), resetBias: take(width))
    }
    heads = take(width * shape.columns)
    headBias = take(shape.columns)
    bilinear = take(shape.arc * shape.arc)
    arcBias = take(shape.arc)
    distance = take(NetworkShape.distanceClasses * shape.arc)
    rootArc = take(shape.arc)
    rootLabel = take(shape.label)
    labelMatrix = take(shape.label * shape.relations)
    labelBias = take(shape.relations)
    count = next
  }

  /// Fills an array of ``count`` zeros with the weights from which training starts.
  func initialize(_ weights: UnsafeMutablePointer<Float>, _ random: inout RandomNumbers) {
    func fill(_ start: Int, _ count: Int, _ bound: Float) {
      for index in start..<start + count { weights[index] = random.uniform(bound) }
    }
    let width = shape.width
    for index in 0..<width {
      weights[inputGain + index] = 1
      weights[outputGain + index] = 1
    }
    let bound = (3 / Float(width)).squareRoot()
    for layer in layers {
      fill(layer.matrix, width * width * 3, bound)
      fill(layer.forgetState, width, 0.5)
      fill(layer.resetState, width, 0.5)
      for index in 0..<width { weights[layer.forgetBias + index] = 0.5 }
    }
    fill(heads, width * shape.columns, bound)
    fill(bilinear, shape.arc * shape.arc, (1 / Float(shape.arc)).squareRoot() * 0.5)
    fill(rootArc, shape.arc, 0.1)
    fill(rootLabel, shape.label, 0.1)
    fill(labelMatrix, shape.label * shape.relations, (3 / Float(shape.label)).squareRoot())
  }
}
