import CMatrixKernels
import TextAnnotation

/// What the network says of a sentence, before lemmas are looked up.
struct SentenceVerdict {
  /// For each word the number of its tag and of its combination of features.
  var tags: [(tag: Int, features: Int)] = []
  /// For each word its head, 0 for the root, else counted from 1.
  var heads: [Int32] = []
  /// For each word the number of its relation.
  var relations: [Int] = []

  /// Adds the verdict on the next words.
  mutating func append(_ other: SentenceVerdict) {
    tags += other.tags
    heads += other.heads
    relations += other.relations
  }
}

/// Takes tags and trees from the scores of a ``ReadingPass``.
struct SentenceReader {
  let model: ReadingModel
  private var shape: NetworkShape { model.shape }
  private var queries: [Float] = []
  private var scores: [Float] = []
  private var distances: [Float] = []
  private var vectors: [Float] = []
  private var fixed: [Int16] = []

  init(_ model: ReadingModel) { self.model = model }

  /// The verdict on the words of one sentence of a pass.
  mutating func verdict(_ pass: ReadingPass, first: Int, count: Int) -> SentenceVerdict {
    var verdict = SentenceVerdict()
    verdict.tags = (first..<first + count).map { tag(pass, $0) }
    verdict.heads = heads(pass, first: first, count: count)
    verdict.relations = relations(pass, first: first, heads: verdict.heads)
    return verdict
  }

  // MARK: Tags

  private func tag(_ pass: ReadingPass, _ word: Int) -> (tag: Int, features: Int) {
    let row = pass.heads.extracting(
      word * shape.runtimeColumns..<(word + 1) * shape.runtimeColumns)
    var best = shape.tagScores.lowerBound
    for column in shape.tagScores where row[column] > row[best] { best = column }
    let tag = best - shape.tagScores.lowerBound
    return (tag, features(pass, word, model.tags[tag].features))
  }

  /// The best of the features that a tag can have.
  private func features(_ pass: ReadingPass, _ word: Int, _ candidates: Range<Int>) -> Int {
    var best = Int(model.featureCandidates[candidates.lowerBound])
    guard candidates.count > 1 else { return best }
    var highest = -Float.infinity
    let width = shape.width
    let vector = pass.top.extracting(word * width..<(word + 1) * width)
    for candidate in candidates {
      let feature = Int(model.featureCandidates[candidate])
      let weights = model.featureWeights + feature * width
      var sum: Int32 = 0
      for j in 0..<width { sum &+= Int32(vector[j]) &* Int32(weights[j]) }
      let score = Float(sum) * model.featureScale[feature] + model.featureBias[feature]
      if score > highest {
        highest = score
        best = feature
      }
    }
    return best
  }

  // MARK: Trees

  private mutating func heads(_ pass: ReadingPass, first: Int, count: Int) -> [Int32] {
    let (arc, stride) = (shape.arc, shape.runtimeColumns)
    guard let base = pass.heads.baseAddress else { return [] }
    let dependents = base + first * stride + shape.arcDependent.lowerBound
    let headVectors = base + first * stride + shape.arcHead.lowerBound
    Self.grow(&fixed, count * arc, 0)
    Self.grow(&queries, count * arc, 0)
    Self.grow(&distances, count * model.distance.columns, 0)
    scores.removeAll(keepingCapacity: true)
    scores += repeatElement(0, count: count * (count + 1))
    fixed.withUnsafeMutableBufferPointer { fixed in
      guard let fixed = fixed.baseAddress else { return }
      for word in 0..<count {
        for j in 0..<arc {  // what is below 0 counts as 0
          dependents[word * stride + j] = max(0, dependents[word * stride + j])
          headVectors[word * stride + j] = max(0, headVectors[word * stride + j])
        }
        entente_quantize(arc, dependents + word * stride, fixed + word * arc)
      }
    }
    model.bilinear.multiply(count, fixed, stride: arc, into: &queries)
    model.distance.multiply(count, fixed, stride: arc, into: &distances)
    scores.withUnsafeMutableBufferPointer { scores in
      guard let scores = scores.baseAddress else { return }
      entente_dot_products(
        count, count, arc, queries, arc, headVectors, stride, scores + 1, count + 1)
      entente_dot_products(count, 1, arc, queries, arc, model.rootArc, arc, scores, count + 1)
    }
    for word in 0..<count {
      let row = word * (count + 1)
      let near = word * model.distance.columns
      for head in 1...count where head != word + 1 {
        scores[row + head] +=
          distances[near + NetworkShape.distanceClass(from: word + 1, to: head)]
      }
    }
    return scores.withUnsafeBufferPointer { scores in
      scores.baseAddress.map { TreeDecoder.heads(count: count, scores: $0) } ?? []
    }
  }

  private mutating func relations(_ pass: ReadingPass, first: Int, heads: [Int32]) -> [Int] {
    let (label, stride, columns) = (shape.label, shape.runtimeColumns, model.labels.columns)
    guard let base = pass.heads.baseAddress else { return [] }
    Self.grow(&vectors, heads.count * label, 0)
    Self.grow(&fixed, heads.count * label, 0)
    for (word, head) in heads.enumerated() {
      let own = base + (first + word) * stride + shape.labelDependent.lowerBound
      let other =
        head == 0
        ? model.rootLabel
        : UnsafePointer(base + (first + Int(head) - 1) * stride + shape.labelHead.lowerBound)
      for j in 0..<label { vectors[word * label + j] = max(0, own[j] + other[j]) }
    }
    entente_quantize(heads.count * label, vectors, &fixed)
    Self.grow(&distances, heads.count * columns, 0)
    model.labels.multiply(heads.count, fixed, stride: label, into: &distances)
    return heads.indices.map { word in
      var best = 0
      let row = word * columns
      for relation in 1..<shape.relations
      where relation != model.root && distances[row + relation] > distances[row + best] {
        best = relation
      }
      return best
    }
  }

  private static func grow<Number>(_ numbers: inout [Number], _ count: Int, _ zero: Number) {
    if numbers.count < count { numbers += repeatElement(zero, count: count - numbers.count) }
  }
}
