import SourceDocuments
import Testing
import TextAnnotation

@testable import GraphRendering

@Suite struct TreeRendererTests {
  /// A sentence of words, each as `form/relation/head`, heads from 1 and 0 for the root.
  private func sentence(_ words: String, names: [EntitySpan] = []) -> Sentence {
    var start = 0
    let tokens = words.split(separator: " ").map { word in
      let parts = word.split(separator: "/").map(String.init)
      let range = TextRange(start, start + parts[0].utf8.count)
      start = range.end + 1
      let head = parts.count > 2 ? Int(parts[2]) ?? 0 : 0
      return Token(
        range, form: parts[0], upos: .noun, head: head > 0 ? head - 1 : nil,
        deprel: parts.count > 1 ? parts[1] : "")
    }
    return Sentence(range: TextRange(0, start), tokens: tokens, names: names)
  }

  private func text(_ words: String) -> String {
    TreeRenderer().lines(of: sentence(words)).joined(separator: "\n")
  }

  @Test func `a tree stands at the left of its words`() {
    #expect(
      text("Kim/nsubj/2 met/root Putin/obj/2 in/case/5 Pyongyang/obl/2 ./punct/2") == """
         ╭───▸ Kim        NOUN  nsubj
        ─┼───▸ met        NOUN  root
         ├───▸ Putin      NOUN  obj
         │ ╭─▸ in         NOUN  case
         ├─┴─▸ Pyongyang  NOUN  obl
         ╰───▸ .          NOUN  punct
        """)
  }

  @Test func `lines that cross do not join`() {
    #expect(
      text("hearing/nsubj/2 scheduled/root on/case/4 it/nmod/1 today/obl/2") == """
         ╭─┬───▸ hearing    NOUN  nsubj
        ─┼─╫───▸ scheduled  NOUN  root
         │ │ ╭─▸ on         NOUN  case
         │ ╰─┴─▸ it         NOUN  nmod
         ╰─────▸ today      NOUN  obl
        """)
  }

  @Test func `wide and combining characters keep the columns aligned`() {
    let lines = text("金正恩/nsubj/2 me\u{301}t/root 👩‍👩‍👧/obj/2").split(separator: "\n")
    let columns = lines.map { TerminalWidth.of(String($0.prefix { $0 != "N" })) }
    #expect(columns == [13, 13, 13])
    #expect(TerminalWidth.of("김ｗ1️⃣e\u{301}🇫🇮") == 2 + 2 + 2 + 1 + 2)
  }

  @Test func `words without a tree are listed, and names stand behind`() {
    let name = EntitySpan(tokens: 0..<2, range: TextRange(0, 8), label: .person)
    let lines = TreeRenderer().lines(of: sentence("Kim Jong met", names: [name]))
    #expect(lines == ["Kim   NOUN    person", "Jong  NOUN    │", "met   NOUN"])
  }

  @Test func `heads in a circle are no tree`() {
    let lines = text("a/dep/2 b/dep/1 c/root").split(separator: "\n")
    #expect(lines == ["   a  NOUN  dep", "   b  NOUN  dep", "─▸ c  NOUN  root"])
  }

  @Test(arguments: 0..<200)
  func `every token has a line, and a tree without crossings shows none`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 1...60, using: &random)
    let heads = Self.projective(0..<count, under: nil, &random)
    let words = (0..<count).map { index in
      "w\(index)/\(heads[index].map { "dep/\($0 + 1)" } ?? "root/0")"
    }
    let lines = text(words.joined(separator: " ")).split(separator: "\n")
    #expect(lines.count == count)
    #expect(lines.allSatisfy { !$0.contains("╫") })
    #expect(Set(lines.map { $0.prefix { $0 != "▸" }.count }).count == 1)
    let layout = ArcLayout(
      sentence(words.joined(separator: " ")), widths: Array(repeating: 20, count: count)
    ) { Double($0.count) * 6 }
    for (a, one) in layout.arcs.enumerated() {
      for other in layout.arcs[..<a] { #expect(!Self.overlap(one, other)) }
      #expect(abs(one.headX - one.dependentX) >= 18)
    }
  }

  /// Whether two arcs of one level share more than an end, or one stands under the lower other.
  private static func overlap(_ one: ArcLayout.Arc, _ other: ArcLayout.Arc) -> Bool {
    let (a, b) = one.right - one.left < other.right - other.left ? (one, other) : (other, one)
    if a.right <= b.left || b.right <= a.left { return false }
    return a.level >= b.level
      || min(a.headX, a.dependentX) < min(b.headX, b.dependentX)
      || max(a.headX, a.dependentX) > max(b.headX, b.dependentX)
  }

  /// Heads of a random tree without crossings: each side of a root is a row of smaller trees.
  private static func projective(
    _ range: Range<Int>, under head: Int?, _ random: inout SeededGenerator
  ) -> [Int: Int] {
    guard let root = range.randomElement(using: &random) else { return [:] }
    var heads: [Int: Int] = [:]
    heads[root] = head
    for side in [range.lowerBound..<root, root + 1..<range.upperBound] where !side.isEmpty {
      let cut = Int.random(in: side.lowerBound...side.upperBound, using: &random)
      for part in [side.lowerBound..<cut, cut..<side.upperBound] {
        heads.merge(projective(part, under: root, &random)) { $1 }
      }
    }
    return heads
  }

  @Test func `a picture is well formed, whatever the words`() throws {
    let hostile = sentence(
      "<b>/nsubj/2 &\"'/root ]]>/obj/2 \u{202E}x\u{0}/obj/2",
      names: [EntitySpan(tokens: 0..<9, range: TextRange(0, 3), label: .country)])
    let svg = TreeRenderer().svg(
      of: [("a<1>", hostile), ("", sentence("one/root"))], title: "\"<x>")
    let elements = try StrictXML.elements(of: svg.trimmingSuffix("\n"))
    #expect(elements.filter { $0.attributes["class"] == "sentence" }.count == 2)
    let words = elements.filter { $0.name == "text" }.map(\.text)
    #expect(words.contains("<b>") && words.contains("&\"'") && words.contains("nsubj"))
    #expect(!svg.contains("\u{202E}") && !svg.contains("\u{0}"))
  }

  @Test func `a picture without sentences is an empty page`() throws {
    let svg = TreeRenderer().svg(of: [], title: "none")
    #expect(try StrictXML.elements(of: svg).contains { $0.name == "rect" })
  }

  @Test func `a label has room between the ends of its arc`() {
    let layout = ArcLayout(sentence("a/nmod:poss/2 b/root"), widths: [8, 8]) { _ in 50 }
    #expect(abs(layout.arcs[0].headX - layout.arcs[0].dependentX) >= 70)
    #expect(layout.levels == 1)
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
