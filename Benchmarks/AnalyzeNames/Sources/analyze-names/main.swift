// How many names are taken apart per second, on one core, and how many pairs are judged when their names are.
//
//     Benchmarks/analyze-names PAIRS
//
// PAIRS is a table with tabs: a header row; name, name, kind. Prints names and pairs per second, the best of five passes.

import Entente
import Glibc

func bytes(of path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
  return bytes
}

/// The least seconds that a piece of work takes, of five times.
func seconds(_ work: () -> Void) -> Double {
  let clock = ContinuousClock()
  let times = (0..<5).map { _ in
    let (seconds, rest) = clock.measure(work).components
    return Double(seconds) + Double(rest) * 1e-18
  }
  return times.min() ?? 0
}

/// A name and its kind.
struct Name: Hashable {
  let surface: String
  let kind: EntityKind?
}

guard CommandLine.arguments.count == 2 else {
  print("give a table of pairs")
  exit(64)
}
let rows = bytes(of: CommandLine.arguments[1]).split(separator: UInt8(ascii: "\n")).dropFirst()
let pairs = rows.compactMap { row -> (one: Name, other: Name)? in
  let cells = row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    .map { String(decoding: $0, as: UTF8.self) }
  guard cells.count > 2 else { return nil }
  let kind = NameKind.kind(named: cells[2])
  return (Name(surface: cells[0], kind: kind), Name(surface: cells[1], kind: kind))
}
let names = Array(Set(pairs.flatMap { [$0.one, $0.other] }))
guard !names.isEmpty else {
  print("\(CommandLine.arguments[1]): no pairs; write a header row and rows of name, name, kind")
  exit(2)
}
var made: [[NameKey]] = []
let analyzing = seconds {
  made.append(names.map { NameKey($0.surface, kind: $0.kind) })
}
let keys = Dictionary(uniqueKeysWithValues: zip(names, made[0]))
let judge = NamePairJudge()
let known = pairs.compactMap { pair -> (NameKey, NameKey, EntityKind?)? in
  guard let one = keys[pair.one], let other = keys[pair.other] else { return nil }
  return (one, other, pair.one.kind)
}
var same = 0
let judging = seconds {
  for (one, other, kind) in known where judge.judge(one, other, kind: kind).verdict == .same {
    same += 1
  }
}
print(Int(Double(names.count) / analyzing), Int(Double(known.count) / judging))
