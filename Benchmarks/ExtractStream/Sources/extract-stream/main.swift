// How fast and in how much memory a stream of articles is analyzed and extracted, on one core.
//
//     Benchmarks/extract-stream TEXT ARTICLES [PARAGRAPHS]
//
// TEXT is plain text, a paragraph a line. Each article is some paragraphs in a row (three unless told),
// from the start again when the text is at its end. Nothing is kept of an article but its counts.

import Entente
import Glibc

/// The resident memory of this process in MB.
func residentMegabytes() -> Int {
  guard let file = fopen("/proc/self/statm", "r") else { return 0 }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 128)
  guard fgets(&line, 128, file) != nil else { return 0 }
  let fields = line.map { UInt8(bitPattern: $0) }.split(separator: UInt8(ascii: " "))
  let pages = Int(String(decoding: fields[1], as: UTF8.self)) ?? 0
  return pages * Int(sysconf(Int32(_SC_PAGESIZE))) / (1 << 20)
}

func text(of path: String) -> String {
  guard let file = fopen(path, "r") else { return "" }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
  return String(decoding: bytes, as: UTF8.self)
}

let arguments = CommandLine.arguments
guard arguments.count > 2, let wanted = Int(arguments[2]), wanted > 0 else {
  print("give a text, a paragraph a line, and the number of articles")
  exit(64)
}
let paragraphs = text(of: arguments[1]).split(separator: "\n").map(String.init)
let length = arguments.count > 3 ? Int(arguments[3]) ?? 3 : 3
guard paragraphs.count >= length else {
  print("\(arguments[1]): fewer than \(length) paragraphs; give a longer text")
  exit(2)
}
let (analyzer, extractor) = (Analyzer(), Extractor())
let clock = ContinuousClock()
var (analyzing, extracting) = (Duration.zero, Duration.zero)
var (tokens, claims) = (0, 0)
print("| articles | tokens | claims | analysis, tokens/s | extraction, tokens/s | memory, MB |")
print("|---|---|---|---|---|---|")
for number in 1...wanted {
  let start = number * length
  let article = (start..<start + length).map { paragraphs[$0 % paragraphs.count] }
  let document = Document(
    id: "article", text: article.joined(separator: "\n\n"),
    metadata: DocumentMetadata(published: "2024-06-19"))
  let begun = clock.now
  let analysis = analyzer.analyze(document)
  let analyzed = clock.now
  let extraction = extractor.extract(from: analysis)
  extracting += analyzed.duration(to: clock.now)
  analyzing += begun.duration(to: analyzed)
  tokens += analysis.sentences.reduce(0) { $0 + $1.tokens.count }
  claims += extraction.claims.count
  guard number % max(1, wanted / 10) == 0 else { continue }
  func speed(_ time: Duration) -> Int {
    let (seconds, rest) = time.components
    return Int(Double(tokens) / (Double(seconds) + Double(rest) * 1e-18))
  }
  let cells = [
    number, tokens, claims, speed(analyzing), speed(extracting), residentMegabytes(),
  ]
  print("| " + cells.map(String.init).joined(separator: " | ") + " |")
  fflush(nil)
}
