import CMatrixKernels
import TextAnnotation

/// The weights and labels of the network that tags, parses and finds names, read in place.
struct ReadingModel: Sendable {
  /// The element-wise weights of a recurrent layer: forget and reset, state and bias.
  struct Layer: Sendable {
    let matrix: QuantizedMatrix
    nonisolated(unsafe) let vectors: UnsafePointer<Float>
  }

  /// What a tag says.
  struct Tag: Sendable {
    let upos: PartOfSpeech
    let xpos: String
    /// The combinations of features that the tag can have.
    let features: Range<Int>
  }

  let shape: NetworkShape
  let rows: WordRows
  let tags: [Tag]
  let features: [String]
  let relations: [String]
  /// For each scheme the words for its kinds of names.
  let names: [[String]]
  /// The number of the relation of things said side by side.
  let parataxis: Int
  /// The number of the relation of the root, which no other word may have.
  let root: Int
  let layers: [Layer]
  let heads: QuantizedMatrix
  let bilinear: QuantizedMatrix
  let distance: QuantizedMatrix
  let labels: QuantizedMatrix
  /// The bytes of a word's row in the table, and what to multiply them by.
  nonisolated(unsafe) let table: UnsafePointer<Int8>
  nonisolated(unsafe) let tableScale: UnsafePointer<Float>
  /// Gain and bias of the words' vectors, then of the vectors that the heads see.
  nonisolated(unsafe) let normalization: UnsafePointer<Float>
  nonisolated(unsafe) let rootArc: UnsafePointer<Float>
  nonisolated(unsafe) let rootLabel: UnsafePointer<Float>
  nonisolated(unsafe) let featureCandidates: UnsafePointer<Int32>
  nonisolated(unsafe) let featureWeights: UnsafePointer<Int8>
  nonisolated(unsafe) let featureScale: UnsafePointer<Float>
  nonisolated(unsafe) let featureBias: UnsafePointer<Float>

  /// The numbers of `reading.shape`, in order: width, layers, arc, label, words, buckets.
  static let shapeCount = 6
  /// The most that a size may be; larger ones stand in no model that was trained.
  private static let greatestSize = 1 << 20

  init(_ model: ModelFile) throws(ModelError) {
    let sizes = try model.pointer("reading.shape", count: Self.shapeCount, of: Int32.self)
    for index in 0..<Self.shapeCount where !(1...Int32(Self.greatestSize)).contains(sizes[index]) {
      throw ModelError(.section, at: model.place, "the shape is damaged; copy the file again")
    }
    var shape = NetworkShape()
    shape.width = Int(sizes[0])
    shape.layers = Int(sizes[1])
    shape.arc = Int(sizes[2])
    shape.label = Int(sizes[3])
    guard shape.width % 32 == 0, shape.arc % 16 == 0, shape.label % 16 == 0, shape.layers <= 64
    else {
      throw ModelError(.section, at: model.place, "the shape is damaged; copy the file again")
    }
    features = try model.lines("reading.features").map { $0 == "_" ? "" : $0 }
    relations = try model.lines("reading.relations")
    parataxis = relations.firstIndex(of: "parataxis") ?? 0
    root = relations.firstIndex(of: "root") ?? -1
    let nameLabels = [try model.lines("reading.names.0"), try model.lines("reading.names.1")]
    names = nameLabels.map { labels in
      labels.dropFirst().enumerated().filter { $0.offset % 2 == 0 }.map {
        String($0.element.dropFirst(2))
      }
    }
    tags = try Self.tags(model, features: features.count)
    shape.tags = tags.count
    shape.relations = relations.count
    shape.names = nameLabels.map(\.count)
    shape.features = features.count
    self.shape = shape
    rows = try Self.rows(model, words: Int(sizes[4]), buckets: Int(sizes[5]))
    let width = shape.width
    table = try model.pointer("reading.table.weights", count: rows.count * width, of: Int8.self)
    tableScale = try model.pointer("reading.table.scale", count: rows.count, of: Float.self)
    normalization = try model.pointer("reading.normalization", count: 4 * width, of: Float.self)
    var layers: [Layer] = []
    for index in 0..<shape.layers {
      let name = "reading.layer\(index)"
      layers.append(
        Layer(
          matrix: try QuantizedMatrix(model, name, rows: width, columns: width * 3),
          vectors: try model.pointer("\(name).vectors", count: 4 * width, of: Float.self)))
    }
    self.layers = layers
    heads = try QuantizedMatrix(
      model, "reading.heads", rows: width, columns: shape.runtimeColumns)
    bilinear = try QuantizedMatrix(model, "reading.bilinear", rows: shape.arc, columns: shape.arc)
    distance = try QuantizedMatrix(
      model, "reading.distance", rows: shape.arc,
      columns: NetworkShape.padded(NetworkShape.distanceClasses)
    )
    labels = try QuantizedMatrix(
      model, "reading.labels", rows: shape.label, columns: NetworkShape.padded(relations.count))
    rootArc = try model.pointer("reading.root.arc", count: shape.arc, of: Float.self)
    rootLabel = try model.pointer("reading.root.label", count: shape.label, of: Float.self)
    featureCandidates = try Self.candidates(model, tags: tags, features: features.count)
    featureWeights = try model.pointer(
      "reading.features.weights", count: features.count * width, of: Int8.self)
    featureScale = try model.pointer(
      "reading.features.scale", count: features.count, of: Float.self)
    featureBias = try model.pointer("reading.features.bias", count: features.count, of: Float.self)
  }

  private static func rows(
    _ model: ModelFile, words: Int, buckets: Int
  ) throws(ModelError) -> WordRows {
    let keys = try model.array("reading.words.keys", of: UInt64.self)
    let values = try model.array("reading.words.values", of: UInt32.self)
    // Values are row numbers of words, or flags; both are checked, for a row beyond the table would
    // be read.
    let greatest = max(UInt32(words), (1 << UInt32(ListFlag.allCases.count)) - 1)
    guard let table = HashTable(keys: keys, values: values), values.allSatisfy({ $0 <= greatest })
    else {
      throw ModelError(.section, at: model.place, "the words are damaged; copy the file again")
    }
    return WordRows(table: table, words: words, buckets: buckets)
  }

  private static func tags(_ model: ModelFile, features: Int) throws(ModelError) -> [Tag] {
    let lines = try model.lines("reading.tags")
    let ends = try model.pointer("reading.tags.ends", count: lines.count, of: Int32.self)
    var tags: [Tag] = []
    var start = 0
    for (index, line) in lines.enumerated() {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 2, let upos = PartOfSpeech(rawValue: String(parts[0])),
        Int(ends[index]) > start
      else {
        throw ModelError(.section, at: model.place, "the tags are damaged; copy the file again")
      }
      tags.append(
        Tag(
          upos: upos, xpos: parts[1] == "_" ? "" : String(parts[1]),
          features: start..<Int(ends[index])))
      start = Int(ends[index])
    }
    return tags
  }

  private static func candidates(
    _ model: ModelFile, tags: [Tag], features: Int
  ) throws(ModelError) -> UnsafePointer<Int32> {
    let count = tags.last?.features.upperBound ?? 0
    let candidates = try model.pointer("reading.tags.features", count: count, of: Int32.self)
    for index in 0..<count where !(0..<Int32(features)).contains(candidates[index]) {
      throw ModelError(.section, at: model.place, "the features are damaged; copy the file again")
    }
    return candidates
  }
}
