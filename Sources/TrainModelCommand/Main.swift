import ArgumentParser
import Foundation
import LinguisticTraining
import Linguistics
import SourceDocuments
import TextAnnotation

/// Trains and evaluates the models of Linguistics.
@main
struct TrainModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-model",
    abstract: "Train the models that read English, and measure how right they are.")
  @Option var train: [String] = []
  @Option var news: [String] = []
  @Option var web: [String] = []
  @Option var dev: [String] = []
  @Option var epochs = 20
  @Option var batch = 1500
  @Option var rate: Float = 0.002
  @Option var width = 256
  @Option var layers = 3
  @Option var seed: UInt64 = 1
  @Option var dropout: Float = 0.3
  @Option var every = 5
  @Option var output = "/work/model.bin"
  @Option var load: String?

  func quantized(_ m: NetworkReader, _ gold: [TaggedSentence]) -> [TaggedSentence] {
    let toks = gold.map { g in g.forms.map { Token(TextRange(0, 0), form: $0) } }
    let r = m.read(toks) { f, _, _, _ in f }
    return zip(gold, r).map { g, r in
      var t = TaggedSentence(forms: g.forms); t.scheme = g.scheme
      t.upos = r.tokens.map { $0.upos.rawValue }; t.xpos = r.tokens.map(\.xpos)
      t.feats = r.tokens.map { $0.feats.isEmpty ? "_" : $0.feats }
      t.heads = r.tokens.map { ($0.head ?? -1) + 1 }; t.deprels = r.tokens.map(\.deprel)
      t.names = g.forms.map { _ in "O" }
      for n in r.names where n.scheme == g.scheme { for i in n.tokens { t.names[i] = (i == n.tokens.lowerBound ? "B-" : "I-") + n.kind } }
      return t
    }
  }
  func check(_ devs: [(String, [TaggedSentence])]) throws {
    let m = try NetworkReader(ModelFile(contentsOf: output))
    for (f, gold) in devs {
      let s = Date()
      print("quantized", f.split(separator: "/").last!, score(gold, quantized(m, gold)), Double(gold.reduce(0) { $0 + $1.forms.count }) / Date().timeIntervalSince(s), "words/s")
    }
  }
  mutating func run() throws {
    if load != nil { output = load!; try check(dev.map { f in (f, f.hasSuffix("conllu") ? try conllu(f) : try iob(f, f.contains("gmb") ? 1 : 0)) }); return }
    var corpus: [TaggedSentence] = []
    for f in train { corpus += try conllu(f) }
    for f in web { corpus += try iob(f, 0) }
    for f in news { corpus += try iob(f, 1) }
    var o = ReadingTrainingOptions()
    o.epochs = epochs; o.batch = batch; o.rate = rate; o.width = width; o.layers = layers
    o.seed = seed; o.dropout = dropout
    guard let t = ReadingTrainer(corpus, options: o) else { return }
    let start = Date()
    let devs = try dev.map { f in (f, f.hasSuffix("conllu") ? try conllu(f) : try iob(f, f.contains("gmb") ? 1 : 0)) }
    FileHandle.standardOutput.write(Data("sentences \(corpus.count) words \(corpus.reduce(0) { $0 + $1.forms.count })\n".utf8))
    t.train { epoch, loss in
      var line = "epoch \(epoch) loss \(loss) \(Int(Date().timeIntervalSince(start)))s"
      if epoch % every == 0 || epoch == epochs || epoch == 1 {
        for (f, gold) in devs { line += "\n   " + f.split(separator: "/").last! + ": " + score(gold, t.read(gold)) }
      }
      FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
    var b = ModelFileBuilder(); t.addSections(to: &b)
    try Data(b.bytes()).write(to: URL(fileURLWithPath: output))
    try check(devs)
  }
  func score(_ gold: [TaggedSentence], _ sys: [TaggedSentence]) -> String {
    var n = 0, u = 0, x = 0, f = 0, a = 0, l = 0, tp = 0, gs = 0, ss = 0
    for (g, s) in zip(gold, sys) {
      if !g.names.isEmpty && g.heads.isEmpty {
        let map: (String) -> String = { $0 == "gpe" ? "geo" : $0 }
        let keep: Set<String> = ["PER","LOC","ORG","per","org","geo"]
        let a = Set(spans(g.names).map { "\($0.0) \(map($0.1))" }.filter { keep.contains(String($0.split(separator: " ").last!)) })
        let b = Set(spans(s.names).map { "\($0.0) \(map($0.1))" }.filter { keep.contains(String($0.split(separator: " ").last!)) })
        tp += a.intersection(b).count; gs += a.count; ss += b.count
        continue
      }
      for i in g.forms.indices {
        n += 1
        if g.upos[i] == s.upos[i] { u += 1 }
        if g.xpos[i] == s.xpos[i] { x += 1 }
        if g.feats[i] == s.feats[i] { f += 1 }
        if g.heads[i] == s.heads[i] { a += 1; if g.deprels[i].split(separator: ":")[0] == s.deprels[i].split(separator: ":")[0] { l += 1 } }
      }
    }
    func p(_ v: Int) -> String { String(format: "%.2f", 100 * Double(v) / Double(max(n, 1))) }
    if n == 0 { return String(format: "names F1 %.2f P %.2f R %.2f", 200 * Double(tp) / Double(gs + ss), 100 * Double(tp) / Double(ss), 100 * Double(tp) / Double(gs)) }
    return "upos \(p(u)) xpos \(p(x)) feats \(p(f)) uas \(p(a)) las \(p(l))"
  }
  func spans(_ tags: [String]) -> [(Range<Int>, String)] {
    var r: [(Range<Int>, String)] = []
    var i = 0
    while i < tags.count {
      if tags[i] == "O" { i += 1; continue }
      let k = String(tags[i].dropFirst(2)); var j = i + 1
      while j < tags.count && tags[j] == "I-" + k { j += 1 }
      r.append((i..<j, k)); i = j
    }
    return r
  }
  func conllu(_ path: String) throws -> [TaggedSentence] {
    var out: [TaggedSentence] = []
    var s = TaggedSentence(forms: [])
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { if !s.forms.isEmpty { out.append(s) }; s = TaggedSentence(forms: []); continue }
      if line.hasPrefix("#") { continue }
      let c = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard Int(c[0]) != nil else { continue }
      s.forms.append(String(c[1])); s.upos.append(String(c[3])); s.xpos.append(String(c[4])); s.feats.append(String(c[5]))
      s.heads.append(Int(c[6])!); s.deprels.append(String(c[7]))
    }
    return out
  }
  func iob(_ path: String, _ scheme: Int) throws -> [TaggedSentence] {
    var out: [TaggedSentence] = []
    var s = TaggedSentence(forms: []); s.scheme = scheme
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { if !s.forms.isEmpty { out.append(s) }; s = TaggedSentence(forms: []); s.scheme = scheme; continue }
      if scheme == 0 && line.hasPrefix("# ") { continue }
      let c = line.split(separator: "\t", omittingEmptySubsequences: false)
      if scheme == 0 { s.forms.append(String(c[1])); s.names.append(String(c[2])) }
      else { s.forms.append(String(c[0])); s.auxiliary.append(String(c[1])); s.names.append(String(c[2])) }
    }
    return out
  }
}
