import CMatrixKernels
import Testing

@Suite struct MatrixKernelsTests {
  /// A small seeded source of numbers.
  private struct Source {
    var state: UInt64
    mutating func next() -> Float {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Float(state >> 40) / Float(1 << 23) - 1
    }
    mutating func floats(_ count: Int) -> [Float] { (0..<count).map { _ in next() } }
  }

  @Test(arguments: [(1, 1, 1), (7, 33, 5), (20, 64, 300), (13, 31, 17)])
  func `products of floats are sums of products, whatever is transposed`(m: Int, n: Int, k: Int) {
    var source = Source(state: UInt64(m * n + k))
    let a = source.floats(m * k)
    let b = source.floats(k * n)
    var expected = [Float](repeating: 0, count: m * n)
    for i in 0..<m {
      for j in 0..<n { for p in 0..<k { expected[i * n + j] += a[i * k + p] * b[p * n + j] } }
    }
    let turnedA = (0..<k * m).map { a[$0 % m * k + $0 / m] }
    let turnedB = (0..<n * k).map { b[$0 % k * n + $0 / k] }
    for (isTurnedA, isTurnedB) in [(false, false), (true, false), (false, true), (true, true)] {
      var c = [Float](repeating: 9, count: m * n)
      entente_float_product(
        isTurnedA, isTurnedB, m, n, k, isTurnedA ? turnedA : a, isTurnedA ? m : k,
        isTurnedB ? turnedB : b, isTurnedB ? k : n, &c, n, false)
      #expect(zip(c, expected).allSatisfy { abs($0 - $1) < 1e-3 })
      entente_float_product(
        isTurnedA, isTurnedB, m, n, k, isTurnedA ? turnedA : a, isTurnedA ? m : k,
        isTurnedB ? turnedB : b, isTurnedB ? k : n, &c, n, true)
      #expect(zip(c, expected).allSatisfy { abs($0 - 2 * $1) < 2e-3 })
    }
  }

  @Test(arguments: [(1, 32, 2), (5, 96, 64), (29, 48, 30)])
  func `products of whole numbers are exact`(m: Int, n: Int, k: Int) {
    var source = Source(state: UInt64(m + n + k))
    let a = (0..<m * k).map { _ in Int16(source.next() * 4095) }
    let weights = (0..<k * n).map { _ in Int8(source.next() * 127) }
    var b = [Int8](repeating: 0, count: k * n)
    for row in 0..<k {
      for column in 0..<n {
        b[entente_integer_layout(k, row, column)] = weights[row * n + column]
      }
    }
    let scale = [Float](repeating: 1, count: n)
    let bias = (0..<n).map { Float($0) }
    var c = [Float](repeating: 0, count: m * n)
    entente_integer_product(m, n, k, a, k, b, scale, bias, &c, n)
    for i in 0..<m {
      for j in 0..<n {
        let sum = (0..<k).reduce(0) { $0 + Int(a[i * k + $1]) * Int(weights[$1 * n + j]) }
        #expect(c[i * n + j] == Float(sum) + Float(j))
      }
    }
  }

  @Test func `fixed point rounds to the nearest unit and is cut off`() {
    var fixed = [Int16](repeating: 0, count: 6)
    entente_quantize(6, [0, 1, -1, 0.003, 100, -100], &fixed)
    #expect(fixed == [0, 256, -256, 1, 4095, -4095])
  }

  @Test func `a normalized row has mean 0 and deviation 1 before gain and bias`() {
    let row: [Float] = (0..<32).map { Float($0 * $0 % 17) }
    var normal = [Float](repeating: 0, count: 32)
    entente_normalize(
      1, 32, row, [Float](repeating: 2, count: 32), [Float](repeating: 1, count: 32), &normal, nil)
    let mean = normal.reduce(0, +) / 32
    let variance = normal.reduce(0) { $0 + ($1 - 1) * ($1 - 1) } / 32
    #expect(abs(mean - 1) < 1e-4 && abs(variance - 4) < 1e-2)
  }

  @Test func `the recurrence follows its equations in both directions`() {
    let (d, words) = (16, 5)
    var source = Source(state: 4)
    let u = source.floats(words * 6 * d)
    let x = source.floats(words * 2 * d)
    let v = source.floats(8 * d)
    var h = [Float](repeating: 0, count: words * 2 * d)
    v.withUnsafeBufferPointer { v in
      guard let start = v.baseAddress else { return }
      let weights = entente_recurrence(
        forget_state: start, forget_bias: start + 2 * d, reset_state: start + 4 * d,
        reset_bias: start + 6 * d)
      entente_recurrence_forward(1, [0, Int32(words)], d, u, x, weights, &h, nil, nil, nil)
    }
    func sigmoid(_ z: Float) -> Float { 1 / (1 + exponential(-z)) }
    for column in 0..<2 * d {
      var state: Float = 0
      let isForward = column < d
      for step in 0..<words {
        let t = isForward ? step : words - 1 - step
        let base = t * 6 * d + (isForward ? 0 : 3 * d) + column % d
        let forget = sigmoid(u[base + d] + v[column] * state + v[2 * d + column])
        let reset = sigmoid(u[base + 2 * d] + v[4 * d + column] * state + v[6 * d + column])
        state = forget * state + (1 - forget) * u[base]
        let expected = reset * state + (1 - reset) * x[t * 2 * d + column]
        #expect(abs(h[t * 2 * d + column] - expected) < 1e-5)
      }
    }
  }

  /// e to a small power, by its series.
  private func exponential(_ x: Float) -> Float {
    var (term, sum): (Double, Double) = (1, 1)
    for n in 1..<40 {
      term *= Double(x) / Double(n)
      sum += term
    }
    return Float(sum)
  }

  @Test func `dot products and sums of rows add to what stands there`() {
    var source = Source(state: 8)
    let a = source.floats(3 * 16)
    let b = source.floats(2 * 16)
    var c = [Float](repeating: 1, count: 6)
    entente_dot_products(3, 2, 16, a, 16, b, 16, &c, 2)
    for i in 0..<3 {
      for j in 0..<2 {
        let dot = (0..<16).reduce(Float(1)) { $0 + a[i * 16 + $1] * b[j * 16 + $1] }
        #expect(abs(c[i * 2 + j] - dot) < 1e-5)
      }
    }
    let table: [Int8] = (0..<64).map { Int8($0) }
    var sum = [Float](repeating: 0, count: 32)
    entente_add_rows(2, [1, 0], 32, table, [0.5, 2], &sum)
    #expect(sum[3] == 0.5 * 3 + 2 * 35)
  }
}
