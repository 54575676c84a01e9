import SourceDocuments
import Testing

@testable import DocumentReading

@Suite struct TextDecoderTests {
  private func decode(_ bytes: [UInt8], declared: LegacyEncoding.Name? = nil) -> (String, [String])
  {
    var decoder = TextDecoder(place: "a.txt", declared: declared)
    let text = decoder.decode(bytes)
    return (text, decoder.diagnostics.map(\.line))
  }

  @Test(
    arguments: [
      [0xEF, 0xBB, 0xBF, 0x43, 0x61, 0x66, 0xC3, 0xA9],
      [0x43, 0x61, 0x66, 0xC3, 0xA9],
      [0xFF, 0xFE, 0x43, 0, 0x61, 0, 0x66, 0, 0xE9, 0],
      [0xFE, 0xFF, 0, 0x43, 0, 0x61, 0, 0x66, 0, 0xE9],
      [0x43, 0, 0x61, 0, 0x66, 0, 0xE9, 0],
      [0, 0x43, 0, 0x61, 0, 0x66, 0, 0xE9],
    ] as [[UInt8]])
  func `UTF-8 and UTF-16 are told by mark or by zeros`(bytes: [UInt8]) {
    let (text, diagnostics) = decode(bytes)
    #expect(text == "Café")
    #expect(diagnostics.isEmpty)
  }

  @Test func `what cannot be UTF-8 is Windows-1252`() {
    let (text, diagnostics) = decode([0x93, 0x4E, 0x6F, 0x94, 0x20, 0x97, 0x20, 0x80, 0x35, 0xE9])
    #expect(text == "“No” — €5é")
    #expect(
      diagnostics == ["a.txt:1:1: note: not UTF-8, the file was read as Windows-1252"])
  }

  @Test func `a bad byte among good ones is replaced, and its place is told`() {
    let bytes = Array("Café\nnaïve ".utf8) + [0xE9] + Array(" Øre\n".utf8)
    let (text, diagnostics) = decode(bytes)
    #expect(text == "Café\nnaïve \u{FFFD} Øre\n")
    #expect(diagnostics == ["a.txt:2:7: warning: 0xE9 is not UTF-8, replaced by U+FFFD"])
  }

  @Test func `a character cut off at the end is no Windows-1252`() {
    let (text, diagnostics) = decode(Array("It rose 5 ".utf8) + [0xE2, 0x82])
    #expect(text == "It rose 5 \u{FFFD}")
    #expect(diagnostics.count == 1)
  }

  @Test func `of many bad bytes the first are listed and all counted`() {
    let (text, diagnostics) = decode(
      [0xEF, 0xBB, 0xBF] + Array(repeatElement([0x41, 0xFF], count: 9).joined()))
    #expect(text == String(repeating: "A\u{FFFD}", count: 9))
    #expect(diagnostics.count == 4)
    #expect(diagnostics.last?.contains("9 bytes") == true)
  }

  @Test func `NUL bytes are replaced`() {
    let (text, diagnostics) = decode(Array("One\u{0}two\nthree\u{0}".utf8))
    #expect(text == "One\u{FFFD}two\nthree\u{FFFD}")
    #expect(diagnostics.map { $0.prefix(9) } == ["a.txt:1:4", "a.txt:2:6"])
  }

  @Test func `half a surrogate pair is replaced`() {
    let (text, diagnostics) = decode([0xFE, 0xFF, 0, 0x41, 0xD8, 0x3D, 0, 0x42, 0x43])
    #expect(text == "A\u{FFFD}B")
    #expect(diagnostics.count == 2)
  }

  @Test func `a page may name an older encoding`() {
    let page = Array("<meta charset=\"windows-1251\">".utf8)
    #expect(LegacyEncoding.declared(in: page) == .windows1251)
    #expect(decode([0xCC, 0xE8, 0xF0], declared: .windows1251).0 == "Мир")
    let xml = Array("<?xml version=\"1.0\" encoding='ISO-8859-1'?>".utf8)
    #expect(LegacyEncoding.declared(in: xml) == .windows1252)
  }

  @Test func `whatever is valid UTF-8 comes back as it was`() {
    var generator = SplitMix(seed: 3)
    for _ in 0..<200 {
      var text = "The "
      for _ in 0..<40 {
        let scalar = Unicode.Scalar(UInt32(1 + generator.next(below: 0x2FFFF))) ?? "x"
        text.unicodeScalars.append(generator.next(below: 2) == 0 ? scalar : "e")
      }
      #expect(decode(Array(text.utf8)).0 == text)
    }
  }

  @Test func `all bytes in all orders give a text with as many replacements as are told`() {
    var generator = SplitMix(seed: 5)
    for _ in 0..<300 {
      let tail = (0..<24).map { _ in UInt8(1 + generator.next(below: 255)) }
      let bytes = [0xEF, 0xBB, 0xBF] + tail
      let (text, diagnostics) = decode(bytes)
      let replaced = text.unicodeScalars.count { $0 == "\u{FFFD}" }
      let told = diagnostics.last.flatMap { line in
        line.split(separator: " ").dropFirst(2).first.flatMap { Int($0) }
      }
      #expect(replaced == (diagnostics.count > 3 ? told : diagnostics.count))
    }
  }
}
