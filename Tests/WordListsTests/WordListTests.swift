import Testing

@testable import WordLists

@Suite struct WordListTests {
  static let names = [
    "abbreviations", "countries", "given-names", "goods", "heads", "verdicts", "organizations",
    "places",
    "surnames", "titles",
  ]

  @Test(arguments: names)
  func `an embedded list is clean`(name: String) {
    let list = WordList(name)
    #expect(list.name == name)
    #expect(Set(list.columns).count == list.columns.count)
    #expect(list.rows.count > 200)
    for row in list.rows {
      #expect(row.count == list.columns.count)
      #expect(!row[0].isEmpty)
      for cell in row {
        let values = WordList.values(cell)
        #expect(Set(values).count == values.count, "\(cell)")
        #expect(values.joined(separator: "|") == cell, "an empty value in \(cell)")
        #expect(values.allSatisfy { $0.first != " " && $0.last != " " }, "\(cell)")
        #expect(!cell.contains("  ") && !cell.unicodeScalars.contains { $0.value < 0x20 })
      }
    }
  }

  @Test func `cells may be empty, and lines end with a line feed`() {
    let list = WordList(tabSeparated: "a\tb\n1\t\n\t2|3\n", name: "test")
    #expect(list.columns == ["a", "b"])
    #expect(list.rows == [["1", ""], ["", "2|3"]])
    #expect(WordList.values(list.rows[1][1]) == ["2", "3"])
    #expect(WordList.values("") == [])
    #expect(list.column("b") == 1)
  }

  @Test func `an empty list has neither columns nor rows`() {
    let list = WordList(tabSeparated: "", name: "test")
    #expect(list.columns.isEmpty && list.rows.isEmpty)
  }
}
