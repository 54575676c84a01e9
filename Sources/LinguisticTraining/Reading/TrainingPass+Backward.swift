import CMatrixKernels
import Linguistics

extension TrainingPass {
  /// The way back, from ``headGradient`` to all weights.
  func backward() {
    let width = shape.width
    let columns = shape.columns
    applyHeadMask()
    entente_float_product(
      true, false, width, columns, tokens, top.start, width, headGradient.start, columns,
      gradients.start + layout.heads, columns, true)
    let bias = gradients.start + layout.headBias
    for token in 0..<tokens {
      let row = headGradient.start + token * columns
      for j in 0..<columns { bias[j] += row[j] }
    }
    entente_float_product(
      false, true, tokens, width, columns, headGradient.start, columns, weights + layout.heads,
      columns, layerGradient.start, width, false)
    multiply(layerGradient.start, by: masks[shape.layers].start, tokens * width)
    normalizeBackward(
      input: inputs[shape.layers].start, inverse: outputInverse.start, gain: layout.outputGain,
      bias: layout.outputBias, gradient: layerGradient.start)
    for index in (0..<shape.layers).reversed() { runBackward(index) }
    normalizeBackward(
      input: sums.start, inverse: inverse.start, gain: layout.inputGain, bias: layout.inputBias,
      gradient: layerGradient.start)
    inputGradient.start.update(from: layerGradient.start, count: tokens * width)
  }

  private func applyHeadMask() {
    let ends = 2 * (shape.arc + shape.label)
    for token in 0..<tokens {
      multiply(
        headGradient.start + token * shape.columns, by: headMask.start + token * ends, ends)
    }
  }

  /// From the gradient of a layer's output in ``layerGradient`` to that of its input there.
  private func runBackward(_ index: Int) {
    let width = shape.width
    let layer = layout.layers[index]
    let state = states[index]
    let dx = inputGradient.start
    dx.update(repeating: 0, count: tokens * width)
    let g = gradients.start
    entente_recurrence_backward(
      examples.count, starts, width / 2, products[index].start, inputs[index].start,
      recurrence(layer), state.f.start, state.r.start, state.c.start, layerGradient.start,
      productGradient.start, dx, g + layer.forgetState, g + layer.forgetBias,
      g + layer.resetState, g + layer.resetBias)
    entente_float_product(
      true, false, width, width * 3, tokens, inputs[index].start, width, productGradient.start,
      width * 3, g + layer.matrix, width * 3, true)
    entente_float_product(
      false, true, tokens, width, width * 3, productGradient.start, width * 3,
      weights + layer.matrix, width * 3, dx, width, true)
    multiply(dx, by: masks[index].start, tokens * width)
    layerGradient.start.update(from: dx, count: tokens * width)
  }

  /// The way back through a normalization, in place.
  private func normalizeBackward(
    input: UnsafePointer<Float>, inverse: UnsafePointer<Float>, gain: Int, bias: Int,
    gradient: UnsafeMutablePointer<Float>
  ) {
    let width = shape.width
    let gains = weights + gain
    let (dgain, dbias) = (gradients.start + gain, gradients.start + bias)
    for token in 0..<tokens {
      let x = input + token * width
      let dy = gradient + token * width
      var mean: Float = 0
      for j in 0..<width { mean += x[j] }
      mean /= Float(width)
      var (sum, product): (Float, Float) = (0, 0)
      for j in 0..<width {
        let normal = (x[j] - mean) * inverse[token]
        dgain[j] += dy[j] * normal
        dbias[j] += dy[j]
        sum += dy[j] * gains[j]
        product += dy[j] * gains[j] * normal
      }
      sum /= Float(width)
      product /= Float(width)
      for j in 0..<width {
        let normal = (x[j] - mean) * inverse[token]
        dy[j] = inverse[token] * (dy[j] * gains[j] - sum - normal * product)
      }
    }
  }
}
