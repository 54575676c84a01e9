import CMatrixKernels
import TextAnnotation

/// The network's way over some sentences, in memory that is used again for the next ones.
final class ReadingPass {
  let model: ReadingModel
  private var shape: NetworkShape { model.shape }
  /// Where sentences begin among the words.
  private(set) var starts: [Int32] = [0]
  /// The scores of all heads, a row of `runtimeColumns` for each word.
  private(set) var heads: UnsafeMutableBufferPointer<Float>
  /// What the heads see, in fixed point, a row of `width` for each word.
  private(set) var top: UnsafeMutableBufferPointer<Int16>

  private var wordRows: [Int32] = []
  private var capacity = 0
  private var current: UnsafeMutableBufferPointer<Float>
  private var next: UnsafeMutableBufferPointer<Float>
  private var product: UnsafeMutableBufferPointer<Float>
  private var cache: VectorCache

  init(_ model: ReadingModel) {
    self.model = model
    heads = .allocate(capacity: 0)
    top = .allocate(capacity: 0)
    current = .allocate(capacity: 0)
    next = .allocate(capacity: 0)
    product = .allocate(capacity: 0)
    cache = VectorCache(width: model.shape.width)
  }

  deinit { release() }

  /// Forgets the sentences read last.
  func clear() {
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
  }

  /// The number of words added since the last ``clear()``.
  var count: Int { Int(starts[starts.count - 1]) }

  /// Adds a sentence of some words.
  func add(_ tokens: some Collection<Token>) {
    let first = count
    reserve(first + tokens.count)
    for (offset, token) in tokens.enumerated() { embed(token, at: first + offset) }
    starts.append(Int32(first + tokens.count))
  }

  /// Makes room, keeping the vectors of the words added so far.
  private func reserve(_ count: Int) {
    guard count > capacity else { return }
    let old = current
    let used = self.count * shape.width
    let width = shape.width
    let capacity = max(512, count + count / 2)
    current = .allocate(capacity: capacity * width)
    _ = current.update(fromContentsOf: UnsafeMutableBufferPointer(rebasing: old[..<used]))
    old.deallocate()
    for buffer in [next, product, heads] { buffer.deallocate() }
    top.deallocate()
    next = .allocate(capacity: capacity * width)
    product = .allocate(capacity: capacity * width * 3)
    heads = .allocate(capacity: capacity * shape.runtimeColumns)
    top = .allocate(capacity: capacity * width)
    self.capacity = capacity
  }

  private func release() {
    for buffer in [current, next, product, heads] { buffer.deallocate() }
    top.deallocate()
  }

  // MARK: Layers

  private func embed(_ token: Token, at index: Int) {
    guard let vector = current.baseAddress.map({ $0 + index * shape.width }) else { return }
    var form = token.form
    form.withUTF8 { bytes in
      let entry = cache.entry(for: bytes)
      if !entry.isFilled { fill(entry.vector, bytes) }
      vector.update(from: entry.vector, count: shape.width)
    }
  }

  private func fill(_ vector: UnsafeMutablePointer<Float>, _ bytes: UnsafeBufferPointer<UInt8>) {
    let width = shape.width
    wordRows.removeAll(keepingCapacity: true)
    model.rows.append(rowsOf: bytes, to: &wordRows)
    vector.update(repeating: 0, count: width)
    entente_add_rows(wordRows.count, wordRows, width, model.table, model.tableScale, vector)
    entente_normalize(
      1, width, vector, model.normalization, model.normalization + width, vector, nil)
  }

  /// Reads the sentences that were added.
  func run() {
    let width = shape.width
    guard count > 0, var input = current.baseAddress, var output = next.baseAddress,
      let product = product.baseAddress, let top = top.baseAddress, let heads = heads.baseAddress
    else { return }
    for layer in model.layers {
      entente_quantize(count * width, input, top)
      layer.matrix.multiply(count, top, stride: width, into: product)
      let vectors = layer.vectors
      entente_recurrence_forward(
        starts.count - 1, starts, width / 2, product, input,
        entente_recurrence(
          forget_state: vectors, forget_bias: vectors + width, reset_state: vectors + 2 * width,
          reset_bias: vectors + 3 * width),
        output, nil, nil, nil)
      swap(&input, &output)
    }
    let normalization = model.normalization + 2 * width
    entente_normalize(count, width, input, normalization, normalization + width, output, nil)
    entente_quantize(count * width, output, top)
    model.heads.multiply(count, top, stride: width, into: heads)
  }
}

/// The vectors of the words met last, by a hash of their bytes: most words of a text come again.
struct VectorCache {
  /// The number of words that are kept; a power of two.
  private static let size = 4096
  private let width: Int
  private let keys: Memory<UInt64>
  private let vectors: Memory<Float>

  init(width: Int) {
    self.width = width
    keys = Memory(Self.size, zero: 0)
    vectors = Memory(Self.size * width)  // a vector is written before it is read
  }

  /// The place of a word's vector, and whether it stands there already.
  func entry(
    for bytes: UnsafeBufferPointer<UInt8>
  ) -> (vector: UnsafeMutablePointer<Float>, isFilled: Bool) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash ^= hash >> 29
    hash |= 1
    let slot = Int(truncatingIfNeeded: hash >> 8) & (Self.size - 1)
    let isFilled = keys.start[slot] == hash
    keys.start[slot] = hash
    return (vectors.start + slot * width, isFilled)
  }
}
