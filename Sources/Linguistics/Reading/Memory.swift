/// Numbers in memory of their own.
package final class Memory<Element: BitwiseCopyable> {
  package let start: UnsafeMutablePointer<Element>
  package let count: Int

  /// Makes room for numbers that are written before they are read.
  package init(_ count: Int) {
    self.count = count
    start = .allocate(capacity: max(count, 1))
  }

  /// Makes equal numbers.
  package convenience init(_ count: Int, zero: Element) {
    self.init(count)
    start.initialize(repeating: zero, count: max(count, 1))
  }

  /// Keeps the numbers of an array in one place.
  package convenience init(_ elements: [Element]) {
    self.init(elements.count)
    start.initialize(from: elements, count: elements.count)
  }

  /// All numbers, for as long as this lives.
  package var all: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: start, count: count) }

  deinit { start.deallocate() }
}
