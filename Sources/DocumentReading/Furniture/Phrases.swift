/// Phrases to look for in lines, word by word.
///
/// A line is asked thousands of questions; a table by the first word answers most of them with one
/// look.
struct Phrases: ExpressibleByArrayLiteral {
  private var byFirstWord: [Substring: [ArraySlice<Substring>]] = [:]

  /// Makes a table of phrases in lower case, their words parted by spaces.
  init(arrayLiteral phrases: String...) { self.init(phrases) }

  /// Makes a table of phrases in lower case, their words parted by spaces.
  init(_ phrases: [String]) {
    for phrase in phrases {
      let words = phrase.split(separator: " ")
      guard let first = words.first else { continue }
      byFirstWord[first, default: []].append(words.dropFirst())
    }
  }

  /// The number of words of the longest phrase that a line begins with; nil if it begins with none.
  func beginning(of line: PageLine) -> Int? { longest(in: line.plain[...]) }

  /// Whether a line begins with one of the phrases.
  func begin(_ line: PageLine) -> Bool { beginning(of: line) != nil }

  /// Whether one of the phrases stands in a line.
  func occur(in line: PageLine) -> Bool {
    line.plain.indices.contains { longest(in: line.plain[$0...]) != nil }
  }

  private func longest(in words: ArraySlice<Substring>) -> Int? {
    guard let first = words.first, let rests = byFirstWord[first] else { return nil }
    return rests.lazy.filter { words.dropFirst().starts(with: $0) }.map { $0.count + 1 }.max()
  }
}
