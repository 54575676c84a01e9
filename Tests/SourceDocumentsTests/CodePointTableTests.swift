import SourceDocuments
import Testing

@Suite struct CodePointTableTests {
  @Test(arguments: ["", "plain", "“Kim”", "김정은 met 习近平", "a\u{301}b🇰🇵c", "é", "x😀"])
  func `every code point keeps its place in both directions`(text: String) {
    let table = CodePointTable(text)
    var byte = 0
    for (codePoint, scalar) in text.unicodeScalars.enumerated() {
      #expect(table.codePoint(atByte: byte) == codePoint)
      #expect(table.byte(atCodePoint: codePoint) == byte)
      byte += String(scalar).utf8.count
    }
    #expect(table.codePoint(atByte: byte) == text.unicodeScalars.count)
  }

  @Test func `ASCII needs no runs`() {
    #expect(CodePointTable("no runs").runs.isEmpty)
  }

  @Test func `the changes of width give the table back`() {
    let table = CodePointTable("a“b”한글c")
    let changes = table.runs.map { (codePoint: $0.codePoint, width: $0.width) }
    #expect(CodePointTable(changes: changes) == table)
  }

  @Test func `changes that go back or have no width are refused`() {
    #expect(CodePointTable(changes: [(3, 2), (3, 1)]) == nil)
    #expect(CodePointTable(changes: [(5, 2), (3, 1)]) == nil)
    #expect(CodePointTable(changes: [(0, 5)]) == nil)
  }
}
