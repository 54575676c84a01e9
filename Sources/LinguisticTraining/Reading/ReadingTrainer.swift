import Dispatch
import Linguistics

/// How the network is trained.
public struct ReadingTrainingOptions: Sendable {
  /// How often all sentences are read.
  public var epochs = 20
  /// The words of a step.
  public var batch = 1500
  /// The greatest step of the optimizer.
  public var rate: Float = 0.002
  /// The seed of all random numbers.
  public var seed: UInt64 = 1
  /// The elements of a word's vector.
  public var width = 256
  /// The number of recurrent layers.
  public var layers = 3
  /// The share of what is left out at random between layers.
  public var dropout: Float = 0.3

  /// Makes the options with which the shipped model was trained.
  public init() {}
}

/// Trains the network that tags, parses and finds names.
///
/// Same sentences, options and machine, same weights: the work of a step is always cut into the
/// same two halves, whose gradients are added in order.
public final class ReadingTrainer {
  let vocabulary: ReadingVocabulary
  let shape: NetworkShape
  let layout: WeightLayout
  let rows: WordRows
  let weights: Memory<Float>
  let table: Memory<Float>
  private let options: ReadingTrainingOptions
  private let examples: [ReadingExample]
  private let varied: [TaggedSentence]
  private let substitution: NameSubstitution
  private let passes: [TrainingPass]
  private let optimizer: Optimizer
  private let tableMemory: (keys: Memory<UInt64>, values: Memory<UInt32>)

  /// Makes a trainer for a corpus.
  ///
  /// - Parameters:
  ///   - corpus: the sentences to learn from.
  ///   - varied: sentences that are read besides, each time with other names in them.
  ///   - names: names of large lists, that the network learns to weigh beside our own.
  ///   - options: how it is trained.
  /// - Throws: ``TrainingError`` if the corpus has no words, tags or trees.
  public init(
    _ corpus: [TaggedSentence], varied: [TaggedSentence] = [], names: [ListedName] = [],
    options: ReadingTrainingOptions
  ) throws(TrainingError) {
    guard corpus.contains(where: { !$0.forms.isEmpty }) else {
      throw TrainingError(.count, at: "corpus", "no words to learn from; name a treebank")
    }
    self.options = options
    self.varied = varied
    substitution = NameSubstitution(names, corpus: corpus)
    vocabulary = ReadingVocabulary(corpus + varied, names: names)
    var base = NetworkShape()
    base.width = options.width
    base.layers = options.layers
    var shape = vocabulary.shape(base)
    tableMemory = (Memory(vocabulary.keys), Memory(vocabulary.values))
    guard
      let hashes = HashTable(keys: tableMemory.keys.all, values: tableMemory.values.all)
    else {
      throw TrainingError(.count, at: "corpus", "no words to learn from; name a treebank")
    }
    rows = WordRows(table: hashes, words: vocabulary.words)
    shape.rows = rows.count
    layout = WeightLayout(shape)
    self.shape = shape
    let (vocabulary, rows) = (vocabulary, rows)
    examples = corpus.map { vocabulary.example($0, rows: rows) }
    weights = Memory(layout.count, zero: 0)
    table = Memory(shape.rows * shape.width, zero: 0)
    let (layout, weights, table) = (layout, weights, table)
    var random = RandomNumbers(seed: options.seed)
    layout.initialize(weights.start, &random)
    for index in 0..<table.count { table.start[index] = random.uniform(0.1) }
    passes = (0..<2).map { _ in
      let pass = TrainingPass(layout: layout, weights: weights.start, table: table.start)
      pass.dropout.input = options.dropout
      pass.dropout.layer = options.dropout
      pass.dropout.head = options.dropout
      return pass
    }
    optimizer = Optimizer(weights: layout.count, rows: shape.rows, width: shape.width)
  }

  /// Reads the corpus again and again; tells after each time how it went.
  public func train(progress: (_ epoch: Int, _ loss: Float) -> Void) {
    let batchesPerEpoch = batches(epoch: 0).count
    let steps = batchesPerEpoch * options.epochs
    var step = 0
    for epoch in 0..<options.epochs {
      var loss: Float = 0
      for batch in batches(epoch: epoch) {
        loss += run(batch, step: step, rate: rate(at: step, of: steps))
        step += 1
      }
      progress(epoch + 1, loss / Float(batchesPerEpoch))
    }
  }

  /// The combinations of features with which each tag stands in the corpus.
  func featuresOfTags() -> [Int32: Set<Int32>] {
    var features: [Int32: Set<Int32>] = [:]
    for example in examples {
      for (tag, feature) in zip(example.tags, example.features) where tag >= 0 && feature >= 0 {
        features[tag, default: []].insert(feature)
      }
    }
    return features
  }

  /// A short climb, then a straight way down to nothing.
  private func rate(at step: Int, of steps: Int) -> Float {
    let warmUp = min(300, steps / 10 + 1)
    if step < warmUp { return options.rate * Float(step + 1) / Float(warmUp) }
    return options.rate * max(0.01, Float(steps - step) / Float(max(1, steps - warmUp)))
  }

  /// The longest sentence that is learned from, in words: the arcs of one grow with its square.
  private static let longestSentence = 256

  /// The sentences of each step, in random order; empty and overlong ones are left out.
  private func batches(epoch: Int) -> [[ReadingExample]] {
    let seed = options.seed &* 7919 &+ UInt64(epoch)
    let examples =
      examples
      + substitution.applied(to: varied, seed: ~seed).map { vocabulary.example($0, rows: rows) }
    var random = RandomNumbers(seed: seed)
    var order = Array(examples.indices)
    random.shuffle(&order)
    var batches: [[ReadingExample]] = [[]]
    var words = 0
    for index in order where 1...Self.longestSentence ~= examples[index].count {
      if words >= options.batch {
        batches.append([])
        words = 0
      }
      batches[batches.count - 1].append(examples[index])
      words += examples[index].count
    }
    return batches
  }

  private func run(_ batch: [ReadingExample], step: Int, rate: Float) -> Float {
    let words = batch.reduce(0) { $0 + $1.count }
    var middle = 0
    var half = 0
    while middle < batch.count - 1, half < words / 2 {
      half += batch[middle].count
      middle += 1
    }
    let halves = [batch[..<middle], batch[middle...]]
    // Each half has a pass and a place for its loss of its own.
    nonisolated(unsafe) let losses = Memory<Float>(2, zero: 0)
    nonisolated(unsafe) let passes = passes
    DispatchQueue.concurrentPerform(iterations: 2) { [options] index in
      var random: RandomNumbers? = RandomNumbers(
        seed: options.seed &* 1_000_003 &+ UInt64(step * 2 + index))
      guard !halves[index].isEmpty else { return }
      passes[index].forward(halves[index], random: &random)
      losses.start[index] = passes[index].losses(
        scale: 1 / Float(words), tasks: TrainingPass.TaskWeights())
      passes[index].backward()
    }
    let total = passes[0].gradients
    for (pass, half) in zip(passes, halves) where !half.isEmpty { optimizer.collect(pass) }
    let other = passes[1].gradients
    for index in 0..<layout.count { total.start[index] += other.start[index] }
    other.start.update(repeating: 0, count: layout.count)
    optimizer.update(
      weights.start, total.start, count: layout.count, table: table.start, rate: rate)
    return (losses.start[0] + losses.start[1]) / Float(words)
  }

  // MARK: Reading

  /// Reads sentences with the weights as they are: tags, features, trees and names by both schemes.
  public func read(_ sentences: [TaggedSentence]) -> [TaggedSentence] {
    let pass = TrainingPass(layout: layout, weights: weights.start, table: table.start)
    var read: [TaggedSentence] = []
    for start in stride(from: 0, to: sentences.count, by: 50) {
      let chunk = sentences[start..<min(start + 50, sentences.count)]
      let examples = chunk.map { vocabulary.example(TaggedSentence(forms: $0.forms), rows: rows) }
      var random: RandomNumbers?
      pass.forward(examples[...], random: &random)
      for (index, sentence) in chunk.enumerated() {
        read.append(result(sentence, pass, first: Int(pass.starts[index])))
      }
    }
    return read
  }

  private func result(
    _ sentence: TaggedSentence, _ pass: TrainingPass, first: Int
  ) -> TaggedSentence {
    var result = TaggedSentence(forms: sentence.forms)
    let count = sentence.forms.count
    for word in first..<first + count {
      let row = pass.heads.start + word * shape.columns
      let pair = vocabulary.tags[Self.best(row, shape.tagScores)].split(separator: "\t")
      result.upos.append(String(pair[0]))
      result.xpos.append(pair.count > 1 ? String(pair[1]) : "_")
      result.feats.append(vocabulary.features[Self.best(row, shape.featureScores)])
      let scheme = sentence.scheme
      result.names.append(vocabulary.names[scheme][Self.best(row, shape.nameScores[scheme])])
    }
    result.scheme = sentence.scheme
    let (scores, _) = pass.arcScores(first: first, count: count)
    let heads = TreeDecoder.heads(count: count, scores: scores.start)
    let labels = pass.labelScores(pass.labelVectors(heads: heads, first: first), count: count)
    result.heads = heads.map { Int($0) }
    result.deprels = (0..<count).map {
      vocabulary.relations[
        Self.best(labels.start + $0 * shape.relations, 0..<shape.relations)]
    }
    return result
  }

  private static func best(_ row: UnsafePointer<Float>, _ columns: Range<Int>) -> Int {
    var best = columns.lowerBound
    for column in columns where row[column] > row[best] { best = column }
    return best - columns.lowerBound
  }
}
