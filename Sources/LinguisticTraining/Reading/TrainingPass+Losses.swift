#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import CMatrixKernels
import Linguistics

extension TrainingPass {
  /// How much each task counts.
  struct TaskWeights {
    var tags: Float = 1.5
    var features: Float = 0.5
    var arcs: Float = 1
    var labels: Float = 1
    var names: Float = 2
    var auxiliary: Float = 0.5
  }

  /// The sum of the losses of the sentences read last; their gradients by the scores, times
  /// `scale`, are put into ``headGradient``.
  func losses(scale: Float, tasks: TaskWeights) -> Float {
    headGradient.start.update(repeating: 0, count: tokens * shape.columns)
    var loss: Float = 0
    for (index, example) in zip(examples.indices, examples) {
      let first = Int(starts[index - examples.startIndex])
      let treeScale = scale * example.weight
      loss += classLoss(example.tags, shape.tagScores, first, treeScale * tasks.tags)
      loss += classLoss(example.features, shape.featureScores, first, treeScale * tasks.features)
      for scheme in 0..<2 {
        loss += classLoss(
          example.names[scheme], shape.nameScores[scheme], first,
          scale * tasks.names * example.nameWeights[scheme])
      }
      loss += classLoss(example.auxiliary, shape.auxiliaryScores, first, scale * tasks.auxiliary)
      guard !example.heads.isEmpty else { continue }
      loss += arcLoss(example, first, treeScale * tasks.arcs)
      loss += labelLoss(example, first, treeScale * tasks.labels)
    }
    return loss
  }

  /// Cross entropy of some columns against the right class of each word; a class below 0 does not
  /// count.
  private func classLoss(
    _ classes: [Int32], _ columns: Range<Int>, _ first: Int, _ scale: Float
  ) -> Float {
    var loss: Float = 0
    for (word, right) in classes.enumerated() where right >= 0 {
      let offset = (first + word) * shape.columns + columns.lowerBound
      loss += Self.crossEntropy(
        heads.start + offset, columns.count, Int(right), headGradient.start + offset, scale)
    }
    return loss
  }

  /// The cross entropy of scores against the right one; its gradient, times `scale`, is written.
  static func crossEntropy(
    _ scores: UnsafePointer<Float>, _ count: Int, _ right: Int,
    _ gradient: UnsafeMutablePointer<Float>, _ scale: Float
  ) -> Float {
    var highest = scores[0]
    for j in 1..<max(count, 1) { highest = max(highest, scores[j]) }
    var sum: Float = 0
    for j in 0..<count {
      gradient[j] = expf(scores[j] - highest)
      sum += gradient[j]
    }
    let probability = gradient[right] / sum
    for j in 0..<count { gradient[j] *= scale / sum }
    gradient[right] -= scale
    return -logf(max(probability, 1e-20))
  }

  // MARK: Arcs

  /// The scores of all arcs of a sentence: a row for each word, a column for each head.
  ///
  ///     score(i, j) = (a_i · M + u) · b_j + a_i · e(distance)
  func arcScores(first: Int, count: Int) -> (scores: Memory<Float>, queries: Memory<Float>) {
    let arc = shape.arc
    let columns = shape.columns
    let queries = Memory<Float>(count * arc, zero: 0)
    for word in 0..<count {
      (queries.start + word * arc).update(from: weights + layout.arcBias, count: arc)
    }
    let dependents = heads.start + first * columns + shape.arcDependent.lowerBound
    let headVectors = heads.start + first * columns + shape.arcHead.lowerBound
    entente_float_product(
      false, false, count, arc, arc, dependents, columns, weights + layout.bilinear, arc,
      queries.start, arc, true)
    let scores = Memory<Float>(count * (count + 1), zero: 0)
    entente_float_product(
      false, true, count, count, arc, queries.start, arc, headVectors, columns, scores.start + 1,
      count + 1, true)
    let classes = NetworkShape.distanceClasses
    let distances = Memory<Float>(count * classes, zero: 0)
    entente_float_product(
      false, true, count, classes, arc, dependents, columns, weights + layout.distance, arc,
      distances.start, classes, true)
    for word in 0..<count {
      let row = scores.start + word * (count + 1)
      for j in 0..<arc { row[0] += queries.start[word * arc + j] * weights[layout.rootArc + j] }
      for head in 1...count where head != word + 1 {
        row[head] +=
          distances.start[word * classes + NetworkShape.distanceClass(from: word + 1, to: head)]
      }
      row[word + 1] = -1e9
    }
    return (scores, queries)
  }

  private func arcLoss(_ example: ReadingExample, _ first: Int, _ scale: Float) -> Float {
    let count = example.count
    let (scores, queries) = arcScores(first: first, count: count)
    let gradient = Memory<Float>(count * (count + 1), zero: 0)
    var loss: Float = 0
    for (word, head) in example.heads.enumerated() {
      let row = word * (count + 1)
      loss += Self.crossEntropy(
        scores.start + row, count + 1, Int(head), gradient.start + row, scale)
      gradient.start[row + word + 1] = 0
    }
    arcBackward(gradient, queries, first, count)
    return loss
  }

  private func arcBackward(
    _ gradient: Memory<Float>, _ queries: Memory<Float>, _ first: Int, _ count: Int
  ) {
    let arc = shape.arc
    let columns = shape.columns
    let g = gradients.start
    let dependents = heads.start + first * columns + shape.arcDependent.lowerBound
    let headVectors = heads.start + first * columns + shape.arcHead.lowerBound
    let ddependents = headGradient.start + first * columns + shape.arcDependent.lowerBound
    let dheads = headGradient.start + first * columns + shape.arcHead.lowerBound
    entente_float_product(
      true, false, count, arc, count, gradient.start + 1, count + 1, queries.start, arc, dheads,
      columns, true)
    let dqueries = Memory<Float>(count * arc, zero: 0)
    entente_float_product(
      false, false, count, arc, count, gradient.start + 1, count + 1, headVectors, columns,
      dqueries.start, arc, true)
    let classes = NetworkShape.distanceClasses
    let ddistances = Memory<Float>(count * classes, zero: 0)
    for word in 0..<count {
      let row = gradient.start + word * (count + 1)
      let dquery = dqueries.start + word * arc
      let query = queries.start + word * arc
      for j in 0..<arc {
        dquery[j] += row[0] * weights[layout.rootArc + j]
        g[layout.rootArc + j] += row[0] * query[j]
      }
      for j in 0..<arc { g[layout.arcBias + j] += dquery[j] }
      for head in 1...count where head != word + 1 {
        ddistances.start[
          word * classes + NetworkShape.distanceClass(from: word + 1, to: head)] += row[head]
      }
    }
    entente_float_product(
      true, false, arc, arc, count, dependents, columns, dqueries.start, arc, g + layout.bilinear,
      arc, true)
    entente_float_product(
      false, true, count, arc, arc, dqueries.start, arc, weights + layout.bilinear, arc,
      ddependents, columns, true)
    entente_float_product(
      true, false, classes, arc, count, ddistances.start, classes, dependents, columns,
      g + layout.distance, arc, true)
    entente_float_product(
      false, false, count, arc, classes, ddistances.start, classes, weights + layout.distance, arc,
      ddependents, columns, true)
  }

  // MARK: Labels

  /// max(0, p_i + q_head) for each word and its head.
  func labelVectors(heads chosen: [Int32], first: Int) -> Memory<Float> {
    let label = shape.label
    let vectors = Memory<Float>(chosen.count * label, zero: 0)
    for (word, head) in chosen.enumerated() {
      let own = heads.start + (first + word) * shape.columns + shape.labelDependent.lowerBound
      let other =
        head == 0
        ? weights + layout.rootLabel
        : UnsafePointer(
          heads.start + (first + Int(head) - 1) * shape.columns + shape.labelHead.lowerBound)
      let vector = vectors.start + word * label
      for j in 0..<label { vector[j] = max(0, own[j] + other[j]) }
    }
    return vectors
  }

  /// The scores of all relations, a row for each word, under given heads.
  func labelScores(_ vectors: Memory<Float>, count: Int) -> Memory<Float> {
    let scores = Memory<Float>(count * shape.relations, zero: 0)
    for word in 0..<count {
      (scores.start + word * shape.relations).update(
        from: weights + layout.labelBias, count: shape.relations)
    }
    entente_float_product(
      false, false, count, shape.relations, shape.label, vectors.start, shape.label,
      weights + layout.labelMatrix, shape.relations, scores.start, shape.relations, true)
    return scores
  }

  private func labelLoss(_ example: ReadingExample, _ first: Int, _ scale: Float) -> Float {
    let count = example.count
    let (label, relations) = (shape.label, shape.relations)
    let vectors = labelVectors(heads: example.heads, first: first)
    let scores = labelScores(vectors, count: count)
    let gradient = Memory<Float>(count * relations, zero: 0)
    var loss: Float = 0
    let bias = gradients.start + layout.labelBias
    for (word, relation) in example.relations.enumerated() {
      let row = word * relations
      loss += Self.crossEntropy(
        scores.start + row, relations, Int(relation), gradient.start + row, scale)
      for j in 0..<relations { bias[j] += gradient.start[row + j] }
    }
    entente_float_product(
      true, false, label, relations, count, vectors.start, label, gradient.start, relations,
      gradients.start + layout.labelMatrix, relations, true)
    let dvectors = Memory<Float>(count * label, zero: 0)
    entente_float_product(
      false, true, count, label, relations, gradient.start, relations,
      weights + layout.labelMatrix, relations, dvectors.start, label, true)
    for (word, head) in example.heads.enumerated() {
      let vector = vectors.start + word * label
      let dvector = dvectors.start + word * label
      let own =
        headGradient.start + (first + word) * shape.columns + shape.labelDependent.lowerBound
      let other =
        head == 0
        ? gradients.start + layout.rootLabel
        : headGradient.start + (first + Int(head) - 1) * shape.columns + shape.labelHead.lowerBound
      for j in 0..<label where vector[j] > 0 {
        own[j] += dvector[j]
        other[j] += dvector[j]
      }
    }
    return loss
  }
}
