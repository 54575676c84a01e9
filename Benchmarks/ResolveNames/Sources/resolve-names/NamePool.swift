import Foundation

/// People made of pairs of names: the given name of one pair before the family name of another, each
/// in the two spellings of its pair.
struct NamePool {
  /// Two spellings of a word.
  typealias Spellings = (one: String, other: String)

  private let given: [Spellings]
  private let family: [Spellings]

  /// How many people there can be.
  var count: Int { given.count * family.count }

  /// Takes the rows of a file of pairs that name one person in two words each, in one script.
  init(path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var (given, family): ([String: Spellings], [String: Spellings]) = ([:], [:])
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > 3, fields[2] == "PERSON", fields[3] == "1" else { continue }
      let (a, b) = (fields[0].split(separator: " "), fields[1].split(separator: " "))
      guard a.count == 2, b.count == 2, (a + b).allSatisfy(Self.isPlain) else { continue }
      given[a[0].lowercased()] = (String(a[0]), String(b[0]))
      family[a[1].lowercased()] = (String(a[1]), String(b[1]))
    }
    self.given = given.sorted { $0.key < $1.key }.map(\.value)
    self.family = family.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func isPlain(_ word: Substring) -> Bool {
    word.count > 2
      && word.unicodeScalars.allSatisfy { $0.value < 0x250 && $0.properties.isAlphabetic }
  }

  /// A spelling of a person's name, by two coins.
  func name(of person: Int, _ coins: UInt64) -> String {
    // A large step that shares no factor with the count visits all people without a pattern.
    let place = person &* 1_000_003 % count
    let (first, last) = (given[place / family.count], family[place % family.count])
    return (coins & 1 == 0 ? first.one : first.other) + " "
      + (coins & 2 == 0 ? last.one : last.other)
  }
}

/// A sequence of numbers that a seed fixes (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
