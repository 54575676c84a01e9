#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension RandomAccessCollection where Self: Sendable, Index == Int, Element: Sendable {
  /// Applies a function to each element, several at once.
  ///
  /// - Parameters:
  ///   - width: how many at once; nil for one per processor.
  ///   - onElement: called with the number of results so far, one call at a time.
  ///   - transform: the function.
  /// - Returns: the results in the order of the elements.
  func concurrentMap<Result: Sendable>(
    width: Int?, onElement: (Int) -> Void, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    let limit = Swift.max(1, width ?? Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    return await withTaskGroup(of: (Int, Result).self) { group in
      var results = [Result?](repeating: nil, count: count)
      var next = startIndex
      var done = 0
      while next < endIndex || done < count {
        while next < endIndex, next - startIndex - done < limit {
          let index = next
          group.addTask { (index, transform(self[index])) }
          next += 1
        }
        guard let (index, result) = await group.next() else { break }
        results[index - startIndex] = result
        done += 1
        onElement(done)
      }
      return results.compactMap { $0 }
    }
  }
}
