/// How a form becomes its lemma: change the capitals, take bytes from the end, put others there.
///
///     "Policies"  lower case, take 3, put "y"   →  "policy"
package struct LemmaScript: Hashable, Sendable {
  /// What becomes of the capitals.
  package enum Casing: UInt8, Sendable, CaseIterable {
    /// They stay.
    case asWritten
    /// They become small letters.
    case lower
    /// The first letter becomes a capital, the others small letters.
    case title
  }

  /// What becomes of the capitals.
  package let casing: Casing
  /// How many bytes are taken from the end, at most 255.
  package let removed: Int
  /// Where in the text of the model the bytes lie that are put at the end.
  package let appended: Range<Int>

  /// Makes a script.
  package init(casing: Casing, removed: Int, appended: Range<Int>) {
    self.casing = casing
    self.removed = removed
    self.appended = appended
  }

  /// Reads a script of a model; nil if it asks for bytes that the model does not have.
  package init?(packed: UInt64, textCount: Int) {
    let start = Int(packed >> 32)
    let count = Int(packed >> 16 & 0xFFFF)
    guard let casing = Casing(rawValue: UInt8(truncatingIfNeeded: packed)),
      start + count <= textCount
    else { return nil }
    self.init(casing: casing, removed: Int(packed >> 8 & 0xFF), appended: start..<start + count)
  }

  /// The script as a model holds it.
  package var packed: UInt64 {
    UInt64(appended.lowerBound) << 32 | UInt64(appended.count) << 16 | UInt64(removed) << 8
      | UInt64(casing.rawValue)
  }

  /// The lemma of a form, or the form itself if the script does not fit.
  ///
  /// - Parameters:
  ///   - word: the form.
  ///   - text: the text of the model.
  /// - Returns: the form if the script takes more than there is, or would cut a character.
  package func lemma(of word: LemmaWord, text: UnsafeRawBufferPointer) -> String {
    let isCased = casing == .asWritten || casing == .lower && word.shape == .lower
    if isCased && removed == 0 && appended.isEmpty { return word.form }
    let base = cased(word)
    let kept = base.utf8.count - removed
    guard kept >= 0, Self.isBoundary(kept, in: base) else { return word.form }
    return String(unsafeUninitializedCapacity: kept + appended.count) { bytes in
      var count = 0
      for byte in base.utf8.prefix(kept) {
        bytes.initializeElement(at: count, to: cased(byte, at: count))
        count += 1
      }
      for byte in text[appended] {
        bytes.initializeElement(at: count, to: byte)
        count += 1
      }
      return count
    }
  }

  /// The form with its capitals changed, unless that is a matter of ASCII bytes.
  private func cased(_ word: LemmaWord) -> String {
    let form = word.form
    if casing == .asWritten || form.utf8.allSatisfy({ $0 < 0x80 }) { return form }
    if casing == .lower { return word.folded }
    return form.prefix(1).uppercased() + form.dropFirst().lowercased()
  }

  private func cased(_ byte: UInt8, at place: Int) -> UInt8 {
    if casing == .asWritten { return byte }
    if casing == .title && place == 0 { return byte &- 0x61 < 26 ? byte & 0xDF : byte }
    return byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  /// Whether a cut at a byte leaves whole characters.
  private static func isBoundary(_ offset: Int, in string: String) -> Bool {
    let bytes = string.utf8
    guard offset < bytes.count else { return true }
    return bytes[bytes.index(bytes.startIndex, offsetBy: offset)] & 0xC0 != 0x80
  }
}
