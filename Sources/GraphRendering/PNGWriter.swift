internal import CRsvgShim
import Glibc

/// Makes a PNG of a finished picture, with librsvg.
///
/// The words are set in the first face of the theme's font stack that the machine has; every face fits
/// the boxes. On a machine without any font the PNG has no words, while the SVG always has.
enum PNGWriter {
  /// What cairo can hold: 32,767 pixels on a side.
  static let mostOnASide = 32_000.0
  /// 400 MB while it is drawn.
  static let mostPixels = 1e8

  /// The bytes of the PNG, with `scale` pixels per unit of the picture, or less if that would be too
  /// large.
  static func png(of svg: String, scale: Double) throws(RenderingError) -> [UInt8] {
    guard let size = size(of: svg, scale: scale) else {
      throw RenderingError(.pngFailed, "png: the scale \(scale) is not positive; choose 1 or 2")
    }
    var png: UnsafeMutablePointer<UInt8>?
    var message: UnsafeMutablePointer<CChar>?
    var count = 0
    defer {
      free(png)
      free(message)
    }
    let status = entente_png(
      svg, svg.utf8.count, Int32(size.width), Int32(size.height), &png, &count, &message)
    guard status == 0, let png else {
      let said = message.map { String(cString: $0) } ?? "no reason given"
      throw RenderingError(.pngFailed, "png: \(said.plain(most: 500))")
    }
    return Array(UnsafeBufferPointer(start: png, count: count))
  }

  /// The size in pixels; nil if the scale is not positive or the text is no finished picture.
  static func size(of svg: String, scale: Double) -> (width: Int, height: Int)? {
    let opening = svg.prefix { $0 != ">" }
    let box = opening.split(separator: " viewBox=\"").last?.prefix { $0 != "\"" } ?? ""
    let numbers = box.split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0, scale > 0, scale.isFinite else {
      return nil
    }
    let (width, height) = (numbers[2], numbers[3])
    let side = mostOnASide / max(width, height)
    let factor = min(scale, side, (mostPixels / (width * height)).squareRoot())
    return (Int(max(1, width * factor)), Int(max(1, height * factor)))
  }
}
