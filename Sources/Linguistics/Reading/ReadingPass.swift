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
  /// Which words of the sentence being added begin a phrase of the word lists.
  private var phraseStarts: [Int] = []
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
    phraseStarts.removeAll(keepingCapacity: true)
    for (offset, token) in tokens.enumerated() where embed(token, at: first + offset) {
      phraseStarts.append(offset)
    }
    if !phraseStarts.isEmpty { embedPhrases(in: tokens, at: first) }
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

  /// Writes the vector of a word; tells whether a phrase of the word lists begins with it.
  private func embed(_ token: Token, at index: Int) -> Bool {
    guard let vector = current.baseAddress.map({ $0 + index * shape.width }) else { return false }
    var form = token.form
    return form.withUTF8 { bytes in
      let entry = cache.entry(for: bytes)
      if !entry.isFilled {
        fill(entry.vector, bytes)
        entry.beginsPhrase.pointee = model.rows.beginsPhrase(bytes)
      }
      vector.update(from: entry.vector, count: shape.width)
      return entry.beginsPhrase.pointee
    }
  }

  /// Writes the vectors of the words of phrases anew, with what the lists say of the phrases.
  private func embedPhrases(in tokens: some Collection<Token>, at first: Int) {
    guard let vectors = current.baseAddress else { return }
    func withWord(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
      var form = tokens[tokens.index(tokens.startIndex, offsetBy: index)].form
      form.withUTF8(body)
    }
    model.rows.forEachPhrase(startingAt: phraseStarts, of: tokens.count, word: withWord) {
      words, flags in
      for index in words {
        let vector = vectors + (first + index) * shape.width
        withWord(index) { fill(vector, $0, phrase: flags, isFirst: index == words.lowerBound) }
      }
    }
  }

  private func fill(
    _ vector: UnsafeMutablePointer<Float>, _ bytes: UnsafeBufferPointer<UInt8>,
    phrase flags: UInt32 = 0, isFirst: Bool = false
  ) {
    let width = shape.width
    wordRows.removeAll(keepingCapacity: true)
    model.rows.append(rowsOf: bytes, to: &wordRows)
    model.rows.append(rowsOfPhrase: flags, isFirst: isFirst, to: &wordRows)
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
  private let phrases: Memory<Bool>

  init(width: Int) {
    self.width = width
    keys = Memory(Self.size, zero: 0)
    vectors = Memory(Self.size * width)  // a vector is written before it is read
    phrases = Memory(Self.size, zero: false)
  }

  /// What is kept of a word.
  struct Entry {
    /// The place of its vector.
    let vector: UnsafeMutablePointer<Float>
    /// The place for whether a phrase begins with it.
    let beginsPhrase: UnsafeMutablePointer<Bool>
    /// Whether both stand there already.
    let isFilled: Bool
  }

  /// The place for what is kept of a word.
  func entry(for bytes: UnsafeBufferPointer<UInt8>) -> Entry {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash ^= hash >> 29
    hash |= 1
    let slot = Int(truncatingIfNeeded: hash >> 8) & (Self.size - 1)
    let isFilled = keys.start[slot] == hash
    keys.start[slot] = hash
    return Entry(
      vector: vectors.start + slot * width, beginsPhrase: phrases.start + slot,
      isFilled: isFilled)
  }
}
