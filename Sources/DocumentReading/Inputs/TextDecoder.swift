internal import Foundation
internal import SourceDocuments

/// Turns the bytes of a file into text, and says where they were not what they should be.
///
/// A byte order mark decides; then UTF-16 shows by its zero bytes; then what is valid UTF-8 is UTF-8.
/// The rest is UTF-8 with bad bytes, or one of the older encodings (``LegacyEncoding``).
struct TextDecoder {
  /// The file, for messages.
  let place: String
  /// The encoding that the file itself names, such as an HTML page does.
  var declared: LegacyEncoding.Name?
  /// What was met.
  private(set) var diagnostics: [Diagnostic] = []

  /// Bad places that are listed one by one; further ones are counted.
  static let listedPlaces = 3

  init(place: String, declared: LegacyEncoding.Name? = nil) {
    self.place = place
    self.declared = declared
  }

  /// The text without its byte order mark.
  ///
  /// - Complexity: O(*n*), n = bytes.
  mutating func decode(_ bytes: [UInt8]) -> String {
    let text: String
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      text = decodeUTF8(bytes[3...], isSure: true)
    } else if let isBigEndian = Self.markOfUTF16(bytes) {
      text = decodeUTF16(bytes[2...], isBigEndian: isBigEndian)
    } else if let isBigEndian = Self.widthOfUTF16(bytes.prefix(4096)) {
      text = decodeUTF16(bytes[...], isBigEndian: isBigEndian)
    } else {
      text = decodeUTF8(bytes[...], isSure: declared == .utf8)
    }
    return replacingNulls(text)
  }

  private static func markOfUTF16(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return false }
    return bytes.starts(with: [0xFE, 0xFF]) ? true : nil
  }

  /// Whether bytes without a mark are clearly UTF-16, and if so whether the high byte comes first.
  ///
  /// In English text nearly every high byte is zero and no low byte is.
  static func widthOfUTF16(_ head: ArraySlice<UInt8>) -> Bool? {
    if head.starts(with: [0xFF, 0xFE]) { return false }
    if head.starts(with: [0xFE, 0xFF]) { return true }
    let pairs = head.count / 2
    guard pairs >= 4 else { return nil }
    var zeros = [0, 0]
    for (offset, byte) in head.enumerated() where byte == 0 { zeros[offset % 2] += 1 }
    if zeros[1] * 10 >= pairs * 7 && zeros[0] * 20 <= pairs { return false }
    if zeros[0] * 10 >= pairs * 7 && zeros[1] * 20 <= pairs { return true }
    return nil
  }

  // MARK: - UTF-16

  private mutating func decodeUTF16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String {
    let (high, low) = isBigEndian ? (0, 1) : (1, 0)
    let units = (0..<bytes.count / 2).map { pair in
      let start = bytes.startIndex + 2 * pair
      return UInt16(bytes[start + high]) << 8 | UInt16(bytes[start + low])
    }
    let text = String(decoding: units, as: UTF16.self)
    let replaced = Self.unpairedSurrogates(units)
    if replaced > 0 {
      warn(place, "\(replaced) unpaired surrogates of UTF-16 replaced by U+FFFD")
    }
    if bytes.count % 2 == 1 { warn(place, "UTF-16 with an odd number of bytes, the last left out") }
    return text
  }

  private static func unpairedSurrogates(_ units: [UInt16]) -> Int {
    var count = 0
    var index = 0
    while index < units.count {
      if UTF16.isLeadSurrogate(units[index]), index + 1 < units.count,
        UTF16.isTrailSurrogate(units[index + 1])
      {
        index += 2
        continue
      }
      if UTF16.isLeadSurrogate(units[index]) || UTF16.isTrailSurrogate(units[index]) { count += 1 }
      index += 1
    }
    return count
  }

  // MARK: - UTF-8 and older encodings

  private mutating func decodeUTF8(_ bytes: ArraySlice<UInt8>, isSure: Bool) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let survey = UTF8Survey(bytes)
    if !isSure, survey.looksLegacy, let text = decodeLegacy(bytes, survey: survey) { return text }
    for bad in survey.bad.prefix(Self.listedPlaces) {
      let values = bytes[bad].map { "0x" + String($0, radix: 16, uppercase: true) }
      warn(
        "\(place):\(Position(of: bad.lowerBound, in: bytes))",
        "\(values.joined(separator: " ")) is not UTF-8, replaced by U+FFFD")
    }
    warnOfRest(survey.bad.count, "bytes that are not UTF-8")
    return Self.replacing(survey.bad, in: bytes)
  }

  /// The text with U+FFFD for each bad place. (The standard library would do the same, and take
  /// microseconds for each.)
  private static func replacing(_ bad: [Range<Int>], in bytes: ArraySlice<UInt8>) -> String {
    var repaired: [UInt8] = []
    repaired.reserveCapacity(bytes.count + 2 * bad.count)
    var start = bytes.startIndex
    for place in bad {
      repaired += bytes[start..<place.lowerBound]
      repaired += [0xEF, 0xBF, 0xBD]
      start = place.upperBound
    }
    repaired += bytes[start...]
    return String(decoding: repaired, as: UTF8.self)
  }

  private mutating func decodeLegacy(_ bytes: ArraySlice<UInt8>, survey: UTF8Survey) -> String? {
    var name = LegacyEncoding.Name.windows1252
    if let declared, declared != .utf8 { name = declared }
    guard let text = LegacyEncoding.decode(bytes, as: name) else { return nil }
    let first = survey.bad.first?.lowerBound ?? bytes.startIndex
    diagnostics.append(
      Diagnostic(
        .note, at: "\(place):\(Position(of: first, in: bytes))",
        "not UTF-8, the file was read as \(name.rawValue)"))
    return text
  }

  // MARK: - NUL

  private mutating func replacingNulls(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    let bytes = Array(text.utf8)
    var replaced: [UInt8] = []
    replaced.reserveCapacity(bytes.count + 64)
    var count = 0
    for (index, byte) in bytes.enumerated() {
      guard byte == 0 else {
        replaced.append(byte)
        continue
      }
      count += 1
      replaced.append(contentsOf: [0xEF, 0xBF, 0xBD])
      if count <= Self.listedPlaces {
        warn("\(place):\(Position(of: index, in: bytes[...]))", "NUL byte replaced by U+FFFD")
      }
    }
    warnOfRest(count, "NUL bytes")
    return String(decoding: replaced, as: UTF8.self)
  }

  private mutating func warn(_ place: String, _ message: String) {
    diagnostics.append(Diagnostic(.warning, at: place, message))
  }

  private mutating func warnOfRest(_ count: Int, _ things: String) {
    guard count > Self.listedPlaces else { return }
    warn(place, "\(count) \(things) in all, each replaced by U+FFFD")
  }
}

/// A line and a column, both from 1, the column in code points.
private struct Position: CustomStringConvertible {
  let line: Int
  let column: Int

  init(of offset: Int, in bytes: ArraySlice<UInt8>) {
    let before = bytes[..<offset]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? bytes.startIndex
    line = before.count { $0 == 0x0A } + 1
    column = before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1
  }

  var description: String { "\(line):\(column)" }
}
