import CMatrixKernels
import Linguistics

extension ReadingTrainer {
  /// Adds the sections of the trained network, in bytes, to a model.
  ///
  /// Every column of a matrix, and every row of the embedding table, is scaled so that its largest
  /// weight is 127.
  public func addSections(to model: inout ModelFileBuilder) {
    let width = shape.width
    model.add(
      "reading.shape",
      [width, shape.layers, shape.arc, shape.label, vocabulary.words, rows.buckets].map {
        Int32($0)
      })
    add(lines: vocabulary.tags, "reading.tags", &model)
    add(lines: vocabulary.features, "reading.features", &model)
    add(lines: vocabulary.relations, "reading.relations", &model)
    for scheme in 0..<2 { add(lines: vocabulary.names[scheme], "reading.names.\(scheme)", &model) }
    model.add("reading.words.keys", vocabulary.keys)
    model.add("reading.words.values", vocabulary.values)
    addTable(&model)
    let normalization = [
      layout.inputGain, layout.inputBias, layout.outputGain, layout.outputBias,
    ]
    model.add("reading.normalization", normalization.flatMap { floats($0, width) })
    for (index, layer) in layout.layers.enumerated() {
      add(
        matrix: "reading.layer\(index)", layer.matrix, rows: width, columns: width * 3,
        bias: nil, scaled: 256, &model)
      let vectors = [layer.forgetState, layer.forgetBias, layer.resetState, layer.resetBias]
      model.add("reading.layer\(index).vectors", vectors.flatMap { floats($0, width) })
    }
    addHeads(&model)
    addFeatures(&model)
  }

  private func addHeads(_ model: inout ModelFileBuilder) {
    let shape = shape
    add(
      matrix: "reading.heads", layout.heads, rows: shape.width, columns: shape.runtimeColumns,
      stride: shape.columns, used: shape.nameScores[1].upperBound, bias: layout.headBias,
      scaled: 256, &model)
    add(
      matrix: "reading.bilinear", layout.bilinear, rows: shape.arc, columns: shape.arc,
      bias: layout.arcBias, scaled: 256, &model)
    // The vectors of distances are rows in training, columns here.
    let classes = NetworkShape.distanceClasses
    let columns = NetworkShape.padded(classes)
    var transposed = [Float](repeating: 0, count: shape.arc * columns)
    for distance in 0..<classes {
      for j in 0..<shape.arc {
        transposed[j * columns + distance] =
          weights.start[layout.distance + distance * shape.arc + j]
      }
    }
    add(
      values: transposed, "reading.distance", rows: shape.arc, columns: columns,
      bias: [Float](repeating: 0, count: columns), scaled: 256, &model)
    model.add("reading.root.arc", floats(layout.rootArc, shape.arc))
    model.add("reading.root.label", floats(layout.rootLabel, shape.label))
    add(
      matrix: "reading.labels", layout.labelMatrix, rows: shape.label,
      columns: NetworkShape.padded(shape.relations), stride: shape.relations, used: shape.relations,
      bias: layout.labelBias, scaled: 256, &model)
  }

  private func floats(_ start: Int, _ count: Int) -> [Float] {
    (start..<start + count).map { weights.start[$0] }
  }

  private func add(lines: [String], _ name: String, _ model: inout ModelFileBuilder) {
    model.add(name, bytes: Array(lines.joined(separator: "\n").utf8))
  }

  // MARK: Matrices

  /// Adds a matrix of the weights; columns from `used` on are 0.
  private func add(
    matrix name: String, _ start: Int, rows: Int, columns: Int, stride: Int? = nil,
    used: Int? = nil, bias: Int?, scaled: Float, _ model: inout ModelFileBuilder
  ) {
    let stride = stride ?? columns
    let used = used ?? columns
    var values = [Float](repeating: 0, count: rows * columns)
    var biases = [Float](repeating: 0, count: columns)
    for column in 0..<used {
      for row in 0..<rows {
        values[row * columns + column] = weights.start[start + row * stride + column]
      }
      if let bias { biases[column] = weights.start[bias + column] }
    }
    add(
      values: values, name, rows: rows, columns: columns, bias: biases, scaled: scaled, &model)
  }

  private func add(
    values: [Float], _ name: String, rows: Int, columns: Int, bias: [Float], scaled: Float,
    _ model: inout ModelFileBuilder
  ) {
    var bytes = [Int8](repeating: 0, count: rows * columns)
    var scales = [Float](repeating: 0, count: columns)
    for column in 0..<columns {
      var greatest: Float = 0
      for row in 0..<rows { greatest = max(greatest, abs(values[row * columns + column])) }
      scales[column] = greatest / 127
      guard greatest > 0 else { continue }
      for row in 0..<rows {
        bytes[entente_integer_layout(rows, row, column)] = Int8(
          (values[row * columns + column] / scales[column]).rounded())
      }
    }
    model.add("\(name).weights", bytes)
    model.add("\(name).scale", scales.map { $0 / scaled })
    model.add("\(name).bias", bias)
  }

  /// Rows of numbers in bytes, with a scale for each row.
  private func quantizedRows(
    _ count: Int, _ value: (_ row: Int, _ column: Int) -> Float
  ) -> (bytes: [Int8], scales: [Float]) {
    let width = shape.width
    var bytes = [Int8](repeating: 0, count: count * width)
    var scales = [Float](repeating: 0, count: count)
    for row in 0..<count {
      var greatest: Float = 0
      for j in 0..<width { greatest = max(greatest, abs(value(row, j))) }
      scales[row] = greatest / 127
      guard greatest > 0 else { continue }
      for j in 0..<width {
        bytes[row * width + j] = Int8((value(row, j) / scales[row]).rounded())
      }
    }
    return (bytes, scales)
  }

  private func addTable(_ model: inout ModelFileBuilder) {
    let (table, width) = (table.start, shape.width)
    let (bytes, scales) = quantizedRows(shape.rows) { table[$0 * width + $1] }
    model.add("reading.table.weights", bytes)
    model.add("reading.table.scale", scales)
  }

  // MARK: Features

  /// The features that each tag had in the corpus, and the weights of all of them.
  private func addFeatures(_ model: inout ModelFileBuilder) {
    let (weights, layout, shape) = (weights.start, layout, shape)
    let first = shape.featureScores.lowerBound
    let (bytes, scales) = quantizedRows(shape.features) { feature, row in
      weights[layout.heads + row * shape.columns + first + feature]
    }
    model.add("reading.features.weights", bytes)
    model.add("reading.features.scale", scales.map { $0 / 256 })
    model.add("reading.features.bias", floats(layout.headBias + first, shape.features))
    let candidates = featuresOfTags()
    var ends: [Int32] = []
    var all: [Int32] = []
    for tag in 0..<Int32(shape.tags) {
      all += (candidates[tag] ?? [0]).sorted()
      ends.append(Int32(all.count))
    }
    model.add("reading.tags.ends", ends)
    model.add("reading.tags.features", all)
  }
}
