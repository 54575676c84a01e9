/// Where the lines of a text begin.
struct LineTable {
  private let starts: [Int]

  /// - Complexity: O(*n*), n = bytes.
  init(_ text: String) {
    var starts = [0]
    for (offset, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.starts = starts
  }

  /// The line of a byte, counted from 1.
  ///
  /// - Complexity: O(log *n*), n = lines.
  func line(atByte byte: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
