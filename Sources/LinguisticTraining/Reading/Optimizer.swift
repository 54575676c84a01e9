import Linguistics
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Adam, for the dense weights and for the rows of the embedding table that a step touched.
///
/// - SeeAlso: Kingma and Ba 2015, arXiv:1412.6980.
final class Optimizer {
  private let firstDecay: Float = 0.9
  private let secondDecay: Float = 0.98
  private let epsilon: Float = 1e-8
  /// The greatest norm of a gradient; a longer one is shortened to it.
  private let greatestNorm: Float = 5

  private let width: Int
  private let dense: (first: Memory<Float>, second: Memory<Float>)
  private let table: (first: Memory<Float>, second: Memory<Float>)
  private let tableGradient: Memory<Float>
  private var touched: [Int32] = []
  private let isTouched: Memory<Bool>
  private var step = 0

  init(weights: Int, rows: Int, width: Int) {
    self.width = width
    dense = (Memory(weights, zero: 0), Memory(weights, zero: 0))
    table = (Memory(rows * width, zero: 0), Memory(rows * width, zero: 0))
    tableGradient = Memory(rows * width, zero: 0)
    isTouched = Memory(rows, zero: false)
  }

  /// Adds the gradients of the words' vectors of a pass to those of their rows.
  func collect(_ pass: TrainingPass) {
    for token in 0..<pass.tokens {
      let gradient = pass.inputGradient.start + token * width
      for row in pass.rows[pass.rowStarts[token]..<pass.rowStarts[token + 1]] {
        if !isTouched.start[Int(row)] {
          isTouched.start[Int(row)] = true
          touched.append(row)
        }
        let sum = tableGradient.start + Int(row) * width
        for j in 0..<width { sum[j] += gradient[j] }
      }
    }
  }

  /// Moves all weights against their gradients, and sets the gradients to 0.
  func update(
    _ weights: UnsafeMutablePointer<Float>, _ gradients: UnsafeMutablePointer<Float>, count: Int,
    table rows: UnsafeMutablePointer<Float>, rate: Float
  ) {
    step += 1
    let correction =
      (1 - powf(secondDecay, Float(step))).squareRoot() / (1 - powf(firstDecay, Float(step)))
    let factor = clipping(gradients, count)
    move(
      weights, gradients, dense.first.start, dense.second.start, count, factor, rate * correction)
    gradients.update(repeating: 0, count: count)
    for row in touched {
      let start = Int(row) * width
      move(
        rows + start, tableGradient.start + start, table.first.start + start,
        table.second.start + start, width, factor, rate * correction)
      (tableGradient.start + start).update(repeating: 0, count: width)
      isTouched.start[Int(row)] = false
    }
    touched.removeAll(keepingCapacity: true)
  }

  private func clipping(_ gradients: UnsafePointer<Float>, _ count: Int) -> Float {
    var sum: Float = 0
    for index in 0..<count { sum += gradients[index] * gradients[index] }
    let norm = sum.squareRoot()
    return norm > greatestNorm ? greatestNorm / norm : 1
  }

  private func move(
    _ values: UnsafeMutablePointer<Float>, _ gradient: UnsafePointer<Float>,
    _ first: UnsafeMutablePointer<Float>, _ second: UnsafeMutablePointer<Float>, _ count: Int,
    _ factor: Float, _ rate: Float
  ) {
    for index in 0..<count {
      let g = gradient[index] * factor
      first[index] = firstDecay * first[index] + (1 - firstDecay) * g
      second[index] = secondDecay * second[index] + (1 - secondDecay) * g * g
      values[index] -= rate * first[index] / (second[index].squareRoot() + epsilon)
    }
  }
}
