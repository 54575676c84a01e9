import EventModel
import SourceDocuments

/// The pairs of profiles that share a key, each once: only they are compared.
///
/// A block, the profiles of one key, gives all its pairs while it is small. A larger one is split by
/// what else is known of its profiles, the countries that they have to do with and then those whom
/// they meet; and each of its profiles is paired with its neighbours in the order of the alphabet,
/// so that spellings of one name meet even where nothing else is known. What that leaves out is
/// counted in ``report``.
///
/// - Complexity: O(*k* log *k* + *p* log *p*), k = keys, p = pairs; a block of *b* profiles gives at
///   most O(*b*) pairs.
struct CandidatePairs {
  /// Two profiles, the lower first, with what the size of their smallest block says.
  struct Pair {
    let one: Int
    let other: Int
    /// The log-odds, before anything else is known, that two profiles of such a block are one.
    let prior: Int
  }

  /// The most profiles of a block that are all compared with each other.
  static let largestBlock = 24
  /// How many neighbours in the alphabet a profile of a larger block is compared with.
  static let reach = 12

  /// The prior of the only pair of a block, in thousandths of a nat.
  ///
  /// The weights of names come from pairs of which half are one and the others are hard to tell; of the
  /// pairs of names that share a key in news some 6 in a hundred are one.
  static let prior = -2700
  /// What every doubling of the block takes away: the more names share a key, the less it says.
  static let priorOfDoubling = -100

  /// The pairs in order.
  let pairs: [Pair]
  /// What blocks were too large, and how many pairs were not compared; nil if all were.
  let report: String?

  /// Collects the pairs of some profiles by their keys; `further` are the keys by which a large block is
  /// split, tried in turn.
  init(
    _ numbers: Range<Int>, of profiles: [Profile], by keys: (Int) -> [String],
    further: [(Int) -> [String]]
  ) {
    var collector = PairCollector()
    for block in BlockKeys.blocks(numbers, by: keys) {
      collector.add(block, profiles, further: further)
    }
    (pairs, report) = (collector.pairs(), collector.report)
  }
}

/// Collects pairs block by block.
private struct PairCollector {
  /// Pairs as numbers that sort as they should: one, other, doublings of the block.
  private var codes: [UInt64] = []
  private var splitCount = 0
  private var largest: (key: String, count: Int) = ("", 0)
  private var (wanted, left) = (0, 0)

  private static let bits: UInt64 = 28
  private static let mask: UInt64 = 1 << 28 - 1

  mutating func add(
    _ block: Linker.Block, _ profiles: [Profile], further: [(Int) -> [String]]
  ) {
    let members = block.profiles
    guard members.count > CandidatePairs.largestBlock else {
      addAll(members)
      return
    }
    splitCount += 1
    if members.count > largest.count { largest = (block.key, members.count) }
    let before = codes.count
    addNeighbours(
      members.map { (profiles[$0].alphabetKey, $0) }.sorted { $0 < $1 }.map(\.1))
    split(members, further: further[...])
    wanted += members.count * (members.count - 1) / 2
    left += Set(codes[before...].map { $0 >> 8 }).count
  }

  private mutating func split(_ members: [Int], further: ArraySlice<(Int) -> [String]>) {
    guard let key = further.first else { return }
    var parts: [String: [Int]] = [:]
    for member in members {
      for key in Set(key(member)) { parts[key, default: []].append(member) }
    }
    for (_, part) in parts.sorted(by: { $0.key < $1.key }) where part.count > 1 {
      if part.count <= CandidatePairs.largestBlock {
        addAll(part)
      } else {
        split(part, further: further.dropFirst())
      }
    }
  }

  private mutating func addAll(_ members: [Int]) {
    for i in members.indices {
      for j in members.indices.dropFirst(i + 1) { add(members[i], members[j], members.count) }
    }
  }

  private mutating func addNeighbours(_ members: [Int]) {
    for i in members.indices {
      // Two that the alphabet puts side by side are as good as alone.
      for (distance, other) in members[(i + 1)...].prefix(CandidatePairs.reach).enumerated() {
        add(members[i], other, distance + 2)
      }
    }
  }

  private mutating func add(_ one: Int, _ other: Int, _ count: Int) {
    let (low, high) = (UInt64(min(one, other)), UInt64(max(one, other)))
    let doublings = UInt64((count - 1).bitWidth - 1 - (count - 1).leadingZeroBitCount)
    codes.append((low << Self.bits | high) << 8 | doublings)
  }

  func pairs() -> [CandidatePairs.Pair] {
    let sorted = codes.sorted()
    var pairs: [CandidatePairs.Pair] = []
    var last: UInt64?
    for code in sorted where last.map({ $0 >> 8 != code >> 8 }) ?? true {
      last = code
      pairs.append(
        CandidatePairs.Pair(
          one: Int(code >> (8 + Self.bits)), other: Int(code >> 8 & Self.mask),
          prior: CandidatePairs.prior + CandidatePairs.priorOfDoubling * Int(code & 0xFF)))
    }
    return pairs
  }

  var report: String? {
    guard splitCount > 0 else { return nil }
    let blocks = splitCount == 1 ? "1 key is" : "\(splitCount) keys are"
    return "\(blocks) shared by more than \(CandidatePairs.largestBlock) names each, the most by "
      + "\(largest.count) (\"\(largest.key)\"); compared them within a country, with common "
      + "partners and by alphabet: \(left) of \(wanted) pairs"
  }
}
