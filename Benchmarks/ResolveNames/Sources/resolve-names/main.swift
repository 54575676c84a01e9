import Entente
import Foundation

// Resolves mentions of people whose names are drawn by Zipf's law, and says how long it takes, how
// much memory, how right it is, and what blocking loses. See Benchmarks/resolve-names.

let usage = "usage: resolve-names PAIRS.tsv [--tsv FILE] COUNT..."
var arguments = Array(CommandLine.arguments.dropFirst())
var tablePath: String?
if let index = arguments.firstIndex(of: "--tsv"), arguments.indices.contains(index + 1) {
  tablePath = arguments[index + 1]
  arguments.removeSubrange(index...(index + 1))
}
let counts = arguments.dropFirst().compactMap { Int($0) }
guard let pairs = arguments.first, !counts.isEmpty else {
  FileHandle.standardError.write(Data((usage + "\n").utf8))
  exit(64)
}
let pool = try NamePool(path: pairs)

/// Mentions of a document-level draw: who is meant, and what is written.
struct Draw {
  static let mentionsPerDocument = 10

  var people: [Int] = []
  var extractions: [Extraction] = []

  init(_ count: Int, from pool: NamePool) {
    var numbers = SeededNumbers(seed: 20_240_619)
    // As many people as a tenth of the mentions; the n-th is named as often as 1/n of the first.
    let peopleCount = min(pool.count, max(10, count / 10))
    var sums: [Double] = []
    var sum = 0.0
    for rank in 1...peopleCount {
      sum += 1 / Double(rank)
      sums.append(sum)
    }
    var document = 0
    while people.count < count {
      var chosen: Set<Int> = []
      var names: [String] = []
      let wanted = min(Self.mentionsPerDocument, count - people.count)
      while chosen.count < wanted {
        let target = Double(numbers.next() >> 11) / Double(1 << 53) * sum
        var (low, high) = (0, peopleCount - 1)
        while low < high {
          let middle = (low + high) / 2
          if sums[middle] < target { low = middle + 1 } else { high = middle }
        }
        let coins = numbers.next()
        guard chosen.insert(low).inserted else { continue }
        people.append(low)
        names.append(pool.name(of: low, coins))
      }
      extractions.append(Self.extraction(document, names))
      document += 1
    }
  }

  private static func extraction(_ number: Int, _ names: [String]) -> Extraction {
    var start = 0
    let chains = names.map { name in
      let range = TextRange(start, start + name.utf8.count)
      start = range.end + 1
      return Chain(
        kind: .person, name: name, mentions: [Mention(range, text: name, form: .name)])
    }
    let id = String(number)
    let record = DocumentRecord(
      id: Document.ID(String(repeating: "0", count: 7 - id.count) + id), metadata: .init(),
      sha256: "", codePoints: CodePointTable(""))
    return Extraction(document: record, chains: chains, matches: [], claims: [])
  }
}

func peakMegabytes() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
  return (line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0) / 1024
}

/// Of the pairs of mentions of one person, the share in one cluster, and of those in one cluster the
/// share of one person.
func pairScores(_ draw: Draw, _ resolution: Resolution) -> (precision: Double, recall: Double) {
  var (both, found, wanted) = (0.0, 0.0, 0.0)
  func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
  for cluster in resolution.clusters {
    found += pairs(cluster.members.count)
    var people: [Int: Int] = [:]
    for member in cluster.members {
      let document = Int(member.document.rawValue) ?? 0
      people[draw.people[document * Draw.mentionsPerDocument + member.chain], default: 0] += 1
    }
    for count in people.values { both += pairs(count) }
  }
  for count in Dictionary(grouping: draw.people, by: \.self).values { wanted += pairs(count.count) }
  return (both / found, both / wanted)
}

// What blocking loses: true pairs of the file that share no key and so are never compared.
let rows = try String(contentsOfFile: pairs, encoding: .utf8).split(separator: "\n").dropFirst()
  .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
for kind in ["PERSON", "ORG", "COUNTRY", "PLACE"] {
  let same = rows.filter { $0.count > 3 && $0[2] == kind && $0[3] == "1" }
  let lost = same.count { row in
    let keys = row.prefix(2).map { NameKey($0, kind: NameKind.kind(named: kind)) }
    let isLost = Set(keys[0].blocks + keys[0].entries)
      .isDisjoint(with: keys[1].blocks + keys[1].entries)
    if isLost, ProcessInfo.processInfo.environment["LOST"] != nil {
      FileHandle.standardError.write(Data("\(kind)\t\(row[0])\t\(row[1])\t\(keys[0].blocks)\t\(keys[1].blocks)\n".utf8))
    }
    return isLost
  }
  let share = String(format: "%.3f", Double(lost) / Double(max(1, same.count)))
  print("blocking loses \(lost) of \(same.count) true pairs of \(kind): \(share)")
}

print(
  "mentions\tnames\tseconds\texponent\tMB\tclusters\tlargest\tmost mentioned\tprecision\trecall")
var last: (count: Int, seconds: Double)?
for count in counts {
  let draw = Draw(count, from: pool)
  if let tablePath {
    var table = "id\tname\tperson\n"
    var row = 0
    for name in draw.extractions.flatMap({ $0.chains.map(\.name) }) {
      table += "\(row)\t\(name)\t\(draw.people[row])\n"
      row += 1
    }
    try table.write(toFile: tablePath, atomically: true, encoding: .utf8)
  }
  let names = Set(draw.extractions.flatMap { $0.chains.map(\.name) }).count
  let start = ContinuousClock.now
  let resolution = Resolver().resolve(draw.extractions)
  let duration = ContinuousClock.now - start
  let seconds =
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  let exponent = last.map { log(seconds / $0.seconds) / log(Double(count) / Double($0.count)) }
  last = (count, seconds)
  let (precision, recall) = pairScores(draw, resolution)
  let most = Dictionary(grouping: draw.people, by: \.self).values.map(\.count).max() ?? 0
  let cells: [String] = [
    "\(count)", "\(names)", String(format: "%.2f", seconds),
    exponent.map { String(format: "%.2f", $0) } ?? "-", "\(peakMegabytes())",
    "\(resolution.clusters.count)", "\(resolution.clusters.map(\.members.count).max() ?? 0)",
    "\(most)", String(format: "%.3f", precision), String(format: "%.3f", recall),
  ]
  print(cells.joined(separator: "\t"))
  let (same, refused) = (
    resolution.matches.count { $0.verdict == .same },
    resolution.matches.count { $0.verdict == .different }
  )
  FileHandle.standardError.write(
    Data(
      "  \(same) merges, \(refused) refusals, \(resolution.possibleMatches.count) possible\n".utf8))
  for diagnostic in resolution.diagnostics.prefix(5) {
    FileHandle.standardError.write(Data("  \(diagnostic)\n".utf8))
  }
}
