/// A kind of file that is no text, known by its first bytes.
struct BinaryFormat: Hashable, Sendable {
  /// What it is, with its article.
  let name: String
  /// What a person can do to have it read.
  let advice: String

  /// The kind that some bytes begin like; nil if they may be text.
  static func of(_ bytes: [UInt8]) -> BinaryFormat? {
    for (signature, offset, name, advice) in signatures
    where bytes.dropFirst(offset).starts(with: signature) {
      return BinaryFormat(name: name, advice: advice)
    }
    let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
    if head.contains("mime-version:") && head.contains("multipart/related") {
      return BinaryFormat(name: "a web archive (MHTML)", advice: "save the page as HTML")
    }
    return looksBinary(bytes.prefix(1 << 16))
      ? BinaryFormat(name: "a binary file", advice: "give a text, an HTML page or JSON Lines") : nil
  }

  private static let asText = "save it as plain text"
  private static let unpack = "unpack it first"
  private static let describe = "give the text of the article"

  private static let signatures: [(bytes: [UInt8], offset: Int, name: String, advice: String)] = [
    (Array("%PDF-".utf8), 0, "a PDF file", "turn it into text first (pdftotext)"),
    ([0x50, 0x4B, 0x03, 0x04], 0, "a ZIP archive or office document", "\(asText) or \(unpack)"),
    ([0xD0, 0xCF, 0x11, 0xE0], 0, "an office document", asText),
    (Array("{\\rtf".utf8), 0, "an RTF document", asText),
    ([0x1F, 0x8B], 0, "a gzip archive", "\(unpack) (gunzip)"),
    (Array("BZh".utf8), 0, "a bzip2 archive", "\(unpack) (bunzip2)"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], 0, "an xz archive", "\(unpack) (unxz)"),
    ([0x28, 0xB5, 0x2F, 0xFD], 0, "a zstd archive", "\(unpack) (unzstd)"),
    ([0x37, 0x7A, 0xBC, 0xAF], 0, "a 7z archive", unpack),
    (Array("Rar!".utf8), 0, "a RAR archive", unpack),
    ([0x89, 0x50, 0x4E, 0x47], 0, "a PNG picture", describe),
    ([0xFF, 0xD8, 0xFF], 0, "a JPEG picture", describe),
    (Array("GIF8".utf8), 0, "a GIF picture", describe),
    (Array("WEBP".utf8), 8, "a WebP picture", describe),
    (Array("ftyp".utf8), 4, "a video", describe),
    (Array("OggS".utf8), 0, "a sound file", describe),
    ([0x7F, 0x45, 0x4C, 0x46], 0, "a program", describe),
    (Array("bplist".utf8), 0, "a web archive", "save the page as HTML"),
    (Array("SQLite format 3".utf8), 0, "an SQLite database", "export its articles as JSON Lines"),
    ([0xFF, 0xFE, 0x00, 0x00], 0, "a UTF-32 text", "save it as UTF-8"),
    ([0x00, 0x00, 0xFE, 0xFF], 0, "a UTF-32 text", "save it as UTF-8"),
  ]

  /// Whether control characters are more than accidents: 5 % NUL bytes (programs and pictures have
  /// 10 to 60 %), or 10 % others.
  private static func looksBinary(_ head: ArraySlice<UInt8>) -> Bool {
    guard TextDecoder.widthOfUTF16(head) == nil else { return false }
    let nulls = head.count { $0 == 0 }
    let controls = head.count { $0 < 0x20 && !(7...13).contains($0) && $0 != 0 && $0 != 0x1B }
    return nulls >= 4 && nulls * 20 > head.count || controls >= 8 && controls * 10 > head.count
  }
}
