import Linguistics
import Testing

@Suite struct WordRowsTests {
  @Test func `whatever a damaged table says, no row lies beyond the table`() throws {
    let forms = ["New", "York"].map { Array($0.utf8) }
    let phrase = try #require(WordRows.phraseKeys(["New", "York"]))
    let keys = [
      WordRows.wordKey(forms[0]), WordRows.listKey(forms[0]), phrase.start, phrase.phrase,
    ]
    let (hashes, numbers) = HashTable.arrays(of: keys.map { (key: $0, value: UInt32.max) })
    let memory = (keys: Memory(hashes), values: Memory(numbers))
    let table = try #require(HashTable(keys: memory.keys.all, values: memory.values.all))
    let rows = WordRows(table: table, words: 3, buckets: 8)
    var found: [Int32] = []
    rows.append(rowsOf: forms[0], to: &found)
    var phrases: [Range<Int>] = []
    rows.forEachPhrase(
      startingAt: [0], of: 2, word: { forms[$0].withUnsafeBufferPointer($1) }
    ) { words, flags in
      phrases.append(words)
      rows.append(rowsOfPhrase: flags, isFirst: true, to: &found)
      rows.append(rowsOfPhrase: flags, isFirst: false, to: &found)
    }
    #expect(phrases == [0..<2])
    #expect(found.allSatisfy { (0..<Int32(rows.count)).contains($0) })
  }
}
