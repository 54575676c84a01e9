/// How two words differ in writing.
enum LetterDistance {
  /// The letters of a word, in UTF-8.
  typealias Letters = UnsafeBufferPointer<UInt8>

  /// The bin of the feature: 0 equal, 1 one begins as the other, 2 one ends so, 3 one letter differs, 4 two do, 5 more.
  static func bin(_ one: Letters, _ other: Letters) -> Int {
    if one.count > other.count { return bin(other, one) }
    if one.count == other.count, one.elementsEqual(other) { return 0 }
    if one.count > 2, one.count < other.count {
      if other.starts(with: one) { return 1 }
      if other.suffix(one.count).elementsEqual(one) { return 2 }
    }
    return 2 + edits(one, other, atMost: 3)
  }

  /// How many letters must be put, dropped or changed to make one word of another, two neighbours in
  /// each other's place being one; no more than asked for.
  static func edits(_ one: Letters, _ other: Letters, atMost most: Int) -> Int {
    let count = other.count
    guard abs(one.count - count) < most else { return most }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * (count + 1)) { rows in
      var (before, row, next) = (0, count + 1, 2 * (count + 1))
      for j in 0...count { rows[row + j] = Int32(j) }
      for i in one.indices {
        rows[next] = Int32(i + 1)
        var least = rows[next]
        for j in 0..<count {
          var cost = min(
            rows[row + j] + (one[i] == other[j] ? 0 : 1), rows[row + j + 1] + 1,
            rows[next + j] + 1)
          if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
            cost = min(cost, rows[before + j - 1] + 1)
          }
          rows[next + j + 1] = cost
          least = min(least, cost)
        }
        if least > most { return most }
        (before, row, next) = (row, next, before)
      }
      return min(most, Int(rows[row + count]))
    }
  }
}
