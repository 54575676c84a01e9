internal import CRsvgShim
import Glibc

/// Makes a PNG of a finished picture, with librsvg.
///
/// The words are set in the first face of the theme's font stack that the machine has; every face fits
/// the boxes. On a machine without any font the PNG has no words, while the SVG always has.
enum PNGWriter {
  /// What cairo can hold.
  static let mostPixels = 32_000.0

  /// The bytes of the PNG.
  ///
  /// - Parameter scale: pixels per unit of the picture; less is taken if the picture would be too large.
  static func png(of svg: String, scale: Double) throws(RenderingError) -> [UInt8] {
    let opening = svg.prefix { $0 != ">" }
    let size = opening.split(separator: " viewBox=\"").last?.prefix { $0 != "\"" }
    let numbers = (size ?? "").split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0, scale > 0, scale.isFinite else {
      throw RenderingError(.pngFailed, "png: the scale \(scale) is not positive; choose 1 or 2")
    }
    let (width, height) = (numbers[2], numbers[3])
    let most = min(mostPixels / max(width, height), (1e8 / (width * height)).squareRoot())
    let factor = min(scale, most)
    var png: UnsafeMutablePointer<UInt8>?
    var message: UnsafeMutablePointer<CChar>?
    var count = 0
    defer {
      free(png)
      free(message)
    }
    let status = entente_png(
      svg, svg.utf8.count, Int32(max(1, width * factor)), Int32(max(1, height * factor)), &png,
      &count, &message)
    guard status == 0, let png else {
      let said = message.map { String(cString: $0) } ?? "no reason given"
      throw RenderingError(.pngFailed, "png: \(said.plain(most: 500))")
    }
    return Array(UnsafeBufferPointer(start: png, count: count))
  }
}
