/// Converts between UTF-8 byte offsets and code point offsets of one text.
///
/// The table holds a run for each stretch of code points of the same encoded width, so it is empty
/// for ASCII and small for English with curly quotes:
///
///     text    a   b   “   c
///     point   0   1   2   3        runs: (0: 1 byte) (2: 3 bytes) (3: 1 byte)
///     byte    0   1   2   5
///
/// - Complexity: a conversion is O(log *n*), n = runs.
public struct CodePointTable: Hashable, Sendable {
  /// A stretch of code points that take the same number of bytes.
  public struct Run: Hashable, Sendable {
    /// The first code point of the run.
    public let codePoint: Int
    /// The first byte of the run.
    public let byte: Int
    /// Bytes per code point, 1 to 4.
    public let width: Int
  }

  /// The runs in order; empty when all of the text is ASCII.
  public let runs: [Run]

  /// Makes the table of a text.
  ///
  /// - Complexity: O(*n*), n = bytes.
  public init(_ text: String) {
    var text = text
    runs = text.withUTF8(Self.runs)
  }

  /// The runs of some well-formed UTF-8, told by the lead bytes.
  private static func runs(of bytes: UnsafeBufferPointer<UInt8>) -> [Run] {
    var runs: [Run] = []
    var codePoint = 0
    var byte = 0
    var width = 1
    while byte < bytes.count {
      let lead = bytes[byte]
      let own = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      if own != width {
        runs.append(Run(codePoint: codePoint, byte: byte, width: own))
        width = own
      }
      codePoint += 1
      byte += own
    }
    return runs
  }

  /// Makes a table from the points at which the width changes, as files keep it; nil unless the code
  /// points rise and the widths are 1 to 4.
  ///
  /// - Parameter changes: pairs of a code point and the width from there on; before the first pair
  ///   the width is 1.
  public init?(changes: [(codePoint: Int, width: Int)]) {
    var runs: [Run] = []
    var last = Run(codePoint: 0, byte: 0, width: 1)
    for (codePoint, width) in changes {
      guard (1...4).contains(width), codePoint >= last.codePoint, codePoint < 1 << 40 else {
        return nil
      }
      if let previous = runs.last, codePoint == previous.codePoint { return nil }
      let byte = last.byte + (codePoint - last.codePoint) * last.width
      last = Run(codePoint: codePoint, byte: byte, width: width)
      runs.append(last)
    }
    self.runs = runs
  }

  /// The code point offset of a byte offset; an offset inside a code point counts as its start.
  public func codePoint(atByte byte: Int) -> Int {
    let run = run { $0.byte <= byte }
    return run.codePoint + (byte - run.byte) / run.width
  }

  /// The byte offset of a code point offset.
  public func byte(atCodePoint codePoint: Int) -> Int {
    let run = run { $0.codePoint <= codePoint }
    return run.byte + (codePoint - run.codePoint) * run.width
  }

  /// The last run for which `isBefore` holds.
  private func run(where isBefore: (Run) -> Bool) -> Run {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(runs[middle]) { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? Run(codePoint: 0, byte: 0, width: 1) : runs[low - 1]
  }
}
