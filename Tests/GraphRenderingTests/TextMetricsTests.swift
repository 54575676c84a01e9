import Testing

@testable import GraphRendering

@Suite struct TextMetricsTests {
  @Test func `bold is wider than regular and width grows with size`() {
    let regular = TextMetrics.width("Vladimir Putin", size: 10)
    #expect(TextMetrics.width("Vladimir Putin", size: 10, isBold: true) > regular)
    #expect(abs(TextMetrics.width("Vladimir Putin", size: 20) - 2 * regular) < 1e-9)
    #expect(regular > 60 && regular < 90)
  }

  @Test(
    arguments: [
      ("", 0), ("김정은", 30), ("习近平", 30), ("e\u{301}", TextMetrics.width("e", size: 10)),
      ("a\u{200B}b\u{202E}", TextMetrics.width("ab", size: 10)), ("\u{1}\u{7F}", 0),
      ("\u{FE0F}", 0),
    ] as [(String, Double)])
  func `marks have no width and CJK takes an em`(text: String, width: Double) {
    #expect(abs(TextMetrics.width(text, size: 10) - width) < 1e-9)
  }

  @Test(arguments: [
    ("Kim Jong Un", ["Kim Jong Un"]), ("", [""]), ("   ", [""]),
    ("Comprehensive Strategic Partnership", ["Comprehensive", "Strategic", "Partnership"]),
    ("Democratic People’s Republic of Korea", ["Democratic", "People’s", "Republic of Korea"]),
  ])
  func `lines break at spaces and are even`(text: String, lines: [String]) {
    #expect(TextMetrics.lines(text, width: 136, size: 13, isBold: true, most: 3) == lines)
  }

  @Test func `a long word breaks with a hyphen and what is too much becomes an ellipsis`() {
    let word = String(repeating: "pneumono", count: 30)
    let lines = TextMetrics.lines(word, width: 120, size: 13, most: 3)
    #expect(lines.count == 3)
    #expect(lines[0].hasSuffix("-") && lines[1].hasSuffix("-") && lines[2].hasSuffix("…"))
  }

  @Test func `every line of random text fits, and nothing is lost unless there is an ellipsis`() {
    var generator = SeededGenerator(seed: 11)
    let alphabet = Array("abcdefghij  WMil.-’é김ж؟\u{301}😀")
    for _ in 0..<400 {
      let text = String(
        (0..<Int.random(in: 0...90, using: &generator)).map { _ in
          alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
        })
      let lines = TextMetrics.lines(text, width: 100, size: 12, most: 3)
      #expect((1...3).contains(lines.count))
      for line in lines { #expect(TextMetrics.width(line, size: 12) <= 100, "\(line)") }
      guard lines.last?.hasSuffix("…") == false else { continue }
      let bare = { (text: String) in text.filter { !$0.isWhitespace && $0 != "-" } }
      #expect(bare(lines.joined()) == bare(text))
    }
  }
}
