/// What two spellings of one name have in common, so that either finds it.
///
/// Marks on Latin letters, the shapes of apostrophes, hyphens and spaces, and a capital on a leading
/// "The" make no difference: "Côte d’Ivoire" and "Cote d'Ivoire" have one key. Case does, unless it
/// is folded.
enum SurfaceKey {
  /// Returns the key of a surface.
  ///
  /// - Complexity: O(*n*), n = bytes; a plain ASCII surface is its own key and is only looked over.
  static func make(of surface: String, foldingCase: Bool) -> String {
    let isPlain = surface.utf8.allSatisfy { byte in
      byte < 0x80 && !(foldingCase && isUpper(byte))
    }
    if isPlain {
      return surface.utf8.starts(with: "The ".utf8) ? "t" + surface.dropFirst() : surface
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(surface.utf8.count)
    for scalar in surface.unicodeScalars { append(scalar, to: &bytes) }
    if bytes.starts(with: "The ".utf8) { bytes[0] = UInt8(ascii: "t") }
    if foldingCase { for i in bytes.indices where isUpper(bytes[i]) { bytes[i] |= 0x20 } }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isUpper(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar.value {
    case 0..<0x80: bytes.append(UInt8(scalar.value))
    case 0xAD, 0x300...0x36F, 0x200B...0x200D, 0xFEFF: break
    case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: bytes.append(UInt8(ascii: " "))
    case 0xB4, 0x2BB, 0x2BC, 0x2018, 0x2019: bytes.append(UInt8(ascii: "'"))
    case 0x2010...0x2013, 0x2212: bytes.append(UInt8(ascii: "-"))
    case 0xC6: bytes += "AE".utf8
    case 0xE6: bytes += "ae".utf8
    case 0x152: bytes += "OE".utf8
    case 0x153: bytes += "oe".utf8
    case 0xDF: bytes += "ss".utf8
    case 0xDE: bytes += "Th".utf8
    case 0xFE: bytes += "th".utf8
    case 0xC0...0x24F: append(scalar, base: latin[Int(scalar.value) - 0xC0], to: &bytes)
    case 0x1E00...0x1EFF:
      append(scalar, base: latinAdditional[Int(scalar.value) - 0x1E00], to: &bytes)
    default: bytes += String(scalar).utf8
    }
  }

  private static func append(_ scalar: Unicode.Scalar, base: UInt8, to bytes: inout [UInt8]) {
    if base == UInt8(ascii: "?") { bytes += String(scalar).utf8 } else { bytes.append(base) }
  }

  /// The letters without their marks of U+00C0 to U+024F; `?` where there is none.
  private static let latin = Array(
    """
    AAAAAA?CEEEEIIIIDNOOOOOxOUUUUY??aaaaaa?ceeeeiiiidnooooo/ouuuuy?y\
    AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL\
    lLlNnNnNnnNnOoOoOo??RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs\
    bB?b??O??DD???EEE?fG???IKkl??N??Oo?????????????Uu??YyZz?????????\
    ????DDdLLlNNnAaIiOoUuUuUuUuUueAaAa????GgKkOoOo??jDDdGg??NnAa????\
    AaAaEeEeIiIiOoOoRrRrUuUuSsTt??Hh????ZzAaEeOoOoOoOoYy????????????\
    ?''B????????????
    """.utf8)

  /// The letters without their marks of U+1E00 to U+1EFF; `?` where there is none.
  private static let latinAdditional = Array(
    """
    AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm\
    MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv\
    WwWwWwWwWwXxXxYyZzZzZzhtwyas??S?AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
    EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy??????
    """.utf8)
}
