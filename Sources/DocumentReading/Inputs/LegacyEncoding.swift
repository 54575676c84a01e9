internal import Foundation

/// The encodings that texts had before UTF-8.
enum LegacyEncoding {
  /// The encodings that a page may name.
  enum Name: String, Hashable, Sendable {
    case utf8 = "UTF-8"
    case windows1250 = "Windows-1250"
    case windows1251 = "Windows-1251"
    case windows1252 = "Windows-1252"
    case windows1253 = "Windows-1253"
    case windows1254 = "Windows-1254"
    case latin2 = "ISO-8859-2"
    case shiftJIS = "Shift_JIS"
    case eucJP = "EUC-JP"

    /// The encoding of a label as browsers understand it.
    ///
    /// - SeeAlso: WHATWG, Encoding, section 4.2.
    init?(label: String) {
      switch label.lowercased() {
      case "utf-8", "utf8": self = .utf8
      case "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii",
        "iso-8859-15":
        self = .windows1252
      case "windows-1250", "cp1250": self = .windows1250
      case "windows-1251", "cp1251": self = .windows1251
      case "windows-1253", "iso-8859-7": self = .windows1253
      case "windows-1254", "iso-8859-9": self = .windows1254
      case "iso-8859-2", "latin2": self = .latin2
      case "shift_jis", "shift-jis", "sjis": self = .shiftJIS
      case "euc-jp": self = .eucJP
      default: return nil
      }
    }
  }

  /// The encoding that a page or an XML file names in its first 4096 bytes.
  static func declared(in bytes: [UInt8]) -> Name? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    for key in ["charset", "encoding"] {
      for part in head.split(separator: key).dropFirst() {
        let value = part.drop { $0.isWhitespace || $0 == "=" || $0 == "\"" || $0 == "'" }
        let label = value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        if let name = Name(label: String(label)) { return name }
      }
    }
    return nil
  }

  /// The text, or nil if the bytes cannot be of the encoding.
  static func decode(_ bytes: ArraySlice<UInt8>, as name: Name) -> String? {
    switch name {
    case .windows1252: decodeWindows1252(bytes)
    case .utf8: String(validating: bytes, as: UTF8.self)
    case .windows1250: String(bytes: bytes, encoding: .windowsCP1250)
    case .windows1251: String(bytes: bytes, encoding: .windowsCP1251)
    case .windows1253: String(bytes: bytes, encoding: .windowsCP1253)
    case .windows1254: String(bytes: bytes, encoding: .windowsCP1254)
    case .latin2: String(bytes: bytes, encoding: .isoLatin2)
    case .shiftJIS: String(bytes: bytes, encoding: .shiftJIS)
    case .eucJP: String(bytes: bytes, encoding: .japaneseEUC)
    }
  }

  private static func decodeWindows1252(_ bytes: ArraySlice<UInt8>) -> String {
    String(
      decoding: bytes.map { byte in
        (0x80...0x9F).contains(byte) ? windows1252[Int(byte) - 0x80] : UInt16(byte)
      }, as: UTF16.self)
  }

  /// What 0x80 to 0x9F stand for; the five that are undefined stand for U+FFFD.
  private static let windows1252: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
    0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
