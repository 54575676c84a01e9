/// Follows the ids of a sentence from line to line.
///
/// Words count from 1 without gaps. The line of a multiword token stands right before its first word,
/// those of empty nodes behind the word that they count from.
struct CoNLLUOrder {
  /// What is wrong with an id.
  struct Fault {
    let code: CoNLLUError.Code
    let message: String
  }

  /// The words so far.
  private(set) var words = 0
  /// The empty nodes behind the last word.
  private var emptyNodes = 0
  /// The last word of the multiword token that is open; 0 if none is.
  private var rangeEnd = 0
  private var isRangeJustOpened = false

  /// Takes the id of the next line.
  mutating func add(_ id: CoNLLULine.ID) -> Fault? {
    defer { if case .range = id {} else { isRangeJustOpened = false } }
    switch id {
    case .word(let number):
      guard number == words + 1 else { return expected(id) }
      words = number
      emptyNodes = 0
    case .range(let first, let last):
      guard first > rangeEnd, !isRangeJustOpened else {
        return Fault(
          code: .range,
          message: "the multiword token \(id) overlaps with the one before it;"
            + " let each word be in one at most")
      }
      guard first == words + 1 else { return expected(id) }
      guard first < last else {
        return Fault(
          code: .range, message: "the multiword token \(id); give it two words or more, in order")
      }
      rangeEnd = last
      isRangeJustOpened = true
    case .emptyNode(let word, let number):
      guard word == words, number == emptyNodes + 1, !isRangeJustOpened else { return expected(id) }
      emptyNodes = number
    }
    return nil
  }

  /// What is wrong when the sentence ends here.
  var end: Fault? {
    guard rangeEnd > words else { return nil }
    return Fault(
      code: .range,
      message: "a multiword token up to word \(rangeEnd) in a sentence of \(words) words;"
        + " add the words, or correct the range")
  }

  private func expected(_ id: CoNLLULine.ID) -> Fault {
    let empty = isRangeJustOpened ? "" : ", or \(words).\(emptyNodes + 1) for an empty node"
    return Fault(
      code: .id, message: "the id \(id) is out of order; expected \(words + 1)\(empty)")
  }
}

extension CoNLLULine.ID {
  /// Reads an id as the format writes it: no sign, no leading zeros, at most nine digits.
  init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    guard let first = Self.number(&rest) else { return nil }
    guard let mark = rest.popFirst() else {
      guard first > 0 else { return nil }
      self = .word(first)
      return
    }
    guard let second = Self.number(&rest), rest.isEmpty, second > 0 else { return nil }
    switch mark {
    case UInt8(ascii: "-") where first > 0: self = .range(first, second)
    case UInt8(ascii: "."): self = .emptyNode(first, second)
    default: return nil
    }
  }

  /// The number at the beginning, taken from the bytes.
  private static func number(_ bytes: inout ArraySlice<UInt8>) -> Int? {
    let start = bytes.startIndex
    var value = 0
    while let byte = bytes.first, (0x30...0x39).contains(byte), bytes.startIndex - start < 9 {
      value = value * 10 + Int(byte - 0x30)
      bytes.removeFirst()
    }
    let count = bytes.startIndex - start
    return count == 0 || count > 1 && String(value).utf8.count != count ? nil : value
  }
}
