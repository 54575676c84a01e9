/// A short digest that is the same on every machine and in every run.
///
/// It tells namesakes and events apart in ids; it guards against nothing.
///
/// - SeeAlso: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, The FNV Non-Cryptographic Hash
///   Algorithm, IETF draft, 2024.
enum StableHash {
  /// The FNV-1a digest of a text in UTF-8 as eight lower-case hexadecimal digits.
  ///
  /// - Complexity: O(*n*), n = bytes.
  static func hexDigits(of text: String) -> String {
    var hash: UInt32 = 0x811c_9dc5
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// Gives everything an id, with a digest of as many of its descriptions as tell it from the rest.
  ///
  /// - Parameter descriptions: for each thing, a description, then longer ones; things that agree
  ///   in all of them are numbered in order.
  /// - Returns: one digest for each, all distinct.
  static func distinct(_ descriptions: [[String]]) -> [String] {
    var digests = [String?](repeating: nil, count: descriptions.count)
    var taken: Set<String> = []
    var open = Array(descriptions.indices)
    let depth = descriptions.map(\.count).max() ?? 0
    for level in 0..<depth {
      let found = Dictionary(grouping: open) { index in
        hexDigits(of: descriptions[index].prefix(level + 1).joined(separator: " "))
      }
      for (digest, indices) in found where indices.count == 1 && !taken.contains(digest) {
        digests[indices[0]] = digest
      }
      taken.formUnion(found.keys)
      open = open.filter { digests[$0] == nil }
    }
    for index in open {
      var number = 2
      let text = descriptions[index].joined(separator: " ")
      var digest = hexDigits(of: "\(text) \(number)")
      while !taken.insert(digest).inserted {
        number += 1
        digest = hexDigits(of: "\(text) \(number)")
      }
      digests[index] = digest
    }
    return digests.compactMap { $0 }
  }
}
