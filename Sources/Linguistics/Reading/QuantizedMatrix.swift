import CMatrixKernels

/// A matrix of bytes with a scale and a bias for each column, read in place.
///
/// Its sections are `NAME.weights`, in the layout of `entente_integer_product`, `NAME.scale` and
/// `NAME.bias`.
struct QuantizedMatrix: Sendable {
  let rows: Int
  let columns: Int
  private nonisolated(unsafe) let weights: UnsafePointer<Int8>
  private nonisolated(unsafe) let scale: UnsafePointer<Float>
  private nonisolated(unsafe) let bias: UnsafePointer<Float>

  init(_ model: ModelFile, _ name: String, rows: Int, columns: Int) throws(ModelError) {
    self.rows = rows
    self.columns = columns
    weights = try model.pointer("\(name).weights", count: rows * columns, of: Int8.self)
    scale = try model.pointer("\(name).scale", count: columns, of: Float.self)
    bias = try model.pointer("\(name).bias", count: columns, of: Float.self)
  }

  /// Multiplies `count` rows of fixed-point numbers by the first columns of the matrix.
  func multiply(
    _ count: Int, _ input: UnsafePointer<Int16>, stride: Int,
    into output: UnsafeMutablePointer<Float>,
    columns: Int? = nil
  ) {
    let columns = columns ?? self.columns
    entente_integer_product(
      count, columns, rows, input, stride, weights, scale, bias, output, self.columns)
  }
}

extension ModelFile {
  /// The numbers of a section that must hold exactly so many.
  func pointer<Element: BitwiseCopyable>(
    _ name: String, count: Int, of type: Element.Type
  ) throws(ModelError) -> UnsafePointer<Element> {
    let elements = try array(name, of: type)
    guard elements.count == count, let start = elements.baseAddress else {
      throw ModelError(
        .section, at: place,
        "section \"\(name)\" has \(elements.count) numbers, expected \(count); train the model anew"
      )
    }
    return start
  }

  /// The lines of a section of text.
  func lines(_ name: String) throws(ModelError) -> [String] {
    String(decoding: try section(name), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }
}
